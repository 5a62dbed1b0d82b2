// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/ledgerverify.h"

#include "mail/hmac.h"
#include "vault/crypto.h"

#include <tuple>

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

constexpr int linksARead = 2000;
constexpr int recordsARead = 5000;
constexpr std::size_t mostFindings = 100;

const QString selectLinks = u"SELECT seq, kind, subject_id, at, hash FROM consent_link "
                            "WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?"_s;
const QString selectErased = u"SELECT EXISTS (SELECT 1 FROM consent_erasure e JOIN consent_link l ON l.kind "
                             u"= 2 AND l.subject_id = e.id "
                             "WHERE e.contact_id = ? AND l.seq > ?)"_s;
const QString selectFile = u"SELECT p.data, r.contact_id FROM consent_evidence e "
                           "LEFT JOIN consent_evidence_payload p ON p.evidence_id = e.id "
                           "LEFT JOIN consent_record r ON r.id = e.record_id WHERE e.id = ?"_s;
const QString selectChangedPurposes =
    u"SELECT p.id FROM purpose p LEFT JOIN purpose_version v ON v.id = (SELECT max(n.id) FROM "
    u"purpose_version n "
    "WHERE n.purpose_id = p.id) WHERE v.id IS NULL OR v.name IS NOT p.name OR v.kind IS NOT p.kind "
    "OR v.bases IS NOT p.bases UNION SELECT v.purpose_id FROM purpose_version v WHERE NOT EXISTS "
    "(SELECT 1 FROM purpose p WHERE p.id = v.purpose_id) LIMIT 101"_s;

DbError unreadable()
{
    return {DbError::Kind::Io, u"reading the consent ledger"_s};
}

DbResult<std::vector<std::int64_t>> ids(DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<std::int64_t> all;
    while (rows->next())
        all.push_back(rows->integer(0));
    if (rows->failed())
        return base::fail(unreadable());
    return all;
}

bool isRowOf(const LedgerRecord& record, const LedgerBatch& batch)
{
    const auto key = [](const auto& one) {
        return std::tuple(one.origin, one.purpose, one.list, one.kind, one.basis);
    };
    return key(record) == key(batch);
}

QString wordOf(LinkKind kind)
{
    return QString::fromLatin1(ledgerWord(kind));
}

} // namespace

QString toText(const LedgerFinding& finding)
{
    using Kind = LedgerFinding::Kind;
    const QString subject = u"%1 %2"_s.arg(wordOf(finding.subject)).arg(finding.subjectId);
    const QString link = u" (link %1)"_s.arg(finding.link);
    switch (finding.kind) {
    case Kind::LinkMissing:
        return u"link %1 is missing"_s.arg(finding.link);
    case Kind::LinkChanged:
        return subject + u": it was changed after it was recorded"_s + link;
    case Kind::SubjectMissing:
        return subject + u": it was removed"_s + link;
    case Kind::SubjectUnlinked:
        return subject + u": it was added past the ledger"_s;
    case Kind::RowsChanged:
        return subject + u": its records were changed, removed or added to"_s + link;
    case Kind::PayloadChanged:
        return u"record %1: its personal part does not fit its hash"_s.arg(finding.record) + link;
    case Kind::PayloadMissing:
        return u"record %1: its personal part is gone, and no erasure says so"_s.arg(finding.record) + link;
    case Kind::EvidenceChanged:
        return subject + u": the file is not the one that was added to record %1"_s.arg(finding.record) +
               link;
    case Kind::EvidenceMissing:
        return subject + u": the file of record %1 is gone, and no erasure says so"_s.arg(finding.record) +
               link;
    case Kind::PurposeChanged:
        return u"purpose %1: it is not what its newest version says"_s.arg(finding.subjectId);
    case Kind::HeadCut:
        return u"the ledger ends before link %1, whose hash was noted elsewhere"_s.arg(finding.link);
    case Kind::HeadChanged:
        return u"link %1 is not the one whose hash was noted elsewhere"_s.arg(finding.link);
    }
    return {};
}

void LedgerVerifier::find(const LedgerFinding& finding)
{
    if (m_check.findings.size() < mostFindings)
        m_check.findings.push_back(finding);
    else
        ++m_check.more;
}

DbResult<std::vector<LedgerVerifier::Link>> LedgerVerifier::linksAfter(std::int64_t seq, std::int64_t last)
{
    auto rows = m_database.query(selectLinks, seq, last, linksARead);
    if (!rows)
        return base::fail(rows.error());
    std::vector<Link> links;
    while (rows->next())
        links.push_back({rows->integer(0), static_cast<LinkKind>(rows->integer(1)), rows->integer(2),
                         rows->integer(3), rows->bytes(4)});
    if (rows->failed())
        return base::fail(unreadable());
    return links;
}

