// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "consent/ledgerchain.h"
#include "consent/ledgerextent.h"

namespace mw::consent {

/// One thing in the ledger that is not as it must be (LEDGER.md, section 3).
struct LedgerFinding
{
    enum class Kind {
        LinkMissing,     ///< the numbers have a gap
        LinkChanged,     ///< its hash is not what its content gives
        SubjectMissing,  ///< the link is there, what it is about is not
        SubjectUnlinked, ///< the other way round: it was added past the ledger
        RowsChanged,     ///< of a batch
        PayloadChanged,  ///< does not fit its hash
        PayloadMissing,  ///< and nothing says that it was erased
        EvidenceChanged, ///< the file is not the one that was added
        EvidenceMissing, ///< and nothing says that it was erased
        PurposeChanged,  ///< not as its newest version says
        HeadCut,         ///< the chain ends before the head that was noted
        HeadChanged,     ///< another chain than the one whose head was noted
    };
    Kind kind = Kind::LinkChanged;
    std::int64_t link = 0; ///< 0: none to name
    LinkKind subject = LinkKind::Record;
    std::int64_t subjectId = 0; ///< of the record, batch, …; for the rows of a batch a record
    std::int64_t record = 0;    ///< the record that it is about; 0: none
};
/// In plain English, for log and command line: "record 17: its payload does not fit its hash (link 4)".
[[nodiscard]] QString toText(const LedgerFinding& finding);

struct LedgerCheck
{
    std::int64_t links = 0;
    std::int64_t records = 0;              ///< by hand and in batches
    std::int64_t erased = 0;               ///< records whose payload is rightly gone
    ledger::Head head{};                   ///< up to which it was checked
    std::vector<LedgerFinding> findings{}; ///< at most 100, in the order of the chain
    std::int64_t more = 0;                 ///< findings beyond those
    bool cancelled = false;

    [[nodiscard]] bool isWhole() const { return findings.empty() && !cancelled; }
};

/// Walks the whole ledger, in short reads, beside a writer too: what is added meanwhile is not looked at.
class LedgerVerifier
{
public:
    explicit LedgerVerifier(vault::Database& database) : m_database(database) {}

    /// `noted`: heads that were kept elsewhere (the slots file, a checkpoint), each to be found in the chain.
    [[nodiscard]] vault::DbResult<LedgerCheck> run(std::span<const ledger::Head> noted,
                                                   const base::JobControl& control);

private:
    struct Link
    {
        std::int64_t seq = 0;
        LinkKind kind = LinkKind::Record;
        std::int64_t subject = 0;
        std::int64_t at = 0;
        QByteArray hash{};
    };
    [[nodiscard]] vault::DbResult<std::vector<Link>> linksAfter(std::int64_t seq, std::int64_t last);
    [[nodiscard]] vault::DbResult<void> checkLink(LedgerSubjects& subjects, const Link& link);
    [[nodiscard]] vault::DbResult<bool> addSubject(LedgerSubjects& subjects, const Link& link,
                                                   LedgerFields& fields);
    [[nodiscard]] vault::DbResult<void> checkRows(LedgerSubjects& subjects, const Link& link,
                                                  const LedgerBatch& batch);
    [[nodiscard]] vault::DbResult<void> checkPayload(const Link& link, const LedgerRecord& record);
    [[nodiscard]] vault::DbResult<void> checkFile(const Link& link, const LedgerEvidence& evidence);
    [[nodiscard]] vault::DbResult<bool> isErased(std::int64_t contact, std::int64_t afterLink);
    [[nodiscard]] vault::DbResult<void> checkUnlinked(const LedgerExtent& extent);
    [[nodiscard]] vault::DbResult<void> checkPurposes();
    [[nodiscard]] vault::DbResult<void> checkHeads(std::span<const ledger::Head> noted);
    void find(const LedgerFinding& finding);

    vault::Database& m_database;
    LedgerCheck m_check{};
    const base::JobControl* m_control = nullptr;
};

} // namespace mw::consent
