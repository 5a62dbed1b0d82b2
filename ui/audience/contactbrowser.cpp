// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/contactbrowser.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/theme.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "shell/settings.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/contactmodel.h"
#include "ui/audience/contacttable.h"
#include "ui/audience/headingrow.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using audience::ContactField;
using audience::ContactSort;
using base::ContactId;
using kit::Icon;
using Kind = ContactModel::Kind;

namespace {

const QString tableKey = u"audience/table"_s;
const QString attributesKey = u"audience/attributes"_s;
const QString columnsKey = u"audience/columns"_s;
const QString sortKey = u"audience/sort"_s;
const std::array sortNames{
    std::pair(ContactField::Name, u"name"_s), std::pair(ContactField::Email, u"address"_s),
    std::pair(ContactField::Added, u"added"_s), std::pair(ContactField::Updated, u"changed"_s)};
constexpr int attributesAtFirst = 1;

QString keyOf(Kind kind)
{
    switch (kind) {
    case Kind::LastAccepted:
        return u"accepted"_s;
    case Kind::Added:
        return u"added"_s;
    case Kind::Updated:
        return u"changed"_s;
    default:
        return {};
    }
}

QScrollArea* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    kit::setGround(area->viewport(), kit::Token::Surface);
    kit::setGround(content, kit::Token::Surface);
    area->setWidget(content);
    return area;
}

kit::Button* small(const QString& text, Icon icon)
{
    return kit::button(text, kit::ButtonRole::Small, icon);
}

} // namespace

ContactBrowser::ContactBrowser(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_feed(new ContactFeed(context.office, this)),
      m_model(new ContactModel(*m_feed, context.clock, this)),
      m_table(new ContactTable),
      m_title(kit::section({})),
      m_fact(kit::muted({})),
      m_rename(new kit::LinkLabel(tr("Rename…"))),
      m_selected(new kit::Label({}, kit::Type::Small, kit::Token::Muted)),
      m_add(small(tr("Add to list…"), Icon::List)),
      m_remove(small(tr("Remove from list"), Icon::Minus)),
      m_export(small(tr("Export…"), Icon::Export)),
      m_delete(small(tr("Delete…"), Icon::Delete)),
      m_restore(small(tr("Bring back"), Icon::Undo)),
      m_columns(small(tr("Columns"), Icon::Columns)),
      m_notice(new kit::Callout(kit::Tone::Info, {}, {})),
      m_stack(new QStackedWidget),
      m_empty(new kit::EmptyPage(kit::Drawing::Audience, {}, {}))
{
    build();
    listen();
    setAttributes(context.settings.value(attributesKey).toStringList());
    m_columnsChosen = context.settings.value(attributesKey).isValid();
    takeUpSort();
    tell();
}

void ContactBrowser::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::s12, 0, kit::space::page, 0);
    column->setSpacing(kit::space::s8);
    column->addWidget(buildHeading());
    column->addWidget(m_notice);
    m_notice->hide();
    auto* close = kit::iconButton(Icon::Close, tr("Close this notice"));
    close->setSmall(true);
    connect(close, &QAbstractButton::clicked, m_notice, &QWidget::hide);
    m_notice->addButton(close);

    m_table->setAccessibleName(tr("Contacts"));
    m_table->setModel(m_model);
    m_table->setLeastRows(4);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_emptyPage = buildEmpty();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_emptyPage);
    column->addWidget(m_stack, 1);
}

QWidget* ContactBrowser::buildHeading()
{
    auto* name = new QWidget;
    auto* row = new QHBoxLayout(name);
    row->setContentsMargins(0, kit::space::s4, 0, kit::space::s4);
    row->setSpacing(kit::space::s8);
    row->addWidget(m_title);
    row->addWidget(m_fact);
    row->addWidget(m_rename);
    row->addStretch(1);
    auto* actions = new QWidget;
    auto* flow = new kit::FlowLayout(kit::space::buttons, kit::space::s4, actions);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_selected);
    for (kit::Button* button : {m_add, m_remove, m_export, m_restore, m_delete, m_columns})
        flow->addWidget(button);
    m_export->setToolTip(tr("Export what is seen, or what is selected, to a file (Ctrl+E)"));
    return new HeadingRow(name, actions);
}

