// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentledger.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace mw::kit {
class FormField;
}

namespace mw::consentform {

/// Basis, purpose, way, source, time and words of a consent, as a form.
class ConsentFields : public QWidget
{
    Q_OBJECT

public:
    /// Optional: there may be no basis at all, and then nothing else is asked.
    enum class Need { Required, Optional };
    ConsentFields(Need need, const std::vector<consent::Purpose>& purposes, QWidget* parent = nullptr);

    void setPurposes(const std::vector<consent::Purpose>& purposes);
    [[nodiscard]] bool hasBasis() const;
    /// Shows what is missing or wrong, and answers whether there is nothing.
    bool check();
    [[nodiscard]] bool isComplete() const;
    /// Null: without a basis. Contact and the time of recording are not in it.
    [[nodiscard]] std::optional<consent::ConsentEvent> event() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void tell();
    [[nodiscard]] std::optional<base::Timestamp> when() const;
    [[nodiscard]] QString faultOfTime() const;

    Need m_need;
    QComboBox* m_basis;
    QComboBox* m_purpose;
    QComboBox* m_method;
    QLineEdit* m_source;
    QLineEdit* m_when;
    QPlainTextEdit* m_wording;
    kit::FormField* m_basisField;
    kit::FormField* m_purposeField;
    kit::FormField* m_methodField;
    kit::FormField* m_sourceField;
    kit::FormField* m_whenField;
    kit::FormField* m_wordingField;
};

} // namespace mw::consentform
