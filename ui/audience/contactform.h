// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audienceservice.h"
#include "kit/problem.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace mw::kit {
class Callout;
class Button;
class FormField;
class PageHeader;
} // namespace mw::kit

namespace mw::consentform {
class ConsentFields;
}

namespace mw::audiencepage {

class ListCheck;

/// A new contact: address, name and other attributes, lists, and why it may be mailed, if at all. The address
/// is looked at while it is typed.
class ContactForm : public QWidget
{
    Q_OBJECT

public:
    explicit ContactForm(QWidget* parent = nullptr);

    void setChoices(const std::vector<audience::List>& lists, const QStringList& attributes,
                    const std::vector<consent::Purpose>& purposes);
    /// Empty, for a contact on `list` when that is valid.
    void begin(base::ListId list);
    /// Nothing of what was typed stays.
    void clear();
    [[nodiscard]] bool isTouched() const;
    /// Somebody has the address that stands there.
    [[nodiscard]] bool isTaken() const { return m_taken.has_value(); }
    /// The answer to addressTyped(): who has that address already; null: nobody.
    void setTaken(const QString& address, const std::optional<audience::Contact>& contact);
    /// What was typed stays.
    void refuse(const kit::Problem& problem);
    void refuseAddress(const kit::Problem& problem);

Q_SIGNALS:
    /// After a short rest, when it may be mailed.
    void addressTyped(const QString& address);
    void addWanted(const mw::audience::AudienceService::NewContact& contact);
    void cancelled();
    void openWanted(mw::base::ContactId contact);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fit();
    QVBoxLayout* buildPerson();
    QWidget* buildLists();
    void onAddress();
    void tellAddress();
    void add();
    [[nodiscard]] audience::AudienceService::NewContact contact() const;

    struct Attribute
    {
        QString name{};
        QLineEdit* value = nullptr;
    };
    kit::PageHeader* m_header;
    kit::Callout* m_problem;
    QWidget* m_fields = nullptr; ///< all of them
    QLineEdit* m_email;
    kit::FormField* m_emailField;
    QVBoxLayout* m_attributeRows = nullptr;
    std::vector<Attribute> m_attributes;
    QWidget* m_listsPart = nullptr;
    QVBoxLayout* m_listRows = nullptr;
    std::vector<std::pair<base::ListId, ListCheck*>> m_lists;
    consentform::ConsentFields* m_consent;
    kit::Button* m_add;
    kit::Button* m_cancel;
    QTimer m_rest;
    std::optional<audience::Contact> m_taken;
    kit::Button* m_open;
};

} // namespace mw::audiencepage
