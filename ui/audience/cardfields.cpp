// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/cardfields.h"

#include "kit/button.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/tokens.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/cardside.h"
#include "ui/audience/contactdeeds.h"
#include "ui/audience/fieldrow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using audience::ContactRepository;

namespace {

/// What people look for first stands first; the rest goes by name.
int placeOf(const QString& attribute)
{
    static const QStringList first{u"first_name"_s, u"last_name"_s, u"name"_s};
    const auto at = first.indexOf(attribute);
    return at < 0 ? static_cast<int>(first.size()) : static_cast<int>(at);
}

/// Null takes an attribute away.
QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QStringList inOrder(const QJsonObject& attributes)
{
    QStringList names = attributes.keys();
    std::stable_sort(names.begin(), names.end(),
                     [](const QString& a, const QString& b) { return placeOf(a) < placeOf(b); });
    return names;
}

} // namespace

CardFields::CardFields(ContactDeeds& deeds, QWidget* parent)
    : QWidget(parent),
      m_deeds(deeds),
      m_rows(new QVBoxLayout),
      m_add(kit::button(tr("Attribute"), kit::ButtonRole::Flat, kit::Icon::Add))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(cardSide, 0, cardSide, 0);
    column->setSpacing(kit::space::s4);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    m_email = addRow(tr("Address"));
    connect(m_email, &FieldRow::saveWanted, this, &CardFields::saveEmail);
    m_add->setSmall(true);
    m_add->setToolTip(tr("Add an attribute"));
    m_adding = buildAdding();
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_adding);
    connect(m_add, &QAbstractButton::clicked, this, [this] { showAdding(true); });
    showAdding(false);
}

FieldRow* CardFields::addRow(const QString& title)
{
    auto* row = new FieldRow(title);
    m_rows->addWidget(row);
    return row;
}

QWidget* CardFields::buildAdding()
{
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(kit::size::ringMargin, 0, kit::size::ringMargin, kit::size::ringMargin);
    column->setSpacing(kit::space::fieldToField);
    m_name = new QComboBox;
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name->setMinimumContentsLength(8);
    m_name->lineEdit()->setMaxLength(200);
    m_nameField = new kit::FormField(tr("Name of the attribute"), m_name);
    m_value = new QLineEdit;
    column->addWidget(m_nameField);
    column->addWidget(new kit::FormField(tr("Value"), m_value));
    auto* buttons = new kit::FlowLayout(kit::space::buttons, kit::space::s4);
    auto* save = kit::button(tr("Add attribute"), kit::ButtonRole::Small);
    auto* cancel = kit::button(tr("Cancel"), kit::ButtonRole::Small);
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    column->addLayout(buttons);
    connect(save, &QAbstractButton::clicked, this, &CardFields::addAttribute);
    connect(m_value, &QLineEdit::returnPressed, this, &CardFields::addAttribute);
    connect(cancel, &QAbstractButton::clicked, this, [this] {
        showAdding(false);
        m_add->setFocus(Qt::OtherFocusReason);
    });
    return form;
}

void CardFields::showAdding(bool shown)
{
    m_adding->setVisible(shown);
    m_add->setVisible(!shown);
    m_nameField->setError({});
    if (!shown)
        return;
    m_name->setCurrentIndex(-1);
    m_name->clearEditText();
    m_value->clear();
    m_name->setFocus(Qt::OtherFocusReason);
}

void CardFields::set(const insight::ContactStory& story)
{
    const bool other = story.contact.id != m_story.contact.id;
    m_story = story;
    if (other)
        giveUp(); // what is typed about one is nothing about the other
    if (!m_email->isEdited())
        m_email->setValue(story.contact.email);
    fillRows();
}

bool CardFields::isTouched() const
{
    return (!m_adding->isHidden() && !m_value->text().isEmpty()) || m_email->isTouched() ||
           std::ranges::any_of(m_attributes, [](const auto& entry) { return entry.second->isTouched(); });
}

void CardFields::giveUp()
{
    showAdding(false);
    m_email->cancel();
    for (const auto& [name, row] : m_attributes)
        row->cancel();
}

