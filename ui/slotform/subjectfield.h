// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/slotform/fieldchoice.h"

#include <QWidget>

namespace mw::kit {
class Label;
}

namespace mw::slotform {

class ChipEdit;
class EditTools;

/// The subject in one line: its name, the field with chips, what belongs to them, and how long it reads.
class SubjectField : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectField(QWidget* parent = nullptr);

    /// A template, as it is stored.
    [[nodiscard]] QString subject() const { return m_subject; }
    /// Not told as edited().
    void setSubject(const QString& subject);
    void setChoices(const FieldChoices& choices);
    /// Behind the field, small: "34 characters".
    void setFact(const QString& fact);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();
    void submitted();

private:
    QString m_subject;
    ChipEdit* m_edit;
    EditTools* m_tools;
    kit::Label* m_fact;
};

} // namespace mw::slotform
