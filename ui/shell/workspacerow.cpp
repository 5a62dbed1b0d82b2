// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacerow.h"

#include "kit/accessible.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/flowlayout.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/painting.h"
#include "kit/pill.h"
#include "kit/style.h"
#include "kit/windowsizes.h"
#include "kit/words.h"
#include "shell/statuswords.h"
#include "shell/workspacetile.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QDir>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

WorkspaceRow::WorkspaceRow(QWidget* parent)
    : QWidget(parent),
      m_tile(new WorkspaceTile(size::tileLarge)),
      m_name(new Label({}, Type::Section, Token::Text, weight::strong)),
      m_path(new Label({}, Type::Small, Token::Muted)),
      m_states(new QWidget),
      m_flow(new FlowLayout(space::s16, space::s4, m_states)),
      m_more(iconButton(Icon::More, tr("More about this workspace"))),
      m_problem(new Callout(Problem{})),
      m_mend(button({}, ButtonRole::Small))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAccessibleRole(this, QAccessible::Button);
    m_problem->addButton(m_mend);
    m_problem->setCursor(Qt::ArrowCursor);
    m_more->setCursor(Qt::ArrowCursor);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(space::s4);
    texts->addWidget(m_name);
    texts->addWidget(m_path);
    texts->addWidget(m_states);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s16);
    line->addWidget(m_tile, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    line->addWidget(m_more, 0, Qt::AlignTop);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::s12, space::s12, space::s12, space::s12);
    all->setSpacing(space::s12);
    all->addLayout(line);
    all->addWidget(m_problem);
    connect(m_more, &QAbstractButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    connect(m_mend, &QAbstractButton::clicked, this, &WorkspaceRow::mendWanted);
}

void WorkspaceRow::set(const RowFacts& facts, const QDateTime& now)
{
    m_facts = facts;
    const QString name = facts.known.name();
    m_tile->set(name, facts.known.facts ? facts.known.facts->colour : QString());
    m_name->setText(name);
    m_path->setText(QDir::toNativeSeparators(facts.known.path));
    putStates(now);
    m_problem->setVisible(facts.problem.has_value());
    if (facts.problem)
        m_problem->setProblem(*facts.problem);
    m_mend->setText(facts.mend);
    m_mend->setVisible(!facts.mend.isEmpty());
    m_more->setAccessibleName(tr("More about %1").arg(name));
    QStringList words;
    for (const auto* state : m_states->findChildren<StateLabel*>(Qt::FindDirectChildrenOnly))
        words.append(state->text());
    setAccessibleName(tr("Open %1").arg(name));
    setAccessibleDescription(words.join(u", "));
}

void WorkspaceRow::putStates(const QDateTime& now)
{
    qDeleteAll(m_states->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const auto state = [this](Icon icon, const QString& text, Tone tone) {
        auto* label = new StateLabel(icon, text, tone);
        label->setType(Type::Small);
        m_flow->addWidget(label);
        label->show();
    };
    if (m_facts.opening)
        state(Icon::Hourglass, tr("Opening…"), Tone::Accent);
    if (m_facts.sender) {
        const StatusWords words = wordsOf(*m_facts.sender);
        const Tone tone = words.token == Token::Danger    ? Tone::Danger
                          : words.token == Token::Warning ? Tone::Warning
                          : words.token == Token::Accent  ? Tone::Accent
                                                          : Tone::Neutral;
        state(words.icon,
              words.figures.isEmpty() ? words.what
                                      : tr("%1, %2", "what is sent, how much").arg(words.what, words.figures),
              tone);
    }
    if (!m_facts.known.there && !m_facts.problem)
        state(Icon::Offline, tr("Not there at present"), Tone::Warning);
    if (const auto& facts = m_facts.known.facts) {
        if (!m_facts.sender && facts->open > 0)
            state(Icon::Queued,
                  tr("%n delivery(s) wait until it is opened", nullptr, static_cast<int>(facts->open)),
                  Tone::Neutral);
        if (facts->inDoubt > 0)
            state(Icon::InDoubt, tr("%n in doubt", nullptr, static_cast<int>(facts->inDoubt)), Tone::Doubt);
    }
    if (m_facts.known.lastBackup)
        state(Icon::Disk, tr("Backup %1").arg(agoWords(*m_facts.known.lastBackup, now)), Tone::Neutral);
    m_states->setVisible(m_flow->count() > 0);
}

bool WorkspaceRow::matches(const QString& words) const
{
    const QString text = m_facts.known.name() + u' ' + m_facts.known.path;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
        if (!text.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

void WorkspaceRow::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(kit::icon(Icon::Open), tr("Open"), this, &WorkspaceRow::openWanted);
    menu->addAction(kit::icon(Icon::Folder), tr("Show its folder"), this, &WorkspaceRow::showFolderWanted);
    menu->addAction(kit::icon(Icon::Close), tr("Take it out of this list"), this,
                    &WorkspaceRow::removeWanted);
    menu->popup(at);
}

void WorkspaceRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    if (m_pressed || underMouse())
        paint::box(&painter, rect(), theme.color(m_pressed ? Token::Pressed : Token::Hover), {},
                   radius::control);
    if (const Style* style = Style::of(this); style && style->showsFocus(this))
        paint::box(&painter, rect(), {}, theme.color(Token::Accent), radius::control, size::ring);
    else
        paint::hairlineBelow(&painter, rect(), theme.color(Token::Border));
}

void WorkspaceRow::mousePressEvent(QMouseEvent* event)
{
    m_pressed =
        event->button() == Qt::LeftButton && !m_problem->geometry().contains(event->position().toPoint());
    update();
}

void WorkspaceRow::mouseReleaseEvent(QMouseEvent* event)
{
    const bool opens = std::exchange(m_pressed, false) && rect().contains(event->position().toPoint());
    update();
    if (opens)
        Q_EMIT openWanted();
}

void WorkspaceRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT openWanted();
        return;
    case Qt::Key_Delete:
        Q_EMIT removeWanted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void WorkspaceRow::contextMenuEvent(QContextMenuEvent* event)
{
    showMenu(event->globalPos());
}

bool WorkspaceRow::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QWidget::event(event);
}

} // namespace mw::shell
