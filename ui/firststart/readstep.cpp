// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/readstep.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/tableview.h"
#include "shell/problems.h"
#include "ui/firststart/arrivedmodel.h"
#include "ui/firststart/forms.h"
#include "ui/mailview/mailview.h"
#include "workspace/office.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QVBoxLayout>

namespace mw::firststart {

using Opened = base::Result<mail::ReadMessage, mail::ReadError>;

namespace {
constexpr int recipientLetters = 24;
constexpr int leastHeight = 280;
} // namespace

ReadStep::ReadStep(const shell::PageContext& context, QWidget* parent) : Step(context, parent)
{
    m_model = new ArrivedModel(this);
    m_table = new kit::TableView;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Messages that arrived"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnLetters(0, recipientLetters);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(kit::scaled(this, leastHeight));
    auto* next = new kit::Callout(kit::Tone::Info, tr("That is all there is to it."),
                                  tr("For real mail, add a relay you already pay for. The outbox shows what "
                                     "became of each message, and why."));
    next->setStacked(true);
    auto* relay = kit::button(tr("Add a relay"), kit::ButtonRole::Small);
    auto* outbox = kit::button(tr("Open the outbox"), kit::ButtonRole::Small);
    next->addButton(relay);
    next->addButton(outbox);

    auto* mail = new QWidget;
    auto* inside = new QVBoxLayout(mail);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(kit::space::s8);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    m_from = kit::hint({});
    m_subject = new kit::Label({}, kit::Type::Body, kit::Token::Text, kit::weight::strong);
    for (kit::Label* label : {m_from, m_subject})
        label->setTextFormat(Qt::PlainText);
    m_subject->setWordWrap(true);
    lines->addWidget(m_from);
    lines->addWidget(m_subject);
    inside->addLayout(lines);
    m_view = new mailview::MailView;
    m_view->setReaderWidth(mailview::ReaderWidth::Phone);
    inside->addWidget(m_view, 1);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* list = new QWidget;
    auto* left = new QVBoxLayout(list);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(kit::space::s16);
    left->addWidget(m_table, 1);
    left->addWidget(next);
    row->addWidget(new Halves(list, mail));

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { open(now.row()); });
    connect(m_view, &mailview::MailView::laidOut, this, &ReadStep::messageShown);
    connect(relay, &QPushButton::clicked, this, [this] {
        Q_EMIT wants({.page = shell::PageId::Relays, .object = 0, .part = QStringLiteral("new"), .text = {}});
    });
    connect(outbox, &QPushButton::clicked, this, [this] { Q_EMIT wants({.page = shell::PageId::Outbox}); });
}

QString ReadStep::heading() const
{
    return tr("Read what arrived");
}

QString ReadStep::sentence() const
{
    return tr("These are the messages as the practice relay took them, byte for byte.");
}

QString ReadStep::name() const
{
    return tr("Read what arrived");
}

QString ReadStep::fact(const workspace::FirstStartFacts& facts) const
{
    return facts.practiceMessages > 0 ? tr("%n messages", nullptr, static_cast<int>(facts.practiceMessages))
                                      : tr("In the practice inbox");
}

void ReadStep::take(const workspace::FirstStartFacts& facts)
{
    m_wasRead = facts.chosen.read;
    if (isVisible() || facts.practiceMessages > 0)
        readList();
}

QString ReadStep::primary() const
{
    return tr("Go to Home");
}

QString ReadStep::busy() const
{
    return tr("Saving…");
}

void ReadStep::go()
{
    Q_EMIT wants({.page = shell::PageId::Home});
}

void ReadStep::readList()
{
    context().office.ask<std::vector<Arrived>>(
        this, [](vault::Database& database) { return newestArrived(database); },
        [this](const vault::DbResult<std::vector<Arrived>>& arrived) {
            if (!arrived) {
                Q_EMIT failed(shell::problemOf(arrived.error()));
                return;
            }
            m_model->set(*arrived);
            if (m_model->rowCount() == 0)
                return;
            // The one that was open; else the one that came first, as a person would begin.
            const int row = m_model->rowOf(m_open);
            m_table->setCurrentIndex(m_model->index(row < 0 ? m_model->rowCount() - 1 : row, 0));
        });
}

void ReadStep::open(int row)
{
    const Arrived* arrived = m_model->at(row);
    if (!arrived || arrived->id == m_open)
        return;
    m_open = arrived->id;
    context().office.ask<Opened>(
        this,
        [id = m_open](vault::Database& database) -> vault::DbResult<Opened> {
            auto bytes = arrivedBytes(database, id);
            if (!bytes)
                return base::fail(bytes.error());
            return mail::readMessage(*bytes);
        },
        [this, id = m_open](const vault::DbResult<Opened>& message) {
            if (id != m_open)
                return;
            if (!message)
                Q_EMIT failed(shell::problemOf(message.error()));
            else
                take(*message);
        });
}

void ReadStep::take(const Opened& message)
{
    m_view->clear();
    if (!message) {
        m_subject->setText(tr("This message can't be read any more."));
        m_from->clear();
        return;
    }
    m_from->setText(message->header(QStringLiteral("From")));
    m_subject->setText(message->header(QStringLiteral("Subject")));
    m_view->setContent({.html = message->html, .pictures = message->pictures, .text = message->text});
    if (!m_wasRead && isVisible()) {
        m_wasRead = true;
        Q_EMIT chose([](workspace::FirstStart& chosen) { chosen.read = true; }, false);
    }
}

} // namespace mw::firststart
