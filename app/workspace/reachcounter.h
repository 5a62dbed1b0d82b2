// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace mw::workspace {

class Office;

/// Counts who may be mailed, a short turn of the reader thread at a time. What was counted stays shown while
/// it is counted anew.
class ReachCounter : public QObject
{
    Q_OBJECT
public:
    /// `office` outlives this.
    explicit ReachCounter(Office& office, QObject* parent = nullptr);

    /// Another question begins anew; the same goes on.
    void ask(const campaign::ReachQuestion& question);
    void clear();
    /// None before the first turn of the first question.
    [[nodiscard]] const std::optional<campaign::ReachCount>& count() const { return m_count; }

Q_SIGNALS:
    void counted();

private:
    void begin();
    void turn();

    Office& m_office;
    std::optional<campaign::ReachQuestion> m_question;
    std::shared_ptr<campaign::Reach> m_walk;
    std::optional<campaign::ReachCount> m_count;
    QTimer m_again; ///< after changes: an import tells many of them
    std::uint64_t m_request = 0;
};

} // namespace mw::workspace
