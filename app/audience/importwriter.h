// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtarget.h"
#include "consent/consentledger.h"
#include "vault/bulkstatement.h"
#include "vault/writetransaction.h"

namespace mw::audience {

/// Writes the rows of an import under its invisible batch, in slices of the write gate. New contacts go in at
/// once; what changes of contacts that were there before is staged in import_change.
class ImportWriter final : public ImportTarget
{
public:
    struct Batch
    {
        base::ImportId id{};
        base::ListId list{};
        base::PurposeId purpose{};
        base::Timestamp now{};
    };
    /// All but `batch` must outlive this.
    ImportWriter(vault::Database& database, vault::WriterGate& gate, const Batch& batch,
                 ImportResult& result);

    [[nodiscard]] vault::DbResult<void> take(const ImportChunk& chunk, const base::JobControl& control,
                                             const std::function<void(std::size_t)>& progress) override;

private:
    struct Match
    {
        base::ContactId contact{};
        bool own = false;          ///< came with this batch
        std::int64_t deletion = 0; ///< a person deleted it: this import brings it back once it is published
        QByteArray attributes{};
        QString email{};
    };
    using Progress = std::function<void(std::size_t)>;
    [[nodiscard]] vault::DbResult<void> addRows(const base::JobControl& control, const Progress& progress);
    /// From row `next` on, which it moves.
    [[nodiscard]] vault::DbResult<void> addSlice(std::size_t& next);
    [[nodiscard]] vault::DbResult<void> index();
    [[nodiscard]] vault::DbResult<void> matchRows(const base::JobControl& control, const Progress& progress);
    [[nodiscard]] vault::DbResult<void> commit(vault::WriteTransaction& slice);

    /// False: the address is known already.
    [[nodiscard]] vault::DbResult<bool> add(const ImportRow& row);
    [[nodiscard]] vault::DbResult<void> match(const ImportRow& row);
    [[nodiscard]] vault::DbResult<std::optional<Match>> findContact(const ImportRow& row);
    [[nodiscard]] vault::DbResult<void> addSearchText(const ImportRow& row, base::ContactId contact);
    /// True: attributes change.
    [[nodiscard]] vault::DbResult<bool> stage(const ImportRow& row, const Match& match);
    [[nodiscard]] vault::DbResult<bool> stageOwn(const ImportRow& row, const Match& match);
    [[nodiscard]] vault::DbResult<void> note(const Match& match, const QJsonObject& changes);
    struct Staged
    {
        bool is = false;
        QJsonObject attributes{};
    };
    [[nodiscard]] vault::DbResult<Staged> stagedFor(base::ContactId contact);
    /// Deleted, and not met before in this import.
    [[nodiscard]] vault::DbResult<bool> isFirstRevival(const Match& match);
    [[nodiscard]] vault::DbResult<bool> join(base::ContactId contact);
    /// Opt-out or basis of a contact that was there before; true: a record was written.
    [[nodiscard]] vault::DbResult<bool> recordMatch(const ImportRow& row, base::ContactId contact,
                                                    bool& staysOut);
    [[nodiscard]] vault::DbResult<void> recordNew(const ImportRow& row, base::ContactId contact);
    [[nodiscard]] consent::ConsentEvent optOut(base::ContactId contact) const;
    [[nodiscard]] vault::DbResult<consent::ConsentEvent> grant(const ImportRow& row, base::ContactId contact);
    [[nodiscard]] vault::DbResult<bool>
    stoodAlready(const RowConsent& given, const consent::Standing& standing, base::ContactId contact);

    vault::Database& m_database;
    vault::WriterGate& m_gate;
    Batch m_batch;
    ImportResult& m_result;
    const ImportChunk* m_chunk = nullptr;
    std::vector<std::int64_t> m_originIds; ///< of the chunk's origins, 0 = not looked up yet
    std::vector<std::size_t> m_matches;    ///< rows of the chunk whose address is known
    std::int64_t m_joined = 0;             ///< list members of the present slice
    std::int64_t m_added = 0;              ///< contacts of the present slice
    std::int64_t m_unindexed = 0;          ///< contacts that wait for a turn of the search index

    const QString m_owner = consent::owner.toString(); ///< once, not for each of a million
    vault::BulkStatement m_insertContact;
    vault::BulkStatement m_insertSearch;
    vault::BulkStatement m_insertMember;
    vault::BulkStatement m_selectContact;
    vault::BulkStatement m_selectStaged;
    vault::BulkStatement m_stage;
    vault::BulkStatement m_updateOwn;
};

} // namespace mw::audience
