// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/audiencewords.h"

#include "kit/foreigntext.h"
#include "mail/emailaddress.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::audiencepage::Words)
};

constexpr qsizetype longestName = 80; // in a sentence or a dialog's title

} // namespace

QDateTime timeOf(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

int counted(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

QString dayOf(base::Timestamp time, base::Timestamp now)
{
    const QDate day = timeOf(time).date();
    return QLocale().toString(day, day.year() == timeOf(now).date().year()
                                       ? Text::tr("d MMM", "a date")
                                       : Text::tr("d MMM yyyy", "a date"));
}

QString dateOf(base::Timestamp time, base::Timestamp now)
{
    const QDate day = timeOf(time).date();
    return QLocale().toString(day, day.year() == timeOf(now).date().year()
                                       ? Text::tr("d MMMM", "a date")
                                       : Text::tr("d MMMM yyyy", "a date"));
}

QString monthOf(base::Timestamp time)
{
    return QLocale().toString(timeOf(time).date(), Text::tr("MMMM yyyy", "a month"));
}

QString titleOf(const QString& attribute)
{
    if (attribute == u"first_name")
        return Text::tr("First name");
    if (attribute == u"last_name")
        return Text::tr("Last name");
    if (attribute == u"name")
        return Text::tr("Name");
    if (attribute == u"city")
        return Text::tr("City");
    return kit::visible(attribute, longestName);
}

QString initialsOf(const QString& name, const QString& email)
{
    QStringList initials;
    for (const QString& word : (name.isEmpty() ? email : name).split(u' ', Qt::SkipEmptyParts)) {
        const QList<uint> points = word.toUcs4();
        const auto found = std::ranges::find_if(
            points, [](uint point) { return QChar::isLetterOrNumber(static_cast<char32_t>(point)); });
        if (found != points.end()) {
            const char32_t letter = *found;
            initials << QString::fromUcs4(&letter, 1).toUpper();
        }
    }
    return initials.value(0) + (initials.size() > 1 ? initials.constLast() : QString());
}

QString calledBy(const QString& name, const QString& email)
{
    return kit::visible(name.isEmpty() ? email : name, longestName);
}

QString wordsOf(campaign::ExclusionReason reason)
{
    using Reason = campaign::ExclusionReason;
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::NoConsentBasis:
        return Text::tr("no consent for this purpose");
    case Reason::Withdrawn:
        return Text::tr("took the consent back");
    case Reason::Objected:
        return Text::tr("objected to mail");
    case Reason::AddressSuppressed:
        return Text::tr("the address is suppressed");
    case Reason::DomainSuppressed:
        return Text::tr("the domain is suppressed");
    case Reason::Duplicate:
        return Text::tr("another contact with this address gets it");
    case Reason::BadAddress:
        return Text::tr("the address can't be mailed");
    case Reason::Erased:
        return Text::tr("the contact was erased");
    case Reason::CannotRender:
        return Text::tr("the message can't be made for this contact");
    case Reason::LeftList:
        return Text::tr("left the list");
    case Reason::NotCarried:
        return Text::tr("no relay here takes an address with such letters");
    case Reason::Deleted:
        return Text::tr("the contact was deleted");
    case Reason::Restricted:
        return Text::tr("the contact's data is restricted");
    case Reason::BasisNotAllowed:
        return Text::tr("the purpose doesn't take such a basis");
    case Reason::CountryRule:
        return Text::tr("a rule of the contact's country doesn't take such a basis");
    case Reason::ConditionUnmet:
        return Text::tr("a condition of the contact's country isn't met");
    case Reason::Lapsed:
        return Text::tr("the basis is older than the contact's country lets it get");
    case Reason::Unconfirmed:
        return Text::tr("the sign-up was never confirmed");
    case Reason::FrequencyCap:
        return Text::tr("got enough mail lately");
    }
    return campaign::toText(reason);
}

QString faultOf(const QString& address)
{
    const auto parsed = mail::EmailAddress::parse(address);
    if (parsed)
        return {};
    using Kind = mail::AddressError::Kind;
    switch (parsed.error().kind) {
    case Kind::Empty:
        return Text::tr("A contact needs an address.");
    case Kind::Whitespace:
        return Text::tr("There is a blank in the address.");
    case Kind::TooLong:
    case Kind::LocalTooLong:
    case Kind::LabelTooLong:
        return Text::tr("The address is too long.");
    case Kind::ControlCharacter:
    case Kind::InvisibleCharacter:
    case Kind::BadCharacter:
        return Text::tr("There is a character in the address that nobody can see.");
    case Kind::MissingAt:
        return Text::tr("There is no @ in the address.");
    case Kind::SecondAt:
        return Text::tr("There is more than one @ in the address.");
    case Kind::DisplayName:
        return Text::tr("Write the address alone, without a name beside it.");
    default:
        return Text::tr("This is no address that can be mailed. Write it like name@example.com.");
    }
}

} // namespace mw::audiencepage
