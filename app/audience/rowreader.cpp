// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/rowreader.h"

#include "audience/addresskey.h"
#include "audience/consenttime.h"
#include "audience/jsontext.h"
#include "audience/verdictsink.h"

#include <algorithm>

namespace mw::audience {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSource = 1000;
constexpr qsizetype longestWording = 64'000;
constexpr qsizetype longestAttributes = qsizetype{16} << 20;
constexpr qsizetype longestName = 200;
constexpr qsizetype shownValue = RowVerdict::longestText;

QString words(mail::AddressError::Kind kind)
{
    const std::string_view slug = mail::slug(kind);
    return QString::fromLatin1(slug.data(), static_cast<qsizetype>(slug.size())).replace(u'-', u' ');
}

} // namespace

RowReader::RowReader(const ImportRequest& request, std::size_t file, const QStringList& header,
                     const ColumnPlan& plan, base::Timestamp now, ImportResult& result)
    : m_request(request),
      m_file(file),
      m_header(header),
      m_plan(plan),
      m_now(now),
      m_result(result),
      m_basisColumn(plan.columnOf(ImportField::ConsentBasis)),
      m_sourceColumn(plan.columnOf(ImportField::ConsentSource)),
      m_timeColumn(plan.columnOf(ImportField::ConsentAt)),
      m_wordingColumn(plan.columnOf(ImportField::ConsentWording))
{
    for (int column = 0; column < static_cast<int>(plan.columns.size()); ++column) {
        const ColumnGuess& guess = plan.columns[static_cast<std::size_t>(column)];
        if (guess.use == ColumnGuess::Use::Attribute)
            addSlot(guess.attribute, column);
        if (guess.use != ColumnGuess::Use::Field)
            continue;
        if (guess.field == ImportField::OptedOut)
            m_optOutColumns.push_back(column);
        if (guess.field == ImportField::FirstName || guess.field == ImportField::LastName ||
            guess.field == ImportField::Name)
            addSlot(toText(*guess.field), column);
    }
}

void RowReader::addSlot(const QString& name, int column)
{
    const QString kept = name.left(longestName);
    const auto known = std::ranges::find(m_slots, kept, &Slot::name);
    if (known != m_slots.end()) {
        known->columns.push_back(column);
        return;
    }
    QByteArray label;
    appendJsonString(label, kept.toUtf8());
    m_slots.push_back({kept, label + ':', {column}});
}

QStringList RowReader::attributeNames() const
{
    QStringList names;
    for (const Slot& slot : m_slots)
        names << slot.name;
    return names;
}

QUtf8StringView RowReader::field(int column) const
{
    const auto at = static_cast<std::size_t>(column);
    return column >= 0 && at < m_row->fields.size() ? m_row->fields[at] : QUtf8StringView();
}

void RowReader::refuse(Refusal refusal, int column)
{
    ++m_result.refused;
    m_result.verdicts.add(Verdict::Refused);
    const bool kept = m_result.refusals.size() < ImportResult::mostRefusals;
    const bool wanted = m_request.verdicts && m_request.verdicts->wants(Verdict::Refused);
    if (!kept && !wanted)
        return;
    refusal.file = m_file;
    refusal.line = m_row->line;
    if (column >= 0 && column < m_header.size())
        refusal.field = m_header[column];
    refusal.value = shown(column);
    if (wanted)
        tellRefused(refusal);
    if (kept)
        m_result.refusals.push_back(std::move(refusal));
}

QString RowReader::shown(int column) const
{
    const QUtf8StringView value = field(column);
    // Four bytes a character at most; a cut one at the end falls off with the rest.
    return QString::fromUtf8(value.data(), std::min(value.size(), shownValue * 4)).left(shownValue);
}

void RowReader::tellRefused(const Refusal& refusal)
{
    QStringList names;
    for (const ImportField field : {ImportField::FirstName, ImportField::LastName})
        names << shown(m_plan.columnOf(field));
    names.removeAll(QString());
    if (names.isEmpty())
        names << shown(m_plan.columnOf(ImportField::Name));
    m_chunk->refused.push_back({.verdict = Verdict::Refused,
                                .file = m_file,
                                .line = refusal.line,
                                .email = shown(m_plan.emailColumn),
                                .name = names.join(u' ').left(shownValue),
                                .refusal = refusal});
}

void RowReader::refuseFault(const RowFault& fault)
{
    refuse({.kind = Refusal::Kind::Row, .row = fault.kind, .reason = fault.detail}, fault.column);
}

void RowReader::read(const CsvRowView& row, ImportChunk& chunk)
{
    m_row = &row;
    m_chunk = &chunk;
    ++m_result.read;
    if (row.fault) {
        refuseFault(*row.fault);
        return;
    }
    const qsizetype before = chunk.arena.size();
    ImportRow taken{.file = static_cast<std::uint32_t>(m_file), .line = row.line};
    if (takeAddress(chunk, taken) && takeAttributes(chunk, taken) && takeConsent(chunk, taken))
        chunk.rows.push_back(taken);
    else
        chunk.arena.resize(before);
}

