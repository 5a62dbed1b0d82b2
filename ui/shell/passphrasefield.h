// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QStringList>
#include <QWidget>

namespace mw::shell {

class SecretField;
class StrengthMeter;

/// A new passphrase, typed twice, with how hard it is to guess. A weak one is told of and taken: whose data
/// it is decides.
class PassphraseField : public QWidget
{
    Q_OBJECT
public:
    explicit PassphraseField(QWidget* parent = nullptr);

    /// What is tried early, as the workspace's name is.
    void setNames(const QStringList& names);
    [[nodiscard]] bool isEmpty() const;
    /// False: what is wrong stands at the field at fault, which has the focus.
    bool check();
    /// UTF-8, as it was typed.
    [[nodiscard]] base::Secret passphrase() const;
    void clear();
    /// At the first field.
    void setError(const QString& sentence);
    void takeFocus();

    [[nodiscard]] SecretField& first() const { return *m_first; }
    [[nodiscard]] SecretField& again() const { return *m_again; }
    [[nodiscard]] StrengthMeter& meter() const { return *m_meter; }

Q_SIGNALS:
    void edited();
    /// Return in the second field.
    void entered();

private:
    void measure();

    SecretField* m_first;
    StrengthMeter* m_meter;
    SecretField* m_again;
    QStringList m_names;
};

} // namespace mw::shell