DbResult<bool> LedgerVerifier::isErased(std::int64_t contact, std::int64_t afterLink)
{
    const auto erased = m_database.value(selectErased, contact, afterLink);
    return erased ? DbResult<bool>(erased->toBool()) : base::fail(erased.error());
}

DbResult<void> LedgerVerifier::checkPayload(const Link& link, const LedgerRecord& record)
{
    ++m_check.records;
    LedgerFinding finding{
        .link = link.seq, .subject = link.kind, .subjectId = link.subject, .record = record.id};
    const PayloadState& payload = record.payload;
    if (payload.kind != PayloadState::Kind::Gone) {
        finding.kind = LedgerFinding::Kind::PayloadChanged;
        if (payload.actual != payload.stated)
            find(finding);
        return {};
    }
    const auto erased = isErased(record.contact, link.seq);
    if (!erased)
        return base::fail(erased.error());
    finding.kind = LedgerFinding::Kind::PayloadMissing;
    if (*erased && !payload.stated.isEmpty())
        ++m_check.erased;
    else
        find(finding);
    return {};
}

DbResult<void> LedgerVerifier::checkFile(const Link& link, const LedgerEvidence& evidence)
{
    QByteArray data;
    std::int64_t contact = 0;
    bool isThere = false;
    {
        auto rows = m_database.query(selectFile, evidence.id);
        if (!rows)
            return base::fail(rows.error());
        if (!rows->next())
            return base::fail(unreadable());
        isThere = !rows->isNull(0);
        data = rows->bytes(0);
        contact = rows->integer(1);
    }
    LedgerFinding finding{
        .link = link.seq, .subject = link.kind, .subjectId = evidence.id, .record = evidence.record};
    if (isThere) {
        finding.kind = LedgerFinding::Kind::EvidenceChanged;
        if (data.size() != evidence.size || mail::sha256(data) != evidence.sha256)
            find(finding);
        return {};
    }
    const auto erased = isErased(contact, link.seq);
    if (!erased)
        return base::fail(erased.error());
    finding.kind = LedgerFinding::Kind::EvidenceMissing;
    if (!*erased)
        find(finding);
    return {};
}

DbResult<void> LedgerVerifier::checkRows(LedgerSubjects& subjects, const Link& link, const LedgerBatch& batch)
{
    vault::crypto::Sha256 hash;
    LedgerFields fields;
    std::int64_t count = 0;
    std::int64_t first = 0;
    std::int64_t last = batch.firstId - 1;
    for (bool more = true; more && !m_control->cancelled();) {
        const auto records = subjects.recordsOf(batch.import, last, recordsARead);
        if (!records)
            return base::fail(records.error());
        more = records->size() == recordsARead;
        for (const LedgerRecord& record : *records) {
            if (record.id > batch.lastId) {
                more = false;
                break;
            }
            last = record.id;
            if (!isRowOf(record, batch))
                continue;
            first = first == 0 ? record.id : first;
            ++count;
            fields.clear();
            addRow(fields, record);
            hash.add(vault::crypto::bytesOf(fields.bytes()));
            if (auto checked = checkPayload(link, record); !checked)
                return checked;
        }
    }
    if (m_control->cancelled())
        return {};
    if (count != batch.rowCount || first != batch.firstId || hash.result() != batch.rowsHash)
        find({.kind = LedgerFinding::Kind::RowsChanged,
              .link = link.seq,
              .subject = link.kind,
              .subjectId = link.subject});
    return {};
}

/// False: it isn't there.
DbResult<bool> LedgerVerifier::addSubject(LedgerSubjects& subjects, const Link& link, LedgerFields& fields)
{
    const auto withOrigin = [&](const auto& subject, auto check) -> DbResult<bool> {
        if (!subject)
            return base::fail(subject.error());
        if (!*subject)
            return false;
        const auto origin = subjects.origin((*subject)->origin);
        if (!origin)
            return base::fail(origin.error());
        if (!*origin)
            return false;
        addContent(fields, **subject, **origin);
        const DbResult<void> checked = check(**subject);
        return checked ? DbResult<bool>(true) : base::fail(checked.error());
    };
    const auto plain = [&](const auto& subject, auto check) -> DbResult<bool> {
        if (!subject)
            return base::fail(subject.error());
        if (!*subject)
            return false;
        addContent(fields, **subject);
        const DbResult<void> checked = check(**subject);
        return checked ? DbResult<bool>(true) : base::fail(checked.error());
    };
    const auto nothing = [](const auto&) { return DbResult<void>(); };
    switch (link.kind) {
    case LinkKind::Record:
        return withOrigin(subjects.record(link.subject), [&](const LedgerRecord& record) -> DbResult<void> {
            if (record.import != byHand.value()) // an import's record has no link of its own
                find({.kind = LedgerFinding::Kind::LinkChanged,
                      .link = link.seq,
                      .subject = link.kind,
                      .subjectId = link.subject,
                      .record = record.id});
            return checkPayload(link, record);
        });
    case LinkKind::Batch:
        return withOrigin(subjects.batch(link.subject),
                          [&](const LedgerBatch& batch) { return checkRows(subjects, link, batch); });
    case LinkKind::Erasure:
        return plain(subjects.erasure(link.subject), nothing);
    case LinkKind::Evidence:
        return plain(subjects.evidence(link.subject),
                     [&](const LedgerEvidence& evidence) { return checkFile(link, evidence); });
    case LinkKind::Purpose:
        return plain(subjects.purposeVersion(link.subject), nothing);
    }
    return false; // a number that is no kind of ours
}

