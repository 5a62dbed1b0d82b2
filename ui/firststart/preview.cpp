// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/preview.h"

#include "audience/contactrepository.h"
#include "campaign/picturerepository.h"
#include "campaign/templatepreview.h"
#include "kit/button.h"
#include "kit/label.h"
#include "kit/piece.h"
#include "kit/words.h"
#include "ui/mailview/mailview.h"
#include "workspace/office.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace mw::firststart {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostPeople = 50; ///< that can be looked through here
}

struct Preview::Shown
{
    QString who{};
    int person = 0;
    int people = 0;
    QString subject{};
    mailview::MailContent content{};
    QString fault{}; ///< why there is nothing to show
};

Preview::Preview(const shell::PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kit::size::ringMargin, 0, 0);
    column->setSpacing(kit::space::s8);
    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::s4);
    m_who = kit::hint({});
    m_who->setTextFormat(Qt::PlainText);
    m_count = kit::hint({});
    m_previous = kit::iconButton(kit::Icon::ChevronLeft, tr("The contact before"));
    m_next = kit::iconButton(kit::Icon::ChevronRight, tr("The next contact"));
    head->addWidget(m_who, 1);
    head->addWidget(m_previous);
    head->addWidget(m_count);
    head->addWidget(m_next);
    column->addLayout(head);

    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    m_from = kit::hint({});
    m_subjectLine = new kit::Label({}, kit::Type::Body, kit::Token::Text, kit::weight::strong);
    for (kit::Label* label : {m_from, m_subjectLine})
        label->setTextFormat(Qt::PlainText);
    m_subjectLine->setWordWrap(true);
    lines->addWidget(m_from);
    lines->addWidget(m_subjectLine);
    column->addLayout(lines);
    m_view = new mailview::MailView;
    m_view->setReaderWidth(mailview::ReaderWidth::Phone);
    column->addWidget(m_view, 1);

    connect(m_previous, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_view, &mailview::MailView::laidOut, this, &Preview::laidOut);
}

void Preview::show(const workspace::FirstStartFacts& facts)
{
    m_list = facts.chosen.list;
    if (facts.identity)
        m_identity = *facts.identity;
    m_mail = facts.chosen.mail;
    if (facts.mail) {
        m_subject = facts.mail->subject;
        m_html = facts.mail->html;
    }
    if (!m_html.isEmpty())
        read();
}

void Preview::setMessage(const QString& subject, const QString& html)
{
    m_subject = subject;
    m_html = html;
    read();
}

void Preview::setPictures(const QHash<QString, QByteArray>& pictures)
{
    m_pictures = pictures;
}

void Preview::step(int by)
{
    m_person = std::clamp(m_person + by, 0, std::max(0, m_people - 1));
    read();
}

/// On the reader thread: the person, the pictures, the rendering.
void Preview::read()
{
    const quint64 request = ++m_request;
    campaign::PreviewRequest wanted;
    wanted.version.subject = m_subject;
    wanted.version.html = m_html;
    wanted.version.fromName = m_identity.fromName;
    wanted.version.fromEmail = m_identity.fromEmail;
    wanted.version.postal = m_identity.postal;
    wanted.words = m_context.office.words();
    wanted.now = m_context.clock.now();
    m_context.office.ask<Shown>(
        this,
        [wanted, list = m_list, mail = m_mail, person = m_person,
         given = m_pictures](vault::Database& database) mutable -> vault::DbResult<Shown> {
            Shown shown;
            auto people = audience::ContactRepository(database).page(list, {}, mostPeople);
            if (!people)
                return base::fail(people.error());
            shown.people = static_cast<int>(people->size());
            shown.person = std::clamp(person, 0, std::max(0, shown.people - 1));
            if (list.isValid() && shown.people > 0) {
                const audience::Contact& contact = (*people)[static_cast<std::size_t>(shown.person)];
                const QStringList names{contact.attributes.value(u"first_name"_s).toString(),
                                        contact.attributes.value(u"last_name"_s).toString()};
                shown.who = names.join(u' ').trimmed();
                if (shown.who.isEmpty())
                    shown.who = contact.email;
                wanted.email = contact.email;
                wanted.attributes = QJsonDocument(contact.attributes).toJson(QJsonDocument::Compact);
            }
            const auto preview = campaign::previewOf(wanted);
            if (!preview) {
                shown.fault = preview.error().detail;
                return shown;
            }
            shown.subject = preview->subject;
            shown.content = {.html = preview->html, .pictures = given, .text = preview->text};
            if (mail.isValid()) {
                campaign::PictureRepository pictures(database);
                auto stored = pictures.ofTemplate(mail);
                if (!stored)
                    return base::fail(stored.error());
                if (auto loaded = pictures.loadBytes(*stored); !loaded)
                    return base::fail(loaded.error());
                for (const campaign::StoredPicture& picture : *stored)
                    shown.content.pictures.insert(picture.name, picture.bytes);
            }
            return shown;
        },
        [this, request](const vault::DbResult<Shown>& shown) {
            if (shown && request == m_request)
                take(*shown);
        });
}

void Preview::take(const Shown& shown)
{
    m_person = shown.person;
    m_people = shown.people;
    m_who->setText(shown.who.isEmpty() ? tr("As a reader will see it")
                                       : tr("As %1 will read it").arg(shown.who));
    m_who->setToolTip(kit::plainToolTip(m_who->text()));
    m_count->setText(tr("%1 of %2").arg(kit::formatCount(m_person + 1), kit::formatCount(m_people)));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_count, m_previous, m_next})
        widget->setVisible(m_people > 1);
    m_previous->setEnabled(m_person > 0);
    m_next->setEnabled(m_person + 1 < m_people);
    m_from->setText(m_identity.fromName);
    m_from->setVisible(!m_identity.fromName.isEmpty());
    m_from->setToolTip(kit::plainToolTip(m_identity.fromEmail));
    m_subjectLine->setText(shown.fault.isEmpty() ? shown.subject
                                                 : tr("The message can't be shown: %1").arg(shown.fault));
    m_view->setContent(shown.content);
}

} // namespace mw::firststart
