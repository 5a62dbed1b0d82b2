// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/rules.h"
#include "house/source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace mw::house;
using namespace Qt::StringLiterals;

namespace {

using Rule = std::function<QStringList(const QString&)>;

const QString tree = QStringLiteral(MAILWRIGHT_SOURCE_DIR);

/// A name and the rule as it is asked of the real tree; the same function is asked of the planted ones.
const QList<std::pair<const char*, Rule>> rules{
    {"include arrows", includeArrows},
    {"loose looks", looseLooks},
    {"window parts", windowParts},
    {"nested loops", nestedLoops},
    {"sleeping tests", sleepingTests},
    {"missing marks", missingMarks},
    {"long files", [](const QString& root) { return longFiles(root, 600); }},
    {"bare sentences", bareSentences},
    {"foreign places", foreignPlaces},
    {"rich tooltips", richToolTips},
    {"bare suppressions", bareSuppressions},
};

Rule rule(const QByteArray& name)
{
    for (const auto& [known, ask] : rules)
        if (name == known)
            return ask;
    return {};
}

void plant(const QString& root, const QString& path, const QByteArray& text)
{
    QVERIFY(QDir().mkpath(QFileInfo(root + u'/' + path).path()));
    QFile file(root + u'/' + path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

const QByteArray spdx = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

} // namespace

class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRule_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto& [name, ask] : rules)
            QTest::newRow(name) << QByteArray(name);
    }
    void keepsTheRule()
    {
        QFETCH(QByteArray, name);
        const QStringList found = rule(name)(tree);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
    void tellsOfLongFilesBeforeTheyAreTooLong()
    {
        for (const QString& file : longFiles(tree, 500))
            qInfo("%s", qPrintable(file));
    }
    void hasSomethingToRead()
    {
        // A wrong root would pass every rule.
        QVERIFY(filesBelow(tree, u"app"_s, {u".cpp"_s}).size() > 3);
        QVERIFY(filesBelow(tree, u"tests"_s, {u".cpp"_s}).size() > 3);
    }

    void findsWhatBreaksARule_data();
    void findsWhatBreaksARule()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(QString, finding);
        const QTemporaryDir root;
        plant(root.path(), path, text);
        const QStringList found = rule(name)(root.path());
        QVERIFY2(found.size() == 1, qPrintable(found.join(u'\n')));
        QVERIFY2(found.first().startsWith(path.section(u'/', 0, 1)), qPrintable(found.first()));
        QVERIFY2(found.first().contains(finding), qPrintable(found.first()));
    }

    void letsPassWhatIsInOrder_data();
    void letsPassWhatIsInOrder()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        const QTemporaryDir root;
        plant(root.path(), path, text);
        const QStringList found = rule(name)(root.path());
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void allowsOneMainLoopAFrontEnd()
    {
        const QTemporaryDir root;
        plant(root.path(), u"app/cli/a.cpp"_s, "int a() { return QCoreApplication::exec(); }\n");
        QCOMPARE(nestedLoops(root.path()), QStringList());
        plant(root.path(), u"app/cli/b.cpp"_s, "int b() { return QCoreApplication::exec(); }\n");
        QCOMPARE(nestedLoops(root.path()).size(), 1);
        plant(root.path(), u"app/vault/c.cpp"_s, "int c() { return QCoreApplication::exec(); }\n");
        QCOMPARE(nestedLoops(root.path()).size(), 2);
    }

    void loadsNoWidgets()
    {
        QCOMPARE(widgetsIn(QStringLiteral(MAILWRIGHT_BINARY_DIR "/app/cli/mailwright-cli")), QStringList());
    }
    void findsLoadedWidgets()
    {
        QVERIFY(!widgetsIn(QStringLiteral(HOUSE_PLANTED_PROGRAM)).isEmpty());
        QCOMPARE(widgetsIn(u"/nowhere/program"_s).size(), 1);
    }

    void translationsAreComplete()
    {
        const QStringList found = newTexts(tree, QStringLiteral(HOUSE_LUPDATE));
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
    void findsTextsWithoutTranslation()
    {
        const QByteArray ts = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n"
                              "<TS version=\"2.1\" language=\"de_DE\"><context><name>A</name><message>"
                              "<source>Sent.</source><translation%1>Gesendet.</translation>"
                              "</message></context></TS>\n";
        const QByteArray code = "#include <QObject>\nclass A : public QObject { Q_OBJECT\n"
                                "QString a() { return tr(\"Sent.\"); }\n%1};\n";
        const QString lupdate = QStringLiteral(HOUSE_LUPDATE);
        const QTemporaryDir root;
        plant(root.path(), u"app/cli/a.cpp"_s, QByteArray(code).replace("%1", ""));
        QCOMPARE(newTexts(root.path(), lupdate).size(), 1); // no .ts at all
        plant(root.path(), u"translations/mailwright_de.ts"_s, QByteArray(ts).replace("%1", ""));
        QCOMPARE(newTexts(root.path(), lupdate), QStringList());
        plant(root.path(), u"app/cli/a.cpp"_s,
              QByteArray(code).replace("%1", "QString b() { return tr(\"Refused.\"); }\n"));
        QCOMPARE(newTexts(root.path(), lupdate).size(), 1);
        QVERIFY(newTexts(root.path(), lupdate).first().contains(u"1 texts"));
        plant(root.path(), u"app/cli/a.cpp"_s, QByteArray(code).replace("%1", ""));
        plant(root.path(), u"translations/mailwright_de.ts"_s,
              QByteArray(ts).replace("%1", " type=\"unfinished\""));
        QCOMPARE(newTexts(root.path(), lupdate).size(), 1);
        QVERIFY(newTexts(root.path(), lupdate).first().contains(u"unfinished"));
        QCOMPARE(newTexts(root.path(), u"/nowhere/lupdate"_s).size(), 2);
    }

    void takesCodeApart()
    {
        const Source source = takeApart("int a = 1'000'000; // it's \"no\" string\n"
                                        "f(g(\"one \\\" two\"), 'x', '\"', R\"x(raw \" )\" text)x\");\n"
                                        "/* two\nlines */ tr(\"last\");\n");
        QCOMPARE(source.literals.size(), 3);
        QCOMPARE(source.literals[0].text, "one \\\" two"_ba);
        QCOMPARE(source.literals[0].calls, (QList<QByteArray>{"f", "g"}));
        QCOMPARE(source.literals[1].text, "raw \" )\" text"_ba);
        QCOMPARE(source.literals[1].calls, (QList<QByteArray>{"f"}));
        QCOMPARE(source.literals[2].line, 4);
        QCOMPARE(source.literals[2].calls, (QList<QByteArray>{"tr"}));
        QCOMPARE(source.code.count('\n'), 4);
        QVERIFY(source.code.startsWith("int a = 1'000'000; "));
        QVERIFY(!source.code.contains("string"));
        QVERIFY(source.comments.value(4).contains("lines"));
    }
    void takesAnyPrefixApart()
    {
        // A file that is cut anywhere must not send the splitter past its end.
        const QByteArray whole = contents(tree + u"/tests/house/tst_house.cpp"_s);
        QVERIFY(whole.size() > 1000);
        for (qsizetype size = 0; size < 6000 && size < whole.size(); ++size)
            QVERIFY(takeApart(whole.left(size)).code.size() <= size);
    }
};

