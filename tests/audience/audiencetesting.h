// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactrepository.h"
#include "audience/importservice.h"
#include "audience/listrepository.h"
#include "audience/searchindex.h"
#include "support/ledgerkeys.h"
#include "vault/writetransaction.h"

#include <map>
#include <QBuffer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace mw::audience::testing {

using namespace Qt::StringLiterals;

class SilentLog final : public base::LogSink
{
public:
    void write(const base::LogEntry&) override {}
};

/// Keeps who left; there are no campaigns here.
class KeptLeavings final : public consent::OpenDeliveries
{
public:
    vault::DbResult<std::int64_t> exclude(vault::Database&, const consent::Leaving& leaving) override
    {
        if (failAt == static_cast<int>(all.size()))
            return base::fail(vault::DbError{vault::DbError::Kind::Full, u"as asked"_s});
        all.push_back(leaving);
        return 1;
    }
    vault::DbResult<std::int64_t> excludeDomains(vault::Database&, vault::WriterGate&,
                                                 std::span<const consent::Leaving>) override
    {
        return 0; // no import suppresses a domain
    }
    std::vector<consent::Leaving> all;
    int failAt = -1; ///< the one that fails, from 0
};

/// Goes on by a second with each question.
class StepClock final : public base::Clock
{
public:
    base::Timestamp now() const override { return m_now += std::chrono::seconds(1); }
    std::chrono::steady_clock::time_point monotonic() const override { return {}; }

private:
    mutable base::Timestamp m_now = *base::fromRfc3339(u"2026-11-21T09:00:00Z"_s);
};

/// A fresh vault with an import service on it.
struct House
{
    QTemporaryDir folder;
    QString vfs;
    SilentLog log;
    StepClock clock;
    base::Secret key{QByteArray(32, 'k')};
    std::unique_ptr<vault::Vault> vault = *vault::Vault::create(folder.filePath(u"v.sqlite"_s), {.vfs = vfs});
    std::unique_ptr<vault::Database> db = *vault->connect(8);
    KeptLeavings leavings;
    ImportService service{{*vault, key, log, clock, leavings}};

    explicit House(const QString& name = {}) : vfs(name) { test::giveLedgerKeys(*vault, key); }

    ImportOutcome<ImportResult> import(QByteArray csv, ImportRequest request = {},
                                       base::JobControl* control = {})
    {
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        request.files = {{&buffer, u"test.csv"_s}};
        if (request.list.isEmpty())
            request.list = u"News"_s;
        const base::JobControl own;
        return service.run(request, control ? *control : own);
    }

    /// Runs statements as a person's click.
    template <typename Change>
    auto write(Change change)
    {
        auto turn = vault::WriteTransaction::begin(*db, vault->gate(), vault::Writer::Click);
        if (!turn)
            qFatal("no transaction: %s", qPrintable(turn.error().detail));
        auto done = change();
        if (auto committed = turn->commit(); !committed)
            qFatal("no commit: %s", qPrintable(committed.error().detail));
        return done;
    }

    /// email -> attributes, of everything that is seen.
    std::map<QString, QJsonObject> contacts()
    {
        std::map<QString, QJsonObject> all;
        for (base::ContactId after;;) {
            const auto page = ContactRepository(*db).page({}, after, 7);
            if (!page || page->empty())
                return all;
            for (const Contact& contact : *page)
                all[contact.email] = contact.attributes;
            after = page->back().id;
        }
    }
    /// list name -> e-mail addresses on it; fails the test when the kept count is another.
    std::map<QString, QStringList> lists()
    {
        std::map<QString, QStringList> all;
        const auto known = ListRepository(*db).all();
        for (const List& list : *known) {
            QStringList& members = all[list.name];
            const auto page = ContactRepository(*db).page(list.id, {}, 1'000'000);
            for (const Contact& contact : *page)
                members << contact.email;
            members.sort();
            if (members.size() != list.contacts)
                qFatal("list %s keeps %lld, has %lld", qPrintable(list.name),
                       static_cast<long long>(list.contacts), static_cast<long long>(members.size()));
        }
        return all;
    }
    std::int64_t count(const QString& table)
    {
        return db->value(u"SELECT count(*) FROM "_s + table)->toLongLong();
    }
    /// What is wrong with the search index or a kept count; empty is good.
    QString indexFault()
    {
        auto rows = db->query(
            u"SELECT c.id, c.email, c.attributes, c.erased_at IS NULL AND c.deletion_id IS NULL, "
            "s.name_key, s.family_key, s.words FROM contact c LEFT JOIN contact_search s ON s.contact_id = c.id"_s);
        while (rows && rows->next()) {
            const QString contact = u"contact %1 "_s.arg(rows->integer(0));
            if (rows->isNull(6) != (rows->integer(3) == 0))
                return contact + (rows->isNull(6) ? u"is not in the index"_s : u"is in the index"_s);
            if (rows->isNull(6))
                continue;
            const SearchText wanted =
                searchTextOf(rows->text(1), QJsonDocument::fromJson(rows->text(2).toUtf8()).object());
            if (rows->text(4).toUtf8() != wanted.name || rows->text(5).toUtf8() != wanted.family ||
                rows->text(6).toUtf8() != wanted.words)
                return contact + u"is found by "_s + rows->text(6);
        }
        if (auto sound = db->script("INSERT INTO contact_fts (contact_fts) VALUES ('integrity-check')");
            !sound)
            return u"the trigrams: "_s + sound.error().detail;
        const auto kept = ContactRepository(*db).count().value();
        const auto counted =
            db->value(u"SELECT count(*) FROM contact c JOIN import i ON i.id = c.import_id WHERE "
                      "c.erased_at IS NULL AND c.deletion_id IS NULL AND i.published_at IS NOT NULL"_s)
                ->toLongLong();
        if (kept != counted)
            return u"%1 contacts are kept, %2 are there"_s.arg(kept).arg(counted);
        const auto waiting =
            db->value(u"SELECT count(*) FROM import i WHERE i.published_at IS NULL AND i.contacts <> (SELECT "
                      "count(*) FROM contact c WHERE c.import_id = i.id AND c.erased_at IS NULL)"_s)
                ->toLongLong();
        return waiting == 0 ? QString() : u"an import's count is another"_s;
    }
    QString check() { return db->value(u"PRAGMA integrity_check"_s)->toString(); }
    /// A delivery, so that versions of the contact are remembered.
    void deliver(base::ContactId contact)
    {
        const auto made = db->script(
            "INSERT OR IGNORE INTO campaign (id,uuid,name,kind,state,purpose_id,created_at,state_changed_at) "
            "VALUES (1,x'00','c',0,0,1,0,0);"
            "INSERT INTO delivery (campaign_id,contact_id,state,changed_at) VALUES (1," +
            QByteArray::number(qlonglong(contact.value())) + ",0,0)");
        if (!made)
            qFatal("no delivery: %s", qPrintable(made.error().detail));
    }
};

} // namespace mw::audience::testing
