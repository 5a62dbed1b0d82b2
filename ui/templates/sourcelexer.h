// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/qsci.h"

class QsciScintilla;

namespace mw::templatespage {

/// Colours of HTML with template tags: tags, attributes, strings, template tags, comments. It styles from the
/// line that was changed on, so that a megabyte can be typed in.
class SourceLexer : public QsciLexerCustom
{
    Q_OBJECT

public:
    explicit SourceLexer(QsciScintilla* editor);

    [[nodiscard]] const char* language() const override { return "Mailwright"; }
    [[nodiscard]] QString description(int style) const override;
    void styleText(int start, int end) override;

    /// Colours and font of the theme at this moment.
    void applyTheme();

private:
    enum Style : int { Plain, Tag, Attribute, String, Template, Comment, styleCount };

    void setUp(int style);

    QsciScintilla* m_editor;
};

} // namespace mw::templatespage
