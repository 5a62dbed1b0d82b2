// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importwords.h"

#include "kit/words.h"
#include "mail/mistypeddomain.h"

#include <QCoreApplication>
#include <QLocale>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using audience::Refusal;
using audience::RowFault;
using audience::RowVerdict;
using audience::StayingOut;
using audience::Verdict;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::importpage::ImportWords)
};

QString wordsOf(RowFault::Kind kind)
{
    switch (kind) {
    case RowFault::Kind::NulInField:
        return Text::tr("there is a NUL character in it");
    case RowFault::Kind::UndecodableText:
        return Text::tr("it holds characters that can't be read in this encoding");
    case RowFault::Kind::FieldTooLong:
        return Text::tr("a value is longer than 1 MB");
    case RowFault::Kind::RowTooLong:
        return Text::tr("the row is longer than 16 MB");
    case RowFault::Kind::TooManyFields:
        return Text::tr("it has more values than the file has columns");
    case RowFault::Kind::TooManyColumns:
        return Text::tr("it has too many columns");
    case RowFault::Kind::UnclosedQuote:
        return Text::tr("a quote in it is never closed");
    case RowFault::Kind::TextAfterQuote:
        break;
    }
    return Text::tr("text stands behind a closing quote");
}

QString wordsOf(mail::AddressError::Kind kind)
{
    using Kind = mail::AddressError::Kind;
    switch (kind) {
    case Kind::Empty:
        return Text::tr("no address in this row");
    case Kind::TooLong:
        return Text::tr("the address is too long");
    case Kind::ControlCharacter:
        return Text::tr("the address holds a control character");
    case Kind::Whitespace:
        return Text::tr("there is a blank in the address");
    case Kind::InvisibleCharacter:
        return Text::tr("the address holds an invisible character");
    case Kind::BadCharacter:
        return Text::tr("the address holds a character that means nothing");
    case Kind::MissingAt:
        return Text::tr("there is no @ in the address");
    case Kind::SecondAt:
        return Text::tr("there is more than one @ in the address");
    case Kind::DisplayName:
        return Text::tr("a name stands beside the address");
    case Kind::QuotedLocal:
    case Kind::Comment:
    case Kind::AddressLiteral:
        return Text::tr("the address is written in a form that is not mailed");
    case Kind::EmptyLocal:
        return Text::tr("nothing stands before the @");
    case Kind::LocalTooLong:
        return Text::tr("the part before the @ is too long");
    case Kind::LocalDots:
    case Kind::DomainDots:
        return Text::tr("a dot stands first, last or twice in a row");
    case Kind::LocalCharacter:
        return Text::tr("the part before the @ holds a character that may not be there");
    case Kind::EmptyDomain:
        return Text::tr("nothing stands after the @");
    case Kind::SingleLabel:
    case Kind::NumericTopLevel:
        return Text::tr("the part after the @ has no ending such as .com");
    case Kind::LabelTooLong:
    case Kind::LabelHyphen:
    case Kind::DomainCharacter:
    case Kind::InvalidIdn:
        return Text::tr("the part after the @ can't be a domain");
    case Kind::BadName:
        break;
    }
    return Text::tr("the name beside the address can't be read");
}

QString wordsOf(const RowVerdict::Change& change)
{
    const QString title = attributeTitle(change.attribute);
    return change.was.isEmpty() ? Text::tr("%1 %2, was empty").arg(title, change.becomes)
                                : Text::tr("%1 becomes %2, was %3").arg(title, change.becomes, change.was);
}

QString changesOf(const RowVerdict& row)
{
    QStringList parts;
    if (row.joins)
        parts << Text::tr("comes on the list");
    for (const RowVerdict::Change& change : row.changes)
        parts << wordsOf(change);
    if (row.otherChanges > 0)
        parts << Text::tr("%Ln more", nullptr, row.otherChanges);
    return parts.join(Text::tr("; ", "between two changes of a contact"));
}

QString suppressionOf(const StayingOut& out)
{
    using Reason = consent::SuppressionReason;
    const QString day = out.since ? dayOf(*out.since) : QString();
    if (out.by == StayingOut::By::Domain)
        return Text::tr("the whole domain is suppressed since %1").arg(day);
    switch (out.reason) {
    case Reason::Unsubscribed:
        return Text::tr("unsubscribed on %1; an import cannot undo that").arg(day);
    case Reason::Complained:
        return Text::tr("complained on %1; an import cannot undo that").arg(day);
    case Reason::Objected:
        return Text::tr("objected on %1; an import cannot undo that").arg(day);
    case Reason::Bounced:
        return Text::tr("the address is gone: it bounced on %1").arg(day);
    case Reason::Erased:
        return Text::tr("erased on %1 at this person's wish; not stored again").arg(day);
    case Reason::ByHand:
    case Reason::Imported:
        break;
    }
    return Text::tr("suppressed since %1").arg(day);
}

