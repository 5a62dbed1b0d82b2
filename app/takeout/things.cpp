// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/things.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace mw::takeout {

namespace {

constexpr std::array leftOutOfRows = {
    LeftOut{"meta",
            "name, colour, id and times stand in manifest.json; the rest are keys, which never leave, and "
            "what the program remembers for itself"},
    LeftOut{"secret", "passwords of relays: they never leave"},
    LeftOut{"attribute", "names only: each stands with the contacts that have it"},
    LeftOut{"deletion.undone_at", "a deletion that was taken back has left nothing"},
    LeftOut{"deleted_member.import_id", "stands with the import's changes"},
    LeftOut{"contact.email_key", "the address again, as it is compared"},
    LeftOut{"import.indexed_to", "how far the search index is"},
    LeftOut{"import.contacts", "a figure for the time before an import is published"},
    LeftOut{"delivery.claim_id", "which computer had it in its hands"},
    LeftOut{"contact_search", "made from the contacts, for searching"},
    LeftOut{"contact_fts", "made from the contacts, for searching"},
    LeftOut{"contact_fts_data", "made from the contacts, for searching"},
    LeftOut{"contact_fts_idx", "made from the contacts, for searching"},
    LeftOut{"contact_fts_config", "settings of the search index"},
    LeftOut{"contact_total", "a figure, counted from the contacts"},
    LeftOut{"list.contact_count", "a figure, counted from list_members.jsonl"},
    LeftOut{"campaign_count", "figures, counted from the deliveries"},
    LeftOut{"claim", "leases of the sender on this computer"},
    LeftOut{"relay_use", "messages a minute, for limits"},
    LeftOut{"practice_message", "copies of mail that went to nobody; a practice run makes them again"},
    LeftOut{"practice_head", "what the list of those copies shows"},
    LeftOut{"draft", "what was typed and is not saved yet, in a form of the program's own"},
};

} // namespace

QByteArray Thing::sql() const
{
    QByteArray columns;
    for (const Field& field : fields)
        columns += (columns.isEmpty() ? QByteArray() : QByteArray(", ")) + field.sql;
    return "SELECT " + columns + " FROM " + from + " ORDER BY " + order;
}

const std::vector<Thing>& things()
{
    static const std::vector<Thing> all = [] {
        std::vector<Thing> made;
        for (auto* part : {audienceThings, consentThings, contentThings, sendingThings}) {
            auto some = part();
            std::move(some.begin(), some.end(), std::back_inserter(made));
        }
        return made;
    }();
    return all;
}

const Thing* thing(QByteArrayView file)
{
    const auto& all = things();
    const auto found =
        std::find_if(all.begin(), all.end(), [file](const Thing& one) { return file == one.file; });
    return found == all.end() ? nullptr : &*found;
}

std::span<const LeftOut> leftOut()
{
    return leftOutOfRows;
}

} // namespace mw::takeout
