// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mw::content {

/// Takes the tags of a template out of HTML before it is parsed, for HTML parsers move or cut what they don't
/// know. Each is replaced by a mark of private-use characters that no tag, attribute or table can trip over.
class TemplateMarks
{
public:
    /// The HTML with every {{ … }} and {% … %} replaced by its mark.
    [[nodiscard]] QString hide(const QString& html);
    /// The text with marks replaced by their tags again.
    [[nodiscard]] QString show(QStringView text) const;

    /// Splits text at marks: plain pieces and tags alternate in the order of the text.
    struct Piece
    {
        QString text;
        bool isTag = false;    ///< {% … %}
        bool isOutput = false; ///< {{ … }}
    };
    [[nodiscard]] QList<Piece> split(QStringView text) const;

    static constexpr char16_t open = u'\uF8F0';
    static constexpr char16_t close = u'\uF8F1';

private:
    QStringList m_tags;
};

} // namespace mw::content
