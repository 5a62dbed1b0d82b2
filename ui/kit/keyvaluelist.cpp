// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/keyvaluelist.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/piecesizes.h"

#include <QGridLayout>

namespace mw::kit {

KeyValueList::KeyValueList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::s16);
    m_grid->setVerticalSpacing(size::keyGap);
    m_grid->setColumnStretch(1, 1);
}

Label* KeyValueList::add(const QString& key, const QString& value)
{
    auto* label = body(value);
    label->setWordWrap(true);
    add(key, label);
    return label;
}

Label* KeyValueList::addFixedPitch(const QString& key, const QString& value)
{
    Label* label = add(key, value);
    label->setFixedPitch(true);
    return label;
}

void KeyValueList::add(const QString& key, QWidget* value)
{
    auto* name = muted(key);
    name->setBuddy(value);
    m_grid->addWidget(name, m_rows, 0, Qt::AlignTop);
    m_grid->addWidget(value, m_rows, 1);
    // A screen reader that stands on the value hears what it is.
    if (value->accessibleDescription().isEmpty())
        value->setAccessibleDescription(key);
    ++m_rows;
}

void KeyValueList::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

} // namespace mw::kit
