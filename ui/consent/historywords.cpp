// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/historywords.h"

#include "kit/foreigntext.h"
#include "kit/words.h"
#include "ui/consent/policywords.h"
#include "ui/consent/times.h"
#include "ui/consentform/consentwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw::consentpage {

using namespace Qt::StringLiterals;
using consent::Basis;
using consent::EventKind;
using consent::PolicyReason;
using consent::RecordRow;
using kit::Icon;
using kit::TimelineEntry;
using kit::Tone;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::consentpage::HistoryWords)
};

constexpr qsizetype longestName = 80; // in a sentence
constexpr qsizetype longestSource = 300;
constexpr qsizetype longestWording = 2000;

QString calledBy(const History& history)
{
    return history.erased || history.name.isEmpty() ? Text::tr("an erased person")
                                                    : kit::visible(history.name, longestName);
}

/// "“News and offers”", for one list of it "“News and offers” (list “Regulars”)".
QString purposeOf(const History& history, const RecordRow& row)
{
    const auto found = std::ranges::find_if(
        history.answers, [&](const PurposeAnswer& one) { return one.purpose.id == row.record.purpose; });
    const QString name =
        found == history.answers.end()
            ? Text::tr("a purpose that is not known")
            : Text::tr("“%1”", "a purpose").arg(kit::visible(found->purpose.name, longestName));
    const auto list = history.lists.find(row.list);
    if (list == history.lists.end() || list->second.isEmpty())
        return name;
    return Text::tr("%1 (list “%2”)", "purpose, list").arg(name, kit::visible(list->second, longestName));
}

/// %4 the source. Empty: this way is told apart.
QString agreedBy(const QString& method)
{
    const QString key = consentform::methodKey(method);
    if (key == u"form")
        return Text::tr("On %1 %2 agreed to %3 on the form “%4”.");
    if (key == u"paper")
        return Text::tr("On %1 %2 agreed to %3 on paper: “%4”.");
    if (key == u"phone")
        return Text::tr("On %1 %2 agreed to %3 by phone: “%4”.");
    if (key == u"event")
        return Text::tr("On %1 %2 agreed to %3 at the event “%4”.");
    if (key == u"reply")
        return Text::tr("On %1 %2 agreed to %3 by a reply: “%4”.");
    return {};
}

QString grantedBy(Basis basis)
{
    switch (basis) {
    case Basis::SoftOptIn:
        return Text::tr("Since %1 %2 may get %3 as an existing customer.");
    case Basis::Contract:
        return Text::tr("Since %1 %2 may get %3 because of a contract.");
    case Basis::LegitimateInterest:
        return Text::tr("Since %1 %2 may get %3 out of a legitimate interest.");
    case Basis::LegalDuty:
        return Text::tr("Since %1 %2 may get %3 because a law asks for it.");
    case Basis::PublicTask:
        return Text::tr("Since %1 %2 may get %3 for a public task.");
    case Basis::VitalInterest:
        return Text::tr("Since %1 %2 may get %3 because a life may depend on it.");
    case Basis::Consent:
    case Basis::None:
        break;
    }
    return Text::tr("On %1 %2 agreed to %3.");
}

/// %1 a day, %2 the person, %3 the purpose, %4 the source.
QString patternOf(const RecordRow& row)
{
    const bool everything = !row.record.purpose.isValid();
    switch (row.record.kind) {
    case EventKind::Given: {
        const QString agreed =
            row.record.basis == Basis::Consent ? agreedBy(row.record.origin.method) : QString();
        return agreed.isEmpty() ? grantedBy(row.record.basis) : agreed;
    }
    case EventKind::Confirmed:
        return Text::tr("On %1 %2 confirmed the sign-up for %3.");
    case EventKind::Refreshed:
        return Text::tr("On %1 %2 agreed to %3 once more.");
    case EventKind::Narrowed:
        return Text::tr("On %1 %2 asked for less of %3.");
    case EventKind::Withdrawn:
        return everything ? Text::tr("On %1 %2 took every consent back.")
                          : Text::tr("On %1 %2 took the consent to %3 back.");
    case EventKind::Expired:
        return everything ? Text::tr("On %1 every consent of %2 ran out.")
                          : Text::tr("On %1 the consent of %2 to %3 ran out.");
    case EventKind::Objected:
        return everything ? Text::tr("On %1 %2 objected to all mail.") : Text::tr("On %1 %2 objected to %3.");
    case EventKind::Undone:
        break;
    }
    return Text::tr("On %1 the import was taken back that had brought a consent of %2.");
}

/// A person's name; empty while the owner alone works here, by hand or with the box for answers.
QString nameOfRecorder(const RecordRow& row)
{
    const bool isName = row.recordedBy != consent::owner && row.recordedBy != u"answers";
    return isName ? kit::visible(row.recordedBy, longestName) : QString();
}

/// "Recorded by hand on 4 March 2025 at 10:31."
QString recordingOf(const RecordRow& row)
{
    const QString day = dateOf(row.record.recordedAt);
    const QString time = kit::clockTime(timeOf(row.record.recordedAt));
    if (const QString name = nameOfRecorder(row); !name.isEmpty())
        return Text::tr("Recorded by %3 on %1 at %2.", "day, time of day, who").arg(day, time, name);
    if (row.record.import == consent::byHand)
        return Text::tr("Recorded by hand on %1 at %2.", "day, time of day").arg(day, time);
    if (row.importFile.isEmpty())
        return Text::tr("Recorded by an import on %1 at %2.", "day, time of day").arg(day, time);
    return Text::tr("Recorded by the import of “%3” on %1 at %2.", "day, time of day, file")
        .arg(day, time, kit::visible(row.importFile, longestName));
}

