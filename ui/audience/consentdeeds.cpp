// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/consentdeeds.h"

#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/questiondialog.h"
#include "kit/tokens.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/consentfields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using consent::ConsentResult;
using consent::SuppressionReason;
using Recorded = consent::ConsentChanges::Recorded;
using workspace::Topic;

namespace {

const QString byHand = u"by hand"_s; // untranslated: data

const workspace::Topics& touched()
{
    static const workspace::Topics topics{Topic::Consent, Topic::Deliveries, Topic::Log};
    return topics;
}

std::vector<consent::Purpose> purposesOf(const insight::ContactStory& story)
{
    std::vector<consent::Purpose> purposes;
    for (const insight::ContactPurpose& one : story.purposes)
        purposes.push_back(one.purpose);
    return purposes;
}

} // namespace

void ConsentDeeds::record(const insight::ContactStory& story)
{
    const QString name = calledBy(story.name, story.contact.email);
    kit::Question question;
    question.icon = kit::Icon::ShieldCheck;
    question.title = tr("What consent did %1 give?").arg(name);
    question.text = tr("It goes into the ledger, which keeps every record.");
    question.act = tr("Record consent");
    question.safe = tr("Cancel");
    auto* dialog = new kit::QuestionDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* fields = new ConsentFields(ConsentFields::Need::Required, purposesOf(story));
    dialog->addContent(fields);
    const auto tell = [dialog, fields] { dialog->actButton()->setEnabled(fields->isComplete()); };
    tell();
    connect(fields, &ConsentFields::changed, dialog, tell);
    connect(dialog, &QDialog::accepted, this, [this, fields, id = story.contact.id, name] {
        auto event = fields->event();
        if (!event)
            return;
        event->contact = id;
        recordNow(std::move(*event), name);
    });
    dialog->open();
}

void ConsentDeeds::recordNow(consent::ConsentEvent event, const QString& about)
{
    m_context.office.act<ConsentResult<Recorded>>(
        this,
        [event = std::move(event)](workspace::Room& room) {
            room.changed = touched();
            return room.services.consent().record(event);
        },
        [this, about](const ConsentResult<Recorded>& recorded) {
            if (!recorded)
                return Deeds::tell(shell::problemOf(recorded.error(), about));
            if (recorded->suppressed)
                Deeds::tell(
                    {tr("The consent is recorded, but %1 is still not mailed.").arg(about),
                     tr("The address stays suppressed: %1.").arg(wordOf(recorded->suppressed->reason)),
                     tr("Lift the suppression if that is right."),
                     {}});
        });
}

void ConsentDeeds::withdraw(const insight::ContactStory& story)
{
    const QString name = calledBy(story.name, story.contact.email);
    kit::Question question;
    question.icon = kit::Icon::Unsubscribed;
    question.title = tr("Withdraw the consent of %1?").arg(name);
    question.text = tr(
        "Mail stops at once. This can't be taken back: only a new consent of that person starts it again.");
    question.act = tr("Withdraw consent");
    question.safe = tr("Keep it");
    question.destructive = true;
    auto* dialog = new kit::QuestionDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::fieldToField);
    auto* purpose = new QComboBox;
    purpose->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    purpose->setMinimumContentsLength(12);
    purpose->addItem(tr("Every purpose, later ones too"), 0);
    for (const insight::ContactPurpose& one : story.purposes)
        purpose->addItem(kit::visible(one.purpose.name),
                         QVariant::fromValue(qlonglong(one.purpose.id.value())));
    auto* source = new QLineEdit(tr("told us"));
    source->setMaxLength(1000);
    column->addWidget(new kit::FormField(tr("For"), purpose));
    column->addWidget(
        new kit::FormField(tr("How you know"), source, tr("Such as “phone call” or “in the shop”.")));
    dialog->addContent(content);
    connect(dialog, &QDialog::accepted, this, [this, purpose, source, id = story.contact.id, name] {
        withdrawNow(id, base::PurposeId(purpose->currentData().toLongLong()), source->text().trimmed(), name);
    });
    dialog->open();
}

void ConsentDeeds::withdrawNow(base::ContactId contact, base::PurposeId purpose, const QString& source,
                               const QString& about)
{
    m_context.office.act<ConsentResult<Recorded>>(
        this,
        [=](workspace::Room& room) {
            room.changed = touched();
            return room.services.consent().withdraw(contact, purpose, {.source = source, .method = byHand});
        },
        [this, about](const ConsentResult<Recorded>& recorded) {
            if (!recorded)
                Deeds::tell(shell::problemOf(recorded.error(), about));
        });
}

void ConsentDeeds::suppress(const insight::ContactStory& story)
{
    turn({story.contact.email, SuppressionReason::ByHand}, true);
}

void ConsentDeeds::lift(const insight::ContactStory& story)
{
    if (story.suppression)
        turn({story.contact.email, story.suppression->reason}, false);
}

void ConsentDeeds::turnNow(const Suppression& what, bool on, const Done& done)
{
    m_context.office.act<QString>(
        this,
        [what, on](workspace::Room& room) {
            room.changed = touched();
            consent::ConsentService& service = room.services.consent();
            if (!on) {
                const auto lifted = service.unsuppress(what.email, byHand);
                return lifted ? QString() : shell::sentenceOf(shell::problemOf(lifted.error(), what.email));
            }
            const auto suppressed = service.suppress(what.email, what.reason);
            return suppressed ? QString()
                              : shell::sentenceOf(shell::problemOf(suppressed.error(), what.email));
        },
        [done](const QString& problem) { done(problem); });
}

void ConsentDeeds::turn(const Suppression& what, bool on)
{
    turnNow(what, on, [this, what, on](const QString& problem) {
        if (!problem.isEmpty())
            return Deeds::tell({.what = problem});
        const QString called = kit::visible(what.email, 80);
        shell::Undoable undoable;
        undoable.text = on ? tr("%1 is suppressed").arg(called) : tr("%1 is suppressed no more").arg(called);
        undoable.where = on ? tr("Mails that waited stay left out.") : QString();
        undoable.undo = [this, what, on](const Done& done) { turnNow(what, !on, done); };
        undoable.redo = [this, what, on](const Done& done) { turnNow(what, on, done); };
        Q_EMIT did(undoable);
    });
}

} // namespace mw::audiencepage
