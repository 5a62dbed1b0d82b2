// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/help.h"
#include "cli/importrun.h"
#include "cli/verbtable.h"

#include <QProcess>
#include <QSet>
#include <QTest>

using namespace mw::cli;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Flag> flags = {{.name = "list", .value = "L", .required = true},
                                 {.name = "map", .value = "M", .repeats = true},
                                 {.name = "how", .value = "HOW", .choices = "fast|slow"},
                                 {.name = "dry-run"}};
const std::vector<Argument> files = {{.name = "FILE", .repeats = true}};
const std::vector<Argument> one = {{.name = "NAME"}};

Try<Arguments> parse(const QStringList& words, const std::vector<Argument>& allowed = files)
{
    qsizetype at = 0;
    return Arguments::parse(words, at, flags, &allowed);
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFlagsBetweenArguments()
    {
        auto read = parse(
            {u"a"_s, u"--list"_s, u"News"_s, u"b"_s, u"--dry-run"_s, u"--map=X=y"_s, u"--map"_s, u"Z=w"_s});
        QVERIFY(read);
        QCOMPARE(read->positional(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(read->value(u"list"_s), u"News"_s);
        QCOMPARE(read->values(u"map"_s), (QStringList{u"X=y"_s, u"Z=w"_s}));
        QVERIFY(read->has(u"dry-run"_s));
        QVERIFY(!read->has(u"how"_s));
    }

    void endsFlagsAtTwoDashes()
    {
        auto read = parse({u"--list"_s, u"L"_s, u"--"_s, u"--list"_s, u"-"_s});
        QVERIFY(read);
        QCOMPARE(read->positional(), (QStringList{u"--list"_s, u"-"_s}));
    }

    void takesADashForStandardInput()
    {
        auto read = parse({u"-"_s, u"--list"_s, u"L"_s});
        QVERIFY(read);
        QCOMPARE(read->positional(), QStringList{u"-"_s});
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown flag") << QStringList{u"a"_s, u"--lsit"_s, u"x"_s} << int(Code::UnknownFlag);
        QTest::newRow("one dash") << QStringList{u"-list"_s, u"x"_s} << int(Code::UnknownFlag);
        QTest::newRow("global flag behind")
            << QStringList{u"a"_s, u"--list"_s, u"L"_s, u"--json"_s} << int(Code::UnknownFlag);
        QTest::newRow("no value") << QStringList{u"a"_s, u"--list"_s} << int(Code::MissingArgument);
        QTest::newRow("a flag for a value")
            << QStringList{u"a"_s, u"--list"_s, u"--dry-run"_s} << int(Code::MissingArgument);
        QTest::newRow("twice") << QStringList{u"a"_s, u"--list"_s, u"L"_s, u"--list"_s, u"M"_s}
                               << int(Code::BadValue);
        QTest::newRow("a value too many")
            << QStringList{u"a"_s, u"--list"_s, u"L"_s, u"--dry-run=yes"_s} << int(Code::BadValue);
        QTest::newRow("no such choice")
            << QStringList{u"a"_s, u"--list"_s, u"L"_s, u"--how"_s, u"soon"_s} << int(Code::BadValue);
        QTest::newRow("required flag missing") << QStringList{u"a"_s} << int(Code::MissingArgument);
        QTest::newRow("argument missing") << QStringList{u"--list"_s, u"L"_s} << int(Code::MissingArgument);
    }
    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        auto read = parse(words);
        QVERIFY(!read);
        QCOMPARE(read.error().exit, Exit::WrongUsage);
        QCOMPARE(int(read.error().code), code);
        QVERIFY(!read.error().text.isEmpty());
    }

    void refusesOneArgumentTooMany()
    {
        auto read = parse({u"a"_s, u"b"_s, u"--list"_s, u"L"_s}, one);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::TooManyArguments);
    }

    void wantsHelpWhateverElseIsWrong()
    {
        QVERIFY(parse({u"--help"_s})->wantsHelp());
        QVERIFY(parse({u"--nonsense"_s, u"--help"_s})->wantsHelp());
    }

    void readsNumbersWithinTheirBounds()
    {
        const std::vector<Flag> numbers = {{.name = "n", .value = "N"}};
        const auto number = [&](const QString& text) {
            qsizetype at = 0;
            auto read = Arguments::parse({u"--n="_s + text, u"x"_s}, at, numbers, &one);
            return read->number(u"n"_s, 1, 10, 4);
        };
        QCOMPARE(number(u"10"_s).value(), 10);
        for (const auto& bad : {u"0"_s, u"11"_s, u"1.5"_s, u"ten"_s, QString(), u"99999999999999999999"_s})
            QVERIFY2(!number(bad), qPrintable(bad));
    }

    void everyVerbIsWhole()
    {
        const VerbTable table;
        QSet<QString> names;
        for (const Verb& verb : table.verbs()) {
            const QString name = QString::fromLatin1(verb.noun) + u' ' + QString::fromLatin1(verb.name);
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            QVERIFY2((verb.run != nullptr) != (verb.start != nullptr), qPrintable(name));
            QVERIFY2(verb.summary && verb.example, qPrintable(name));
            QVERIFY2(QString::fromUtf8(verb.example).contains(name), qPrintable(name));
            QVERIFY2(help::forVerb(verb).contains(QString::fromUtf8(verb.example)), qPrintable(name));
            for (const Flag& flag : verb.flags)
                QVERIFY2(flag.help && (!flag.choices || flag.value),
                         qPrintable(name + u' ' + QString::fromLatin1(flag.name)));
            // An optional argument cannot stand before one that is needed.
            bool optional = false;
            for (const Argument& argument : verb.arguments) {
                QVERIFY2(!optional || argument.optional, qPrintable(name));
                optional = argument.optional;
            }
        }
        QVERIFY(names.size() > 30);
    }

    /// Each example is a line that the parser takes.
    void everyExampleIsRightUsage()
    {
        const VerbTable table;
        for (const Verb& verb : table.verbs()) {
            if (QLatin1String(verb.noun) == u"completion")
                continue;
            QStringList words = QProcess::splitCommand(QString::fromUtf8(verb.example)).sliced(1);
            qsizetype at = 0;
            auto globals = Arguments::parse(words, at, globalFlags(), nullptr);
            QVERIFY2(globals, verb.example);
            QCOMPARE(words.value(at), QString::fromLatin1(verb.noun));
            QCOMPARE(words.value(at + 1), QString::fromLatin1(verb.name));
            at += 2;
            auto arguments = Arguments::parse(words, at, verb.flags, &verb.arguments);
            QVERIFY2(arguments, arguments ? verb.example : qPrintable(arguments.error().text));
            QCOMPARE(globals->has(u"workspace"_s), verb.needs != Needs::Nothing);
        }
    }

    void takesAConsentApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("plain") << u"basis=consent,source=form"_s
                               << QStringList{u"basis=consent"_s, u"source=form"_s};
        QTest::newRow("comma in a value") << u"source=Shop, at the till,basis=contract"_s
                                          << QStringList{u"source=Shop, at the till"_s, u"basis=contract"_s};
        QTest::newRow("equals in a value")
            << u"wording=a=b,at=2026-01-02"_s << QStringList{u"wording=a=b"_s, u"at=2026-01-02"_s};
        QTest::newRow("nothing known") << u"colour=red"_s << QStringList();
        QTest::newRow("empty") << QString() << QStringList();
    }
    void takesAConsentApart()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, fields);
        QStringList found;
        for (const auto& [name, value] : consentFields(text))
            found.append(name + u'=' + value);
        QCOMPARE(found, fields);
    }
};

QTEST_APPLESS_MAIN(TestArguments)
#include "tst_arguments.moc"
