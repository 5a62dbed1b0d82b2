// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/audiencepage.h"

#include "audience/contactdeletion.h"
#include "audience/searchtext.h"
#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/pageheader.h"
#include "kit/searchfield.h"
#include "kit/theme.h"
#include "shell/problems.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/consentdeeds.h"
#include "ui/audience/contactbrowser.h"
#include "ui/audience/contactcard.h"
#include "ui/audience/contactdeeds.h"
#include "ui/audience/contactform.h"
#include "ui/audience/exportdeed.h"
#include "ui/audience/listdeeds.h"

#include <QCollator>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using audience::List;
using base::ContactId;
using shell::PageId;
using shell::Place;
using vault::DbResult;
using workspace::Topic;

namespace {

constexpr auto readEvery = 250ms;
const QString allPart = u"all"_s;
const QString listPart = u"list:"_s;
const QString deletedPart = u"deleted"_s;
const QString newPart = u"new"_s;

} // namespace

AudiencePage::AudiencePage(const shell::PageContext& context, QWidget* parent)
    : Page(PageId::Audience, parent),
      m_context(context),
      m_contactDeeds(new ContactDeeds(context, this)),
      m_listDeeds(new ListDeeds(context, this)),
      m_consentDeeds(new ConsentDeeds(context, this)),
      m_export(new ExportDeed(context, this)),
      m_stack(new QStackedWidget),
      m_header(new kit::PageHeader(tr("Audience"))),
      m_search(new kit::SearchField(tr("Name, address, anything"))),
      m_sources(new SourceList),
      m_browser(new ContactBrowser(context)),
      m_card(new ContactCard(context, *m_contactDeeds, *m_consentDeeds)),
      m_form(new ContactForm)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(readEvery);
    listen();
    listenToBrowser();
    listenToCard();
    listenToForm();
    tellHeader();
}

AudiencePage::~AudiencePage() = default;

void AudiencePage::build()
{
    kit::setGround(this, kit::Token::Surface);
    m_browserPage = buildBrowser();
    for (QWidget* part : {m_browserPage, static_cast<QWidget*>(m_card), static_cast<QWidget*>(m_form)})
        m_stack->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

QWidget* AudiencePage::buildBrowser()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_search->setToolTip(tr("Ctrl+F"));
    m_search->setMinimumWidth(kit::space::s48 * 2);
    m_header->addAction(m_search);
    m_import = m_header->addButton(tr("Import"), kit::Icon::Import);
    m_import->setToolTip(tr("Import contacts from a file (Ctrl+I)"));
    m_new = m_header->setPrimary(tr("New contact"), kit::Icon::NewContact);
    m_new->setToolTip(tr("Ctrl+N"));
    column->addWidget(m_header);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_sources);
    across->addWidget(m_browser, 1);
    column->addLayout(across, 1);
    return page;
}

void AudiencePage::listen()
{
    connect(&m_context.office, &workspace::Office::changed, this, &AudiencePage::onChanged);
    connect(&m_soon, &QTimer::timeout, this, &AudiencePage::catchUp);
    for (Deeds* deeds : {static_cast<Deeds*>(m_contactDeeds), static_cast<Deeds*>(m_listDeeds),
                         static_cast<Deeds*>(m_consentDeeds)})
        connect(deeds, &Deeds::did, this, &AudiencePage::did);
    connect(m_contactDeeds, &ContactDeeds::exportWanted, this, &AudiencePage::exportThese);
    connect(m_export, &ExportDeed::written, this, [this](qint64 contacts, const QString& path) {
        m_browser->showNotice(tr("%Ln contacts exported", nullptr, counted(contacts)),
                              tr("Written to “%1”.").arg(kit::visible(path)));
    });
    connect(m_search, &kit::SearchField::searched, this, &AudiencePage::search);
    connect(m_search, &QLineEdit::returnPressed, m_browser, &ContactBrowser::focusTable);
    connect(m_import, &QAbstractButton::clicked, this,
            [this] { Q_EMIT wants({.page = PageId::Import, .object = m_source.list.value()}); });
    connect(m_new, &QAbstractButton::clicked, this, &AudiencePage::openForm);
    connect(m_sources, &SourceList::chosen, this, &AudiencePage::choose);
    connect(m_sources, &SourceList::addWanted, this, [this] {
        m_listDeeds->add([this](base::ListId list) { choose({Source::Kind::List, list}); });
    });
    connect(m_sources, &SourceList::renameWanted, this, [this](base::ListId id) {
        if (const List* list = listOf(id))
            m_listDeeds->rename(*list);
    });
    connect(m_sources, &SourceList::deleteWanted, this, [this](base::ListId id) {
        if (const List* list = listOf(id))
            m_listDeeds->remove(*list);
    });
}

