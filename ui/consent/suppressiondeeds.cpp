// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/suppressiondeeds.h"

#include "kit/foreigntext.h"
#include "kit/questiondialog.h"
#include "shell/problems.h"
#include "ui/consent/addsuppression.h"
#include "ui/consent/removesuppression.h"
#include "ui/consent/times.h"
#include "ui/consentform/consentwords.h"
#include "workspace/office.h"

namespace mw::consentpage {

using namespace Qt::StringLiterals;
using Added = consent::ConsentResult<consent::ConsentChanges::Suppressed>;
using Removed = consent::ConsentResult<base::SuppressionId>;
using workspace::Topic;

namespace {

constexpr qsizetype longestText = 80;
const QString undone = u"undone by a person"_s; // untranslated: data

const workspace::Topics& touched()
{
    static const workspace::Topics topics{Topic::Consent, Topic::Deliveries, Topic::Log};
    return topics;
}

} // namespace

SuppressionDeeds::SuppressionDeeds(const shell::PageContext& context, QWidget* window)
    : QObject(window), m_context(context), m_window(window)
{
}

void SuppressionDeeds::askAdd(const QString& text)
{
    auto* dialog = new AddSuppression(m_window);
    dialog->setText(text);
    connect(dialog, &AddSuppression::decided, this,
            [this](const QString& target, consent::SuppressionReason reason, const QString& note) {
                add({target, reason, note});
            });
    dialog->open();
}

void SuppressionDeeds::add(const Suppression& what)
{
    m_context.office.act<Added>(
        this,
        [what](workspace::Room& room) {
            room.changed = touched();
            return room.services.consent().suppress(what.text, what.reason, what.note);
        },
        [this, what](const Added& added) {
            const QString called = kit::visible(what.text, longestText);
            if (!added)
                return tell(shell::problemOf(added.error(), called));
            if (!added->added.isNew)
                Q_EMIT told(tr("%1 was suppressed already.").arg(called));
            else
                offer(what, true, undone, added->excluded);
        });
}

void SuppressionDeeds::askRemove(const consent::SuppressionEntry& entry)
{
    const consent::SuppressionHit& hit = entry.row.suppression;
    if (entry.isNameless())
        return tell(
            {tr("This suppression can't be removed."),
             tr("Its person was erased: only a hash is left, which keeps the address out."),
             tr("If that person wants mail again, add the contact anew and record the new consent; it "
                "answers an opt-out."),
             {}});
    const QString called = kit::visible(entry.row.text, longestText);
    if (consent::isOptOut(hit.reason))
        return tell(
            {tr("The suppression of %1 can't be removed.").arg(called),
             tr("It is an opt-out: %1, since %2.").arg(consentform::wordOf(hit.reason), dateOf(hit.addedAt)),
             tr("Only a new consent of that person answers it. Record one when there is one."),
             {}});
    auto* dialog = new RemoveSuppression(entry.row.text, m_window);
    connect(dialog, &RemoveSuppression::decided, this,
            [this, what = Suppression{entry.row.text, hit.reason, entry.row.note}](const QString& why) {
                remove(what, why);
            });
    dialog->open();
}

void SuppressionDeeds::remove(const Suppression& what, const QString& why)
{
    m_context.office.act<Removed>(
        this,
        [what, why](workspace::Room& room) {
            room.changed = touched();
            return room.services.consent().unsuppress(what.text, why);
        },
        [this, what, why](const Removed& removed) {
            if (!removed)
                return tell(shell::problemOf(removed.error(), kit::visible(what.text, longestText)));
            offer(what, false, why, 0);
        });
}

void SuppressionDeeds::offer(const Suppression& what, bool added, const QString& why, std::int64_t excluded)
{
    const QString called = kit::visible(what.text, longestText);
    const QString leftOut =
        excluded > 0 ? tr("%Ln mails that waited are left out, and stay so.", nullptr, counted(excluded))
                     : QString();
    if (added && consent::isOptOut(what.reason)) {
        const QString sentence = tr("%1 is suppressed.").arg(called);
        Q_EMIT told(leftOut.isEmpty() ? sentence : tr("%1 %2", "two sentences").arg(sentence, leftOut));
        return;
    }
    shell::Undoable undoable;
    undoable.text = added ? tr("%1 is suppressed").arg(called) : tr("%1 is suppressed no more").arg(called);
    undoable.where = leftOut;
    undoable.undo = [=, this](const Done& done) { turn(what, !added, why, done); };
    undoable.redo = [=, this](const Done& done) { turn(what, added, why, done); };
    Q_EMIT did(undoable);
}

void SuppressionDeeds::turn(const Suppression& what, bool on, const QString& why, const Done& done)
{
    m_context.office.act<QString>(
        this,
        [=](workspace::Room& room) {
            room.changed = touched();
            consent::ConsentService& service = room.services.consent();
            const auto sentence = [&](const consent::ConsentError& error) {
                return shell::sentenceOf(shell::problemOf(error, kit::visible(what.text, longestText)));
            };
            if (on) {
                const auto suppressed = service.suppress(what.text, what.reason, what.note);
                return suppressed ? QString() : sentence(suppressed.error());
            }
            const auto removed = service.unsuppress(what.text, why);
            return removed ? QString() : sentence(removed.error());
        },
        [done](const QString& problem) { done(problem); });
}

void SuppressionDeeds::tell(const kit::Problem& problem)
{
    auto* dialog = new kit::QuestionDialog(problem, tr("Close"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace mw::consentpage
