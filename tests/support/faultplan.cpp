// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultplan.h"

#include <algorithm>
#include <csignal>
#include <sqlite3.h>
#include <unistd.h>

namespace mw::support {

namespace {

std::size_t indexOf(Operation op)
{
    return static_cast<std::size_t>(op);
}

int usualCode(Operation op)
{
    switch (op) {
    case Operation::Open:
        return SQLITE_CANTOPEN;
    case Operation::Read:
        return SQLITE_IOERR_READ;
    case Operation::Write:
        return SQLITE_IOERR_WRITE;
    case Operation::Sync:
        return SQLITE_IOERR_FSYNC;
    case Operation::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case Operation::Delete:
        return SQLITE_IOERR_DELETE;
    }
    return SQLITE_IOERR;
}

} // namespace

void FaultPlan::failNth(Operation op, qint64 n, Lasting lasting, std::optional<int> code)
{
    const std::lock_guard lock(m_mutex);
    m_failures[indexOf(op)] = Failure{n, lasting, code.value_or(usualCode(op))};
}

void FaultPlan::clearFailures()
{
    const std::lock_guard lock(m_mutex);
    m_failures.fill(std::nullopt);
}

void FaultPlan::setFull(qint64 bytesLeft)
{
    const std::lock_guard lock(m_mutex);
    m_bytesLeft = bytesLeft;
}

void FaultPlan::setRoom()
{
    const std::lock_guard lock(m_mutex);
    m_bytesLeft.reset();
}

void FaultPlan::setReadOnly(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_readOnly = on;
}

void FaultPlan::dieBefore(qint64 n)
{
    const std::lock_guard lock(m_mutex);
    m_callsToLive = n;
}

bool FaultPlan::readOnly() const
{
    const std::lock_guard lock(m_mutex);
    return m_readOnly;
}

OperationCounts FaultPlan::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

void FaultPlan::resetCounts()
{
    const std::lock_guard lock(m_mutex);
    m_counts = {};
}

int FaultPlan::next(Operation op)
{
    const std::lock_guard lock(m_mutex);
    ++m_counts.of[indexOf(op)];
    if (op != Operation::Read && m_callsToLive > 0 && --m_callsToLive == 0)
        ::kill(::getpid(), SIGKILL);
    std::optional<Failure>& failure = m_failures[indexOf(op)];
    if (!failure || --failure->callsLeft > 0)
        return SQLITE_OK;
    const int code = failure->code;
    if (failure->lasting == Lasting::Once)
        failure.reset();
    return code;
}

qint64 FaultPlan::take(qint64 growth)
{
    const std::lock_guard lock(m_mutex);
    if (!m_bytesLeft)
        return growth;
    const qint64 granted = std::min(growth, *m_bytesLeft);
    *m_bytesLeft -= granted;
    return granted;
}

void FaultPlan::giveBack(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_bytesLeft)
        *m_bytesLeft += bytes;
}

} // namespace mw::support
