// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QStackedWidget;
class QVBoxLayout;

namespace mw::consentpage {

class OverviewCounter;
class PurposePanel;

/// What the workspace may do today, purpose by purpose.
class OverviewView : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewView(const shell::PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] OverviewCounter& counter() { return *m_counter; }
    /// "As of 10:39", or how far the counting is.
    [[nodiscard]] QString fact() const;

Q_SIGNALS:
    void factChanged();
    void wants(const mw::shell::Place& place);

private:
    void build();
    void show();

    shell::PageContext m_context;
    OverviewCounter* m_counter;
    QStackedWidget* m_stack;
    QWidget* m_waiting = nullptr;
    QWidget* m_empty = nullptr;
    QWidget* m_full = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::vector<PurposePanel*> m_panels;
};

} // namespace mw::consentpage
