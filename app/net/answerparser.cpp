// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/answerparser.h"

#include <algorithm>
#include <ldns/ldns.h>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace mw::net {

namespace {

using Kind = DnsError::Kind;
using std::chrono::seconds;

constexpr seconds longestTtl = std::chrono::hours(24);
constexpr seconds longestNegativeTtl = std::chrono::hours(3); // RFC 2308 5

struct PacketDeleter
{
    void operator()(ldns_pkt* packet) const { ldns_pkt_free(packet); }
};
using Packet = std::unique_ptr<ldns_pkt, PacketDeleter>;

auto bad(Kind kind, const QString& detail = {})
{
    return base::fail(DnsError{kind, detail, {}});
}

QByteArrayView bytesOf(const ldns_rdf* data)
{
    return {ldns_rdf_data(data), static_cast<qsizetype>(ldns_rdf_size(data))};
}

base::Result<Name, DnsError> nameOf(const ldns_rdf* data)
{
    if (!data || ldns_rdf_get_type(data) != LDNS_RDF_TYPE_DNAME)
        return bad(Kind::Malformed, u"no name where one belongs"_s);
    return Name::fromWire(bytesOf(data));
}

/// RFC 2181 8: a TTL with the highest bit set counts as 0.
seconds ttlOf(const ldns_rr* record, seconds limit)
{
    const quint32 ttl = ldns_rr_ttl(record);
    if (ttl > static_cast<quint32>(std::numeric_limits<qint32>::max()))
        return seconds(0);
    return std::min(seconds(ttl), limit);
}

std::vector<const ldns_rr*> recordsOf(const ldns_rr_list* list)
{
    std::vector<const ldns_rr*> records;
    const std::size_t count = list ? ldns_rr_list_rr_count(list) : 0;
    for (std::size_t i = 0; i < count; ++i)
        if (const ldns_rr* record = ldns_rr_list_rr(list, i);
            record && ldns_rr_get_class(record) == LDNS_RR_CLASS_IN)
            records.push_back(record);
    return records;
}

bool hasOwner(const ldns_rr* record, const Name& owner)
{
    const auto name = nameOf(ldns_rr_owner(record));
    return name && *name == owner;
}

ldns_rr_type typeOf(RecordType type)
{
    return static_cast<ldns_rr_type>(type);
}

bool answersQuestion(const ldns_pkt* packet, const Question& question)
{
    const auto questions = recordsOf(ldns_pkt_question(packet));
    return questions.size() == 1 && ldns_rr_get_type(questions.front()) == typeOf(question.type) &&
           hasOwner(questions.front(), question.name);
}

base::Result<Record, DnsError> recordOf(const ldns_rr* record, RecordType type)
{
    const auto malformed = bad(Kind::Malformed, u"a record whose data has the wrong form"_s);
    const auto part = [&](std::size_t i) {
        const ldns_rdf* data = i < ldns_rr_rd_count(record) ? ldns_rr_rdf(record, i) : nullptr;
        return data ? bytesOf(data) : QByteArrayView();
    };
    const auto* bytes = reinterpret_cast<const quint8*>(part(0).data());
    switch (type) {
    case RecordType::A:
        if (part(0).size() != 4)
            return malformed;
        return Record(QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 |
                                   quint32(bytes[2]) << 8 | bytes[3]));
    case RecordType::Aaaa:
        if (part(0).size() != 16)
            return malformed;
        return Record(QHostAddress(bytes));
    case RecordType::Mx:
        if (part(0).size() != 2 || part(1).isEmpty())
            return malformed;
        auto host = nameOf(ldns_rr_rdf(record, 1));
        if (!host)
            return base::fail(host.error());
        return Record(MailExchange{static_cast<quint16>(bytes[0] << 8 | bytes[1]), *host});
    }
    return malformed;
}

/// How long "there is nothing" holds: RFC 2308 5.
std::optional<seconds> negativeTtl(const ldns_pkt* packet)
{
    for (const ldns_rr* record : recordsOf(ldns_pkt_authority(packet))) {
        if (ldns_rr_get_type(record) != LDNS_RR_TYPE_SOA || ldns_rr_rd_count(record) != 7)
            continue;
        const ldns_rdf* minimum = ldns_rr_rdf(record, 6);
        if (!minimum || ldns_rdf_size(minimum) != 4)
            continue;
        return std::min(ttlOf(record, longestNegativeTtl), seconds(ldns_rdf2native_int32(minimum)));
    }
    return std::nullopt;
}

