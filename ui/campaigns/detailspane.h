// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"
#include "ui/campaigns/draftkeeper.h"
#include "ui/campaigns/findingtext.h"

#include <QWidget>

#include <array>

namespace mw::campaignspage {

class FormRow;

/// The settings of a campaign, one below the other; those of a draft open into forms.
class DetailsPane : public QWidget
{
    Q_OBJECT
public:
    enum class Row { Name, Recipients, Purpose, Message, Sender, Relays, When };
    static constexpr std::size_t rowCount = 7;

    DetailsPane(const shell::PageContext& context, DraftKeeper& keeper, QWidget* parent = nullptr);

    void show(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach);
    void openRow(Row row);
    /// Closes the one that is open; false when none is.
    bool closeRow();
    /// True: a field of it says so.
    bool refuse(campaign::CampaignError::Kind kind, const kit::Problem& problem);

Q_SIGNALS:
    void wants(const mw::shell::Place& place);
    void rowOpened(QWidget* row);

private:
    [[nodiscard]] FormRow* row(Row which) const { return m_rows[static_cast<std::size_t>(which)]; }
    void showRecipients(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach);
    void showMessage(const CampaignFacts& facts);
    void showSender(const CampaignFacts& facts);
    void showRelays(const CampaignFacts& facts);
    void showWhen(const CampaignFacts& facts);

    shell::PageContext m_context;
    std::array<FormRow*, rowCount> m_rows{};
};

[[nodiscard]] std::optional<DetailsPane::Row> rowFor(Fix fix);

} // namespace mw::campaignspage
