// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/things.h"
#include "takeout/words.h"

namespace mw::takeout {

namespace {

// Of the last try.
constexpr auto lastRelay = "(SELECT y.name FROM attempt a LEFT JOIN relay y ON y.id = a.relay_id "
                           "WHERE a.delivery_id = d.id ORDER BY a.id DESC LIMIT 1)";
constexpr auto lastReply =
    "(SELECT q.reply FROM attempt a LEFT JOIN attempt_payload q ON q.attempt_id = a.id "
    "WHERE a.delivery_id = d.id ORDER BY a.id DESC LIMIT 1)";
constexpr auto relaysOfCampaign =
    "(SELECT json_group_array(name) FROM (SELECT y.name FROM campaign_relay x LEFT JOIN relay y ON y.id = "
    "x.relay_id WHERE x.campaign_id = k.id ORDER BY x.position))";

Thing relays()
{
    return {.file = "relays.jsonl",
            .format = Format::JsonLines,
            .about = "Relays, without their passwords",
            .tables = {"relay", "relay_pause"},
            .from = "relay y LEFT JOIN relay_pause z ON z.relay_id = y.id",
            .order = "y.id",
            .fields = {
                {"id", "y.id", Type::Integer, "number of the relay"},
                {"name", "y.name", Type::Text, "its name"},
                {"kind", "y.kind", Type::Word, "practice = the built-in one", words::relayKind},
                {"host", "y.host", Type::Text, "its server"},
                {"port", "y.port", Type::Integer, "its port"},
                {"security", "y.security", Type::Word, "how the way there is protected", words::security},
                {"user_name", "y.user_name", Type::Text, "who signs in; empty = nobody"},
                {"ca_pem", "y.ca_pem", Type::Text, "certificates that are trusted there, PEM"},
                {"connections", "y.connections", Type::Integer, "at a time"},
                {"per_second", "y.per_second", Type::Integer, "messages at most; 0 = no limit"},
                {"per_minute", "y.per_minute", Type::Integer, "messages at most; 0 = no limit"},
                {"per_day", "y.per_day", Type::Integer, "messages at most; 0 = no limit"},
                {"created_at", "y.created_at", Type::Time, "when it was added"},
                {"paused_since", "z.since", Type::Time, "since when nothing goes through it; null = it runs"},
                {"paused_until", "z.until", Type::Time, "null = until a person resumes it"},
                {"pause_times", "z.times", Type::Integer, "how often in a row"},
                {"pause_scope", "z.scope", Type::Word, "what was at fault", words::scope},
                {"pause_reply", "z.reply", Type::Text, "the server's words"}}};
}

Thing relayPauses()
{
    return {.file = "relay_pauses.jsonl",
            .format = Format::JsonLines,
            .about = "Pauses of relays that are over",
            .tables = {"relay_rest"},
            .from = "relay_rest z LEFT JOIN relay y ON y.id = z.relay_id",
            .order = "z.relay_id, z.since",
            .fields = {{"relay_id", "z.relay_id", Type::Integer, "the relay"},
                       {"relay", "y.name", Type::Text, "its name"},
                       {"since", "z.since", Type::Time, "from then"},
                       {"until", "z.until", Type::Time, "to then"}}};
}

Thing campaigns()
{
    return {
        .file = "campaigns.jsonl",
        .format = Format::JsonLines,
        .about = "Campaigns",
        .tables = {"campaign", "campaign_relay", "campaign_answers"},
        .from = "campaign k LEFT JOIN list l ON l.id = k.list_id LEFT JOIN purpose u ON u.id = k.purpose_id "
                "LEFT JOIN template t ON t.id = k.template_id LEFT JOIN sender_identity i ON i.id = "
                "k.identity_id LEFT JOIN campaign_answers w ON w.campaign_id = k.id",
        .order = "k.id",
        .fields = {
            {"id", "k.id", Type::Integer, "number of the campaign"},
            {"uuid", "k.uuid", Type::Hex, "its number for the whole world"},
            {"name", "k.name", Type::Text, "its name"},
            {"kind", "k.kind", Type::Word, "what it is for", words::campaignKind},
            {"state", "k.state", Type::Word, "a running one without open deliveries is finished",
             words::campaignState},
            {"state_reason", "k.state_reason", Type::Text, "why it is in that state"},
            {"state_changed_at", "k.state_changed_at", Type::Time, "since when"},
            {"list_id", "k.list_id", Type::Integer, "to whom"},
            {"list", "coalesce(l.deleted_name, l.name)", Type::Text, "that list's name"},
            {"purpose", "u.name", Type::Text, "for what"},
            {"own_purpose", "k.own_purpose <> 0", Type::Flag, "another purpose than the list's, by choice"},
            {"template_id", "k.template_id", Type::Integer, "the template"},
            {"template", "t.name", Type::Text, "its name"},
            {"sender_identity_id", "k.identity_id", Type::Integer, "who it comes from"},
            {"sender_identity", "i.name", Type::Text, "that one's name"},
            {"relays", relaysOfCampaign, Type::Names, "the relays it goes through, in their order"},
            {"max_age_seconds", "k.max_age_seconds", Type::Integer,
             "a delivery expires so long after its first attempt"},
            {"created_at", "k.created_at", Type::Time, "when it was made"},
            {"changed_at", "k.changed_at", Type::Time, "last change of the draft"},
            {"starts_at", "k.starts_at", Type::Time, "when it is to start by itself"},
            {"ends_at", "k.ends_at", Type::Time, "nothing is sent after it"},
            {"planned_at", "k.planned_at", Type::Time, "when its deliveries were all there"},
            {"paused_since", "k.paused_since", Type::Time, "begin of the present pause"},
            {"override_reason", "k.override_reason", Type::Text, "why it goes out in spite of red findings"},
            {"answers_gone_through_at", "w.gone_through_at", Type::Time,
             "when a person last went through what came back"},
            {"answers_open_then", "w.open_then", Type::Integer, "deliveries still open at that time"},
            {"copy_of", "k.copy_of", Type::Integer, "the campaign that this one practises or tests"}}};
}

Thing campaignPauses()
{
    return {.file = "campaign_pauses.jsonl",
            .format = Format::JsonLines,
            .about = "Pauses of campaigns that are over",
            .tables = {"campaign_rest"},
            .from = "campaign_rest z LEFT JOIN campaign k ON k.id = z.campaign_id",
            .order = "z.campaign_id, z.since",
            .fields = {{"campaign_id", "z.campaign_id", Type::Integer, "the campaign"},
                       {"campaign", "k.name", Type::Text, "its name"},
                       {"since", "z.since", Type::Time, "from then"},
                       {"until", "z.until", Type::Time, "to then"}}};
}

Thing deliveries(const char* file, Format format, const char* about)
{
    return {
        .file = file,
        .format = format,
        .about = about,
        .tables = {"delivery", "delivery_payload"},
        .from =
            "delivery d LEFT JOIN delivery_payload p ON p.delivery_id = d.id LEFT JOIN campaign k ON k.id = "
            "d.campaign_id LEFT JOIN contact c ON c.id = d.contact_id LEFT JOIN campaign_version v ON "
            "v.campaign_id = d.campaign_id AND v.version = d.campaign_version",
        .order = "d.id",
        .fields = {
            {"id", "d.id", Type::Integer, "number of the delivery"},
            {"campaign_id", "d.campaign_id", Type::Integer, "the campaign"},
            {"campaign", "k.name", Type::Text, "its name"},
            {"contact_id", "d.contact_id", Type::Integer, "the contact; null for service mail"},
            {"email", "coalesce(p.address, c.email)", Type::Text, "the address; empty once it is erased"},
            {"as_contact_id", "p.as_contact_id", Type::Integer, "in whose words a test mail was filled in"},
            {"message_id", "mw_message_id(k.uuid, d.contact_id, v.from_email)", Type::Text,
             "the mail's Message-ID, without brackets; null for service mail and before planning"},
            {"state", "d.state", Type::Word, "what became of it", words::deliveryState},
            {"reason", "nullif(d.reason, 0)", Type::Word, "why an excluded one was left out",
             words::exclusionReason},
            {"evidence", "d.evidence", Type::Integer, "number of the record that decided so"},
            {"attempts", "d.attempts", Type::Integer, "those that count towards giving up"},
            {"relay", lastRelay, Type::Text, "of the last attempt"},
            {"reply", lastReply, Type::Text, "the server's words to the last attempt"},
            {"first_attempt_at", "d.first_attempt_at", Type::Time, "the first one; the mail's Date"},
            {"next_attempt_at", "nullif(d.next_attempt_at, 0)", Type::Time, "not before then"},
            {"changed_at", "d.changed_at", Type::Time, "since when it is in its state"},
            {"contact_version", "d.contact_version", Type::Integer,
             "the contact's version that it was made from"},
            {"campaign_version", "d.campaign_version", Type::Integer, "the message's version"},
            {"sha256", "d.sha256", Type::Hex, "SHA-256 of the exact bytes last handed over"}}};
}

Thing attempts()
{
    return {
        .file = "attempts.jsonl",
        .format = Format::JsonLines,
        .about = "Each try of a delivery at a relay, with the server's words",
        .tables = {"attempt", "attempt_payload"},
        .from = "attempt a LEFT JOIN attempt_payload q ON q.attempt_id = a.id "
                "LEFT JOIN relay y ON y.id = a.relay_id",
        .order = "a.id",
        .fields = {{"id", "a.id", Type::Integer, "number of the attempt"},
                   {"delivery_id", "a.delivery_id", Type::Integer, "the delivery"},
                   {"relay_id", "a.relay_id", Type::Integer, "the relay"},
                   {"relay", "y.name", Type::Text, "its name"},
                   {"at", "a.at", Type::Time, "when"},
                   {"verdict", "a.verdict", Type::Word, "what it came to", words::verdict},
                   {"phase", "a.phase", Type::Word, "where in the conversation", words::phase},
                   {"code", "nullif(a.code, 0)", Type::Integer, "the server's code; null = it said nothing"},
                   {"enhanced", "a.enhanced", Type::Text, "the enhanced status code, as 5.1.1"},
                   {"outcome", "a.outcome", Type::Word, "how the reply was judged", words::outcome},
                   {"scope", "a.scope", Type::Word, "whose matter it was", words::scope},
                   {"rule", "nullif(a.rule, 0)", Type::Integer, "line of the reply table that judged"},
                   {"reply", "q.reply", Type::Text, "the server's words; null once they are erased"}}};
}

Thing why()
{
    return {
        .file = "why.jsonl",
        .format = Format::JsonLines,
        .about = "Why somebody did or did not get a mail, rule by rule",
        .tables = {"why"},
        .from = "why w",
        .order = "w.id",
        .fields = {{"id", "w.id", Type::Integer, "number of the row"},
                   {"campaign_id", "w.campaign_id", Type::Integer, "the campaign"},
                   {"delivery_id", "w.delivery_id", Type::Integer, "the delivery; null = the whole campaign"},
                   {"at", "w.at", Type::Time, "when"},
                   {"rule", "w.rule", Type::Text, "which rule"},
                   {"outcome", "w.outcome", Type::Text, "what it said"},
                   {"evidence", "w.evidence", Type::Object, "numbers and figures it went by"}}};
}

Thing log()
{
    return {
        .file = "log.jsonl",
        .format = Format::JsonLines,
        .about = "The workspace's log",
        .tables = {"log", "log_payload"},
        .from = "log g LEFT JOIN log_payload h ON h.log_id = g.id",
        .order = "g.id",
        .fields = {{"id", "g.id", Type::Integer, "number of the line"},
                   {"at", "g.at", Type::Time, "when"},
                   {"level", "g.level", Type::Word, "how grave", words::level},
                   {"code", "g.code", Type::Text, "its stable code, as MW-1132"},
                   {"text", "g.text", Type::Text, "what happened"},
                   {"campaign_id", "g.campaign_id", Type::Integer, "the campaign it is about"},
                   {"contact_id", "g.contact_id", Type::Integer, "the contact it is about"},
                   {"relay_id", "g.relay_id", Type::Integer, "the relay it is about"},
                   {"detail", "h.detail", Type::Text, "what may be personal; null = nothing, or erased"}}};
}

} // namespace

std::vector<Thing> sendingThings()
{
    return {relays(),
            relayPauses(),
            campaigns(),
            campaignPauses(),
            deliveries("deliveries.jsonl", Format::JsonLines, "Deliveries: one contact in one campaign each"),
            deliveries("deliveries.csv", Format::Csv, "The deliveries again, for a spreadsheet"),
            attempts(),
            why(),
            log()};
}

} // namespace mw::takeout
