// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/campaigns/draftkeeper.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace mw::campaignspage {

/// What one setting of a draft is changed with, in the place of its value. Every change is kept at once.
class DraftForm : public QWidget
{
    Q_OBJECT
public:
    DraftForm(DraftKeeper& keeper, QWidget* parent);

    /// What is kept now; leaves alone what somebody is typing.
    virtual void take(const CampaignFacts& facts) = 0;
    /// Where the focus goes when it opens.
    [[nodiscard]] virtual QWidget* firstField() = 0;
    /// True: this form says it at its field.
    virtual bool refuse(campaign::CampaignError::Kind, const kit::Problem&) { return false; }
    /// It is about to close: what waits is kept now.
    virtual void finish() {}

Q_SIGNALS:
    void done();
    void wants(const mw::shell::Place& place);

protected:
    [[nodiscard]] DraftKeeper& keeper() { return m_keeper; }
    [[nodiscard]] QVBoxLayout* column() { return m_column; }

private:
    DraftKeeper& m_keeper;
    QVBoxLayout* m_column;
};

/// A combo box that elides long names instead of growing with them.
[[nodiscard]] QComboBox* choice();
struct ChoiceItem
{
    qint64 id = 0;
    QString text{};

    bool operator==(const ChoiceItem&) const = default;
};
/// Fills it where it holds something else, and chooses `current`; tells nobody.
void fillChoice(QComboBox* box, const std::vector<ChoiceItem>& items, qint64 current);

} // namespace mw::campaignspage
