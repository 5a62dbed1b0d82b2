// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/contactstory.h"
#include "ui/audience/deeds.h"

namespace mw::audiencepage {

/// What a person records about a contact's consent. The ledger takes nothing back, so each of these asks
/// first, but for a suppression, which can be lifted.
class ConsentDeeds : public Deeds
{
    Q_OBJECT

public:
    using Deeds::Deeds;

    void record(const insight::ContactStory& story);
    void withdraw(const insight::ContactStory& story);
    void suppress(const insight::ContactStory& story);
    void lift(const insight::ContactStory& story);

private:
    /// The reason is the one it has, or had before it was lifted.
    struct Suppression
    {
        QString email{};
        consent::SuppressionReason reason = consent::SuppressionReason::ByHand;
    };
    void recordNow(consent::ConsentEvent event, const QString& about);
    void withdrawNow(base::ContactId contact, base::PurposeId purpose, const QString& source,
                     const QString& about);
    /// One way, and the other way as undo.
    void turn(const Suppression& what, bool on);
    void turnNow(const Suppression& what, bool on, const Done& done);
};

} // namespace mw::audiencepage
