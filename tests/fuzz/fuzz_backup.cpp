// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupmaker.h"
#include "fuzz/fuzz.h"
#include "vault/crypto.h"

namespace mw::fuzz {

using namespace backup;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A backup of a small vault, and a place to lay others in.
class SmallBackup
{
public:
    SmallBackup()
    {
        auto made = vault::KeySlots::create();
        demand(made && made->file.addKeychain(made->keys) &&
                   made->file.save(place(QStringLiteral("vault.keys")), made->keys),
               "slots");
        m_keys = std::move(made->keys);
        m_vaultId = made->file.vaultId();
        const QString path = place(QStringLiteral("vault.sqlite"));
        m_vfs.setKeys(path, m_keys.ring());
        sqlite3* db = nullptr;
        sqlite3_open_v2(m_vfs.uri(path).toUtf8().constData(), &db,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, nullptr);
        sqlite3_exec(db,
                     "PRAGMA application_id=1297568340;PRAGMA user_version=1;CREATE TABLE contact(a,b);"
                     "CREATE INDEX i ON contact(b);INSERT INTO contact VALUES(1,'one'),(2,'two')",
                     nullptr, nullptr, nullptr);
        sqlite3_close(db);
        const base::SystemClock clock;
        BackupMaker maker({.vaultPath = path,
                           .slotsPath = place(QStringLiteral("vault.keys")),
                           .vfs = m_vfs,
                           .keys = m_keys},
                          clock);
        const auto backup = maker.make(m_folder.path(), QStringLiteral("fuzz"), {});
        demand(backup.has_value(), "a first backup");
        m_good = contentsOf(backup->path);
    }

    [[nodiscard]] const QByteArray& good() const { return m_good; }
    [[nodiscard]] QByteArray resealed(QByteArray bytes) const
    {
        bytes.chop(BackupHead::trailerSize);
        return bytes + trailerOf(vault::crypto::sha256(vault::crypto::bytesOf(bytes)), m_keys, m_vaultId);
    }
    [[nodiscard]] bool isTakenForGood(const QByteArray& bytes) const
    {
        const QString path = place(QStringLiteral("tried.mwbackup"));
        QFile file(path);
        demand(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the test folder");
        file.close();
        if (const auto slotsFile = readSlots(path))
            demand(slotsFile->all().size() <= vault::KeySlots::mostSlots, "a bounded number of slots");
        const auto facts = verifyBackup(path, m_keys, {});
        return facts && facts->contacts == 2;
    }

private:
    [[nodiscard]] QString place(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder{QDir(QStringLiteral("/dev/shm")).exists()
                               ? QStringLiteral("/dev/shm/mwfuzz-XXXXXX")
                               : QDir::tempPath() + QStringLiteral("/mwfuzz-XXXXXX")};
    vault::DataKeys m_keys;
    QByteArray m_vaultId;
    vault::VaultVfs m_vfs{"fuzzedbackup"};
    QByteArray m_good;
};

const SmallBackup& smallBackup()
{
    static const auto* const backup = new SmallBackup; // as long as the process
    return *backup;
}

/// Places (3 bytes) and what is put there (1 byte).
QByteArray patched(QByteArray bytes, std::span<const std::uint8_t> patches)
{
    for (; patches.size() >= 4; patches = patches.subspan(4)) {
        const auto at = qsizetype(patches[0] << 16 | patches[1] << 8 | patches[2]);
        bytes[at % bytes.size()] = char(patches[3]);
    }
    return bytes;
}

void parseHead(const QByteArray& bytes)
{
    const auto head = BackupHead::parse(
        vault::crypto::bytesOf(bytes.first(std::min<qsizetype>(64, bytes.size()))), bytes.size());
    if (!head)
        return;
    demand(head->slotsSize() > 0 && head->slotsSize() <= BackupHead::mostSlots, "bounded slots");
    demand(head->vaultStart() >= BackupHead::size + head->slotsSize() && head->vaultSize() > 0 &&
               head->trailerStart() == head->vaultStart() + head->vaultSize() &&
               head->fileSize() == bytes.size(),
           "all lies within the file");
}

} // namespace

/// First byte: 1 the input is a file; 2 it is changes to a good one; 3 changes that the sums agree with, as
/// only who has the keys could make them: then what lies behind the sums is reached.
int backupFile(std::span<const std::uint8_t> input)
{
    if (input.empty())
        return 0;
    const SmallBackup& backup = smallBackup();
    const auto rest = input.subspan(1);
    if (input[0] == 1) {
        parseHead(bytesOf(rest));
        demand(!backup.isTakenForGood(bytesOf(rest)), "nothing foreign is taken for good");
        return 0;
    }
    QByteArray bytes = patched(backup.good(), rest);
    parseHead(bytes);
    if (input[0] == 2)
        demand(backup.isTakenForGood(bytes) == (bytes == backup.good()), "no change goes unseen");
    else
        static_cast<void>(backup.isTakenForGood(backup.resealed(bytes)));
    return 0;
}

} // namespace mw::fuzz
