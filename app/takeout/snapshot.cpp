// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/snapshot.h"

namespace mw::takeout {

using namespace Qt::StringLiterals;

Yield<std::unique_ptr<Snapshot>> Snapshot::take(vault::Database& database)
{
    if (auto begun = database.script("BEGIN"); !begun)
        return halt(begun.error());
    std::unique_ptr<Snapshot> snapshot(new Snapshot(database));
    // BEGIN alone takes no snapshot: the first read does.
    if (auto read = database.value(u"SELECT count(*) FROM sqlite_schema"_s); !read)
        return halt(read.error());
    return snapshot;
}

Snapshot::~Snapshot()
{
    // Nothing was written: an error here leaves nothing undone.
    [[maybe_unused]] const auto ended = m_database.script("ROLLBACK");
}

} // namespace mw::takeout
