// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace mw::kit {

class Label;

/// A label above a field, a hint or what is wrong below it. The words belong to the field for screen readers
/// too.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes the field over.
    FormField(const QString& label, QWidget* field, const QString& hint = {}, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* field() const { return m_field; }
    /// At the end of the label's line, or before the field. Both take it over.
    void setTools(QWidget* tools);
    void setBefore(QWidget* widget);
    void setLabel(const QString& label);
    void setHint(const QString& hint);
    /// Shows this sentence instead of the hint, with a border of danger; an empty one takes both away.
    void setError(const QString& sentence);
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }
    [[nodiscard]] QString error() const { return m_error; }

private:
    void tell();

    QWidget* m_field;
    QHBoxLayout* m_head;
    QHBoxLayout* m_row;
    Label* m_label;
    Label* m_hintLabel;
    QWidget* m_errorRow;
    Label* m_errorLabel;
    QString m_hint;
    QString m_error;
};

/// Gives the focus to the first of these with an error; false when there is none.
bool focusFirstError(const QList<FormField*>& fields);

} // namespace mw::kit
