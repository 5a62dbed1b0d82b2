// SPDX-License-Identifier: GPL-3.0-or-later
// The page cipher, frames and journal records as values: no file and no SQLite.
#include "vault/crypto.h"
#include "vault/journalcodec.h"
#include "vault/keyproof.h"
#include "vault/pagecipher.h"
#include "vault/walcodec.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace mw;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace {

const format::Salt aSalt{'M', 'W', 'V', 1, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111};

QByteArray counting(int size, int from = 0)
{
    QByteArray out(size, '\0');
    for (int i = 0; i < size; ++i)
        out[i] = char(from + i);
    return out;
}

std::shared_ptr<KeyRing> ring(std::uint32_t limit = KeyRing::defaultEpochLimit)
{
    return std::make_shared<KeyRing>(std::uint8_t(1), base::Secret(counting(32)), limit);
}

std::shared_ptr<const FileKeys> keys(std::shared_ptr<KeyRing> of = ring(), const format::Salt& salt = aSalt)
{
    return std::make_shared<const FileKeys>(std::move(of), salt);
}

format::Page randomPage(QRandomGenerator& random)
{
    format::Page page{};
    for (std::size_t i = 0; i < format::pageBody; ++i)
        page[i] = std::uint8_t(random.bounded(256));
    return page;
}

QByteArray fromHex(const char* hex)
{
    return QByteArray::fromHex(hex);
}

} // namespace

class TestPageCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What the standards print, so that this layer asks OpenSSL for what it thinks it asks for.
    void answersAsTheStandardsSay()
    {
        QByteArray out(42, '\0');
        QVERIFY(crypto::hkdfSha256(crypto::bytesOf(QByteArray(22, '\x0b')), crypto::bytesOf(counting(13)),
                                   crypto::bytesOf(fromHex("f0f1f2f3f4f5f6f7f8f9")), crypto::bufferOf(out)));
        QCOMPARE(out.toHex(), "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887"
                              "185865"_ba); // RFC 5869, A.1
        const auto derived =
            crypto::scrypt(crypto::bytesOf("pleaseletmein"_ba), crypto::bytesOf("SodiumChloride"_ba), 14);
        QVERIFY(derived);
        QCOMPARE(derived->reveal().toHex(),
                 "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"_ba); // RFC 7914, 12
        const auto shared = crypto::agree(
            base::Secret(fromHex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4")),
            crypto::bytesOf(fromHex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")));
        QVERIFY(shared);
        QCOMPARE(shared->reveal().toHex(),
                 "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"_ba); // RFC 7748, 5.2
        QCOMPARE(
            crypto::hmacSha256(base::Secret("Jefe"_ba), crypto::bytesOf("what do ya want for nothing?"_ba))
                .toHex(),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"_ba); // RFC 4231, 4.3
        const QByteArray zeros(32, '\0');
        const auto gcm = crypto::gcmContext(crypto::bytesOf(zeros), true);
        QByteArray sealed(16, '\0');
        QByteArray tag(16, '\0');
        QVERIFY(crypto::gcmSeal(gcm.get(), crypto::bytesOf(zeros).first(12), {},
                                crypto::bytesOf(zeros).first(16), crypto::bufferOf(sealed),
                                crypto::bufferOf(tag)));
        QCOMPARE((sealed + tag).toHex(),
                 "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"_ba); // GCM, case 14
        const auto xts = crypto::xtsContext(
            crypto::bytesOf(fromHex("27182818284590452353602874713526624977572470936999595749669676273141592"
                                    "653589793238462643383279502884197169399375105820974944592")),
            true);
        QByteArray unit(32, '\0');
        QVERIFY(crypto::xts(xts.get(), crypto::bytesOf(fromHex("ff000000000000000000000000000000")),
                            crypto::bytesOf(counting(32)), crypto::bufferOf(unit)));
        QCOMPARE(unit.toHex(),
                 "1c3b3a102f770386e4836c99e370cf9bea00803f5e482357a4ae12d414a3e63b"_ba); // IEEE 1619, 10
    }

    // Made by tests/vault/reader.py's construction with another library: FORMAT.md to the byte.
    void sealsPagesAsTheFormatSays()
    {
        constexpr format::Epoch epoch = format::firstEpoch(1) | 0x123456;
        const auto ours = keys();
        std::array<std::uint8_t, 32> key{};
        QCOMPARE(ours->key(format::Purpose::MainPage, epoch, key), KeyRing::Derived::Ok);
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(key.data()), 32).toHex(),
                 "3aaa7a348a8613100ac5cbc7336bebaa0f5e479991071c56606638f45a2170bc"_ba);
        format::Page page{};
        format::Page plain{};
        for (std::size_t i = 0; i < format::pageBody; ++i)
            plain[i] = std::uint8_t(i * 7 + 3);
        QByteArray associated = "\x01"_ba + counting(0);
        associated += QByteArray(7, '\0') + '\x02' +
                      QByteArray(reinterpret_cast<const char*>(aSalt.data()), 16) + QByteArray(24, '\0');
        const QByteArray nonce = counting(12, 200);
        const auto context = crypto::gcmContext(key, true);
        const format::Buffer whole(page);
        QVERIFY(crypto::gcmSeal(context.get(), crypto::bytesOf(nonce), crypto::bytesOf(associated),
                                format::Bytes(plain).first(format::pageBody), whole.first(format::pageBody),
                                whole.subspan(format::pageBody + 12, 16)));
        std::memcpy(page.data() + format::pageBody, nonce.constData(), 12);
        format::put32(epoch, page.data() + format::pageSize - 4);
        QCOMPARE(crypto::sha256(page).toHex(),
                 "185ea9a3ae461d2c9d3bd2b95286e6e9cb3f87042ae06e474e33481ef967107b"_ba);
        for (const std::size_t cut : {std::size_t(0), std::size_t(1), std::size_t(63), page.size()}) {
            crypto::Sha256 pieces;
            pieces.add(format::Bytes(page).first(cut));
            pieces.add(format::Bytes(page).subspan(cut));
            QCOMPARE(pieces.result(), crypto::sha256(page));
        }
        PageCipher cipher(ours, format::Purpose::MainPage);
        format::Page opened{};
        QCOMPARE(cipher.open({.number = 2}, page, opened), Opened::Ok);
        QVERIFY(opened == plain);
    }

    void opensWhatItSealedAndNothingElse()
    {
        QRandomGenerator random(1);
        PageCipher cipher(keys(), format::Purpose::MainPage);
        for (int i = 0; i < 200; ++i) {
            const format::Page plain = randomPage(random);
            const SealedAs as{.number = random.generate64() >> 8, .clear = i % 2 == 0 ? std::size_t(16) : 0};
            format::Page sealed{};
            std::memcpy(sealed.data(), plain.data(), as.clear);
            QVERIFY(cipher.seal(as, plain, sealed));
            format::Page opened = sealed;
            QCOMPARE(cipher.open(as, opened, opened), Opened::Ok);
            QVERIFY(std::equal(plain.begin() + long(as.clear), plain.end(), opened.begin() + long(as.clear)));
            // One bit anywhere: never plain text, never a page of zeros that is believed.
            format::Page flipped = sealed;
            const auto bit = as.clear * 8 + random.generate() % ((format::pageSize - as.clear) * 8);
            flipped[bit / 8] ^= std::uint8_t(1u << (bit % 8));
            QVERIFY(cipher.open(as, flipped, opened) == Opened::BadTag || bit >= (format::pageSize - 4) * 8);
            QVERIFY(format::isZero(opened));
        }
    }

    void opensAPageInItsPlaceAlone()
    {
        QRandomGenerator random(2);
        const format::Page plain = randomPage(random);
        format::Page sealed{};
        format::Page opened{};
        const auto ours = keys();
        PageCipher cipher(ours, format::Purpose::MainPage);
        QVERIFY(cipher.seal({.number = 7}, plain, sealed));
        QCOMPARE(cipher.open({.number = 8}, sealed, opened), Opened::BadTag);
        SealedAs other{.number = 7};
        other.detail[23] = 1;
        QCOMPARE(cipher.open(other, sealed, opened), Opened::BadTag);
        PageCipher wal(ours, format::Purpose::WalPage);
        QCOMPARE(wal.open({.number = 7}, sealed, opened), Opened::BadTag);
        format::Salt salt = aSalt;
        salt[15] ^= 1;
        PageCipher otherFile(keys(ring(), salt), format::Purpose::MainPage);
        QCOMPARE(otherFile.open({.number = 7}, sealed, opened), Opened::BadTag);
        auto second = std::make_shared<KeyRing>(std::uint8_t(2), base::Secret(counting(32)));
        PageCipher otherGeneration(keys(second), format::Purpose::MainPage);
        QCOMPARE(otherGeneration.open({.number = 7}, sealed, opened), Opened::UnknownKey);
    }

    void takesPagesOfZerosAsTheyAre()
    {
        PageCipher cipher(keys(), format::Purpose::MainPage);
        format::Page page{};
        QCOMPARE(cipher.open({.number = 3}, page, page), Opened::Zero);
        page[17] = 1;
        QVERIFY(cipher.open({.number = 3}, page, page) != Opened::Ok);
    }

    void neverUsesANonceTwice()
    {
        PageCipher cipher(keys(), format::Purpose::MainPage);
        const format::Page plain{};
        format::Page sealed{};
        QSet<QByteArray> nonces;
        for (int i = 0; i < 20000; ++i) {
            QVERIFY(cipher.seal({.number = 1}, plain, sealed));
            nonces.insert(QByteArray(reinterpret_cast<const char*>(sealed.data() + format::pageBody), 12));
        }
        QCOMPARE(nonces.size(), 20000);
    }

    void startsANewEpochBeforeAKeyHasSealedTooMuch()
    {
        auto counted = ring(100);
        PageCipher cipher(keys(counted), format::Purpose::MainPage);
        const format::Page plain{};
        format::Page sealed{};
        format::Page opened{};
        QHash<format::Epoch, int> seals;
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(cipher.seal({.number = 5}, plain, sealed));
            ++seals[PageCipher::epochOf(sealed)];
            QCOMPARE(cipher.open({.number = 5}, sealed, opened), Opened::Ok);
        }
        QVERIFY(seals.size() >= 9); // ten draws of 2^24
        for (const int count : seals)
            QVERIFY(count <= 200);
        QVERIFY(KeyRing::defaultEpochLimit <= 1u << 30);
    }

    void drawsAnotherEpochAtEachOpening()
    {
        QSet<format::Epoch> epochs;
        for (int i = 0; i < 20; ++i)
            epochs.insert(*ring()->epochForSeal());
        QVERIFY(epochs.size() >= 19);
        for (const format::Epoch epoch : epochs)
            QCOMPARE(format::generationOf(epoch), std::uint8_t(1));
    }

    void holdsTwoGenerationsWhileTheVaultIsKeyedAgain()
    {
        auto both = ring();
        PageCipher cipher(keys(both), format::Purpose::MainPage);
        const format::Page plain{};
        format::Page old{};
        format::Page fresh{};
        format::Page opened{};
        QVERIFY(cipher.seal({.number = 1}, plain, old));
        both->add(2, base::Secret(counting(32, 50)));
        both->setCurrent(2);
        QVERIFY(cipher.seal({.number = 1}, plain, fresh));
        QCOMPARE(format::generationOf(PageCipher::epochOf(fresh)), std::uint8_t(2));
        QCOMPARE(cipher.open({.number = 1}, old, opened), Opened::Ok);
        QCOMPARE(cipher.open({.number = 1}, fresh, opened), Opened::Ok);
        both->forget(1);
        QCOMPARE(cipher.open({.number = 1}, old, opened), Opened::UnknownKey);
        QCOMPARE(cipher.open({.number = 1}, fresh, opened), Opened::Ok);
        both->forget(2); // never the one in use
        QVERIFY(both->has(2));
    }

    void bindsAFrameToItsPlaceItsHeadAndItsLog()
    {
        QRandomGenerator random(3);
        const format::Page plain = randomPage(random);
        WalCodec codec(keys());
        WalCodec::Head head{};
        for (std::size_t i = 0; i < head.size(); ++i)
            head[i] = std::uint8_t(i + 1);
        const WalCodec::Salts salts{9, 8, 7, 6, 5, 4, 3, 2};
        format::Page sealed{};
        format::Page opened{};
        WalCodec::Head onDisk{};
        WalCodec::Head back{};
        QVERIFY(codec.sealHead(9, 1, head, onDisk));
        QVERIFY(codec.sealPage(9, head, salts, plain, sealed));
        QVERIFY(std::equal(head.begin(), head.begin() + 8, onDisk.begin()));
        QVERIFY(!std::equal(head.begin() + 8, head.end(), onDisk.begin() + 8));
        QVERIFY(codec.openHead(9, 1, onDisk, back));
        QVERIFY(back == head);
        QCOMPARE(codec.openPage(9, head, salts, sealed, opened), Opened::Ok);
        QVERIFY(opened == plain);
        QCOMPARE(codec.openPage(10, head, salts, sealed, opened), Opened::BadTag);
        WalCodec::Salts other = salts;
        other[7] ^= 1;
        QCOMPARE(codec.openPage(9, head, other, sealed, opened), Opened::BadTag);
        for (std::size_t i = 0; i < format::frameClear; ++i) { // page and commit size
            WalCodec::Head changed = head;
            changed[i] ^= 0x40;
            QCOMPARE(codec.openPage(9, changed, salts, sealed, opened), Opened::BadTag);
        }
        QVERIFY(codec.openHead(10, 1, onDisk, back));
        QVERIFY(back != head);
        const format::Page zeros{};
        QCOMPARE(codec.openPage(9, head, salts, zeros, opened), Opened::BadTag);
    }

    void bindsARecordToItsPlaceItsPageAndItsJournal()
    {
        QRandomGenerator random(4);
        const format::Page plain = randomPage(random);
        JournalCodec codec(keys());
        const JournalCodec::Salt salt{1, 2, 3};
        format::Page sealed{};
        format::Page again{};
        format::Page opened{};
        QVERIFY(codec.sealPage(516, 3, salt, plain, sealed));
        QVERIFY(codec.sealPage(516, 3, salt, plain, again));
        QCOMPARE(codec.openPage(516, 3, salt, sealed, opened), Opened::Ok);
        QVERIFY(opened == plain);
        QCOMPARE(codec.openPage(517, 3, salt, sealed, opened), Opened::BadTag);
        QCOMPARE(codec.openPage(516, 4, salt, sealed, opened), Opened::BadTag);
        QCOMPARE(codec.openPage(516, 3, JournalCodec::Salt{1, 2, 4}, sealed, opened), Opened::BadTag);
        // The mask is the sealed page's own: the same sum looks different after each seal.
        QCOMPARE(codec.maskAfter(sealed), codec.maskAfter(sealed));
        QVERIFY(codec.maskAfter(sealed) != codec.maskAfter(again));
    }

    void readsTheKindOfAFileFromItsFirstBytes()
    {
        const auto kind = [](const QByteArray& start) { return format::kindOf(crypto::bytesOf(start)); };
        QCOMPARE(kind({}), format::FileKind::Empty);
        QCOMPARE(kind(QByteArray(format::sqliteMagic, 16) + "more"), format::FileKind::Plain);
        QCOMPARE(kind("MWV\x01"_ba + QByteArray(12, 'x')), format::FileKind::Vault);
        QCOMPARE(kind("MWV\x02"_ba + QByteArray(12, 'x')), format::FileKind::NewerVault);
        QCOMPARE(kind("MWV\x01"_ba), format::FileKind::Foreign);
        QCOMPARE(kind(QByteArray(4096, '\0')), format::FileKind::Foreign);
        QCOMPARE(kind("%PDF-1.7 and so on, for long"_ba), format::FileKind::Foreign);
    }

    void provesKeysByAnyPageThatOpens()
    {
        const auto ours = keys();
        PageCipher cipher(ours, format::Purpose::MainPage);
        QByteArray file(4096 * 3, '\0');
        const format::Page plain{};
        for (std::uint64_t page = 1; page <= 3; ++page) {
            const auto out = crypto::bufferOf(file).subspan((page - 1) * 4096).first<4096>();
            QVERIFY(cipher.seal({.number = page, .clear = page == 1 ? format::saltSize : 0}, plain, out));
        }
        std::memcpy(file.data(), aSalt.data(), aSalt.size());
        const auto reading = [](const QByteArray& bytes) {
            return [&bytes](std::int64_t place, format::Buffer out) {
                if (place + std::int64_t(out.size()) > bytes.size())
                    return false;
                std::memcpy(out.data(), bytes.constData() + place, out.size());
                return true;
            };
        };
        const QByteArray none;
        const auto prove = [&](const std::shared_ptr<const FileKeys>& with) {
            return proveKeys(with, file.size(), reading(file), reading(none), reading(none));
        };
        QCOMPARE(prove(ours), Opened::Ok);
        auto wrong = std::make_shared<KeyRing>(std::uint8_t(1), base::Secret(counting(32, 9)));
        QCOMPARE(prove(keys(wrong)), Opened::BadTag);
        file[100] = char(file[100] ^ 1); // page 1 is torn
        QCOMPARE(prove(ours), Opened::Ok);
        file[5000] = char(file[5000] ^ 1);
        file[9000] = char(file[9000] ^ 1);
        QCOMPARE(prove(ours), Opened::BadTag);
    }

    void tellsKeysOfYesterdayFromTornPages()
    {
        // Page 1 is keyed again first: who has the old key alone must not get as far as the log.
        auto both = ring();
        const auto ours = keys(both);
        PageCipher cipher(ours, format::Purpose::MainPage);
        QByteArray file(4096 * 2, '\0');
        const format::Page plain{};
        QVERIFY(cipher.seal({.number = 2}, plain, crypto::bufferOf(file).subspan(4096).first<4096>()));
        both->add(2, base::Secret(counting(32, 50)));
        both->setCurrent(2);
        QVERIFY(cipher.seal({.number = 1, .clear = 16}, plain, crypto::bufferOf(file).first<4096>()));
        std::memcpy(file.data(), aSalt.data(), aSalt.size());
        const ReadAt main = [&file](std::int64_t place, format::Buffer out) {
            std::memcpy(out.data(), file.constData() + place, out.size());
            return true;
        };
        const ReadAt none = [](std::int64_t, format::Buffer) { return false; };
        QCOMPARE(proveKeys(ours, file.size(), main, none, none), Opened::Ok);
        QCOMPARE(proveKeys(keys(ring()), file.size(), main, none, none), Opened::UnknownKey);
    }

    void sealsSmallThingsForOnePurpose()
    {
        auto secret = crypto::randomSecret(32);
        QVERIFY(secret && secret->reveal().size() == 32);
        const auto sealed = crypto::sealSmall(*secret, crypto::bytesOf("text"_ba), crypto::bytesOf("for"_ba));
        QVERIFY(sealed);
        QCOMPARE(crypto::openSmall(*secret, crypto::bytesOf(*sealed), crypto::bytesOf("for"_ba))->reveal(),
                 "text"_ba);
        QVERIFY(!crypto::openSmall(*secret, crypto::bytesOf(*sealed), crypto::bytesOf("other"_ba)));
        QVERIFY(!crypto::openSmall(*secret, crypto::bytesOf(sealed->left(27)), {}));
        QVERIFY(!crypto::agree(*secret, crypto::bytesOf(QByteArray(32, '\0')))); // a point of low order
    }
};

QTEST_GUILESS_MAIN(TestPageCipher)
#include "tst_pagecipher.moc"
