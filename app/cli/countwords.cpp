// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/countwords.h"

#include "cli/output.h"
#include "cli/text.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using campaign::DeliveryCounts;
using campaign::DeliveryState;

QJsonObject jsonOf(const DeliveryCounts& counts)
{
    const auto of = [&](DeliveryState state) { return QJsonValue(static_cast<qint64>(counts.of(state))); };
    return {{u"planned"_s, static_cast<qint64>(counts.total())},
            {u"queued"_s, static_cast<qint64>(counts.open())},
            {u"accepted"_s, of(DeliveryState::Accepted)},
            {u"rejected"_s, of(DeliveryState::Rejected)},
            {u"excluded"_s, of(DeliveryState::Excluded)},
            {u"in_doubt"_s, of(DeliveryState::InDoubt)},
            {u"cancelled"_s, of(DeliveryState::Cancelled)},
            {u"expired"_s, of(DeliveryState::Expired)}};
}

void print(Output& out, const DeliveryCounts& counts)
{
    out.line(Text::tr("Planned:    %1").arg(counts.total()));
    out.line(Text::tr("Accepted:   %1").arg(counts.of(DeliveryState::Accepted)));
    out.line(Text::tr("Queued:     %1").arg(counts.open()));
    out.line(Text::tr("Refused:    %1").arg(counts.of(DeliveryState::Rejected)));
    out.line(Text::tr("Left out:   %1").arg(counts.of(DeliveryState::Excluded)));
    out.line(Text::tr("In doubt:   %1").arg(counts.of(DeliveryState::InDoubt)));
    out.line(Text::tr("Cancelled:  %1").arg(counts.of(DeliveryState::Cancelled)));
    out.line(Text::tr("Expired:    %1").arg(counts.of(DeliveryState::Expired)));
}

Exit exitOf(const DeliveryCounts& counts)
{
    const bool look = counts.open() > 0 || counts.of(DeliveryState::Rejected) > 0 ||
                      counts.of(DeliveryState::InDoubt) > 0 || counts.of(DeliveryState::Expired) > 0 ||
                      counts.of(DeliveryState::Accepted) == 0;
    return look ? Exit::NeedsALook : Exit::Done;
}

} // namespace mw::cli
