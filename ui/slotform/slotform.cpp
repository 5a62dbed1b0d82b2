// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/slotform.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/tokens.h"
#include "ui/slotform/picturestore.h"
#include "ui/slotform/sloterrors.h"
#include "ui/slotform/slotfield.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace mw::slotform {

using namespace kit;
using content::Slot;
using content::SlotError;
using content::SlotKind;

namespace {

/// Long enough for the next letter of somebody who types.
constexpr std::chrono::milliseconds rest{120};
constexpr int colourColumns = 2;

/// Two readings of a source have the same form.
bool sameFields(const std::vector<SlotField*>& fields, const std::vector<Slot>& all)
{
    return std::equal(fields.begin(), fields.end(), all.begin(), all.end(),
                      [](const SlotField* field, const Slot& slot) {
                          const Slot& had = field->slot();
                          return had.name == slot.name && had.kind == slot.kind && had.label == slot.label &&
                                 had.hint == slot.hint && had.value.has_value() == slot.value.has_value() &&
                                 (!had.foreign || had.foreign->what == slot.foreign->what);
                      });
}

} // namespace

SlotForm::SlotForm(QWidget* parent)
    : QWidget(parent),
      m_callout(new Callout(Tone::Warning, QString(), QString())),
      m_body(new QWidget),
      m_column(new QVBoxLayout(m_body))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s16);
    column->addWidget(m_callout);
    column->addWidget(m_body);
    column->addStretch();
    m_callout->hide();
    auto* go = button(tr("Show it in the source"), ButtonRole::Small);
    m_callout->addButton(go);
    connect(go, &Button::clicked, this, [this] { Q_EMIT sourceWanted(m_faultLine, m_faultColumn); });
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s16);
    m_fillSoon.setSingleShot(true);
    m_fillSoon.setInterval(rest);
    connect(&m_fillSoon, &QTimer::timeout, this, &SlotForm::fillPending);
}

SlotForm::~SlotForm() = default;

void SlotForm::setSource(const QByteArray& source)
{
    if (source == m_source && isSettled() && !m_work.isBusy())
        return;
    m_source = source;
    m_pending.clear();
    m_errors.clear();
    m_fillSoon.stop();
    m_filling = false;
    m_following = true;
    read();
}

void SlotForm::read()
{
    using Read = base::Result<std::vector<Slot>, SlotError>;
    m_work.ask<Read>(
        this, [source = m_source] { return content::readSlots(source); },
        [this](const Read& found) {
            follow(found);
            tellSettled();
        });
}

void SlotForm::follow(const base::Result<std::vector<Slot>, SlotError>& found)
{
    m_body->setEnabled(found.has_value());
    m_callout->setVisible(!found);
    if (!found) {
        sayFault(found.error());
    } else if (!m_built || !sameFields(m_fields, *found)) {
        rebuild(*found);
    } else {
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            if (!m_pending.contains(m_fields[i]->name()))
                m_fields[i]->take((*found)[i]);
    }
    if (std::exchange(m_following, false))
        Q_EMIT followed();
}

void SlotForm::sayFault(const SlotError& fault)
{
    m_faultLine = std::max(1, fault.line);
    m_faultColumn = std::max(1, fault.column);
    const QString where =
        fault.line > 0 ? tr("Line %1, column %2: ").arg(fault.line).arg(fault.column) : QString();
    m_callout->set(Tone::Warning, tr("The form waits: the source has a fault."), where + sentenceOf(fault));
    m_callout->setStacked(true);
}

void SlotForm::sayNothing()
{
    auto* words =
        muted(tr("This template has no slots: no places that are marked to be filled in a form. Change it "
                 "in the source."));
    words->setWordWrap(true);
    m_column->addWidget(words);
}

