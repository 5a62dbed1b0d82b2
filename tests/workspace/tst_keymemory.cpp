// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through the memory of this process for the data key of a workspace.
#include "support/testkeys.h"
#include "vault/writetransaction.h"
#include "workspace/protection.h"
#include "workspace/rekey.h"

#include <array>
#include <fcntl.h>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mman.h>
#include <unistd.h>

using namespace mw;
using namespace mw::workspace;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t keySize = 32;
constexpr std::uint8_t veil = 0x5a;
/// What is looked for, veiled, so that the looking itself leaves no copy.
using Veiled = std::array<std::uint8_t, keySize>;

Veiled veiled(const base::Secret& key)
{
    Veiled out{};
    for (std::size_t i = 0; i < keySize; ++i)
        out[i] = std::uint8_t(key.reveal()[qsizetype(i)]) ^ veil;
    return out;
}

int countIn(const std::uint8_t* bytes, std::size_t size, const Veiled& key)
{
    int found = 0;
    for (std::size_t at = 0; at + keySize <= size; ++at) {
        std::size_t same = 0;
        while (same < keySize && std::uint8_t(bytes[at + same] ^ veil) == key[same])
            ++same;
        found += same == keySize;
    }
    return found;
}

/// How often it stands in what this process alone may write to; the buffer that it is read into is shared
/// memory, and so does not count.
int timesInMemory(const Veiled& key)
{
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    QFile maps(u"/proc/self/maps"_s);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    constexpr std::size_t size = std::size_t(16) << 20;
    void* const shared = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return -1;
    auto* const buffer = static_cast<std::uint8_t*>(shared);
    int found = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const qsizetype dash = line.indexOf('-');
        const qsizetype space = line.indexOf(' ');
        if (dash < 0 || line.mid(space + 1, 4) != "rw-p")
            continue;
        const quint64 end = line.mid(dash + 1, space - dash - 1).toULongLong(nullptr, 16);
        for (quint64 at = line.left(dash).toULongLong(nullptr, 16); at + keySize <= end;) {
            const ssize_t got = ::pread(memory, buffer, std::min<quint64>(end - at, size), off_t(at));
            if (got < ssize_t(keySize))
                break;
            found += countIn(buffer, std::size_t(got), key);
            at += quint64(got) - keySize + 1; // one may lie across two readings
        }
    }
    ::explicit_bzero(buffer, size);
    ::munmap(buffer, size);
    ::close(memory);
    return found;
}

} // namespace

class TestKeyMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNoDataKeyOnceTheWorkspaceIsClosed()
    {
        const QString path = m_folder.filePath(u"shop.mailwright"_s);
        const base::SystemClock clock;
        const WorkspaceOptions options{.keys =
                                           [] {
                                               return vaultkeys::make(base::Secret(test::testPassphrase),
                                                                      vault::KeySlots::leastCost);
                                           },
                                       .stateFolder = m_folder.filePath(u"state"_s)};
        QVERIFY(Workspace::create(path, u"Shop"_s, clock, options));
        Veiled first{};
        Veiled second{};
        {
            auto opened =
                Workspace::open(path, Access::Write, clock,
                                {.keys = test::testKeysOf(path), .stateFolder = options.stateFolder});
            QVERIFY(opened);
            first = veiled(currentKey(**opened));
            QVERIFY(timesInMemory(first) > 0); // it is seen where it is
            QVERIFY((*opened)->database().script("CREATE TABLE t(x TEXT) STRICT"));
            const auto recovery = Protection(**opened).makeRecovery();
            QVERIFY(recovery && Protection(**opened).keepRecovery(*recovery));
            auto database = (*opened)->vault().connect(4);
            QVERIFY(database && rekey(**opened, **database, {}));
            QCOMPARE(timesInMemory(first), 0); // the old one goes with the change
            second = veiled(currentKey(**opened));
            QVERIFY(timesInMemory(second) > 0);
        }
        QCOMPARE(timesInMemory(second), 0);
    }

private:
    static const base::Secret& currentKey(Workspace& workspace)
    {
        const SharedVaultKeys keys = workspace.vaultKeys();
        return keys->keys.byGeneration.at(keys->keys.current);
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestKeyMemory)
#include "tst_keymemory.moc"
