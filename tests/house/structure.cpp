// SPDX-License-Identifier: GPL-3.0-or-later
// The rules on what may use what.
#include "house/rules.h"
#include "house/source.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

namespace mw::house {

using namespace Qt::StringLiterals;

namespace {

// A folder includes only what stands left of it; see design: "The house".
const QStringList order{
    u"base"_s,     u"mail"_s,    u"smtp"_s,     u"net"_s,       u"content"_s, u"vault"_s,    u"backup"_s,
    u"accounts"_s, u"consent"_s, u"audience"_s, u"domains"_s,   u"relays"_s,  u"campaign"_s, u"sending"_s,
    u"inbound"_s,  u"insight"_s, u"takeout"_s,  u"workspace"_s, u"paper"_s,   u"cli"_s,      u"ui"_s};
const QStringList strangers{u"smtp"_s, u"net"_s, u"content"_s};
const QStringList frontEnds{u"cli"_s, u"ui"_s};
/// What several pages show: they know kit and app/, and every page may use them.
const QStringList shared{u"ui/consentform"_s, u"ui/mailview"_s, u"ui/slotform"_s};
const QStringList pure{u"mail"_s, u"smtp"_s, u"net"_s, u"content"_s};

/// The rooms of ui/: "ui" is its main.cpp, which puts all together; "ui/kit" knows base alone; "ui/shell"
/// knows kit; any other is a page, which knows kit, shell, what is shared and app/, and no other page.
bool mayUseInWindow(const QString& room, const QString& other)
{
    if (room == u"ui" && other.startsWith(u"ui/"))
        return true;
    if (room == u"ui/kit")
        return other == u"base";
    if (other == u"ui/kit")
        return true;
    if (shared.contains(room) && other == u"ui/shell")
        return false;
    if (shared.contains(other))
        return room != u"ui/shell" && !shared.contains(room);
    if (other.startsWith(u"ui"))
        return other == u"ui/shell" && room != u"ui/shell";
    return order.contains(other) && other != u"cli";
}

bool mayUse(const QString& room, const QString& other)
{
    if (room == other)
        return true;
    if (strangers.contains(room) && strangers.contains(other))
        return false;
    if (frontEnds.contains(room) && frontEnds.contains(other))
        return false;
    if (room.startsWith(u"ui"))
        return mayUseInWindow(room, other);
    return order.contains(other) && order.indexOf(other) < order.indexOf(room);
}

/// The room that an include names: "kit" and "shell" are ui's, a page is named with its "ui/" in front.
QString roomOf(const QString& include)
{
    const QString first = include.section(u'/', 0, 0);
    if (first == u"ui")
        return include.count(u'/') > 1 ? include.section(u'/', 0, 1) : first;
    return first == u"kit" || first == u"shell" ? u"ui/"_s + first : first;
}

/// The rooms of a tree: those of app/ that are known, ui, and each folder of ui/.
QStringList roomsOf(const QString& root)
{
    QStringList rooms = order;
    for (const QString& name : QDir(root + u"/ui"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        rooms.append(u"ui/"_s + name);
    return rooms;
}

QStringList filesOf(const QString& root, const QString& room, const QStringList& endings)
{
    QStringList files = filesBelow(root, room.startsWith(u"ui") ? room : u"app/"_s + room, endings);
    if (room == u"ui")
        files.removeIf([](const QString& file) { return file.count(u'/') > 1; });
    return files;
}

QString at(const QString& file, qsizetype line, const QString& what)
{
    return u"%1:%2: %3"_s.arg(file).arg(line).arg(what);
}

QStringList arrowsOfSource(const QString& root, const QString& room, const QString& file)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    QStringList found;
    const QStringList lines = QString::fromUtf8(contents(root + u'/' + file)).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(2);
        if (match.captured(1) == u"<") {
            if (pure.contains(room) && (name.startsWith(u"QSql") || name.startsWith(u"QtSql")))
                found.append(at(file, i + 1, u"%1 is pure and uses no SQL: %2"_s.arg(room, name)));
        } else if (!name.contains(u'/')) {
            if (!name.endsWith(u".moc") && !name.startsWith(u"moc_"))
                found.append(at(file, i + 1, u"write the folder too: \"%1\""_s.arg(name)));
        } else if (const QString other = roomOf(name); other == u"..") {
            // Only ui's precompiled header, which stands on app's.
            if (file != u"ui/pch.h")
                found.append(at(file, i + 1, u"name the folder from above: \"%1\""_s.arg(name)));
        } else if (!mayUse(room, other)) {
            found.append(at(file, i + 1, u"%1 may not include %2: \"%3\""_s.arg(room, other, name)));
        }
    }
    return found;
}

QStringList arrowsOfLinks(const QString& root, const QString& room, const QString& file)
{
    static const QRegularExpression library(u"\\bmw_((?:ui_)?[a-z]+)\\b"_s);
    QStringList found;
    const QStringList lines = QString::fromUtf8(contents(root + u'/' + file)).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].section(u'#', 0, 0);
        for (auto it = library.globalMatch(line); it.hasNext();) {
            const QString other = it.next().captured(1).replace(u"ui_"_s, u"ui/"_s);
            static const QStringList ours{u"pch"_s, u"library"_s, u"test"_s, u"ui/pch"_s, u"ui/library"_s};
            if (!ours.contains(other) && !mayUse(room, other))
                found.append(at(file, i + 1, u"%1 may not link %2"_s.arg(room, other)));
        }
    }
    return found;
}

} // namespace

