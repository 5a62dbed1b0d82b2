// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/draftform.h"

class QCheckBox;
class QDateTimeEdit;
class QRadioButton;

namespace mw::kit {
class FormField;
}

namespace mw::campaignspage {

/// When it goes out: at once, or at a date and time, and until when.
class WhenForm : public DraftForm
{
    Q_OBJECT
public:
    WhenForm(const base::Clock& clock, DraftKeeper& keeper, QWidget* parent = nullptr);

    void take(const CampaignFacts& facts) override;
    [[nodiscard]] QWidget* firstField() override;
    void finish() override;

private:
    void keep();
    void check();
    [[nodiscard]] std::optional<base::Timestamp> start() const;
    [[nodiscard]] std::optional<base::Timestamp> end() const;

    const base::Clock& m_clock;
    QRadioButton* m_now;
    QRadioButton* m_later;
    QDateTimeEdit* m_start;
    QCheckBox* m_ends;
    QDateTimeEdit* m_end;
    kit::FormField* m_startField;
    kit::FormField* m_endField;
    bool m_touched = false; ///< a time was typed and not kept yet
};

} // namespace mw::campaignspage
