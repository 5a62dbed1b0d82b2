// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testkeys.h"
#include "vault/writetransaction.h"
#include "workspace/backupkeeper.h"
#include "workspace/office.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace mw::test {

inline constexpr int officePatience = 60'000;

/// Both of its times are the test's; the one that never goes back does not.
class TwoClocks final : public base::Clock
{
public:
    [[nodiscard]] base::Timestamp now() const override { return base::fromMilliseconds(m_wall); }
    [[nodiscard]] std::chrono::steady_clock::time_point monotonic() const override
    {
        return std::chrono::steady_clock::time_point(std::chrono::milliseconds(m_steady));
    }
    void move(std::chrono::milliseconds by)
    {
        m_wall += by.count();
        m_steady += by.count();
    }
    /// As a person, or a time server, sets it.
    void set(std::chrono::milliseconds by) { m_wall += by.count(); }

private:
    std::atomic<qint64> m_wall = 1'795'000'000'000;
    std::atomic<qint64> m_steady = 1'000'000;
};

/// A workspace in a folder of its own, open in an Office.
struct OpenOffice
{
    QTemporaryDir root;
    TwoClocks clock;
    std::unique_ptr<workspace::Office> office;
    QObject receiver;
    workspace::KeySource keys = testKeys();

    [[nodiscard]] QString path() const { return root.filePath(QStringLiteral("shop.mailwright")); }
    [[nodiscard]] QString backups() const { return path() + QStringLiteral("/backups"); }
    [[nodiscard]] workspace::WorkspaceOptions options() const
    {
        return {.keys = keys, .stateFolder = root.filePath(QStringLiteral("state"))};
    }
    [[nodiscard]] bool create()
    {
        office = std::make_unique<workspace::Office>(clock, campaign::AddedWords{});
        std::optional<bool> made;
        office->create(path(), QStringLiteral("Kornblume"), options(), &receiver,
                       [&](const auto& result) { made = result.has_value(); });
        return QTest::qWaitFor([&] { return made.has_value(); }, officePatience) && *made;
    }
    [[nodiscard]] bool open(const QString& where)
    {
        office = std::make_unique<workspace::Office>(clock, campaign::AddedWords{});
        std::optional<bool> opened;
        office->open(where, workspace::Access::Write, options(), &receiver,
                     [&](const auto& result) { opened = result.has_value(); });
        return QTest::qWaitFor([&] { return opened.has_value(); }, officePatience) && *opened;
    }
    [[nodiscard]] bool close()
    {
        bool closed = false;
        office->close(&receiver, [&] { closed = true; });
        const bool done = QTest::qWaitFor([&] { return closed; }, officePatience);
        office.reset();
        return done;
    }
    [[nodiscard]] workspace::BackupKeeper& keeper() { return office->backups(); }
    [[nodiscard]] const workspace::BackupState& state() { return keeper().state(); }

    template <typename T>
    T act(std::function<T(workspace::Room&)> work)
    {
        std::optional<T> done;
        office->act<T>(&receiver, std::move(work), [&](T value) { done.emplace(std::move(value)); });
        if (!QTest::qWaitFor([&] { return done.has_value(); }, officePatience))
            qFatal("the office did not act in time");
        return std::move(*done);
    }
    [[nodiscard]] qint64 number(const QString& sql)
    {
        return act<qint64>([sql](workspace::Room& room) {
            const auto found = room.workspace.database().value(sql);
            return found ? found->toLongLong() : -1;
        });
    }
    [[nodiscard]] bool run(const QString& sql)
    {
        return act<bool>([sql](workspace::Room& room) {
            auto change = vault::WriteTransaction::begin(room.workspace.database(),
                                                         room.workspace.vault().gate(), vault::Writer::Click);
            return change && room.workspace.database().run(sql) && change->commit();
        });
    }
    /// Has the keeper look now, instead of within half a minute, and waits until it decided and what it
    /// began has ended. Twice: the first answer may be that of a look from before.
    void look()
    {
        for (int round = 0; round < 2; ++round) {
            bool looked = false;
            const auto noting = QObject::connect(&keeper(), &workspace::BackupKeeper::changed, &receiver,
                                                 [&] { looked = true; });
            keeper().look();
            const bool done = QTest::qWaitFor([&] { return looked && isIdle(); }, officePatience);
            QObject::disconnect(noting);
            if (!done)
                qFatal("the keeper did not decide in time");
        }
    }
    [[nodiscard]] bool isIdle() { return state().isKnown && !state().isRunning && office->jobs().empty(); }
    [[nodiscard]] QStringList files(const QString& folder) const
    {
        return QDir(folder).entryList({QStringLiteral("*.mwbackup*")}, QDir::Files, QDir::Name);
    }
    [[nodiscard]] vault::DbResult<void> plan(const backup::BackupPlan& plan)
    {
        std::optional<vault::DbResult<void>> kept;
        keeper().setPlan(plan, &receiver, [&](const vault::DbResult<void>& result) { kept = result; });
        if (!QTest::qWaitFor([&] { return kept.has_value(); }, officePatience))
            qFatal("the plan was not kept in time");
        look();
        return *kept;
    }
};

} // namespace mw::test
