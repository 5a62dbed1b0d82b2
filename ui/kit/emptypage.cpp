// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/emptypage.h"

#include "kit/icon.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QLayoutItem>
#include <QPainter>

namespace mw::kit {

namespace {

/// A row of the list of what is ready: icon, name, fact, and what to do.
class FactRow : public Piece
{
public:
    FactRow(const ReadyFact& fact, bool first, QWidget* parent)
        : Piece(parent), m_ready(fact.ready), m_first(first)
    {
        auto* row = new QHBoxLayout(this);
        row->setSpacing(space::s12);
        auto* name = new Label(fact.name, Type::Body, Token::Text, weight::medium);
        name->setWordWrap(true);
        name->setFixedWidth(scaled(this, size::emptyFactName));
        auto* text = muted(fact.text);
        text->setWordWrap(true);
        row->addWidget(name);
        row->addWidget(text, 1);
        if (!fact.action.isEmpty()) {
            m_action = new LinkLabel(fact.action, Type::Body);
            m_action->setAccessibleName(QStringLiteral("%1: %2").arg(fact.action, fact.name));
            row->addWidget(m_action);
        }
        setAccessibleName(fact.name);
        remeasure();
    }

    [[nodiscard]] LinkLabel* action() const { return m_action; }

protected:
    void remeasure() override
    {
        setLead(scaled(this, size::icon) + space::s12, space::s8, space::s8);
        setMinimumHeight(scaled(this, size::emptyFact));
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        if (m_first)
            painter.fillRect(QRect(0, 0, width(), size::hairline), color(Token::Border));
        paint::hairlineBelow(&painter, rect(), color(Token::Border));
        const int side = scaled(this, size::icon);
        paintIcon(&painter, m_ready ? Icon::Fine : Icon::Queued,
                  placed(QRect(0, (height() - side) / 2, side, side)),
                  color(m_ready ? Token::Success : Token::Muted));
    }

private:
    bool m_ready;
    bool m_first;
    LinkLabel* m_action = nullptr;
};

/// It may be the one that was pressed just now.
void drop(QAbstractButton* button)
{
    if (!button)
        return;
    button->hide();
    button->setParent(nullptr);
    button->deleteLater();
}

} // namespace

class EmptyPage::Picture : public Piece
{
public:
    explicit Picture(Drawing drawing) : m_drawing(drawing)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void set(Drawing drawing)
    {
        m_drawing = drawing;
        update();
    }
    QSize sizeHint() const override { return drawingSize; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        paintDrawing(&painter, m_drawing, rect());
    }

private:
    Drawing m_drawing;
};

EmptyPage::EmptyPage(Drawing drawing, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent),
      m_middle(new QWidget),
      m_picture(new Picture(drawing)),
      m_title(new Label(title, Type::Page, Token::Text, weight::strong)),
      m_sentence(new Label(sentence, Type::Section, Token::Muted)),
      m_buttons(new QHBoxLayout),
      m_facts(new QVBoxLayout)
{
    for (Label* label : {m_title, m_sentence}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::s24);
    column->addWidget(m_title);
    column->addSpacing(space::s8);
    column->addWidget(m_sentence);
    column->addSpacing(space::s24);
    m_buttons->setSpacing(space::buttons);
    m_buttons->addStretch();
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    column->addSpacing(space::s32);
    m_facts->setSpacing(0);
    column->addLayout(m_facts);

    m_middle->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    fit();
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_middle, 1000);
    across->addStretch(1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::page, space::s24, space::page, space::s24);
    page->addStretch(2);
    page->addLayout(across);
    page->addStretch(3);
    setAccessibleName(title);
}

void EmptyPage::fit()
{
    m_middle->setMaximumWidth(scaled(this, size::emptyWidth));
}

void EmptyPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

void EmptyPage::setDrawing(Drawing drawing)
{
    m_picture->set(drawing);
}

void EmptyPage::setTexts(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
}

void EmptyPage::setPrimary(QAbstractButton* button)
{
    drop(std::exchange(m_primary, button));
    if (button)
        m_buttons->insertWidget(1, button);
}

void EmptyPage::setSecondary(QAbstractButton* button)
{
    drop(std::exchange(m_secondary, button));
    if (button)
        m_buttons->insertWidget(m_primary ? 2 : 1, button);
}

void EmptyPage::setFacts(const std::vector<ReadyFact>& facts)
{
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        auto* row = new FactRow(facts[i], i == 0, this);
        m_facts->addWidget(row);
        if (row->action())
            connect(row->action(), &QAbstractButton::clicked, this,
                    [this, i] { Q_EMIT factActivated(static_cast<int>(i)); });
    }
}

} // namespace mw::kit
