// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/contactstory.h"

#include <QWidget>

namespace mw::kit {
class Button;
class Label;
class Timeline;
} // namespace mw::kit

namespace mw::audiencepage {

/// What was recorded about consent, newest first, and what can be recorded now.
class ConsentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentPanel(QWidget* parent = nullptr);

    void set(const insight::ContactStory& story, base::Timestamp now);

Q_SIGNALS:
    void recordWanted();
    void withdrawWanted();
    void suppressWanted();
    void liftWanted();

private:
    kit::Timeline* m_timeline;
    kit::Label* m_none;
    kit::Button* m_record;
    kit::Button* m_withdraw;
    kit::Button* m_suppress;
    bool m_suppressed = false; ///< in a way that can be lifted
};

} // namespace mw::audiencepage
