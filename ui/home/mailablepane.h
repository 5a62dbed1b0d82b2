// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"

#include <QWidget>

class QVBoxLayout;

namespace mw::kit {
class Label;
class StackedBar;
} // namespace mw::kit

namespace mw::home {

/// How many of all contacts may be mailed, and why the others may not.
class MailablePane : public QWidget
{
    Q_OBJECT
public:
    explicit MailablePane(QWidget* parent = nullptr);

    void show(const std::optional<campaign::ReachCount>& count, const QString& purpose);

private:
    kit::Label* m_figure;
    kit::Label* m_of;
    kit::StackedBar* m_bar;
    QVBoxLayout* m_reasons;
};

} // namespace mw::home
