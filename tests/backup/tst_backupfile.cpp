// SPDX-License-Identifier: GPL-3.0-or-later
// What is read as a backup may be anything; only what was made as one is taken for good.
#include "backup/backupname.h"
#include "backup/existingbackups.h"
#include "savedvault.h"
#include "vault/crypto.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <QTest>
#include <sys/stat.h>

using namespace mw;
using namespace mw::test;
using namespace mw::backup;
using namespace Qt::StringLiterals;
namespace crypto = mw::vault::crypto;

namespace {

/// The file with its sum and HMAC made anew, as only who has the keys can.
QByteArray mended(QByteArray file, const vault::DataKeys& keys, const QByteArray& vaultId)
{
    file.chop(BackupHead::trailerSize);
    return file + trailerOf(crypto::sha256(crypto::bytesOf(file)), keys, vaultId);
}

} // namespace

class TestBackupFile : public QObject
{
    Q_OBJECT

    SavedVault m_saved{40, 200};
    QString m_file;
    QByteArray m_bytes;
    QString m_copy;
    std::optional<BackupHead> m_head;

    BackupResult<BackupFacts> verifyWith(const QByteArray& bytes)
    {
        return overwrite(m_copy, bytes) ? verifyBackup(m_copy, m_saved.keys, {})
                                        : base::fail(BackupError{BackupError::Kind::Io});
    }
    [[nodiscard]] QByteArray with(qsizetype place, const QByteArray& put) const
    {
        return QByteArray(m_bytes).replace(place, put.size(), put);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_saved.save();
        m_bytes = contentsOf(m_file);
        m_copy = m_saved.folder.filePath(u"copy.mwbackup"_s);
        m_head.emplace(*readHead(m_file));
        QCOMPARE(m_head->fileSize(), m_bytes.size());
        QVERIFY(verifyWith(m_bytes));
    }

    void seesEachFlippedBit()
    {
        QRandomGenerator random(1);
        QList<qint64> places;
        for (qint64 i = 0; i < BackupHead::size; ++i)
            places << i;
        for (qint64 i = 0; i < BackupHead::trailerSize; ++i)
            places << m_head->trailerStart() + i;
        for (qint64 i = BackupHead::size; i < m_head->vaultStart(); i += 3)
            places << i;
        for (int i = 0; i < 250; ++i)
            places << qint64(random.bounded(quint32(m_bytes.size())));
        for (const qint64 place : places) {
            QByteArray bytes = m_bytes;
            bytes[place] = char(bytes[place] ^ (1 << random.bounded(8)));
            const auto verdict = verifyWith(bytes);
            QVERIFY2(!verdict, qPrintable(QString::number(place)));
        }
    }

    void seesAFlippedBitBehindARightSum()
    {
        // Page 1 of the vault, its schema, and the middle of it: the pages themselves are sealed.
        for (const qint64 place : {m_head->vaultStart() + 3000, m_head->vaultStart() + 4096 * 2 + 40,
                                   m_head->vaultStart() + 5, m_head->vaultStart() + 4096 * 9 + 4090}) {
            QByteArray bytes = m_bytes;
            bytes[place] = char(bytes[place] ^ 0x10);
            QVERIFY2(!verifyWith(mended(bytes, m_saved.keys, m_saved.slotsFile->vaultId())),
                     qPrintable(QString::number(place)));
        }
        // Two pages that changed places.
        QByteArray bytes = m_bytes;
        const qsizetype second = m_head->vaultStart() + 4096;
        const qsizetype third = second + 4096;
        bytes.replace(second, 4096, m_bytes.mid(third, 4096)).replace(third, 4096, m_bytes.mid(second, 4096));
        COMPARE_KIND(verifyWith(mended(bytes, m_saved.keys, m_saved.slotsFile->vaultId())), Damaged);
        QVERIFY(verifyWith(mended(m_bytes, m_saved.keys, m_saved.slotsFile->vaultId())));
    }

    void seesAForgedSum()
    {
        // Made later than it was, by somebody without keys: the sum is right, the HMAC is not.
        QByteArray bytes = with(24, QByteArray::fromHex("0000019a00000000"));
        const QByteArray sum = crypto::sha256(crypto::bytesOf(bytes.chopped(64)));
        bytes.replace(m_head->trailerStart(), 32, sum);
        COMPARE_KIND(verifyWith(bytes), KeysUnfit);
    }

    void seesEachCut()
    {
        for (qsizetype size = 0; size < m_bytes.size(); size += 4096) {
            COMPARE_KIND(verifyWith(m_bytes.first(size)), Damaged);
            QVERIFY(!readSlots(m_copy));
        }
        for (const qsizetype size : {1, 19, 20, 63, 64, 65, 4095})
            COMPARE_KIND(verifyWith(m_bytes.first(size)), Damaged);
        COMPARE_KIND(verifyWith(m_bytes.chopped(1)), Damaged);
        COMPARE_KIND(verifyWith(m_bytes + "x"), Damaged);
        COMPARE_KIND(verifyWith(m_bytes + QByteArray(4096, '\0')), Damaged);
    }

