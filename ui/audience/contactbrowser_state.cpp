// SPDX-License-Identifier: GPL-3.0-or-later
// What the browser says of its contacts: who is selected, why there are none, and where one was before a
// change.
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/contactbrowser.h"
#include "ui/audience/contactmodel.h"
#include "ui/audience/contacttable.h"

#include <QItemSelection>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using audience::ContactSummary;
using base::ContactId;
using kit::Icon;

namespace {

constexpr std::size_t mostKept = 2000; ///< selected contacts that are found again after a change
constexpr int asksFrom = 100;          ///< more are asked for before they are deleted
constexpr qsizetype longestName = 80;  // of a list, in a sentence

} // namespace

void ContactBrowser::keepPlace(bool quietly)
{
    m_kept = {};
    if (!quietly)
        return;
    m_kept.current = m_feed->idAt(m_table->currentIndex().row());
    m_kept.top = m_feed->idAt(m_table->rowAt(0));
    const int selected = m_table->selectedRows();
    m_kept.all = selected > 0 && selected == m_feed->rows();
    if (m_kept.all || static_cast<std::size_t>(selected) > mostKept)
        return;
    for (const auto& [first, last] : m_table->selectedRanges())
        for (int row = first; row <= last; ++row)
            m_kept.selected.push_back(m_feed->idAt(row));
}

void ContactBrowser::onReset(bool quietly)
{
    if (quietly)
        restorePlace();
    else
        m_table->scrollToTop();
    m_table->tellWindow();
    tell();
}

void ContactBrowser::restorePlace()
{
    std::vector<ContactId> wanted{m_kept.current, m_kept.top};
    wanted.insert(wanted.end(), m_kept.selected.begin(), m_kept.selected.end());
    const std::vector<int> rows = m_feed->rowsOf(wanted);
    if (rows[0] >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(rows[0], 0), QItemSelectionModel::NoUpdate);
    if (rows[1] >= 0)
        m_table->scrollTo(m_model->index(rows[1], 0), QAbstractItemView::PositionAtTop);
    if (m_kept.all)
        return m_table->selectAll();
    QItemSelection selection;
    for (std::size_t i = 2; i < rows.size(); ++i)
        if (rows[i] >= 0)
            selection.select(m_model->index(rows[i], 0), m_model->index(rows[i], m_model->columnCount() - 1));
    m_table->selectionModel()->select(selection, QItemSelectionModel::Select);
}

int ContactBrowser::selectedCount() const
{
    return m_stack->currentWidget() == m_table ? m_table->selectedRows() : 0;
}

const ContactSummary* ContactBrowser::current() const
{
    return m_stack->currentWidget() == m_table ? m_feed->lineAt(m_table->currentIndex().row()) : nullptr;
}

std::pair<ContactId, ContactId> ContactBrowser::neighboursOf(ContactId contact) const
{
    const int row = m_feed->rowsOf({contact}).front();
    if (row < 0)
        return {};
    return {m_feed->idAt(row - 1), m_feed->idAt(row + 1)};
}

bool ContactBrowser::knowsSelection() const
{
    const auto ranges = m_table->selectedRanges();
    return m_feed->isComplete() || std::ranges::all_of(ranges, [this](const auto& range) {
               return m_feed->idAt(range.second).isValid();
           });
}

Chosen ContactBrowser::chosenNow() const
{
    Chosen chosen;
    for (const auto& [first, last] : m_table->selectedRanges())
        for (int row = first; row <= last; ++row)
            if (const ContactId id = m_feed->idAt(row); id.isValid())
                chosen.ids.push_back(id);
    if (chosen.ids.size() == 1)
        if (const ContactSummary* line = m_feed->lineOf(chosen.ids.front()))
            chosen.name = calledBy(line->name, line->email);
    return chosen;
}

Chosen ContactBrowser::allNow() const
{
    Chosen all;
    for (int row = 0; row < m_feed->rows(); ++row)
        if (const ContactId id = m_feed->idAt(row); id.isValid())
            all.ids.push_back(id);
    return all;
}

void ContactBrowser::withSelected(std::function<void(const Chosen&)> take)
{
    if (selectedCount() == 0)
        return;
    if (knowsSelection())
        return take(chosenNow());
    m_waiting = std::move(take);
    m_waitsForAll = false;
}

void ContactBrowser::withAll(std::function<void(const Chosen&)> take)
{
    if (m_feed->isComplete())
        return take(allNow());
    m_waiting = std::move(take);
    m_waitsForAll = true;
}

void ContactBrowser::removeSelected()
{
    if (m_source.kind == Source::Kind::Deleted)
        return;
    withSelected([this](const Chosen& chosen) { Q_EMIT deleteWanted(chosen); });
}

