// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/bulkstatement.h"
#include "audience/importtarget.h"
#include "consent/consentledger.h"

#include <unordered_map>

namespace mw::audience {

/// A dry run: the verdicts of ImportWriter with nothing written, what the file would change being kept in
/// memory (about the size of the file's addresses and attributes).
class ImportRehearsal final : public ImportTarget
{
public:
    /// `list` may be invalid: it would be made. The others must outlive this.
    ImportRehearsal(vault::Database& database, base::ListId list, base::PurposeId purpose,
                    ImportResult& result);

    [[nodiscard]] vault::DbResult<void> take(const ImportChunk& chunk, const base::JobControl& control,
                                             const std::function<void(std::size_t)>& progress) override;

private:
    struct Known
    {
        QByteArray attributes{};
        bool onList = false;
        bool out = false;     ///< an opt-out holds, or the file says so
        bool deleted = false; ///< by a person; an import brings it back
    };
    [[nodiscard]] vault::DbResult<void> judge(const ImportChunk& chunk, const ImportRow& row);
    [[nodiscard]] vault::DbResult<std::optional<Known>> lookUp(QByteArrayView key);

    vault::Database& m_database;
    base::ListId m_list;
    base::PurposeId m_purpose;
    ImportResult& m_result;
    std::unordered_map<QByteArray, Known> m_seen;
    BulkStatement m_selectContact;
};

} // namespace mw::audience
