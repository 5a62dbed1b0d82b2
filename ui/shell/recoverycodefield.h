// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/formfield.h"
#include "vault/recoverycode.h"

#include <memory>

class QLineEdit;

namespace mw::shell {

/// Where a recovery code is typed: any case, with hyphens and spaces or without.
class RecoveryCodeField : public kit::FormField
{
    Q_OBJECT
public:
    explicit RecoveryCodeField(QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    /// Null: what is wrong stands at the field. Shared, for it goes to the thread that opens the workspace.
    [[nodiscard]] std::shared_ptr<const vault::RecoveryCode> read();
    void clear();

Q_SIGNALS:
    void entered();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLineEdit* m_edit;
};

/// What is wrong with a typed code; names the group where that can be told.
[[nodiscard]] QString wordsOf(const vault::RecoveryCodeError& error, const QString& typed);

} // namespace mw::shell
