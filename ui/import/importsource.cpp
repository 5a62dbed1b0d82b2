// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importsource.h"

#include "base/errorcodes.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace mw::importpage {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::importpage::ImportSource)
};

/// QBuffer over bytes of its own.
class TextDevice : public QBuffer
{
public:
    explicit TextDevice(const QByteArray& text) { setData(text); }
};

kit::Problem problem(base::ErrorCode code, const QString& what, const QString& todo)
{
    return {.what = what, .kept = Text::tr("Nothing was imported."), .todo = todo, .code = toText(code)};
}

} // namespace

QString ImportSource::name() const
{
    return isFile() ? QFileInfo(path).fileName() : Text::tr("Pasted rows");
}

Outcome<OpenSource> open(const ImportSource& source, const std::optional<FileStamp>& as)
{
    if (!source.isFile()) {
        auto device = std::make_unique<TextDevice>(source.text);
        device->open(QIODevice::ReadOnly);
        return OpenSource{std::move(device), {}};
    }
    const QFileInfo facts(source.path);
    const FileStamp stamp{facts.size(), facts.lastModified()};
    if (!facts.exists())
        return base::fail(problem(base::ErrorCode::FileUnreadable,
                                  Text::tr("“%1” is not there any more.").arg(source.name()),
                                  Text::tr("Put it back, or choose another file.")));
    if (!facts.isFile())
        return base::fail(problem(base::ErrorCode::FileUnreadable,
                                  Text::tr("“%1” is a folder, not a file.").arg(source.name()),
                                  Text::tr("Choose a file in it.")));
    if (as && *as != stamp)
        return base::fail(problem(base::ErrorCode::FileUnreadable,
                                  Text::tr("“%1” was changed since it was read.").arg(source.name()),
                                  Text::tr("Read it again in the first step, then check it anew.")));
    auto file = std::make_unique<QFile>(source.path);
    if (!file->open(QIODevice::ReadOnly))
        return base::fail(
            problem(base::ErrorCode::FileUnreadable,
                    Text::tr("“%1” can't be read (%2).").arg(source.name(), file->errorString()),
                    Text::tr("Give yourself the right to read it, or choose another file.")));
    return OpenSource{std::move(file), stamp};
}

} // namespace mw::importpage