void AudiencePage::listenToBrowser()
{
    connect(m_browser, &ContactBrowser::opened, this, [this](ContactId contact, bool toEdit) {
        m_toEdit = toEdit;
        Place there = place();
        there.object = contact.value();
        Q_EMIT wants(there); // "back" leads to the table then
    });
    connect(m_browser, &ContactBrowser::addToListWanted, m_contactDeeds, &ContactDeeds::addToList);
    connect(m_browser, &ContactBrowser::removeFromListWanted, m_contactDeeds, &ContactDeeds::removeFromList);
    connect(m_browser, &ContactBrowser::newListWanted, this, &AudiencePage::addToNewList);
    connect(m_browser, &ContactBrowser::deleteWanted, m_contactDeeds, &ContactDeeds::remove);
    connect(m_browser, &ContactBrowser::restoreWanted, m_contactDeeds,
            qOverload<const Chosen&>(&ContactDeeds::restore));
    connect(m_browser, &ContactBrowser::exportWanted, this, &AudiencePage::exportSeen);
    connect(m_browser, &ContactBrowser::importWanted, this,
            [this] { Q_EMIT wants({.page = PageId::Import, .object = m_source.list.value()}); });
    connect(m_browser, &ContactBrowser::newWanted, this, &AudiencePage::openForm);
    connect(m_browser, &ContactBrowser::renameListWanted, m_listDeeds, &ListDeeds::rename);
    connect(m_browser, &ContactBrowser::searchCleared, this, [this] {
        m_search->clear();
        search({});
    });
    connect(m_browser, &ContactBrowser::everywhereWanted, this, [this] { choose({}); });
    connect(m_browser, &ContactBrowser::typed, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            return;
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(text);
    });
}

void AudiencePage::listenToCard()
{
    connect(m_card, &ContactCard::backWanted, this, [this](int) {
        turnTo(Part::Browser);
        m_browser->focusTable();
    });
    connect(m_card, &ContactCard::turnWanted, this, [this](ContactId contact) { openCard(contact, false); });
    connect(m_card, &ContactCard::whyWanted, this, &AudiencePage::goWhy);
    connect(m_card, &ContactCard::newListWanted, this, [this](ContactId contact) {
        addToNewList({{contact}, {}});
    });
    connect(m_card, &ContactCard::answered, this,
            [this] { m_card->setNeighbours(m_browser->neighboursOf(m_card->contact())); });
}

void AudiencePage::listenToForm()
{
    connect(m_form, &ContactForm::cancelled, this, &AudiencePage::leaveForm);
    connect(m_form, &ContactForm::openWanted, this, [this](ContactId contact) { openCard(contact, false); });
    connect(m_form, &ContactForm::addressTyped, this, &AudiencePage::lookUpAddress);
    connect(
        m_form, &ContactForm::addWanted, this, [this](const audience::AudienceService::NewContact& contact) {
            m_contactDeeds->add(
                contact,
                [this](ContactId added) {
                    m_form->clear();
                    openCard(added, false);
                },
                [this, email = contact.email](const audience::AudienceError& error) {
                    const kit::Problem problem = shell::problemOf(error, kit::visible(email));
                    using Kind = audience::AudienceError::Kind;
                    const bool address = error.kind == Kind::AddressTaken || error.kind == Kind::NotAnAddress;
                    address ? m_form->refuseAddress(problem) : m_form->refuse(problem);
                });
        });
}

void AudiencePage::arrive(const Place& place)
{
    m_shown = true;
    const Source source = m_source;
    const QString text = m_text;
    if (place.part == allPart) {
        m_source = {};
    } else if (place.part == deletedPart) {
        m_source = {.kind = Source::Kind::Deleted};
    } else if (place.part.startsWith(listPart)) {
        const base::ListId list(place.part.mid(listPart.size()).toLongLong());
        m_source = list.isValid() ? Source{Source::Kind::List, list} : Source();
    }
    const bool asLeft = place.part.isEmpty() && place.text.isEmpty();
    if (!asLeft && place.part != newPart)
        m_text = place.text;
    m_search->put(m_text);
    m_sources->setCurrent(m_source);
    if (!m_known || m_source != source || m_text != text)
        showScope();
    if (place.object > 0)
        openCard(ContactId(place.object), std::exchange(m_toEdit, false));
    else if (place.part == newPart)
        openForm();
    else if (!asLeft)
        turnTo(Part::Browser);
    m_stale.insert({Topic::Lists});
    catchUp();
}

void AudiencePage::leave()
{
    m_shown = false;
    m_soon.stop();
}

Place AudiencePage::place() const
{
    Place place{.page = id(), .part = allPart, .text = m_text};
    if (m_source.kind == Source::Kind::List)
        place.part = listPart + QString::number(m_source.list.value());
    else if (m_source.kind == Source::Kind::Deleted)
        place.part = deletedPart;
    if (m_part == Part::Card)
        place.object = m_card->contact().value();
    if (m_part == Part::Form)
        place.part = newPart;
    return place;
}

