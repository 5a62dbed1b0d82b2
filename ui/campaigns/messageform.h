// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/draftform.h"

namespace mw::kit {
class Button;
class FormField;
} // namespace mw::kit

namespace mw::campaignspage {

/// What it says: a template, which is written on a page of its own.
class MessageForm : public DraftForm
{
    Q_OBJECT
public:
    explicit MessageForm(DraftKeeper& keeper, QWidget* parent = nullptr);

    void take(const CampaignFacts& facts) override;
    [[nodiscard]] QWidget* firstField() override;

private:
    QComboBox* m_template;
    kit::FormField* m_field;
    kit::Button* m_write;
    kit::Button* m_new;
};

} // namespace mw::campaignspage
