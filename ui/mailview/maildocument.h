// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailview/maillayout.h"
#include "ui/mailview/mailwatch.h"

#include <memory>

namespace mw::mailview {

/// One mail, laid out and drawn. Everything on one thread, but `wanted`.
class MailDocument
{
public:
    /// `wanted` names the request that is still of use; what works for another one stops. It outlives this.
    explicit MailDocument(const std::atomic<quint64>& wanted);
    ~MailDocument();

    /// Nothing when it is no longer wanted. What was laid out before is gone in any case.
    [[nodiscard]] std::optional<MailLayout> layOut(const LayoutRequest& request);
    /// One strip of what was laid out for `request`; null when there is none, or it takes too long.
    [[nodiscard]] QImage paint(quint64 request, int index);

private:
    struct Laid;

    [[nodiscard]] MailFault scan(const LayoutRequest& request);
    [[nodiscard]] MailLayout build(const LayoutRequest& request);
    [[nodiscard]] QImage strip(int index);

    MailWatch m_watch;
    quint64 m_content = 0;
    QByteArray m_html; ///< scanned
    MailFault m_scanFault = MailFault::None;
    QHash<QString, QByteArray> m_encoded;
    std::unique_ptr<Laid> m_laid;
};

} // namespace mw::mailview
