// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/singleinstance.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace mw::shell;
using namespace Qt::StringLiterals;

namespace {

/// A program of its own that is the first one in `folder` until it is killed.
int holdIn(int argc, char** argv, const QString& folder)
{
    QCoreApplication application(argc, argv);
    SingleInstance first(folder);
    std::puts(first.claim() ? "held" : "refused");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void handsOverWhatALaterOneWasAskedFor()
    {
        SingleInstance first(m_folder->path());
        QVERIFY(first.claim());
        QSignalSpy asked(&first, &SingleInstance::asked);
        SingleInstance second(m_folder->path());
        QVERIFY(!second.claim());
        QCOMPARE(handOver(second, {{u"workspace"_s, u"/tmp/Ärger & Co.mailwright"_s}}), true);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toJsonObject()[u"workspace"_s].toString(), u"/tmp/Ärger & Co.mailwright"_s);
    }

    void letsTheNextOneBeFirstOnceItEnds()
    {
        auto first = std::make_unique<SingleInstance>(m_folder->path());
        QVERIFY(first->claim());
        first.reset();
        SingleInstance second(m_folder->path());
        QVERIFY(second.claim());
    }

    void takesOverFromOneThatWasKilled()
    {
        QProcess killed;
        killed.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_folder->path()});
        QVERIFY(killed.waitForReadyRead(20'000));
        QCOMPARE(killed.readLine().trimmed(), "held"_ba);
        SingleInstance second(m_folder->path());
        QVERIFY(!second.claim());
        killed.kill(); // leaves lock and socket behind
        QVERIFY(killed.waitForFinished(20'000));
        QVERIFY(QFile::exists(m_folder->filePath(u"mailwright-window"_s)));
        SingleInstance third(m_folder->path());
        QVERIFY(third.claim());
        QSignalSpy asked(&third, &SingleInstance::asked);
        SingleInstance fourth(m_folder->path());
        QVERIFY(!fourth.claim());
        QCOMPARE(handOver(fourth, {{u"page"_s, u"logs"_s}}), true);
        QTRY_COMPARE(asked.size(), 1);
    }

    void listensToItsOwnerAlone()
    {
        SingleInstance first(m_folder->path());
        QVERIFY(first.claim());
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther;
        const QFile socket(m_folder->filePath(u"mailwright-window"_s));
        QVERIFY(socket.exists());
        QVERIFY(!(socket.permissions() & others));
    }

    void isNotDisturbedByNonsense_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no JSON") << "GET / HTTP/1.1\r\n"_ba;
        QTest::newRow("no object") << "[1,2]\n"_ba;
        QTest::newRow("too much") << QByteArray(200'000, 'x');
        QTest::newRow("half a line") << "{\"workspace\":"_ba;
    }
    void isNotDisturbedByNonsense()
    {
        QFETCH(QByteArray, words);
        SingleInstance first(m_folder->path());
        QVERIFY(first.claim());
        QSignalSpy asked(&first, &SingleInstance::asked);
        QLocalSocket stranger;
        stranger.connectToServer(m_folder->filePath(u"mailwright-window"_s));
        QVERIFY(stranger.waitForConnected(5'000));
        stranger.write(words);
        stranger.flush();
        SingleInstance second(m_folder->path());
        QVERIFY(!second.claim());
        QCOMPARE(handOver(second, {{u"page"_s, u"home"_s}}), true);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toJsonObject()[u"page"_s].toString(), u"home"_s);
    }

    void saysWhenTheFirstOneDoesNotAnswer()
    {
        // A lock without anybody who listens: a program that hangs while it starts.
        QLockFile lock(m_folder->filePath(u"mailwright-window.lock"_s));
        lock.setStaleLockTime(0);
        QVERIFY(lock.tryLock(0));
        SingleInstance second(m_folder->path());
        QVERIFY(!second.claim());
        QCOMPARE(handOver(second, {}), false);
    }

    void opensRatherThanNotWhereThereIsNoPlaceForALock()
    {
        SingleInstance only(m_folder->filePath(u"not/there"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"will not find this one"_s));
        QVERIFY(only.claim());
    }

private:
    static bool handOver(SingleInstance& instance, const QJsonObject& request)
    {
        std::optional<bool> answered;
        instance.handOver(request, [&](bool taken) { answered = taken; });
        return QTest::qWaitFor([&] { return answered.has_value(); }, 20'000) && *answered;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0)
        return holdIn(argc, argv, QString::fromLocal8Bit(argv[2]));
    QCoreApplication application(argc, argv);
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_singleinstance.moc"
