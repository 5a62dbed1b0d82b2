// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/templateengine.h"

#include <optional>
#include <QString>
#include <QStringList>
#include <vector>

namespace mw::content {

/// One thing an editor underlines. Line and column count from 1, columns in Unicode code points.
struct TemplateProblem
{
    enum class Kind {
        Syntax,            ///< the template does not compile; detail = why, in English
        SlotMark,          ///< a slot's marking is wrong; detail = what stands there
        UnknownField,      ///< detail = the name, suggestion = one that is known, or empty
        PictureMissing,    ///< cid: without a picture; detail = its name
        PictureWithoutAlt, ///< an <img> without alt
        BadLink,           ///< a link that may not be mailed (javascript:, file: …); detail = the link
    };
    enum class Level { Error, Warning }; ///< with an error it can't be sent as it is meant

    Kind kind = Kind::Syntax;
    Level level = Level::Error;
    int line = 0;
    int column = 0;
    int length = 1; ///< code points; at least 1
    QString detail{};
    QString suggestion{};
};

struct TemplateCheckOptions
{
    EscapeMode mode = EscapeMode::Html; ///< None: plain text or a subject, in which no HTML is looked at
    /// Names that the data may have; none: fields are not checked. Those that every message has are known.
    std::optional<QStringList> fields{};
    std::optional<QStringList> pictures{}; ///< names behind cid:; none: not checked
};

/// What is wrong with a template, in the order of the source; at most 100 problems. Any text may be given, at
/// each key press.
[[nodiscard]] std::vector<TemplateProblem> checkTemplate(const QString& source,
                                                         const TemplateCheckOptions& options = {});

/// Names that every message of a campaign has: email, unsubscribe_url, sender_postal …
[[nodiscard]] const QStringList& messageFields();

} // namespace mw::content
