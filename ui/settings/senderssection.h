// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "shell/command.h"
#include "ui/settings/section.h"
#include "workspace/office.h"

namespace mw::kit {
class Button;
class Callout;
class Label;
} // namespace mw::kit

namespace mw::settingspage {

class SenderForm;

/// Who a campaign may be from: the workspace's sender identities.
class SendersSection : public Section
{
    Q_OBJECT
public:
    explicit SendersSection(workspace::Office& office, QWidget* parent = nullptr);

    void read();
    void addSender();
    /// The form is open, with something typed into it.
    [[nodiscard]] bool hasUnsaved() const;
    /// Closes a form in which nothing was typed; false: there is none.
    bool closeForm();

Q_SIGNALS:
    void did(const mw::shell::Undoable& what);

private:
    void show(const std::vector<campaign::SenderIdentity>& identities);
    void edit(const campaign::SenderIdentity& identity);
    void save();
    void change(const campaign::SenderIdentity& to, const std::function<void(QString)>& done);
    [[nodiscard]] bool isReadOnly() const;

    workspace::Office& m_office;
    QWidget* m_list;
    QVBoxLayout* m_rows;
    kit::Label* m_none;
    kit::Callout* m_problem;
    kit::Button* m_add;
    SenderForm* m_form;
    std::vector<campaign::SenderIdentity> m_identities;
};

} // namespace mw::settingspage
