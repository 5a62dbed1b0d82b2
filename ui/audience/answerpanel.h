// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/contactstory.h"

#include <QWidget>

class QVBoxLayout;

namespace mw::kit {
class Callout;
class LinkLabel;
} // namespace mw::kit

namespace mw::audiencepage {

/// May the contact be mailed, and how that is decided: each rule with what it rests on, for each purpose.
class AnswerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPanel(QWidget* parent = nullptr);

    /// `purpose`: the one it is about at first; invalid: the one that lets most.
    void set(const insight::ContactStory& story, base::PurposeId purpose, base::Timestamp now);

private:
    void showRules(bool shown);
    void fillRules(const insight::ContactStory& story, base::Timestamp now);

    kit::Callout* m_callout;
    kit::LinkLabel* m_how;
    QWidget* m_rules;
    QVBoxLayout* m_lines;
};

} // namespace mw::audiencepage
