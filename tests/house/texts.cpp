// SPDX-License-Identifier: GPL-3.0-or-later
// The rules on what stands in scripts and translations.
#include "house/rules.h"
#include "house/source.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

namespace mw::house {

using namespace Qt::StringLiterals;

namespace {

QString at(const QString& file, qsizetype line, const QString& what)
{
    return u"%1:%2: %3"_s.arg(file).arg(line).arg(what);
}

QStringList placesIn(const QString& file, const QString& text)
{
    static const QRegularExpression folder(u"(?:^|[\\s\"'(=:])(/(?:work|root|Users|builds|workspace)/)"_s);
    static const QRegularExpression host(u"\\b(?:https?|ftp)://([^/\\s\"'<>:)]+)"_s);
    // Who may be named in a script: nobody but the loopback, names that are reserved, and homes of standards.
    static const QRegularExpression open(u"^(localhost|127\\.0\\.0\\.1|(.+\\.)?example\\.(com|org|net)|.+\\.("
                                         u"test|example|invalid)|www\\.w3\\.org|"
                                         u"www\\.gnu\\.org|spdx\\.org|\\$.*)$"_s);
    const bool script = file.endsWith(u".sh") || file.endsWith(u".cmake") ||
                        file.endsWith(u"CMakeLists.txt") || file == u"CMakePresets.json" ||
                        file.startsWith(u".ci/");
    QStringList found;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = folder.match(lines[i]); match.hasMatch())
            found.append(at(file, i + 1, u"a folder of one machine: %1"_s.arg(match.captured(1))));
        for (auto it = host.globalMatch(lines[i]); script && it.hasNext();)
            if (const QString name = it.next().captured(1); !open.match(name).hasMatch())
                found.append(at(file, i + 1, u"a host that isn't everybody's: %1"_s.arg(name)));
    }
    return found;
}

QString unfinishedIn(const QString& file, const QByteArray& text)
{
    const auto count = text.count("type=\"unfinished\"");
    return count == 0 ? QString() : at(file, 0, u"%1 unfinished texts"_s.arg(count));
}

} // namespace

QStringList foreignPlaces(const QString& root)
{
    const QStringList endings{u".h"_s,    u".cpp"_s,  u".sh"_s,   u".py"_s,    u".cmake"_s,
                              u".txt"_s,  u".json"_s, u".md"_s,   u".in"_s,    u".sql"_s,
                              u".html"_s, u".csv"_s,  u".supp"_s, u".ci/run"_s};
    QStringList found;
    for (const QString& room : {u"app"_s, u"ui"_s, u"tests"_s, u"cmake"_s, u"installer"_s, u"resources"_s,
                                u"translations"_s, u".ci"_s})
        for (const QString& file : filesBelow(root, room, endings))
            if (QFileInfo(root + u'/' + file).size() < 1'000'000)
                found += placesIn(file, QString::fromUtf8(contents(root + u'/' + file)));
    for (const QString& file :
         {u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"README.md"_s, u"SECURITY.md"_s, u"CHANGELOG.md"_s})
        found += placesIn(file, QString::fromUtf8(contents(root + u'/' + file)));
    return found;
}

QStringList bareSuppressions(const QString& root)
{
    QStringList found;
    for (const QString& file : filesBelow(root, u"tests"_s, {u".supp"_s})) {
        bool reason = false;
        const QList<QByteArray> lines = contents(root + u'/' + file).split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QByteArray line = lines[i].trimmed();
            if (!line.isEmpty() && !line.startsWith('#') && !reason)
                found.append(at(file, i + 1, u"a suppression without a reason above it"_s));
            reason = line.startsWith('#');
        }
    }
    return found;
}

namespace {

/// What a .ts file translates: `mailwright_de.ts` all of app/, `ui_de.ts` the files of ui/ itself,
/// `ui_ROOM_de.ts` that room of ui/.
QString roomOfTranslation(const QString& file)
{
    const QString name = QFileInfo(file).completeBaseName(); // ui_kit_de
    if (!name.startsWith(u"ui_"))
        return u"app"_s;
    const QString room = name.mid(3).section(u'_', 0, -2);
    return room.isEmpty() ? u"ui"_s : u"ui/"_s + room;
}

/// Rooms of ui/ with texts and no .ts file in this language.
QStringList roomsWithoutTranslation(const QString& root, const QStringList& files)
{
    static const QRegularExpression text(u"\\btr\\(|QT_TRANSLATE_NOOP|::translate\\("_s);
    QSet<QString> known;
    for (const QString& file : files)
        known.insert(roomOfTranslation(file));
    QSet<QString> missing;
    for (const QString& file : filesBelow(root, u"ui"_s, {u".h"_s, u".cpp"_s})) {
        const QString room = file.count(u'/') > 1 ? file.section(u'/', 0, 1) : u"ui"_s;
        if (!known.contains(room) && QString::fromUtf8(contents(root + u'/' + file)).contains(text))
            missing.insert(room);
    }
    QStringList found;
    for (const QString& room : std::as_const(missing))
        found.append(at(room, 0, u"has texts and no .ts file"_s));
    return found;
}

} // namespace

QStringList newTexts(const QString& root, const QString& lupdate)
{
    static const QRegularExpression counted(u"\\((\\d+) new and"_s);
    const QStringList files = filesBelow(root, u"translations"_s, {u".ts"_s});
    if (files.isEmpty())
        return {at(u"translations"_s, 0, u"holds no .ts file"_s)};
    QStringList found = roomsWithoutTranslation(root, files);
    for (const QString& file : files) {
        if (const QString words = unfinishedIn(file, contents(root + u'/' + file)); !words.isEmpty())
            found.append(words);
        const QTemporaryDir copies;
        const QString copy = copies.filePath(QFileInfo(file).fileName());
        QFile::copy(root + u'/' + file, copy);
        const QString room = roomOfTranslation(file);
        // With the headers it knows the class that a text stands in; without, the text is never found when it
        // runs.
        QStringList arguments{root + u'/' + room, u"-I"_s,  root, u"-I"_s, root + u"/app"_s, u"-I"_s,
                              root + u"/ui"_s,    u"-ts"_s, copy};
        if (room == u"ui")
            arguments.prepend(u"-no-recursive"_s);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(lupdate, arguments);
        process.waitForFinished(120'000);
        const QString words = QString::fromUtf8(process.readAll());
        const auto match = counted.match(words);
        if (words.contains(u"unknown namespace/class"))
            found.append(
                at(file, 0, u"a text of a class that lupdate doesn't find: %1"_s.arg(words.left(300))));
        // Its exit code is 0 in either case, so its words are the only answer; none is no good answer.
        if (!match.hasMatch())
            found.append(at(file, 0, u"lupdate gave no count: %1"_s.arg(words.right(300))));
        else if (match.captured(1) != u"0")
            found.append(
                at(file, 0, u"%1 texts are not in it; run lupdate and translate"_s.arg(match.captured(1))));
    }
    return found;
}

} // namespace mw::house
