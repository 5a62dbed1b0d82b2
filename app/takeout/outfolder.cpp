// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/outfolder.h"

#include "base/platform.h"

#include <filesystem>
#include <QDir>
#include <QFileInfo>

namespace mw::takeout {

using namespace Qt::StringLiterals;
using Kind = TakeoutError::Kind;

namespace {

constexpr qsizetype longestPrefix = 60; // characters of the name; a file name holds 255 bytes

QString lockOf(const QString& folder)
{
    return folder + u"/lock"_s;
}

/// What the unfinished folders of `target` begin with.
QString unfinishedPrefix(const QString& target)
{
    return QFileInfo(target).fileName().left(longestPrefix) + u".unfinished-"_s;
}

bool isFree(const QString& target)
{
    const QFileInfo info(target);
    if (!info.exists())
        return !info.isSymLink();
    return info.isDir() &&
           QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// Links resolved as far as there is something.
QString resolved(const QString& path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (info.exists())
        return info.canonicalFilePath();
    const QString above = QFileInfo(info.path()).canonicalFilePath();
    return above.isEmpty() ? info.filePath() : QDir(above).filePath(info.fileName());
}

/// Those whose program is dead.
void removeLeftovers(const QString& target)
{
    QDir above(QFileInfo(target).path());
    const QString prefix = unfinishedPrefix(target);
    for (const QString& name : above.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!name.startsWith(prefix))
            continue;
        const QString folder = above.filePath(name);
        QLockFile lock(lockOf(folder));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        lock.unlock();
        QDir(folder).removeRecursively();
    }
}

} // namespace

OutFolder::OutFolder(const QString& target)
    : m_target(target), m_folder(QFileInfo(target).path() + u'/' + unfinishedPrefix(target) + u"XXXXXX"_s)
{
}

Yield<std::unique_ptr<OutFolder>> OutFolder::make(const QString& target, const QString& vault)
{
    const QString place = resolved(target);
    const QString above = QFileInfo(place).path();
    if (!QFileInfo(above).isDir())
        return halt(Kind::NoSuchPlace, above);
    const QString workspace = QFileInfo(vault).canonicalPath();
    if (!workspace.isEmpty() && (place == workspace || place.startsWith(workspace + u'/')))
        return halt(Kind::InsideWorkspace, place);
    if (!isFree(place))
        return halt(Kind::Exists, place);
    removeLeftovers(place);
    std::unique_ptr<OutFolder> made(new OutFolder(place));
    if (!made->m_folder.isValid())
        return halt(Kind::Write, made->m_folder.errorString());
    made->m_lock = std::make_unique<QLockFile>(lockOf(made->path()));
    made->m_lock->setStaleLockTime(0);
    if (!made->m_lock->tryLock(0))
        return halt(Kind::Write, made->path());
    return made;
}

Step OutFolder::publish()
{
    m_lock->unlock();
    if (!base::platform::syncPath(path()))
        return halt(Kind::Write, path());
    std::error_code fault;
    const auto from = QFileInfo(path()).filesystemFilePath();
    const auto to = QFileInfo(m_target).filesystemFilePath();
    std::filesystem::rename(from, to, fault); // onto an empty folder too, where the system can
    if (fault && QFileInfo::exists(m_target) && QDir().rmdir(m_target))
        std::filesystem::rename(from, to, fault);
    if (fault)
        return isFree(m_target) ? halt(Kind::Write, QString::fromStdString(fault.message()))
                                : halt(Kind::Exists, m_target);
    m_folder.setAutoRemove(false);
    // It has its name: whether the disk knows it after a power cut changes nothing that could be undone.
    [[maybe_unused]] const bool synced = base::platform::syncPath(QFileInfo(m_target).path());
    return {};
}

} // namespace mw::takeout
