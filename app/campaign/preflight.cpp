// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/preflight.h"

#include "campaign/campaignanswers.h"
#include "campaign/messagerenderer.h"
#include "campaign/messagevalues.h"
#include "campaign/picturerepository.h"
#include "campaign/reach.h"
#include "content/picturereferences.h"
#include "relays/relayrepository.h"

#include <algorithm>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

// What a mail may weigh before readers on the road wait for it.
constexpr qint64 manyBytes = 1024 * 1024;

// Who is on the list and may be seen.
const QString countMembers =
    u"SELECT count(*) FROM list_member m JOIN import i ON i.id = m.import_id JOIN list l ON l.id = m.list_id "
    "WHERE m.list_id = ? AND i.published_at IS NOT NULL AND l.deleted_name IS NULL"_s;

constexpr std::chrono::milliseconds aTurn{200};

void redFirst(std::vector<Finding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.level < b.level; });
}

} // namespace

QString toText(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Red:
        return u"red"_s;
    case FindingLevel::Amber:
        return u"amber"_s;
    case FindingLevel::Green:
        break;
    }
    return u"green"_s;
}

DbResult<std::optional<FrozenDraft>> Preflight::draft(const Campaign& campaign)
{
    CampaignRepository repository(m_db);
    auto mail = repository.mailTemplate(campaign.mailTemplate);
    auto identity = repository.identity(campaign.identity);
    auto list = m_db.value(u"SELECT coalesce(deleted_name, name) FROM list WHERE id = ?"_s, campaign.list);
    if (!mail || !identity || !list)
        return base::fail(!mail ? mail.error() : (!identity ? identity.error() : list.error()));
    if (!*mail || !*identity || list->isNull())
        return std::optional<FrozenDraft>();
    FrozenDraft draft;
    CampaignVersion& v = draft.version;
    v = {.version = 1,
         .subject = (*mail)->subject,
         .html = (*mail)->html,
         .text = (*mail)->text.value_or(QString()),
         .fromName = (*identity)->fromName,
         .fromEmail = (*identity)->fromEmail,
         .replyTo = (*identity)->replyTo,
         .postal = (*identity)->postal,
         .listName = list->toString()};
    const QStringList shown = content::pictureReferences(v.html);
    if (!shown.isEmpty()) {
        PictureRepository pictures(m_db);
        auto all = pictures.ofTemplate(campaign.mailTemplate);
        if (!all)
            return base::fail(all.error());
        std::copy_if(all->begin(), all->end(), std::back_inserter(v.pictures),
                     [&shown](const StoredPicture& picture) { return shown.contains(picture.name); });
        if (auto loaded = pictures.loadBytes(v.pictures); !loaded)
            return base::fail(loaded.error());
    }
    const Completion done = completeMessage(v, m_words);
    draft.unsubscribeAdded = done.unsubscribeAdded;
    draft.postalAdded = done.postalAdded;
    return std::optional(std::move(draft));
}

DbResult<std::vector<Finding>> Preflight::check(const Campaign& campaign)
{
    auto findings = checkSetUp(campaign);
    if (!findings)
        return findings;
    if (auto done = checkRecipients(campaign, *findings); !done)
        return base::fail(done.error());
    redFirst(*findings);
    return findings;
}

DbResult<std::vector<Finding>> Preflight::checkToStart(const Campaign& campaign)
{
    auto findings = checkSetUp(campaign);
    if (!findings)
        return findings;
    if (!campaign.plannedAt && campaign.list.isValid()) {
        const auto members = membersOf(campaign);
        if (!members)
            return base::fail(members.error());
        if (*members == 0)
            findings->push_back({FindingLevel::Red, u"list_empty"_s, {}});
    }
    redFirst(*findings);
    return findings;
}

DbResult<std::vector<Finding>> Preflight::checkSetUp(const Campaign& campaign)
{
    std::vector<Finding> findings;
    for (const auto part : {&Preflight::checkParts, &Preflight::checkMessage, &Preflight::checkRelays,
                            &Preflight::checkAnswers}) {
        if (auto done = (this->*part)(campaign, findings); !done)
            return base::fail(done.error());
    }
    redFirst(findings);
    return findings;
}

/// What a message is made of is chosen, and still there.
DbResult<void> Preflight::checkParts(const Campaign& campaign, std::vector<Finding>& findings)
{
    const auto there = [&](const QString& table, auto id) -> DbResult<bool> {
        auto row = m_db.value(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table), id);
        if (!row)
            return base::fail(row.error());
        return !row->isNull();
    };
    const DbResult<bool> list = there(u"list"_s, campaign.list);
    const DbResult<bool> mail = there(u"template"_s, campaign.mailTemplate);
    const DbResult<bool> identity = there(u"sender_identity"_s, campaign.identity);
    const std::pair<const DbResult<bool>&, QString> parts[] = {
        {list, u"list_missing"_s}, {mail, u"template_missing"_s}, {identity, u"identity_missing"_s}};
    for (const auto& [part, code] : parts) {
        if (!part)
            return base::fail(part.error());
        if (!*part)
            findings.push_back({FindingLevel::Red, code, {}});
    }
    return {};
}

void Preflight::checkPictures(const CampaignVersion& version, std::vector<Finding>& findings)
{
    qint64 size = 0;
    QStringList missing = content::pictureReferences(version.html);
    for (const StoredPicture& picture : version.pictures) {
        missing.removeAll(picture.name);
        size += picture.size;
    }
    for (const QString& name : std::as_const(missing))
        findings.push_back({FindingLevel::Red, u"picture_missing"_s, {{u"picture"_s, name}}});
    if (size > manyBytes)
        findings.push_back({FindingLevel::Amber, u"pictures_large"_s, {{u"bytes"_s, size}}});
}

