// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/templatepreview.h"
#include "content/slots.h"
#include "content/templatecheck.h"
#include "kit/tone.h"

#include <QString>

#include <vector>

namespace mw::templatespage {

/// Something that the editor has to say about what is written, with its place and what may be done.
struct EditorProblem
{
    enum class Part { Subject, Html, Text, Message };
    enum class Fix { None, Replace, WriteAlt, Slot };

    kit::Tone tone = kit::Tone::Warning; ///< Danger, Warning or Info
    Part part = Part::Html;
    int line = 0; ///< from 1; 0 = no place
    int column = 0;
    int length = 0; ///< code points
    QString sentence{};
    Fix fix = Fix::None;
    QString fixWords{};    ///< of its button
    QString replacement{}; ///< Replace: the text; Slot: its name

    friend bool operator==(const EditorProblem&, const EditorProblem&) = default;
};

/// What a template is checked against.
struct CheckFacts
{
    QStringList fields{}; ///< of the audience; empty: none is known, so none is missed
    QStringList pictures{};
    qint64 pictureBytes = 0; ///< of those that it shows
};

/// All that can be said of the source alone; any text, at each key press, on another thread.
[[nodiscard]] std::vector<EditorProblem> problemsOf(const QString& subject, const QString& html,
                                                    const std::optional<QString>& text,
                                                    const CheckFacts& facts);
/// What shows only when it is filled in: for this reader.
[[nodiscard]] std::vector<EditorProblem> problemsOf(const campaign::TemplatePreview& preview,
                                                    const QString& reader);

/// "Line 52", "Subject", …
[[nodiscard]] QString placeOf(const EditorProblem& problem);

} // namespace mw::templatespage
