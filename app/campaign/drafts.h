// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/draftrepository.h"
#include "vault/writergate.h"

namespace mw::campaign {

/// Keeps drafts, each as one synced transaction: what it says is kept survives a power cut. In the thread of
/// its connection.
class Drafts
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        const base::Clock& clock;
    };
    explicit Drafts(const Parts& parts) : m_parts(parts) {}

    /// When it was kept.
    [[nodiscard]] vault::DbResult<base::Timestamp> keep(DraftKind kind, qint64 object,
                                                        const QByteArray& body);
    [[nodiscard]] vault::DbResult<bool> drop(DraftKind kind, qint64 object);

private:
    Parts m_parts;
};

} // namespace mw::campaign
