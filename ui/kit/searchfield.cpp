// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/searchfield.h"

#include "kit/icon.h"
#include "kit/metrics.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>
#include <chrono>

namespace mw::kit {

namespace {

/// Long enough for the next letter of somebody who types, too short to be noticed.
constexpr std::chrono::milliseconds rest{180};

} // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    // Qt leaves 6 pixels of air beside its icons, on top of the field's own.
    setTextMargins(-size::iconToText, 0, -size::iconToText, 0);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this, [this] { m_rest.start(); });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::tell);
}

QSize SearchField::sizeHint() const
{
    const int icon = scaled(this, size::icon) + space::s8;
    const int words = textWidth(placeholderText(), font()) + 2 * size::fieldSide + 2 * icon;
    const QSize plain = QLineEdit::sizeHint();
    return {std::max(plain.width(), words), plain.height()};
}

void SearchField::put(const QString& text)
{
    m_told = text.trimmed();
    setText(text);
    m_rest.stop();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        tell();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::tell()
{
    m_rest.stop();
    if (text().trimmed() == m_told)
        return;
    m_told = text().trimmed();
    Q_EMIT searched(m_told);
}

} // namespace mw::kit
