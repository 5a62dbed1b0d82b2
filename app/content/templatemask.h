// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace mw::content {

/// Template source (UTF-8) as an HTML reader may see it: every byte of a template tag is replaced by
/// `filler`, so that no quote or angle bracket in it is taken for HTML's, and every place is the same as in
/// the source. What {% raw %} and {% comment %} hold belongs to the tag. One pass, any input.
class TemplateMask
{
public:
    static constexpr char filler = '\x01';

    struct Tag
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        bool isOutput = false; ///< {{ … }}
    };

    explicit TemplateMask(const QByteArray& source);

    [[nodiscard]] const QByteArray& html() const { return m_html; }
    [[nodiscard]] const std::vector<Tag>& tags() const { return m_tags; } ///< in their order
    /// The first tag that ends behind `position`; null when there is none.
    [[nodiscard]] const Tag* firstFrom(qsizetype position) const;

private:
    void cover(qsizetype begin, qsizetype end, bool isOutput);

    QByteArray m_html;
    std::vector<Tag> m_tags;
};

} // namespace mw::content
