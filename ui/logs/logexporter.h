// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/logfeed.h"
#include "kit/problem.h"
#include "shell/page.h"

namespace mw::logs {

/// Writes what is seen into a file: asks where, then does it as a job that goes on when the page is left.
class LogExporter : public QObject
{
    Q_OBJECT

public:
    LogExporter(const shell::PageContext& context, QWidget* window);

    void askWhere(const insight::LogQuery& query);
    void write(const insight::LogQuery& query, const QString& path);

Q_SIGNALS:
    /// "1,204 lines written to log.csv".
    void written(const QString& words);

private:
    void tell(const kit::Problem& problem);

    shell::PageContext m_context;
    QWidget* m_window;
};

} // namespace mw::logs
