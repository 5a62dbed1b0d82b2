// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace mw::sending {

/// `text` with every address in it, however wrapped, replaced by "<address>": what makes the same reply to
/// two people comparable, and fit to be shown without naming them.
[[nodiscard]] QString maskAddresses(const QString& text);

/// Three equal permanent replies in a row at two or more recipient domains are not the recipients' fault
/// (design.md 6). One for each relay.
class RepeatedRefusals
{
public:
    struct Refusal
    {
        base::CampaignId campaign;
        base::DeliveryId delivery;
        QByteArray domain;
        int attempts = 0;
    };

    /// Called for each delivery that a permanent reply has just rejected. Once three or more in a row are
    /// equal and at two domains, answers all of that row, and then each further equal one as it comes (they
    /// were on the wire when the relay was paused). `surelyMailbox` rows of the reply table never count.
    [[nodiscard]] std::vector<Refusal> add(const Refusal& refusal, int code, const QByteArray& enhanced,
                                           const QString& text, bool surelyMailbox);
    /// Any other reply to a message ends the row.
    void reset();

private:
    static constexpr std::size_t longestRow = 1000;

    QString m_key;
    std::vector<Refusal> m_row;
    bool m_holds = false;
};

} // namespace mw::sending
