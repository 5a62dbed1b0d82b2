// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/recipientsform.h"

#include "kit/formfield.h"
#include "kit/words.h"

#include <QBoxLayout>
#include <QComboBox>

namespace mw::campaignspage {

RecipientsForm::RecipientsForm(DraftKeeper& keeper, QWidget* parent)
    : DraftForm(keeper, parent), m_list(choice())
{
    m_list->setPlaceholderText(tr("Choose a list"));
    m_field = new kit::FormField(tr("List"), m_list);
    column()->addWidget(m_field);
    connect(m_list, &QComboBox::activated, this, [this] {
        const base::ListId list(m_list->currentData().toLongLong());
        this->keeper().change([list](campaign::Campaign& draft) { draft.list = list; });
        Q_EMIT done();
    });
}

QWidget* RecipientsForm::firstField()
{
    return m_list;
}

void RecipientsForm::take(const CampaignFacts& facts)
{
    std::vector<ChoiceItem> items;
    for (const audience::List& list : facts.choices.lists)
        items.push_back(
            {list.id.value(),
             tr("%1 (%2)", "list, contacts on it").arg(list.name, kit::formatCount(list.contacts))});
    fillChoice(m_list, items, facts.campaign.list.value());
    m_field->setHint(items.empty() ? tr("There is no list yet. An import makes one.")
                                   : tr("Everybody on it who may be mailed gets it, once."));
}

PurposeForm::PurposeForm(DraftKeeper& keeper, QWidget* parent)
    : DraftForm(keeper, parent), m_purpose(choice())
{
    column()->addWidget(
        new kit::FormField(tr("Purpose"), m_purpose, tr("Only who agreed to this purpose gets the mail.")));
    connect(m_purpose, &QComboBox::activated, this, [this] {
        const base::PurposeId purpose(m_purpose->currentData().toLongLong());
        this->keeper().change([purpose](campaign::Campaign& draft) {
            draft.ownPurpose = purpose.isValid();
            if (purpose.isValid())
                draft.purpose = purpose;
        });
        Q_EMIT done();
    });
}

QWidget* PurposeForm::firstField()
{
    return m_purpose;
}

void PurposeForm::take(const CampaignFacts& facts)
{
    const audience::List* list = facts.list();
    const QString own = list ? facts.purpose(list->purpose) : QString();
    std::vector<ChoiceItem> items{
        {0, own.isEmpty() ? tr("As the list says") : tr("As the list says: %1").arg(own)}};
    for (const consent::Purpose& purpose : facts.choices.purposes)
        items.push_back({purpose.id.value(), purpose.name});
    fillChoice(m_purpose, items, facts.campaign.ownPurpose ? facts.campaign.purpose.value() : 0);
}

} // namespace mw::campaignspage
