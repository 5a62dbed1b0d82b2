// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/reader.h"

#include "campaign/messagevalues.h"

#include <QCoreApplication>

namespace mw::templatespage {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::templatespage::Reader)
};

/// First and last name, or a name, as far as the attributes have them; else the address.
QString nameIn(const QJsonObject& attributes, const QString& email)
{
    const auto value = [&attributes](std::initializer_list<QString> names) {
        for (auto it = attributes.begin(); it != attributes.end(); ++it)
            for (const QString& name : names)
                if (campaign::variableName(it.key()) == name)
                    return it.value().toString().simplified();
        return QString();
    };
    const QString first = value({u"first_name"_s, u"vorname"_s});
    const QString last = value({u"last_name"_s, u"nachname"_s});
    const QString whole = (first + u' ' + last).simplified();
    const QString name = whole.isEmpty() ? value({u"name"_s, u"full_name"_s}) : whole;
    return name.isEmpty() ? email : name;
}

} // namespace

QString Reader::words() const
{
    return isSample() ? Text::tr("Sample values") : nameIn(attributes, email);
}

Reader Reader::of(const audience::ContactPlace& place)
{
    return {place.contact.id, place.contact.email, place.contact.attributes, place.hasBefore, place.hasAfter};
}

} // namespace mw::templatespage
