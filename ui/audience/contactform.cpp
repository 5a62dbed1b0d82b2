// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/contactform.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "shell/problems.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/listcheck.h"
#include "ui/consentform/consentfields.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using audience::AudienceService;

namespace {

constexpr auto rest = 250ms;       // of somebody who types
constexpr int attributesAsked = 4; // beside the name; the card has room for any other

constexpr int ring = kit::size::ringMargin;

QVBoxLayout* columnOf(QWidget* widget, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace

ContactForm::ContactForm(QWidget* parent)
    : QWidget(parent),
      m_header(new kit::PageHeader(tr("New contact"))),
      m_problem(new kit::Callout(kit::Tone::Danger, {}, {})),
      m_email(new QLineEdit),
      m_emailField(new kit::FormField(tr("Address"), m_email)),
      m_consent(new consentform::ConsentFields(consentform::ConsentFields::Need::Optional, {})),
      m_add(kit::button(tr("Add contact"), kit::ButtonRole::Primary)),
      m_cancel(kit::button(tr("Cancel"))),
      m_open(kit::button(tr("Open that contact"), kit::ButtonRole::Small))
{
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (faultOf(m_email->text()).isEmpty())
            Q_EMIT addressTyped(m_email->text().trimmed());
    });
    connect(m_email, &QLineEdit::textChanged, this, &ContactForm::onAddress);
    connect(m_email, &QLineEdit::editingFinished, this, &ContactForm::tellAddress);
    connect(m_email, &QLineEdit::returnPressed, this, &ContactForm::add);
    connect(m_add, &QAbstractButton::clicked, this, &ContactForm::add);
    connect(m_cancel, &QAbstractButton::clicked, this, &ContactForm::cancelled);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (m_taken)
            Q_EMIT openWanted(m_taken->id);
    });
    connect(m_header, &kit::PageHeader::crumbPressed, this, &ContactForm::cancelled);
}

void ContactForm::build()
{
    kit::setGround(this, kit::Token::Surface);
    m_header->setCrumbs({tr("Audience")});
    m_fields = new QWidget;
    fit();
    auto* fields = columnOf(m_fields, kit::space::s24);
    fields->setContentsMargins(ring, 0, ring, ring); // of its buttons
    fields->addWidget(m_problem);
    m_problem->hide();
    fields->addLayout(buildPerson());
    fields->addWidget(m_listsPart = buildLists());
    auto* consent = new QWidget;
    auto* consentColumn = columnOf(consent, kit::space::fieldToField);
    auto* title = kit::section(tr("May this contact be mailed?"));
    title->setWordWrap(true);
    consentColumn->addWidget(title);
    consentColumn->addWidget(m_consent);
    fields->addWidget(consent);
    auto* buttons = new kit::FlowLayout(kit::space::buttons, kit::space::s8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_cancel);
    fields->addLayout(buttons);

    auto* content = new QWidget;
    kit::setGround(content, kit::Token::Surface);
    auto* across = new QHBoxLayout(content);
    across->setContentsMargins(kit::space::page - ring, kit::space::s8, kit::space::page - ring,
                               kit::space::s24);
    across->addWidget(m_fields, 1000);
    across->addStretch(1);
    across->setAlignment(m_fields, Qt::AlignTop);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    kit::setGround(area->viewport(), kit::Token::Surface);
    area->setWidget(content);
    auto* page = columnOf(this, 0);
    page->addWidget(m_header);
    page->addWidget(area, 1);
}

void ContactForm::fit()
{
    m_fields->setMaximumWidth(kit::scaled(this, kit::size::formWidth) + 2 * ring);
}

void ContactForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::ApplicationFontChange)
        fit();
}

QVBoxLayout* ContactForm::buildPerson()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(kit::space::fieldToField);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    column->addWidget(m_emailField);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    m_open->hide();
    m_attributeRows = new QVBoxLayout;
    m_attributeRows->setSpacing(kit::space::fieldToField);
    column->addLayout(m_attributeRows);
    return column;
}

