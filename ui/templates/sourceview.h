// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/slotform/fieldchoice.h"
#include "ui/templates/editorproblem.h"

#include <QWidget>

namespace mw::kit {
class Button;
class SearchField;
} // namespace mw::kit

namespace mw::templatespage {

class SourceEditor;

/// A source to be written by hand, with a line above it: what it is, a menu of fields, and search.
class SourceView : public QWidget
{
    Q_OBJECT

public:
    explicit SourceView(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] SourceEditor& editor() { return *m_editor; }
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    void setProblems(const std::vector<EditorProblem>& problems, EditorProblem::Part part);
    void setChoices(const slotform::FieldChoices& choices);
    void setReadOnly(bool readOnly);
    void focusSearch();

Q_SIGNALS:
    void edited();

private:
    void openMenu();

    SourceEditor* m_editor;
    kit::SearchField* m_search;
    kit::Button* m_field;
    slotform::FieldChoices m_choices;
};

} // namespace mw::templatespage
