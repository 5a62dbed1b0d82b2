// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/contactcard.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/emptypage.h"
#include "kit/foreigntext.h"
#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/theme.h"
#include "shell/problems.h"
#include "ui/audience/answerpanel.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/cardfields.h"
#include "ui/audience/cardside.h"
#include "ui/audience/consentdeeds.h"
#include "ui/audience/consentpanel.h"
#include "ui/audience/contactdeeds.h"
#include "ui/audience/disc.h"
#include "ui/audience/listspanel.h"
#include "ui/audience/mailspanel.h"
#include "workspace/workspacekeys.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using insight::ContactStory;

namespace {

constexpr int leftWidth = 260; // of the first column
constexpr int threeFrom = 900; // least width of the page for three columns
constexpr int twoFrom = 620;

QScrollArea* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    kit::setGround(area->viewport(), kit::Token::Surface);
    kit::setGround(content, kit::Token::Surface);
    area->setWidget(content);
    return area;
}

} // namespace

ContactCard::ContactCard(const shell::PageContext& context, ContactDeeds& contacts, ConsentDeeds& consents,
                         QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_deeds(contacts),
      m_consentDeeds(consents),
      m_header(new kit::PageHeader({})),
      m_disc(new Disc),
      m_before(
          kit::iconButton(kit::Icon::ChevronLeft, tr("Contact before this one"), kit::ButtonRole::Normal)),
      m_behind(
          kit::iconButton(kit::Icon::ChevronRight, tr("Contact behind this one"), kit::ButtonRole::Normal)),
      m_edit(kit::button(tr("Edit"), kit::ButtonRole::Normal, kit::Icon::Edit)),
      m_delete(kit::button(tr("Delete"), kit::ButtonRole::Normal, kit::Icon::Delete)),
      m_problem(new kit::Callout(kit::Tone::Danger, {}, {})),
      m_stack(new QStackedWidget),
      m_answer(new AnswerPanel),
      m_fields(new CardFields(contacts)),
      m_lists(new ListsPanel),
      m_consent(new ConsentPanel),
      m_mails(new MailsPanel)
{
    build();
    listen();
}

void ContactCard::build()
{
    kit::setGround(this, kit::Token::Surface);
    m_header->setLead(m_disc);
    m_header->addAction(m_before);
    m_header->addAction(m_behind);
    m_edit->setToolTip(u"F2"_s);
    m_header->addAction(m_edit);
    m_header->addAction(m_delete);
    m_cardPage = scrolled(buildColumns());
    auto* gone =
        new kit::EmptyPage(kit::Drawing::SearchNothing, tr("This contact is not there any more"),
                           tr("It was deleted or erased meanwhile. A deleted one can be brought back "
                              "under “Deleted”."));
    auto* back = kit::button(tr("Back to the contacts"), kit::ButtonRole::Primary, kit::Icon::Audience);
    gone->setPrimary(back);
    connect(back, &QAbstractButton::clicked, this, [this] { Q_EMIT backWanted(0); });
    m_gonePage = scrolled(gone);
    m_stack->addWidget(m_cardPage);
    m_stack->addWidget(m_gonePage);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* problem = new QHBoxLayout;
    problem->setContentsMargins(kit::space::page, 0, kit::space::page, 0);
    problem->addWidget(m_problem);
    m_problem->hide();
    column->addLayout(problem);
    column->addWidget(m_stack, 1);
}

QWidget* ContactCard::buildColumns()
{
    const int side = kit::space::page - cardSide;
    const int gap = kit::space::s24 - cardSide;
    auto* content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(side, kit::space::s8, side, kit::space::s24);
    m_columns->setSpacing(gap);
    auto* left = new QWidget;
    auto* first = new QVBoxLayout(left);
    first->setContentsMargins(0, 0, 0, 0);
    first->setSpacing(kit::space::s16);
    first->addWidget(m_answer);
    first->addWidget(m_fields);
    auto* rule = new QHBoxLayout;
    rule->setContentsMargins(cardSide, 0, cardSide, 0);
    rule->addWidget(new kit::Rule);
    first->addLayout(rule);
    first->addWidget(m_lists);
    first->addStretch();
    auto* right = new QWidget;
    m_right = new QBoxLayout(QBoxLayout::LeftToRight, right);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(gap);
    m_rules = {new kit::Rule(Qt::Vertical), new kit::Rule(Qt::Vertical)};
    m_columns->addWidget(left);
    m_columns->addWidget(m_rules[0]);
    m_columns->addWidget(right, 1);
    m_right->addWidget(m_consent, 1);
    m_right->addWidget(m_rules[1]);
    m_right->addWidget(m_mails, 1);
    return content;
}

void ContactCard::listen()
{
    connect(m_header, &kit::PageHeader::crumbPressed, this, &ContactCard::backWanted);
    connect(m_before, &QAbstractButton::clicked, this, [this] { Q_EMIT turnWanted(m_neighbours.first); });
    connect(m_behind, &QAbstractButton::clicked, this, [this] { Q_EMIT turnWanted(m_neighbours.second); });
    connect(m_edit, &QAbstractButton::clicked, this, &ContactCard::edit);
    connect(m_delete, &QAbstractButton::clicked, this, &ContactCard::remove);
    connect(m_mails, &MailsPanel::whyWanted, this, &ContactCard::whyWanted);
    const auto me = [this] {
        return Chosen{{m_story->contact.id}, calledBy(m_story->name, m_story->contact.email)};
    };
    connect(m_lists, &ListsPanel::addWanted, this,
            [this, me](const audience::List& list) { m_deeds.addToList(list, me()); });
    connect(m_lists, &ListsPanel::removeWanted, this,
            [this, me](const audience::List& list) { m_deeds.removeFromList(list, me()); });
    connect(m_lists, &ListsPanel::newWanted, this, [this] { Q_EMIT newListWanted(m_contact); });
    connect(m_consent, &ConsentPanel::recordWanted, this, &ContactCard::record);
    connect(m_consent, &ConsentPanel::withdrawWanted, this, &ContactCard::withdraw);
    connect(m_consent, &ConsentPanel::suppressWanted, this, [this] { m_consentDeeds.suppress(*m_story); });
    connect(m_consent, &ConsentPanel::liftWanted, this, [this] { m_consentDeeds.lift(*m_story); });
}

void ContactCard::setChoices(const std::vector<audience::List>& lists, const QStringList& attributes)
{
    m_lists->setAll(lists);
    m_fields->setKnown(attributes);
}

void ContactCard::show(base::ContactId contact, const QString& from, base::PurposeId purpose, bool toEdit)
{
    if (contact != m_contact)
        m_story.reset();
    m_contact = contact;
    m_from = from;
    m_purpose = purpose;
    m_toEdit = toEdit;
    m_problem->hide();
    readAgain();
}

void ContactCard::readAgain()
{
    if (!m_contact.isValid())
        return;
    m_context.office.ask<std::optional<ContactStory>>(
        this,
        [contact = m_contact, now = m_context.clock.now()](
            vault::Database& database) -> vault::DbResult<std::optional<ContactStory>> {
            const auto key = workspace::readHashKey(database);
            if (!key)
                return base::fail(key.error());
            return insight::contactStory(database, contact, *key, now);
        },
        [this, asked = ++m_asked](const vault::DbResult<std::optional<ContactStory>>& story) {
            if (asked != m_asked)
                return;
            if (story)
                take(*story);
            else
                fail(story.error());
        });
}

void ContactCard::take(const std::optional<ContactStory>& story)
{
    m_problem->hide();
    const bool first = !m_story;
    m_story = story;
    m_stack->setCurrentWidget(story ? m_cardPage : m_gonePage);
    m_disc->setVisible(story.has_value());
    m_edit->setVisible(story.has_value());
    m_delete->setVisible(story.has_value());
    QStringList crumbs{tr("Audience")};
    if (!m_from.isEmpty())
        crumbs << kit::visible(m_from, 60);
    m_header->setCrumbs(crumbs);
    if (!story) {
        m_header->setTitle(tr("Contact"));
        setNeighbours(m_neighbours);
        Q_EMIT answered();
        return;
    }
    const base::Timestamp now = m_context.clock.now();
    m_header->setTitle(calledBy(story->name, story->contact.email));
    m_disc->setLetters(initialsOf(story->name, story->contact.email));
    m_answer->set(*story, m_purpose, now);
    m_fields->set(*story);
    m_lists->set(story->lists);
    m_consent->set(*story, now);
    m_mails->set(*story, now);
    if (first)
        static_cast<QScrollArea*>(m_cardPage)->verticalScrollBar()->setValue(0);
    if (std::exchange(m_toEdit, false))
        m_fields->edit();
    Q_EMIT answered();
}

void ContactCard::fail(const vault::DbError& error)
{
    m_problem->setProblem(shell::problemOf(error));
    m_problem->show();
    Q_EMIT answered();
}

void ContactCard::setNeighbours(std::pair<base::ContactId, base::ContactId> neighbours)
{
    m_neighbours = neighbours;
    m_before->setEnabled(neighbours.first.isValid());
    m_behind->setEnabled(neighbours.second.isValid());
    const bool some = neighbours.first.isValid() || neighbours.second.isValid();
    m_before->setVisible(some);
    m_behind->setVisible(some);
}

base::DeliveryId ContactCard::currentDelivery() const
{
    return m_story ? m_mails->current() : base::DeliveryId();
}

void ContactCard::remove()
{
    if (m_story)
        m_deeds.remove({{m_story->contact.id}, calledBy(m_story->name, m_story->contact.email)});
}

bool ContactCard::isTouched() const
{
    return m_story && m_fields->isTouched();
}

void ContactCard::giveUp()
{
    m_fields->giveUp();
}

void ContactCard::edit()
{
    if (m_story)
        m_fields->edit();
}

void ContactCard::record()
{
    if (m_story)
        m_consentDeeds.record(*m_story);
}

void ContactCard::withdraw()
{
    if (m_story)
        m_consentDeeds.withdraw(*m_story);
}

void ContactCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ContactCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::ApplicationFontChange)
        arrange();
}

void ContactCard::arrange()
{
    const bool three = width() >= kit::scaled(this, threeFrom);
    const bool two = width() >= kit::scaled(this, twoFrom);
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_right->setDirection(three ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_rules[0]->setVisible(two);
    m_rules[1]->setVisible(three);
    QWidget* left = m_columns->itemAt(0)->widget();
    const int wide = kit::scaled(this, leftWidth) + 2 * cardSide;
    left->setMinimumWidth(two ? wide : 0);
    left->setMaximumWidth(two ? wide : QWIDGETSIZE_MAX);
}

} // namespace mw::audiencepage
