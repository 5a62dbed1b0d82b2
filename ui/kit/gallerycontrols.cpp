// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/field.h"
#include "kit/formfield.h"
#include "kit/gallery.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/searchfield.h"
#include "kit/segmented.h"
#include "kit/switch.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QVBoxLayout>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

/// Shows a state that only a pointer or a key would bring about.
template <class Widget>
class Posed : public Widget
{
public:
    template <class... Arguments>
    explicit Posed(QStyle::State pose, Arguments&&... arguments)
        : Widget(std::forward<Arguments>(arguments)...), m_pose(pose)
    {
    }

protected:
    template <class Option>
    void poseFor(Option* option) const
    {
        option->state |= m_pose;
    }
    QStyle::State m_pose;
};

class PosedButton : public Posed<Button>
{
public:
    using Posed::Posed;

protected:
    void initStyleOption(QStyleOptionButton* option) const override
    {
        Button::initStyleOption(option);
        poseFor(option);
    }
};

class PosedEdit : public Posed<QLineEdit>
{
public:
    using Posed::Posed;

protected:
    void initStyleOption(QStyleOptionFrame* option) const override
    {
        QLineEdit::initStyleOption(option);
        poseFor(option);
    }
};

const int nameWidth = 2 * space::s48 + space::s12;
const int fieldWidth = 4 * space::s48 - space::s12;

class Rows
{
public:
    explicit Rows(QVBoxLayout* column) : m_column(column) {}

    void head(const QString& text)
    {
        if (m_column->count() > 0)
            m_column->addSpacing(space::s8);
        m_column->addWidget(section(text));
    }
    QHBoxLayout* row(const QString& name)
    {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s12);
        auto* label = new Label(name, Type::Small, Token::Muted);
        label->setFixedWidth(nameWidth);
        row->addWidget(label);
        m_column->addLayout(row);
        return row;
    }
    void end(QHBoxLayout* row) { row->addStretch(); }

private:
    QVBoxLayout* m_column;
};

void addStates(QHBoxLayout* row, ButtonRole role)
{
    row->addWidget(new PosedButton(QStyle::State_None, u"Rest"_s, role));
    row->addWidget(new PosedButton(QStyle::State_MouseOver, u"Hover"_s, role));
    row->addWidget(new PosedButton(QStyle::State_Sunken, u"Pressed"_s, role));
    row->addWidget(new PosedButton(QStyle::State_HasFocus, u"Focus"_s, role));
    auto* disabled = new Button(u"Disabled"_s, role);
    disabled->setEnabled(false);
    row->addWidget(disabled);
}

void addButtons(Rows& rows)
{
    rows.head(u"Buttons"_s);
    auto* row = rows.row(u"Primary"_s);
    addStates(row, ButtonRole::Primary);
    rows.end(row);
    row = rows.row(u"Normal"_s);
    addStates(row, ButtonRole::Normal);
    rows.end(row);
    row = rows.row(u"Others"_s);
    // untranslated: for developers
    row->addWidget(button(u"Delete 12 contacts"_s, ButtonRole::Destructive));
    row->addWidget(button(u"Flat"_s, ButtonRole::Flat));
    row->addWidget(button(u"Small"_s, ButtonRole::Small));
    row->addWidget(iconButton(Icon::More, u"More"_s, ButtonRole::Normal));
    auto* choice = new Segmented({u"Light"_s, u"Dark"_s});
    choice->setSmall(true);
    row->addWidget(choice);
    rows.end(row);
    row = rows.row(u"Icons"_s);
    row->addWidget(button(u"Import"_s, ButtonRole::Normal, Icon::Import));
    row->addWidget(button(u"New"_s, ButtonRole::Primary, Icon::Add));
    row->addWidget(button(u"Rule"_s, ButtonRole::Flat, Icon::Add));
    row->addWidget(iconButton(Icon::Close, u"Close"_s));
    row->addWidget(new LinkLabel(u"Compare…"_s));
    rows.end(row);
}

