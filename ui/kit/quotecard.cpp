// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/quotecard.h"

#include "kit/foreigntext.h"
#include "kit/label.h"

#include <QVBoxLayout>

namespace mw::kit {

using namespace Qt::StringLiterals;

QuoteCard::QuoteCard(const QString& text, QWidget* parent) : Card(parent), m_label(body({}))
{
    auto* column = new QVBoxLayout(this);
    setContentsMargins(space::s12, space::s8, space::s12, space::s8);
    column->setContentsMargins(0, 0, 0, 0);
    m_label->setFixedPitch(true);
    m_label->setWordWrap(true);
    column->addWidget(m_label);
    setText(text);
}

void QuoteCard::setText(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        lines << visible(line);
    m_label->setText(lines.join(u'\n'));
}

QString QuoteCard::text() const
{
    return m_label->text();
}

} // namespace mw::kit
