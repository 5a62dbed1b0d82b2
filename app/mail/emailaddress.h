// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "mail/addresserror.h"

#include <QByteArray>
#include <QString>

namespace mw::mail {

/// An address that may be mailed: RFC 5321 dot-atom before the @, a domain of two or more labels after it.
/// Only parse() makes one, so none can hold CR, LF, NUL, another control, white space or an invisible
/// character. Quoted local parts, address literals, comments and display names are refused with a reason.
/// Non-ASCII local parts (RFC 6531) are taken; domains are compared and mailed by their A-labels.
class EmailAddress
{
public:
    /// Blanks, tabs and no-break spaces around the address are cut off; nothing else is mended.
    [[nodiscard]] static base::Result<EmailAddress, AddressError> parse(QStringView text);

    /// As spelled.
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QString localPart() const { return m_text.left(m_at); }
    /// As spelled; asciiDomain() is what DNS and SMTP take.
    [[nodiscard]] QString domain() const { return m_text.mid(m_at + 1); }
    /// A-labels, lower case.
    [[nodiscard]] QByteArray asciiDomain() const;
    /// Local part as spelled in UTF-8, @, asciiDomain(): what stands in MAIL FROM, RCPT TO and headers.
    [[nodiscard]] QByteArray envelope() const;
    /// The local part is not ASCII: only a relay that offers SMTPUTF8 takes it.
    [[nodiscard]] bool needsSmtpUtf8() const { return m_needsSmtpUtf8; }

    /// The version of canonical() that rows store beside their hash.
    static constexpr int canonicalVersion = 1;
    /// Frozen form 1, UTF-8: local part in NFC, lower case, NFC again; @; A-label domain in lower case. No
    /// provider rules: dots and +tags stay. A change of any output needs a new version.
    [[nodiscard]] QByteArray canonical() const;
    /// The domain part of frozen form 1; empty when `domain` may not be mailed.
    [[nodiscard]] static QByteArray canonicalDomain(const QString& domain);

    /// Same spelling. Two spellings of one mailbox are found by canonical().
    friend bool operator==(const EmailAddress& a, const EmailAddress& b) { return a.m_text == b.m_text; }

private:
    EmailAddress() = default;

    QString m_text;
    QByteArray m_ace; ///< only when the domain is not spelled in ASCII
    qsizetype m_at = 0;
    bool m_needsSmtpUtf8 = false;
};

/// HMAC-SHA-256 of a canonical address or domain, 32 bytes. `key` is the workspace's hash key.
[[nodiscard]] QByteArray suppressionHash(const base::Secret& key, QByteArrayView canonical);

} // namespace mw::mail
