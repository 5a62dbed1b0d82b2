// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mw::house {

/// Each rule reads the tree below root and returns what breaks it, one "file:line: what" each; empty is good.

/// Includes and link lines of app/ and ui/ follow the one order of folders; every folder is known; the pure
/// folders use no SQL.
[[nodiscard]] QStringList includeArrows(const QString& root);
/// No colour, size of text, corner or gap is named in ui/ but in kit/tokens.h.
[[nodiscard]] QStringList looseLooks(const QString& root);
/// Nothing under app/ uses Qt Widgets, only paper/ and cli/ use Qt Gui: by link lines and includes.
[[nodiscard]] QStringList windowParts(const QString& root);
/// What the dynamic linker would load for this program holds no Widgets.
[[nodiscard]] QStringList widgetsIn(const QString& program);
/// No exec(), QEventLoop, processEvents, waitFor… in app/ and ui/, but for one QCoreApplication::exec() a
/// front end.
[[nodiscard]] QStringList nestedLoops(const QString& root);
/// No test sleeps.
[[nodiscard]] QStringList sleepingTests(const QString& root);
/// `#pragma once` in every header, the licence's SPDX line in every file of code.
[[nodiscard]] QStringList missingMarks(const QString& root);
/// Files of app/ and ui/ with more lines than this.
[[nodiscard]] QStringList longFiles(const QString& root, int lines);
/// Sentences in cli/ and ui/ that don't go through tr(). A literal counts as a sentence when it holds two
/// words with a space between; a comment `untranslated: REASON` on its line or the one above excuses it.
[[nodiscard]] QStringList bareSentences(const QString& root);
/// Tooltips of ui/ that Qt could take for HTML: a call that neither goes through kit::plainToolTip() nor
/// holds words of our own alone. What a model tells RowDelegate is plain text by itself.
[[nodiscard]] QStringList richToolTips(const QString& root);
/// Folders of one machine, and hosts in scripts that are not meant for everybody.
[[nodiscard]] QStringList foreignPlaces(const QString& root);
/// Suppressions of a sanitizer without a comment line of its own above them.
[[nodiscard]] QStringList bareSuppressions(const QString& root);
/// Texts of app/ and ui/ that a translation lacks or leaves unfinished, by lupdate's own words; rooms of ui/
/// that have texts and no translation.
[[nodiscard]] QStringList newTexts(const QString& root, const QString& lupdate);

} // namespace mw::house
