// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbound/finding.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace mw::inbound {

/// What a report says about one address.
struct Reported
{
    QString address{}; ///< as it stands there: the one that was written to, where it is told
    FindingReason reason = FindingReason::RefusedOtherwise;
    QString words{}; ///< the server's; one line, cut
};

/// The recipients of a delivery status (RFC 3464), wherever their fields stand in `text`: the part itself, or
/// a whole mail as somebody pasted it. At most `most`.
[[nodiscard]] std::vector<Reported> recipientsOf(QByteArrayView text, std::size_t most);
/// The people of a feedback report (RFC 5965); none where it says "not spam".
[[nodiscard]] std::vector<Reported> complainersOf(QByteArrayView text, std::size_t most);
/// The value of a field of a head, unfolded; empty when there is none.
[[nodiscard]] QByteArray fieldOf(QByteArrayView head, QByteArrayView name);

} // namespace mw::inbound
