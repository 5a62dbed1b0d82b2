// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/powerloss.h"

#include "support/sidelogs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <random>

namespace mw::support {

using namespace Qt::StringLiterals;

namespace {

using Kind = SurvivalError::Kind;
using Change = SideLogs::Change;
using NameChange = SideLogs::NameChange;

/// One seed's way of losing things.
class Fate
{
public:
    explicit Fate(quint32 seed) : m_random(seed), m_sectorSize(below(2) == 0 ? 512 : 4096) {}

    [[nodiscard]] qint64 below(qint64 bound) { return qint64(m_random() % quint64(bound)); }
    [[nodiscard]] qint64 sectorSize() const { return m_sectorSize; }
    /// Percent of unsynced units that a file keeps.
    [[nodiscard]] int drawChance()
    {
        static constexpr int chances[] = {0, 10, 50, 90, 100};
        return chances[below(5)];
    }
    /// How many of `count` changes reached the disk whole before the rest got uncertain.
    [[nodiscard]] qint64 drawWholeChanges(qint64 count)
    {
        switch (below(3)) {
        case 0:
            return 0;
        case 1:
            return count;
        default:
            return below(count + 1);
        }
    }
    void fill(QByteArray& bytes, qint64 from)
    {
        for (qint64 at = from; at < bytes.size(); at = (at / m_sectorSize + 1) * m_sectorSize) {
            const qint64 end = std::min<qint64>(bytes.size(), (at / m_sectorSize + 1) * m_sectorSize);
            const bool garbage = below(2) == 0;
            for (qint64 i = at; i < end; ++i)
                bytes[i] = garbage ? char(m_random()) : '\0';
        }
    }

private:
    std::mt19937 m_random;
    qint64 m_sectorSize;
};

/// A change told forwards: what it wrote, and how long the file was afterwards.
struct Redo
{
    qint64 offset = 0;
    QByteArray bytes;
    qint64 oldSize = 0;
    qint64 newSize = 0;
};

/// Takes the changes back from `file`, which becomes what the last sync covered; returns them oldest first.
std::vector<Redo> takeBack(QByteArray& file, const QList<Change>& changes)
{
    std::vector<Redo> redone(static_cast<std::size_t>(changes.size()));
    for (qsizetype i = changes.size() - 1; i >= 0; --i) {
        const Change& change = changes[i];
        Redo& redo = redone[static_cast<std::size_t>(i)];
        redo.oldSize = change.oldSize;
        redo.newSize = file.size();
        if (change.kind == Change::Kind::Write) {
            redo.offset = change.offset;
            redo.bytes = file.mid(change.offset, change.length);
        }
        file.resize(change.oldSize, '\0');
        file.replace(change.offset, change.old.size(), change.old);
    }
    return redone;
}

/// Plays the changes against a page cache, from which sectors reach the disk or don't.
class Disk
{
public:
    Disk(const QByteArray& durable, Fate& fate, Survival& survival)
        : m_cache(durable), m_disk(durable), m_size(durable.size()), m_fate(fate), m_survival(survival)
    {
    }

    void play(const std::vector<Redo>& changes)
    {
        const qint64 whole = m_fate.drawWholeChanges(qint64(changes.size()));
        const int chance = m_fate.drawChance();
        for (std::size_t i = 0; i < changes.size(); ++i)
            play(changes[i], qint64(i) < whole ? 100 : chance);
    }
    [[nodiscard]] QByteArray contents() const { return m_disk.left(m_size); }

private:
    [[nodiscard]] bool survives(int chance) { return m_fate.below(100) < chance; }

    void play(const Redo& change, int chance)
    {
        m_cache.resize(change.newSize, '\0');
        m_cache.replace(change.offset, change.bytes.size(), change.bytes);
        if (change.newSize != change.oldSize && survives(chance))
            resizeDisk(change.newSize);
        if (change.bytes.isEmpty())
            return;
        const qint64 sector = m_fate.sectorSize();
        // Bytes between the old end and the write are part of it: they are zeros now.
        const qint64 first = std::min(change.offset, change.oldSize) / sector;
        const qint64 last = (change.offset + change.bytes.size() - 1) / sector;
        for (qint64 s = first; s <= last; ++s) {
            const bool kept = survives(chance);
            ++(kept ? m_survival.sectorsKept : m_survival.sectorsLost);
            if (kept)
                writeSector(s * sector, std::min(sector, m_cache.size() - s * sector));
        }
    }
    void resizeDisk(qint64 size)
    {
        if (size < m_size) {
            // What lay behind the new end is free space again.
            QByteArray beyond = m_disk.left(size);
            beyond.resize(m_disk.size());
            m_fate.fill(beyond, size);
            m_disk = beyond;
        }
        reach(size);
        m_size = size;
    }
    void writeSector(qint64 at, qint64 length)
    {
        reach(at + length);
        m_disk.replace(at, length, m_cache.mid(at, length));
    }
    void reach(qint64 size)
    {
        const qint64 before = m_disk.size();
        if (size <= before)
            return;
        m_disk.resize(size);
        m_fate.fill(m_disk, before);
    }

