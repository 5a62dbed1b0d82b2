// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/columntarget.h"

#include "ui/import/importwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw::importpage {

using audience::ImportField;
using audience::OptOutSense;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::importpage::ColumnTarget)
};

constexpr qsizetype longestName = 200;

QString titleOf(ImportField field, OptOutSense sense)
{
    switch (field) {
    case ImportField::Email:
        return Text::tr("Address");
    case ImportField::FirstName:
    case ImportField::LastName:
    case ImportField::Name:
        return attributeTitle(toText(field));
    case ImportField::ConsentBasis:
        return Text::tr("Consent · basis");
    case ImportField::ConsentSource:
        return Text::tr("Consent · where from");
    case ImportField::ConsentAt:
        return Text::tr("Consent · when given");
    case ImportField::ConsentWording:
        return Text::tr("Consent · wording");
    case ImportField::OptedOut:
        break;
    }
    switch (sense) {
    case OptOutSense::Marker:
        break;
    case OptOutSense::Status:
        return Text::tr("Opt-out · status in words");
    case OptOutSense::OptedIn:
        return Text::tr("Opt-out · yes means in");
    }
    return Text::tr("Opt-out · anything means out");
}

} // namespace

QString titleOf(const ColumnTarget& target)
{
    switch (target.kind) {
    case ColumnTarget::Kind::Field:
        return titleOf(target.field, target.sense);
    case ColumnTarget::Kind::Attribute:
        return target.attribute;
    case ColumnTarget::Kind::NewAttribute:
        return Text::tr("New field: %1").arg(target.attribute);
    case ColumnTarget::Kind::LeaveOut:
        break;
    }
    return Text::tr("Leave out");
}

QString faultOfFieldName(const QString& name)
{
    if (name.trimmed().isEmpty())
        return Text::tr("A field needs a name.");
    if (name.size() > longestName)
        return Text::tr("A field's name has at most 200 characters.");
    if (std::ranges::any_of(name, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return Text::tr("A field's name has no line ends or control characters.");
    if (audience::importFieldFromText(name.trimmed()))
        return Text::tr("“%1” means something else already; choose another name.").arg(name.trimmed());
    return {};
}

std::vector<ColumnTarget> fieldTargets()
{
    std::vector<ColumnTarget> all;
    for (const ImportField field : {ImportField::Email, ImportField::FirstName, ImportField::LastName,
                                    ImportField::Name, ImportField::ConsentBasis, ImportField::ConsentSource,
                                    ImportField::ConsentAt, ImportField::ConsentWording})
        all.push_back(ColumnTarget::to(field));
    for (const OptOutSense sense : {OptOutSense::Marker, OptOutSense::Status, OptOutSense::OptedIn})
        all.push_back(ColumnTarget::to(ImportField::OptedOut, sense));
    return all;
}

} // namespace mw::importpage
