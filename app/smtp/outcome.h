// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/phase.h"
#include "smtp/reply.h"

#include <optional>
#include <QMetaType>
#include <QString>

namespace mw::smtp {

enum class Verdict {
    Accepted, ///< 2xx to the end of data
    Refused,  ///< a reply says so (`phase`, `reply`), or we do before anything was written (no reply,
              ///< `detail`)
    NotSent,  ///< surely not accepted: the end of its data never left this process; may go elsewhere
    InDoubt,  ///< the end of data left, or may have, and no reply that means anything was read
};

/// What became of one envelope. Each gets exactly one.
struct Outcome
{
    quint64 tag = 0;
    Verdict verdict = Verdict::NotSent;
    Phase phase = Phase::Connect; ///< the command that the reply belongs to, or where the connection stood
    std::optional<Reply> reply = {};
    QString detail = {};         ///< plain English for the log; empty when the reply says all
    bool connectionLost = false; ///< the connection ends with this outcome
    bool withheld = false;       ///< NotSent because Options::beforeMail said no; the connection lives on
};

} // namespace mw::smtp

Q_DECLARE_METATYPE(mw::smtp::Outcome)
