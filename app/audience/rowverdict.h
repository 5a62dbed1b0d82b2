// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtypes.h"

namespace mw::audience {

/// Why a contact stays out: the strongest reason there is.
struct StayingOut
{
    enum class By {
        File,       ///< the row itself says so
        Withdrawal, ///< in the ledger, at `since`
        Objection,
        Address, ///< a suppression of the address, for `reason`
        Domain,
    };
    By by = By::File;
    consent::SuppressionReason reason = consent::SuppressionReason::ByHand;
    std::optional<base::Timestamp> since{};
};

/// One row of a dry run, for a person to read. Texts are cut to 200 characters.
struct RowVerdict
{
    struct Change
    {
        QString attribute{};
        QString was{}; ///< empty: it was not there
        QString becomes{};
    };
    static constexpr std::size_t mostChanges = 3;
    static constexpr qsizetype longestText = 200;

    Verdict verdict = Verdict::New;
    std::size_t file = 0; ///< index in ImportRequest::files
    qint64 line = 0;      ///< physical line on which the row begins, from 1
    QString email{};
    QString name{};
    std::vector<Change> changes{}; ///< the first `mostChanges`
    int otherChanges = 0;
    bool joins = false;   ///< it is known, and comes on the list
    qint64 firstLine = 0; ///< the address stood in this line before; 0: in none
    std::optional<StayingOut> out{};
    std::optional<Refusal> refusal{};
};

} // namespace mw::audience
