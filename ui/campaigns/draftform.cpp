// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/draftform.h"

#include "kit/piece.h"
#include "kit/tokens.h"
#include "ui/campaigns/choicebox.h"

#include <QBoxLayout>
#include <QSignalBlocker>

namespace mw::campaignspage {

namespace {

constexpr int lettersOfChoice = 22;

} // namespace

DraftForm::DraftForm(DraftKeeper& keeper, QWidget* parent)
    : QWidget(parent), m_keeper(keeper), m_column(new QVBoxLayout(this))
{
    // Room for the focus rings of what stands at its edges.
    const int ring = kit::size::ringMargin;
    m_column->setContentsMargins(ring, 0, ring, ring);
    m_column->setSpacing(kit::space::fieldToField);
}

QComboBox* choice()
{
    auto* box = new ChoiceBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(lettersOfChoice);
    box->setMaxVisibleItems(12);
    return box;
}

void fillChoice(QComboBox* box, const std::vector<ChoiceItem>& items, qint64 current)
{
    const QSignalBlocker quiet(box);
    std::vector<ChoiceItem> held;
    for (int i = 0; i < box->count(); ++i)
        held.push_back({box->itemData(i).toLongLong(), box->itemText(i)});
    if (held != items) {
        box->clear();
        for (const ChoiceItem& item : items) {
            box->addItem(item.text, item.id);
            box->setItemData(box->count() - 1, kit::plainToolTip(item.text), Qt::ToolTipRole);
        }
    }
    box->setCurrentIndex(box->findData(current));
}

} // namespace mw::campaignspage