    QByteArray m_cache;
    QByteArray m_disk; ///< may hold sectors behind the length that the disk knows of
    qint64 m_size;
    Fate& m_fate;
    Survival& m_survival;
};

/// The states a name went through since its folder's last sync, oldest first: a file's path, or absent.
using States = std::vector<std::optional<QByteArray>>;

std::map<QByteArray, States> statesOf(const QByteArray& folder, const QList<NameChange>& changes)
{
    std::map<QByteArray, States> all;
    for (const NameChange& change : changes) {
        States& states = all[change.name];
        states.push_back(change.kind == NameChange::Kind::Removed ? std::optional(change.grave)
                                                                  : std::nullopt);
    }
    const QDir dir(QFile::decodeName(folder));
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden | QDir::System))
        all.try_emplace(QFile::encodeName(name));
    for (auto& [name, states] : all) {
        const QByteArray path = folder + '/' + name;
        const bool present = QFile::exists(QFile::decodeName(path));
        states.push_back(present ? std::optional(path) : std::nullopt);
    }
    return all;
}

class PowerCut
{
public:
    PowerCut(SideLogs& logs, quint32 seed) : m_logs(logs), m_fate(seed) {}

    base::Result<void, SurvivalError> cutFolder(const QString& source, const QString& target)
    {
        if (!QDir().mkpath(target))
            return base::fail(SurvivalError{Kind::CannotWrite, target});
        const QByteArray folder = QFile::encodeName(source);
        for (const auto& [name, states] : statesOf(folder, m_logs.nameChanges(folder))) {
            if (name.endsWith("-shm"))
                continue;
            const std::size_t found = std::size_t(m_fate.below(qint64(states.size())));
            if (states[found] != states.back())
                ++m_survival.namesTakenBack;
            if (!states[found])
                continue;
            if (auto done = cutFile(*states[found], target + u'/' + QFile::decodeName(name)); !done)
                return done;
        }
        return {};
    }
    [[nodiscard]] const Survival& survival() const { return m_survival; }

private:
    base::Result<void, SurvivalError> cutFile(const QByteArray& from, const QString& to)
    {
        QFile in(QFile::decodeName(from));
        if (!in.open(QIODevice::ReadOnly))
            return base::fail(SurvivalError{Kind::CannotRead, in.fileName()});
        QByteArray contents = in.readAll();
        ++m_survival.files;
        const QList<Change> changes = m_logs.changes(from);
        if (!changes.isEmpty()) {
            ++m_survival.unsyncedFiles;
            const std::vector<Redo> redone = takeBack(contents, changes);
            Disk disk(contents, m_fate, m_survival);
            disk.play(redone);
            contents = disk.contents();
        }
        QFile out(to);
        if (!out.open(QIODevice::WriteOnly) || out.write(contents) != contents.size() || !out.flush())
            return base::fail(SurvivalError{Kind::CannotWrite, to});
        return {};
    }

    SideLogs& m_logs;
    Fate m_fate;
    Survival m_survival;
};

} // namespace

base::Result<Survival, SurvivalError> surviveTo(const QString& sourceFolder, const QString& sideLogs,
                                                const QString& targetFolder, quint32 seed)
{
    // SQLite hands the VFS paths without links, and the logs know files by those.
    const QString source = QFileInfo(sourceFolder).canonicalFilePath();
    if (source.isEmpty() || !QFileInfo(source).isDir())
        return base::fail(SurvivalError{Kind::NoSource, sourceFolder});
    if (!QFileInfo::exists(sideLogs + u"/lock"_s))
        return base::fail(SurvivalError{Kind::NoSideLogs, sideLogs});
    if (QDir(targetFolder).exists() && !QDir(targetFolder).isEmpty())
        return base::fail(SurvivalError{Kind::TargetNotEmpty, targetFolder});

    SideLogs logs(QFile::encodeName(sideLogs));
    const SideLogs::ExclusiveLock lock(logs);
    QStringList folders{source};
    QDirIterator walk(source, QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden | QDir::NoSymLinks,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        folders.append(walk.next());
    folders.sort();

    PowerCut cut(logs, seed);
    for (const QString& folder : folders) {
        if (auto done = cut.cutFolder(folder, targetFolder + folder.mid(source.size())); !done)
            return base::fail(done.error());
    }
    return cut.survival();
}

} // namespace mw::support
