// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/halt.h"
#include "vault/database.h"

namespace mw::takeout {

/// One read transaction over a connection: all that is read until it goes is of one moment, whatever is
/// written meanwhile.
class Snapshot
{
public:
    [[nodiscard]] static Yield<std::unique_ptr<Snapshot>> take(vault::Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    explicit Snapshot(vault::Database& database) : m_database(database) {}
    vault::Database& m_database;
};

} // namespace mw::takeout
