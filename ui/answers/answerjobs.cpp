// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answers/answerjobs.h"

#include "shell/problems.h"

#include <QFile>
#include <QFileInfo>

namespace mw::answers {

using namespace Qt::StringLiterals;
using inbound::UnreadPiece;
using workspace::JobRoom;
using workspace::Topic;

namespace {

void readFile(const QString& path, inbound::AnswerReader& reader, const base::JobControl& control)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return reader.addUnread({name, UnreadPiece::Why::CannotOpen});
    const qsizetype most = inbound::AnswerLimits().pieceBytes;
    const QByteArray bytes = file.read(most + 1); // a pipe or device has no size to ask first
    reader.read(name, bytes, control);
}

} // namespace

Outcome<FoundAnswers> readAnswers(JobRoom& room, const AnswerInput& input)
{
    inbound::AnswerReader reader;
    for (const QString& text : input.texts)
        reader.read({}, text.toUtf8(), room.control);
    for (const QString& path : input.files) {
        if (room.control.cancelled())
            break;
        readFile(path, reader, room.control);
    }
    const inbound::Reading reading = reader.take();
    auto matched = room.services.answers().match(reading, room.control);
    if (!matched)
        return base::fail(shell::problemOf(matched.error()));
    return FoundAnswers{*std::move(matched), reading.unread, room.control.cancelled()};
}

Outcome<inbound::AnswersApplied> applyAnswers(JobRoom& room,
                                              const std::vector<inbound::AnswerDecision>& decisions,
                                              base::CampaignId campaign, const QString& campaignName)
{
    inbound::AnswerService& answers = room.services.answers();
    room.changed = {Topic::Contacts, Topic::Consent, Topic::Deliveries, Topic::Campaigns, Topic::Log};
    auto applied = answers.apply(decisions, inbound::AnswerService::sourceOf(campaignName), room.control);
    if (!applied)
        return base::fail(shell::problemOf(applied.error(), {}));
    if (campaign.isValid() && !applied->cancelled)
        if (auto told = answers.setGoneThrough(campaign); !told)
            return base::fail(shell::problemOf(told.error()));
    return *applied;
}

} // namespace mw::answers
