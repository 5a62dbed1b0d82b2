// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logsink.h"
#include "campaign/types.h"
#include "vault/database.h"
#include "vault/writergate.h"

namespace mw::campaign {

struct TemplatePictureError
{
    enum class Kind {
        Database,
        NoSuchTemplate,
        NoSuchPicture, ///< remove: detail = name
        BadName,       ///< content::isPictureName
        BadFileName,   ///< over 200 characters, or with controls or a path in it
        BadPicture,    ///< `picture`
        TooMany,       ///< mail::PictureLimits::count in one template
        TooLargeAll,   ///< mail::PictureLimits::all; detail = bytes there would be
    };
    Kind kind = Kind::Database;
    QString detail{};
    mail::PictureError picture{};
    vault::DbError database{};
};

template <typename T>
using TemplatePictureResult = base::Result<T, TemplatePictureError>;

/// What people do with the pictures of a template, each as one synced transaction with a line in the log.
/// Works in the thread of its connection.
class TemplatePictures
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        const base::Clock& clock;
        base::LogSink& log;
    };
    explicit TemplatePictures(const Parts& parts) : m_parts(parts) {}

    /// Shown by src="cid:NAME". One of that name is replaced. `fileName` is what readers see who save it.
    [[nodiscard]] TemplatePictureResult<StoredPicture> set(base::TemplateId mail, const QString& name,
                                                           const QString& fileName, const QByteArray& bytes);
    [[nodiscard]] TemplatePictureResult<void> remove(base::TemplateId mail, const QString& name);

private:
    [[nodiscard]] TemplatePictureResult<void> checkRoom(base::TemplateId mail, const QString& name,
                                                        qint64 size);

    Parts m_parts;
};

/// A name for cid: made from a file's, "Brötchen & Co.JPG" → "brotchen-co.jpg"; with a number where it is
/// taken.
[[nodiscard]] QString pictureNameFor(const QString& fileName, mail::PictureFormat format,
                                     const QStringList& taken);

} // namespace mw::campaign
