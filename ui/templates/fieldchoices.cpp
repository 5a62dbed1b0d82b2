// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/fieldchoices.h"

#include <QCoreApplication>

namespace mw::templatespage {

using namespace Qt::StringLiterals;
using slotform::FieldChoices;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::templatespage::FieldNames)
};

} // namespace

FieldChoices fieldChoices(const std::vector<campaign::AudienceField>& fields)
{
    FieldChoices choices;
    for (const campaign::AudienceField& field : fields) {
        QString label = field.attribute;
        choices.push_back({.name = field.name, .label = label.replace(u'_', u' '), .always = false});
    }
    choices.push_back({.name = u"email"_s, .label = Text::tr("E-mail address"), .always = true});
    choices.push_back({.name = u"sender_name"_s, .label = Text::tr("Name of the sender"), .always = true});
    choices.push_back(
        {.name = u"sender_postal"_s, .label = Text::tr("Postal address of the sender"), .always = true});
    choices.push_back({.name = u"list_name"_s, .label = Text::tr("Name of the list"), .always = true});
    return choices;
}

} // namespace mw::templatespage
