// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/things.h"
#include "takeout/words.h"

namespace mw::takeout {

namespace {

Thing purposes()
{
    return {.file = "purposes.jsonl",
            .format = Format::JsonLines,
            .about = "What contacts are mailed for",
            .tables = {"purpose"},
            .from = "purpose u",
            .order = "u.id",
            .fields = {
                {"id", "u.id", Type::Integer, "number of the purpose"},
                {"name", "u.name", Type::Text, "its name"},
                {"kind", "u.kind", Type::Word, "what its mail is", words::purposeKind},
                {"bases", "u.bases", Type::Integer,
                 "which bases count for it: the sum of 2 to the power of each one's number; 0 = the usual"}}};
}

Thing purposeVersions()
{
    return {.file = "purpose_versions.jsonl",
            .format = Format::JsonLines,
            .about = "What purposes were called and were for, each change a version",
            .tables = {"purpose_version"},
            .from = "purpose_version v",
            .order = "v.id",
            .fields = {{"id", "v.id", Type::Integer, "number of the version"},
                       {"purpose_id", "v.purpose_id", Type::Integer, "the purpose"},
                       {"name", "v.name", Type::Text, "its name"},
                       {"kind", "v.kind", Type::Word, "what its mail is", words::purposeKind},
                       {"bases", "v.bases", Type::Integer, "which bases counted for it, as with purposes"}}};
}

Thing links()
{
    return {.file = "consent_links.jsonl",
            .format = Format::JsonLines,
            .about = "The chain of hashes over the consent records; `consent export` writes it with all that "
                     "it is over",
            .tables = {"consent_link"},
            .from = "consent_link l",
            .order = "l.seq",
            .fields = {{"seq", "l.seq", Type::Integer, "number of the link"},
                       {"kind", "l.kind", Type::Word, "what it is about", words::linkKind},
                       {"subject_id", "l.subject_id", Type::Integer, "number of that"},
                       {"at", "l.at", Type::Time, "when it was added"},
                       {"hash", "l.hash", Type::Hex, "SHA-256 over it and the link before it"}}};
}

Thing batches()
{
    return {.file = "consent_batches.jsonl",
            .format = Format::JsonLines,
            .about = "The records that one import brought with one wording: one link of the chain",
            .tables = {"consent_batch"},
            .from = "consent_batch b LEFT JOIN consent_origin o ON o.id = b.origin_id",
            .order = "b.id",
            .fields = {{"id", "b.id", Type::Integer, "number of the batch"},
                       {"import_id", "b.import_id", Type::Integer, "the import"},
                       {"source", "o.source", Type::Text, "where its records come from"},
                       {"wording", "o.wording", Type::Text, "what the persons agreed to"},
                       {"method", "o.method", Type::Text, "how"},
                       {"purpose_id", "b.purpose_id", Type::Integer, "for what; null = for every purpose"},
                       {"list_id", "b.list_id", Type::Integer, "for which list; null = for every one"},
                       {"kind", "b.kind", Type::Word, "what happened", words::eventKind},
                       {"basis", "b.basis", Type::Word, "why they may be mailed", words::basis},
                       {"first_id", "b.first_id", Type::Integer, "its first record"},
                       {"last_id", "b.last_id", Type::Integer, "its last record"},
                       {"row_count", "b.row_count", Type::Integer, "how many"},
                       {"rows_hash", "b.rows_hash", Type::Hex, "SHA-256 over them"}}};
}

Thing erasures()
{
    return {.file = "consent_erasures.jsonl",
            .format = Format::JsonLines,
            .about = "Whose personal parts were erased from the consent records",
            .tables = {"consent_erasure"},
            .from = "consent_erasure e",
            .order = "e.id",
            .fields = {{"id", "e.id", Type::Integer, "number of the erasure"},
                       {"contact_id", "e.contact_id", Type::Integer, "the contact"},
                       {"cause", "e.cause", Type::Word, "why", words::erasureCause}}};
}

Thing evidence()
{
    return {.file = "consent_evidence.jsonl",
            .format = Format::JsonLines,
            .about = "Files that prove a consent record",
            .tables = {"consent_evidence", "consent_evidence_payload"},
            .from = "consent_evidence e LEFT JOIN consent_evidence_payload p ON p.evidence_id = e.id",
            .order = "e.id",
            .fields = {{"id", "e.id", Type::Integer, "number of the evidence"},
                       {"record_id", "e.record_id", Type::Integer, "the consent record"},
                       {"sha256", "e.sha256", Type::Hex, "SHA-256 of the file"},
                       {"size", "e.size", Type::Integer, "its bytes"},
                       {"media_type", "e.media_type", Type::Text, "what it is"},
                       {"added_at", "e.added_at", Type::Time, "when it was added"},
                       {"data", "p.data", Type::Hex, "the file; null once it is erased"}}};
}

Thing restrictions()
{
    return {.file = "restrictions.jsonl",
            .format = Format::JsonLines,
            .about = "Contacts whose data is kept and used for nothing (GDPR, article 18)",
            .tables = {"contact_restriction"},
            .from = "contact_restriction x",
            .order = "x.id",
            .fields = {{"id", "x.id", Type::Integer, "number of the restriction"},
                       {"contact_id", "x.contact_id", Type::Integer, "the contact"},
                       {"since", "x.since", Type::Time, "since when"},
                       {"lifted_at", "x.lifted_at", Type::Time, "until when; null = it is in force"},
                       {"reason", "x.reason", Type::Text, "why"}}};
}

Thing rules()
{
    return {.file = "consent_rules.jsonl",
            .format = Format::JsonLines,
            .about = "The owner's own rules for countries and caps; the last one counts",
            .tables = {"consent_rules"},
            .from = "consent_rules q",
            .order = "q.id",
            .fields = {{"id", "q.id", Type::Integer, "number of the version"},
                       {"at", "q.at", Type::Time, "when it was set"},
                       {"recorded_by", "q.recorded_by", Type::Text, "by whom"},
                       {"note", "q.note", Type::Text, "why"},
                       {"rules", "q.rules", Type::Text, "the rules, JSON"}}};
}

Thing consent(const char* file, Format format, const char* about)
{
    return {
        .file = file,
        .format = format,
        .about = about,
        .tables = {"consent_record", "consent_record_payload", "consent_origin", "consent_wording"},
        .from = "consent_record r LEFT JOIN consent_record_payload n ON n.record_id = r.id "
                "LEFT JOIN consent_origin o ON o.id = r.origin_id LEFT JOIN purpose u ON u.id = r.purpose_id "
                "LEFT JOIN consent_wording w ON w.text = o.wording "
                "LEFT JOIN contact c ON c.id = r.contact_id WHERE r.import_id NOT IN " MW_UNPUBLISHED,
        .order = "r.id",
        .fields = {
            {"id", "r.id", Type::Integer, "number of the record; a later one outweighs an earlier one"},
            {"contact_id", "r.contact_id", Type::Integer, "the contact"},
            {"email", "c.email", Type::Text, "its address; empty once it is erased"},
            {"purpose", "u.name", Type::Text, "for what; null = for every purpose, later ones too"},
            {"kind", "r.kind", Type::Word, "what happened", words::eventKind},
            {"basis", "r.basis", Type::Word, "why the contact may be mailed", words::basis},
            {"source", "o.source", Type::Text, "where it comes from"},
            {"wording", "o.wording", Type::Text, "what the person agreed to"},
            {"wording_version", "w.version", Type::Text, "which version of the wording; null without one"},
            {"wording_language", "w.language", Type::Text, "its language; null without a wording"},
            {"method", "o.method", Type::Text, "how"},
            {"list_id", "r.list_id", Type::Integer, "for which list; null = for every one of the purpose"},
            {"recorded_by", "r.recorded_by", Type::Text, "who recorded it"},
            {"address", "n.address", Type::Text,
             "the address it was recorded under, where that is kept with it; null = the contact's, or "
             "erased"},
            {"ip", "n.ip", Type::Text, "from which address of the Internet; null = none was kept, or erased"},
            {"user_agent", "n.user_agent", Type::Text, "with which program; null likewise"},
            {"salt", "n.salt", Type::Hex, "of the hash of the personal part; null likewise"},
            {"payload_hash", "r.payload_hash", Type::Hex,
             "of the personal part; null = it follows from the contact's address"},
            {"note", "n.note", Type::Text, "what was noted of the person; null = nothing, or erased"},
            {"import_id", "r.import_id", Type::Integer, "the import that brought it; 1 = by hand"},
            {"happened_at", "r.happened_at", Type::Time, "when it happened"},
            {"recorded_at", "r.recorded_at", Type::Time, "when it was recorded"}}};
}

Thing suppressions(const char* file, Format format, const char* about)
{
    Thing made{.file = file,
               .format = format,
               .about = about,
               .tables = {"suppression", "suppression_payload"},
               .from = "suppression s LEFT JOIN suppression_payload t ON t.suppression_id = s.id",
               .order = "s.id",
               .fields = {{"id", "s.id", Type::Integer, "number of the suppression"},
                          {"kind", "s.kind", Type::Word, "what is never mailed", words::suppressionKind},
                          {"text", "t.text", Type::Text,
                           "the address or the domain; null once its person is erased"},
                          {"reason", "s.reason", Type::Word, "why", words::suppressionReason},
                          {"list_id", "s.list_id", Type::Integer, "for which list; null = everywhere"},
                          {"note", "t.note", Type::Text, "what was noted"},
                          {"added_at", "s.added_at", Type::Time, "since when"},
                          {"removed_at", "s.removed_at", Type::Time, "until when; null = it is in force"},
                          {"removed_reason", "s.removed_reason", Type::Text, "why it was lifted"}}};
    if (format == Format::JsonLines) {
        made.fields.push_back(
            {"form_version", "s.form_version", Type::Integer, "of the form that was hashed"});
        made.fields.push_back(
            {"hash", "s.hash", Type::Hex,
             "HMAC-SHA-256 of it under a key that does not leave: good for telling two apart"});
    }
    return made;
}

} // namespace

std::vector<Thing> consentThings()
{
    return {purposes(),
            purposeVersions(),
            links(),
            batches(),
            erasures(),
            evidence(),
            restrictions(),
            rules(),
            consent("consent_records.jsonl", Format::JsonLines, "Every consent record, as it was made"),
            consent("consent.csv", Format::Csv, "The consent records again, for a spreadsheet"),
            suppressions("suppressions.jsonl", Format::JsonLines,
                         "Addresses and domains that are never mailed, and those that were"),
            suppressions("suppressions.csv", Format::Csv, "The suppressions again, for a spreadsheet")};
}

} // namespace mw::takeout
