// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/ledgerrun.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "consent/sendpolicy.h"
#include "mail/emailaddress.h"
#include "workspace/services.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

Answer show(Context& context)
{
    const QString email = context.arguments().at(0);
    auto contact = lookups::contact(context, email);
    if (!contact)
        return base::fail(contact.error());
    auto records = consent::ledger::history(context.workspace().database(), *contact);
    if (!records)
        return base::fail(failureOf(records.error()));
    context.out().beginList(u"records"_s);
    if (records->empty())
        context.out().line(Text::tr("There is no consent record of %1.").arg(email));
    for (const consent::ConsentRecord& record : *records) {
        auto purpose = lookups::purposeName(context, record.purpose);
        if (!purpose)
            return base::fail(purpose.error());
        context.out().item({{u"id"_s, static_cast<qint64>(record.id.value())},
                            {u"kind"_s, toText(record.kind)},
                            {u"basis"_s, toText(record.basis)},
                            {u"purpose"_s, *purpose},
                            {u"source"_s, record.origin.source},
                            {u"wording"_s, record.origin.wording},
                            {u"method"_s, record.origin.method},
                            {u"note"_s, record.note.isNull() ? QJsonValue() : QJsonValue(record.note)},
                            {u"import_id"_s, record.import == consent::byHand
                                                 ? QJsonValue()
                                                 : QJsonValue(static_cast<qint64>(record.import.value()))},
                            {u"happened_at"_s, base::toRfc3339(record.happenedAt)},
                            {u"recorded_at"_s, base::toRfc3339(record.recordedAt)},
                            {u"recorded_by"_s, record.recordedBy},
                            {u"wording_version"_s, record.origin.version},
                            {u"wording_language"_s, record.origin.language}});
        context.out().line(u"%1  %2  %3  %4  %5"_s.arg(base::toRfc3339(record.happenedAt),
                                                       toText(record.kind), toText(record.basis), *purpose,
                                                       record.origin.source));
    }
    context.out().endList({{u"email"_s, email}});
    return Exit::Done;
}

Try<consent::ConsentEvent> eventOf(Context& context)
{
    auto contact = lookups::contact(context, context.arguments().at(0));
    if (!contact)
        return base::fail(contact.error());
    auto purpose = lookups::purpose(context, context.flag("purpose"));
    if (!purpose)
        return base::fail(purpose.error());
    const auto basis = consent::basisFromText(context.flag("basis"));
    if (!basis || *basis == consent::Basis::None)
        return wrongUsage(Code::BadValue,
                          Text::tr("--basis can't be \"%1\". It can be consent, soft_opt_in, contract, "
                                   "legitimate_interest, legal_duty, public_task or vital_interest.")
                              .arg(context.flag("basis")));
    consent::ConsentEvent event{.contact = *contact,
                                .purpose = *purpose,
                                .kind = consent::EventKind::Given,
                                .basis = *basis,
                                .origin = {.source = context.flag("source"),
                                           .wording = context.flag("wording"),
                                           .method = context.flag("method")},
                                .note = context.flag("note")};
    if (context.flag("kind") == u"confirmed")
        event.kind = consent::EventKind::Confirmed;
    if (context.has("at")) {
        const auto at = base::fromRfc3339(context.flag("at"));
        if (!at)
            return wrongUsage(Code::BadValue,
                              Text::tr("--at can't be \"%1\". It is a time like 2026-11-21T09:30:00Z.")
                                  .arg(context.flag("at")));
        event.happenedAt = *at;
    }
    return event;
}

QJsonObject resultOf(const consent::ConsentChanges::Recorded& recorded)
{
    return {{u"record_id"_s, static_cast<qint64>(recorded.id.value())},
            {u"standing"_s, toText(recorded.standing.state)},
            {u"excluded"_s, static_cast<qint64>(recorded.excluded)},
            {u"suppressed"_s,
             recorded.suppressed ? QJsonValue(toText(recorded.suppressed->reason)) : QJsonValue()}};
}

Answer record(Context& context)
{
    auto event = eventOf(context);
    if (!event)
        return base::fail(event.error());
    auto recorded = context.services().consent().record(*event);
    if (!recorded)
        return base::fail(failureOf(recorded.error(), context.arguments().at(0)));
    context.out().object(resultOf(*recorded));
    context.out().line(Text::tr("Recorded as %1. The contact's standing is now: %2.")
                           .arg(recorded->id.value())
                           .arg(toText(recorded->standing.state)));
    if (recorded->suppressed) {
        context.out().message(Text::tr("The address stays suppressed (%1), so nothing is mailed to it.")
                                  .arg(toText(recorded->suppressed->reason)));
        return Exit::NeedsALook;
    }
    return Exit::Done;
}

Answer withdraw(Context& context)
{
    auto contact = lookups::contact(context, context.arguments().at(0));
    if (!contact)
        return base::fail(contact.error());
    base::PurposeId purpose;
    if (context.has("purpose")) {
        auto found = lookups::purpose(context, context.flag("purpose"));
        if (!found)
            return base::fail(found.error());
        purpose = *found;
    }
    auto recorded = context.services().consent().withdraw(
        *contact, purpose,
        {.source = context.flag("source", u"command line"_s), .method = u"by hand"_s}, // untranslated: data
        context.flag("note"));
    if (!recorded)
        return base::fail(failureOf(recorded.error(), context.arguments().at(0)));
    context.out().object(resultOf(*recorded));
    context.out().line(Text::tr("Recorded as %1. Open deliveries left out at once: %2.")
                           .arg(recorded->id.value())
                           .arg(recorded->excluded));
    return Exit::Done;
}

