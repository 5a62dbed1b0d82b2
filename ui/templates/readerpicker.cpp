// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/readerpicker.h"

#include "kit/button.h"
#include "kit/field.h"
#include "kit/label.h"
#include "kit/piece.h"
#include "ui/templates/readermodel.h"
#include "workspace/office.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <chrono>

namespace mw::templatespage {

using namespace kit;
using namespace Qt::StringLiterals;
using audience::ContactLookup;
using audience::ContactPlace;

namespace {

constexpr std::chrono::milliseconds rest{120};

} // namespace

ReaderPicker::ReaderPicker(workspace::Office& office, QWidget* parent)
    : QWidget(parent),
      m_office(office),
      m_model(new ReaderModel(this)),
      m_field(new QLineEdit),
      m_completer(new QCompleter(m_model, this)),
      m_before(iconButton(Icon::ChevronLeft, tr("Contact before"), ButtonRole::Normal)),
      m_after(iconButton(Icon::ChevronRight, tr("Next contact"), ButtonRole::Normal))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, size::ringMargin, size::ringMargin, size::ringMargin);
    row->setSpacing(space::s8);
    auto* label = new Label(tr("As"), Type::Small, Token::Muted);
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("Reader: write how an address begins"));
    m_field->setPlaceholderText(tr("An address begins with…"));
    m_field->installEventFilter(this);
    setSmall(m_field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_field);
    row->addWidget(label);
    row->addWidget(m_field, 1);
    for (Button* one : {m_before, m_after}) {
        one->setSmall(true);
        row->addWidget(one);
    }
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(rest);
    connect(&m_searchSoon, &QTimer::timeout, this, &ReaderPicker::search);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_searchSoon.start(); });
    connect(m_before, &Button::clicked, this, [this] { go(m_reader.contact, ContactLookup::Way::Before); });
    connect(m_after, &Button::clicked, this, [this] { go(m_reader.contact, ContactLookup::Way::After); });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                const base::ContactId id(index.data(ReaderModel::ContactId).toLongLong());
                if (id.isValid())
                    go(id, ContactLookup::Way::This);
                else
                    go(base::ContactId(), ContactLookup::Way::Before); // none is before all
            });
    take({});
}

void ReaderPicker::begin()
{
    go(base::ContactId(), ContactLookup::Way::After);
}

void ReaderPicker::readAgain()
{
    if (m_reader.isSample())
        go(base::ContactId(), ContactLookup::Way::Before);
    else
        go(m_reader.contact, ContactLookup::Way::This);
}

void ReaderPicker::go(base::ContactId from, ContactLookup::Way way)
{
    struct Found
    {
        std::optional<ContactPlace> place;
        bool hasAny = false;
    };
    const int request = ++m_asked;
    m_office.ask<Found>(
        this,
        [from, way](vault::Database& database) -> vault::DbResult<Found> {
            ContactLookup contacts(database);
            auto place = contacts.find(from, way);
            auto any = contacts.find(base::ContactId(), ContactLookup::Way::After);
            if (!place || !any)
                return base::fail(!place ? place.error() : any.error());
            return Found{std::move(*place), any->has_value()};
        },
        [this, request](const vault::DbResult<Found>& found) {
            if (request != m_asked)
                return;
            Reader reader; // made up, where nobody is there or can be read
            reader.hasAfter = found && found->hasAny;
            if (found && found->place)
                reader = Reader::of(*found->place);
            take(reader);
            Q_EMIT chosen(m_reader);
        });
}

void ReaderPicker::take(const Reader& reader)
{
    m_reader = reader;
    m_field->setText(reader.words());
    m_field->setCursorPosition(0);
    m_field->setToolTip(plainToolTip(reader.email));
    // Before the first contact stand the sample values.
    m_before->setEnabled(!reader.isSample());
    m_after->setEnabled(reader.hasAfter);
}

void ReaderPicker::search()
{
    using Contacts = std::vector<audience::ContactSuggestion>;
    const QString typed = m_field->text();
    const QString wanted = typed == m_reader.words() ? QString() : typed;
    m_office.ask<Contacts>(
        this,
        [wanted](vault::Database& database) {
            return audience::suggestContacts(database, wanted, ReaderModel::mostRows);
        },
        [this, typed](const vault::DbResult<Contacts>& found) {
            if (typed != m_field->text() || !m_field->hasFocus())
                return;
            m_model->setContacts(found.value_or(Contacts()));
            m_completer->complete();
        });
}

bool ReaderPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            search();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_field->text() != m_reader.words()) {
            m_field->setText(m_reader.words());
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && !m_completer->popup()->isVisible()) {
        m_field->setText(m_reader.words());
    } else if (event->type() == QEvent::FocusIn) {
        QTimer::singleShot(0, m_field, &QLineEdit::selectAll);
    } else if (event->type() == QEvent::MouseButtonRelease) {
        search();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mw::templatespage
