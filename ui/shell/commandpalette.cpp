// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include "kit/accessible.h"
#include "kit/card.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/scrim.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "shell/palettedelegate.h"
#include "shell/palettemodel.h"
#include "shell/palettesearch.h"
#include "shell/problems.h"
#include "shell/settings.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

const QString recentKey = u"palette/recent"_s;
constexpr qsizetype mostRecent = 20;

} // namespace

/// The box in the middle.
class CommandPalette::Panel : public QWidget
{
public:
    explicit Panel(QWidget* parent) : QWidget(parent) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        paint::box(&painter, rect(), theme.color(Token::Raised), theme.color(Token::Control), radius::card);
    }
    void mousePressEvent(QMouseEvent*) override {} // beside the rows is still in here
};

CommandPalette::CommandPalette(Settings& settings, PaletteSearch* search, QWidget* window)
    : QWidget(window),
      m_settings(settings),
      m_search(search),
      m_panel(new Panel(this)),
      m_field(new QLineEdit),
      m_list(new QListView),
      m_hint(hint({})),
      m_model(new PaletteModel(this))
{
    hide();
    setAccessibleName(tr("Find or do anything"));
    setAccessibleRole(this, QAccessible::Dialog);
    m_field->setPlaceholderText(tr("A command, a page, a name, an address"));
    m_field->setAccessibleName(tr("Find or do anything"));
    m_field->addAction(kit::icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("What fits"));
    setGround(m_list->viewport(), Token::Raised);

    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(size::hairline, space::s12, size::hairline, space::s8); // the outline
    column->setSpacing(space::s8);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(space::s12, 0, space::s12, 0);
    top->addWidget(m_field);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(space::s16, 0, space::s16, 0);
    bottom->addWidget(m_hint);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);

    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::onTyped);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex& index) { select(index.row()); });
    if (m_search) {
        connect(m_search, &PaletteSearch::found, this,
                [this](const QString& typed, const std::vector<PaletteEntry>& entries) {
                    const int row = m_list->currentIndex().row();
                    m_model->setFound(typed, entries);
                    select(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
                    fit();
                });
        connect(m_search, &PaletteSearch::failed, this,
                [this](const vault::DbError& error) { m_hint->setText(sentenceOf(problemOf(error))); });
    }
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    if (!isVisible()) {
        m_before = window()->focusWidget();
        m_scrim = new Scrim(parentWidget());
    }
    m_field->clear();
    m_model->setTyped({});
    m_model->setEntries(std::move(entries), m_settings.value(recentKey).toStringList());
    putHint();
    fit();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    select(0);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    if (m_search)
        m_search->stop();
    delete m_scrim;
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::onTyped()
{
    m_model->setTyped(m_field->text());
    if (m_search)
        m_search->look(m_field->text());
    putHint();
    select(0);
    fit();
}

void CommandPalette::putHint()
{
    m_hint->setText(m_model->rowCount() == 0
                        ? tr("Nothing fits. Contacts are found by the beginning of their address.")
                        : tr("Arrow keys choose, Return does it, Esc goes back."));
}

void CommandPalette::select(int row)
{
    if (row >= m_model->rowCount())
        return;
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    if (isVisible())
        announce(m_list, index.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Command command = m_model->entry(row).command;
    if (!command.enabled || !command.run)
        return;
    if (!command.id.isEmpty()) {
        QStringList recent = m_settings.value(recentKey).toStringList();
        recent.removeAll(command.id);
        recent.prepend(command.id);
        m_settings.setValue(recentKey, recent.mid(0, mostRecent));
    }
    dismiss();
    command.run();
}

bool CommandPalette::onKey(int key)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, size::paletteRows - 1);
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    case Qt::Key_Up:
        select(row <= 0 ? last : row - 1);
        return true;
    case Qt::Key_Down:
        select(row >= last ? 0 : row + 1);
        return true;
    case Qt::Key_PageUp:
        select(std::max(0, row - page));
        return true;
    case Qt::Key_PageDown:
        select(std::min(last, row + page));
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress &&
        onKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        fit();
    return QWidget::eventFilter(watched, event);
}

/// What stands in the panel needs more or less room: the text got larger while it was open.
bool CommandPalette::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        fit();
    return handled;
}

bool CommandPalette::focusNextPrevChild(bool)
{
    return true; // Tab stays in the field; Esc leaves
}

void CommandPalette::mousePressEvent(QMouseEvent*)
{
    dismiss();
}

void CommandPalette::fit()
{
    setGeometry(parentWidget()->rect());
    const int wide = std::min(scaled(this, size::paletteWidth), width() - 2 * space::s16);
    const int row = m_list->sizeHintForRow(0);
    const int most = row > 0 ? std::max(1, height() / 2 / row) : 1; // whole rows
    const int rows = std::min({m_model->rowCount(), size::paletteRows, most});
    m_list->setFixedHeight(rows * std::max(row, 0));
    m_list->setVisible(rows > 0);
    const int top = std::min(size::paletteTop, height() / 8);
    m_panel->layout()->activate();
    const int high = m_panel->layout()->hasHeightForWidth() ? m_panel->layout()->totalHeightForWidth(wide)
                                                            : m_panel->sizeHint().height();
    m_panel->setGeometry((width() - wide) / 2, top, wide, std::min(high, height() - top));
}

} // namespace mw::shell
