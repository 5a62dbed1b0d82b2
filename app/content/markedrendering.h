// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/templateengine.h"

namespace mw::content {

/// A place where a message says nothing, for the data lack what it was to say.
struct EmptyPlace
{
    QString tag{};    ///< {{ … }} as written
    QString name{};   ///< what it reads; empty for an expression that begins otherwise
    QString before{}; ///< the words around it, at most 40 characters each
    QString after{};
    bool isSeen = true; ///< false: within a link, a style or another place that shows no words
};

struct MarkedRendering
{
    QString text{};
    std::vector<EmptyPlace> places{}; ///< at most 100, in the order of the text
};

/// What stands around the name of what is missing, such as <mark> and </mark>.
struct EmptyMarks
{
    QString before{};
    QString after{};
};

/// The rendering with a mark where an output tag prints nothing. In HTML only where words are seen: never
/// within tags, comments, scripts and styles.
[[nodiscard]] base::Result<MarkedRendering, TemplateError> renderMarked(const QString& source,
                                                                        EscapeMode mode, const Values& data,
                                                                        const EmptyMarks& marks,
                                                                        base::Timestamp now);

} // namespace mw::content
