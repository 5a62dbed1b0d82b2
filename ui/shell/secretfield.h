// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "kit/formfield.h"

class QLineEdit;

namespace mw::kit {
class LinkLabel;
}

namespace mw::shell {

/// A field for a passphrase: dots, and "Show" above it. What is typed leaves as a Secret in UTF-8; the field
/// itself keeps it as long as it is shown, for Qt gives no way to wipe what a line edit holds.
class SecretField : public kit::FormField
{
    Q_OBJECT
public:
    explicit SecretField(const QString& label, const QString& hint = {}, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] base::Secret secret() const;
    [[nodiscard]] bool isEmpty() const;
    void clear();
    [[nodiscard]] bool isShown() const;
    void setShown(bool shown);
    /// Another field's link shows this one too.
    void follow(SecretField* other);

Q_SIGNALS:
    void edited();
    void entered();
    void shownChanged(bool shown);

private:
    QLineEdit* m_edit;
    kit::LinkLabel* m_show;
};

} // namespace mw::shell
