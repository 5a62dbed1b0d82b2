// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/contactstory.h"

#include <QWidget>

namespace mw::kit {
class Button;
class Label;
} // namespace mw::kit

namespace mw::audiencepage {

/// The lists of a contact.
class ListsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ListsPanel(QWidget* parent = nullptr);

    void set(const std::vector<audience::List>& lists);
    void setAll(const std::vector<audience::List>& lists) { m_all = lists; }

Q_SIGNALS:
    void addWanted(const mw::audience::List& list);
    void removeWanted(const mw::audience::List& list);
    void newWanted();

private:
    void showMenu();

    std::vector<audience::List> m_lists;
    std::vector<audience::List> m_all;
    QWidget* m_tags;
    kit::Label* m_none;
    kit::Button* m_change;
};

} // namespace mw::audiencepage
