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
            .fields = {{"id", "u.id", Type::Integer, "number of the purpose"},
                       {"name", "u.name", Type::Text, "its name"}}};
}

Thing consent(const char* file, Format format, const char* about)
{
    return {.file = file,
            .format = format,
            .about = about,
            .tables = {"consent_record", "consent_record_payload", "consent_origin"},
            .from =
                "consent_record r LEFT JOIN consent_record_payload n ON n.record_id = r.id "
                "LEFT JOIN consent_origin o ON o.id = r.origin_id LEFT JOIN purpose u ON u.id = r.purpose_id "
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
                {"method", "o.method", Type::Text, "how"},
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
            consent("consent_records.jsonl", Format::JsonLines, "Every consent record, as it was made"),
            consent("consent.csv", Format::Csv, "The consent records again, for a spreadsheet"),
            suppressions("suppressions.jsonl", Format::JsonLines,
                         "Addresses and domains that are never mailed, and those that were"),
            suppressions("suppressions.csv", Format::Csv, "The suppressions again, for a spreadsheet")};
}

} // namespace mw::takeout
