// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/slotform/fieldchoice.h"
#include "ui/templates/editorproblem.h"
#include "ui/templates/templatedocument.h"
#include "workspace/officeroom.h"

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace mw::kit {
class Segmented;
} // namespace mw::kit
namespace mw::slotform {
class OfficePictures;
class SlotForm;
class SubjectField;
} // namespace mw::slotform

namespace mw::templatespage {

class EditorHead;
class PreviewPane;
class ProblemList;
class SourceView;
class TemplateCheck;

/// One template: its subject, its slots in a form or its source by hand, the mail beside it, and below what
/// is to be looked at.
class TemplateEditor : public QWidget
{
    Q_OBJECT

public:
    enum class View { Form, Source, Text, Preview };

    TemplateEditor(const shell::PageContext& context, base::TemplateId id, QWidget* parent = nullptr);
    ~TemplateEditor() override;

    [[nodiscard]] TemplateDocument& document() { return *m_document; }
    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    /// All that was typed is written, and kept as soon as it can be.
    void keepNow();
    /// The same, and `then` once it is on its way.
    void finish(std::function<void()> then);
    /// Nothing typed waits to be put into the source.
    [[nodiscard]] bool isSettled() const;
    /// Check and preview have told all that they have to tell of what is written.
    [[nodiscard]] bool isQuiet() const;
    void save();
    void discard();
    [[nodiscard]] bool canSave() const;
    void find();
    void focusFirst();
    void readAgain(const workspace::Topics& topics);

Q_SIGNALS:
    void backWanted();
    void renameWanted();
    void copyWanted();
    void deleteWanted();
    void did(const mw::shell::Undoable& what);
    void changed(); ///< what can be done, or where it is

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeWriting();
    void connectParts();
    void onLoaded();
    void showContent();
    void showState();
    void followContent();
    void setText(bool byHand);
    void readFields();
    void takeFields(const std::vector<campaign::AudienceField>& fields);
    void onFormChanged(const QByteArray& source);
    void onSourceEdited();
    void followPictures();
    void showProblems();
    void goTo(const EditorProblem& problem);
    void mend(const EditorProblem& problem);
    void showPlace(int line, int column, int length);
    void arrange();
    [[nodiscard]] bool isNarrow() const;

    shell::PageContext m_context;
    TemplateDocument* m_document;
    slotform::OfficePictures* m_store;
    EditorHead* m_head;
    slotform::SubjectField* m_subject;
    kit::Segmented* m_views;
    QStackedWidget* m_stack;
    QScrollArea* m_formArea;
    slotform::SlotForm* m_form;
    SourceView* m_source;
    SourceView* m_text;
    QWidget* m_previewPlace; ///< within the stack, where the window is narrow
    PreviewPane* m_preview;
    QWidget* m_split;
    ProblemList* m_problems;
    QBoxLayout* m_halves;
    View m_view = View::Form;
    bool m_narrow = false;
    bool m_viewChosen = false;
    TemplateCheck* m_check;
};

} // namespace mw::templatespage
