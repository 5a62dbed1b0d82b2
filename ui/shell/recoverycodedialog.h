// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/questiondialog.h"
#include "vault/recoverycode.h"

#include <array>

class QLineEdit;

namespace mw::kit {
class FormField;
class Label;
} // namespace mw::kit

namespace mw::shell {

class CodeBoard;

/// Shows a new recovery code, once, and asks two of its groups back. finished(Accepted): they were typed
/// right, and the code may be saved into the workspace's key file; else it opens nothing and is forgotten.
class RecoveryCodeDialog : public kit::QuestionDialog
{
    Q_OBJECT
public:
    /// `replaces`: the workspace has a code already, which this one takes the place of.
    RecoveryCodeDialog(vault::RecoveryCode code, const QString& workspace, bool replaces, QWidget* parent);
    ~RecoveryCodeDialog() override;

    /// The groups that are asked back, from 1, in their order.
    [[nodiscard]] std::array<int, 2> asked() const { return m_asked; }
    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] const vault::RecoveryCode& code() const { return m_code; }
    /// What a text file with the code says; in UTF-8.
    [[nodiscard]] base::Secret fileText() const;
    void saveTo(const QString& path);

    void accept() override;
    /// Asks before it is closed without the code.
    void reject() override;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* codeSide();
    QWidget* askingSide();
    void setAsking(bool asking);
    [[nodiscard]] bool checkGroups();
    void copy();
    void chooseFile();
    void tell(const QString& sentence, bool failed);

    vault::RecoveryCode m_code;
    QString m_workspace;
    bool m_replaces;
    bool m_isAsking = false;
    bool m_copied = false;
    std::array<int, 2> m_asked{};
    CodeBoard* m_board;
    kit::Label* m_told;
    QWidget* m_codeSide;
    std::array<kit::FormField*, 2> m_groups{};
    QWidget* m_askingSide;
};

} // namespace mw::shell
