// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audience/deeds.h"

namespace mw::audiencepage {

/// Some contacts, and how they are called where there is one.
struct Chosen
{
    std::vector<base::ContactId> ids{};
    QString name{}; ///< of the only one

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(ids.size()); }
};

/// What a person does to contacts. Over a hundred at once are asked for first.
class ContactDeeds : public Deeds
{
    Q_OBJECT

public:
    using Deeds::Deeds;

    /// `then` with the new one.
    void add(const audience::AudienceService::NewContact& contact, std::function<void(base::ContactId)> then,
             std::function<void(const audience::AudienceError&)> refused);
    /// `before` puts it back; `what` says what was done. `then`: it was done, or why not.
    void edit(const Chosen& contact, const audience::ContactRepository::Edit& edit,
              const audience::ContactRepository::Edit& before, const QString& what,
              std::function<void(const std::optional<kit::Problem>&)> then);
    void addToList(const audience::List& list, const Chosen& contacts);
    void removeFromList(const audience::List& list, const Chosen& contacts);
    void remove(const Chosen& contacts);
    void restore(const Chosen& contacts);

Q_SIGNALS:
    /// Asked for from the question whether to delete them.
    void exportWanted(const std::vector<mw::base::ContactId>& contacts);

private:
    void removeNow(const Chosen& contacts);
    void offerRestore(const audience::Deleted& deleted, const Chosen& contacts);
    /// Puts on or takes off, as a click or as a job, and answers who was moved.
    void move(const audience::List& list, const Chosen& contacts, bool on,
              std::function<void(const audience::AudienceService::Moved&)> then, Done failed = {});
    void offerMoveBack(const audience::List& list, const audience::AudienceService::Moved& moved, bool on,
                       const QString& name);
};

} // namespace mw::audiencepage
