// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/contactstory.h"
#include "kit/problem.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace mw::kit {
class Button;
class FormField;
} // namespace mw::kit

namespace mw::audiencepage {

class ContactDeeds;
class FieldRow;

/// Address and attributes of a contact, each changed where it stands and saved at once.
class CardFields : public QWidget
{
    Q_OBJECT

public:
    explicit CardFields(ContactDeeds& deeds, QWidget* parent = nullptr);

    /// What is being typed stays.
    void set(const insight::ContactStory& story);
    /// Names that other contacts' attributes have.
    void setKnown(const QStringList& attributes);
    /// Begins with the first field.
    void edit();
    /// Something is typed that is not saved.
    [[nodiscard]] bool isTouched() const;
    void giveUp();
    /// The fields for an attribute to add.
    void showAdding(bool shown);

private:
    FieldRow* addRow(const QString& title);
    QWidget* buildAdding();
    void fillRows();
    [[nodiscard]] std::function<void(const std::optional<kit::Problem>&)> answerTo(FieldRow* field);
    void saveEmail(const QString& text);
    void saveAttribute(const QString& name, const QString& text);
    void addAttribute();

    ContactDeeds& m_deeds;
    insight::ContactStory m_story;
    QVBoxLayout* m_rows;
    FieldRow* m_email;
    std::map<QString, FieldRow*> m_attributes;
    kit::Button* m_add;
    QWidget* m_adding;
    QComboBox* m_name = nullptr;
    QLineEdit* m_value = nullptr;
    kit::FormField* m_nameField = nullptr;
};

} // namespace mw::audiencepage