QWidget* ContactBrowser::buildEmpty()
{
    return scrolled(m_empty);
}

void ContactBrowser::listen()
{
    QHeaderView* header = m_table->horizontalHeader();
    connect(header, &QHeaderView::sectionClicked, this, &ContactBrowser::applySort);
    connect(header, &QWidget::customContextMenuRequested, this, &ContactBrowser::showColumns);
    connect(m_columns, &QAbstractButton::clicked, this, &ContactBrowser::showColumns);
    connect(m_table, &ContactTable::windowChanged, m_feed, &ContactFeed::setWindow);
    connect(m_table, &ContactTable::selectionTurned, this, &ContactBrowser::tellActions);
    connect(m_table, &ContactTable::typed, this, &ContactBrowser::typed);
    connect(m_table, &ContactTable::deleteWanted, this, &ContactBrowser::removeSelected);
    const auto open = [this](int row, bool toEdit) {
        const ContactId id = m_feed->idAt(row);
        if (id.isValid() && m_source.kind != Source::Kind::Deleted)
            Q_EMIT opened(id, toEdit);
    };
    connect(m_table, &ContactTable::opened, this, [open](int row) { open(row, false); });
    connect(m_table, &ContactTable::editWanted, this, [open](int row) { open(row, true); });
    connect(m_feed, &ContactFeed::aboutToReset, this, &ContactBrowser::keepPlace);
    connect(m_feed, &ContactFeed::reset, this, &ContactBrowser::onReset);
    for (const auto turned : {&ContactFeed::grown, &ContactFeed::shrunk})
        connect(m_feed, turned, this, [this] {
            m_table->tellWindow();
            tell();
        });
    connect(m_feed, &ContactFeed::completed, this, [this] {
        tell();
        if (m_waiting)
            std::exchange(m_waiting, {})(m_waitsForAll ? allNow() : chosenNow());
    });
    connect(m_feed, &ContactFeed::failed, this, &ContactBrowser::onFailed);
    for (const auto read : {&ContactFeed::completed, &ContactFeed::grown})
        connect(m_feed, read, this, &ContactBrowser::onRead);
    connect(m_rename, &QAbstractButton::clicked, this, [this] {
        if (m_list)
            Q_EMIT renameListWanted(*m_list);
    });
    connect(m_add, &QAbstractButton::clicked, this, [this] { addSelectedTo(m_add); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        withSelected([this, list = m_list](const Chosen& chosen) {
            if (list)
                Q_EMIT removeFromListWanted(*list, chosen);
        });
    });
    connect(m_export, &QAbstractButton::clicked, this, &ContactBrowser::exportWanted);
    connect(m_delete, &QAbstractButton::clicked, this, &ContactBrowser::removeSelected);
    connect(m_restore, &QAbstractButton::clicked, this,
            [this] { withSelected([this](const Chosen& chosen) { Q_EMIT restoreWanted(chosen); }); });
}

void ContactBrowser::show(const Source& source, const std::optional<audience::List>& list,
                          const QString& search)
{
    m_source = source;
    m_list = list;
    m_waiting = {};
    m_notice->hide();
    m_feed->show({.list = source.list, .search = search, .deleted = source.kind == Source::Kind::Deleted},
                 m_feed->sort(), list ? list->purpose : base::PurposeId());
    showSort();
    tell();
}

void ContactBrowser::setList(const audience::List& list)
{
    m_list = list;
    if (m_feed->purpose() != list.purpose)
        show(m_source, list, m_feed->wanted().search);
    tell();
}

