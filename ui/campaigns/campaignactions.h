// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"
#include "shell/page.h"
#include "ui/campaigns/campaignfacts.h"
#include "workspace/officeroom.h"

#include <QPointer>

namespace mw::kit {
struct Problem;
class QuestionDialog;
struct Question;
} // namespace mw::kit

namespace mw::campaignspage {

/// What a person does with campaigns, with the questions that come before it.
class CampaignActions : public QObject
{
    Q_OBJECT
public:
    /// Dialogs stand over `window`, which outlives this.
    CampaignActions(const shell::PageContext& context, QWidget* window);

    /// "New campaign", with a number where that is taken.
    void create(const QString& name);
    void duplicate(base::CampaignId id, const QString& name);
    /// Drafts go at once and come back by Undo; others are left alone.
    void remove(const std::vector<campaign::CampaignLine>& lines);

    /// Asks, names count, campaign and workspace, then sends, or schedules where it has a time.
    void askSend(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach);
    /// The same in spite of red findings, for a reason.
    void askSendAllTheSame(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach);
    /// Plans and sends it without asking: a practice campaign, or one whose planning was interrupted.
    void send(base::CampaignId id, const QString& name, const QString& override = {});
    /// A copy through the practice relay.
    void practise(base::CampaignId id, const QString& name);

    void unschedule(base::CampaignId id, const QString& name);
    void pause(const QString& name);
    void resume(const QString& name);
    void askCancel(const campaign::CampaignLine& line);

    [[nodiscard]] QPointer<kit::QuestionDialog> dialog() const { return m_dialog; } ///< for tests

Q_SIGNALS:
    void made(mw::base::CampaignId id);
    /// It is planned and running.
    void sent(mw::base::CampaignId id);
    void practised(mw::base::CampaignId copy);
    void did(const mw::shell::Undoable& what);
    void failed(const mw::kit::Problem& problem);

private:
    using Work = std::function<campaign::CampaignResult<void>(campaign::CampaignService&)>;
    /// One change by the workspace's thread; `look` when the sender has to know.
    void act(const QString& name, Work work, bool look);
    void schedule(base::CampaignId id, const QString& name, const QString& override);
    void go(const CampaignFacts& facts, const QString& override);
    [[nodiscard]] kit::Question sendQuestion(const CampaignFacts& facts,
                                             const std::optional<campaign::ReachCount>& reach) const;
    void dropCopy(base::CampaignId copy);
    void restore(std::vector<campaign::Campaign> drafts, std::function<void(QString)> done);

    shell::PageContext m_context;
    QWidget* m_window;
    QPointer<kit::QuestionDialog> m_dialog;
};

} // namespace mw::campaignspage