void SlotForm::rebuild(const std::vector<Slot>& all)
{
    m_built = true;
    QString focused;
    for (const SlotField* field : m_fields)
        if (field->isAncestorOf(focusWidget() ? focusWidget() : field->window()->focusWidget()))
            focused = field->name();
    m_fields.clear();
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* layout = item->layout()) {
            while (QLayoutItem* within = layout->takeAt(0)) {
                if (within->widget()) {
                    within->widget()->hide();
                    within->widget()->deleteLater();
                }
                delete within;
            }
        }
        delete item;
    }
    QGridLayout* colours = nullptr;
    int colour = 0;
    for (const Slot& slot : all) {
        SlotField* field = makeSlotField(slot);
        field->setChoices(m_choices);
        field->setStore(m_store);
        m_fields.push_back(field);
        connect(field, &SlotField::edited, this, [this, field] { onEdited(field); });
        connect(field, &SlotField::sourceWanted, this, &SlotForm::sourceWanted);
        if (slot.kind != SlotKind::Colour) {
            m_column->addWidget(field);
            continue;
        }
        if (!colours) {
            m_column->addWidget(section(tr("Colours")));
            colours = new QGridLayout;
            colours->setSpacing(space::s16);
            m_column->addLayout(colours);
        }
        colours->addWidget(field, colour / colourColumns, colour % colourColumns, Qt::AlignTop);
        ++colour;
    }
    if (all.empty())
        sayNothing();
    if (!focused.isEmpty())
        focusSlot(focused);
}

void SlotForm::onEdited(SlotField* field)
{
    m_pending.insert(field->name());
    m_fillSoon.start();
    Q_EMIT typed();
}

SlotForm::Filled SlotForm::fill(QByteArray source, const Values& values)
{
    Filled filled{.source = std::move(source), .read = std::vector<Slot>(), .errors = {}};
    for (const auto& [name, value] : values) {
        if (auto next = content::fillSlot(filled.source, name, value))
            filled.source = std::move(*next);
        else
            filled.errors.insert(name, next.error());
    }
    filled.read = content::readSlots(filled.source);
    return filled;
}

/// One at a time: what is typed meanwhile goes into what comes of it.
void SlotForm::fillPending()
{
    if (m_filling || m_pending.isEmpty())
        return;
    Values values;
    for (const SlotField* field : m_fields)
        if (m_pending.contains(field->name()))
            values.emplace_back(field->name(), field->value());
    for (const auto& [name, value] : values)
        m_errors.remove(name);
    m_pending.clear();
    m_filling = true;
    m_work.ask<Filled>(
        this, [source = m_source, values = std::move(values)] { return fill(source, values); },
        [this](const Filled& filled) { onFilled(filled); });
}

void SlotForm::onFilled(const Filled& filled)
{
    m_filling = false;
    const bool changed = m_source != filled.source;
    m_source = filled.source;
    m_errors.insert(filled.errors);
    follow(filled.read);
    for (SlotField* field : m_fields) {
        const auto error = m_errors.constFind(field->name());
        if (!m_pending.contains(field->name()))
            field->setError(error == m_errors.cend() ? QString() : sentenceOf(*error));
    }
    if (changed)
        Q_EMIT sourceChanged(m_source);
    if (!m_pending.isEmpty())
        m_fillSoon.start();
    tellSettled();
}

void SlotForm::settle(std::function<void()> then)
{
    m_whenSettled.push_back(std::move(then));
    m_fillSoon.stop();
    fillPending();
    tellSettled();
}

void SlotForm::tellSettled()
{
    if (!isSettled()) {
        if (!m_whenSettled.empty() && !m_filling)
            fillPending();
        return;
    }
    for (const auto& then : std::exchange(m_whenSettled, {}))
        then();
}

void SlotForm::setChoices(const FieldChoices& choices)
{
    m_choices = choices;
    for (SlotField* field : m_fields)
        field->setChoices(choices);
}

void SlotForm::setStore(PictureStore* store)
{
    m_store = store;
    for (SlotField* field : m_fields)
        field->setStore(store);
}

SlotField* SlotForm::field(const QString& name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&name](const SlotField* f) { return f->name() == name; });
    return found == m_fields.end() ? nullptr : *found;
}

bool SlotForm::focusFirst()
{
    if (m_fields.empty())
        return false;
    m_fields.front()->first()->setFocus(Qt::OtherFocusReason);
    return true;
}

bool SlotForm::focusSlot(const QString& name)
{
    SlotField* found = field(name);
    if (found)
        found->first()->setFocus(Qt::OtherFocusReason);
    return found != nullptr;
}

} // namespace mw::slotform