Answer may(Context& context)
{
    const QString email = context.arguments().at(0);
    auto purpose = lookups::purpose(context, context.flag("purpose"));
    if (!purpose)
        return base::fail(purpose.error());
    auto contact = lookups::contact(context, email);
    if (!contact)
        return base::fail(contact.error());
    const auto address = mail::EmailAddress::parse(email);
    consent::SendPolicy policy(context.workspace().keys().hashKey);
    auto decision = policy.decide(context.workspace().database(),
                                  {.contact = *contact, .canonicalAddress = address->canonical()}, *purpose,
                                  consent::PolicyMode::Real);
    if (!decision)
        return base::fail(failureOf(decision.error()));
    QJsonArray rules;
    for (const consent::RuleResult& rule : decision->rules)
        rules.append(QJsonObject{{u"rule"_s, rule.rule},
                                 {u"outcome"_s, rule.outcome},
                                 {u"evidence"_s, QJsonDocument::fromJson(rule.evidence.toUtf8()).object()}});
    context.out().object(
        {{u"may"_s, decision->may}, {u"reason"_s, toText(decision->reason)}, {u"rules"_s, rules}});
    context.out().line(
        decision->may
            ? Text::tr("%1 may be mailed for this purpose.").arg(email)
            : Text::tr("%1 may not be mailed for this purpose (%2).").arg(email, toText(decision->reason)));
    for (const consent::RuleResult& rule : decision->rules)
        context.out().line(rule.evidence == u"{}"
                               ? u"  %1: %2"_s.arg(rule.rule, rule.outcome)
                               : u"  %1: %2 %3"_s.arg(rule.rule, rule.outcome, rule.evidence));
    return decision->may ? Exit::Done : Exit::NeedsALook;
}

} // namespace

std::vector<Verb> consentVerbs()
{
    static const Flag purposeFlag{
        .name = "purpose",
        .value = "PURPOSE",
        .help = QT_TRANSLATE_NOOP("mw::cli::Text", "what mail is sent for, such as \"News and offers\""),
        .required = true};
    Flag anyPurpose = purposeFlag;
    anyPurpose.required = false;
    return {
        {.noun = "consent",
         .name = "show",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "lists a contact's consent records, oldest first"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright consent show ada@example.com"),
         .arguments = {{.name = "EMAIL"}},
         .run = show},
        {.noun = "consent",
         .name = "record",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "records why a contact may be mailed"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright consent record ada@example.com "
                              "--basis consent --purpose \"News and offers\" --source \"paper form\""),
         .arguments = {{.name = "EMAIL"}},
         .flags = {{.name = "basis",
                    .value = "BASIS",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                              "consent, soft_opt_in, contract, legitimate_interest …"),
                    .required = true},
                   purposeFlag,
                   {.name = "source",
                    .value = "TEXT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "where it comes from"),
                    .required = true},
                   {.name = "kind",
                    .value = "KIND",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "confirmed: by double opt-in"),
                    .choices = "given|confirmed"},
                   {.name = "at",
                    .value = "TIME",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "when it happened; now unless given")},
                   {.name = "wording",
                    .value = "TEXT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "what the person agreed to")},
                   {.name = "method",
                    .value = "TEXT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "how it was given")},
                   {.name = "note",
                    .value = "TEXT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "a personal note; leaves with erasure")}},
         .run = record},
        {.noun = "consent",
         .name = "withdraw",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "records that a contact wants no more mail, for one purpose or all"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright consent withdraw ada@example.com"),
         .arguments = {{.name = "EMAIL"}},
         .flags = {anyPurpose,
                   {.name = "source",
                    .value = "TEXT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "where it comes from")},
                   {.name = "note",
                    .value = "TEXT",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "a personal note; leaves with erasure")}},
         .run = withdraw},
        {.noun = "consent",
         .name = "may",
         .needs = Needs::WorkspaceRead,
         .summary =
             QT_TRANSLATE_NOOP("mw::cli::Text", "says whether a contact may be mailed, and by which rules"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright consent "
                                                       "may ada@example.com --purpose \"News and offers\""),
         .arguments = {{.name = "EMAIL"}},
         .flags = {purposeFlag},
         .run = may},
        {.noun = "consent",
         .name = "verify",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "checks that nobody changed the consent records"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright consent verify"),
         .flags = {{.name = "checkpoint",
                    .value = "FILE",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                              "a checkpoint of before, which the records have to fit"),
                    .repeats = true}},
         .start = runLedgerVerify},
        {.noun = "consent",
         .name = "export",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "writes all consent records, for a check without this program"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli --workspace shop.mailwright consent export ledger.jsonl"),
         .arguments = {{.name = "FILE"}},
         .start = runLedgerExport},
        {.noun = "consent",
         .name = "checkpoint",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "writes what proves, later, that the consent records are those of today"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text",
             "mailwright-cli --workspace shop.mailwright consent checkpoint 2026-11-30.json"),
         .arguments = {{.name = "FILE"}},
         .run = writeCheckpoint},
    };
}

} // namespace mw::cli
