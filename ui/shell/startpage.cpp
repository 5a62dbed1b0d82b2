// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/startpage.h"

#include "kit/button.h"
#include "kit/emptypage.h"
#include "kit/pageheader.h"
#include "kit/searchfield.h"
#include "kit/theme.h"
#include "kit/words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>

namespace mw::shell {

using namespace kit;

namespace {

constexpr std::size_t many = 8; ///< fewer are seen at a glance

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      m_header(new PageHeader(tr("Workspaces"))),
      m_search(new SearchField(tr("Name or folder"))),
      m_searchRow(new QWidget),
      m_area(new QScrollArea),
      m_list(nullptr),
      m_empty(new EmptyPage(Drawing::Campaigns, tr("Make your first workspace"),
                            tr("A workspace is one client: contacts, templates and campaigns, in one folder "
                               "on this computer."))),
      m_nothing(new EmptyPage(Drawing::SearchNothing, tr("No workspace is called so"),
                              tr("Search for a part of its name or its folder.")))
{
    setGround(this, Token::Surface);
    auto* searchRow = new QHBoxLayout(m_searchRow);
    searchRow->setContentsMargins(space::page, space::s4, space::page, space::s12);
    searchRow->addWidget(m_search, 1);
    searchRow->addStretch(2);
    connect(m_header->addButton(tr("Open a folder…"), Icon::Folder), &QAbstractButton::clicked, this,
            &StartPage::openFolderWanted);
    connect(m_header->addButton(tr("Restore a backup…"), Icon::Backup), &QAbstractButton::clicked, this,
            &StartPage::restoreWanted);
    connect(m_header->setPrimary(tr("New workspace"), Icon::Add), &QAbstractButton::clicked, this,
            &StartPage::createWanted);
    m_first = button(tr("New workspace"), ButtonRole::Primary, Icon::Add);
    connect(m_first, &QAbstractButton::clicked, this, &StartPage::createWanted);
    m_empty->setPrimary(m_first);
    auto* other = button(tr("Open a folder…"), ButtonRole::Normal, Icon::Folder);
    connect(other, &QAbstractButton::clicked, this, &StartPage::openFolderWanted);
    m_empty->setSecondary(other);

    auto* content = new QWidget;
    setGround(content, Token::Surface);
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(space::s12, 0, space::s12, space::s24);
    m_list->setSpacing(0);
    m_list->addStretch();
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    setGround(m_area->viewport(), Token::Surface);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(m_searchRow);
    all->addWidget(m_area, 1);
    all->addWidget(m_empty, 1);
    all->addWidget(m_nothing, 1);
    connect(m_search, &SearchField::searched, this, &StartPage::filter);
    filter();
}

WorkspaceRow* StartPage::row(const QString& path) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const WorkspaceRow* row) { return row->facts().known.path == path; });
    return found == m_rows.end() ? nullptr : *found;
}

WorkspaceRow* StartPage::made(const QString& path)
{
    auto* row = new WorkspaceRow;
    row->installEventFilter(this);
    connect(row, &WorkspaceRow::openWanted, this, [this, path] { Q_EMIT openWanted(path); });
    connect(row, &WorkspaceRow::mendWanted, this, [this, path] { Q_EMIT mendWanted(path); });
    connect(row, &WorkspaceRow::showFolderWanted, this, [this, path] { Q_EMIT showFolderWanted(path); });
    connect(row, &WorkspaceRow::removeWanted, this, [this, path] { Q_EMIT removeWanted(path); });
    return row;
}

void StartPage::setRows(const std::vector<RowFacts>& rows, const QDateTime& now)
{
    std::vector<WorkspaceRow*> wanted;
    for (const RowFacts& facts : rows) {
        WorkspaceRow* one = row(facts.known.path);
        if (!one)
            one = made(facts.known.path);
        one->set(facts, now);
        wanted.push_back(one);
    }
    for (WorkspaceRow* old : m_rows)
        if (std::find(wanted.begin(), wanted.end(), old) == wanted.end()) {
            if (old->hasFocus())
                moveFocus(old, 1);
            old->deleteLater();
            m_list->removeWidget(old);
            old->hide();
        }
    m_rows = std::move(wanted);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_list->indexOf(m_rows[i]) != static_cast<int>(i))
            m_list->insertWidget(static_cast<int>(i), m_rows[i]);
    QWidget* before = m_header;
    for (WorkspaceRow* one : m_rows) {
        setTabOrder(before, one);
        before = one;
    }
    filter();
}

void StartPage::filter()
{
    int shown = 0;
    for (WorkspaceRow* one : m_rows) {
        const bool fits = m_rows.size() < many || one->matches(m_search->text());
        one->setVisible(fits);
        shown += fits ? 1 : 0;
    }
    m_header->setFact(m_rows.empty() ? QString() : formatCount(static_cast<qint64>(m_rows.size())));
    m_header->primary()->setVisible(!m_rows.empty());
    m_searchRow->setVisible(m_rows.size() >= many);
    m_area->setVisible(shown > 0);
    m_empty->setVisible(m_rows.empty());
    m_nothing->setVisible(!m_rows.empty() && shown == 0);
}

void StartPage::moveFocus(QWidget* from, int step)
{
    std::vector<WorkspaceRow*> seen;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(seen),
                 [](const WorkspaceRow* one) { return one->isVisible(); });
    const auto at = std::find(seen.begin(), seen.end(), from);
    if (at == seen.end())
        return;
    const auto next = (at - seen.begin()) + step;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(seen.size())) {
        WorkspaceRow* row = seen[static_cast<std::size_t>(next)];
        row->setFocus(Qt::TabFocusReason);
        m_area->ensureWidgetVisible(row);
    }
}

bool StartPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            moveFocus(static_cast<QWidget*>(watched), key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StartPage::scrollTo(const QString& path)
{
    if (WorkspaceRow* one = row(path)) {
        one->setFocus(Qt::OtherFocusReason);
        m_area->ensureWidgetVisible(one);
    }
}

void StartPage::takeFocus()
{
    if (m_rows.empty())
        m_first->setFocus(Qt::OtherFocusReason);
    else if (!m_rows.front()->isHidden())
        m_rows.front()->setFocus(Qt::OtherFocusReason);
}

} // namespace mw::shell
