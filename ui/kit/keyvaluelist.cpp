// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/keyvaluelist.h"

#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/piecesizes.h"
#include "kit/prose.h"

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
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    addRow(key, label, Qt::AlignTop, {});
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
    addRow(key, value, Qt::AlignVCenter, Qt::AlignLeft | Qt::AlignVCenter);
}

void KeyValueList::addRow(const QString& key, QWidget* value, Qt::Alignment keyAlignment,
                          Qt::Alignment alignment)
{
    auto* name = new Prose({{key, weight::normal, Token::Muted}});
    name->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum);
    m_grid->addWidget(name, m_rows, 0, keyAlignment);
    m_grid->addWidget(value, m_rows, 1, alignment);
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