DbResult<void> Preflight::checkMessage(const Campaign& campaign, std::vector<Finding>& findings)
{
    auto drafted = draft(campaign);
    if (!drafted)
        return base::fail(drafted.error());
    if (!*drafted)
        return {}; // a part is missing, which is said already
    const FrozenDraft& draft = **drafted;
    checkPictures(draft.version, findings);
    auto renderer = MessageRenderer::make(campaign.uuid, draft.version, m_tokenKey.clone());
    if (!renderer) {
        const RenderError& error = renderer.error();
        if (error.kind == RenderError::Kind::BadPicture) {
            findings.push_back({FindingLevel::Red,
                                u"picture_broken"_s,
                                {{u"picture"_s, error.part}, {u"detail"_s, error.detail}}});
            return {};
        }
        const bool sender = error.kind == RenderError::Kind::BadSender;
        findings.push_back({FindingLevel::Red,
                            sender ? u"sender_address_bad"_s : u"template_broken"_s,
                            {{u"part"_s, error.part},
                             {u"line"_s, error.line},
                             {u"column"_s, error.column},
                             {u"detail"_s, sender ? QString() : error.detail}}});
        return {};
    }
    findings.push_back({FindingLevel::Green, u"message_renders"_s, {}});
    if (draft.unsubscribeAdded)
        findings.push_back({FindingLevel::Amber, u"unsubscribe_added"_s, {}});
    if (draft.version.postal.isEmpty())
        findings.push_back({FindingLevel::Amber, u"postal_missing"_s, {}});
    else if (draft.postalAdded)
        findings.push_back({FindingLevel::Green, u"postal_added"_s, {}});
    if (draft.version.subject.trimmed().isEmpty())
        findings.push_back({FindingLevel::Red, u"subject_empty"_s, {}});
    if (renderer->variables().contains(u"view_in_browser_url"_s))
        findings.push_back({FindingLevel::Amber, u"view_in_browser_empty"_s, {}});
    return {};
}

DbResult<std::int64_t> Preflight::membersOf(const Campaign& campaign)
{
    const auto count = m_db.value(countMembers, campaign.list);
    if (!count)
        return base::fail(count.error());
    return count->toLongLong();
}

/// By the send policy's answer for each.
DbResult<void> Preflight::checkRecipients(const Campaign& campaign, std::vector<Finding>& findings)
{
    if (campaign.plannedAt || !campaign.list.isValid())
        return {}; // who gets it is decided; or it is said already that there is no list
    const auto members = membersOf(campaign);
    if (!members)
        return base::fail(members.error());
    if (*members == 0) {
        findings.push_back({FindingLevel::Red, u"list_empty"_s, {}});
        return {};
    }
    Reach reach({campaign.list, campaign.purpose, campaign.kind, campaign.id});
    while (!reach.count().exact)
        if (auto gone = reach.goOn(m_db, m_hashKey, m_clock.now(), aTurn); !gone)
            return gone;
    std::int64_t without = 0;
    for (std::size_t reason = 0; reason < exclusionReasonCount; ++reason)
        if (isAboutBasis(static_cast<ExclusionReason>(reason)))
            without += reach.count().leftOut[reason];
    if (without > 0)
        findings.push_back({FindingLevel::Amber,
                            u"no_consent_basis"_s,
                            {{u"contacts"_s, qint64(without)}, {u"of"_s, qint64(*members)}}});
    else
        findings.push_back({FindingLevel::Green, u"recipients"_s, {{u"contacts"_s, qint64(*members)}}});
    return {};
}

DbResult<void> Preflight::checkRelays(const Campaign& campaign, std::vector<Finding>& findings)
{
    relays::RelayRepository repository(m_db);
    if (campaign.relays.empty())
        findings.push_back({FindingLevel::Red, u"relay_missing"_s, {}});
    for (const base::RelayId id : campaign.relays) {
        auto relay = repository.find(id);
        auto pause = repository.pause(id);
        if (!relay || !pause)
            return base::fail(!relay ? relay.error() : pause.error());
        if (!*relay)
            findings.push_back({FindingLevel::Red, u"relay_missing"_s, {}});
        else if (*pause && (!(*pause)->until || *(*pause)->until > m_clock.now()))
            findings.push_back({FindingLevel::Amber,
                                u"relay_paused"_s,
                                {{u"relay"_s, (*relay)->name},
                                 {u"relay_id"_s, qint64(id.value())},
                                 {u"reply"_s, (*pause)->reply}}});
        else
            findings.push_back({FindingLevel::Green, u"relay_ready"_s, {{u"relay"_s, (*relay)->name}}});
    }
    return {};
}

/// Whoever asked to leave by a reply is on the list until somebody has read it.
DbResult<void> Preflight::checkAnswers(const Campaign& campaign, std::vector<Finding>& findings)
{
    if (campaign.kind != CampaignKind::Real || campaign.plannedAt)
        return {};
    auto last = CampaignAnswers(m_db).awaitedOfLast(m_clock.now(), campaign.id);
    if (!last)
        return base::fail(last.error());
    if (*last)
        findings.push_back(
            {FindingLevel::Amber,
             u"answers_not_read"_s,
             {{u"campaign"_s, (*last)->name}, {u"campaign_id"_s, qint64((*last)->id.value())}}});
    return {};
}

} // namespace mw::campaign
