// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers found or began with, once more in each run of the suite. With MAILWRIGHT_SEEDS=DIR it
// writes the inputs to begin with instead.
#include "fuzz/fuzz.h"
#include "vault/keyslots.h"

#include <QDirIterator>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;

using Target = int (*)(std::span<const std::uint8_t>);
Q_DECLARE_METATYPE(Target)

namespace {

void seed(const QString& folder, const QString& name, const QByteArray& bytes)
{
    QDir().mkpath(folder);
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no seed %s", qPrintable(file.fileName()));
}

QByteArray steps(const char* first, int count)
{
    QByteArray out(first);
    for (int i = 0; i < count; ++i)
        out += char(1 + i % 4) + QByteArray(1, char(i * 4)) + QByteArray(1, char(i)) +
               QByteArray(1, char(i * 37)) + QByteArray(16, char(i));
    return out;
}

void writeSeeds(const QString& root)
{
    auto made = vault::KeySlots::create();
    const bool added = made->file.addPerson(made->keys, u"Anna"_s, base::Secret("p"_ba), 10) &&
                       made->file.addRecovery(made->keys) && made->file.addKeychain(made->keys);
    if (!added)
        qFatal("no slots");
    seed(root + u"/slots"_s, u"three"_s, *made->file.serialise(made->keys));
    if (!made->file.beginRekey(made->keys))
        qFatal("no second key");
    seed(root + u"/slots"_s, u"rekeying"_s, *made->file.serialise(made->keys));
    seed(root + u"/backup"_s, u"raw"_s, "\x01mailwright backup 1\n"_ba + QByteArray(60, '\0'));
    seed(root + u"/backup"_s, u"patched"_s, "\x02"_ba + QByteArray::fromHex("0000180100002c7f000203ff"));
    seed(root + u"/backup"_s, u"resealed"_s, "\x03"_ba + QByteArray::fromHex("001003020020a801001fff40"));
    seed(root + u"/backup"_s, u"lengths"_s,
         "\x03"_ba + QByteArray::fromHex("00002302000029100000200100002bff"));
    seed(root + u"/checkpoint"_s, u"whole"_s,
         "{\"format\":\"mailwright checkpoint "
         "1\",\"workspace\":\"3b35c746ca712d43a4ba4d35a72585db\",\"count\":3,"
         "\"head\":\""_ba +
             QByteArray(64, 'a') + "\",\"at\":\"2026-11-30T23:22:05.304Z\",\"public_key\":\"" +
             QByteArray(64, 'b') + "\",\"signature\":\"" + QByteArray(128, 'c') + "\"}");
    seed(root + u"/rules"_s, u"raw"_s,
         "\x02{\"version\":1,\"home_country\":\"CA\",\"frequency_cap\":{\"mails\":4,\"days\":30},"
         "\"rules\":[{\"id\":\"a\",\"countries\":[\"CA\",\"*\"],\"purpose_kinds\":[\"advertising\"],"
         "\"bases\":[\"soft_opt_in\"],\"methods\":[\"sale\"],\"max_age_months\":24,"
         "\"text\":{\"en\":\"A\"},\"source\":\"S\",\"url\":\"https://a.example\","
         "\"checked\":\"2026-11-30\"}]}"_ba);
    seed(root + u"/rules"_s, u"patched"_s, "\x01"_ba + QByteArray::fromHex("000c30010a7b02ff22"));
    seed(root + u"/answers"_s, u"list"_s, "\x02Anna <anna@example.com>, bob@b\xc3\xa4r.example;x@y@z"_ba);
    seed(root + u"/answers"_s, u"reply"_s,
         "\x01"
         "From: a@x.example\nSubject: =?utf-8?Q?unsubscribe?=\n\nplease stop\n> quoted b@x.example\n"_ba);
    seed(root + u"/answers"_s, u"mbox"_s,
         "\x01"
         "From a\nFrom: a@x.example\nSubject: x\n\nremove me\n\nFrom b\nFrom: b@x.example\nTo: c\n\n"_ba);
    seed(root + u"/answers"_s, u"report"_s,
         "\x01"
         "From: MAILER-DAEMON@x.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/report; "
         "boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: "
         "dns;x\n\nFinal-Recipient: "
         "rfc822;a@x.example\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: message/feedback-report\n\n"
         "Feedback-Type: abuse\nOriginal-Rcpt-To: b@x.example\n\n--b\nContent-Type: message/rfc822\n\n"
         "To: c@x.example\n\nx\n--b--\n"_ba);
    const QByteArray zeros(40, '\0');
    for (const QString& kind : {u"pages"_s, u"wal"_s, u"journal"_s}) {
        seed(root + u'/' + kind, u"raw"_s, QByteArray(1, '\0') + zeros);
        seed(root + u'/' + kind, u"behind-a-header"_s, "\x02"_ba + QByteArray(4200, 'r'));
        seed(root + u'/' + kind, u"sealed"_s, steps("\x01", 6));
        seed(root + u'/' + kind, u"sealed-many"_s, steps("\x03", 30));
    }
}

} // namespace

class TestFuzzCorpora : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<Target>("target");
        QTest::newRow("slots") << u"slots"_s << Target(fuzz::slotsFile);
        QTest::newRow("pages") << u"pages"_s << Target(fuzz::pageReader);
        QTest::newRow("wal") << u"wal"_s << Target(fuzz::walReader);
        QTest::newRow("backup") << u"backup"_s << Target(fuzz::backupFile);
        QTest::newRow("checkpoint") << u"checkpoint"_s << Target(fuzz::checkpointReader);
        QTest::newRow("rules") << u"rules"_s << Target(fuzz::ruleFile);
        QTest::newRow("answers") << u"answers"_s << Target(fuzz::answerReader);
        QTest::newRow("journal") << u"journal"_s << Target(fuzz::journalReader);
    }

    void keepsItsPromises()
    {
        QFETCH(QString, folder);
        QFETCH(Target, target);
        int inputs = 0;
        QDirIterator it(QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/fuzz/corpus/") + folder, QDir::Files);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            target(vault::crypto::bytesOf(bytes)); // ends the process when a promise is broken
            ++inputs;
        }
        QVERIFY(inputs > 0);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (const QString seeds = qEnvironmentVariable("MAILWRIGHT_SEEDS"); !seeds.isEmpty()) {
        writeSeeds(seeds);
        return 0;
    }
    TestFuzzCorpora test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fuzzcorpora.moc"