void AudiencePage::read()
{
    m_context.office.ask<Choices>(
        this,
        [](vault::Database& database) -> DbResult<Choices> {
            Choices choices;
            auto lists = audience::ListRepository(database).all();
            auto contacts = audience::ContactRepository(database).count();
            auto names = audience::ContactRepository(database).attributeNames();
            auto deleted = audience::deletedCount(database);
            auto purposes = consent::ledger::purposes(database);
            if (!lists || !contacts || !names)
                return base::fail(!lists ? lists.error() : !contacts ? contacts.error() : names.error());
            if (!deleted || !purposes)
                return base::fail(!deleted ? deleted.error() : purposes.error());
            QCollator inOrder; // "Stall 2" stands before "Stall 10"
            inOrder.setNumericMode(true);
            std::ranges::sort(*lists, inOrder, &List::name);
            choices.sources = {*contacts, std::move(*lists), *deleted};
            for (const QString& name : *names)
                if (audience::namePartOf(name) == audience::NamePart::None)
                    choices.attributes << name;
            choices.purposes = std::move(*purposes);
            return choices;
        },
        [this, asked = ++m_asked](const DbResult<Choices>& choices) {
            if (asked != m_asked)
                return;
            if (choices)
                takeChoices(*choices);
            else
                m_browser->showProblem(shell::problemOf(choices.error()));
        });
}

void AudiencePage::takeChoices(const Choices& choices)
{
    m_choices = choices;
    m_known = true;
    m_browser->clearProblem();
    m_sources->set(choices.sources);
    m_browser->setChoices(choices.sources.lists, choices.attributes);
    m_card->setChoices(choices.sources.lists, choices.attributes);
    m_form->setChoices(choices.sources.lists, choices.attributes, choices.purposes);
    if (m_source.kind == Source::Kind::List) {
        if (const List* list = currentList())
            m_browser->setList(*list);
        else
            fallBack();
    }
    tellHeader();
}

void AudiencePage::onChanged(const workspace::Topics& topics)
{
    for (const Topic topic : {Topic::Contacts, Topic::Lists, Topic::Consent, Topic::Deliveries})
        if (topics.contains(topic))
            m_stale.insert(topic);
    if (m_shown && !m_stale.empty() && !m_soon.isActive())
        m_soon.start();
}

/// Who there is changes with contacts and lists; lines and cards with consent and deliveries, too.
void AudiencePage::catchUp()
{
    const workspace::Topics stale = std::exchange(m_stale, {});
    if (stale.empty())
        return;
    const bool people = stale.contains(Topic::Contacts);
    if (people || stale.contains(Topic::Lists))
        read();
    if (people || (stale.contains(Topic::Lists) && m_source.kind == Source::Kind::List))
        m_browser->feed().readAgain();
    else if (stale.contains(Topic::Consent) || stale.contains(Topic::Deliveries))
        m_browser->feed().readLinesAgain();
    if (m_part == Part::Card)
        m_card->readAgain();
}

void AudiencePage::choose(const Source& source)
{
    m_source = source;
    m_sources->setCurrent(source);
    showScope();
    turnTo(Part::Browser);
}

/// The list is deleted: all contacts are shown, behind a card or form that is open.
void AudiencePage::fallBack()
{
    m_source = {};
    m_sources->setCurrent(m_source);
    showScope();
}

void AudiencePage::search(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    showScope();
    turnTo(Part::Browser);
}

void AudiencePage::showScope()
{
    const List* list = currentList();
    m_browser->show(m_source, list ? std::optional(*list) : std::nullopt,
                    m_source.kind == Source::Kind::Deleted ? QString() : m_text);
}

void AudiencePage::turnTo(Part part)
{
    m_part = part;
    QWidget* const pages[]{m_browserPage, m_card, m_form};
    m_stack->setCurrentWidget(pages[static_cast<int>(part)]);
    tellHeader();
}

bool AudiencePage::isQuiteEmpty() const
{
    return m_known && m_choices.sources.contacts == 0 && m_choices.sources.lists.empty() &&
           m_choices.sources.deleted == 0;
}

/// Where there is nothing yet, the way to the first contacts stands in the middle and nowhere else.
void AudiencePage::tellHeader()
{
    const bool empty = isQuiteEmpty();
    m_header->setFact(m_known && !empty ? tr("%Ln contacts", nullptr, counted(m_choices.sources.contacts))
                                        : QString());
    m_search->setVisible(!empty);
    m_import->setVisible(!empty);
    m_new->setVisible(!empty);
    m_sources->setVisible(!empty);
}

void AudiencePage::openCard(ContactId contact, bool toEdit)
{
    const List* list = currentList();
    m_card->show(contact, list ? list->name : QString(), list ? list->purpose : base::PurposeId(), toEdit);
    turnTo(Part::Card);
}

void AudiencePage::openForm()
{
    if (!m_form->isTouched())
        m_form->begin(m_source.list);
    turnTo(Part::Form);
}

void AudiencePage::leaveForm()
{
    m_form->clear();
    turnTo(Part::Browser);
    m_browser->focusTable();
}

void AudiencePage::lookUpAddress(const QString& address)
{
    using Found = std::optional<audience::Contact>;
    m_context.office.ask<Found>(
        this,
        [address](vault::Database& database) { return audience::ContactRepository(database).find(address); },
        [this, address](const DbResult<Found>& found) {
            if (found)
                m_form->setTaken(address, *found);
        });
}

} // namespace mw::audiencepage
