// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicefoldersink.h"
#include "smtp/practicememorysink.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::smtp;
using namespace Qt::StringLiterals;

namespace {

PracticeMessage messageOf(const QByteArray& bytes)
{
    return {base::fromMilliseconds(1'700'000'000'000),
            "shop@example.com",
            {"a@example.org", "b@example.org"},
            bytes};
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QList<QJsonObject> linesOf(const QDir& folder)
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : contentsOf(folder.filePath(u"index.jsonl"_s)).split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

} // namespace

class TestPracticeSinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryLetsTheOldestGoByCount()
    {
        MemorySink sink({.messages = 3});
        for (int i = 0; i < 5; ++i)
            QVERIFY(sink.store(messageOf(QByteArray::number(i))));
        QCOMPARE(sink.kept(), 3);
        QCOMPARE(sink.stored(), 5);
        QCOMPARE(sink.messages().first().bytes, "2");
        QCOMPARE(sink.messages().last().bytes, "4");
    }
    void memoryLetsTheOldestGoByBytes()
    {
        MemorySink sink({.messages = 100, .bytes = 25});
        for (int i = 0; i < 4; ++i)
            QVERIFY(sink.store(messageOf(QByteArray(10, 'x'))));
        QCOMPARE(sink.kept(), 2);
        QVERIFY(sink.store(messageOf(QByteArray(100, 'y')))); // the newest always stays
        QCOMPARE(sink.kept(), 1);
        QCOMPARE(sink.messages().first().bytes.size(), 100);
    }
    void theUsualRetentionIsAThousandOr200Megabytes()
    {
        QCOMPARE(PracticeRetention().messages, 1'000);
        QCOMPARE(PracticeRetention().bytes, 200'000'000);
    }

    void theFolderHoldsTheBytesAndAnIndex()
    {
        QTemporaryDir dir;
        const QDir folder(dir.filePath(u"mail/deep"_s));
        auto sink = FolderSink::open(folder.path()).value();
        QVERIFY(sink->store(messageOf("A: b\r\n\r\n\xff\r\n")));
        QVERIFY(sink->store(messageOf("second\r\n")));
        QCOMPARE(contentsOf(folder.filePath(u"000001.eml"_s)), "A: b\r\n\r\n\xff\r\n");
        QCOMPARE(contentsOf(folder.filePath(u"000002.eml"_s)), "second\r\n");
        const auto lines = linesOf(folder);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).value("file"_L1).toString(), u"000001.eml"_s);
        QCOMPARE(lines.at(0).value("at"_L1).toString(), u"2023-11-14T22:13:20Z"_s);
        QCOMPARE(lines.at(0).value("sender"_L1).toString(), u"shop@example.com"_s);
        QCOMPARE(lines.at(0).value("recipients"_L1).toArray().size(), 2);
        const auto access = QFile::permissions(folder.filePath(u"000001.eml"_s));
        QVERIFY(!(access & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void theFolderLetsTheOldestGoAndClearsItsIndexInBatches()
    {
        QTemporaryDir dir;
        const QDir folder(dir.path());
        auto sink = FolderSink::open(dir.path(), {.messages = 10}).value();
        for (int i = 0; i < 300; ++i)
            QVERIFY(sink->store(messageOf(QByteArray::number(i))));
        QCOMPARE(sink->kept(), 10);
        QCOMPARE(folder.entryList({u"*.eml"_s}).size(), 10);
        QCOMPARE(contentsOf(folder.filePath(u"000300.eml"_s)), "299");
        const auto lines = linesOf(folder);
        QVERIFY(lines.size() >= 10 && lines.size() < 10 + 256);
        QCOMPARE(lines.last().value("file"_L1).toString(), u"000300.eml"_s);
    }

    void aSecondRunGoesOnWithTheNumbers()
    {
        QTemporaryDir dir;
        const QDir folder(dir.path());
        QVERIFY(FolderSink::open(dir.path()).value()->store(messageOf("one")));
        auto sink = FolderSink::open(dir.path(), {.messages = 2}).value();
        QCOMPARE(sink->kept(), 1);
        QVERIFY(sink->store(messageOf("two")));
        QVERIFY(sink->store(messageOf("three")));
        QCOMPARE(folder.entryList({u"*.eml"_s}), QStringList({u"000002.eml"_s, u"000003.eml"_s}));
    }

    void forgetsAHalfWrittenLine()
    {
        QTemporaryDir dir;
        const QDir folder(dir.path());
        {
            auto sink = FolderSink::open(dir.path()).value();
            QVERIFY(sink->store(messageOf("one")));
            QVERIFY(sink->store(messageOf("two")));
        }
        const QByteArray index = contentsOf(folder.filePath(u"index.jsonl"_s));
        const qsizetype firstLine = index.indexOf('\n') + 1;
        for (qsizetype cut = firstLine; cut < index.size(); ++cut) {
            write(folder.filePath(u"index.jsonl"_s), index.first(cut));
            auto sink = FolderSink::open(dir.path());
            QVERIFY(sink.has_value());
            QCOMPARE((*sink)->kept(), 1);
            QCOMPARE(contentsOf(folder.filePath(u"index.jsonl"_s)), index.first(firstLine));
        }
        auto sink = FolderSink::open(dir.path()).value(); // 000002.eml is left alone and never overwritten
        QVERIFY(sink->store(messageOf("three")));
        QCOMPARE(contentsOf(folder.filePath(u"000002.eml"_s)), "two");
        QCOMPARE(contentsOf(folder.filePath(u"000003.eml"_s)), "three");
    }

    void leavesAForeignFolderAlone()
    {
        QTemporaryDir dir;
        const QDir folder(dir.path());
        const QByteArray rehearsal = R"({"file":"000001.eml","email":"a@example.com","sha256":"00"})"
                                     "\n";
        write(folder.filePath(u"index.jsonl"_s), rehearsal);
        write(folder.filePath(u"000001.eml"_s), "rehearsed");
        const auto sink = FolderSink::open(dir.path(), {.messages = 1});
        QVERIFY(!sink.has_value());
        QCOMPARE(sink.error().kind, FolderSinkError::Kind::ForeignIndex);
        QCOMPARE(contentsOf(folder.filePath(u"index.jsonl"_s)), rehearsal);
        QCOMPARE(contentsOf(folder.filePath(u"000001.eml"_s)), "rehearsed");
    }
    void neverFollowsAPathInTheIndex()
    {
        QTemporaryDir dir;
        write(dir.filePath(u"index.jsonl"_s),
              R"({"file":"../victim.eml","at":"2026-01-01T00:00:00Z","sender":"","recipients":[]})"
              "\n");
        QCOMPARE(FolderSink::open(dir.path()).error().kind, FolderSinkError::Kind::ForeignIndex);
    }
    void saysWhenTheFolderCannotBeMade()
    {
        QTemporaryDir dir;
        write(dir.filePath(u"file"_s), "x");
        QCOMPARE(FolderSink::open(dir.filePath(u"file/mail"_s)).error().kind,
                 FolderSinkError::Kind::CannotCreate);
        QCOMPARE(FolderSink::open({}).error().kind, FolderSinkError::Kind::CannotCreate);
    }
    void aMessageThatCannotBeWrittenIsNotKept()
    {
        QTemporaryDir dir;
        auto sink = FolderSink::open(dir.filePath(u"mail"_s)).value();
        QVERIFY(QDir(dir.filePath(u"mail"_s)).removeRecursively());
        QVERIFY(!sink->store(messageOf("lost")));
        QCOMPARE(sink->kept(), 0);
    }
};

QTEST_APPLESS_MAIN(TestPracticeSinks)
#include "tst_practicesinks.moc"
