// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/messageform.h"

#include "kit/button.h"
#include "kit/flowlayout.h"
#include "kit/formfield.h"
#include "kit/tokens.h"

#include <QBoxLayout>
#include <QComboBox>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using shell::PageId;

MessageForm::MessageForm(DraftKeeper& keeper, QWidget* parent)
    : DraftForm(keeper, parent),
      m_template(choice()),
      m_write(kit::button(tr("Edit this template"), kit::ButtonRole::Small, kit::Icon::Edit)),
      m_new(kit::button(tr("New template"), kit::ButtonRole::Small, kit::Icon::Add))
{
    m_template->setPlaceholderText(tr("Choose a template"));
    m_field = new kit::FormField(tr("Template"), m_template);
    column()->addWidget(m_field);
    auto* buttons = new kit::FlowLayout(kit::space::buttons, kit::space::s4);
    buttons->addWidget(m_write);
    buttons->addWidget(m_new);
    column()->addLayout(buttons);
    connect(m_template, &QComboBox::activated, this, [this] {
        const base::TemplateId mail(m_template->currentData().toLongLong());
        this->keeper().change([mail](campaign::Campaign& draft) { draft.mailTemplate = mail; });
        Q_EMIT done();
    });
    connect(m_write, &QAbstractButton::clicked, this, [this] {
        Q_EMIT wants({.page = PageId::Templates, .object = m_template->currentData().toLongLong()});
    });
    connect(m_new, &QAbstractButton::clicked, this,
            [this] { Q_EMIT wants({.page = PageId::Templates, .part = u"new"_s}); });
}

QWidget* MessageForm::firstField()
{
    return m_template;
}

void MessageForm::take(const CampaignFacts& facts)
{
    std::vector<ChoiceItem> items;
    for (const campaign::MailTemplate& mail : facts.choices.templates)
        items.push_back({mail.id.value(), mail.name});
    fillChoice(m_template, items, facts.campaign.mailTemplate.value());
    m_field->setHint(items.empty() ? tr("There is no template yet.")
                                   : tr("It is read once more when the campaign starts, and frozen then."));
    m_write->setVisible(facts.mail() != nullptr);
}

} // namespace mw::campaignspage
