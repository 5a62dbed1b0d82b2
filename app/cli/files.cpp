// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/files.h"

#include "base/platform.h"
#include "cli/text.h"

#include <cstdio>
#include <QFileInfo>
#include <QStringDecoder>

namespace mw::cli::files {

Failure unreadable(const QString& path, const QString& why)
{
    return {
        Exit::Unreadable, Code::FileUnreadable,
        Text::tr("\"%1\" can't be read: %2. Nothing was changed. Check its name and rights, then try again.")
            .arg(path, why)};
}

base::Result<std::unique_ptr<QFile>, QString> open(const QString& path)
{
    auto file = std::make_unique<QFile>();
    if (path == u"-") {
        if (!file->open(stdin, QIODevice::ReadOnly))
            return base::fail(file->errorString());
        return file;
    }
    file->setFileName(path);
    if (QFileInfo(path).isDir())
        return base::fail(Text::tr("it is a folder"));
    if (!file->open(QIODevice::ReadOnly))
        return base::fail(file->errorString());
    return file;
}

Try<QByteArray> read(const QString& path, qint64 limit)
{
    auto file = open(path);
    if (!file)
        return base::fail(unreadable(path, file.error()));
    QByteArray bytes;
    while (bytes.size() <= limit) {
        const QByteArray piece = (*file)->read(limit + 1 - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if ((*file)->error() != QFile::NoError)
        return base::fail(unreadable(path, (*file)->errorString()));
    if (bytes.size() > limit)
        return base::fail(unreadable(path, Text::tr("it is larger than %1 bytes").arg(limit)));
    return bytes;
}

Try<QString> readText(const QString& path, qint64 limit)
{
    auto bytes = read(path, limit);
    if (!bytes)
        return base::fail(bytes.error());
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(*bytes);
    if (decoder.hasError())
        return base::fail(unreadable(path, Text::tr("it is no UTF-8 text")));
    return text;
}

Try<base::Secret> readSecret(const QString& path)
{
    if (path != u"-" && base::platform::readableByOthers(path).value_or(false))
        return failed(
            Exit::NotAllowed, Code::PasswordFileOpen,
            Text::tr(
                "Others than you may read \"%1\", so it was not used. Nothing was changed. Run chmod 600 "
                "on it, and choose a new password if it may have been seen.")
                .arg(path));
    auto bytes = read(path, 64 * 1024);
    if (!bytes)
        return base::fail(bytes.error());
    if (bytes->endsWith('\n'))
        bytes->chop(1);
    if (bytes->endsWith('\r'))
        bytes->chop(1);
    return base::Secret(std::move(*bytes));
}

} // namespace mw::cli::files
