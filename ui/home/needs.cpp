// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/needs.h"

#include "kit/words.h"
#include "shell/backupwords.h"
#include "shell/problems.h"
#include "ui/home/homewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace mw::home {

using namespace Qt::StringLiterals;
using campaign::CampaignLine;
using campaign::DeliveryState;
using shell::PageId;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::home::Needs)
};

int many(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

Need inDoubt(const CampaignLine& line)
{
    return {.tone = kit::Tone::Doubt,
            .icon = kit::Icon::InDoubt,
            .what = Text::tr("%Ln deliveries of “%1” are in doubt", nullptr,
                             many(line.counts.of(DeliveryState::InDoubt)))
                        .arg(line.name),
            .why = Text::tr("The link broke after the last byte. They are not sent again by themselves."),
            .button = Text::tr("Settle"),
            .place = {.page = PageId::Outbox, .object = line.id.value(), .part = u"in-doubt"_s}};
}

Need unreadAnswers(const campaign::AwaitedAnswers& awaited)
{
    return {.tone = kit::Tone::Warning,
            .icon = kit::Icon::Inbox,
            .what = Text::tr("Did anybody ask to leave?"),
            .why = Text::tr("“%1” reached %Ln people. Look into the mailbox that they answer to.", nullptr,
                            many(awaited.reached))
                       .arg(awaited.name),
            .button = Text::tr("Go through answers…"),
            .place = {.page = PageId::Answers, .object = awaited.id.value()},
            .answers = awaited.id};
}

Need paused(const CampaignLine& line)
{
    const bool byPerson = line.stateReason == campaign::pausedByPerson;
    return {.tone = kit::Tone::Warning,
            .icon = kit::Icon::Paused,
            .what = Text::tr("“%1” is paused").arg(line.name),
            .why = byPerson
                       ? Text::tr("By a person. %Ln deliveries wait.", nullptr, many(line.counts.open()))
                       : Text::tr("The server refuses the message or its sender: %1").arg(line.stateReason),
            .button = Text::tr("Show"),
            .place = {.page = PageId::Campaigns, .object = line.id.value()}};
}

Need pausedRelay(const insight::Overview::RelayState& relay, base::Timestamp now)
{
    QString why = relay.pause->reply;
    if (relay.pause->until)
        why = Text::tr("It goes on by itself at %1. It said: %2")
                  .arg(kit::nearTime(localTime(*relay.pause->until), localTime(now)), relay.pause->reply);
    return {.tone = kit::Tone::Warning,
            .icon = kit::Icon::Relays,
            .what = Text::tr("The relay %1 is paused").arg(relay.name),
            .why = why,
            .button = Text::tr("Show"),
            .place = {.page = PageId::Relays, .object = relay.id.value()}};
}

Need overdue(const CampaignLine& line, base::Timestamp now)
{
    const QString at = line.startsAt ? kit::nearTime(localTime(*line.startsAt), localTime(now)) : QString();
    return {.tone = kit::Tone::Warning,
            .icon = kit::Icon::Scheduled,
            .what = Text::tr("“%1” did not start").arg(line.name),
            .why = Text::tr(
                       "It was to start at %1. Nothing was sent: nobody wants late mail without being asked.")
                       .arg(at),
            .button = Text::tr("Decide"),
            .place = {.page = PageId::Campaigns, .object = line.id.value(), .part = u"ready"_s}};
}

Need halfPlanned(const CampaignLine& line)
{
    return {.tone = kit::Tone::Warning,
            .icon = kit::Icon::Campaigns,
            .what = Text::tr("The planning of “%1” was interrupted").arg(line.name),
            .why = Text::tr("Nothing was sent. It can go on where it stopped."),
            .button = Text::tr("Show"),
            .place = {.page = PageId::Campaigns, .object = line.id.value()}};
}

Need badBackup(const workspace::BackupState& backups, base::Timestamp now)
{
    Need need{.tone = kit::Tone::Warning,
              .icon = kit::Icon::Backup,
              .button = Text::tr("Show"),
              .place = {.page = PageId::Settings, .part = u"backups"_s}};
    if (!backups.plan) {
        need.what = Text::tr("Backups are not planned");
        need.why = Text::tr("Their plan can't be read, so none is made or deleted by a guess.");
    } else if (backups.failure) {
        need.what = Text::tr("The last backup failed");
        need.why = shell::sentenceOf(shell::problemOf(backups.failure->error, shell::BackupDeed::Make));
    } else {
        need.what = backups.lastGood ? Text::tr("The last backup is from %1")
                                           .arg(kit::nearTime(localTime(*backups.lastGood), localTime(now)))
                                     : Text::tr("There is no backup yet");
        need.why = backups.lastGood
                       ? Text::tr("It is older than planned. The next one was stopped, or has to wait.")
                       : Text::tr("The first one was stopped, or has to wait.");
    }
    return need;
}

} // namespace

std::vector<Need> needsOf(const HomeFacts& facts, const std::vector<base::CampaignId>& planning,
                          base::Timestamp now)
{
    const insight::Overview& overview = facts.overview;
    std::vector<Need> needs;
    if (facts.disarmed != vault::Disarmed::No)
        needs.push_back(
            {.tone = kit::Tone::Danger,
             .icon = kit::Icon::Warning,
             .what = Text::tr("This workspace may not send"),
             .why = Text::tr("It was copied, moved or put back. Arm it at the bottom of the window once "
                             "you know that no other copy sends the same.")});
    for (const CampaignLine& line : overview.inDoubt)
        needs.push_back(inDoubt(line));
    for (const campaign::AwaitedAnswers& awaited : facts.awaited)
        needs.push_back(unreadAnswers(awaited));
    for (const CampaignLine& line : overview.paused)
        needs.push_back(paused(line));
    for (const auto& relay : overview.relays)
        if (relay.pause)
            needs.push_back(pausedRelay(relay, now));
    if (facts.lockedRelay.isValid())
        needs.push_back({.tone = kit::Tone::Warning,
                         .icon = kit::Icon::Key,
                         .what = Text::tr("A relay's password could not be read"),
                         .why = facts.lockedWhy,
                         .button = Text::tr("Show"),
                         .place = {.page = PageId::Relays, .object = facts.lockedRelay.value()}});
    for (const CampaignLine& line : overview.overdue)
        needs.push_back(overdue(line, now));
    for (const CampaignLine& line : overview.halfPlanned)
        if (std::find(planning.begin(), planning.end(), line.id) == planning.end())
            needs.push_back(halfPlanned(line));
    if (shell::needsALook(facts.backups, now))
        needs.push_back(badBackup(facts.backups, now));
    if (overview.halfImports > 0)
        needs.push_back({.tone = kit::Tone::Warning,
                         .icon = kit::Icon::Import,
                         .what = Text::tr("An import is not done to its end"),
                         .why = Text::tr("Its contacts are there; its changes to others are applied when the "
                                         "workspace is opened the next time."),
                         .button = Text::tr("Show the log"),
                         .place = {.page = PageId::Logs}});
    return needs;
}

} // namespace mw::home