void TestHouse::findsWhatBreaksARule_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* what, const char* name, const char* path, const QByteArray& text,
                        const char* finding) {
        QTest::newRow(what) << QByteArray(name) << QString::fromLatin1(path) << text
                            << QString::fromLatin1(finding);
    };
    row("upwards", "include arrows", "app/base/a.cpp", "#include \"vault/vault.h\"\n",
        "base may not include vault");
    row("sideways", "include arrows", "app/smtp/a.h", "#include \"net/dns.h\"\n", "smtp may not include net");
    row("spaced include", "include arrows", "app/mail/a.h", "  #  include \"cli/x.h\"\n", "mail may not");
    row("front end to front end", "include arrows", "ui/a.h", "#include \"cli/x.h\"\n",
        "ui may not include cli");
    row("unknown folder", "include arrows", "app/cli/a.h", "#include \"helpers/x.h\"\n",
        "cli may not include helpers");
    row("no folder", "include arrows", "app/cli/a.h", "#include \"x.h\"\n", "write the folder");
    row("new folder", "include arrows", "app/helpers/a.h", "\n", "doesn't know");
    row("SQL in a pure folder", "include arrows", "app/net/a.h", "#include <QSqlQuery>\n", "no SQL");
    row("link upwards", "include arrows", "app/mail/CMakeLists.txt",
        "mw_library(NAME mail DEPENDS mw_vault)\n", "mail may not link vault");

    row("page to page", "include arrows", "ui/audience/a.h", "#include \"ui/outbox/x.h\"\n",
        "ui/audience may not include ui/outbox");
    row("kit to shell", "include arrows", "ui/kit/a.h", "#include \"shell/page.h\"\n",
        "may not include ui/shell");
    row("kit to a service", "include arrows", "ui/kit/a.h", "#include \"vault/vault.h\"\n",
        "may not include vault");
    row("shell to page", "include arrows", "ui/shell/a.cpp", "#include \"ui/home/x.h\"\n",
        "may not include ui/home");
    row("page to front end", "include arrows", "ui/home/a.cpp", "#include \"cli/x.h\"\n",
        "may not include cli");
    row("app to kit", "include arrows", "app/paper/a.cpp", "#include \"kit/theme.h\"\n",
        "may not include ui/kit");
    row("upwards by dots", "include arrows", "ui/home/a.cpp", "#include \"../outbox/x.h\"\n", "from above");
    row("page links page", "include arrows", "ui/home/CMakeLists.txt",
        "mw_ui_library(NAME home DEPENDS mw_ui_kit mw_ui_outbox mw_workspace)\n",
        "ui/home may not link ui/outbox");
    row("kit links a service", "include arrows", "ui/kit/CMakeLists.txt", "DEPENDS mw_vault\n",
        "may not link vault");

    row("shell to a shared piece", "include arrows", "ui/shell/a.cpp", "#include \"ui/mailview/x.h\"\n",
        "may not include ui/mailview");
    row("shared piece to shell", "include arrows", "ui/slotform/a.h", "#include \"shell/page.h\"\n",
        "may not include ui/shell");
    row("shared piece to a page", "include arrows", "ui/mailview/a.h", "#include \"ui/home/x.h\"\n",
        "may not include ui/home");

    row("colour by name", "loose looks", "ui/home/a.cpp", "auto c = Qt::red;\n", "Qt::red");
    row("colour by numbers", "loose looks", "ui/home/a.cpp", "auto c = QColor( 12, 3, 4);\n", "QColor");
    row("colour as text", "loose looks", "ui/home/a.cpp", "auto c = QColor(u\"#2F55A4\"_s);\n", "#2F55A4");
    row("colour as hex", "loose looks", "ui/home/a.cpp", "constexpr QRgb c = 0xFF2F55A4;\n", "0xFF2F55A4");
    row("style sheet", "loose looks", "ui/home/a.cpp", "w->setStyleSheet(s);\n", "setStyleSheet");
    row("size of text", "loose looks", "ui/home/a.cpp", "font.setPointSize(12);\n", "setPointSize");
    row("corner", "loose looks", "ui/home/a.cpp", "p.drawRoundedRect(rect(), 6, 6);\n", "drawRoundedRect");
    row("gap", "loose looks", "ui/home/a.cpp", "row->setSpacing(12);\n", "setSpacing");
    row("margin", "loose looks", "ui/home/a.cpp", "row->setContentsMargins(0, space::s8, 0, 8);\n",
        "setContentsMargins");

    row("Gui linked", "window parts", "app/vault/CMakeLists.txt", "DEPENDS Qt6::Gui\n", "Qt6::Gui");
    row("Widgets linked by cli", "window parts", "app/cli/CMakeLists.txt", "DEPENDS Qt6::Widgets\n",
        "Qt6::Widgets");
    row("image in insight", "window parts", "app/insight/a.cpp", "#include <QImage>\n", "QImage");
    row("widget in paper", "window parts", "app/paper/a.cpp", "#include <QWidget>\n", "QWidget");

    row("loop", "nested loops", "app/net/a.cpp", "QEventLoop loop;\n", "QEventLoop");
    row("loop's exec", "nested loops", "app/net/a.cpp", "void f() { loop.exec(); }\n", "loop.exec()");
    row("dialog", "nested loops", "ui/a.cpp", "void f() { QDialog dialog; dialog.exec(); }\n",
        "dialog.exec()");
    row("pointer", "nested loops", "ui/a.cpp", "void f() { dialog->exec(  ); }\n", "exec");
    row("thread", "nested loops", "app/sending/a.cpp", "void T::run() { exec(); }\n", "exec()");
    row("events", "nested loops", "ui/a.cpp", "void f() { qApp->processEvents(); }\n", "processEvents");
    row("blocking socket", "nested loops", "app/smtp/a.cpp", "void f() { s.waitForReadyRead(1); }\n",
        "waitForReadyRead");
    row("main loop elsewhere", "nested loops", "app/vault/a.cpp", "int f() { return app.exec(); }\n",
        "app.exec()");

    row("qWait", "sleeping tests", "tests/mail/tst_a.cpp", QByteArray("void f() { QTest::qWa") + "it(5); }\n",
        "qWait");
    row("thread sleep", "sleeping tests", "tests/mail/tst_a.cpp",
        QByteArray("void f() { QThread::ms") + "leep(5); }\n", "msleep");
    row("std sleep", "sleeping tests", "tests/a.h",
        QByteArray("auto f = [] { std::this_thread::sleep") + "_for(1s); };\n", "sleep_for");

    row("no licence", "missing marks", "app/base/a.cpp", "int a;\n", "SPDX");
    row("no licence in a script", "missing marks", "installer/a.sh", "#!/bin/sh\n", "SPDX");
    row("no guard", "missing marks", "app/base/a.h", spdx + "int a;\n", "#pragma once");
    row("commented guard", "missing marks", "app/base/a.h", spdx + "// #pragma once\n", "#pragma once");

    row("long page", "long files", "ui/home/a.cpp", QByteArray(601, '\n'), "601 lines");
    row("long", "long files", "app/base/a.cpp", QByteArray(601, '\n'), "601 lines");

    row("sentence", "bare sentences", "app/cli/a.cpp", "void f() { print(u\"It is sent.\"_s); }\n",
        "It is sent.");
    row("in arg", "bare sentences", "app/cli/a.cpp", "auto a = tr(\"A: %1\").arg(u\"not sent\"_s);\n",
        "not sent");
    row("raw", "bare sentences", "ui/a.cpp", "auto a = R\"(Two words)\";\n", "Two words");
    row("table", "bare sentences", "app/cli/a.h", "constexpr T t[] = {{1, \"In doubt\"}};\n", "In doubt");

    row("folder", "foreign places", "app/base/a.cpp", QByteArray("auto a = \"/wo") + "rk/x\";\n",
        "folder of one machine");
    row("host", "foreign places", "tests/a.sh", QByteArray("curl https:") + "//mirror.corp.internal/x\n",
        "mirror.corp.internal");

    row("name in a tooltip", "rich tooltips", "ui/a.cpp", "void f() { b->setToolTip(list.name()); }\n",
        "list.name()");
    row("escaped by hand", "rich tooltips", "ui/a.cpp",
        "void f() { QToolTip::showText(p, name.toHtmlEscaped(), v); }\n", "toHtmlEscaped");
    row("suppression", "bare suppressions", "tests/tsan.supp", "# why\nrace:a\nrace:b\n", "without a reason");
}

