// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/messagepreview.h"
#include "shell/page.h"
#include "ui/campaigns/campaignfacts.h"

#include <QTimer>
#include <QWidget>

namespace mw::kit {
class Button;
class Callout;
class Label;
class SearchField;
class Segmented;
} // namespace mw::kit
namespace mw::mailview {
class MailView;
}

namespace mw::campaignspage {

/// The message as a contact of the list will read it: the first one, the next, or any that is looked for.
class MessagePane : public QWidget
{
    Q_OBJECT
public:
    explicit MessagePane(const shell::PageContext& context, QWidget* parent = nullptr);

    /// It is read when it is seen, and again when the campaign was.
    void show(const CampaignFacts& facts);
    void setSeen(bool seen);

private:
    using Step = campaign::MessagePreview::Step;
    using Sight = campaign::MessagePreview::Sight;
    void ask(Step step, const QString& search = {});
    void take(const Sight& sight, bool searched);

    shell::PageContext m_context;
    base::CampaignId m_campaign;
    base::ListId m_list;
    base::ContactId m_contact;
    kit::Label* m_as;
    kit::Label* m_subject;
    kit::SearchField* m_search;
    kit::Button* m_before;
    kit::Button* m_next;
    kit::Segmented* m_width;
    kit::Callout* m_problem;
    mailview::MailView* m_view;
    QWidget* m_paper;
    std::uint64_t m_request = 0;
    bool m_seen = false;
    bool m_stale = true;
};

} // namespace mw::campaignspage
