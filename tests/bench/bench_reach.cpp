// SPDX-License-Identifier: GPL-3.0-or-later
// Who of N contacts (default 1,000,000) may be mailed: prints how long the first answer takes and how far it
// is from the truth, the longest turn of the reader, and the CPU seconds until it is exact; then the first
// page of those left out. Every fifth has no basis. Usage: bench_reach [CONTACTS]
#include "campaign/reach.h"
#include "vault/vault.h"
#include "vault/writetransaction.h"

#include <cstdio>
#include <ctime>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace mw;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto turn = 40ms; // as workspace::ReachCounter

bool fill(vault::Vault& vault, qint64 contacts)
{
    auto db = std::move(vault.connect(64).value());
    const auto run = [&](const QString& sql) { return db->run(sql).has_value(); };
    auto change = vault::WriteTransaction::begin(*db, vault.gate(), vault::Writer::Job);
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(contacts);
    return change &&
           run(u"INSERT INTO list (name, purpose_id, created_at, contact_count) VALUES ('L', 1, 0, %1)"_s.arg(
               contacts)) &&
           run(u"INSERT INTO consent_origin (source) VALUES ('form')"_s) &&
           run(numbers + u"INSERT INTO contact (email, email_key, created_at, updated_at) SELECT 'p' || i || "
                         "'@example.com', 'p' || i || '@example.com', 0, 0 FROM n"_s) &&
           run(u"INSERT INTO list_member (list_id, contact_id) SELECT 1, id FROM contact"_s) &&
           run(u"INSERT INTO consent_record (contact_id, purpose_id, kind, basis, origin_id, happened_at, "
               u"recorded_at) "
               "SELECT id, 1, 0, 1, 1, 0, 0 FROM contact WHERE id % 5 <> 0"_s) &&
           change->commit();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 contacts = argc > 1 ? QString::fromLocal8Bit(argv[1]).toLongLong() : 1'000'000;
    const QTemporaryDir folder;
    auto vault = std::move(vault::Vault::create(folder.filePath(u"vault.sqlite"_s), {}).value());
    if (!fill(*vault, contacts))
        return 1;
    const base::Secret key(QByteArray(32, 'k'));
    auto db = std::move(vault->connectReadOnly(32).value());
    for (const base::ListId list : {base::ListId(1), base::ListId()}) {
        campaign::Reach reach({list, base::PurposeId(1)});
        QElapsedTimer wall;
        wall.start();
        const std::clock_t cpu = std::clock();
        qint64 longest = 0;
        bool first = true;
        while (!reach.count().exact) {
            QElapsedTimer one;
            one.start();
            if (!reach.goOn(*db, key, base::SystemClock().now(), turn))
                return 1;
            longest = std::max(longest, one.elapsed());
            if (std::exchange(first, false))
                std::printf("%s: first answer after %lld ms: about %lld of %lld\n",
                            list.isValid() ? "a list" : "all contacts", static_cast<long long>(one.elapsed()),
                            static_cast<long long>(reach.count().aboutMay),
                            static_cast<long long>(reach.count().all));
        }
        std::printf("  exact after %.1f s (%.1f CPU s): %lld of %lld; longest turn %lld ms\n",
                    static_cast<double>(wall.elapsed()) / 1000,
                    static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC,
                    static_cast<long long>(reach.count().may), static_cast<long long>(reach.count().all),
                    static_cast<long long>(longest));
    }
    QElapsedTimer page;
    page.start();
    const auto out = campaign::Reach::leftOut(*db, key, {base::ListId(1), base::PurposeId(1)},
                                              base::SystemClock().now(), {}, 100, 60ms)
                         .value();
    std::printf("first page of those left out: %zu rows in %lld ms\n", out.rows.size(),
                static_cast<long long>(page.elapsed()));
    return 0;
}
