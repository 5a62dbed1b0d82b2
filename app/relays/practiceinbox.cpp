// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/practiceinbox.h"

#include "mail/messagereader.h"
#include "vault/writetransaction.h"

namespace mw::relays {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString headColumns = u"SELECT id, at, sender, recipients, subject, size FROM practice_head "_s;
const QString isFound = u"folded LIKE ? ESCAPE '\\'"_s;

QString patternOf(const QString& search)
{
    QString text = foldedForPractice(search.trimmed());
    text.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
    return u'%' + text + u'%';
}

PracticeHead headFrom(const vault::Rows& rows)
{
    return {.id = rows.integer(0),
            .at = base::fromMilliseconds(rows.integer(1)),
            .sender = rows.text(2),
            .recipients = rows.text(3).split(u'\n'),
            .subject = rows.text(4),
            .size = rows.integer(5)};
}

/// Those that came before subjects were kept.
DbResult<void> readSubjects(vault::Database& database, std::vector<PracticeHead*>& without)
{
    for (PracticeHead* head : without) {
        auto bytes = database.value(u"SELECT bytes FROM practice_message WHERE id = ?"_s, head->id);
        if (!bytes)
            return base::fail(bytes.error());
        head->subject = mail::readSubject(bytes->toByteArray());
    }
    return {};
}

} // namespace

QString foldedForPractice(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain.toCaseFolded();
}

DbResult<std::vector<PracticeHead>> practiceHeads(vault::Database& database, const PracticeQuery& query)
{
    auto rows = database.query(headColumns + u"WHERE (? = 0 OR id < ?) AND "_s + isFound +
                                   u" ORDER BY id DESC LIMIT ?"_s,
                               query.before, query.before, patternOf(query.search), query.limit);
    if (!rows)
        return base::fail(rows.error());
    std::vector<PracticeHead> heads;
    std::vector<std::size_t> unread;
    while (rows->next()) {
        if (rows->isNull(4))
            unread.push_back(heads.size());
        heads.push_back(headFrom(*rows));
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"practice_head"_s});
    std::vector<PracticeHead*> without;
    for (const std::size_t i : unread)
        without.push_back(&heads[i]);
    if (auto read = readSubjects(database, without); !read)
        return base::fail(read.error());
    return heads;
}

DbResult<std::int64_t> practiceCount(vault::Database& database, const QString& search)
{
    auto count = database.value(u"SELECT count(*) FROM practice_head WHERE "_s + isFound, patternOf(search));
    if (!count)
        return base::fail(count.error());
    return count->toLongLong();
}

DbResult<std::optional<PracticeMail>> practiceMail(vault::Database& database, std::int64_t id)
{
    std::optional<PracticeMail> mail;
    {
        auto rows = database.query(headColumns + u"WHERE id = ?"_s, id);
        if (!rows)
            return base::fail(rows.error());
        if (!rows->next())
            return mail;
        mail.emplace(PracticeMail{.head = headFrom(*rows)});
    }
    auto bytes = database.value(u"SELECT bytes FROM practice_message WHERE id = ?"_s, id);
    if (!bytes)
        return base::fail(bytes.error());
    mail->bytes = bytes->toByteArray();
    if (mail->head.subject.isEmpty())
        mail->head.subject = mail::readSubject(mail->bytes);
    return mail;
}

DbResult<std::int64_t> deletePracticeMails(vault::Database& database, vault::WriterGate& gate,
                                           std::int64_t newest, const base::JobControl& control)
{
    // A few at a time: each may be megabytes of pages to free.
    constexpr int slice = 20;
    auto total = database.value(u"SELECT count(*) FROM practice_head WHERE id <= ?"_s, newest);
    if (!total)
        return base::fail(total.error());
    std::int64_t gone = 0;
    while (!control.cancelled()) {
        auto change =
            vault::WriteTransaction::begin(database, gate, vault::Writer::Job, vault::Sync::Relaxed);
        if (!change)
            return base::fail(change.error());
        auto deleted =
            database.run(u"DELETE FROM practice_message WHERE id IN (SELECT id FROM practice_message "
                         "WHERE id <= ? ORDER BY id LIMIT ?)"_s,
                         newest, slice);
        if (!deleted)
            return base::fail(deleted.error());
        if (auto done = change->commit(); !done)
            return base::fail(done.error());
        if (*deleted == 0)
            break;
        gone += *deleted;
        control.report({gone, total->toLongLong()});
    }
    return gone;
}

} // namespace mw::relays
