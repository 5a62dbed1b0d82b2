// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/logfeed.h"
#include "shell/place.h"
#include "ui/logs/logfilterbar.h"

namespace mw::kit {
class Button;
class KeyValueList;
class Label;
class LinkLabel;
class QuoteCard;
class StateLabel;
} // namespace mw::kit

namespace mw::logs {

/// All there is to one line.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(QWidget* parent = nullptr);

    void setRow(const insight::LogRow& row);
    void clear();

Q_SIGNALS:
    void wants(const mw::shell::Place& place);
    /// Only what is about the same thing.
    void narrow(const mw::logs::LogObjects& to);
    /// Why did this person get this campaign or not?
    void whyWanted();

private:
    void addLink(const QString& name, const QString& words, const shell::Place& place);

    kit::Label* m_none;
    kit::Label* m_title;
    kit::StateLabel* m_level;
    kit::KeyValueList* m_facts;
    kit::Label* m_loggedTitle;
    kit::QuoteCard* m_logged;
    kit::Label* m_detailTitle;
    kit::QuoteCard* m_detail;
    kit::Button* m_why;
    kit::LinkLabel* m_campaign;
    kit::LinkLabel* m_contact;
    kit::LinkLabel* m_relay;
    insight::LogRow m_row;
};

} // namespace mw::logs