QStringList includeArrows(const QString& root)
{
    QStringList found;
    for (const QString& name : QDir(root + u"/app"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (!order.contains(name) || name == u"ui")
            found.append(at(u"app/"_s + name, 0, u"a folder that the order of folders doesn't know"_s));
    for (const QString& room : roomsOf(root)) {
        for (const QString& file : filesOf(root, room, {u".h"_s, u".cpp"_s}))
            found += arrowsOfSource(root, room, file);
        for (const QString& file : filesOf(root, room, {u"CMakeLists.txt"_s}))
            found += arrowsOfLinks(root, room, file);
    }
    return found;
}

QStringList looseLooks(const QString& root)
{
    static const QRegularExpression inCode(
        u"\\bQColor\\s*[({]\\s*\\d|\\bqRgba?\\s*\\(|\\bfromRgba?F?\\s*\\(\\s*\\d|\\b0x[fF]{2}[0-9a-fA-F]{6}"
        u"\\b"
        u"|\\bQt::(white|black|(dark|light)?(gray|red|green|blue|cyan|magenta|yellow)|dark(Gray|Red|Green|"
        u"Blue))\\b"
        u"|\\bset(PointSizeF?|PixelSize)\\s*\\(\\s*\\d"
        u"|\\bset(Spacing|HorizontalSpacing|VerticalSpacing)\\s*\\(\\s*[1-9]"
        u"|\\bsetContentsMargins\\s*\\([^;)]*\\b[1-9]\\d*\\s*[,)]"
        u"|\\bdraw(Rounded)?Rect\\s*\\([^;]*,\\s*[\\d.]+\\s*,\\s*[\\d.]+\\s*\\)"
        u"|\\bsetStyleSheet\\s*\\("_s);
    static const QRegularExpression inText(
        u"^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$|\\brgba?\\("_s);
    QStringList found;
    for (const QString& file : filesBelow(root, u"ui"_s, {u".h"_s, u".cpp"_s})) {
        if (file == u"ui/kit/tokens.h")
            continue;
        const Source source = takeApart(contents(root + u'/' + file));
        const QString code = QString::fromUtf8(source.code);
        for (auto it = inCode.globalMatch(code); it.hasNext();) {
            const auto match = it.next();
            found.append(at(file, lineAt(source.code, code.left(match.capturedStart()).toUtf8().size()),
                            u"kit/tokens.h has the looks: %1"_s.arg(match.captured(0).simplified())));
        }
        for (const Literal& literal : source.literals)
            if (inText.match(QString::fromUtf8(literal.text)).hasMatch())
                found.append(at(file, literal.line,
                                u"kit/tokens.h has the colours: %1"_s.arg(QString::fromUtf8(literal.text))));
    }
    return found;
}

QStringList windowParts(const QString& root)
{
    // Svg and Charts bring Gui and Widgets along.
    static const QString widgets = u"Widgets|PrintSupport|SvgWidgets|Charts|OpenGLWidgets"_s;
    static const QString gui = u"Gui|Svg|OpenGL|Pdf|Quick|"_s + widgets;
    static const QString widgetHeads =
        u"QtWidgets|QWidget|QApplication|QDialog|QMessageBox|QMenu|QMainWindow|QStyle"_s;
    static const QString guiHeads =
        u"QtGui|QGuiApplication|QImage|QPixmap|QPainter|QColor|QFont|QIcon|QPdfWriter|QTextDocument|"
        u"QDesktopServices|QClipboard|QStandardItemModel|"_s +
        widgetHeads;

    QStringList found;
    for (const QString& file :
         filesBelow(root, u"app"_s, {u".h"_s, u".cpp"_s, u".cmake"_s, u"CMakeLists.txt"_s})) {
        const QString room = file.section(u'/', 1, 1);
        const bool maySeeGui = room == u"paper" || room == u"cli";
        const QRegularExpression banned(u"\\bQt6?::(%1)\\b|#\\s*include\\s*<(%2)\\b"_s.arg(
            maySeeGui ? widgets : gui, maySeeGui ? widgetHeads : guiHeads));
        const QStringList lines = QString::fromUtf8(contents(root + u'/' + file)).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (const auto match = banned.match(lines[i]); match.hasMatch())
                found.append(at(file, i + 1, u"%1 has no windows: %2"_s.arg(room, match.captured(0))));
    }
    return found;
}

QStringList widgetsIn(const QString& program)
{
    if (!QFileInfo::exists(program))
        return {u"%1:0: is not built"_s.arg(program)};
    QProcess ldd;
    ldd.setProcessChannelMode(QProcess::MergedChannels);
    ldd.start(u"ldd"_s, {program});
    if (!ldd.waitForFinished(30'000) || ldd.exitCode() != 0)
        return {u"%1:0: ldd could not read it: %2"_s.arg(program, QString::fromUtf8(ldd.readAll()))};
    QStringList found;
    for (const QByteArray& line : ldd.readAll().split('\n'))
        if (line.contains("Widgets"))
            found.append(u"%1:0: loads %2"_s.arg(program, QString::fromUtf8(line.trimmed())));
    return found;
}

} // namespace mw::house