std::optional<DnsError> refusal(const ldns_pkt* packet)
{
    switch (ldns_pkt_get_rcode(packet)) {
    case LDNS_RCODE_NOERROR:
    case LDNS_RCODE_NXDOMAIN:
        return std::nullopt;
    case LDNS_RCODE_SERVFAIL:
        return DnsError{Kind::ServerFailure, u"SERVFAIL"_s, {}};
    case LDNS_RCODE_REFUSED:
        return DnsError{Kind::Refused, u"REFUSED"_s, {}};
    case LDNS_RCODE_FORMERR:
    case LDNS_RCODE_NOTIMPL:
        return DnsError{Kind::NotImplemented, u"the server does not take the question"_s, {}};
    default:
        return DnsError{Kind::ServerFailure, u"code %1"_s.arg(int(ldns_pkt_get_rcode(packet))), {}};
    }
}

/// Follows the CNAMEs from answer.owner on, as far as this message goes.
std::optional<DnsError> followAliases(const std::vector<const ldns_rr*>& records, ParsedAnswer& parsed)
{
    for (;;) {
        const auto alias = std::find_if(records.begin(), records.end(), [&](const ldns_rr* record) {
            return ldns_rr_get_type(record) == LDNS_RR_TYPE_CNAME && hasOwner(record, parsed.answer.owner);
        });
        if (alias == records.end())
            return std::nullopt;
        auto target = ldns_rr_rd_count(*alias) == 1
                          ? nameOf(ldns_rr_rdf(*alias, 0))
                          : base::Result<Name, DnsError>(bad(Kind::Malformed, u"a CNAME of no name"_s));
        if (!target)
            return target.error();
        if (++parsed.aliases > Answer::maxAliases)
            return DnsError{Kind::AliasLoop, u"more than %1 CNAMEs"_s.arg(Answer::maxAliases), {}};
        parsed.answer.ttl = std::min(parsed.answer.ttl, ttlOf(*alias, longestTtl));
        parsed.answer.owner = *target;
    }
}

std::optional<DnsError> takeRecords(const std::vector<const ldns_rr*>& records, Answer& answer)
{
    for (const ldns_rr* record : records) {
        if (ldns_rr_get_type(record) != typeOf(answer.question.type) || !hasOwner(record, answer.owner))
            continue;
        auto taken = recordOf(record, answer.question.type);
        if (!taken)
            return taken.error();
        if (std::find(answer.records.begin(), answer.records.end(), *taken) == answer.records.end())
            answer.records.push_back(std::move(*taken));
        if (answer.records.size() > Answer::maxRecords)
            return DnsError{Kind::TooLong, u"more than %1 records"_s.arg(Answer::maxRecords), {}};
        answer.ttl = std::min(answer.ttl, ttlOf(record, longestTtl));
    }
    if (answer.question.type == RecordType::Mx)
        std::stable_sort(answer.records.begin(), answer.records.end(), [](const Record& a, const Record& b) {
            return std::get<MailExchange>(a).preference < std::get<MailExchange>(b).preference;
        });
    return std::nullopt;
}

} // namespace

base::Result<ParsedAnswer, DnsError> parseAnswer(QByteArrayView message, const Question& question)
{
    ldns_pkt* raw = nullptr;
    const auto status = ldns_wire2pkt(&raw, reinterpret_cast<const uint8_t*>(message.data()),
                                      static_cast<std::size_t>(message.size()));
    const Packet packet(raw);
    if (status != LDNS_STATUS_OK || !packet)
        return bad(Kind::Malformed, QString::fromLatin1(ldns_get_errorstr_by_id(status)));
    if (!ldns_pkt_qr(packet.get()) || ldns_pkt_get_opcode(packet.get()) != LDNS_PACKET_QUERY)
        return bad(Kind::Malformed, u"no answer to a question"_s);
    if (auto error = refusal(packet.get())) // may come without the question
        return base::fail(*error);
    if (!answersQuestion(packet.get(), question))
        return bad(Kind::Malformed, u"an answer to another question"_s);
    if (ldns_pkt_tc(packet.get()))
        return bad(Kind::Malformed, u"the answer is cut off"_s);

    ParsedAnswer parsed{.answer = {.question = question, .owner = question.name, .ttl = longestTtl}};
    const auto records = recordsOf(ldns_pkt_answer(packet.get()));
    if (auto error = followAliases(records, parsed))
        return base::fail(*error);
    if (ldns_pkt_get_rcode(packet.get()) == LDNS_RCODE_NXDOMAIN)
        return base::fail(DnsError{Kind::NoSuchName, {}, negativeTtl(packet.get())});
    if (auto error = takeRecords(records, parsed.answer))
        return base::fail(*error);
    if (!parsed.answer.records.empty())
        return parsed;
    const auto ttl = negativeTtl(packet.get());
    // A SOA is the proof that the last name has nothing; without it a CNAME may lead into another zone.
    if (parsed.aliases > 0 && !ttl) {
        parsed.unfinished = true;
        return parsed;
    }
    return base::fail(DnsError{Kind::NoData, {}, ttl});
}

} // namespace mw::net
