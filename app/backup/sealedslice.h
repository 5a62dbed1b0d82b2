// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/connection.h"
#include "backup/slicevfs.h"
#include "vault/keyslots.h"
#include "vault/vaultvfs.h"

namespace mw::backup {

/// The vault that lies within a file, opened by SQLite through both layers: the slice, and over it the
/// vault's page encryption with these keys. Its connections must go before it.
class SealedSlice
{
public:
    /// `below`: see DiskFile.
    SealedSlice(const QString& file, const vault::DataKeys& keys, const QByteArray& below);

    /// Of a new vault, from there to the file's end.
    [[nodiscard]] vault::DbResult<Connection> toWrite(std::int64_t from, const base::JobControl& control);
    [[nodiscard]] vault::DbResult<Connection> toRead(std::int64_t from, std::int64_t length,
                                                     const base::JobControl& control);
    [[nodiscard]] SliceVfs& slices() { return m_slices; }

private:
    explicit SealedSlice(const QString& file, const vault::DataKeys& keys, const QByteArray& below,
                         int number);
    [[nodiscard]] vault::DbResult<Connection> open(const QString& slice, Connection::Access access,
                                                   const base::JobControl& control);

    QString m_file;
    SliceVfs m_slices;
    vault::VaultVfs m_vault;
};

} // namespace mw::backup
