// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"
#include "shell/page.h"

#include <QTimer>

namespace mw::campaignspage {

/// Counts who may be mailed, a short turn of the reader thread at a time. What was counted stays shown while
/// it is counted anew.
class ReachCounter : public QObject
{
    Q_OBJECT
public:
    explicit ReachCounter(const shell::PageContext& context, QObject* parent = nullptr);

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

    shell::PageContext m_context;
    std::optional<campaign::ReachQuestion> m_question;
    std::shared_ptr<campaign::Reach> m_walk;
    std::optional<campaign::ReachCount> m_count;
    QTimer m_again; ///< after changes: an import tells many of them
    std::uint64_t m_request = 0;
};

} // namespace mw::campaignspage
