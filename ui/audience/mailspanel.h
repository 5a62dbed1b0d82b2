// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/contactstory.h"

#include <QWidget>

namespace mw::kit {
class Label;
class Timeline;
} // namespace mw::kit

namespace mw::audiencepage {

/// The mails of campaigns to a contact, newest first, each with its "Why?".
class MailsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MailsPanel(QWidget* parent = nullptr);

    void set(const insight::ContactStory& story, base::Timestamp now);
    /// The chosen one, else the latest; invalid when there is none.
    [[nodiscard]] base::DeliveryId current() const;

Q_SIGNALS:
    void whyWanted(mw::base::DeliveryId delivery);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::vector<base::DeliveryId> m_ids;
    kit::Timeline* m_timeline;
    kit::Label* m_none;
    kit::Label* m_more;
    kit::Label* m_added;
};

} // namespace mw::audiencepage
