// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "workspace/catalogue.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace mw::kit {
class Button;
class Callout;
class FormField;
class Label;
} // namespace mw::kit

namespace mw::settingspage {

/// One sender identity, to add or to change.
class SenderForm : public QWidget
{
    Q_OBJECT
public:
    explicit SenderForm(QWidget* parent = nullptr);

    /// Empty with an invalid id: a new one.
    void edit(const campaign::SenderIdentity& identity);
    [[nodiscard]] campaign::SenderIdentity identity() const;
    [[nodiscard]] bool isChanged() const;
    /// Shows what is wrong where it is wrong; the focus goes there.
    void showError(const workspace::CatalogueError& error);
    void setBusy(bool busy);

Q_SIGNALS:
    void saveWanted();
    void givenUp();

private:
    bool validate();
    void clearErrors();

    campaign::SenderIdentity m_before;
    kit::Label* m_title;
    QLineEdit* m_name;
    QLineEdit* m_fromName;
    QLineEdit* m_fromEmail;
    QLineEdit* m_replyTo;
    QPlainTextEdit* m_postal;
    kit::FormField* m_nameField;
    kit::FormField* m_fromNameField;
    kit::FormField* m_fromEmailField;
    kit::FormField* m_replyToField;
    kit::FormField* m_postalField;
    kit::Callout* m_problem;
    kit::Button* m_save;
    kit::Button* m_keep;
};

} // namespace mw::settingspage
