// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/personaldata.h"

namespace mw::consent {

QStringList PersonalDataRegistry::tables() const
{
    QStringList all;
    for (const PersonalData* data : m_all)
        all << data->tables();
    all.sort();
    return all;
}

vault::DbResult<QJsonObject> PersonalDataRegistry::exportFor(vault::Database& database,
                                                             base::ContactId contact) const
{
    QJsonObject all;
    for (const PersonalData* data : m_all) {
        const auto own = data->exportFor(database, contact);
        if (!own)
            return base::fail(own.error());
        for (auto entry = own->begin(); entry != own->end(); ++entry)
            all.insert(entry.key(), entry.value());
    }
    return all;
}

vault::DbResult<void> PersonalDataRegistry::erase(vault::Database& database, base::ContactId contact) const
{
    for (const PersonalData* data : m_all)
        if (auto done = data->erase(database, contact); !done)
            return done;
    return {};
}

} // namespace mw::consent
