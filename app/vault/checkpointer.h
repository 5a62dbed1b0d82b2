// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/writergate.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace mw::vault {

/// The one thread that moves the WAL back into the file: passive from 4 MB, RESTART (through the gate) over
/// 64 MB. `alarm` counts the times the WAL was seen over 512 MB.
class Checkpointer
{
public:
    Checkpointer(QString vaultPath, OpenOptions options, WriterGate& gate);
    ~Checkpointer();

    [[nodiscard]] int alarms() const;
    [[nodiscard]] std::int64_t largestWal() const;

private:
    void loop();
    void look(Database& database);

    QString m_vaultPath;
    OpenOptions m_options;
    WriterGate& m_gate;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    int m_alarms = 0;
    std::int64_t m_largestWal = 0;
    // Touched by the thread alone.
    bool m_unsure = false;  ///< what the file has on the disk
    int m_restartedAt = -1; ///< frames of the log when it was last told to begin anew
    std::thread m_thread;
};

} // namespace mw::vault
