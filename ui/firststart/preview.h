// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/mailview/mailcontent.h"
#include "workspace/firststart.h"

#include <QWidget>

class QAbstractButton;

namespace mw::kit {
class Label;
}
namespace mw::mailview {
class MailView;
}

namespace mw::firststart {

/// The message as one of the contacts will read it: sender and subject, then the mail, at a phone's width.
class Preview : public QWidget
{
    Q_OBJECT
public:
    explicit Preview(const shell::PageContext& context, QWidget* parent = nullptr);

    /// What the facts say: message, sender, and the people of the list.
    void show(const workspace::FirstStartFacts& facts);
    /// The same message with other words, as they are being written.
    void setMessage(const QString& subject, const QString& html);
    /// Pictures that are in no vault yet, by name.
    void setPictures(const QHash<QString, QByteArray>& pictures);

Q_SIGNALS:
    void laidOut();

private:
    struct Shown;
    void step(int by);
    void read();
    void take(const Shown& shown);

    shell::PageContext m_context;
    QString m_subject;
    QString m_html;
    QHash<QString, QByteArray> m_pictures; ///< given; those of the template are read
    base::TemplateId m_mail{};
    base::ListId m_list{};
    campaign::SenderIdentity m_identity{};
    int m_person = 0;
    int m_people = 0;
    quint64 m_request = 0;

    kit::Label* m_who;
    kit::Label* m_count;
    QAbstractButton* m_previous;
    QAbstractButton* m_next;
    kit::Label* m_from;
    kit::Label* m_subjectLine;
    mailview::MailView* m_view;
};

} // namespace mw::firststart
