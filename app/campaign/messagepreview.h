// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/messagerenderer.h"
#include "campaign/preflight.h"

namespace mw::campaign {

/// Shows the message of a campaign as one contact would read it now, or as it was frozen. Reads only.
class MessagePreview
{
public:
    struct Parts
    {
        vault::Database& database;
        const base::Clock& clock;
        const base::Secret& hashKey;
        const base::Secret& tokenKey;
        AddedWords words;
    };
    explicit MessagePreview(Parts parts) : m_parts(std::move(parts)) {}

    /// As whom: the contact itself where it is still there, else the list's first; its neighbour on the list,
    /// or itself at the end of it; or whoever has the address.
    enum class Step { Same, Next, Before };
    struct Wish
    {
        base::CampaignId campaign{};
        base::ContactId contact{};
        Step step = Step::Same;
        QString address{}; ///< wins over the others
    };
    struct Sight
    {
        base::ContactId contact{}; ///< invalid: nobody is there to read it as
        QString email{};
        MessageRenderer::Preview preview{};
        std::optional<RenderError> error{};
        bool missing = false; ///< template, sender or list is not chosen yet
        bool unknown = false; ///< nobody has the address
    };
    [[nodiscard]] vault::DbResult<Sight> look(const Wish& wish);

private:
    Parts m_parts;
};

} // namespace mw::campaign
