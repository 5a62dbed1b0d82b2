// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/answer.h"

#include <QByteArrayView>

namespace mw::net {

/// What one message says about a question: records, or how far its CNAMEs lead.
struct ParsedAnswer
{
    Answer answer = {};
    int aliases = 0;         ///< CNAMEs that were followed
    bool unfinished = false; ///< the last CNAME leads out of this message: ask again for answer.owner
};

/// Reads a whole DNS message that came in answer to `question`. Total over any bytes. Errors: all but
/// Timeout, Unreachable and Cancelled.
[[nodiscard]] base::Result<ParsedAnswer, DnsError> parseAnswer(QByteArrayView message,
                                                               const Question& question);

} // namespace mw::net