QLineEdit* edit(const QString& text, QStyle::State pose = QStyle::State_None)
{
    auto* made = new PosedEdit(pose, text);
    made->setFixedWidth(fieldWidth);
    return made;
}

void addFields(Rows& rows)
{
    rows.head(u"Fields"_s);
    // untranslated: for developers
    auto* row = rows.row(u"Rest, focus"_s);
    auto* empty = edit({});
    // untranslated: for developers
    empty->setPlaceholderText(u"Name of the list"_s);
    row->addWidget(empty);
    // untranslated: for developers
    row->addWidget(edit(u"Wholesale cafés"_s, QStyle::State_HasFocus));
    rows.end(row);
    // untranslated: for developers
    row = rows.row(u"Error, disabled"_s);
    auto* wrong = new FormField({}, edit(u"per.holm@example"_s));
    // untranslated: for developers
    wrong->setError(u"No ending such as .com"_s);
    row->addWidget(wrong, 0, Qt::AlignTop);
    // untranslated: for developers
    auto* set = edit(u"Set by the owner"_s);
    set->setEnabled(false);
    row->addWidget(set, 0, Qt::AlignTop);
    rows.end(row);

    row = rows.row(u"Others"_s);
    auto* combo = new QComboBox;
    combo->addItems({u"at least"_s, u"at most"_s, u"is"_s}); // untranslated: for developers
    row->addWidget(combo);
    auto* small = new QComboBox;
    small->addItems({u"all"_s, u"any"_s});
    setSmall(small);
    row->addWidget(small);
    auto* number = new QSpinBox;
    number->setRange(0, 600);
    number->setValue(90);
    row->addWidget(number);
    row->addWidget(new SearchField(u"Search"_s));
    rows.end(row);
}

void addChoices(Rows& rows)
{
    auto* row = rows.row(u"Choices"_s);
    row->setSpacing(space::s12);
    auto* on = new QCheckBox(u"On"_s);
    on->setChecked(true);
    row->addWidget(on);
    row->addWidget(new QCheckBox(u"Off"_s));
    auto* some = new QCheckBox(u"Some"_s);
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    row->addWidget(some);
    auto* chosen = new QRadioButton(u"Chosen"_s);
    chosen->setChecked(true);
    row->addWidget(chosen);
    row->addWidget(new QRadioButton(u"Other"_s));
    auto* toggle = new Switch(u"Switch"_s);
    toggle->setChecked(true);
    row->addWidget(toggle);
    rows.end(row);

    row = rows.row(u"Disabled"_s);
    for (QAbstractButton* choice : std::initializer_list<QAbstractButton*>{
             new QCheckBox(u"On"_s), new QRadioButton(u"Chosen"_s), new Switch(u"Switch"_s)}) {
        choice->setChecked(true);
        choice->setEnabled(false);
        row->addWidget(choice);
    }
    rows.end(row);

    row = rows.row(u"Tabs"_s);
    auto* tabs = new QTabBar;
    for (const QString& name : {u"Campaign"_s, u"Message"_s, u"Recipients"_s})
        tabs->addTab(name);
    row->addWidget(tabs, 1);
    row = rows.row(u"Progress"_s);
    auto* progress = new QProgressBar;
    progress->setValue(66);
    progress->setAccessibleName(u"Progress"_s);
    row->addWidget(progress, 1);
    row = rows.row(u"Text"_s);
    auto* text = new QPlainTextEdit;
    // untranslated: for developers
    text->setPlainText(u"Ten lines of text\nstand in this field,\nand it scrolls.\n\n\n\n\n\n\nEnd."_s);
    text->setFixedHeight(2 * space::s48);
    row->addWidget(text, 1);
}

} // namespace

QWidget* galleryControls()
{
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, space::s4, 0, 0);
    column->setSpacing(space::s8);
    Rows rows(column);
    addButtons(rows);
    addFields(rows);
    addChoices(rows);
    column->addStretch();
    return made;
}

} // namespace mw::kit
