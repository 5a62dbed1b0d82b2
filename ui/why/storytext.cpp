// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/storytext.h"

#include "kit/deliverylook.h"
#include "kit/foreigntext.h"
#include "mail/maskedaddress.h"
#include "ui/why/answer.h"
#include "ui/why/storyevents.h"
#include "ui/why/storyreasons.h"
#include "ui/why/whywords.h"

#include <QCoreApplication>

namespace mw::why {

using namespace Qt::StringLiterals;
using insight::DeliveryStory;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::why::CopiedText)
};

QString lineOf(const StoryEntry& entry)
{
    QString line = u"- "_s + entry.shown.title;
    if (!entry.shown.text.isEmpty())
        line += u". "_s + entry.shown.text;
    return line;
}

QString eventOf(const StoryEntry& entry)
{
    QString line = u"%1  %2"_s.arg(base::toRfc3339(entry.at), entry.shown.title);
    if (!entry.shown.text.isEmpty())
        line += u". "_s + entry.shown.text;
    if (entry.attempt && entry.attempt->rule > 0)
        line += u' ' + Text::tr("(Reply table, line %1)").arg(entry.attempt->rule);
    const QString reply = entry.attempt ? kit::visible(replyOf(*entry.attempt), 2000) : entry.shown.quote;
    if (!reply.isEmpty())
        line += u"\n    "_s + reply;
    return line;
}

} // namespace

QString textOf(const DeliveryStory& story, Addresses addresses, base::Timestamp now)
{
    const bool masked = addresses == Addresses::Masked;
    const Answer answer = answerOf(story, now);
    const QString address = story.row.email.isEmpty() ? Text::tr("erased")
                            : masked                  ? mail::maskedAddress(story.row.email)
                                                      : kit::visible(story.row.email);
    QStringList lines;
    lines << Text::tr("Campaign: %1 (%2)")
                 .arg(kit::visible(story.campaign.name))
                 .arg(story.campaign.id.value());
    lines << Text::tr("Contact: %1 (%2)").arg(address).arg(story.row.contact.value());
    if (!masked && !story.personName.isEmpty())
        lines << Text::tr("Name: %1").arg(kit::visible(story.personName));
    lines << Text::tr("Delivery: %1, %2")
                 .arg(story.row.id.value())
                 .arg(kit::lookOf(stateWordOf(story.row)).word);
    lines << QString() << answer.sentence << answer.next << QString() << Text::tr("Why in or out:");
    for (const StoryEntry& entry : reasonsOf(story, now))
        lines << lineOf(entry);
    lines << QString() << Text::tr("What happened (times in UTC):");
    for (const StoryEntry& entry : eventsOf(story, now))
        lines << eventOf(entry);
    const QString text = lines.join(u'\n') + u'\n';
    // A server's words and a twin's address name people too.
    return masked ? mail::withMaskedAddresses(text) : text;
}

} // namespace mw::why
