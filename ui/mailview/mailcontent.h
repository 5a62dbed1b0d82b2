// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace mw::mailview {

/// What a mail view shows.
struct MailContent
{
    QString html{};
    QHash<QString, QByteArray> pictures{}; ///< by what stands behind "cid:" in the HTML
    QString text{};                        ///< shown when there is no HTML; read out otherwise
};

/// How wide the reader is for which the mail is laid out.
enum class ReaderWidth { Desktop, Phone };

} // namespace mw::mailview
