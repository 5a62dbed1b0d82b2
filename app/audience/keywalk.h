// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "vault/bulkstatement.h"

#include <chrono>
#include <functional>

namespace mw::audience {

/// Until when a step may go on.
class Deadline
{
public:
    Deadline() = default;
    explicit Deadline(std::chrono::milliseconds budget) : m_at(std::chrono::steady_clock::now() + budget) {}
    [[nodiscard]] bool isOver() const { return std::chrono::steady_clock::now() >= m_at; }

private:
    std::chrono::steady_clock::time_point m_at{};
};

/// A place in an order by key, then by id.
struct KeyPlace
{
    QByteArray text{};       ///< where the key is a text
    std::int64_t number = 0; ///< where it is a number
    std::int64_t id = 0;
};

/// Reads an index through by key range, in steps: no statement is open between two of them.
class KeyWalk
{
public:
    /// Both statements answer key and id. `within` binds a key and an id and goes on among the rows of that
    /// key; `beyond` binds a key (and `upTo` where there is one) and goes on behind it. None: there is one
    /// key only, and what stands in the first column is no key.
    struct Source
    {
        const char* within = nullptr;
        const char* beyond = nullptr;
        bool text = false;
        QByteArray upTo{};
    };
    KeyWalk(const Source& source, const KeyPlace& start) : m_source(source), m_place(start) {}

    /// Is given the first column of a row and its id. False: stop here, this row counts as read.
    using Take = std::function<bool(vault::BulkStatement& row, std::int64_t id)>;
    /// False: stopped, or the time is over; there may be more.
    [[nodiscard]] vault::DbResult<bool> goOn(vault::Database& database, const Deadline& deadline,
                                             const Take& take);

private:
    [[nodiscard]] vault::DbResult<bool> read(vault::BulkStatement& statement, const Deadline& deadline,
                                             const Take& take);

    Source m_source;
    KeyPlace m_place;
};

} // namespace mw::audience
