// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/messagestep.h"

#include "campaign/mergefields.h"
#include "kit/formfield.h"
#include "kit/metrics.h"
#include "shell/problems.h"
#include "ui/firststart/forms.h"
#include "ui/firststart/preview.h"
#include "ui/firststart/starterchoice.h"
#include "ui/slotform/officepictures.h"
#include "ui/slotform/slotform.h"
#include "workspace/office.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::firststart {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::MailTemplate;
using campaign::TemplateResult;
using workspace::FirstStart;
using workspace::Room;
using workspace::Topic;

namespace {

QHash<QString, QByteArray> picturesOf(const content::Starter& starter)
{
    QHash<QString, QByteArray> pictures;
    for (const content::StarterPicture& picture : starter.pictures)
        pictures.insert(picture.name, picture.bytes);
    return pictures;
}

} // namespace

MessageStep::MessageStep(const shell::PageContext& context, QWidget* parent) : Step(context, parent)
{
    m_parts = new QStackedWidget;
    m_parts->addWidget(makeChoosing());
    m_parts->addWidget(makeWriting());
    m_preview = new Preview(context);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new Halves(m_parts, m_preview));
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(600ms);
    connect(&m_saveSoon, &QTimer::timeout, this, [this] { save(false); });
}

QWidget* MessageStep::makeChoosing()
{
    m_starters = new StarterChoice;
    connect(m_starters, &StarterChoice::currentChanged, this, &MessageStep::showStarter);
    return m_starters;
}

QWidget* MessageStep::makeWriting()
{
    auto* writing = new QWidget;
    auto* column = new QVBoxLayout(writing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::fieldToField);
    m_subject = new QLineEdit;
    m_subject->setMaxLength(longestText);
    m_subjectField = new kit::FormField(tr("Subject"), m_subject);
    m_form = new slotform::SlotForm;
    m_pictures = nullptr;
    column->addWidget(m_subjectField);
    column->addWidget(m_form);
    column->addStretch();
    connect(m_subject, &QLineEdit::textEdited, this, [this] {
        m_subjectField->setError({});
        keepSoon();
    });
    connect(m_form, &slotform::SlotForm::sourceChanged, this, &MessageStep::keepSoon);
    return writing;
}

/// As a person is told; what is wrong with a name can't happen here, for a starter's gets a number.
kit::Problem MessageStep::problemWith(const campaign::TemplateServiceError& error)
{
    if (error.kind == campaign::TemplateServiceError::Kind::Database)
        return shell::problemOf(error.database);
    return {tr("The message could not be saved (%1).").arg(error.detail),
            tr("What was saved before stays."),
            tr("Shorten it, then try again."),
            {}};
}

MessageStep::Part MessageStep::part() const
{
    return m_parts->currentIndex() == Choosing ? Choosing : Writing;
}

QString MessageStep::heading() const
{
    return part() == Choosing ? tr("Choose a message to begin with") : tr("Make it yours");
}

QString MessageStep::sentence() const
{
    return part() == Choosing
               ? tr("Each of these is a whole mail. You change its words and pictures in a form.")
               : tr("Write into the fields; the mail beside them follows.");
}

QString MessageStep::name() const
{
    return tr("Write the message");
}

QString MessageStep::fact(const workspace::FirstStartFacts& facts) const
{
    return facts.mail ? facts.mail->name : QString();
}

void MessageStep::take(const workspace::FirstStartFacts& facts)
{
    const bool sameMail = m_mail && facts.mail && m_mail->id == facts.mail->id;
    const bool otherReaders = facts.chosen.list != m_facts.chosen.list;
    m_facts = facts;
    if (facts.mail && !sameMail && !m_chooseAgain)
        startWriting(*facts.mail);
    else if (!facts.mail && part() == Choosing)
        showStarter(m_starters->current());
    else if (otherReaders && sameMail)
        m_preview->show(m_facts);
    Q_EMIT changed();
}

QString MessageStep::primary() const
{
    if (part() == Writing)
        return tr("Go on to the practice");
    const int index = m_starters->current();
    return index < 0 ? tr("Take this one")
                     : tr("Take “%1”").arg(m_starters->starters()[static_cast<std::size_t>(index)].name);
}

QString MessageStep::busy() const
{
    return tr("Saving…");
}

QString MessageStep::refusal() const
{
    return part() == Choosing && m_starters->current() < 0
               ? tr("The program's own templates are damaged. Install it anew.")
               : QString();
}

