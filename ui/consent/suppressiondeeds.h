// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/suppressionfeed.h"
#include "kit/problem.h"
#include "shell/page.h"

namespace mw::consentpage {

/// Adds and removes suppressions. What is no opt-out can be undone; what can't be done is told in words.
class SuppressionDeeds : public QObject
{
    Q_OBJECT

public:
    /// `window`: the page, for dialogs.
    SuppressionDeeds(const shell::PageContext& context, QWidget* window);

    void askAdd(const QString& text = {});
    void askRemove(const consent::SuppressionEntry& entry);

Q_SIGNALS:
    void did(const mw::shell::Undoable& what);
    /// What was done and can't be undone.
    void told(const QString& sentence);

private:
    struct Suppression
    {
        QString text{};
        consent::SuppressionReason reason = consent::SuppressionReason::ByHand;
        QString note{};
    };
    using Done = std::function<void(QString problem)>;

    void add(const Suppression& what);
    void remove(const Suppression& what, const QString& why);
    void offer(const Suppression& what, bool added, const QString& why, std::int64_t excluded);
    /// One way or the other, for undo and redo.
    void turn(const Suppression& what, bool on, const QString& why, const Done& done);
    void tell(const kit::Problem& problem);

    shell::PageContext m_context;
    QWidget* m_window;
};

} // namespace mw::consentpage
