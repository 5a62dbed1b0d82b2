// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"

#include "kit/icon.h"
#include "kit/piece.h"

#include <QStyleOptionButton>

#include <algorithm>

namespace mw::kit {

Button::Button(const QString& text, ButtonRole role, QWidget* parent)
    : QPushButton(text, parent), m_role(role), m_small(role == ButtonRole::Small)
{
    // Return presses what has the focus, or the one button that a dialog names; never just any button.
    setAutoDefault(false);
}

void Button::setRole(ButtonRole role)
{
    m_role = role;
    m_small = m_small || role == ButtonRole::Small;
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
    update();
}

void Button::setIconAfter(bool after)
{
    m_iconAfter = after;
    update();
}

void Button::setBusy(const QString& words)
{
    if (!m_busy) {
        m_idleText = text();
        setMinimumWidth(std::max(width(), sizeHint().width()));
    }
    m_busy = true;
    setText(words);
}

void Button::setIdle()
{
    if (!m_busy)
        return;
    m_busy = false;
    setText(m_idleText);
    setMinimumWidth(0);
}

void Button::setRefusal(const QString& why)
{
    if (!m_refused)
        m_idleToolTip = toolTip();
    m_refused = !why.isEmpty();
    setEnabled(!m_refused);
    setToolTip(m_refused ? plainToolTip(why) : m_idleToolTip);
    setAccessibleDescription(why);
}

bool Button::hitButton(const QPoint& at) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    return style()->subElementRect(QStyle::SE_PushButtonLayoutItem, &option, this).contains(at);
}

Button* button(const QString& text, ButtonRole role, std::optional<Icon> icon)
{
    auto* made = new Button(text, role);
    if (icon)
        made->setIcon(kit::icon(*icon));
    return made;
}

Button* iconButton(Icon icon, const QString& name, ButtonRole role)
{
    auto* made = new Button(QString(), role);
    made->setIcon(kit::icon(icon));
    made->setToolTip(plainToolTip(name));
    made->setAccessibleName(name);
    return made;
}

QString literal(const QString& text)
{
    return QString(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString withoutMnemonics(const QString& text)
{
    QString seen;
    seen.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && i + 1 < text.size())
            ++i;
        seen.append(text[i]);
    }
    return seen;
}

} // namespace mw::kit