void ContactBrowser::focusTable()
{
    if (m_stack->currentWidget() != m_table)
        return;
    if (!m_table->currentIndex().isValid() && m_feed->rows() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

/// Taken up before anything is asked: the table keeps its columns for each number of them, but one order.
void ContactBrowser::takeUpSort()
{
    const QString kept = m_context.settings.value(sortKey).toString();
    ContactSort sort;
    for (const auto& [field, name] : sortNames)
        if (kept == name || kept == u'-' + name)
            sort = {field, kept.startsWith(u'-')};
    m_feed->setSort(sort);
    showSort();
}

void ContactBrowser::showSort()
{
    const ContactSort sort = m_feed->sort();
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicatorShown(m_source.kind != Source::Kind::Deleted); // they have an order of their own
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (m_model->sortFieldOf(column) == sort.by)
            header->setSortIndicator(column, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ContactBrowser::applySort(int section)
{
    const auto field = m_model->sortFieldOf(section);
    if (field && m_source.kind != Source::Kind::Deleted) {
        const ContactSort before = m_feed->sort();
        const ContactSort sort{*field, before.by == *field && !before.descending};
        for (const auto& [one, name] : sortNames)
            if (one == *field)
                m_context.settings.setValue(sortKey, sort.descending ? u'-' + name : name);
        m_feed->show(m_feed->wanted(), sort, m_feed->purpose());
    }
    showSort();
}

void ContactBrowser::setChoices(const std::vector<audience::List>& lists, const QStringList& attributes)
{
    m_lists = lists;
    m_known = attributes;
    if (!m_columnsChosen && m_model->attributes().isEmpty() && !attributes.isEmpty())
        setAttributes(attributes.first(attributesAtFirst));
}

/// The table keeps the widths of its columns for each number of them.
void ContactBrowser::setAttributes(const QStringList& attributes)
{
    m_model->setAttributes(attributes);
    m_table->keepIn(&m_context.settings, u"%1-%2"_s.arg(tableKey).arg(m_model->columnCount()));
    const QStringList shown =
        m_context.settings.value(columnsKey, QStringList{keyOf(Kind::LastAccepted)}).toStringList();
    for (const Kind kind : {Kind::LastAccepted, Kind::Added, Kind::Updated})
        m_table->setColumnHidden(m_model->columnOf(kind), !shown.contains(keyOf(kind)));
    m_table->setColumnLetters(m_model->columnOf(Kind::Name), 22);
    m_table->setColumnLetters(m_model->columnOf(Kind::Address), 30);
    for (int i = 0; i < attributes.size(); ++i)
        m_table->setColumnLetters(2 + i, 14);
    m_table->setColumnLetters(m_model->columnOf(Kind::Mailing), 17);
    showSort();
}

void ContactBrowser::fillColumns(QMenu* menu)
{
    const auto toggled = [](QStringList names, const QString& name, bool on) {
        names.removeAll(name);
        if (on)
            names.append(name);
        return names;
    };
    for (const QString& attribute : std::as_const(m_known)) {
        QAction* action = menu->addAction(kit::literal(titleOf(attribute)));
        action->setCheckable(true);
        action->setChecked(m_model->attributes().contains(attribute));
        connect(action, &QAction::toggled, this, [this, attribute, toggled](bool on) {
            const QStringList attributes = toggled(m_model->attributes(), attribute, on);
            m_columnsChosen = true;
            m_context.settings.setValue(attributesKey, attributes);
            setAttributes(attributes);
            m_table->tellWindow();
        });
    }
    if (!m_known.isEmpty())
        menu->addSeparator();
    for (const Kind kind : {Kind::LastAccepted, Kind::Added, Kind::Updated}) {
        const int column = m_model->columnOf(kind);
        QAction* action =
            menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, kind, toggled](bool on) {
            const QStringList shown =
                m_context.settings.value(columnsKey, QStringList{keyOf(Kind::LastAccepted)}).toStringList();
            m_context.settings.setValue(columnsKey, toggled(shown, keyOf(kind), on));
            m_table->setColumnHidden(m_model->columnOf(kind), !on);
        });
    }
}

void ContactBrowser::showColumns()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumns(menu);
    menu->popup(m_columns->isVisible() ? m_columns->mapToGlobal(QPoint(0, m_columns->height()))
                                       : QCursor::pos());
}

} // namespace mw::audiencepage
