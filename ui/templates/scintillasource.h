// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/sourceeditor.h"

class QsciScintilla;

namespace mw::templatespage {

class SourceLexer;

/// The source in QScintilla: line numbers, colours, the line of the cursor, faults underlined.
class ScintillaSource : public SourceEditor
{
    Q_OBJECT

public:
    explicit ScintillaSource(const QString& name);
    ~ScintillaSource() override;

    [[nodiscard]] QString text() const override;
    void setText(const QString& text) override;
    void setMarks(const std::vector<SourceMark>& marks) override;
    void setReadOnly(bool readOnly) override;
    void goTo(int line, int column, int length) override;
    void replace(int line, int column, int length, const QString& text) override;
    void insert(const QString& text) override;
    bool findNext(const QString& text) override;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Range
    {
        long begin = 0; ///< bytes
        long end = 0;
    };
    [[nodiscard]] Range rangeOf(int line, int column, int length) const;
    void replaceRange(const Range& range, const QByteArray& utf8);
    void applyTheme();
    void setLook();
    void measureMargin();

    QsciScintilla* m_edit;
    SourceLexer* m_lexer;
    std::vector<SourceMark> m_marks;
    bool m_loading = false;
    bool m_applying = false;
};

} // namespace mw::templatespage
