// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"
#include "shell/page.h"
#include "ui/campaigns/campaignfacts.h"

#include <QWidget>

namespace mw::kit {
class Label;
class StackedBar;
class TableView;
} // namespace mw::kit

namespace mw::campaignspage {

class LeftOutModel;

/// How many get it, and who exactly does not, with the reason of each.
class RecipientsPane : public QWidget
{
    Q_OBJECT
public:
    explicit RecipientsPane(const shell::PageContext& context, QWidget* parent = nullptr);

    void show(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach);
    void setSeen(bool seen);
    [[nodiscard]] LeftOutModel* model() const { return m_model; }

Q_SIGNALS:
    void wants(const mw::shell::Place& place);

private:
    void showFigures(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach);
    void fill();

    LeftOutModel* m_model;
    kit::Label* m_figure;
    kit::Label* m_words;
    kit::StackedBar* m_bar;
    kit::Label* m_title;
    kit::Label* m_none;
    kit::TableView* m_table;
    std::optional<campaign::ReachQuestion> m_question;
    base::CampaignId m_planned;
    bool m_seen = false;
};

} // namespace mw::campaignspage
