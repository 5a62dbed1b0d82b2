// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "mail/emailaddress.h"

#include <QByteArray>
#include <QString>

namespace mw::mail {

/// An address with the name shown for it. The name may come from a contact and hold anything; toHeader()
/// makes it harmless.
struct Mailbox
{
    QString name;
    EmailAddress address;

    /// Reads `N <a@b>`, `"N, x" <a@b>`, `<a@b>` and `a@b`. A name with a control, with one of <>@;" outside
    /// quotes, or of over 250 characters is refused (BadName, ControlCharacter).
    [[nodiscard]] static base::Result<Mailbox, AddressError> parse(QStringView text);

    friend bool operator==(const Mailbox&, const Mailbox&) = default;
};

/// For a From, Reply-To or To field, unfolded: phrase and <address>, or the address alone where there is no
/// name. Pieces are joined by blanks at which appendHeader() folds. `column` as in toEncodedWords().
[[nodiscard]] QByteArray toHeader(const Mailbox& mailbox, qsizetype column = 0);

} // namespace mw::mail
