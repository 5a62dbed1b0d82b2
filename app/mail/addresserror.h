// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace mw::mail {

/// Why a text is no address that may be mailed. `detail` is plain English for a log and never repeats the
/// address, only code points and positions (from 0, in UTF-16 units of the trimmed text).
struct AddressError
{
    enum class Kind {
        Empty,
        TooLong,            ///< over 254 octets as it stands in an envelope (RFC 5321 4.5.3.1.3)
        ControlCharacter,   ///< CR, LF, NUL, any other control
        Whitespace,         ///< inside; around the address it is cut off
        InvisibleCharacter, ///< zero width, direction marks and their like
        BadCharacter,       ///< unassigned, private use, half a surrogate pair
        MissingAt,
        SecondAt,
        DisplayName,    ///< `Name <a@b>`: Mailbox reads that
        QuotedLocal,    ///< "a b"@c, legal and refused
        Comment,        ///< (comment)
        AddressLiteral, ///< a@[192.0.2.1]
        EmptyLocal,
        LocalTooLong, ///< over 64 octets
        LocalDots,    ///< a dot first, last or twice in a row
        LocalCharacter,
        EmptyDomain,
        DomainDots, ///< a dot first, last or twice in a row
        SingleLabel,
        LabelTooLong, ///< over 63 octets
        LabelHyphen,  ///< a label begins or ends with one
        DomainCharacter,
        NumericTopLevel,
        InvalidIdn, ///< no valid or no reversible internationalised name (UTS 46)
        BadName,    ///< Mailbox only: the display name can't be read
    };

    Kind kind = Kind::Empty;
    QString detail;
};

struct AddressErrorSlug
{
    AddressError::Kind kind;
    std::string_view slug;
};

/// Stable words for logs, JSON and the vault; text for people is made from the kind at the edge.
inline constexpr std::array addressErrorSlugs = {
    AddressErrorSlug{AddressError::Kind::Empty, "empty"},
    AddressErrorSlug{AddressError::Kind::TooLong, "too-long"},
    AddressErrorSlug{AddressError::Kind::ControlCharacter, "control-character"},
    AddressErrorSlug{AddressError::Kind::Whitespace, "whitespace"},
    AddressErrorSlug{AddressError::Kind::InvisibleCharacter, "invisible-character"},
    AddressErrorSlug{AddressError::Kind::BadCharacter, "bad-character"},
    AddressErrorSlug{AddressError::Kind::MissingAt, "missing-at"},
    AddressErrorSlug{AddressError::Kind::SecondAt, "second-at"},
    AddressErrorSlug{AddressError::Kind::DisplayName, "display-name"},
    AddressErrorSlug{AddressError::Kind::QuotedLocal, "quoted-local"},
    AddressErrorSlug{AddressError::Kind::Comment, "comment"},
    AddressErrorSlug{AddressError::Kind::AddressLiteral, "address-literal"},
    AddressErrorSlug{AddressError::Kind::EmptyLocal, "empty-local"},
    AddressErrorSlug{AddressError::Kind::LocalTooLong, "local-too-long"},
    AddressErrorSlug{AddressError::Kind::LocalDots, "local-dots"},
    AddressErrorSlug{AddressError::Kind::LocalCharacter, "local-character"},
    AddressErrorSlug{AddressError::Kind::EmptyDomain, "empty-domain"},
    AddressErrorSlug{AddressError::Kind::DomainDots, "domain-dots"},
    AddressErrorSlug{AddressError::Kind::SingleLabel, "single-label"},
    AddressErrorSlug{AddressError::Kind::LabelTooLong, "label-too-long"},
    AddressErrorSlug{AddressError::Kind::LabelHyphen, "label-hyphen"},
    AddressErrorSlug{AddressError::Kind::DomainCharacter, "domain-character"},
    AddressErrorSlug{AddressError::Kind::NumericTopLevel, "numeric-top-level"},
    AddressErrorSlug{AddressError::Kind::InvalidIdn, "invalid-idn"},
    AddressErrorSlug{AddressError::Kind::BadName, "bad-name"},
};

[[nodiscard]] constexpr std::string_view slug(AddressError::Kind kind)
{
    for (const AddressErrorSlug& row : addressErrorSlugs)
        if (row.kind == kind)
            return row.slug;
    return {};
}

[[nodiscard]] constexpr std::optional<AddressError::Kind> addressErrorKind(std::string_view slug)
{
    for (const AddressErrorSlug& row : addressErrorSlugs)
        if (row.slug == slug)
            return row.kind;
    return std::nullopt;
}

} // namespace mw::mail
