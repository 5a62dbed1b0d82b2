// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentledger.h"
#include "shell/page.h"
#include "ui/audience/sourcelist.h"
#include "workspace/office.h"

#include <QTimer>

class QStackedWidget;

namespace mw::kit {
class Button;
class PageHeader;
class SearchField;
} // namespace mw::kit

namespace mw::audiencepage {

class ConsentDeeds;
class ContactBrowser;
class ContactCard;
class ContactDeeds;
class ContactForm;
class ExportDeed;
class ListDeeds;
struct Chosen;

/// Contacts and lists: a table of a million at once, the card of each, and a form for a new one.
class AudiencePage : public shell::Page
{
    Q_OBJECT

public:
    explicit AudiencePage(const shell::PageContext& context, QWidget* parent = nullptr);
    ~AudiencePage() override;

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool findHere() override;
    bool readAgain() override;
    bool makeNew() override;
    bool escape() override;
    bool mayClose() override;
    bool holdsInput() override;

private:
    enum class Part { Browser, Card, Form };
    /// What the left column and the menus offer.
    struct Choices
    {
        Sources sources{};
        QStringList attributes{}; ///< beside names
        std::vector<consent::Purpose> purposes{};
    };

    void build();
    QWidget* buildBrowser();
    void listen();
    void listenToBrowser();
    void listenToCard();
    void listenToForm();
    void read();
    void takeChoices(const Choices& choices);
    void onChanged(const workspace::Topics& topics);
    void catchUp();
    void choose(const Source& source);
    void fallBack();
    void search(const QString& text);
    void showScope();
    void turnTo(Part part);
    void tellHeader();
    void openCard(base::ContactId contact, bool toEdit);
    void openForm();
    void lookUpAddress(const QString& address);
    void leaveForm();
    void exportSeen();
    void exportThese(const std::vector<base::ContactId>& contacts);
    void addToNewList(const Chosen& contacts);
    void goWhy(base::DeliveryId delivery);
    [[nodiscard]] base::DeliveryId deliveryInView() const;
    [[nodiscard]] std::vector<shell::Command> cardCommands();
    [[nodiscard]] std::vector<shell::Command> browserCommands();
    [[nodiscard]] const audience::List* listOf(base::ListId id) const;
    [[nodiscard]] const audience::List* currentList() const;
    [[nodiscard]] bool isQuiteEmpty() const;

    shell::PageContext m_context;
    ContactDeeds* m_contactDeeds;
    ListDeeds* m_listDeeds;
    ConsentDeeds* m_consentDeeds;
    ExportDeed* m_export;
    QStackedWidget* m_stack;
    kit::PageHeader* m_header;
    kit::SearchField* m_search;
    kit::Button* m_import;
    kit::Button* m_new;
    SourceList* m_sources;
    ContactBrowser* m_browser;
    ContactCard* m_card;
    ContactForm* m_form;
    QWidget* m_browserPage = nullptr;

    Part m_part = Part::Browser;
    Source m_source{};
    QString m_text; ///< searched for
    Choices m_choices;
    bool m_known = false; ///< the choices were read
    bool m_shown = false;
    bool m_toEdit = false;       ///< the card that is wanted next
    workspace::Topics m_stale{}; ///< changed, and not read again yet
    QTimer m_soon;
    std::uint64_t m_asked = 0; ///< the last question wins
};

} // namespace mw::audiencepage
