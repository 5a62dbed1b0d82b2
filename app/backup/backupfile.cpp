// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupfile.h"

#include "vault/crypto.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace mw::backup {

using Kind = BackupError::Kind;
using vault::SlotsError;
namespace crypto = vault::crypto;

namespace {

constexpr std::int64_t pieceSize = 1 << 20;
constexpr qsizetype sumSize = 32;

BackupResult<QByteArray> piece(const QString& path, std::int64_t from, std::int64_t size)
{
    const QFileInfo there(path);
    if (!there.exists())
        return base::fail(BackupError{Kind::Missing, path});
    if (!there.isFile()) // opening a pipe would wait for ever
        return base::fail(BackupError{Kind::Foreign, path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !file.seek(from))
        return base::fail(BackupError{Kind::Io, file.errorString()});
    QByteArray bytes = file.read(size);
    if (file.error() != QFileDevice::NoError)
        return base::fail(BackupError{Kind::Io, file.errorString()});
    return bytes;
}

} // namespace

BackupResult<BackupHead> readHead(const QString& file)
{
    const auto start = piece(file, 0, BackupHead::size);
    if (!start)
        return base::fail(start.error());
    auto head = BackupHead::parse(crypto::bytesOf(*start), QFileInfo(file).size());
    if (!head)
        return base::fail(BackupError{head.error().kind, file});
    return head;
}

BackupResult<QByteArray> readSlotsBytes(const QString& file, const BackupHead& head)
{
    auto bytes = piece(file, BackupHead::size, head.slotsSize());
    if (bytes && bytes->size() != head.slotsSize())
        return base::fail(BackupError{Kind::Damaged, file});
    return bytes;
}

BackupResult<vault::KeySlots> readSlots(const QString& file)
{
    const auto head = readHead(file);
    if (!head)
        return base::fail(head.error());
    const auto bytes = readSlotsBytes(file, *head);
    if (!bytes)
        return base::fail(bytes.error());
    auto parsed = vault::KeySlots::parse(*bytes);
    if (!parsed)
        return base::fail(
            BackupError{parsed.error().kind == SlotsError::Kind::Newer ? Kind::Newer : Kind::Damaged, file});
    return std::move(*parsed);
}

bool keysFit(const vault::KeySlots& slotsFile, const QByteArray& bytes, const vault::DataKeys& keys)
{
    const auto written = slotsFile.serialise(keys);
    return written && crypto::equal(crypto::bytesOf(*written), crypto::bytesOf(bytes));
}

BackupResult<QByteArray> sumOf(DiskFile& file, const BackupHead& head, const Stretch& stretch,
                               const PageSink& sink, int* sinkCode)
{
    crypto::Sha256 hash;
    QByteArray bytes;
    // Cut where the vault begins, so that a piece is of the vault or of what stands before it.
    for (std::int64_t at = 0; at < head.trailerStart();) {
        if (stretch.control.cancelled())
            return base::fail(BackupError{Kind::Cancelled});
        const std::int64_t end = at < head.vaultStart() ? head.vaultStart() : head.trailerStart();
        bytes.resize(qsizetype(std::min(pieceSize, end - at)));
        if (const int rc = file.read(at, crypto::bufferOf(bytes)); rc != SQLITE_OK)
            return base::fail(BackupError{rc == SQLITE_IOERR_SHORT_READ ? Kind::Damaged : Kind::Io,
                                          QString::fromUtf8(sqlite3_errstr(rc))});
        hash.add(crypto::bytesOf(bytes));
        if (sink && at >= head.vaultStart()) {
            const int rc = sink(at - head.vaultStart(), bytes);
            if (sinkCode)
                *sinkCode = rc;
            if (rc != SQLITE_OK)
                return base::fail(BackupError{Kind::Io, QString::fromUtf8(sqlite3_errstr(rc))});
        }
        at += bytes.size();
        stretch.report(at - head.vaultStart());
    }
    const QByteArray sum = hash.result();
    if (sum.isEmpty())
        return base::fail(BackupError{Kind::Io, QStringLiteral("no memory")});
    return sum;
}

QByteArray trailerOf(const QByteArray& sum, const vault::DataKeys& keys, const QByteArray& vaultId)
{
    const auto found = keys.byGeneration.find(keys.current);
    if (found == keys.byGeneration.end())
        return {};
    const auto key = crypto::hkdfSecret(crypto::bytesOf(found->second.reveal()), crypto::bytesOf(vaultId),
                                        crypto::bytesOf("mailwright backup mac"));
    return key ? sum + crypto::hmacSha256(*key, crypto::bytesOf(sum)) : QByteArray();
}

BackupResult<void> checkTrailer(DiskFile& file, const BackupHead& head, const QByteArray& sum,
                                const vault::DataKeys& keys, const QByteArray& vaultId)
{
    QByteArray found(qsizetype(BackupHead::trailerSize), '\0');
    if (file.read(head.trailerStart(), crypto::bufferOf(found)) != SQLITE_OK || found.first(sumSize) != sum)
        return base::fail(BackupError{Kind::Damaged});
    const QByteArray right = trailerOf(sum, keys, vaultId);
    if (!crypto::equal(crypto::bytesOf(found), crypto::bytesOf(right)))
        return base::fail(BackupError{Kind::KeysUnfit});
    return {};
}

} // namespace mw::backup
