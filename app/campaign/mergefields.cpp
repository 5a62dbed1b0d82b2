// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/mergefields.h"

#include "audience/contactrepository.h"
#include "campaign/messagevalues.h"
#include "content/richtext.h"
#include "content/templatecheck.h"

#include <QSet>

namespace mw::campaign {

vault::DbResult<std::vector<AudienceField>> audienceFields(vault::Database& database)
{
    const auto attributes = audience::ContactRepository(database).attributeNames();
    if (!attributes)
        return base::fail(attributes.error());
    std::vector<AudienceField> fields;
    QSet<QString> seen(content::messageFields().begin(), content::messageFields().end());
    for (const QString& attribute : *attributes) {
        const QString name = variableName(attribute);
        // "1st order" can be no name in a template.
        if (seen.contains(name) || !content::isGoodField({.name = name, .fallback = {}}))
            continue;
        seen.insert(name);
        fields.push_back({name, attribute});
    }
    return fields;
}

} // namespace mw::campaign
