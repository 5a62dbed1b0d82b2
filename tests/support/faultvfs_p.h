// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultvfs.h"
#include "support/sidelogs.h"

#include <atomic>
#include <sqlite3.h>

namespace mw::support {

/// What the VFS and its open files share.
class FaultVfs::Private
{
public:
    Private(const QByteArray& vfsName, const FaultOptions& wanted);

    QByteArray name;
    FaultOptions options;
    FaultPlan plan;
    SideLogs logs;
    std::atomic<int> openFiles = 0;
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs vfs = {};
};

/// xOpen, and the bytes that it needs for a file beside the real VFS's own.
[[nodiscard]] int openFaultFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags,
                                int* flagsGot);
extern const int faultFileSize;

/// A change that isn't noted makes every later verdict of the test worthless: ends the process.
void demandNoted(bool noted);

} // namespace mw::support
