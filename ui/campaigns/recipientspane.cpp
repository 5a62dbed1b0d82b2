// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/recipientspane.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/stackedbar.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "shell/settings.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/leftoutmodel.h"

#include <QBoxLayout>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using campaign::ExclusionReason;
using shell::PageId;

namespace {

constexpr int leastTable = 320; ///< pixels at 10 points

} // namespace

RecipientsPane::RecipientsPane(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_model(new LeftOutModel(context, this)),
      m_figure(kit::figure({})),
      m_words(kit::muted({})),
      m_bar(new kit::StackedBar),
      m_title(kit::section(tr("Left out"))),
      m_none(kit::muted({})),
      m_table(new kit::TableView)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::s12);
    head->addWidget(m_figure, 0, Qt::AlignBottom);
    m_words->setWordWrap(true);
    head->addWidget(m_words, 1, Qt::AlignBottom);
    m_table->setAccessibleName(tr("Who is left out, and why"));
    m_table->setModel(m_model);
    m_table->setColumnLetters(0, 28); // reasons are never cut
    m_table->keepIn(&context.settings, u"campaign-left-out"_s);
    m_table->setMinimumHeight(kit::scaled(this, leastTable));
    m_none->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kit::space::s16, 0, kit::space::s16);
    column->setSpacing(kit::space::s12);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addSpacing(kit::space::s12);
    column->addWidget(m_title);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addStretch();
    connect(m_model, &LeftOutModel::read, this, &RecipientsPane::fill);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const auto contact = m_model->contactAt(index.row()); contact.isValid())
            Q_EMIT wants({.page = PageId::Audience, .object = contact.value()});
    });
}

void RecipientsPane::show(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach)
{
    m_planned = facts.campaign.plannedAt ? facts.campaign.id : base::CampaignId();
    m_question.reset();
    if (facts.list())
        m_question = campaign::ReachQuestion{facts.campaign.list, facts.campaign.purpose, facts.campaign.kind,
                                             facts.campaign.id};
    showFigures(facts, reach);
    setSeen(m_seen);
}

void RecipientsPane::showFigures(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach)
{
    const bool planned = facts.campaign.plannedAt.has_value();
    const qint64 may = planned ? facts.line.planned() : reach ? reach->aboutMay : 0;
    const qint64 all = planned ? facts.line.counts.total() : reach ? reach->all : 0;
    const bool known = planned || reach;
    m_figure->setText(known ? kit::formatCount(may) : QString());
    if (!known)
        m_words->setText(facts.list() ? tr("Counting who may be mailed…") : tr("No list is chosen yet."));
    else if (planned)
        m_words->setText(tr("planned, of %1 on the list").arg(kit::formatCount(all)));
    else
        m_words->setText((reach->exact ? tr("of %1 on the list may be mailed")
                                       : tr("or about, of %1 on the list may be mailed"))
                             .arg(kit::formatCount(all)));
    m_bar->setVisible(known && all > 0);
    m_bar->setSegments({{kit::Token::SuccessMark, may, tr("get it")}});
    m_bar->setRest(std::max<qint64>(0, all - may), tr("left out"));
    m_title->setVisible(facts.list() || planned);
}

void RecipientsPane::setSeen(bool seen)
{
    m_seen = seen;
    if (!seen)
        return;
    if (m_planned.isValid())
        m_model->showPlanned(m_planned);
    else if (m_question)
        m_model->showUnplanned(*m_question);
    else
        m_model->clear();
    fill();
}

void RecipientsPane::fill()
{
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_none->setVisible(!any && m_title->isVisibleTo(this));
    m_none->setText(m_model->isComplete() ? tr("Nobody is left out.") : tr("Looking…"));
}

} // namespace mw::campaignspage
