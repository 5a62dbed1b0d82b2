// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/sourcelist.h"

#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/theme.h"
#include "ui/audience/sourcerow.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::audiencepage {

using namespace kit;

namespace {

constexpr int columnWidth = 216; // of the column in the pictures
constexpr int gap = space::s12;

Label* heading(const QString& text)
{
    return new Label(text, Type::Small, Token::Muted, weight::medium);
}

} // namespace

SourceList::SourceList(QWidget* parent)
    : QScrollArea(parent), m_apart(heading(tr("Kept apart"))), m_lists(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setGround(viewport(), Token::Surface);
    auto* content = new QWidget;
    setGround(content, Token::Surface);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::s16, space::s4, space::s12, space::s16);
    column->setSpacing(0);
    m_all = addRow(column, {});
    column->addSpacing(gap);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::s8, 0, space::s4, 0);
    head->addWidget(heading(tr("Lists")));
    head->addStretch();
    auto* add = iconButton(Icon::Add, tr("Add a list…"));
    add->setSmall(true);
    head->addWidget(add);
    connect(add, &QAbstractButton::clicked, this, &SourceList::addWanted);
    column->addLayout(head);
    m_lists->setSpacing(0);
    column->addLayout(m_lists);
    column->addSpacing(gap);
    m_apart->setContentsMargins(space::s8, space::s4, 0, space::s4);
    column->addWidget(m_apart);
    m_deleted = addRow(column, {.kind = Source::Kind::Deleted});
    column->addStretch();
    setWidget(content);
    set({});
    tellChecked();
}

QSize SourceList::sizeHint() const
{
    return {scaled(this, columnWidth), QScrollArea::sizeHint().height()};
}

QSize SourceList::minimumSizeHint() const
{
    return {scaled(this, columnWidth), 2 * space::s48};
}

SourceRow* SourceList::addRow(QVBoxLayout* column, const Source& source)
{
    auto* row = new SourceRow;
    column->addWidget(row);
    connect(row, &QAbstractButton::clicked, this, [this, source] {
        m_current = source;
        Q_EMIT chosen(source);
    });
    return row;
}

void SourceList::set(const Sources& sources)
{
    m_all->set(tr("All contacts"), sources.contacts);
    m_deleted->set(tr("Deleted"), sources.deleted);
    const bool apart = sources.deleted > 0 || m_current.kind == Source::Kind::Deleted;
    m_apart->setVisible(apart);
    m_deleted->setVisible(apart);
    setLists(sources.lists);
    tellChecked();
}

/// Rows stay where their list stays, so that the focus does, too.
void SourceList::setLists(const std::vector<audience::List>& lists)
{
    std::vector<std::pair<base::ListId, SourceRow*>> rows;
    for (const audience::List& list : lists) {
        SourceRow* row = rowOf({Source::Kind::List, list.id});
        if (!row) {
            row = addRow(m_lists, {Source::Kind::List, list.id});
            row->setOwn(true);
            connect(row, &SourceRow::renameWanted, this, [this, id = list.id] { Q_EMIT renameWanted(id); });
            connect(row, &SourceRow::deleteWanted, this, [this, id = list.id] { Q_EMIT deleteWanted(id); });
        }
        row->set(visible(list.name), list.contacts);
        rows.emplace_back(list.id, row);
    }
    for (const auto& [id, row] : m_rows)
        if (std::ranges::find(rows, id, &std::pair<base::ListId, SourceRow*>::first) == rows.end())
            row->deleteLater();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_lists->removeWidget(rows[i].second);
        m_lists->insertWidget(static_cast<int>(i), rows[i].second);
    }
    QWidget* before = m_all;
    for (const auto& [id, row] : rows) {
        setTabOrder(before, row);
        before = row;
    }
    m_rows = std::move(rows);
}

void SourceList::setCurrent(const Source& source)
{
    m_current = source;
    tellChecked();
}

void SourceList::tellChecked()
{
    SourceRow* row = rowOf(m_current);
    if (!row)
        row = m_all;
    row->setChecked(true);
}

void SourceList::focusCurrent()
{
    if (SourceRow* row = rowOf(m_current)) {
        row->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(row);
    }
}

SourceRow* SourceList::rowOf(const Source& source) const
{
    if (source.kind == Source::Kind::All)
        return m_all;
    if (source.kind == Source::Kind::Deleted)
        return m_deleted;
    const auto found = std::ranges::find(m_rows, source.list, &std::pair<base::ListId, SourceRow*>::first);
    return found == m_rows.end() ? nullptr : found->second;
}

} // namespace mw::audiencepage
