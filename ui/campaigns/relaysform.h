// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/draftform.h"

class QRadioButton;

namespace mw::kit {
class Button;
class Label;
} // namespace mw::kit

namespace mw::campaignspage {

/// Through what it goes: the practice relay, or real ones in the order in which they are tried.
class RelaysForm : public DraftForm
{
    Q_OBJECT
public:
    explicit RelaysForm(DraftKeeper& keeper, QWidget* parent = nullptr);

    void take(const CampaignFacts& facts) override;
    [[nodiscard]] QWidget* firstField() override;

private:
    struct Entry
    {
        base::RelayId id{};
        QString name{};
        bool chosen = false;

        bool operator==(const Entry&) const = default;
    };
    void rebuild();
    void keep();
    void moveUp(std::size_t index);

    QRadioButton* m_practice;
    QRadioButton* m_real;
    QWidget* m_list;
    QVBoxLayout* m_rows;
    kit::Label* m_none;
    kit::Button* m_add;
    std::vector<Entry> m_entries;
};

} // namespace mw::campaignspage
