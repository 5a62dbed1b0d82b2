// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consentform/consentwords.h"

#include "kit/foreigntext.h"

#include <QCoreApplication>

namespace mw::consentform {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::consentform::Words)
};

constexpr qsizetype longestMethod = 80;

} // namespace

QString wordOf(consent::Basis basis)
{
    switch (basis) {
    case consent::Basis::Consent:
        return Text::tr("Consent");
    case consent::Basis::SoftOptIn:
        return Text::tr("Existing customers, similar products");
    case consent::Basis::Contract:
        return Text::tr("Contract");
    case consent::Basis::LegitimateInterest:
        return Text::tr("Legitimate interest");
    case consent::Basis::LegalDuty:
        return Text::tr("Legal duty");
    case consent::Basis::PublicTask:
        return Text::tr("Public task");
    case consent::Basis::VitalInterest:
        return Text::tr("Vital interest");
    case consent::Basis::None:
        break;
    }
    return Text::tr("None");
}

QString wordOf(consent::EventKind kind)
{
    switch (kind) {
    case consent::EventKind::Given:
        return Text::tr("Given");
    case consent::EventKind::Confirmed:
        return Text::tr("Confirmed by double opt-in");
    case consent::EventKind::Refreshed:
        return Text::tr("Given again");
    case consent::EventKind::Narrowed:
        return Text::tr("Narrowed");
    case consent::EventKind::Withdrawn:
        return Text::tr("Withdrawn");
    case consent::EventKind::Expired:
        return Text::tr("Ran out");
    case consent::EventKind::Objected:
        return Text::tr("Objected");
    case consent::EventKind::Undone:
        break;
    }
    return Text::tr("Taken back with its import");
}

QString wordOf(consent::SuppressionReason reason)
{
    switch (reason) {
    case consent::SuppressionReason::Unsubscribed:
        return Text::tr("unsubscribed");
    case consent::SuppressionReason::Complained:
        return Text::tr("complained about mail");
    case consent::SuppressionReason::Bounced:
        return Text::tr("mail came back");
    case consent::SuppressionReason::Objected:
        return Text::tr("objected to mail");
    case consent::SuppressionReason::ByHand:
        return Text::tr("suppressed by hand");
    case consent::SuppressionReason::Imported:
        return Text::tr("suppressed by an import");
    case consent::SuppressionReason::Erased:
        break;
    }
    return Text::tr("was erased");
}

const QStringList& methods()
{
    // untranslated: data
    static const QStringList all{u"by hand"_s, u"form"_s,  u"paper"_s,   u"phone"_s, u"event"_s,
                                 u"sale"_s,    u"reply"_s, u"inquiry"_s, u"other"_s};
    return all;
}

QString methodKey(const QString& method)
{
    QString key = method.trimmed().toLower();
    return key.replace(u'-', u'_').replace(u' ', u'_');
}

QString wordOfMethod(const QString& method)
{
    const QString key = methodKey(method);
    if (key == u"by_hand")
        return Text::tr("Entered by hand");
    if (key == u"form")
        return Text::tr("By a form");
    if (key == u"double_opt_in")
        return Text::tr("By double opt-in");
    if (key == u"paper")
        return Text::tr("On paper");
    if (key == u"phone")
        return Text::tr("By phone");
    if (key == u"event")
        return Text::tr("At an event");
    if (key == u"import")
        return Text::tr("By an import");
    if (key == u"sale")
        return Text::tr("With a purchase");
    if (key == u"inquiry")
        return Text::tr("With an inquiry");
    if (key == u"reply")
        return Text::tr("By a reply");
    if (key == u"other")
        return Text::tr("Another way");
    return kit::visible(method, longestMethod);
}

} // namespace mw::consentform
