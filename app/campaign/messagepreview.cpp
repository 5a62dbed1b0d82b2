// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/messagepreview.h"

#include "audience/contactrepository.h"
#include "campaign/campaignrepository.h"

#include <QJsonDocument>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectBefore = u"SELECT max(contact_id) FROM list_member WHERE list_id = ? AND contact_id < ? "
                             "AND import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL)"_s;

using Found = std::optional<audience::Contact>;

DbResult<Found> firstAfter(vault::Database& database, base::ListId list, base::ContactId after)
{
    auto page = audience::ContactRepository(database).page(list, after, 1);
    if (!page)
        return base::fail(page.error());
    return page->empty() ? Found() : Found(std::move(page->front()));
}

DbResult<Found> readerFor(vault::Database& database, base::ListId list, const MessagePreview::Wish& wish)
{
    audience::ContactRepository contacts(database);
    if (!wish.address.isEmpty())
        return contacts.find(wish.address);
    auto same = contacts.byId(wish.contact);
    if (!same || !list.isValid())
        return same;
    if (!*same)
        return firstAfter(database, list, {});
    if (wish.step == MessagePreview::Step::Same)
        return same;
    if (wish.step == MessagePreview::Step::Before) {
        const auto before = database.value(selectBefore, list, wish.contact);
        if (!before)
            return base::fail(before.error());
        return before->isNull() ? same : contacts.byId(base::ContactId(before->toLongLong()));
    }
    auto next = firstAfter(database, list, wish.contact);
    return next && !*next ? same : next;
}

} // namespace

DbResult<MessagePreview::Sight> MessagePreview::look(const Wish& wish)
{
    CampaignRepository repository(m_parts.database);
    const auto campaign = repository.campaign(wish.campaign);
    auto version = repository.version(wish.campaign, 1);
    if (!campaign || !version)
        return base::fail(!campaign ? campaign.error() : version.error());
    if (!*campaign)
        return Sight{.missing = true};
    const auto reader = readerFor(m_parts.database, (*campaign)->list, wish);
    if (!reader)
        return base::fail(reader.error());
    Sight sight{.unknown = !wish.address.isEmpty() && !*reader};
    Recipient recipient{.attributes = "{}", .date = m_parts.clock.now()};
    if (*reader) {
        sight.contact = recipient.contact = (*reader)->id;
        sight.email = recipient.email = (*reader)->email;
        recipient.attributes = QJsonDocument((*reader)->attributes).toJson(QJsonDocument::Compact);
    }
    if (!*version) {
        auto draft =
            Preflight(m_parts.database, m_parts.clock, m_parts.hashKey, m_parts.tokenKey, m_parts.words)
                .draft(**campaign);
        if (!draft)
            return base::fail(draft.error());
        if (*draft)
            version = std::optional(std::move((*draft)->version));
    }
    sight.missing = !*version;
    if (sight.missing)
        return sight;
    const auto renderer = MessageRenderer::make((*campaign)->uuid, **version, m_parts.tokenKey.clone());
    if (!renderer) {
        sight.error = renderer.error();
        return sight;
    }
    if (auto preview = renderer->preview(recipient))
        sight.preview = std::move(*preview);
    else
        sight.error = preview.error();
    return sight;
}

} // namespace mw::campaign
