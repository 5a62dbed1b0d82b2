// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/campaigns/draftform.h"

class QLineEdit;
class QPlainTextEdit;

namespace mw::kit {
class Button;
class FormField;
} // namespace mw::kit

namespace mw::campaignspage {

/// Who it is from: one of the senders there are, or a new one.
class SenderForm : public DraftForm
{
    Q_OBJECT
public:
    SenderForm(const shell::PageContext& context, DraftKeeper& keeper, QWidget* parent = nullptr);

    void take(const CampaignFacts& facts) override;
    [[nodiscard]] QWidget* firstField() override;

private:
    void buildNew();
    void showNew(bool shown);
    [[nodiscard]] bool check();
    void add();

    shell::PageContext m_context;
    QComboBox* m_sender;
    QWidget* m_new;
    QLineEdit* m_fromName;
    QLineEdit* m_fromEmail;
    QLineEdit* m_replyTo;
    QPlainTextEdit* m_postal;
    kit::FormField* m_fromNameField = nullptr;
    kit::FormField* m_fromEmailField = nullptr;
    kit::FormField* m_replyToField = nullptr;
    kit::FormField* m_postalField = nullptr;
    kit::Button* m_add = nullptr;
    bool m_addShown = false;
    bool m_none = false; ///< there is no sender yet
};

} // namespace mw::campaignspage
