// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"
#include "sealedplace.h"
#include "vault/crypto.h"
#include "vault/keychainslot.h"
#include "vault/keyslots.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>
#include <QTimer>

using namespace mw;
using namespace mw::test;
using namespace mw::vault;
using namespace Qt::StringLiterals;
using Kind = SlotsError::Kind;

namespace {

constexpr std::uint8_t cheap = KeySlots::leastCost;

base::Secret secret(const char* text)
{
    return base::Secret(QByteArray(text));
}

struct Made
{
    KeySlots file;
    DataKeys keys;
    QByteArray anna;
};

Made made()
{
    auto created = KeySlots::create();
    Made out{std::move(created->file), std::move(created->keys), {}};
    out.anna = *out.file.addPerson(out.keys, u"Anna"_s, secret("correct horse"), cheap);
    return out;
}

QByteArray keyBytes(const DataKeys& keys)
{
    return keys.byGeneration.at(keys.current).reveal();
}

/// A keychain in memory: what it holds, or what it answers instead.
class ScriptedStore final : public SecretStore
{
public:
    QHash<QString, QByteArray> held;
    std::optional<SecretError> answersWith;

    void read(const QString& name, QObject* context, ReadAnswer answer) override
    {
        QTimer::singleShot(0, context, [this, name, answer = std::move(answer)] {
            if (answersWith)
                return answer(base::fail(*answersWith));
            if (!held.contains(name))
                return answer(base::fail(SecretError{SecretError::Kind::NotFound}));
            answer(base::Secret(QByteArray(held[name].constData(), held[name].size())));
        });
    }
    void write(const QString& name, base::Secret value, QObject* context, Answer answer) override
    {
        const QByteArray bytes(value.reveal().constData(), value.reveal().size());
        QTimer::singleShot(0, context, [this, name, bytes, answer = std::move(answer)] {
            if (answersWith)
                return answer(base::fail(*answersWith));
            held[name] = bytes;
            answer({});
        });
    }
    void remove(const QString& name, QObject* context, Answer answer) override
    {
        QTimer::singleShot(0, context, [this, name, answer = std::move(answer)] {
            held.remove(name);
            answer({});
        });
    }
};

} // namespace

class TestKeySlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByEachWayThatItWasGiven()
    {
        Made m = made();
        const auto ben = m.file.addPerson(m.keys, u"Ben"_s, secret("battery staple"), cheap);
        QVERIFY(ben);
        const auto code = m.file.addRecovery(m.keys);
        const auto chain = m.file.addKeychain(m.keys);
        QVERIFY(code && chain);
        const auto read = KeySlots::parse(*m.file.serialise(m.keys));
        QVERIFY(read);
        QCOMPARE(read->vaultId(), m.file.vaultId());
        QCOMPARE(keyBytes(*read->unlock(secret("correct horse"))), keyBytes(m.keys));
        QCOMPARE(keyBytes(*read->unlock(secret("battery staple"))), keyBytes(m.keys));
        QCOMPARE(keyBytes(*read->unlock(secret("battery staple"), *ben)), keyBytes(m.keys));
        QCOMPARE(keyBytes(*read->unlock(*code)), keyBytes(m.keys));
        QCOMPARE(keyBytes(*read->unlockByKeychain(*chain)), keyBytes(m.keys));
        QCOMPARE(read->unlock(secret("correct horsf")).error().kind, Kind::WrongSecret);
        QCOMPARE(read->unlock(secret("")).error().kind, Kind::WrongSecret);
        QCOMPARE(read->unlock(*RecoveryCode::generate()).error().kind, Kind::WrongSecret);
        QCOMPARE(read->unlockByKeychain(secret("no")).error().kind, Kind::WrongSecret);
        QCOMPARE(made().file.unlock(*code).error().kind, Kind::NoSuchSlot);
    }

    void keepsTheHeadOfTheLedgerUnderItsMac()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.keys"_s);
        Made m = made();
        QVERIFY(m.file.save(path, m.keys));
        const auto before = KeySlots::load(path);
        QVERIFY(!before->head(m.keys).value());
        QVERIFY(m.file.saveHead(path, m.keys, {7, QByteArray(32, 'h')}));
        auto read = KeySlots::load(path);
        QVERIFY(read);
        QCOMPARE(read->revision(), before->revision()); // no slot was changed
        const auto head = read->head(m.keys).value();
        QVERIFY(head);
        QCOMPARE(head->count, 7);
        QCOMPARE(head->hash, QByteArray(32, 'h'));
        QCOMPARE(keyBytes(*read->unlock(secret("correct horse"))), keyBytes(m.keys));
        // A change of the slots keeps it; who has other keys can't have written it.
        QVERIFY(read->addPerson(m.keys, u"Ben"_s, secret("battery staple"), cheap));
        QVERIFY(read->save(path, m.keys));
        QCOMPARE(KeySlots::load(path)->head(m.keys).value()->count, 7);
        QCOMPARE(KeySlots::load(path)->head(made().keys).error().kind, Kind::WrongSecret);
    }

    void refusesAHeadThatIsCutOrNone_data()
    {
        QTest::addColumn<QByteArray>("trailer");
        QTest::newRow("another word") << QByteArray("HEAP").append(40, 'x');
        QTest::newRow("a byte short") << QByteArray("HEAD").append(39, '\1');
        QTest::newRow("a byte more") << QByteArray("HEAD").append(41, '\1');
        QTest::newRow("more links than there can be") << QByteArray("HEAD").append(40, '\xff');
        QTest::newRow("a single byte") << QByteArray("H");
    }
    void refusesAHeadThatIsCutOrNone()
    {
        QFETCH(QByteArray, trailer);
        Made m = made();
        QByteArray bytes = m.file.serialise(m.keys)->chopped(64) + trailer;
        qToBigEndian(std::uint32_t(bytes.size() + 64), bytes.data() + 12);
        bytes += crypto::sha256(crypto::bytesOf(bytes));
        bytes += QByteArray(32, 'm');
        QCOMPARE(KeySlots::parse(bytes).error().kind, Kind::Damaged);
    }

    void costsAPassphraseWhatTheDesignSays()
    {
        auto created = KeySlots::create();
        QVERIFY(created->file.addPerson(created->keys, u"Anna"_s, secret("x")));
        QCOMPARE(created->file.all().front().logN, std::uint8_t(17));
        QCOMPARE(keyBytes(*created->file.unlock(secret("x"))), keyBytes(created->keys));
    }

    void tellsNobodyWhoMayOpenTheVault()
    {
        Made m = made();
        const QByteArray bytes = *m.file.serialise(m.keys);
        QVERIFY(!bytes.contains("Anna"));
        QVERIFY(!bytes.contains(keyBytes(m.keys)));
        const auto read = KeySlots::parse(bytes);
        QCOMPARE(read->nameOf(read->all().front(), m.keys), u"Anna"_s);
        QCOMPARE(read->nameOf(read->all().front(), made().keys), QString());
    }

    void takesAPassphraseFromAnyKeyboard()
    {
        auto created = KeySlots::create();
        QVERIFY(created->file.addPerson(created->keys, u"Jörg"_s, secret("J\xc3\xb6rg"), cheap));
        QVERIFY(created->file.unlock(secret("Jo\xcc\x88rg"))); // o and a combining diaeresis
        QVERIFY(!created->file.unlock(secret("Jorg")));
        QCOMPARE(created->file.addPerson(created->keys, u"A"_s, secret(""), cheap).error().kind,
                 Kind::BadPassphrase);
        QCOMPARE(created->file.addPerson(created->keys, u"A"_s, base::Secret(QByteArray(1025, 'x')), cheap)
                     .error()
                     .kind,
                 Kind::BadPassphrase);
        QCOMPARE(created->file.addPerson(created->keys, u" "_s, secret("x"), cheap).error().kind,
                 Kind::BadName);
        QCOMPARE(created->file.addPerson(created->keys, QString(201, u'n'), secret("x"), cheap).error().kind,
                 Kind::BadName);
    }

    void changesAPassphrase()
    {
        Made m = made();
        QCOMPARE(m.file.changePassphrase(m.anna, secret("wrong"), secret("new")).error().kind,
                 Kind::WrongSecret);
        QCOMPARE(m.file.changePassphrase("nobody", secret("correct horse"), secret("new")).error().kind,
                 Kind::NoSuchSlot);
        QVERIFY(m.file.changePassphrase(m.anna, secret("correct horse"), secret("new")));
        QVERIFY(!m.file.unlock(secret("correct horse")));
        QCOMPARE(keyBytes(*m.file.unlock(secret("new"))), keyBytes(m.keys));
    }

    void removesSlotsButTheLast()
    {
        Made m = made();
        QCOMPARE(m.file.remove(m.anna).error().kind, Kind::LastSlot);
        QVERIFY(m.file.addRecovery(m.keys));
        QVERIFY(m.file.remove(m.anna));
        QCOMPARE(m.file.unlock(secret("correct horse")).error().kind, Kind::NoSuchSlot);
        QCOMPARE(m.file.remove(m.anna).error().kind, Kind::NoSuchSlot);
        const auto second = m.file.addRecovery(m.keys); // takes the place of the first
        QCOMPARE(m.file.all().size(), std::size_t(1));
        QVERIFY(m.file.unlock(*second));
        for (std::size_t i = 1; i < KeySlots::mostSlots; ++i)
            QVERIFY(m.file.addPerson(m.keys, u"P"_s, secret("p"), cheap));
        QCOMPARE(m.file.addPerson(m.keys, u"P"_s, secret("p"), cheap).error().kind, Kind::TooMany);
        QVERIFY(KeySlots::parse(*m.file.serialise(m.keys)));
    }

    void keysAgainWithNobodyTyping()
    {
        Made m = made();
        const auto code = m.file.addRecovery(m.keys);
        const QByteArray old = keyBytes(m.keys);
        QVERIFY(m.file.beginRekey(m.keys));
        QCOMPARE(m.file.beginRekey(m.keys).error().kind, Kind::Rekeying);
        QVERIFY(keyBytes(m.keys) != old);
        auto read = KeySlots::parse(*m.file.serialise(m.keys));
        QVERIFY(read && read->isBeingRekeyed());
        auto opened = read->unlock(*code);
        QVERIFY(opened && opened->byGeneration.size() == 2);
        QCOMPARE(opened->byGeneration.at(1).reveal(), old);
        QCOMPARE(keyBytes(*opened), keyBytes(m.keys));
        QCOMPARE(read->nameOf(read->all().front(), *opened), u"Anna"_s);
        QVERIFY(read->endRekey(*opened));
        QCOMPARE(read->endRekey(*opened).error().kind, Kind::Rekeying);
        read = KeySlots::parse(*read->serialise(*opened));
        opened = read->unlock(secret("correct horse"));
        QVERIFY(opened && opened->byGeneration.size() == 1 && opened->current == 2);
    }

    void isWrittenWholeAndReadBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.keys"_s);
        QCOMPARE(KeySlots::load(path).error().kind, Kind::Missing);
        Made m = made();
        QVERIFY(m.file.save(path, m.keys));
        QVERIFY(m.file.save(path, m.keys));
        QCOMPARE(KeySlots::load(path)->revision(), std::uint64_t(2));
        QVERIFY(m.file.beginRekey(m.keys) && m.file.save(path, m.keys));
        QVERIFY(m.file.unlock(secret("correct horse")));
        QVERIFY(KeySlots::load(path)->unlock(secret("correct horse")));
        QCOMPARE(*base::platform::readableByOthers(path), false);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QCOMPARE(m.file.save(folder.filePath(u"no/such/folder"_s), m.keys).error().kind, Kind::Unwritable);
        auto empty = KeySlots::create();
        QCOMPARE(empty->file.save(path, empty->keys).error().kind, Kind::LastSlot);
    }

    void saysWhatIsWrongWithAFile()
    {
        Made m = made();
        QVERIFY(m.file.addRecovery(m.keys));
        const QByteArray whole = *m.file.serialise(m.keys);
        const auto kind = [](const QByteArray& bytes) {
            const auto read = KeySlots::parse(bytes);
            return read ? Kind::WrongSecret : read.error().kind;
        };
        for (qsizetype i = 0; i < whole.size() - 32; ++i) { // the MAC is looked at once there is a key
            QByteArray flipped = whole;
            flipped[i] = char(flipped[i] ^ (1 << (i % 8)));
            const Kind verdict = kind(flipped);
            QVERIFY2(verdict == Kind::Damaged || verdict == (i < 8 ? Kind::Foreign : Kind::Newer),
                     qPrintable(QString::number(i)));
        }
        QByteArray badMac = whole;
        badMac[whole.size() - 1] = char(badMac[whole.size() - 1] ^ 1);
        QCOMPARE(KeySlots::parse(badMac)->unlock(secret("correct horse")).error().kind, Kind::Damaged);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QCOMPARE(kind(whole.left(size)), Kind::Damaged);
        QCOMPARE(kind(whole + 'x'), Kind::Damaged);
        QCOMPARE(kind("SQLite format 3"_ba), Kind::Foreign);
        QByteArray textMode = whole;
        QCOMPARE(kind(textMode.replace("\r\n", "\n")), Kind::Foreign);
    }

    void noticesWhoMovesSlotsBetweenFiles()
    {
        // Cut out by hand, with a right checksum: the MAC knows.
        Made m = made();
        const QByteArray whole = *m.file.serialise(m.keys);
        QByteArray body = whole.chopped(64);
        body[31 + 8] = char(body[31 + 8] ^ 1); // the revision
        body += crypto::sha256(crypto::bytesOf(body)) + whole.right(32);
        QCOMPARE(KeySlots::parse(body)->unlock(secret("correct horse")).error().kind, Kind::Damaged);
        body = whole.chopped(64);
        body[60] = char(body[60] ^ 1); // of the slot's id: what it wraps is bound to it
        body += crypto::sha256(crypto::bytesOf(body)) + whole.right(32);
        QCOMPARE(KeySlots::parse(body)->unlock(secret("correct horse")).error().kind, Kind::WrongSecret);
    }

    void seesThatASlotsFileIsAnotherVaults()
    {
        Made ours = made();
        Made theirs = made(); // the same passphrase
        SealedPlace place({}, ours.keys.ring());
        QCOMPARE(Sql(place.uri()).run("CREATE TABLE t(x)"), SQLITE_OK);
        QCOMPARE(*keysFit(place.path, ours.file.unlock(secret("correct horse"))->ring()), Opened::Ok);
        QCOMPARE(*keysFit(place.path, theirs.file.unlock(secret("correct horse"))->ring()), Opened::BadTag);
    }

    void survivesAnyBytes()
    {
        QRandomGenerator random(7);
        Made m = made();
        const QByteArray whole = *m.file.serialise(m.keys);
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = whole.left(whole.size() - 64);
            for (int changes = random.bounded(1, 6); changes > 0; --changes)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            if (random.bounded(3) == 0)
                bytes.resize(random.bounded(int(bytes.size())));
            if (bytes.size() > 16) // so that more than the checksum is tried
                qToBigEndian(std::uint32_t(bytes.size() + 64), bytes.data() + 12);
            bytes += crypto::sha256(crypto::bytesOf(bytes)) + QByteArray(32, 'm');
            if (const auto read = KeySlots::parse(bytes))
                QVERIFY(!read->unlockByKeychain(secret("x")));
        }
    }

    void findsEverySlipOfThePen()
    {
        const auto code = RecoveryCode::generate();
        QVERIFY(code);
        const QString text = QString::fromLatin1(code->text().reveal());
        QCOMPARE(text.size(), 47);
        QCOMPARE(RecoveryCode::parse(text)->bytes().reveal(), code->bytes().reveal());
        QCOMPARE(RecoveryCode::parse(u" "_s + text.toLower().remove(u'-') + u"\n"_s)->bytes().reveal(),
                 code->bytes().reveal());
        QString sloppy = text;
        sloppy.replace(u'0', u'o').replace(u'1', u'l');
        QVERIFY(RecoveryCode::parse(sloppy));
        const QString letters = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'-')
                continue;
            for (const QChar letter : letters) {
                QString wrong = text;
                wrong[at] = letter;
                const auto read = RecoveryCode::parse(wrong);
                QCOMPARE(read.has_value(), wrong == text);
                if (!read)
                    QCOMPARE(read.error().group, int(at / 6) + 1);
            }
            if (at > 0 && text[at - 1] != u'-' && text[at] != text[at - 1]) {
                QString swapped = text;
                std::swap(swapped[at], swapped[at - 1]);
                QVERIFY(!RecoveryCode::parse(swapped));
            }
        }
        QVERIFY(!RecoveryCode::parse(text.mid(6, 6) + text.left(6) + text.mid(12)) ||
                text.mid(6, 5) == text.left(5));
        QCOMPARE(RecoveryCode::parse(text.chopped(1)).error().kind, RecoveryCodeError::Kind::Length);
        QCOMPARE(RecoveryCode::parse(text + u'0').error().kind, RecoveryCodeError::Kind::Length);
        QCOMPARE(RecoveryCode::parse(u"U"_s + text.mid(1)).error().kind, RecoveryCodeError::Kind::Character);
        QCOMPARE(RecoveryCode::parse(QString(u'\u0660') + text.mid(1)).error().kind,
                 RecoveryCodeError::Kind::Character);
    }

    void opensByTheKeychain()
    {
        Made m = made();
        ScriptedStore store;
        QObject context;
        std::optional<KeySlots> changed;
        keychainslot::add(store, m.file, m.keys, &context, [&](const auto& added) { changed = *added; });
        QVERIFY(!changed); // never from within the call
        QTRY_VERIFY(changed);
        QVERIFY(changed->has(SlotKind::Keychain));
        QCOMPARE(store.held.keys(), QStringList{keychainslot::entryName(m.file.vaultId())});
        QByteArray opened;
        keychainslot::unlock(store, *changed, &context, [&](const auto& keys) { opened = keyBytes(*keys); });
        QTRY_COMPARE(opened, keyBytes(m.keys));
    }

    void makesNoKeyWhereTheKeychainIsLocked()
    {
        Made m = made();
        ScriptedStore store;
        QObject context;
        std::optional<KeychainSlotError> error;
        const auto hear = [&](const auto& answer) { error = answer.error(); };
        keychainslot::unlock(store, m.file, &context, hear);
        QTRY_VERIFY(error);
        QCOMPARE(error->store->kind, SecretError::Kind::NotFound);
        QVERIFY(store.held.isEmpty());
        error.reset();
        store.answersWith = SecretError{SecretError::Kind::TimedOut};
        keychainslot::add(store, m.file, m.keys, &context, hear);
        QTRY_VERIFY(error);
        QCOMPARE(error->store->kind, SecretError::Kind::TimedOut);
        error.reset();
        store.answersWith.reset();
        store.held[keychainslot::entryName(m.file.vaultId())] = "not hex"_ba;
        QVERIFY(m.file.addKeychain(m.keys));
        keychainslot::unlock(store, m.file, &context, hear);
        QTRY_VERIFY(error);
        QCOMPARE(error->file->kind, Kind::WrongSecret);
    }
};

QTEST_GUILESS_MAIN(TestKeySlots)
#include "tst_keyslots.moc"
