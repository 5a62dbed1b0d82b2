// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/templates/templateeditor.h"

#include <QPointer>

class QStackedWidget;

namespace mw::content {
struct Starter;
}

namespace mw::templatespage {

class StarterPage;
class TemplateActions;
class TemplateList;

/// Templates: the list, what a new one begins with, and the editor of one.
class TemplatesPage : public shell::Page
{
    Q_OBJECT

public:
    explicit TemplatesPage(const shell::PageContext& context, QWidget* parent = nullptr);
    ~TemplatesPage() override;

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool findHere() override;
    bool readAgain() override;
    bool makeNew() override;
    bool escape() override;
    bool mayClose() override;
    bool holdsInput() override;

    /// Null while none is open.
    [[nodiscard]] TemplateEditor* editor() const { return m_editor; }
    [[nodiscard]] TemplateList& list() { return *m_list; }

private:
    void wireList();
    void wireEditor(TemplateEditor* editor);
    void showList();
    void showStarters();
    void open(base::TemplateId id, const QString& part);
    void closeEditor();
    void begin(const content::Starter* starter);
    void askForName(base::TemplateId id, const QString& oldName, const QString& name, const QString& error);
    void duplicate(const campaign::TemplateSummary& row);
    void remove(const std::vector<campaign::TemplateSummary>& rows);
    void onChanged(const workspace::Topics& topics);
    void say(const kit::Problem& problem);
    [[nodiscard]] std::vector<campaign::TemplateSummary> subject() const;

    shell::PageContext m_context;
    TemplateActions* m_actions;
    QStackedWidget* m_stack;
    TemplateList* m_list;
    StarterPage* m_starters = nullptr;
    QPointer<TemplateEditor> m_editor;
    bool m_closeAnyway = false;
};

} // namespace mw::templatespage
