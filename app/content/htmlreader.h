// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <gumbo.h>
#include <memory>
#include <QByteArray>
#include <QString>

namespace mw::content {

struct HtmlError
{
    enum class Kind { TooLarge, TooDeep };
    Kind kind = Kind::TooLarge;
    QString detail;
};

struct HtmlLimits
{
    static constexpr qsizetype bytes = 5 * 1024 * 1024;
    static constexpr int nesting = 512;
    static constexpr int tags = 500'000; ///< beginnings and ends
};

/// One pass over foreign HTML (UTF-8) that keeps only what has a meaning in plain text: blocks, lists,
/// tables, links, images, pre. Everything is written well-nested and never deeper than HtmlLimits::nesting,
/// because gumbo recurses and takes quadratic time on what is deeper or crosswise. Elements that aren't shown
/// are marked `hidden`.
[[nodiscard]] base::Result<QByteArray, HtmlError> readableHtml(const QByteArray& html);

struct GumboDeleter
{
    void operator()(GumboOutput* output) const;
};
/// The tree points into the bytes that it was parsed from: keep them as long.
using GumboTree = std::unique_ptr<GumboOutput, GumboDeleter>;
/// Only for what readableHtml() wrote.
[[nodiscard]] GumboTree parseReadable(const QByteArray& readable);

} // namespace mw::content
