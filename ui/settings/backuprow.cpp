// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backuprow.h"

#include "kit/card.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/piece.h"
#include "kit/pill.h"
#include "kit/words.h"
#include "shell/backupwords.h"
#include "shell/problems.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace mw::settingspage {

using namespace Qt::StringLiterals;

namespace {

int many(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace

BackupRow::BackupRow(const backup::ExistingBackup& backup, QWidget* parent)
    : QWidget(parent),
      m_backup(backup),
      m_time(new kit::Label({}, kit::Type::Body, kit::Token::Text, kit::weight::strong)),
      m_file(new kit::Label({}, kit::Type::Small, kit::Token::Muted)),
      m_verdict(new kit::StateLabel(kit::Icon::Accepted, {}, kit::Tone::Success)),
      m_why(kit::hint({})),
      m_check(new kit::LinkLabel(tr("Check"), kit::Type::Body)),
      m_restore(new kit::LinkLabel(tr("Restore…"), kit::Type::Body))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, kit::space::s12, 0, 0);
    all->setSpacing(kit::space::s12);
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s16);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_time->setWordWrap(true);
    words->addWidget(m_time);
    words->addWidget(m_file);
    words->addWidget(m_verdict, 0, Qt::AlignLeading);
    words->addWidget(m_why);
    row->addLayout(words, 1);
    for (kit::LinkLabel* link : {m_check, m_restore})
        row->addWidget(link, 0, Qt::AlignTop);
    // A link is higher than a line of text; both stand on one line all the same.
    const int line = kit::lineHeight(kit::font(this, kit::Type::Body));
    words->setContentsMargins(0, std::max(0, m_check->sizeHint().height() - line) / 2, 0, 0);
    all->addLayout(row);
    all->addWidget(new kit::Rule);
    connect(m_check, &QAbstractButton::clicked, this, &BackupRow::checkWanted);
    connect(m_restore, &QAbstractButton::clicked, this, &BackupRow::restoreWanted);
    m_verdict->hide();
    m_why->hide();
    m_file->setText(tr("%1 · %2", "size, file name")
                        .arg(shell::sizeWords(backup.bytes), QFileInfo(backup.path).fileName()));
    if (!backup.whole) {
        m_verdict->set(kit::Icon::Failed, tr("Damaged"), kit::Tone::Danger);
        m_verdict->show();
        m_check->hide();
        m_restore->hide();
    }
    setNow(shell::localTime(backup.madeAt));
}

void BackupRow::setNow(const QDateTime& now)
{
    const QDateTime made = shell::localTime(m_backup.madeAt);
    m_time->setText(kit::nearTime(made, now));
    const QString full = kit::fullTime(made);
    setToolTip(kit::plainToolTip(full));
    setAccessibleName(tr("Backup of %1").arg(full));
    m_check->setAccessibleName(tr("Check the backup of %1").arg(full));
    m_restore->setAccessibleName(tr("Restore the backup of %1").arg(full));
}

QWidget* BackupRow::putAfter(QWidget* before)
{
    setTabOrder(before, m_check);
    setTabOrder(m_check, m_restore);
    return m_restore;
}

void BackupRow::setChecking(bool checking)
{
    m_check->setEnabled(!checking);
    m_why->hide();
    m_verdict->setVisible(checking);
    if (checking)
        m_verdict->set(kit::Icon::Hourglass, tr("Being checked…"), kit::Tone::Neutral);
}

void BackupRow::setVerdict(const backup::BackupResult<backup::BackupFacts>& facts)
{
    using Kind = backup::BackupError::Kind;
    setChecking(false);
    if (!facts && facts.error().kind == Kind::Cancelled)
        return;
    m_verdict->show();
    if (facts) {
        const QString contacts = tr("%Ln contacts", nullptr, many(facts->contacts));
        const QString deliveries = tr("%Ln deliveries", nullptr, many(facts->deliveries));
        m_verdict->set(kit::Icon::Accepted, tr("Whole: %1, %2").arg(contacts, deliveries),
                       kit::Tone::Success);
        return;
    }
    const kit::Problem problem = shell::problemOf(facts.error(), shell::BackupDeed::Check);
    const bool damaged = facts.error().kind == Kind::Damaged;
    m_verdict->set(damaged ? kit::Icon::Failed : kit::Icon::Warning,
                   damaged ? tr("Damaged") : tr("Not checked"),
                   damaged ? kit::Tone::Danger : kit::Tone::Warning);
    m_why->setText(shell::sentenceOf(problem));
    m_why->show();
}

} // namespace mw::settingspage
