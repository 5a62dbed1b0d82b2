// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/deliveryjourney.h"
#include "kit/questiondialog.h"
#include "shell/page.h"
#include "ui/campaigns/campaignfacts.h"
#include "workspace/relayaccesses.h"

class QComboBox;
class QLineEdit;

namespace mw::kit {
class Callout;
class FormField;
} // namespace mw::kit

namespace mw::campaignspage {

/// Sends one message of a campaign to an address of one's own, and stays to tell what the server said.
class TestMailDialog : public kit::QuestionDialog
{
    Q_OBJECT
public:
    /// `address` is what stands in the field at first.
    TestMailDialog(const shell::PageContext& context, const CampaignFacts& facts, const QString& address,
                   QWidget* parent);

    [[nodiscard]] QString address() const;
    void accept() override;

private:
    struct Outcome
    {
        campaign::DeliveryRow delivery{};
        std::optional<insight::LastAttempt> attempt{};
        std::optional<relays::RelayPause> pause{};
        campaign::CampaignState state = campaign::CampaignState::Running;
        QString stateReason{};
    };
    [[nodiscard]] static kit::Question questionFor(const CampaignFacts& facts);
    void findFirst(base::ListId list);
    void send(base::ContactId as);
    void askOutcome();
    void show(const Outcome& outcome);
    void tell(const kit::Problem& problem);
    void tell(kit::Tone tone, const QString& bold, const QString& text);

    shell::PageContext m_context;
    base::CampaignId m_campaign;
    QString m_name;
    QLineEdit* m_address;
    QLineEdit* m_as;
    QComboBox* m_relay;
    kit::FormField* m_addressField;
    kit::FormField* m_asField;
    kit::Callout* m_result;
    base::CampaignId m_sent;
    bool m_over = false; ///< the outcome is known
};

} // namespace mw::campaignspage
