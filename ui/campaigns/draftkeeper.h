// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "shell/page.h"
#include "ui/campaigns/campaignfacts.h"
#include "workspace/officeroom.h"

#include <QTimer>

namespace mw::campaignspage {

/// One campaign as it is kept: reads it, reads it again when anything of it changed, and writes each change
/// of a draft at once. Several changes may be under way; each is applied to what the one before it left.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(const shell::PageContext& context, QObject* parent = nullptr);

    void open(base::CampaignId id);
    void close();
    [[nodiscard]] base::CampaignId id() const { return m_id; }
    /// None before the first answer.
    [[nodiscard]] const std::optional<CampaignFacts>& facts() const { return m_facts; }
    /// Something is on its way to the file.
    /// Not all that is shown is kept: "saved" may not stand beside it.
    [[nodiscard]] bool isSaving() const { return m_typing || m_saving > 0; }
    /// A form holds what is typed until the typing rests.
    void setTyping(bool typing);
    [[nodiscard]] vault::Disarmed disarmed() const { return m_disarmed; }

    using Change = std::function<void(campaign::Campaign&)>;
    void change(Change change);
    void readAgain();

Q_SIGNALS:
    /// facts() are new.
    void read();
    void gone();
    void readFailed(const mw::kit::Problem& problem);
    void savingChanged();
    /// It was not kept. `kind` lets the field say so that is at fault.
    void refused(mw::campaign::CampaignError::Kind kind, const mw::kit::Problem& problem);

private:
    void onChanged(const workspace::Topics& topics);
    void ask();
    void askDisarmed();

    shell::PageContext m_context;
    base::CampaignId m_id;
    std::optional<CampaignFacts> m_facts;
    vault::Disarmed m_disarmed = vault::Disarmed::No;
    QTimer m_again;
    std::uint64_t m_request = 0;
    bool m_asking = false;
    bool m_stale = false;
    int m_saving = 0;
    bool m_typing = false;
};

} // namespace mw::campaignspage
