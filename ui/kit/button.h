// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"

#include <QPushButton>

#include <optional>

namespace mw::kit {

enum class ButtonRole {
    Normal,
    Primary,     ///< one a page at most
    Destructive, ///< red; repeats verb and count
    Flat,        ///< no outline, accent
    Small,       ///< Normal, small
    Quiet,       ///< no outline, in the colour of text: icons in rows and panels
};

/// A push button with a role; the style paints it. Its geometry is 3 px larger than what is seen, for the
/// focus ring; layouts know (SE_PushButtonLayoutItem) and place what is seen.
class Button : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(const QString& text, ButtonRole role = ButtonRole::Normal, QWidget* parent = nullptr);

    [[nodiscard]] ButtonRole role() const { return m_role; }
    void setRole(ButtonRole role);
    [[nodiscard]] bool isSmall() const { return m_small; }
    void setSmall(bool small);
    /// The icon stands after the words: it points to where the button leads.
    [[nodiscard]] bool isIconAfter() const { return m_iconAfter; }
    void setIconAfter(bool after);

    /// Shows these words ("Checking…") at the width it has, and can still be pressed, to cancel.
    void setBusy(const QString& words);
    void setIdle();
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Disables it and says why in its tooltip and to screen readers; an empty reason enables it again.
    void setRefusal(const QString& why);

protected:
    bool hitButton(const QPoint& at) const override;

private:
    ButtonRole m_role;
    bool m_small = false;
    bool m_iconAfter = false;
    bool m_busy = false;
    QString m_idleText;
    QString m_idleToolTip;
    bool m_refused = false;
};

/// In `text` an ampersand marks a key: pass names of people through literal().
[[nodiscard]] Button* button(const QString& text, ButtonRole role = ButtonRole::Normal,
                             std::optional<Icon> icon = {});
/// Square, without words: the name becomes its tooltip and its accessible name.
[[nodiscard]] Button* iconButton(Icon icon, const QString& name, ButtonRole role = ButtonRole::Quiet);
/// The text with each ampersand doubled, so that none of them is taken for the mark of a key.
[[nodiscard]] QString literal(const QString& text);
/// The text as it is seen, without the ampersands that mark keys.
[[nodiscard]] QString withoutMnemonics(const QString& text);

} // namespace mw::kit
