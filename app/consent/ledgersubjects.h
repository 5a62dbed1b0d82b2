// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/ledgerpayload.h"
#include "consent/types.h"
#include "vault/bulkstatement.h"

#include <optional>
#include <unordered_map>

namespace mw::consent {

/// What a link of the chain is about. The numbers stand in consent_link.kind.
enum class LinkKind : int { Record = 0, Batch = 1, Erasure = 2, Evidence = 3, Purpose = 4 };
inline constexpr std::array linkKindWords = {
    Word{LinkKind::Record, "record"},   Word{LinkKind::Batch, "batch"},
    Word{LinkKind::Erasure, "erasure"}, Word{LinkKind::Evidence, "evidence"},
    Word{LinkKind::Purpose, "purpose"},
};
inline constexpr std::array erasureCauseWords = {
    Word{ErasureCause::Request, "request"},
    Word{ErasureCause::Retention, "retention"},
    Word{ErasureCause::Undo, "undo"},
};
/// As LEDGER.md writes them; "unknown" for a number that is none of ours (a changed row).
[[nodiscard]] QByteArray ledgerWord(EventKind kind);
[[nodiscard]] QByteArray ledgerWord(Basis basis);
[[nodiscard]] QByteArray ledgerWord(LinkKind kind);
[[nodiscard]] QByteArray ledgerWord(ErasureCause cause);
/// Of purpose.kind.
[[nodiscard]] QByteArray purposeKindWord(std::int64_t kind);

/// Source, wording and method as the chain holds them.
struct LedgerOrigin
{
    QByteArray source{};
    QByteArray wording{};
    QByteArray version{};
    QByteArray language{};
    QByteArray method{};
};

/// How a record's payload is found.
struct PayloadState
{
    enum class Kind {
        Own,     ///< a row of its own
        Implied, ///< the contact's address
        Gone,    ///< its hash alone is there, or not even that
    };
    Kind kind = Kind::Gone;
    QByteArray actual{}; ///< hash of what is there; empty when gone
    QByteArray stated{}; ///< what counts for the chain; empty: nothing says
    RecordPayload payload{};
};

/// A consent_record as the chain holds it. Ids of 0 are absent.
struct LedgerRecord
{
    std::int64_t id = 0;
    std::int64_t contact = 0;
    std::int64_t purpose = 0;
    std::int64_t list = 0;
    EventKind kind = EventKind::Given;
    Basis basis = Basis::None;
    std::int64_t origin = 0;
    std::int64_t import = 0;
    std::int64_t happenedAt = 0;
    std::int64_t recordedAt = 0;
    QByteArray recordedBy{};
    PayloadState payload{};
};

struct LedgerBatch
{
    std::int64_t id = 0;
    std::int64_t import = 0;
    std::int64_t origin = 0;
    std::int64_t purpose = 0;
    std::int64_t list = 0;
    EventKind kind = EventKind::Given;
    Basis basis = Basis::None;
    std::int64_t firstId = 0;
    std::int64_t lastId = 0;
    std::int64_t rowCount = 0;
    QByteArray rowsHash{};
};

struct LedgerErasure
{
    std::int64_t id = 0;
    std::int64_t contact = 0;
    ErasureCause cause = ErasureCause::Request;
};

struct LedgerEvidence
{
    std::int64_t id = 0;
    std::int64_t record = 0;
    QByteArray sha256{};
    std::int64_t size = 0;
    QByteArray mediaType{};
    std::int64_t addedAt = 0;
};

struct PurposeVersion
{
    std::int64_t id = 0;
    std::int64_t purpose = 0;
    QByteArray name{};
    std::int64_t kind = 0;
    std::int64_t bases = 0;
};

/// Adds the content of a link as LEDGER.md, section 2, says.
void addContent(LedgerFields& fields, const LedgerRecord& record, const LedgerOrigin& origin);
void addContent(LedgerFields& fields, const LedgerBatch& batch, const LedgerOrigin& origin);
void addContent(LedgerFields& fields, const LedgerErasure& erasure);
void addContent(LedgerFields& fields, const LedgerEvidence& evidence);
void addContent(LedgerFields& fields, const PurposeVersion& version);
/// A row of a batch.
void addRow(LedgerFields& fields, const LedgerRecord& record);

/// Reads the subjects of links, as they stand in the vault now. For one thread; not to outlive its Database.
class LedgerSubjects
{
public:
    LedgerSubjects(vault::Database& database, LedgerPayloads payloads);

    [[nodiscard]] vault::DbResult<std::optional<LedgerRecord>> record(std::int64_t id);
    [[nodiscard]] vault::DbResult<std::optional<LedgerBatch>> batch(std::int64_t id);
    [[nodiscard]] vault::DbResult<std::optional<LedgerErasure>> erasure(std::int64_t id);
    [[nodiscard]] vault::DbResult<std::optional<LedgerEvidence>> evidence(std::int64_t id);
    [[nodiscard]] vault::DbResult<std::optional<PurposeVersion>> purposeVersion(std::int64_t id);
    /// Null: no such origin (any more).
    [[nodiscard]] vault::DbResult<const LedgerOrigin*> origin(std::int64_t id);

    /// The import's records with ids over `after`, at most `most`, by rising id.
    [[nodiscard]] vault::DbResult<std::vector<LedgerRecord>> recordsOf(std::int64_t import,
                                                                       std::int64_t after, int most);

private:
    void finish(LedgerRecord& record, bool hasRow, const QByteArray& address) const;
    [[nodiscard]] LedgerRecord readOfImport();

    vault::Database& m_database;
    LedgerPayloads m_payloads;
    vault::BulkStatement m_selectOfImport;
    std::unordered_map<std::int64_t, std::optional<LedgerOrigin>> m_origins;
};

} // namespace mw::consent