bool RowReader::takeAddress(ImportChunk& chunk, ImportRow& row)
{
    const QUtf8StringView given = field(m_plan.emailColumn);
    const auto address =
        mail::EmailAddress::parse(QString::fromUtf8(given.data(), std::min<qsizetype>(given.size(), 4096)));
    if (!address) {
        refuse({.kind = Refusal::Kind::Address,
                .address = address.error().kind,
                .reason = u"not an e-mail address that may be mailed: %1"_s.arg(words(address.error().kind))},
               m_plan.emailColumn);
        return false;
    }
    const QByteArray email = address->text().toUtf8();
    const QByteArray key = emailKey(*address);
    row.emailAt = static_cast<std::uint32_t>(chunk.arena.size());
    row.emailSize = static_cast<std::uint32_t>(email.size());
    row.keyAt = row.emailAt + row.emailSize;
    row.keySize = static_cast<std::uint32_t>(key.size());
    chunk.arena += email;
    chunk.arena += key;
    return true;
}

bool RowReader::takeAttributes(ImportChunk& chunk, ImportRow& row)
{
    QByteArray& out = chunk.arena;
    const qsizetype at = out.size();
    out += '{';
    for (const Slot& slot : m_slots) {
        for (const int column : slot.columns) {
            const QUtf8StringView value = field(column);
            if (value.isEmpty())
                continue;
            if (out.size() > at + 1)
                out += ',';
            out += slot.label;
            appendJsonString(out, QByteArrayView(value.data(), value.size()));
            break;
        }
    }
    out += '}';
    if (out.size() - at > longestAttributes) {
        refuse({.kind = Refusal::Kind::TextTooLong, .reason = u"the row is too long, over 16 MB"_s}, -1);
        return false;
    }
    row.jsonAt = static_cast<std::uint32_t>(at);
    row.jsonSize = static_cast<std::uint32_t>(out.size() - at);
    return true;
}

bool RowReader::readOptOut(ImportRow& row)
{
    bool clear = true;
    for (const int column : m_optOutColumns) {
        const auto out =
            readsAsOptedOut(m_plan.columns[static_cast<std::size_t>(column)].sense, field(column).toString());
        row.optedOut = row.optedOut || out.value_or(false);
        clear = clear && out.has_value();
    }
    if (!row.optedOut && !clear)
        ++m_result.unclear;
    return !row.optedOut && clear;
}

bool RowReader::takeConsent(ImportChunk& chunk, ImportRow& row)
{
    if (!m_optOutColumns.empty() && !readOptOut(row))
        return true;
    RowConsent consent{.basis = m_request.consent ? m_request.consent->basis : consent::Basis::None};
    if (const QString text = textOf(m_basisColumn); !text.isEmpty()) {
        const auto basis = consent::basisFromText(text);
        if (!basis) {
            refuse({.kind = Refusal::Kind::UnknownBasis, .reason = u"no known consent basis"_s},
                   m_basisColumn);
            return false;
        }
        consent.basis = *basis;
    }
    if (consent.basis == consent::Basis::None)
        return true;
    if (!takeTime(consent) || !takeOrigin(chunk, consent))
        return false;
    row.consent = static_cast<std::int32_t>(chunk.consents.size());
    chunk.consents.push_back(consent);
    return true;
}

bool RowReader::takeTime(RowConsent& consent)
{
    consent.at = m_now;
    if (const QString text = textOf(m_timeColumn); !text.isEmpty()) {
        const auto time = consentTimeFromText(text);
        if (!time || *time > m_now) {
            refuse({.kind = time ? Refusal::Kind::TimeInFuture : Refusal::Kind::UnreadableTime,
                    .reason =
                        time ? u"the consent's time lies in the future"_s
                             : u"the consent's time is not readable: 2026-11-21 or 2026-11-21T09:30:00Z"_s},
                   m_timeColumn);
            return false;
        }
        consent.at = *time;
        consent.timeIsGiven = true;
    } else if (m_request.consent && m_request.consent->at) {
        consent.at = *m_request.consent->at;
        consent.timeIsGiven = true;
    }
    return true;
}

bool RowReader::takeOrigin(ImportChunk& chunk, RowConsent& consent)
{
    QString source = textOf(m_sourceColumn);
    QString wording = textOf(m_wordingColumn);
    if (source.isEmpty() && m_request.consent)
        source = m_request.consent->source.trimmed();
    if (wording.isEmpty() && m_request.consent)
        wording = m_request.consent->wording.trimmed();
    if (source.isEmpty()) {
        refuse({.kind = Refusal::Kind::NoSource, .reason = u"a consent basis without its source"_s},
               m_sourceColumn >= 0 ? m_sourceColumn : m_basisColumn);
        return false;
    }
    const bool longSource = source.size() > longestSource;
    if (longSource || wording.size() > longestWording) {
        refuse({.kind = Refusal::Kind::TextTooLong, .reason = u"the consent's text is too long"_s},
               longSource ? m_sourceColumn : m_wordingColumn);
        return false;
    }
    const QString together = source + QChar(u'\0') + wording;
    const auto known = m_origins.constFind(together);
    consent.origin = known != m_origins.constEnd() ? *known : chunk.origins.size();
    if (known == m_origins.constEnd()) {
        m_origins.insert(together, consent.origin);
        chunk.origins.push_back({.source = source, .wording = wording, .method = u"import"_s});
    }
    return true;
}

} // namespace mw::audience
