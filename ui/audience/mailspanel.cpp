// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/mailspanel.h"

#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/timeline.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/cardside.h"
#include "ui/audience/cardwords.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace mw::audiencepage {

MailsPanel::MailsPanel(QWidget* parent)
    : QWidget(parent),
      m_timeline(new kit::Timeline),
      m_none(kit::muted(tr("No campaign has mailed this contact yet."))),
      m_more(kit::hint({})),
      m_added(kit::hint({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0); // the timeline has its own
    column->setSpacing(kit::space::s12);
    auto* title = kit::section(tr("Mail"));
    column->addWidget(title);
    for (QWidget* line : {static_cast<QWidget*>(title), static_cast<QWidget*>(m_none),
                          static_cast<QWidget*>(m_more), static_cast<QWidget*>(m_added)})
        line->setContentsMargins(cardSide, 0, cardSide, 0);
    m_none->setWordWrap(true);
    m_timeline->setAccessibleName(tr("Mail"));
    m_timeline->setSelectable(true);
    m_timeline->installEventFilter(this);
    column->addWidget(m_timeline);
    column->addWidget(m_none);
    column->addWidget(m_more);
    column->addWidget(m_added);
    column->addStretch();
    connect(m_timeline, &kit::Timeline::linkActivated, this,
            [this](int index) { Q_EMIT whyWanted(m_ids[static_cast<std::size_t>(index)]); });
}

void MailsPanel::set(const insight::ContactStory& story, base::Timestamp now)
{
    const base::DeliveryId chosen = m_timeline->selected() >= 0 ? current() : base::DeliveryId();
    m_ids.clear();
    std::vector<kit::TimelineEntry> entries;
    QString month;
    int selected = -1;
    for (const insight::ContactMail& mail : story.mails) {
        kit::TimelineEntry entry = entryOf(mail, now);
        if (const QString its = monthOf(mail.changedAt); its != month)
            entry.heading = month = its;
        if (mail.id == chosen)
            selected = static_cast<int>(entries.size());
        entries.push_back(std::move(entry));
        m_ids.push_back(mail.id);
    }
    m_timeline->setVisible(!entries.empty());
    m_none->setVisible(entries.empty());
    m_timeline->setEntries(std::move(entries));
    m_timeline->setSelected(selected);
    m_more->setVisible(story.moreMails);
    m_more->setText(tr("The latest %Ln mails are shown.", nullptr, insight::ContactStory::mostMails));
    const QString day = dateOf(story.contact.createdAt, now);
    m_added->setText(story.importFile.isEmpty()
                         ? tr("Added by hand on %1.").arg(day)
                         : tr("Added on %1 by the import of “%2”.")
                               .arg(day, kit::visible(QFileInfo(story.importFile).fileName(), 120)));
}

base::DeliveryId MailsPanel::current() const
{
    if (m_ids.empty())
        return {};
    return m_ids[static_cast<std::size_t>(std::max(0, m_timeline->selected()))];
}

bool MailsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_timeline && event->type() == QEvent::KeyPress && m_timeline->selected() >= 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT whyWanted(current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mw::audiencepage