/// Rows stay where their attribute stays: somebody may be typing in one.
void CardFields::fillRows()
{
    const QJsonObject& attributes = m_story.contact.attributes;
    for (auto it = m_attributes.begin(); it != m_attributes.end();) {
        if (attributes.contains(it->first)) {
            ++it;
            continue;
        }
        it->second->hide();
        it->second->deleteLater();
        it = m_attributes.erase(it);
    }
    int at = 1;
    for (const QString& name : inOrder(attributes)) {
        FieldRow*& row = m_attributes[name];
        if (!row) {
            row = addRow(titleOf(name));
            connect(row, &FieldRow::saveWanted, this,
                    [this, name](const QString& text) { saveAttribute(name, text); });
        }
        if (!row->isEdited())
            row->setValue(attributes.value(name).toString());
        m_rows->removeWidget(row);
        m_rows->insertWidget(at++, row);
    }
    QWidget* before = m_email;
    for (const QString& name : inOrder(attributes)) {
        setTabOrder(before, m_attributes[name]);
        before = m_attributes[name];
    }
    setTabOrder(before, m_add);
}

void CardFields::setKnown(const QStringList& attributes)
{
    const QString typed = m_name->currentText();
    m_name->clear();
    for (const QString& name : {u"first_name"_s, u"last_name"_s})
        m_name->addItem(titleOf(name), name);
    for (const QString& name : attributes)
        m_name->addItem(titleOf(name), name);
    m_name->setCurrentIndex(-1);
    m_name->setEditText(typed);
}

void CardFields::edit()
{
    const QStringList names = inOrder(m_story.contact.attributes);
    (names.isEmpty() ? m_email : m_attributes[names.constFirst()])->edit();
}

/// Another contact may be shown when the answer comes.
std::function<void(const std::optional<kit::Problem>&)> CardFields::answerTo(FieldRow* field)
{
    return
        [this, row = QPointer(field), id = m_story.contact.id](const std::optional<kit::Problem>& problem) {
            if (row && id == m_story.contact.id)
                problem ? row->refuse(shell::sentenceOf(*problem)) : row->settle();
        };
}

void CardFields::saveEmail(const QString& text)
{
    if (const QString fault = faultOf(text); !fault.isEmpty())
        return m_email->refuse(fault);
    const QString before = m_email->value();
    m_deeds.edit({{m_story.contact.id}, calledBy(m_story.name, before)}, {.email = text}, {.email = before},
                 tr("Address set to %1").arg(kit::visible(text, 60)), answerTo(m_email));
}

void CardFields::saveAttribute(const QString& name, const QString& text)
{
    const auto found = m_attributes.find(name);
    if (found == m_attributes.end())
        return;
    const QString before = found->second->value(); // the story may be read again only in a moment
    m_deeds.edit({{m_story.contact.id}, calledBy(m_story.name, m_story.contact.email)},
                 {.attributes = {{name, textOrNull(text)}}}, {.attributes = {{name, textOrNull(before)}}},
                 text.isEmpty() ? tr("%1 taken away").arg(titleOf(name))
                                : tr("%1 set to “%2”").arg(titleOf(name), kit::visible(text, 60)),
                 answerTo(found->second));
}

void CardFields::addAttribute()
{
    const QString typed = m_name->currentText().simplified();
    const int known = m_name->findText(typed, Qt::MatchFixedString);
    const QString name = known >= 0 ? m_name->itemData(known).toString() : typed;
    if (name.isEmpty())
        return m_nameField->setError(tr("An attribute needs a name."));
    if (m_value->text().isEmpty())
        return m_value->setFocus();
    if (m_story.contact.attributes.contains(name))
        return m_nameField->setError(tr("This contact has such an attribute. Change it above."));
    m_deeds.edit({{m_story.contact.id}, calledBy(m_story.name, m_story.contact.email)},
                 {.attributes = {{name, m_value->text()}}}, {.attributes = {{name, QJsonValue()}}},
                 tr("%1 set to “%2”").arg(titleOf(name), kit::visible(m_value->text(), 60)),
                 [this](const std::optional<kit::Problem>& problem) {
                     if (problem)
                         return m_nameField->setError(shell::sentenceOf(*problem));
                     showAdding(false);
                     m_add->setFocus(Qt::OtherFocusReason);
                 });
}

} // namespace mw::audiencepage
