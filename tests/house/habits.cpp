// SPDX-License-Identifier: GPL-3.0-or-later
// The rules on how code is written.
#include "house/rules.h"
#include "house/source.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace mw::house {

using namespace Qt::StringLiterals;

namespace {

QString at(const QString& file, qsizetype line, const QString& what)
{
    return u"%1:%2: %3"_s.arg(file).arg(line).arg(what);
}

/// `name.exec()` of an SQL query runs a statement and no event loop.
bool isQuery(const QString& code, const QString& name)
{
    static const QRegularExpression telling(u"query|statement"_s, QRegularExpression::CaseInsensitiveOption);
    if (telling.match(name).hasMatch())
        return true;
    return code.contains(
        QRegularExpression(u"\\b(QSqlQuery|QSqlDatabase|\\w*Statement)\\s*[&*]?\\s*%1\\b"_s.arg(name)));
}

/// A program of its own, for developers.
const QString gallery = u"ui/kit/gallery_main.cpp"_s;

QStringList loopsIn(const QString& file, const QString& code, bool& mainLoopSeen)
{
    static const QRegularExpression banned(
        u"\\b(QEventLoop|processEvents)\\b"
        u"|\\bwaitFor(Connected|Encrypted|Disconnected|ReadyRead|BytesWritten|NewConnection|Started|Finished)"
        u"\\s*\\("
        u"|(?:\\b(\\w+)\\s*(?:\\(\\s*\\)\\s*)?(?:\\.|->|::)\\s*)?\\bexec\\s*\\(\\s*\\)(?!\\s*override)"_s); // to answer it is no call
    static const QRegularExpression application(u"^(Q(Core|Gui)?Application|app|application)$"_s);
    QStringList found;
    for (auto it = banned.globalMatch(code); it.hasNext();) {
        const auto match = it.next();
        const QString receiver = match.captured(3);
        const bool isExec = match.captured(1).isEmpty() && match.captured(2).isEmpty();
        if (isExec && !receiver.isEmpty() && isQuery(code, receiver))
            continue;
        // The one exception: a front end's main loop. Everything else hangs below it by signals.
        const bool frontEnd = file.startsWith(u"app/cli/") || file == u"ui/main.cpp" || file == gallery;
        if (isExec && frontEnd && !mainLoopSeen && application.match(receiver).hasMatch()) {
            mainLoopSeen = true;
            continue;
        }
        const qsizetype line = code.left(match.capturedStart()).count(u'\n') + 1;
        found.append(at(file, line, u"nested or blocking loop: %1"_s.arg(match.captured(0).simplified())));
    }
    return found;
}

bool goesThroughTr(const Literal& literal)
{
    static const QSet<QByteArray> ways{"tr", "translate", "QT_TR_NOOP", "QT_TR_N_NOOP", "QT_TRANSLATE_NOOP",
                                       "QT_TRANSLATE_NOOP3", "QT_TRANSLATE_N_NOOP",
                                       // Log lines and words to developers stay English.
                                       "qDebug", "qInfo", "qWarning", "qCritical", "qFatal", "qCDebug",
                                       "qCInfo", "qCWarning", "qCCritical", "static_assert", "Q_ASSERT_X"};
    return std::any_of(literal.calls.begin(), literal.calls.end(),
                       [](const QByteArray& call) { return ways.contains(call); });
}

} // namespace

QStringList nestedLoops(const QString& root)
{
    QStringList found;
    for (const QString& room : {u"app"_s, u"ui"_s}) {
        bool mainLoopSeen = false;
        bool galleryLoopSeen = false;
        for (const QString& file : filesBelow(root, room, {u".h"_s, u".cpp"_s}))
            found += loopsIn(file, QString::fromUtf8(takeApart(contents(root + u'/' + file)).code),
                             file == gallery ? galleryLoopSeen : mainLoopSeen);
    }
    return found;
}

