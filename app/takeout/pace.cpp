// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/pace.h"

#include <QFileInfo>
#include <sqlite3.h>

namespace mw::takeout {

using namespace Qt::StringLiterals;

namespace {
constexpr std::int64_t rowsALook = 500;
}

Pace::Pace(vault::Database& database, const base::JobControl& control, std::int64_t total, qint64 walLimit)
    : m_control(control),
      m_wal(QString::fromUtf8(sqlite3_db_filename(database.handle(), "main")) + u"-wal"_s),
      m_walLimit(walLimit),
      m_total(total)
{
}

Step Pace::row()
{
    ++m_done;
    return m_done % rowsALook == 0 ? look() : Step();
}

Step Pace::look()
{
    // More may come than was counted: a file may be read twice.
    m_control.report({m_done, std::max(m_done, m_total)});
    if (m_control.cancelled())
        return base::fail(Halt{});
    if (QFileInfo(m_wal).size() > m_walLimit)
        return halt(TakeoutError::Kind::LogTooLong);
    return {};
}

} // namespace mw::takeout
