// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "kit/questiondialog.h"

namespace mw::shell {

class PassphraseField;
class SecretField;

/// Adds a passphrase to a workspace, or changes it, for which the one before is asked. It stays open after
/// entered() until its owner closes it by done(), or says what went wrong.
class PassphraseDialog : public kit::QuestionDialog
{
    Q_OBJECT
public:
    enum class Kind { Add, Change };
    PassphraseDialog(Kind kind, const QString& workspace, QWidget* parent);

    /// Empty where one is added.
    [[nodiscard]] base::Secret current() const;
    [[nodiscard]] base::Secret fresh() const;
    void setBusy(bool busy);
    /// The current one is not right. Takes the dialog out of being busy.
    void setCurrentError(const QString& sentence);
    /// Something else went wrong.
    void setError(const QString& sentence);

    void accept() override;

Q_SIGNALS:
    void entered();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void takeFocus();

    Kind m_kind;
    SecretField* m_current;
    PassphraseField* m_fresh;
};

} // namespace mw::shell
