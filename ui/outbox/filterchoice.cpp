// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/filterchoice.h"

#include "kit/field.h"
#include "kit/segmented.h"

#include <QComboBox>
#include <QEvent>

#include <algorithm>

namespace mw::outbox {

FilterChoice::FilterChoice(const QString& name, QWidget* parent)
    : QWidget(parent), m_side(new kit::Segmented({}, this)), m_box(new QComboBox(this))
{
    m_side->setSmall(true);
    m_side->setAccessibleName(name);
    m_box->setAccessibleName(name);
    kit::setSmall(m_box);
    m_box->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_side, &kit::Segmented::currentChanged, this, [this](int index) {
        if (m_box->currentIndex() == index)
            return;
        m_box->setCurrentIndex(index);
        Q_EMIT chosen(index);
    });
    connect(m_box, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_side->current() == index || index < 0)
            return;
        m_side->setCurrent(index); // tells of it
        Q_EMIT chosen(index);
    });
}

void FilterChoice::setWords(const QStringList& words)
{
    if (words == m_words)
        return;
    m_words = words;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int at = static_cast<int>(i);
        if (at < m_side->count()) {
            m_side->setWord(at, words[i]);
            m_box->setItemText(at, words[i]);
        } else {
            m_box->addItem(words[i]);
            m_side->add(words[i]);
        }
    }
    updateGeometry();
    arrange();
}

int FilterChoice::current() const
{
    return m_side->current();
}

void FilterChoice::setCurrent(int index)
{
    const QSignalBlocker quiet(this);
    m_side->setCurrent(index);
    m_box->setCurrentIndex(index);
}

QSize FilterChoice::sizeHint() const
{
    return {m_side->sizeHint().width(), std::max(m_side->sizeHint().height(), m_box->sizeHint().height())};
}

QSize FilterChoice::minimumSizeHint() const
{
    return {m_box->minimumSizeHint().width(), sizeHint().height()};
}

void FilterChoice::arrange()
{
    const QSize wide = m_side->sizeHint();
    const bool fits = wide.width() <= width();
    m_side->setVisible(fits);
    m_box->setVisible(!fits);
    const QSize box(std::min(width(), m_box->sizeHint().width()), m_box->sizeHint().height());
    const QSize shown = fits ? wide : box;
    QRect at(QPoint(width() - shown.width(), (height() - shown.height()) / 2), shown);
    if (layoutDirection() == Qt::RightToLeft)
        at.moveLeft(0);
    (fits ? static_cast<QWidget*>(m_side) : m_box)->setGeometry(at);
}

void FilterChoice::resizeEvent(QResizeEvent*)
{
    arrange();
}

bool FilterChoice::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) { // a segment came, or has other words
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void FilterChoice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

} // namespace mw::outbox
