// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/things.h"
#include "takeout/words.h"

namespace mw::takeout {

namespace {

// The lists of a contact that is deleted are those it was on then: it comes back to them.
constexpr auto listsOfContact =
    "(SELECT json_group_array(name) FROM (SELECT l.name FROM list_member m JOIN list l ON l.id = m.list_id "
    "WHERE m.contact_id = c.id AND l.deleted_name IS NULL AND m.import_id NOT IN " MW_UNPUBLISHED
    " UNION ALL SELECT l.name FROM deleted_member x JOIN list l ON l.id = x.list_id "
    "WHERE x.contact_id = c.id AND x.deletion_id = c.deletion_id AND l.deleted_name IS NULL ORDER BY 1))";

const Field contactId = {"id", "c.id", Type::Integer, "number of the contact, as other files name it"};
const Field email = {"email", "c.email", Type::Text,
                     "the address as it is mailed; empty once the contact is erased"};
const Field lists = {"lists", listsOfContact, Type::Names,
                     "names of the lists it is on, or was on when it was deleted"};
const Field version = {"version", "c.version", Type::Integer,
                       "goes up with every change of address or attributes"};
const Field importId = {"import_id", "c.import_id", Type::Integer, "the import that brought it; 1 = by hand"};
const Field createdAt = {"created_at", "c.created_at", Type::Time, "when it was added"};
const Field updatedAt = {"updated_at", "c.updated_at", Type::Time, "its last change"};
const Field attributes = {"attributes", "c.attributes", Type::Attributes, "name and text of each attribute"};

Thing contacts()
{
    return {
        .file = "contacts.jsonl",
        .format = Format::JsonLines,
        .about = "Every contact, deleted and erased ones too",
        .tables = {"contact", "deletion", "deleted_member"},
        .from = "contact c LEFT JOIN deletion d ON d.id = c.deletion_id "
                "WHERE c.import_id NOT IN " MW_UNPUBLISHED,
        .order = "c.id",
        .fields = {
            contactId,
            email,
            {"state",
             "CASE WHEN c.erased_at IS NOT NULL THEN 'erased' WHEN c.deletion_id IS NOT NULL THEN 'deleted' "
             "ELSE 'present' END",
             Type::Text, "present, deleted (by a person; can be brought back) or erased (for good)"},
            attributes,
            lists,
            version,
            importId,
            createdAt,
            updatedAt,
            {"deleted_at", "d.at", Type::Time, "when a person deleted it"},
            {"erased_at", "c.erased_at", Type::Time, "when it was erased"}}};
}

/// Who goes on elsewhere with it must not mail those whom a person deleted: they are not in it.
Thing contactSheet()
{
    return {.file = "contacts.csv",
            .format = Format::Csv,
            .about =
                "Contacts for a spreadsheet, those that opted out too, but none that is deleted or erased",
            .tables = {"contact"},
            .from = "contact c WHERE c.erased_at IS NULL AND c.deletion_id IS NULL "
                    "AND c.import_id NOT IN " MW_UNPUBLISHED,
            .order = "c.id",
            .fields = {email, attributes, lists, contactId, version, importId, createdAt, updatedAt}};
}

Thing contactChanges()
{
    return {
        .file = "contact_changes.jsonl",
        .format = Format::JsonLines,
        .about = "What contacts held before they were changed",
        .tables = {"contact_change"},
        .from = "contact_change h LEFT JOIN contact c ON c.id = h.contact_id",
        .order = "h.contact_id, h.version",
        .fields = {{"contact_id", "h.contact_id", Type::Integer, "the contact"},
                   {"email", "c.email", Type::Text, "its address today"},
                   {"version", "h.version", Type::Integer, "the version of the contact that is described"},
                   {"before", "h.before", Type::Object,
                    "email and attributes as they were, those that changed; null = there was none"}}};
}

Thing allLists()
{
    return {.file = "lists.jsonl",
            .format = Format::JsonLines,
            .about = "Lists",
            .tables = {"list"},
            .from =
                "list l LEFT JOIN purpose u ON u.id = l.purpose_id WHERE l.import_id NOT IN " MW_UNPUBLISHED,
            .order = "l.id",
            .fields = {{"id", "l.id", Type::Integer, "number of the list"},
                       {"name", "coalesce(l.deleted_name, l.name)", Type::Text, "its name"},
                       {"deleted", "l.deleted_name IS NOT NULL", Type::Flag, "a person deleted it"},
                       {"purpose", "u.name", Type::Text, "what its contacts are mailed for"},
                       {"import_id", "l.import_id", Type::Integer, "the import that made it; 1 = by hand"},
                       {"created_at", "l.created_at", Type::Time, "when it was made"}}};
}

Thing listMembers()
{
    return {
        .file = "list_members.jsonl",
        .format = Format::JsonLines,
        .about = "Which contact is on which list",
        .tables = {"list_member"},
        .from = "list_member m LEFT JOIN list l ON l.id = m.list_id LEFT JOIN contact c ON c.id = "
                "m.contact_id WHERE m.import_id NOT IN " MW_UNPUBLISHED,
        .order = "m.list_id, m.contact_id",
        .fields = {{"list_id", "m.list_id", Type::Integer, "the list"},
                   {"list", "coalesce(l.deleted_name, l.name)", Type::Text, "its name"},
                   {"contact_id", "m.contact_id", Type::Integer, "the contact"},
                   {"email", "c.email", Type::Text, "its address"},
                   {"import_id", "m.import_id", Type::Integer, "the import that put it there; 1 = by hand"}}};
}

Thing imports()
{
    return {
        .file = "imports.jsonl",
        .format = Format::JsonLines,
        .about = "Imports; number 1 stands for what was done by hand",
        .tables = {"import"},
        .from = "import i LEFT JOIN list l ON l.id = i.list_id",
        .order = "i.id",
        .fields = {{"id", "i.id", Type::Integer, "number of the import"},
                   {"file_name", "i.file_name", Type::Text, "the file that was read"},
                   {"list_id", "i.list_id", Type::Integer, "the list it went into"},
                   {"list", "coalesce(l.deleted_name, l.name)", Type::Text, "that list's name"},
                   {"started_at", "i.started_at", Type::Time, "when it began"},
                   {"published_at", "i.published_at", Type::Time,
                    "when its rows could be seen; null = they never were"},
                   {"finished_at", "i.finished_at", Type::Time,
                    "when contacts that were there before were all changed"},
                   {"undone_at", "i.undone_at", Type::Time, "when it was taken back"},
                   {"undo_finished_at", "i.undo_finished_at", Type::Time,
                    "when nothing of it was left to take back"},
                   {"read", "i.row_count", Type::Integer, "rows with any content"},
                   {"added", "i.added", Type::Integer, "rows that made a contact"},
                   {"updated", "i.updated", Type::Integer, "rows that changed one"},
                   {"unchanged", "i.unchanged", Type::Integer, "rows that changed nothing"},
                   {"refused", "i.refused", Type::Integer, "rows that were not taken"},
                   {"stays_out", "i.stays_out", Type::Integer, "rows of contacts that an opt-out keeps out"},
                   {"consents", "i.consents", Type::Integer, "consent records it made"},
                   {"members", "i.members", Type::Integer, "contacts it put on its list"}}};
}

Thing importChanges()
{
    return {.file = "import_changes.jsonl",
            .format = Format::JsonLines,
            .about = "What imports changed in contacts that were there before",
            .tables = {"import_change"},
            .from = "import_change x LEFT JOIN contact c ON c.id = x.contact_id "
                    "WHERE x.import_id NOT IN " MW_UNPUBLISHED,
            .order = "x.import_id, x.contact_id",
            .fields = {
                {"import_id", "x.import_id", Type::Integer, "the import"},
                {"contact_id", "x.contact_id", Type::Integer, "the contact"},
                {"email", "c.email", Type::Text, "its address today"},
                {"attributes", "x.attributes", Type::Object, "name and new text of each changed attribute"},
                {"before", "x.before", Type::Object, "name and former text; null = there was none"},
                {"state", "x.applied", Type::Word, "how far it is", words::changeState},
                {"revived", "x.revives <> 0", Type::Flag, "it brought a deleted contact back"}}};
}

} // namespace

std::vector<Thing> audienceThings()
{
    return {contacts(),    contactSheet(), contactChanges(), allLists(),
            listMembers(), imports(),      importChanges()};
}

} // namespace mw::takeout
