// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/step.h"

class QLineEdit;
class QPlainTextEdit;

namespace mw::kit {
class FormField;
}

namespace mw::firststart {

/// Who writes: From name and address, and the postal address that the law wants in every mail.
class SenderStep : public Step
{
    Q_OBJECT
public:
    explicit SenderStep(const shell::PageContext& context, QWidget* parent = nullptr);

    QString heading() const override;
    QString sentence() const override;
    QString name() const override;
    QString fact(const workspace::FirstStartFacts& facts) const override;
    bool isDone(const workspace::FirstStartFacts& facts) const override { return facts.identity.has_value(); }
    void take(const workspace::FirstStartFacts& facts) override;
    QString primary() const override;
    QString busy() const override;
    void go() override;

private:
    [[nodiscard]] bool check();
    [[nodiscard]] campaign::SenderIdentity entered() const;
    void store(int attempt);

    QLineEdit* m_name;
    QLineEdit* m_address;
    QPlainTextEdit* m_postal;
    kit::FormField* m_nameField;
    kit::FormField* m_addressField;
    kit::FormField* m_postalField;
    std::optional<campaign::SenderIdentity> m_kept; ///< as it stands in the vault
    bool m_filled = false;
};

} // namespace mw::firststart