void MessageStep::go()
{
    if (part() == Choosing)
        choose();
    else
        m_form->settle([this] { save(true); });
}

bool MessageStep::back()
{
    if (part() == Choosing)
        return false;
    m_chooseAgain = true;
    m_parts->setCurrentIndex(Choosing);
    showStarter(m_starters->current());
    Q_EMIT changed();
    return true;
}

void MessageStep::showStarter(int index)
{
    if (index < 0 || part() != Choosing)
        return;
    const content::Starter& starter = m_starters->starters()[static_cast<std::size_t>(index)];
    workspace::FirstStartFacts facts = m_facts;
    facts.chosen.mail = {};
    facts.mail.reset();
    m_preview->setPictures(picturesOf(starter));
    m_preview->show(facts);
    m_preview->setMessage(starter.subject, QString::fromUtf8(starter.html));
    Q_EMIT changed();
}

void MessageStep::choose()
{
    const content::Starter& starter = m_starters->starters()[static_cast<std::size_t>(m_starters->current())];
    MailTemplate mail{
        .name = starter.name, .subject = starter.subject, .html = QString::fromUtf8(starter.html)};
    std::vector<campaign::NewPicture> pictures;
    for (const content::StarterPicture& picture : starter.pictures)
        pictures.push_back({.name = picture.name, .fileName = picture.name, .bytes = picture.bytes});
    context().office.act<TemplateResult<base::TemplateId>>(
        this,
        [mail, pictures](Room& room) {
            room.changed = {Topic::Templates};
            return room.services.templates().add(mail, pictures);
        },
        [this](const TemplateResult<base::TemplateId>& added) {
            if (!added) {
                Q_EMIT failed(problemWith(added.error()));
                return;
            }
            m_chooseAgain = false;
            const base::TemplateId id = *added;
            Q_EMIT chose(
                [id](FirstStart& chosen) {
                    chosen.mail = id;
                    chosen.written = false;
                },
                false);
        });
}

void MessageStep::startWriting(const MailTemplate& mail)
{
    m_mail = mail;
    delete m_pictures;
    m_pictures = new slotform::OfficePictures(context().office, mail.id, this);
    m_form->setStore(m_pictures);
    readChoices();
    m_subject->setText(mail.subject);
    m_form->setSource(mail.html.toUtf8());
    m_parts->setCurrentIndex(Writing);
    m_preview->setPictures({});
    m_preview->show(m_facts);
}

/// The fields that can be put into a text are those that the contacts have.
void MessageStep::readChoices()
{
    using Fields = std::vector<campaign::AudienceField>;
    context().office.ask<Fields>(
        this, [](vault::Database& database) { return campaign::audienceFields(database); },
        [this](const vault::DbResult<Fields>& fields) {
            slotform::FieldChoices choices{
                {.name = u"email"_s, .label = tr("E-mail address"), .always = true}};
            for (const campaign::AudienceField& field : fields.value_or(Fields()))
                choices.push_back({.name = field.name, .label = field.attribute, .always = false});
            m_form->setChoices(choices);
        });
}

void MessageStep::keepSoon()
{
    m_preview->setMessage(m_subject->text(), QString::fromUtf8(m_form->source()));
    m_saveSoon.start();
}

void MessageStep::save(bool forward)
{
    m_saveSoon.stop();
    if (!m_mail)
        return;
    MailTemplate mail = *m_mail;
    mail.subject = m_subject->text();
    mail.html = QString::fromUtf8(m_form->source());
    if (forward && mail.subject.trimmed().isEmpty()) {
        m_subjectField->setError(tr("Write a subject: it is what readers see first."));
        m_subject->setFocus();
        Q_EMIT failed({});
        return;
    }
    const auto written = [](FirstStart& chosen) { chosen.written = true; };
    if (mail.subject == m_mail->subject && mail.html == m_mail->html) {
        if (forward)
            Q_EMIT chose(written, true);
        return;
    }
    context().office.act<TemplateResult<base::Timestamp>>(
        this,
        [mail](Room& room) {
            room.changed = {Topic::Templates};
            return room.services.templates().save(mail);
        },
        [this, mail, forward, written](const TemplateResult<base::Timestamp>& saved) {
            if (!saved) {
                Q_EMIT failed(problemWith(saved.error()));
                return;
            }
            m_mail = mail;
            if (forward)
                Q_EMIT chose(written, true);
        });
}

} // namespace mw::firststart
