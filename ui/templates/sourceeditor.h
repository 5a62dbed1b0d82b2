// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace mw::templatespage {

/// A place in a source, with what is wrong there. Lines and columns count from 1, columns in code points.
struct SourceMark
{
    int line = 1;
    int column = 1;
    int length = 1;
    bool isError = true;
    QString words{};

    friend bool operator==(const SourceMark&, const SourceMark&) = default;
};

/// Where the source of a template is written by hand. Two are built: over QScintilla where that is there, and
/// over Qt's plain text edit.
class SourceEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString text() const = 0;
    /// Not told as edited(); what was undone before can be undone still, as far as the text is the same.
    virtual void setText(const QString& text) = 0;
    virtual void setMarks(const std::vector<SourceMark>& marks) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// Selects and shows it, and takes the focus.
    virtual void goTo(int line, int column, int length) = 0;
    /// In place of `length` code points there; can be undone.
    virtual void replace(int line, int column, int length, const QString& text) = 0;
    virtual void insert(const QString& text) = 0;
    /// The next place that holds it behind the cursor, round the end; false: nowhere.
    virtual bool findNext(const QString& text) = 0;

Q_SIGNALS:
    void edited(); ///< by the person
};

/// The better one of those that are built.
[[nodiscard]] SourceEditor* makeSourceEditor(const QString& name);

} // namespace mw::templatespage
