// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/rowverdict.h"
#include "consent/suppressionrepository.h"

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace mw::audience {

/// A basis that a row brings.
struct RowConsent
{
    consent::Basis basis = consent::Basis::None;
    base::Timestamp at{};
    bool timeIsGiven = false; ///< false: `at` is the time of the import
    std::size_t origin = 0;   ///< index in ImportChunk::origins
};

/// A row that may come in; its texts stand in the chunk's arena.
struct ImportRow
{
    std::uint32_t emailAt = 0;
    std::uint32_t emailSize = 0;
    std::uint32_t keyAt = 0;
    std::uint32_t keySize = 0;
    std::uint32_t jsonAt = 0;
    std::uint32_t jsonSize = 0;
    std::int32_t consent = -1;     ///< index in ImportChunk::consents
    bool optedOut = false;         ///< the file says so
    std::int32_t suppression = -1; ///< index in ImportChunk::suppressions
    bool erased = false;           ///< suppressed because the person was erased: never stored again
    std::uint32_t file = 0;
    qint64 line = 0; ///< for verdicts

    [[nodiscard]] bool isSuppressed() const { return suppression >= 0; }
};

/// Some rows of an import, read and checked, in one piece of memory.
struct ImportChunk
{
    QByteArray arena{};
    std::vector<ImportRow> rows{};
    std::vector<RowConsent> consents{};
    std::vector<consent::Origin> origins{};
    std::vector<consent::SuppressionHit> suppressions{};
    std::vector<RowVerdict> refused{}; ///< rows among these that did not come in, for a verdict sink

    [[nodiscard]] QByteArrayView email(const ImportRow& row) const
    {
        return part(row.emailAt, row.emailSize);
    }
    [[nodiscard]] QByteArrayView key(const ImportRow& row) const { return part(row.keyAt, row.keySize); }
    /// Attributes as a JSON object; empty values are left out.
    [[nodiscard]] QByteArrayView json(const ImportRow& row) const { return part(row.jsonAt, row.jsonSize); }
    void clear()
    {
        arena.resize(0); // keeps the memory
        rows.clear();
        consents.clear();
        origins.clear();
        suppressions.clear();
        refused.clear();
    }

private:
    [[nodiscard]] QByteArrayView part(std::uint32_t at, std::uint32_t size) const
    {
        return QByteArrayView(arena).sliced(at, size);
    }
};

} // namespace mw::audience
