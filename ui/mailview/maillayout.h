// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailview/mailcontent.h"

#include <QColor>
#include <QImage>
#include <QList>
#include <QRect>

namespace mw::mailview {

struct MailLink
{
    QString url{};
    QString text{};
    QList<QRect> boxes{}; ///< one a line of it, in CSS pixels of the mail
};

/// Why a mail is not shown.
enum class MailFault {
    None,
    TooLarge,
    TooDeep,
    TooSlow,
};

/// A strip of a mail, as wide as the mail.
struct MailTile
{
    int index = 0; ///< from the top, each `tileHeight` CSS pixels high
    QImage image{};
};
inline constexpr int tileHeight = 512;

/// What is asked of the worker.
struct LayoutRequest
{
    quint64 id = 0;      ///< the newest wins
    quint64 content = 0; ///< the same number: the same content
    MailContent mail{};
    int width = 0;      ///< CSS pixels
    qreal scale = 1;    ///< device pixels for a CSS pixel
    QString family{};   ///< where the mail names no font
    int from = 0;       ///< the part that is seen, CSS pixels
    int height = 0;     ///< of it
    int milliseconds{}; ///< the most that it may take
};

/// A mail that was laid out.
struct MailLayout
{
    quint64 id = 0;
    MailFault fault = MailFault::None;
    QSize size{};          ///< CSS pixels
    QColor paper{};        ///< behind and below the mail; invalid: as paper is
    int blockedPictures{}; ///< of the network
    QList<MailLink> links{};
    QList<MailTile> tiles{}; ///< of the part that was asked for
};

} // namespace mw::mailview
