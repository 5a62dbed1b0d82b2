// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/deliveryattempt.h"

namespace mw::insight {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectAttempts = u"SELECT a.id, a.at, a.relay_id, coalesce(r.name, ''), a.verdict, a.phase, "
                               u"a.code, a.enhanced, a.outcome, "
                               "a.scope, a.rule, p.reply "
                               "FROM attempt a LEFT JOIN relay r ON r.id = a.relay_id LEFT JOIN "
                               "attempt_payload p ON p.attempt_id = a.id "
                               "WHERE a.delivery_id = ? ORDER BY a.id"_s;

/// What the line says today: lines are numbered by their place, so this is for reading, not for deciding.
QString reasonOf(int rule)
{
    const auto& rows = mail::ReplyTable::builtIn().rows();
    return rule < 1 || rule > static_cast<int>(rows.size()) ? QString()
                                                            : rows[static_cast<std::size_t>(rule - 1)].reason;
}

} // namespace

DbResult<std::vector<DeliveryAttempt>> attemptsOf(vault::Database& database, base::DeliveryId delivery)
{
    auto rows = database.query(selectAttempts, delivery);
    if (!rows)
        return base::fail(rows.error());
    std::vector<DeliveryAttempt> attempts;
    while (rows->next()) {
        DeliveryAttempt attempt{.id = base::AttemptId(rows->integer(0)),
                                .at = base::fromMilliseconds(rows->integer(1)),
                                .relay = base::RelayId(rows->integer(2)),
                                .relayName = rows->text(3),
                                .verdict = static_cast<smtp::Verdict>(rows->integer(4)),
                                .phase = static_cast<smtp::Phase>(rows->integer(5)),
                                .code = static_cast<int>(rows->integer(6)),
                                .enhanced = rows->text(7),
                                .outcome = static_cast<mail::ReplyOutcome>(rows->integer(8)),
                                .scope = static_cast<mail::ReplyScope>(rows->integer(9)),
                                .rule = static_cast<int>(rows->integer(10))};
        if (!rows->isNull(11))
            attempt.reply = rows->text(11);
        if (attempt.code > 0)
            attempt.reason = reasonOf(attempt.rule);
        attempts.push_back(std::move(attempt));
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading a delivery's attempts"_s});
    return attempts;
}

QString toText(smtp::Verdict verdict)
{
    switch (verdict) {
    case smtp::Verdict::Accepted:
        return u"accepted"_s;
    case smtp::Verdict::Refused:
        return u"refused"_s;
    case smtp::Verdict::NotSent:
        return u"not_sent"_s;
    case smtp::Verdict::InDoubt:
        break;
    }
    return u"in_doubt"_s;
}

} // namespace mw::insight
