// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>
#include <vector>

namespace mw::content {

/// What a template prints at one place: {{ name }}, {{ name | default: "fallback" }}, or any other output
/// tag, which is kept as it was written.
struct MergeField
{
    QString name{};                    ///< "first_name", "order.number"; empty = `expression` counts
    std::optional<QString> fallback{}; ///< printed when the contact has none
    QString expression{};              ///< {{ … }} as written

    friend bool operator==(const MergeField&, const MergeField&) = default;
};

/// A piece of text in one form.
struct TextRun
{
    enum class Kind { Text, Field, Break };
    Kind kind = Kind::Text;
    QString text{};
    MergeField field{};
    bool bold = false;
    bool italic = false;
    QString link{}; ///< empty = none; may hold {{ … }}

    friend bool operator==(const TextRun&, const TextRun&) = default;
};
using Runs = std::vector<TextRun>;

/// All that a person may write into a text slot: paragraphs of runs.
struct RichText
{
    std::vector<Runs> paragraphs{};

    friend bool operator==(const RichText&, const RichText&) = default;
};

/// The form in which a text is stored and comes back: white space as HTML shows it, no control characters,
/// runs of one form joined, two breaks in a row are a new paragraph, no empty paragraph. Idempotent.
[[nodiscard]] RichText normalised(const RichText& text);
/// The same for what is one line without any form: headings, labels, alternative texts.
[[nodiscard]] Runs normalisedLine(const Runs& line);

/// The template's source for a field.
[[nodiscard]] QString toTag(const MergeField& field);
/// `tag` is a whole {{ … }}. Text that is printed as it stands ({{ "{{" }}) comes back as a text run.
[[nodiscard]] TextRun runOfTag(const QString& tag);
/// False for a name that is none, or an expression that is no single output tag that compiles.
[[nodiscard]] bool isGoodField(const MergeField& field);

/// The line as people read it, fields as [first_name].
[[nodiscard]] QString plainWords(const Runs& line);

} // namespace mw::content
