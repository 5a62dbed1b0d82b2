// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mw::mail {

struct Mailbox;

struct HeaderError
{
    enum class Kind {
        BadName,      ///< no field or parameter name
        BadCharacter, ///< CR, LF, NUL, another control, or not ASCII
        TooLong,      ///< a line could not be kept within 998, or the whole is past its bound
    };
    Kind kind = Kind::BadName;
    QString detail;
};

/// The value of a header field, not yet folded. It cannot hold CR, LF, NUL or another control: what comes
/// from our own code is refused with them, what comes from a contact's data gets a blank for each.
class HeaderValue
{
public:
    /// Already encoded: printable ASCII and blanks, at most 8192, every run without a blank foldable into
    /// 998. Blanks around it are cut off.
    [[nodiscard]] static base::Result<HeaderValue, HeaderError> structured(QByteArrayView value);
    /// Any text. Controls and line separators become blanks, blanks around it are cut off; encoded-words
    /// where it is not plain ASCII, looks like one, or could not be folded. `column` as in toEncodedWords().
    [[nodiscard]] static HeaderValue unstructured(QStringView text, qsizetype column = 0);
    /// Name and address (RFC 5322 3.4). Raw UTF-8 only in a local part that needs SMTPUTF8 (RFC 6532).
    [[nodiscard]] static HeaderValue mailbox(const Mailbox& mailbox, qsizetype column = 0);

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    explicit HeaderValue(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

/// Printable ASCII but ":", at most 76 (RFC 5322 2.2).
[[nodiscard]] bool isHeaderName(QByteArrayView name);

/// Appends "Name: value" with its CRLF, folded before blanks so that lines stay within 76 where there are
/// any. `name` must be isHeaderName().
void appendHeader(QByteArray& out, QByteArrayView name, const HeaderValue& value);

/// Text with a blank for each control and line separator; runs of blanks become one, none around it.
[[nodiscard]] QString toPhraseText(QStringView text);
/// A phrase (RFC 5322 3.2.5): atoms, a quoted string, or encoded-words. Empty for what shows nothing.
[[nodiscard]] QByteArray toPhrase(QStringView text, qsizetype column);

} // namespace mw::mail