void ContactBrowser::addSelectedTo(QWidget* below)
{
    if (selectedCount() == 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const audience::List& list : m_lists) {
        if (list.id == m_source.list)
            continue;
        menu->addAction(kit::literal(kit::visible(list.name, longestName)), this, [this, list] {
            withSelected([this, list](const Chosen& chosen) { Q_EMIT addToListWanted(list, chosen); });
        });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("New list…"), this,
                    [this] { withSelected([this](const Chosen& chosen) { Q_EMIT newListWanted(chosen); }); });
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void ContactBrowser::showProblem(const kit::Problem& problem)
{
    m_notice->setProblem(problem);
    m_showsProblem = true;
    m_notice->show();
}

void ContactBrowser::clearProblem()
{
    if (m_showsProblem && !m_failed)
        m_notice->hide();
}

void ContactBrowser::onFailed(const vault::DbError& error)
{
    m_failed = true;
    showProblem(shell::problemOf(error));
}

void ContactBrowser::onRead()
{
    if (std::exchange(m_failed, false))
        clearProblem();
}

void ContactBrowser::showNotice(const QString& bold, const QString& text)
{
    m_notice->set(kit::Tone::Success, bold, text);
    m_showsProblem = false;
    m_notice->show();
}

void ContactBrowser::tell()
{
    const bool isDeleted = m_source.kind == Source::Kind::Deleted;
    m_title->setText(isDeleted ? tr("Deleted") : m_list ? kit::visible(m_list->name) : tr("All contacts"));
    m_rename->setVisible(m_list.has_value());
    const bool searches = !m_feed->scope().search.isEmpty();
    m_fact->setVisible(searches && m_feed->isThere());
    // A search that goes on has found so many at least.
    const int found = m_feed->rows();
    m_fact->setText(m_feed->isComplete() ? tr("%Ln found", nullptr, found)
                                         : tr("over %Ln found…", nullptr, found));
    const bool empty = m_feed->isThere() && m_feed->isComplete() && m_feed->rows() == 0;
    if (empty)
        tellEmpty();
    m_stack->setCurrentWidget(empty ? m_emptyPage : m_table);
    tellActions();
}

void ContactBrowser::tellActions()
{
    const int count = selectedCount();
    const bool isDeleted = m_source.kind == Source::Kind::Deleted;
    const bool some = count > 0;
    m_selected->setVisible(some);
    m_selected->setText(tr("%Ln selected", nullptr, count));
    m_add->setVisible(some && !isDeleted);
    m_remove->setVisible(some && m_list.has_value());
    m_export->setVisible(some && !isDeleted);
    m_delete->setVisible(some && !isDeleted);
    m_delete->setText(count > asksFrom ? tr("Delete…") : tr("Delete"));
    m_restore->setVisible(some && isDeleted);
    m_columns->setVisible(!some && m_stack->currentWidget() == m_table);
}

void ContactBrowser::setEmpty(const QString& title, const QString& sentence, QAbstractButton* primary,
                              QAbstractButton* secondary)
{
    m_empty->setTexts(title, sentence);
    m_empty->setPrimary(primary);
    m_empty->setSecondary(secondary);
}

void ContactBrowser::tellEmpty()
{
    const QString search = kit::visible(m_feed->scope().search, longestName);
    const bool searches = !search.isEmpty();
    m_empty->setDrawing(searches ? kit::Drawing::SearchNothing : kit::Drawing::Audience);
    const auto button = [this](const QString& text, Icon icon, bool primary, auto signal) {
        auto* made = kit::button(text, primary ? kit::ButtonRole::Primary : kit::ButtonRole::Normal, icon);
        connect(made, &QAbstractButton::clicked, this, signal);
        return made;
    };
    if (searches) {
        const QString sentence =
            m_list ? tr("Address, name and all attributes of the contacts on “%1” were searched.")
                         .arg(kit::visible(m_list->name, longestName))
                   : tr("Address, name and all attributes of every contact were searched.");
        setEmpty(
            tr("No contact has “%1”").arg(search), sentence,
            button(tr("Clear the search"), Icon::Close, true, &ContactBrowser::searchCleared),
            m_list ? button(tr("Search all contacts"), Icon::Search, false, &ContactBrowser::everywhereWanted)
                   : nullptr);
    } else if (m_list) {
        setEmpty(tr("Nobody is on “%1” yet").arg(kit::visible(m_list->name, longestName)),
                 tr("Import contacts into it, or choose some of all contacts and add them to it."),
                 button(tr("Import contacts…"), Icon::Import, true, &ContactBrowser::importWanted),
                 button(tr("Show all contacts"), Icon::Audience, false, &ContactBrowser::everywhereWanted));
    } else if (m_source.kind == Source::Kind::Deleted) {
        setEmpty(tr("Nobody is deleted"),
                 tr("Contacts that you delete stay here, until you bring them back."),
                 button(tr("Show all contacts"), Icon::Audience, true, &ContactBrowser::everywhereWanted),
                 nullptr);
    } else {
        setEmpty(tr("No contacts yet"),
                 tr("Import a file, or add a contact by hand. Nobody is mailed before there is a consent."),
                 button(tr("Import contacts…"), Icon::Import, true, &ContactBrowser::importWanted),
                 button(tr("Add a contact"), Icon::NewContact, false, &ContactBrowser::newWanted));
    }
}

} // namespace mw::audiencepage
