// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/card.h"
#include "kit/formfield.h"
#include "kit/gallery.h"
#include "kit/label.h"
#include "kit/pageheader.h"
#include "kit/role.h"
#include "kit/searchfield.h"
#include "kit/tableview.h"
#include "kit/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

QList<QStandardItem*> row(const QString& name, const QString& address, const QString& state,
                          const QString& count)
{
    QList<QStandardItem*> items;
    for (const QString& text : {name, address, QString(), count, QString()})
        items.append(new QStandardItem(text));
    items[1]->setData(static_cast<int>(Token::Muted), Role::Token);
    items[2]->setData(state, Role::State);
    items[3]->setData(true, Role::AlignRight);
    return items;
}

QStandardItemModel* modelFor(QObject* parent, bool twoLines)
{
    auto* model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({u"Name"_s, u"Address"_s, u"Mailing"_s, u"Accepted"_s, u"Tags"_s});
    // untranslated: for developers
    model->appendRow(row(u"Aylin Demir"_s, u"aylin.demir@example.com"_s, u"subscribed"_s, u"4"_s));
    // untranslated: for developers
    model->appendRow(row(u"Bernd Osterkamp"_s, u"b.osterkamp@example.com"_s, u"no_consent"_s, u"12,210"_s));
    // untranslated: for developers
    model->appendRow(row(u"A name that is far too long for its column and ends in dots"_s,
                         u"chiara@example.com"_s, u"in_doubt"_s, u"3"_s));
    model->appendRow(row({}, {}, {}, {}));
    for (int column = 0; column < model->columnCount(); ++column)
        model->item(3, column)->setData(true, Role::Placeholder);
    model->item(0, 4)->setData(QStringList{u"wholesale"_s, u"shop"_s, u"stollen"_s, u"newsletter"_s},
                               Role::Tags);
    model->item(1, 4)->setText(u"66 %"_s);
    model->item(1, 4)->setData(0.66, Role::Fraction);
    if (twoLines)
        for (int at = 0; at < 3; ++at)
            // untranslated: for developers
            model->item(at, 0)->setData(u"joined on 3 November"_s, Role::SecondLine);
    return model;
}

TableView* table(bool twoLines)
{
    auto* made = new TableView;
    made->setAccessibleName(u"Contacts"_s);
    made->setTwoLines(twoLines);
    made->setModel(modelFor(made, twoLines));
    made->setSortingEnabled(true);
    made->sortByColumn(0, Qt::AscendingOrder);
    for (int column = 0; column < 3; ++column)
        made->setColumnLetters(column, 3 * space::s8);
    made->setColumnLetters(3, space::s12);
    made->model()->setHeaderData(3, Qt::Horizontal, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                                 Qt::TextAlignmentRole);
    made->selectRow(1);
    const int rows = made->model()->rowCount() * rowHeight(made, densityOf(made), twoLines);
    made->setFixedHeight(rows + made->horizontalHeader()->sizeHint().height());
    return made;
}

QWidget* card()
{
    auto* made = new Card;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::fieldToField);
    column->addWidget(section(u"Card"_s));
    auto* host = new FormField(u"Name"_s, new QLineEdit);
    // untranslated: for developers
    host->setHint(u"People see it when they unsubscribe."_s);
    column->addWidget(host);
    auto* basis = new QComboBox;
    // untranslated: for developers
    basis->addItems({u"Consent, confirmed"_s, u"Customer, similar goods"_s});
    column->addWidget(new FormField(u"Basis"_s, basis));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::buttons);
    buttons->addStretch();
    // untranslated: for developers
    buttons->addWidget(button(u"Keep it"_s));
    // untranslated: for developers
    buttons->addWidget(button(u"Save the list"_s, ButtonRole::Primary));
    column->addLayout(buttons);
    return made;
}

} // namespace

QWidget* galleryTables()
{
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s16);
    auto* header = new PageHeader(u"Audience"_s);
    header->setCrumbs({u"Workspace"_s, u"Lists"_s});
    // untranslated: for developers
    header->setFact(u"11,906 contacts"_s);
    // untranslated: for developers
    header->addAction(new SearchField(u"Name, address, anything"_s));
    (void)header->addButton(u"Import"_s, Icon::Import);
    // untranslated: for developers
    (void)header->setPrimary(u"New contact"_s, Icon::NewContact);
    column->addWidget(header);
    column->addWidget(table(false));
    auto* halves = new QHBoxLayout;
    halves->setSpacing(space::columns);
    halves->addWidget(table(true), 1);
    halves->addWidget(card());
    column->addLayout(halves);
    return made;
}

} // namespace mw::kit
