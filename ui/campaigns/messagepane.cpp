// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/messagepane.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/flowlayout.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/searchfield.h"
#include "kit/segmented.h"
#include "shell/problems.h"
#include "ui/mailview/mailview.h"
#include "workspace/office.h"
#include "workspace/workspacekeys.h"

#include <QBoxLayout>

namespace mw::campaignspage {

using campaign::MessagePreview;

namespace {

constexpr int paperHeight = 480; ///< pixels at 10 points

} // namespace

MessagePane::MessagePane(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_as(kit::muted({})),
      m_subject(new kit::Label({}, kit::Type::Body, kit::Token::Text, kit::weight::strong)),
      m_search(new kit::SearchField(tr("Address of a contact"))),
      m_before(kit::iconButton(kit::Icon::ChevronLeft, tr("The contact before"))),
      m_next(kit::iconButton(kit::Icon::ChevronRight, tr("The next contact"))),
      m_width(new kit::Segmented),
      m_problem(new kit::Callout(kit::Tone::Info, {}, {})),
      m_view(new mailview::MailView),
      m_paper(new kit::Card)
{
    m_width->add(tr("Desktop"), kit::Icon::Desktop);
    m_width->add(tr("Phone"), kit::Icon::Phone);
    m_width->setSmall(true);
    m_width->setAccessibleName(tr("Width of the reader"));
    m_before->setSmall(true);
    m_next->setSmall(true);
    auto* tools = new kit::FlowLayout(kit::space::s8, kit::space::s8);
    tools->addWidget(m_search);
    tools->addWidget(m_before);
    tools->addWidget(m_next);
    tools->addWidget(m_width);
    m_as->setWordWrap(true);
    m_subject->setWordWrap(true);
    m_view->setAccessibleName(tr("The message"));
    m_view->setMinimumHeight(kit::scaled(this, paperHeight));
    m_paper->setContentsMargins(kit::size::hairline, kit::size::hairline, kit::size::hairline,
                                kit::size::hairline);
    auto* paper = new QVBoxLayout(m_paper);
    paper->setContentsMargins(0, 0, 0, 0);
    paper->setSpacing(0);
    m_subject->setContentsMargins(kit::space::s16, kit::space::s12, kit::space::s16, kit::space::s12);
    paper->addWidget(m_subject);
    paper->addWidget(new kit::Rule);
    paper->addWidget(m_view, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::size::ringMargin, kit::space::s16, kit::size::ringMargin,
                               kit::space::s16);
    column->setSpacing(kit::space::s12);
    column->addLayout(tools);
    column->addWidget(m_as);
    column->addWidget(m_problem);
    column->addWidget(m_paper, 1);
    m_problem->hide();
    m_paper->hide();
    connect(m_before, &QAbstractButton::clicked, this, [this] { ask(Step::Before); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { ask(Step::Next); });
    connect(m_search, &kit::SearchField::searched, this, [this](const QString& text) {
        if (!text.isEmpty())
            ask(Step::Same, text);
    });
    connect(m_width, &kit::Segmented::currentChanged, this, [this](int index) {
        m_view->setReaderWidth(index == 0 ? mailview::ReaderWidth::Desktop : mailview::ReaderWidth::Phone);
    });
}

void MessagePane::show(const CampaignFacts& facts)
{
    if (facts.campaign.id != m_campaign || facts.campaign.list != m_list)
        m_contact = {};
    if (facts.campaign.id != m_campaign)
        m_view->clear();
    m_campaign = facts.campaign.id;
    m_list = facts.campaign.list;
    m_stale = true;
    if (m_seen)
        ask(Step::Same);
}

void MessagePane::setSeen(bool seen)
{
    m_seen = seen;
    if (seen && m_stale)
        ask(Step::Same);
}

void MessagePane::ask(Step step, const QString& search)
{
    m_stale = false;
    ++m_request;
    m_context.office.ask<Sight>(
        this,
        [wish = MessagePreview::Wish{m_campaign, m_contact, step, search}, &clock = m_context.clock,
         words = m_context.office.words()](vault::Database& database) -> vault::DbResult<Sight> {
            const auto keys = workspace::readKeys(database);
            if (!keys)
                return base::fail(keys.error().database.value_or(vault::DbError{}));
            return MessagePreview({database, clock, keys->hashKey, keys->tokenKey, words}).look(wish);
        },
        [this, request = m_request, searched = !search.isEmpty()](const vault::DbResult<Sight>& sight) {
            if (request != m_request)
                return;
            if (sight)
                return take(*sight, searched);
            m_problem->setProblem(shell::problemOf(sight.error()));
            m_problem->show();
        });
}

void MessagePane::take(const Sight& sight, bool searched)
{
    if (sight.unknown) {
        m_problem->set(kit::Tone::Info, tr("There is no contact with this address."),
                       tr("The message is shown as before."));
        m_problem->show();
        return;
    }
    m_contact = sight.contact;
    m_problem->setVisible(sight.missing || sight.error);
    m_paper->setVisible(!sight.missing && !sight.error);
    if (sight.missing) {
        m_problem->set(kit::Tone::Info, tr("There is no message yet."),
                       tr("Choose list, template and sender first."));
        m_as->clear();
        return;
    }
    m_as->setText(sight.email.isEmpty() ? tr("As somebody reads it of whom nothing is known")
                                        : tr("As %1 reads it").arg(sight.email));
    if (sight.error) {
        m_problem->setProblem(shell::problemOf(campaign::CampaignError(*sight.error), {}));
        return;
    }
    m_subject->setText(sight.preview.subject.simplified());
    if (searched)
        m_view->clear();
    m_view->setContent({sight.preview.html, sight.preview.pictures, sight.preview.text});
}

} // namespace mw::campaignspage
