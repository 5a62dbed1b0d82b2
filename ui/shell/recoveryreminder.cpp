// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recoveryreminder.h"

#include "base/clock.h"
#include "kit/questiondialog.h"
#include "shell/recoverydesk.h"
#include "shell/recoverynotice.h"
#include "shell/settings.h"
#include "workspace/office.h"

#include <QVBoxLayout>

namespace mw::shell {

using namespace Qt::StringLiterals;
using workspace::Room;
using workspace::Topic;
using workspace::VaultLock;
using workspace::WorkspaceResult;

namespace {

constexpr qint64 putOffDays = 14;
constexpr qint64 dayMilliseconds = 24 * 60 * 60 * qint64(1000);

} // namespace

RecoveryReminder::RecoveryReminder(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_desk(new RecoveryDesk(context.office, *this))
{
    auto* notice = new RecoveryNotice;
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(notice);
    hide();
    connect(notice, &RecoveryNotice::makeWanted, this, [this] { m_desk->make(false); });
    connect(notice, &RecoveryNotice::laterWanted, this, &RecoveryReminder::putOff);
    connect(m_desk, &RecoveryDesk::failed, this, [this](const kit::Problem& problem) {
        auto* dialog = new kit::QuestionDialog(problem, tr("Close"), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&m_context.office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        if (topics.contains(Topic::Protection))
            read();
    });
    read();
}

void RecoveryReminder::read()
{
    if (m_context.office.facts().access == workspace::Access::ReadOnly)
        return;
    m_context.office.act<WorkspaceResult<VaultLock>>(
        this, [](Room& room) { return room.protection.lock(); },
        [this](const WorkspaceResult<VaultLock>& lock) {
            setVisible(lock && !lock->recovery && !isPutOff());
        });
}

QString RecoveryReminder::settingsKey() const
{
    return u"protection/recovery-later/"_s + m_context.office.facts().id;
}

void RecoveryReminder::putOff()
{
    m_context.settings.setValue(settingsKey(),
                                base::toMilliseconds(m_context.clock.now()) + putOffDays * dayMilliseconds);
    hide();
}

bool RecoveryReminder::isPutOff() const
{
    const qint64 now = base::toMilliseconds(m_context.clock.now());
    const qint64 until = m_context.settings.value(settingsKey(), 0).toLongLong();
    return until > now && until <= now + putOffDays * dayMilliseconds; // else the clock was set back
}

} // namespace mw::shell
