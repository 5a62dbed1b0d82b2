// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtarget.h"
#include "audience/rowverdict.h"
#include "consent/consentledger.h"
#include "vault/bulkstatement.h"

#include <unordered_map>

namespace mw::audience {

/// A dry run: the verdicts of ImportWriter with nothing written, what the file would change being kept in
/// memory (about the size of the file's addresses and attributes).
class ImportRehearsal final : public ImportTarget
{
public:
    /// `list` may be invalid: it would be made. `verdicts` may be null. The others must outlive this.
    ImportRehearsal(vault::Database& database, base::ListId list, base::PurposeId purpose,
                    ImportResult& result, VerdictSink* verdicts);

    [[nodiscard]] vault::DbResult<void> take(const ImportChunk& chunk, const base::JobControl& control,
                                             const std::function<void(std::size_t)>& progress) override;

private:
    struct Known
    {
        QByteArray attributes{};
        bool onList = false;
        std::optional<StayingOut> out{}; ///< an opt-out holds, or the file says so
        qint64 line = 0;                 ///< in which this import saw it first
        bool deleted = false;            ///< by a person; an import brings it back
    };
    using Changes = std::vector<RowVerdict::Change>;

    [[nodiscard]] vault::DbResult<void> judge(const ImportChunk& chunk, const ImportRow& row);
    [[nodiscard]] vault::DbResult<std::optional<Known>> lookUp(QByteArrayView key);
    [[nodiscard]] vault::DbResult<std::optional<StayingOut>> standingOut(base::ContactId contact);
    /// Counts the row, and tells of it; `more` fills in what only this row's kind has.
    void tell(const ImportChunk& chunk, const ImportRow& row, Verdict verdict,
              const std::optional<StayingOut>& out, const std::function<void(RowVerdict&)>& more);
    void handOver();

    vault::Database& m_database;
    base::ListId m_list;
    base::PurposeId m_purpose;
    ImportResult& m_result;
    VerdictSink* m_verdicts;
    std::vector<RowVerdict> m_told; ///< of the present chunk, whose rows are not in the file's order
    std::unordered_map<QByteArray, Known> m_seen;
    vault::BulkStatement m_selectContact;
};

} // namespace mw::audience