QString outOf(const StayingOut& out)
{
    switch (out.by) {
    case StayingOut::By::File:
        return Text::tr("the file says that this person left");
    case StayingOut::By::Withdrawal:
        return Text::tr("unsubscribed on %1; an import cannot undo that")
            .arg(out.since ? dayOf(*out.since) : QString());
    case StayingOut::By::Objection:
        return Text::tr("objected on %1; an import cannot undo that")
            .arg(out.since ? dayOf(*out.since) : QString());
    case StayingOut::By::Address:
    case StayingOut::By::Domain:
        break;
    }
    return suppressionOf(out);
}

} // namespace

VerdictLook lookOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::New:
        return {Text::tr("New"), kit::Icon::Add, kit::Token::Success};
    case Verdict::Changed:
        return {Text::tr("Changed"), kit::Icon::Refresh, kit::Token::Info};
    case Verdict::Same:
        return {Text::tr("Same"), kit::Icon::Unsubscribed, kit::Token::Muted};
    case Verdict::StaysOut:
        return {Text::tr("Stays out"), kit::Icon::ShieldCheck, kit::Token::Doubt};
    case Verdict::Refused:
        break;
    }
    return {Text::tr("Refused"), kit::Icon::LeftOut, kit::Token::Danger};
}

QString reasonOf(const Refusal& refusal)
{
    switch (refusal.kind) {
    case Refusal::Kind::Row:
        return wordsOf(refusal.row.value_or(RowFault::Kind::TextAfterQuote));
    case Refusal::Kind::Address:
        return wordsOf(refusal.address.value_or(mail::AddressError::Kind::Empty));
    case Refusal::Kind::UnknownBasis:
        return Text::tr("“%1” is no basis that Mailwright knows").arg(refusal.value.left(60));
    case Refusal::Kind::NoSource:
        return Text::tr("a basis without its source");
    case Refusal::Kind::UnreadableTime:
        return Text::tr("“%1” can't be read as a time of consent; write it like 2026-11-21")
            .arg(refusal.value.left(60));
    case Refusal::Kind::TimeInFuture:
        return Text::tr("a consent from the future");
    case Refusal::Kind::TextTooLong:
        break;
    }
    return Text::tr("a text in it is too long");
}

QString whyOf(const RowVerdict& row)
{
    switch (row.verdict) {
    case Verdict::Refused:
        return row.refusal ? reasonOf(*row.refusal) : QString();
    case Verdict::StaysOut:
        return row.out ? outOf(*row.out) : QString();
    case Verdict::Same:
        return row.firstLine > 0 ? Text::tr("stands in line %1 already").arg(kit::formatCount(row.firstLine))
                                 : Text::tr("nothing differs");
    case Verdict::Changed:
        return row.firstLine > 0
                   ? Text::tr("again, after line %1: %2").arg(kit::formatCount(row.firstLine), changesOf(row))
                   : changesOf(row);
    case Verdict::New:
        break;
    }
    const QString meant = mail::meantDomain(domainOf(row.email));
    return meant.isEmpty() ? QString() : Text::tr("did they mean %1?").arg(meant);
}

QString domainOf(const QString& email)
{
    return email.mid(email.lastIndexOf(u'@') + 1).toLower();
}

QString attributeTitle(const QString& attribute)
{
    if (attribute == u"first_name")
        return Text::tr("First name");
    if (attribute == u"last_name")
        return Text::tr("Last name");
    if (attribute == u"name")
        return Text::tr("Whole name");
    return attribute;
}

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

QString wordOf(audience::Encoding encoding)
{
    switch (encoding) {
    case audience::Encoding::Utf8:
        return u"UTF-8"_s;
    case audience::Encoding::Utf16Le:
    case audience::Encoding::Utf16Be:
        return u"UTF-16"_s;
    case audience::Encoding::Latin1:
        return u"ISO 8859-1"_s;
    case audience::Encoding::Windows1252:
        break;
    }
    return u"Windows-1252"_s;
}

QString delimiterWord(char16_t delimiter)
{
    switch (delimiter) {
    case u',':
        return Text::tr("Commas");
    case u';':
        return Text::tr("Semicolons");
    case u'\t':
        return Text::tr("Tabs");
    case u'|':
        return Text::tr("Vertical bars");
    default:
        return QString(QChar(delimiter));
    }
}

QString dayOf(base::Timestamp time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time)).date(),
                              QLocale::ShortFormat);
}

} // namespace mw::importpage
