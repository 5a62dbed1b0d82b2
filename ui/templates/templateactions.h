// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/templateservice.h"
#include "content/starters.h"
#include "kit/problem.h"
#include "shell/command.h"

#include <QObject>

namespace mw::workspace {
class Office;
}

namespace mw::templatespage {

/// What is done with whole templates, for list and editor alike: each tells what can be undone, or what went
/// wrong.
class TemplateActions : public QObject
{
    Q_OBJECT

public:
    /// `office` outlives it.
    explicit TemplateActions(workspace::Office& office, QObject* parent = nullptr);

    using Made = std::function<void(base::TemplateId id)>;
    /// `made` gets an id that is not valid when it failed.
    void beginFrom(const content::Starter& starter, Made made);
    /// With the bare bones of a mail.
    void beginEmpty(Made made);
    void duplicate(const campaign::TemplateSummary& row, Made made);
    /// `refused` says why; else it was done.
    void rename(base::TemplateId id, const QString& oldName, const QString& name,
                std::function<void(const QString& refused)> answer);
    void remove(const std::vector<campaign::TemplateSummary>& rows);
    /// Pictures that nothing shows any more; when the template is left.
    void tidy(base::TemplateId id);

Q_SIGNALS:
    void did(const mw::shell::Undoable& what);
    void failed(const mw::kit::Problem& problem);

private:
    struct Removal;
    void add(const campaign::MailTemplate& mail, const std::vector<campaign::NewPicture>& pictures,
             Made made);
    void offerRename(base::TemplateId id, const QString& oldName, const QString& name);
    void offerRestore(const std::shared_ptr<const Removal>& removal, const QString& firstName);

    workspace::Office& m_office;
};

} // namespace mw::templatespage
