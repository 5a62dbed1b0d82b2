// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/draftform.h"

#include <QTimer>

class QLineEdit;

namespace mw::kit {
class FormField;
}

namespace mw::campaignspage {

/// The campaign's name, kept while it is typed.
class NameForm : public DraftForm
{
    Q_OBJECT
public:
    explicit NameForm(DraftKeeper& keeper, QWidget* parent = nullptr);

    void take(const CampaignFacts& facts) override;
    [[nodiscard]] QWidget* firstField() override;
    bool refuse(campaign::CampaignError::Kind kind, const kit::Problem& problem) override;
    void finish() override;

private:
    void onTyped();
    void keep();
    [[nodiscard]] QString faultOf(const QString& name) const;

    QLineEdit* m_name;
    kit::FormField* m_field;
    QTimer m_rest;
    QString m_kept;
};

} // namespace mw::campaignspage
