// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/draftform.h"

namespace mw::kit {
class FormField;
}

namespace mw::campaignspage {

/// Which list gets it.
class RecipientsForm : public DraftForm
{
    Q_OBJECT
public:
    explicit RecipientsForm(DraftKeeper& keeper, QWidget* parent = nullptr);

    void take(const CampaignFacts& facts) override;
    [[nodiscard]] QWidget* firstField() override;

private:
    QComboBox* m_list;
    kit::FormField* m_field;
};

/// What the consent has to be for: the list's purpose unless another is chosen.
class PurposeForm : public DraftForm
{
    Q_OBJECT
public:
    explicit PurposeForm(DraftKeeper& keeper, QWidget* parent = nullptr);

    void take(const CampaignFacts& facts) override;
    [[nodiscard]] QWidget* firstField() override;

private:
    QComboBox* m_purpose;
};

} // namespace mw::campaignspage
