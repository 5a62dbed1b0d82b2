// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/dnserror.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

namespace mw::net {

/// A domain name, absolute and in lower case: labels of 1 to 63 visible ASCII characters without '.', '\' and
/// '"', 253 octets in all. The root has no label. So a name never needs quoting, wherever it is shown.
class Name
{
public:
    /// The root.
    Name() = default;

    /// What a person or a setting says: letters, digits, inner hyphens, and underscores for the names of
    /// services (`_dmarc.example.org`). Other than ASCII goes through IDNA to A-labels. A dot at the end is
    /// allowed. Error: BadName.
    [[nodiscard]] static base::Result<Name, DnsError> parse(QStringView text);
    /// A whole uncompressed name as it stands in a message (RFC 1035 3.1). Errors: BadName for labels that
    /// can't be shown as they are, Malformed for what is no name.
    [[nodiscard]] static base::Result<Name, DnsError> fromWire(QByteArrayView wire);

    /// A-labels joined by dots, none at the end; empty for the root.
    [[nodiscard]] const QByteArray& ascii() const { return m_ascii; }
    [[nodiscard]] QString text() const { return QString::fromLatin1(m_ascii); }
    [[nodiscard]] bool isRoot() const { return m_ascii.isEmpty(); }

    friend bool operator==(const Name& a, const Name& b) { return a.m_ascii == b.m_ascii; }
    friend bool operator!=(const Name& a, const Name& b) { return !(a == b); }
    friend bool operator<(const Name& a, const Name& b) { return a.m_ascii < b.m_ascii; }
    friend std::size_t qHash(const Name& name, std::size_t seed = 0) { return ::qHash(name.m_ascii, seed); }

private:
    explicit Name(QByteArray ascii) : m_ascii(std::move(ascii)) {}

    QByteArray m_ascii;
};

} // namespace mw::net
