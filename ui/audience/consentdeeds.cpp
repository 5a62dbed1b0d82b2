// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/consentdeeds.h"

#include "kit/foreigntext.h"
#include "ui/audience/audiencewords.h"
#include "ui/consentform/recorddialog.h"
#include "ui/consentform/withdrawdialog.h"

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
    auto* dialog = new consentform::RecordDialog(name, purposesOf(story), m_window);
    connect(dialog, &consentform::RecordDialog::decided, this,
            [this, id = story.contact.id, name](consent::ConsentEvent event) {
                event.contact = id;
                recordNow(std::move(event), name);
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
    auto* dialog = new consentform::WithdrawDialog(name, purposesOf(story), m_window);
    connect(dialog, &consentform::WithdrawDialog::decided, this,
            [this, id = story.contact.id, name](base::PurposeId purpose, const QString& source) {
                withdrawNow(id, purpose, source, name);
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