QStringList sleepingTests(const QString& root)
{
    static const QRegularExpression banned(
        u"\\b(qWait|qSleep|[mun]?sleep|nanosleep|sleep_for|sleep_until)\\s*\\("_s);
    QStringList found;
    for (const QString& file : filesBelow(root, u"tests"_s, {u".h"_s, u".cpp"_s})) {
        const QString code = QString::fromUtf8(takeApart(contents(root + u'/' + file)).code);
        for (auto it = banned.globalMatch(code); it.hasNext();) {
            const auto match = it.next();
            found.append(at(file, code.left(match.capturedStart()).count(u'\n') + 1,
                            u"a test that sleeps: %1"_s.arg(match.captured(0))));
        }
    }
    return found;
}

QStringList richToolTips(const QString& root)
{
    static const QRegularExpression call(
        u"(?:\\bsetToolTip|\\bQToolTip::showText)\\s*(\\((?:[^()]|(?1))*\\))"_s);
    static const QRegularExpression name(u"[A-Za-z_]\\w*"_s);
    static const QSet<QString> ownWords{u"tr"_s, u"QString"_s, u"u"_s, u"_s"_s};
    QStringList found;
    for (const QString& file : filesBelow(root, u"ui"_s, {u".cpp"_s})) {
        if (file == u"ui/shell/tray.cpp") // the desktop shows it, and takes it as it is
            continue;
        const QString code = QString::fromUtf8(takeApart(contents(root + u'/' + file)).code);
        for (auto it = call.globalMatch(code); it.hasNext();) {
            const auto match = it.next();
            const QString given = match.captured(1);
            bool isOwn = true;
            for (auto names = name.globalMatch(given); names.hasNext();) {
                const auto one = names.next();
                const bool isScope = given.mid(one.capturedEnd()).trimmed().startsWith(u"::");
                isOwn = isOwn && (isScope || ownWords.contains(one.captured(0)));
            }
            if (!isOwn && !given.contains(u"plainToolTip"))
                found.append(
                    at(file, code.left(match.capturedStart()).count(u'\n') + 1,
                       u"a tooltip that may be taken for HTML: %1"_s.arg(match.captured(0).simplified())));
        }
    }
    return found;
}

QStringList missingMarks(const QString& root)
{
    QStringList found;
    for (const QString& room :
         {u"app"_s, u"ui"_s, u"tests"_s, u"cmake"_s, u"installer"_s, u"translations"_s, u".ci"_s}) {
        for (const QString& file : filesBelow(
                 root, room,
                 {u".h"_s, u".cpp"_s, u".sh"_s, u".py"_s, u".cmake"_s, u"CMakeLists.txt"_s, u".ci/run"_s})) {
            const QByteArray text = contents(root + u'/' + file);
            // A script's first line belongs to the kernel.
            if (!text.left(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"))
                found.append(at(file, 1, u"no SPDX line"_s));
            if (file.endsWith(u".h") && !takeApart(text).code.contains("#pragma once"))
                found.append(at(file, 1, u"no #pragma once"_s));
        }
    }
    return found;
}

QStringList longFiles(const QString& root, int lines)
{
    QStringList found;
    for (const QString& file :
         filesBelow(root, u"app"_s, {u".h"_s, u".cpp"_s}) + filesBelow(root, u"ui"_s, {u".h"_s, u".cpp"_s}))
        if (const auto count = contents(root + u'/' + file).count('\n'); count > lines)
            found.append(at(file, count, u"%1 lines; what two things does it do?"_s.arg(count)));
    return found;
}

QStringList bareSentences(const QString& root)
{
    static const QRegularExpression sentence(u"\\p{L}{2,}[,;:.]? \\p{L}{2,}"_s);
    QStringList found;
    for (const QString& room : {u"app/cli"_s, u"ui"_s}) {
        for (const QString& file : filesBelow(root, room, {u".h"_s, u".cpp"_s})) {
            const Source source = takeApart(contents(root + u'/' + file));
            for (const Literal& literal : source.literals) {
                const bool excused = source.comments.value(literal.line).contains("untranslated: ") ||
                                     source.comments.value(literal.line - 1).contains("untranslated: ");
                if (excused || goesThroughTr(literal) ||
                    !sentence.match(QString::fromUtf8(literal.text)).hasMatch())
                    continue;
                found.append(at(file, literal.line,
                                u"not through tr(): \"%1\""_s.arg(
                                    QString::fromUtf8(literal.text.left(60)).simplified())));
            }
        }
    }
    return found;
}

} // namespace mw::house
