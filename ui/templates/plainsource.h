// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/sourceeditor.h"

#include <QTextDocument>

class QPlainTextEdit;
class QTextCursor;

namespace mw::templatespage {

/// The source in Qt's plain text edit: no colours and no line numbers, but every fault underlined.
class PlainSource : public SourceEditor
{
    Q_OBJECT

public:
    explicit PlainSource(const QString& name);

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

private:
    [[nodiscard]] QTextCursor cursorAt(int line, int column, int length) const;
    void underline();
    void applyFont();

    QPlainTextEdit* m_edit;
    std::vector<SourceMark> m_marks;
    QString m_lineEnd; ///< of most lines; the edit knows one alone
    bool m_loading = false;
};

} // namespace mw::templatespage
