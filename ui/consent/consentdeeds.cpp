// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentdeeds.h"

#include "kit/foreigntext.h"
#include "kit/questiondialog.h"
#include "shell/problems.h"
#include "ui/consent/times.h"
#include "ui/consentform/consentwords.h"
#include "ui/consentform/recorddialog.h"
#include "ui/consentform/withdrawdialog.h"
#include "workspace/office.h"

namespace mw::consentpage {

using namespace Qt::StringLiterals;
using Recorded = consent::ConsentResult<consent::ConsentChanges::Recorded>;
using workspace::Topic;

namespace {

constexpr qsizetype longestName = 80;
const QString byHand = u"by hand"_s; // untranslated: data

const workspace::Topics& touched()
{
    static const workspace::Topics topics{Topic::Consent, Topic::Deliveries, Topic::Log};
    return topics;
}

} // namespace

ConsentDeeds::ConsentDeeds(const shell::PageContext& context, QWidget* window)
    : QObject(window), m_context(context), m_window(window)
{
}

void ConsentDeeds::record(const History& history)
{
    const QString name = kit::visible(history.name, longestName);
    auto* dialog = new consentform::RecordDialog(name, history.purposes(), m_window);
    connect(dialog, &consentform::RecordDialog::decided, this,
            [this, contact = history.contact, name](consent::ConsentEvent event) {
                event.contact = contact;
                recordNow(event, name);
            });
    dialog->open();
}

void ConsentDeeds::recordNow(const consent::ConsentEvent& event, const QString& name)
{
    m_context.office.act<Recorded>(
        this,
        [event](workspace::Room& room) {
            room.changed = touched();
            return room.services.consent().record(event);
        },
        [this, name](const Recorded& recorded) {
            if (!recorded)
                return tell(shell::problemOf(recorded.error(), name));
            if (recorded->suppressed)
                return tell({tr("The consent is recorded, but %1 is still not mailed.").arg(name),
                             tr("The address stays suppressed: %1.")
                                 .arg(consentform::wordOf(recorded->suppressed->reason)),
                             tr("Remove the suppression if that is right."),
                             {}});
            Q_EMIT told(recorded->answered ? tr("The consent is recorded. It answers the opt-out.")
                                           : tr("The consent is recorded."));
        });
}

void ConsentDeeds::withdraw(const History& history)
{
    const QString name = kit::visible(history.name, longestName);
    auto* dialog = new consentform::WithdrawDialog(name, history.purposes(), m_window);
    connect(dialog, &consentform::WithdrawDialog::decided, this,
            [this, contact = history.contact, name](base::PurposeId purpose, const QString& source) {
                withdrawNow(contact, purpose, source, name);
            });
    dialog->open();
}

void ConsentDeeds::withdrawNow(base::ContactId contact, base::PurposeId purpose, const QString& source,
                               const QString& name)
{
    m_context.office.act<Recorded>(
        this,
        [=](workspace::Room& room) {
            room.changed = touched();
            return room.services.consent().withdraw(contact, purpose, {.source = source, .method = byHand});
        },
        [this, name](const Recorded& recorded) {
            if (!recorded)
                return tell(shell::problemOf(recorded.error(), name));
            Q_EMIT told(recorded->excluded > 0
                            ? tr("The withdrawal is recorded. %Ln mails that waited are left out.", nullptr,
                                 counted(recorded->excluded))
                            : tr("The withdrawal is recorded. No mail was waiting."));
        });
}

void ConsentDeeds::tell(const kit::Problem& problem)
{
    auto* dialog = new kit::QuestionDialog(problem, tr("Close"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace mw::consentpage