QWidget* ContactForm::buildLists()
{
    auto* part = new QWidget;
    auto* column = columnOf(part, kit::space::s8);
    column->addWidget(kit::section(tr("Lists")));
    m_listRows = new QVBoxLayout;
    m_listRows->setSpacing(kit::space::s8);
    column->addLayout(m_listRows);
    return part;
}

void ContactForm::setChoices(const std::vector<audience::List>& lists, const QStringList& attributes,
                             const std::vector<consent::Purpose>& purposes)
{
    m_consent->setPurposes(purposes);
    QStringList names{u"first_name"_s, u"last_name"_s};
    names += attributes.first(std::min<qsizetype>(attributes.size(), attributesAsked));
    for (const QString& name : names) {
        if (std::ranges::find(m_attributes, name, &Attribute::name) != m_attributes.end())
            continue;
        auto* value = new QLineEdit;
        m_attributeRows->addWidget(new kit::FormField(titleOf(name), value));
        m_attributes.push_back({name, value});
    }
    for (const audience::List& list : lists) {
        const auto known = std::ranges::find(m_lists, list.id, &std::pair<base::ListId, ListCheck*>::first);
        ListCheck* box = known == m_lists.end() ? new ListCheck : known->second;
        box->setName(kit::visible(list.name));
        if (known != m_lists.end())
            continue;
        m_listRows->addWidget(box);
        m_lists.emplace_back(list.id, box);
    }
    std::erase_if(m_lists, [&](const auto& entry) {
        const bool gone = std::ranges::find(lists, entry.first, &audience::List::id) == lists.end();
        if (gone)
            entry.second->deleteLater();
        return gone;
    });
    m_listsPart->setVisible(!m_lists.empty());
}

void ContactForm::clear()
{
    m_email->clear();
    for (const Attribute& attribute : m_attributes)
        attribute.value->clear();
    for (const auto& [id, box] : m_lists)
        box->setChecked(false);
    m_consent->clear();
    m_problem->hide();
    m_emailField->setError({});
    m_rest.stop();
}

void ContactForm::begin(base::ListId list)
{
    clear();
    for (const auto& [id, box] : m_lists)
        box->setChecked(id == list);
    m_email->setFocus(Qt::OtherFocusReason);
}

bool ContactForm::isTouched() const
{
    return !m_email->text().isEmpty() || m_consent->hasBasis() ||
           std::ranges::any_of(m_attributes, [](const Attribute& a) { return !a.value->text().isEmpty(); });
}

void ContactForm::onAddress()
{
    m_taken.reset();
    m_open->hide();
    m_emailField->setError({});
    m_problem->hide();
    m_rest.start();
}

/// Somebody who is still typing is not told off; what is wrong is said when the field is left.
void ContactForm::tellAddress()
{
    if (m_taken)
        m_emailField->setError(tr("%1 has this address already.").arg(calledBy({}, m_taken->email)));
    else if (!m_email->text().isEmpty())
        m_emailField->setError(faultOf(m_email->text()));
}

void ContactForm::setTaken(const QString& address, const std::optional<audience::Contact>& contact)
{
    if (address != m_email->text().trimmed())
        return;
    m_taken = contact;
    m_open->setVisible(contact.has_value());
    if (contact)
        tellAddress();
}

void ContactForm::refuse(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
}

void ContactForm::refuseAddress(const kit::Problem& problem)
{
    m_emailField->setError(shell::sentenceOf(problem));
    m_email->setFocus(Qt::OtherFocusReason);
}

AudienceService::NewContact ContactForm::contact() const
{
    AudienceService::NewContact contact{.email = m_email->text().trimmed(), .consent = m_consent->event()};
    for (const Attribute& attribute : m_attributes)
        if (const QString text = attribute.value->text().trimmed(); !text.isEmpty())
            contact.attributes.insert(attribute.name, text);
    for (const auto& [id, box] : m_lists)
        if (box->isChecked())
            contact.lists.push_back(id);
    return contact;
}

void ContactForm::add()
{
    m_problem->hide();
    const QString fault = faultOf(m_email->text());
    if (!fault.isEmpty() || m_taken) {
        m_emailField->setError(fault);
        tellAddress();
        m_email->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_consent->check())
        Q_EMIT addWanted(contact());
}

} // namespace mw::audiencepage