void TestHouse::letsPassWhatIsInOrder_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* what, const char* name, const char* path, const QByteArray& text) {
        QTest::newRow(what) << QByteArray(name) << QString::fromLatin1(path) << text;
    };
    row("downwards", "include arrows", "app/sending/a.cpp",
        "#include \"sending/a.h\"\n#include \"smtp/b.h\"\n#include <QSqlQuery>\n#include \"a.moc\"\n");
    row("links downwards", "include arrows", "app/mail/CMakeLists.txt",
        "mw_library(NAME mail DEPENDS mw_base) # mw_vault\n");
    row("a page", "include arrows", "ui/audience/a.cpp",
        "#include \"ui/audience/a.h\"\n#include \"audience/contacts.h\"\n#include \"kit/theme.h\"\n"
        "#include \"shell/page.h\"\n");
    row("a page with a shared piece", "include arrows", "ui/templates/a.cpp",
        "#include \"ui/slotform/a.h\"\n#include \"ui/mailview/b.h\"\n");
    row("a shared piece", "include arrows", "ui/mailview/a.cpp",
        "#include \"ui/mailview/a.h\"\n#include \"kit/theme.h\"\n#include \"content/slots.h\"\n");
    row("the main of the window", "include arrows", "ui/main.cpp",
        "#include \"ui/home/a.h\"\n#include \"ui/outbox/a.h\"\n#include \"shell/window.h\"\n");
    row("a page's links", "include arrows", "ui/home/CMakeLists.txt",
        "mw_ui_library(NAME home DEPENDS mw_ui_kit mw_ui_shell mw_workspace)\n");
    row("tokens", "loose looks", "ui/kit/tokens.h", "constexpr QRgb c = 0xFF2F55A4; // #2F55A4\n");
    row("looks by name", "loose looks", "ui/home/a.cpp",
        "row->setContentsMargins(0, 0, space::s8, 0);\nrow->setSpacing(0);\np.drawRoundedRect(r, "
        "radius::card, "
        "radius::card);\nimage.fill(Qt::transparent);\nauto id = u\"#12\"_s;\n");
    row("cli's Gui", "window parts", "app/cli/a.cpp", "#include <QGuiApplication>\n");
    row("query", "nested loops", "app/vault/a.cpp", "void f(QSqlQuery& q) { q.exec(); m_query->exec(); }\n");
    row("menu at a place", "nested loops", "ui/a.cpp",
        "void f() { menu.exec(position); drag->exec(Qt::CopyAction); }\n");
    row("comment", "nested loops", "app/vault/a.cpp",
        "// never exec(), nor QEventLoop\nauto a = \"exec()\";\n");
    row("bounded wait", "sleeping tests", "tests/mail/tst_a.cpp",
        "void f() { QTest::qWaitFor(g, 5); QTRY_VERIFY(x); }\n");
    row("translated", "bare sentences", "app/cli/a.cpp",
        "auto a = tr(\"It is sent.\") + QCoreApplication::translate(\"cli\", \"To %1 people\", nullptr, "
        "2);\n");
    row("noted", "bare sentences", "app/cli/a.h",
        "constexpr T t[] = {{1, QT_TRANSLATE_NOOP(\"cli\", \"In doubt\")}};\n");
    row("one word", "bare sentences", "app/cli/a.cpp", "auto a = u\"workspace\"_s;\n");
    row("excused", "bare sentences", "app/cli/a.cpp",
        "// untranslated: a shell's own words\nauto a = \"complete -F\";\nauto b = \"one two\"; // "
        "untranslated: data\n");
    row("below", "bare sentences", "app/vault/a.cpp", "auto a = \"create table contact\";\n");
    row("reserved host", "foreign places", "tests/a.sh",
        QByteArray("curl http:") + "//127.0.0.1:80/x https:" + "//news.example.com/\n");
    row("cited source", "foreign places", "resources/rules/replies.json",
        QByteArray("{\"source\": \"https:") + "//docs.corp.internal/smtp\"}\n");
    row("plain tooltips", "rich tooltips", "ui/a.cpp",
        "void f() { a->setToolTip(kit::plainToolTip(x)); b->setToolTip(tr(\"Close\")); "
        "c->setToolTip(u\"Ctrl+N\"_s); d->setToolTip(Bar::tr(\"Off\")); e->setToolTip(QString()); "
        "QToolTip::showText(p->globalPos(), plainToolTip(t), v); }\n");
    row("suppression", "bare suppressions", "tests/tsan.supp", "# why\nrace:a\n\n# why\nrace:b\n");
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