DbResult<void> LedgerVerifier::checkLink(LedgerSubjects& subjects, const Link& link)
{
    LedgerFinding finding{.link = link.seq, .subject = link.kind, .subjectId = link.subject};
    for (std::int64_t missing = m_check.links + 1; missing < link.seq; ++missing) {
        find({.kind = LedgerFinding::Kind::LinkMissing, .link = missing});
        if (m_check.more > 0) // a row whose number was made a huge one
            break;
    }
    LedgerFields fields;
    ledger::addLinkHead(fields, link.seq, link.kind, link.at);
    const auto isThere = addSubject(subjects, link, fields);
    if (!isThere)
        return base::fail(isThere.error());
    if (!*isThere) {
        finding.kind = LedgerFinding::Kind::SubjectMissing;
        find(finding);
    } else if (ledger::linkHash(m_check.head.hash, fields) != link.hash) {
        finding.kind = LedgerFinding::Kind::LinkChanged;
        find(finding);
    }
    // Goes on from what the link says, so that one change is one finding.
    m_check.head = {link.seq, link.hash};
    m_check.links = link.seq;
    return {};
}

DbResult<void> LedgerVerifier::checkUnlinked(const LedgerExtent& extent)
{
    const auto unlinked = unlinkedIn(m_database, extent, *m_control);
    if (!unlinked)
        return base::fail(unlinked.error());
    for (const Unlinked& one : *unlinked)
        find({.kind = LedgerFinding::Kind::SubjectUnlinked,
              .subject = one.kind,
              .subjectId = one.id,
              .record = one.kind == LinkKind::Record ? one.id : 0});
    return {};
}

DbResult<void> LedgerVerifier::checkPurposes()
{
    const auto changed = ids(m_database.query(selectChangedPurposes));
    if (!changed)
        return base::fail(changed.error());
    for (const std::int64_t purpose : *changed)
        find({.kind = LedgerFinding::Kind::PurposeChanged,
              .subject = LinkKind::Purpose,
              .subjectId = purpose});
    return {};
}

DbResult<void> LedgerVerifier::checkHeads(std::span<const ledger::Head> noted)
{
    for (const ledger::Head& head : noted) {
        const auto hash = ledger::hashAt(m_database, head.count);
        if (!hash)
            return base::fail(hash.error());
        if (!*hash)
            find({.kind = LedgerFinding::Kind::HeadCut, .link = head.count});
        else if (**hash != head.hash)
            find({.kind = LedgerFinding::Kind::HeadChanged, .link = head.count});
    }
    return {};
}

DbResult<LedgerCheck> LedgerVerifier::run(std::span<const ledger::Head> noted,
                                          const base::JobControl& control)
{
    m_check = {};
    m_control = &control;
    const auto extent = LedgerExtent::of(m_database);
    if (!extent)
        return base::fail(extent.error());
    auto payloads = LedgerPayloads::of(m_database);
    if (!payloads)
        return base::fail(payloads.error());
    const auto root = ledger::hashAt(m_database, 0);
    if (!root)
        return base::fail(root.error());
    m_check.head = {0, **root};
    LedgerSubjects subjects(m_database, std::move(*payloads));
    for (bool more = true; more && !control.cancelled();) {
        const auto links = linksAfter(m_check.links, extent->links);
        if (!links)
            return base::fail(links.error());
        for (const Link& link : *links)
            if (auto checked = checkLink(subjects, link); !checked)
                return base::fail(checked.error());
        more = !links->empty();
        control.report({m_check.links, extent->links});
    }
    if (auto checked = checkUnlinked(*extent); !checked)
        return base::fail(checked.error());
    if (extent->links > 0)
        if (auto checked = checkPurposes(); !checked)
            return base::fail(checked.error());
    if (auto checked = checkHeads(noted); !checked)
        return base::fail(checked.error());
    m_check.cancelled = control.cancelled();
    return std::move(m_check);
}

} // namespace mw::consent
