// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentoverview.h"
#include "shell/page.h"
#include "workspace/officeroom.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace mw::consentpage {

/// Counts who may be mailed, a short turn of the reader thread at a time, while somebody looks. What was
/// counted stays until it is counted anew.
class OverviewCounter : public QObject
{
    Q_OBJECT

public:
    explicit OverviewCounter(const shell::PageContext& context, QObject* parent = nullptr);

    /// True: counts, unless what it has still holds. False: stops in the middle, and begins anew next time.
    void setWatched(bool watched);
    void countAgain();
    /// None before the first turn.
    [[nodiscard]] const std::optional<consent::ConsentCount>& count() const { return m_count; }
    /// It counts anew at this moment; 0 to 1.
    [[nodiscard]] std::optional<double> progress() const { return m_progress; }

Q_SIGNALS:
    void counted();
    void failed(const mw::vault::DbError& error);

private:
    void onChanged(const workspace::Topics& topics);
    void begin();
    void turn();
    void take(const consent::ConsentCount& count);

    shell::PageContext m_context;
    std::shared_ptr<consent::ConsentOverview> m_walk;
    std::optional<consent::ConsentCount> m_count;
    std::optional<double> m_progress;
    QTimer m_again; ///< after changes: an import tells many of them
    std::uint64_t m_request = 0;
    bool m_watched = false;
    bool m_stale = true;
};

} // namespace mw::consentpage
