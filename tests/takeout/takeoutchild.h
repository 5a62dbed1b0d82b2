// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace mw::test {

struct ChildOrder
{
    QString vault{};
    QString target{};
    bool plainSqlite = false;
    qint64 fileLimit = 0; ///< bytes that a file may hold, as on a full disk; 0: as many as it likes
    int haltAt = 0;       ///< says "halted" at this report and waits to be killed; 0: never
};

/// What the child comes to.
enum ChildEnd { Exported = 0, WriteFailed = 10, OtherwiseFailed = 11 };

/// This very program, as a process that exports.
[[nodiscard]] std::unique_ptr<QProcess> startChild(const ChildOrder& order);
/// Of main(): does it when the arguments are a child's, and answers its exit code, else -1.
[[nodiscard]] int runAsChild(int argc, char** argv);

} // namespace mw::test
