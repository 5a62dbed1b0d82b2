// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/strongid.h"
#include "mail/emailaddress.h"

#include <QByteArray>
#include <QString>

namespace mw::mail {

/// Message-ID without its brackets: 160 bits of HMAC-SHA-256 over (campaign, contact) in base32, @, `domain`.
/// The same for the same delivery, telling nothing about the contact. `domain`: EmailAddress::asciiDomain().
[[nodiscard]] QByteArray messageId(const base::Secret& key, QByteArrayView campaignUuid,
                                   base::ContactId contact, QByteArrayView domain);

/// 26 characters a-z2-7 (130 bits) that name a delivery to nobody but us; never part of its Message-ID.
[[nodiscard]] QByteArray deliveryToken(const base::Secret& key, QByteArrayView campaignUuid,
                                       base::ContactId contact);

/// Value of List-Id (RFC 2919): the name as a phrase and <label.domain>, printable ASCII. The label comes
/// from the name: letters and digits without marks, hyphens between; a short hash joins where letters got
/// lost. Mail programs sort by it, so `name` should be one that stays.
[[nodiscard]] QByteArray listId(const QString& name, QByteArrayView domain);

/// mailto URI (RFC 6068) without brackets, printable ASCII, fit for List-Unsubscribe (RFC 2369) and for href.
/// `subject` in UTF-8; a control in it becomes a blank.
[[nodiscard]] QByteArray listUnsubscribeMailto(const EmailAddress& address, QByteArrayView subject);

} // namespace mw::mail