/// Where it comes from, unless the sentence has it already.
QString originOf(const RecordRow& row, const QString& pattern)
{
    const QString source = kit::visible(row.record.origin.source, longestSource);
    if (source.isEmpty() || pattern.contains(u"%4"))
        return {};
    if (row.record.origin.method.isEmpty())
        return Text::tr("Source: %1.").arg(source);
    return Text::tr("Source: %1. %2.", "source, way")
        .arg(source, consentform::wordOfMethod(row.record.origin.method));
}

QString quoteOf(const RecordRow& row)
{
    const QString& wording = row.record.origin.wording;
    if (wording.isEmpty())
        return {};
    const QString shown =
        Text::tr("“%1”", "words that were agreed to").arg(kit::visible(wording, longestWording));
    return row.wordingVersion.isEmpty() ? shown
                                        : Text::tr("%1 (version %2)", "words that were agreed to")
                                              .arg(shown, kit::visible(row.wordingVersion, longestName));
}

Tone toneOf(const RecordRow& row)
{
    if (consent::isOptOut(row.record.kind))
        return Tone::Doubt;
    if (!consent::isGrant(row.record.kind))
        return Tone::Neutral;
    return row.record.basis == Basis::Consent ? Tone::Success : Tone::Info;
}

} // namespace

QString calledBy(const RecordRow& row)
{
    const QString name = nameIn(row.attributes);
    if (!name.isEmpty())
        return kit::visible(name, longestName);
    return row.email.isEmpty() ? Text::tr("Erased person") : kit::visible(row.email, longestName);
}

QString recorderOf(const RecordRow& row)
{
    if (const QString name = nameOfRecorder(row); !name.isEmpty())
        return name;
    if (row.record.import == consent::byHand)
        return Text::tr("By hand");
    return row.importFile.isEmpty() ? Text::tr("An import")
                                    : Text::tr("Import of %1").arg(kit::visible(row.importFile, longestName));
}

Icon iconOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Given:
    case EventKind::Refreshed:
        return Icon::Edit;
    case EventKind::Confirmed:
        return Icon::MailCheck;
    case EventKind::Narrowed:
        return Icon::Filter;
    case EventKind::Expired:
        return Icon::Hourglass;
    case EventKind::Undone:
        return Icon::Undo;
    case EventKind::Withdrawn:
    case EventKind::Objected:
        break;
    }
    return Icon::Unsubscribed;
}

QString answerOf(const History& history)
{
    if (history.erased)
        return Text::tr("This person was erased: name and address are gone, and no mail goes there.");
    const QString name = calledBy(history);
    const auto may = history.mayCount();
    if (may == 0)
        return Text::tr("%1 gets no mail today.").arg(name);
    if (may == 1) {
        const auto one = std::ranges::find_if(history.answers,
                                              [](const PurposeAnswer& answer) { return answer.verdict.may; });
        const QString purpose = kit::visible(one->purpose.name, longestName);
        return history.answers.size() == 1
                   ? Text::tr("%1 may get “%2” today.").arg(name, purpose)
                   : Text::tr("%1 may get “%2” today, and nothing else.").arg(name, purpose);
    }
    if (may == static_cast<std::int64_t>(history.answers.size()))
        return Text::tr("%1 may get mail for every purpose today.").arg(name);
    return Text::tr("%1 may get mail for %Ln purposes today.", nullptr, counted(may)).arg(name);
}

QString reasonOf(const History& history, const PurposeAnswer& answer)
{
    const consent::PolicyVerdict& verdict = answer.verdict;
    if (verdict.may) {
        const RecordRow* row = history.row(verdict.evidenceId);
        if (!row)
            return {};
        return Text::tr("%1 of %2. Source: %3.", "basis, date, source")
            .arg(consentform::wordOf(row->record.basis), dateOf(row->record.happenedAt),
                 kit::visible(row->record.origin.source, longestSource));
    }
    QString words = outSentence(verdict.reason);
    const bool suppressed =
        verdict.reason == PolicyReason::AddressSuppressed || verdict.reason == PolicyReason::DomainSuppressed;
    if (suppressed && history.suppression)
        words = Text::tr("%1 Why: %2, since %3.")
                    .arg(words, consentform::wordOf(history.suppression->reason),
                         dateOf(history.suppression->addedAt));
    return words;
}

QString sentenceOf(const History& history, const RecordRow& row)
{
    const QString pattern = patternOf(row);
    const QString day = dateOf(row.record.happenedAt);
    const QString name = calledBy(history);
    if (pattern.contains(u"%4"))
        return pattern.arg(day, name, purposeOf(history, row),
                           kit::visible(row.record.origin.source, longestSource));
    return pattern.contains(u"%3") ? pattern.arg(day, name, purposeOf(history, row)) : pattern.arg(day, name);
}

TimelineEntry entryOf(const History& history, const RecordRow& row)
{
    QStringList sentences{originOf(row, patternOf(row)), recordingOf(row)};
    if (!row.record.note.isEmpty())
        sentences << Text::tr("Note: %1").arg(kit::visible(row.record.note, longestSource));
    if (!row.record.origin.wording.isEmpty())
        sentences << Text::tr("The words were:");
    sentences.removeAll(QString());
    return {.icon = iconOf(row.record.kind),
            .tone = toneOf(row),
            .title = sentenceOf(history, row),
            .text = sentences.join(u' '),
            .quote = quoteOf(row)};
}

} // namespace mw::consentpage
