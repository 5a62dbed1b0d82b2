// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace mw::slotform {

/// A picture that a person offers, in one of three shapes.
struct PictureOffer
{
    QString path{};
    QByteArray bytes{};
    QImage image{};
    QString fileName{}; ///< for `bytes` and `image`
    int width = 0;      ///< pixels that its place is wide; 0 = not told
};

/// A picture of a template.
struct KeptPicture
{
    QString name{}; ///< of cid:NAME
    QString fileName{};
    QSize size{};
    qint64 bytes = 0;
    bool reduced = false; ///< it was made smaller than what was offered
    QImage thumbnail{};
};

/// Where the pictures of one template are kept. Answers come later, in the thread of the receiver, and not
/// when it is gone.
class PictureStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A sentence says why it was not kept.
    using Kept = std::function<void(const base::Result<KeptPicture, QString>&)>;
    virtual void keep(const PictureOffer& offer, QObject* receiver, Kept answer) = 0;
    using Found = std::function<void(const std::optional<KeptPicture>&)>;
    virtual void find(const QString& name, QObject* receiver, Found answer) = 0;
};

} // namespace mw::slotform
