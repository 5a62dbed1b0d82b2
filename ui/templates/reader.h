// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactlookup.h"

#include <QJsonObject>

namespace mw::templatespage {

/// Whom the preview is shown to. No contact: somebody made up.
struct Reader
{
    base::ContactId contact{};
    QString email{};
    QJsonObject attributes{};
    bool hasBefore = false;
    bool hasAfter = false;

    [[nodiscard]] bool isSample() const { return !contact.isValid(); }
    /// The name, else the address.
    [[nodiscard]] QString words() const;
    [[nodiscard]] static Reader of(const audience::ContactPlace& place);
};

} // namespace mw::templatespage
