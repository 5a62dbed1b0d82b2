// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtypes.h"
#include "audience/listrepository.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace mw::kit {
class Callout;
class FormField;
class Label;
} // namespace mw::kit

namespace mw::importpage {

/// The third step: which list, and may they be mailed. What was entered stays whatever is read anew.
class DecideStep : public QWidget
{
    Q_OBJECT
public:
    explicit DecideStep(QWidget* parent = nullptr);

    void setLists(const std::vector<audience::List>& lists);
    void chooseList(base::ListId list);
    /// Proposed where no name was typed yet.
    void proposeName(const QString& name);
    /// The columns bring bases, or times of consent, of their own.
    void setColumns(bool bases, bool times);
    void reset();

    [[nodiscard]] QString list() const;
    /// A name that is to be made.
    [[nodiscard]] bool isNewList() const;
    [[nodiscard]] std::optional<audience::ImportConsent> consent() const;
    /// Shows what is missing, and goes to the first of it; false then.
    bool validate(base::Timestamp now);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget* buildList();
    [[nodiscard]] QWidget* buildConsent();
    void onChanged();
    void tell();
    [[nodiscard]] std::optional<base::Timestamp> when(bool* readable) const;

    std::vector<audience::List> m_lists;
    QComboBox* m_list = nullptr;
    kit::FormField* m_listField = nullptr;
    QLineEdit* m_name = nullptr;
    kit::FormField* m_nameField = nullptr;
    bool m_nameIsProposed = true;
    bool m_listIsChosen = false;
    QRadioButton* m_without = nullptr;
    QRadioButton* m_with = nullptr;
    kit::Label* m_withoutHint = nullptr;
    QWidget* m_fields = nullptr;
    QComboBox* m_basis = nullptr;
    QLineEdit* m_source = nullptr;
    QLineEdit* m_when = nullptr;
    QPlainTextEdit* m_wording = nullptr;
    kit::FormField* m_basisField = nullptr;
    kit::FormField* m_sourceField = nullptr;
    kit::FormField* m_whenField = nullptr;
    kit::FormField* m_wordingField = nullptr;
    kit::Callout* m_meaning = nullptr;
    bool m_bases = false;
    bool m_times = false;
};

} // namespace mw::importpage
