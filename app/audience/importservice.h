// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importturn.h"
#include "audience/importtypes.h"
#include "audience/importundo.h"
#include "base/job.h"
#include "base/logsink.h"
#include "base/secret.h"
#include "consent/opendeliveries.h"
#include "vault/vault.h"

namespace mw::audience {

class ChunkReader;
class ImportTarget;

/// Imports files into a list as one batch, and takes an import back. Works on the calling thread with a
/// connection of its own, in slices of the write gate; one import or undo at a time, and any number of dry
/// runs.
class ImportService
{
public:
    struct Parts
    {
        vault::Vault& vault;
        const base::Secret& hashKey; ///< meta hash_key, for suppressions
        base::LogSink& log;
        const base::Clock& clock;
        consent::OpenDeliveries& deliveries; ///< of those whom a file opts out; asked on the calling thread
        ImportTurn* turn = nullptr; ///< shared by all services of the vault; null: this is the only one
    };
    explicit ImportService(const Parts& parts) : m_parts(parts) {}

    /// Everything or nothing: whatever the rows come to, they are seen from one commit on. Cancelled, or
    /// stopped by an error, nothing of it is seen. Progress is told in bytes of the files.
    [[nodiscard]] ImportOutcome<ImportResult> run(const ImportRequest& request,
                                                  const base::JobControl& control);
    /// Once; a second one is AlreadyUndone. Progress is told in rows, about; it can't be cancelled, for from
    /// its first commit on the import counts as taken back.
    [[nodiscard]] ImportOutcome<UndoResult> undo(base::ImportId import, const base::JobControl& control = {});

private:
    [[nodiscard]] ImportOutcome<ImportResult> runAlone(const ImportRequest& request,
                                                       const base::JobControl& control);
    [[nodiscard]] ImportOutcome<ImportResult>
    rehearse(vault::Database& database, const ImportRequest& request, const base::JobControl& control);
    [[nodiscard]] ImportOutcome<ImportResult> write(vault::Database& database, const ImportRequest& request,
                                                    const base::JobControl& control);
    /// The rows of all files, into `target`.
    [[nodiscard]] ImportOutcome<void> feed(vault::Database& database, ChunkReader& reader,
                                           ImportTarget& target, const base::JobControl& control) const;
    [[nodiscard]] ImportOutcome<UndoResult> undoAlone(base::ImportId import, const base::JobControl& control);
    void tell(base::LogLevel level, const char* code, const QString& text) const;

    [[nodiscard]] ImportTurn& turn() { return m_parts.turn ? *m_parts.turn : m_ownTurn; }

    Parts m_parts;
    ImportTurn m_ownTurn;
};

/// At the start of a workspace: removes batches that were never published, goes on with what a break left of
/// published ones and of undos. Takes the write gate in slices.
[[nodiscard]] vault::DbResult<void> recoverImports(vault::Database& database, vault::WriterGate& gate,
                                                   consent::OpenDeliveries& deliveries, base::Timestamp now);

} // namespace mw::audience
