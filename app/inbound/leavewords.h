// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mw::inbound {

/// What the person wrote, without what their mail program quoted below or above it.
[[nodiscard]] QString ownWords(const QString& text);
/// Words about leaving, in the languages of most of our readers, anywhere in subject or text.
[[nodiscard]] bool asksToLeave(const QString& subject, const QString& ownWords);
/// "unsubscribe TOKEN", as our List-Unsubscribe says it, with or without a "Re:"; empty when it isn't.
[[nodiscard]] QByteArray unsubscribeToken(const QString& subject);
/// "Automatic reply: …", for mails that don't say so in their head.
[[nodiscard]] bool soundsAutomatic(const QString& subject);

} // namespace mw::inbound
