// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

namespace mw::audience {

/// What a contact is found and ordered by: the columns of contact_search.
struct SearchText
{
    QByteArray name{};   ///< displayName(), folded, or `nameless`
    QByteArray family{}; ///< the last name, folded; may be empty
    QByteArray words{};  ///< the address and each attribute's text, folded, one a line
};

/// Orders behind every name: U+10FFFF, which is no letter.
inline constexpr QByteArrayView nameless{"\xF4\x8F\xBF\xBF"};
/// The version of the folding; another one makes the index anew at the next start.
inline constexpr int foldVersion = 1;

/// Appends `utf8` as it is compared: NFKD, marks off, without letter case, each white space a blank. A few
/// letters with strokes that NFKD leaves whole (ø, ł, ı …) become their plain ones. Marks of scripts in which
/// they are vowels stay. Folding twice changes nothing.
void appendFolded(QByteArray& out, QByteArrayView utf8);
[[nodiscard]] QByteArray folded(QStringView text);

/// First and last name, else the name in one piece; empty when the contact has none of them.
[[nodiscard]] QString displayName(const QJsonObject& attributes);

/// Which part of a name an attribute is.
enum class NamePart { None, First, Last, Whole };
[[nodiscard]] NamePart namePartOf(QStringView attribute);

/// Puts a SearchText together from an address and attributes; these in the order of their names, as
/// QJsonObject has them. Of long texts the beginning counts.
class SearchTextMaker
{
public:
    explicit SearchTextMaker(QByteArrayView email);
    void add(NamePart part, QByteArrayView value);
    [[nodiscard]] SearchText finish();

private:
    SearchText m_text;
    QByteArray m_first;
    QByteArray m_whole;
};

[[nodiscard]] SearchText searchTextOf(const QString& email, const QJsonObject& attributes);

} // namespace mw::audience
