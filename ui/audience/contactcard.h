// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/contactstory.h"
#include "kit/problem.h"
#include "shell/page.h"
#include "workspace/office.h"

class QBoxLayout;
class QStackedWidget;

namespace mw::kit {
class Button;
class Callout;
class EmptyPage;
class PageHeader;
} // namespace mw::kit

namespace mw::audiencepage {

class AnswerPanel;
class CardFields;
class ConsentPanel;
class ContactDeeds;
class ConsentDeeds;
class Disc;
class ListsPanel;
class MailsPanel;

/// All there is about one contact: may it be mailed and why, its attributes, lists, consent and mail. Three
/// columns beside each other where there is room, below each other where there is not.
class ContactCard : public QWidget
{
    Q_OBJECT

public:
    ContactCard(const shell::PageContext& context, ContactDeeds& contacts, ConsentDeeds& consents,
                QWidget* parent = nullptr);

    void setChoices(const std::vector<audience::List>& lists, const QStringList& attributes);
    /// `from`: what leads back, such as a list's name. `purpose`: what the answer is about at first.
    void show(base::ContactId contact, const QString& from, base::PurposeId purpose, bool toEdit);
    void readAgain();
    /// Who stands before and behind it where it came from.
    void setNeighbours(std::pair<base::ContactId, base::ContactId> neighbours);
    [[nodiscard]] base::ContactId contact() const { return m_contact; }
    [[nodiscard]] bool isThere() const { return m_story.has_value(); }
    [[nodiscard]] base::DeliveryId currentDelivery() const;
    /// Something is typed that is not saved.
    [[nodiscard]] bool isTouched() const;
    void giveUp();
    void remove();
    void edit();
    void record();
    void withdraw();

Q_SIGNALS:
    void backWanted(int level);
    void turnWanted(mw::base::ContactId contact);
    void whyWanted(mw::base::DeliveryId delivery);
    void newListWanted(mw::base::ContactId contact);
    void answered();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildHeader();
    QWidget* buildColumns();
    void listen();
    void take(const std::optional<insight::ContactStory>& story);
    void arrange();
    void fail(const vault::DbError& error);

    shell::PageContext m_context;
    ContactDeeds& m_deeds;
    ConsentDeeds& m_consentDeeds;
    kit::PageHeader* m_header;
    Disc* m_disc;
    kit::Button* m_before;
    kit::Button* m_behind;
    kit::Button* m_edit;
    kit::Button* m_delete;
    kit::Callout* m_problem;
    QStackedWidget* m_stack;
    QWidget* m_cardPage = nullptr;
    QWidget* m_gonePage = nullptr;
    AnswerPanel* m_answer;
    CardFields* m_fields;
    ListsPanel* m_lists;
    ConsentPanel* m_consent;
    MailsPanel* m_mails;
    QBoxLayout* m_columns = nullptr;
    QBoxLayout* m_right = nullptr;
    QList<QWidget*> m_rules;

    base::ContactId m_contact{};
    QString m_from;
    base::PurposeId m_purpose{};
    bool m_toEdit = false;
    std::optional<insight::ContactStory> m_story;
    std::pair<base::ContactId, base::ContactId> m_neighbours{};
    std::uint64_t m_asked = 0; ///< the last question wins
};

} // namespace mw::audiencepage