    void tellsWhatLiesThere()
    {
        COMPARE_KIND(verifyBackup(m_saved.folder.filePath(u"none"_s), m_saved.keys, {}), Missing);
        COMPARE_KIND(verifyBackup(m_saved.folder.path(), m_saved.keys, {}), Foreign);
        COMPARE_KIND(verifyWith(QByteArray(100'000, 'x')), Foreign);
        COMPARE_KIND(verifyWith(contentsOf(m_saved.vaultPath)), Foreign);
        COMPARE_KIND(verifyWith(contentsOf(m_saved.slotsPath)), Foreign);
        COMPARE_KIND(verifyWith("mailwright backup for me"_ba), Foreign);
        COMPARE_KIND(verifyWith(QByteArray(m_bytes).replace(19, 1, "\r\n")), Foreign); // as text mode has it
        const QString plain = m_saved.folder.filePath(u"plain.sqlite"_s);
        QCOMPARE(Sql(u"file:"_s + plain).run("CREATE TABLE contact(x)"), SQLITE_OK);
        COMPARE_KIND(verifyBackup(plain, m_saved.keys, {}), Foreign);
        // A plain database in the vault's place is not opened, right sums or not.
        QByteArray inside = contentsOf(plain);
        inside.resize(m_head->vaultSize());
        QVERIFY(!verifyWith(
            mended(with(m_head->vaultStart(), inside), m_saved.keys, m_saved.slotsFile->vaultId())));
        const QString pipe = m_saved.folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        COMPARE_KIND(verifyBackup(pipe, m_saved.keys, {}), Foreign);
    }

    void leavesNewerFormatsAlone()
    {
        COMPARE_KIND(verifyWith(with(18, "2"_ba)), Newer);
        COMPARE_KIND(verifyWith(with(18, "12\n"_ba)), Foreign);
        COMPARE_KIND(verifyWith(with(20, QByteArray::fromHex("00000002"))), Newer);
        COMPARE_KIND(verifyWith(with(20, QByteArray::fromHex("00000000"))), Damaged);
        // A newer slots file, and a newer vault, within.
        COMPARE_KIND(verifyWith(mended(with(BackupHead::size + 8, QByteArray::fromHex("00000009")),
                                       m_saved.keys, m_saved.slotsFile->vaultId())),
                     Newer);
        QVERIFY(!verifyWith(
            mended(with(m_head->vaultStart() + 3, "\x02"_ba), m_saved.keys, m_saved.slotsFile->vaultId())));
    }

    void boundsWhatAHeadSays_data()
    {
        QTest::addColumn<QByteArray>("slotsSize");
        QTest::addColumn<QByteArray>("vaultSize");
        const auto row = [](const char* name, std::uint32_t slotsSize, std::uint64_t vaultSize) {
            QByteArray a(4, '\0');
            QByteArray b(8, '\0');
            qToBigEndian(slotsSize, a.data());
            qToBigEndian(vaultSize, b.data());
            QTest::newRow(name) << a << b;
        };
        row("no slots", 0, 4096);
        row("many slots", 0xffffffff, 4096);
        row("no vault", 300, 0);
        row("part of a page", 300, 5000);
        row("beyond the file", 300, std::uint64_t(1) << 40);
        row("beyond the bound", 300, (std::uint64_t(1) << 44) + 4096);
        row("negative", 300, 0xfffffffffffff000);
        row("sum that wraps", 0xfffff000, 0xffffffffffffe000);
    }

    void boundsWhatAHeadSays()
    {
        QFETCH(QByteArray, slotsSize);
        QFETCH(QByteArray, vaultSize);
        COMPARE_KIND(verifyWith(with(32, slotsSize + vaultSize)), Damaged);
    }

    /// A fuzzer's promise: whatever comes in, what comes out lies within the file.
    void readsAnyHead()
    {
        QRandomGenerator random(2);
        int heads = 0;
        for (int i = 0; i < 20000; ++i) {
            QByteArray start = m_bytes.first(BackupHead::size);
            for (int n = random.bounded(1, 4); n > 0; --n)
                start[random.bounded(20, 44)] = char(random.bounded(256));
            const auto size = qint64(random.generate64() >> random.bounded(1, 64));
            const auto head =
                BackupHead::parse(crypto::bytesOf(start), random.bounded(2) ? size : m_bytes.size());
            if (!head)
                continue;
            ++heads;
            QCOMPARE(head->fileSize(), m_bytes.size());
            QCOMPARE(head->serialise().first(44), start.first(44));
            QVERIFY(head->vaultStart() >= BackupHead::size + head->slotsSize());
            QVERIFY(head->trailerStart() < head->fileSize());
        }
        QVERIFY(heads > 50);
    }

    void opensWithNoKeysButItsOwn()
    {
        SavedVault other;
        COMPARE_KIND(verifyBackup(m_file, other.keys, {}), KeysUnfit);
        vault::DataKeys none;
        none.current = 1;
        COMPARE_KIND(verifyBackup(m_file, none, {}), KeysUnfit);
        // Slots of another vault with this one's pages, and sums by the other's keys.
        const QByteArray theirs = contentsOf(other.slotsPath);
        QCOMPARE(theirs.size(), m_head->slotsSize());
        const QByteArray grafted =
            mended(with(BackupHead::size, theirs), other.keys, other.slotsFile->vaultId());
        QVERIFY(overwrite(m_copy, grafted));
        COMPARE_KIND(verifyBackup(m_copy, other.keys, {}), KeysUnfit);
    }

    void isReachedByALink()
    {
        const QString link = m_saved.folder.filePath(u"link.mwbackup"_s);
        QVERIFY(QFile::link(m_file, link));
        QVERIFY(readSlots(link) && verifyBackup(link, m_saved.keys, {}));
    }

    void givesOutTheSlotsForUnlocking()
    {
        const auto slotsFile = readSlots(m_file);
        QVERIFY(slotsFile);
        QCOMPARE(slotsFile->vaultId(), m_saved.slotsFile->vaultId());
        QVERIFY(slotsFile->unlockByKeychain(base::Secret(QByteArray(m_saved.keychain))));
        QVERIFY(!slotsFile->unlockByKeychain(base::Secret(QByteArray(32, 'x'))));
    }

    void stopsWhenCancelledAndChangesNothing()
    {
        base::JobControl* self = nullptr;
        for (int at = 0; at < 3; ++at) {
            int left = at;
            base::JobControl control([&](base::JobProgress) {
                if (--left <= 0)
                    self->cancel();
            });
            self = &control;
            if (at == 0)
                control.cancel();
            const auto verdict = verifyBackup(m_file, m_saved.keys, control);
            COMPARE_KIND(verdict, Cancelled);
        }
        QVERIFY(contentsOf(m_file) == m_bytes);
        QCOMPARE(m_saved.inBackups().size(), 1);
    }

    void namesFilesForEverySystem()
    {
        QCOMPARE(safeFileName(u""_s), u"workspace"_s);
        QCOMPARE(safeFileName(u" ..\n"_s), u"_"_s);
        QCOMPARE(safeFileName(u"../../etc"_s), u"_.._etc"_s);
        QCOMPARE(safeFileName(u"Blumen Müller & Söhne"_s), u"Blumen Müller & Söhne"_s);
        QVERIFY(safeFileName(QString(300, u'ä')).toUtf8().size() <= 150);
        QVERIFY(!safeFileName(u"💐"_s.repeated(90)).contains(QChar::ReplacementCharacter));
        const BackupName name{u"a-20260101-000000"_s, base::fromMilliseconds(0)};
        QCOMPARE(name.fileName(), u"a-20260101-000000-19700101-000000.mwbackup"_s);
        QCOMPARE(BackupName::parse(name.fileName())->workspace, name.workspace);
        for (const QString& foreign : {u"a-20261301-000000.mwbackup"_s, u"a-20260101-000000.mwbackup.part"_s,
                                       u"-20260101-000000.mwbackup"_s, u"a.mwbackup"_s,
                                       u"a-20260101-250000.mwbackup"_s, u"a-２0260101-000000.mwbackup"_s})
            QVERIFY2(!BackupName::parse(foreign), qPrintable(foreign));
    }

    void listsWhatAFolderHolds()
    {
        QTemporaryDir folder;
        const auto put = [&](const QString& name, const QByteArray& bytes) {
            return overwrite(folder.filePath(name), bytes);
        };
        const QString own = QFileInfo(m_file).fileName();
        QVERIFY(put(own, m_bytes) && put(u"renamed.mwbackup"_s, m_bytes) &&
                put(u"Shop-20200101-000000.mwbackup"_s, m_bytes.chopped(4096)) &&
                put(u"junk.mwbackup"_s, "junk"_ba) && put(own + u".part"_s, m_bytes) &&
                put(u"a.txt"_s, m_bytes));
        const auto found = existingBackups(folder.path());
        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t(4));
        const auto of = [&](const QString& name) {
            return *std::find_if(found->begin(), found->end(), [&](const ExistingBackup& backup) {
                return QFileInfo(backup.path).fileName() == name;
            });
        };
        QVERIFY(of(own).whole && of(own).named && of(own).madeAt == aMorning);
        QCOMPARE(of(own).vaultId, m_saved.slotsFile->vaultId());
        QCOMPARE(of(own).bytes, m_bytes.size());
        QVERIFY(of(u"renamed.mwbackup"_s).whole && !of(u"renamed.mwbackup"_s).named);
        QVERIFY(!of(u"Shop-20200101-000000.mwbackup"_s).whole && !of(u"junk.mwbackup"_s).whole);
        COMPARE_KIND(existingBackups(folder.filePath(u"none"_s)), FolderGone);
    }
};

QTEST_GUILESS_MAIN(TestBackupFile)
#include "tst_backupfile.moc"
