// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/richtext.h"
#include "content/templatemask.h"

#include <QByteArray>

namespace mw::content {

/// What stands in a slot that the slot's form has no field for.
struct ForeignMarkup
{
    qsizetype at = 0; ///< place in the source
    QString what{};   ///< "<table>", "{% if %}" … as found, shortened
};

/// The layout of a text slot, which filling keeps: bytes as they stood in the source.
struct TextLayoutBytes
{
    QByteArray lead{};  ///< white space before the first paragraph
    QByteArray trail{}; ///< and after the last one
    bool inParagraphs = false;
    std::optional<QByteArray> paragraph{}; ///< attributes of every <p>, with the blank before them
    std::optional<QByteArray> link{};      ///< attributes of every <a> but href
};

struct ReadText
{
    RichText text{}; ///< normalised
    TextLayoutBytes layout{};
};

/// Reads p, br, b, strong, i, em, a and output tags. All p must have the same attributes, and so all a beside
/// their href; nothing else may have any, or filling would lose it.
[[nodiscard]] base::Result<ReadText, ForeignMarkup>
readText(const QByteArray& source, const TemplateMask& mask, qsizetype begin, qsizetype end);
/// Reads what holds no element at all.
[[nodiscard]] base::Result<Runs, ForeignMarkup> readLine(const QByteArray& source, const TemplateMask& mask,
                                                         qsizetype begin, qsizetype end);
/// The value of an attribute, character references read and output tags as they are.
[[nodiscard]] base::Result<QString, ForeignMarkup>
readAttributeText(const QByteArray& source, const TemplateMask& mask, qsizetype begin, qsizetype end);
[[nodiscard]] base::Result<Runs, ForeignMarkup>
readAttributeLine(const QByteArray& source, const TemplateMask& mask, qsizetype begin, qsizetype end);

/// `newline`: between two paragraphs. `text` is normalised.
[[nodiscard]] QByteArray writeText(const RichText& text, const TextLayoutBytes& layout,
                                   const QByteArray& newline);
[[nodiscard]] QByteArray writeLine(const Runs& line);
/// Fit for double quotes. In the second form `text` may hold {{ … }}.
[[nodiscard]] QByteArray writeAttributeLine(const Runs& line);
[[nodiscard]] QByteArray writeAttributeText(const QString& text);

} // namespace mw::content
