// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/listrepository.h"
#include "base/logsink.h"
#include "campaign/campaignrepository.h"
#include "relays/relayrepository.h"
#include "vault/writergate.h"

#include <functional>

namespace mw::workspace {

struct CatalogueError
{
    enum class Kind {
        Database,
        NameTaken,
        BadName,    ///< empty, over 200 characters, or with control characters
        BadAddress, ///< From or Reply-To can't be mailed; detail = the text
        BadText,    ///< a line end or control character where none may be; detail = field
        BadHost,
        NeedsTls,       ///< without TLS only to this computer
        BadCertificate, ///< no certificate in the CA file
        InUse,          ///< something refers to it; detail = how many
    };
    Kind kind = Kind::Database;
    QString detail{};
    vault::DbError database{};
};

template <typename T>
using CatalogueResult = base::Result<T, CatalogueError>;

/// Lists, identities, templates and relays: what a campaign is put together from. Each change is one synced
/// transaction with a line in the log. In the thread of its connection.
class Catalogue
{
public:
    struct Parts
    {
        vault::Database& database;
        vault::WriterGate& gate;
        const base::Clock& clock;
        base::LogSink& log;
    };
    explicit Catalogue(const Parts& parts) : m_parts(parts) {}

    [[nodiscard]] CatalogueResult<base::ListId> addList(const QString& name, base::PurposeId purpose);
    [[nodiscard]] CatalogueResult<base::IdentityId> addIdentity(const campaign::SenderIdentity& identity);
    /// All of the identity with this id. What is planned already keeps what it was planned with.
    [[nodiscard]] CatalogueResult<void> changeIdentity(const campaign::SenderIdentity& identity);
    [[nodiscard]] CatalogueResult<base::TemplateId> addTemplate(const campaign::MailTemplate& mail);
    /// Its password is RelayAccesses' to keep.
    [[nodiscard]] CatalogueResult<base::RelayId> addRelay(const relays::Relay& relay);
    /// Everything but name and kind of the relay with this id.
    [[nodiscard]] CatalogueResult<void> changeRelay(const relays::Relay& relay);
    [[nodiscard]] CatalogueResult<void> renameRelay(base::RelayId relay, const QString& name);
    /// Only one that no campaign names; its password is RelayAccesses' to take away.
    [[nodiscard]] CatalogueResult<void> removeRelay(base::RelayId relay);
    /// One that was removed, under the id it had.
    [[nodiscard]] CatalogueResult<void> restoreRelay(const relays::Relay& relay);
    /// Lifts its pause; without one it changes nothing.
    [[nodiscard]] CatalogueResult<void> resumeRelay(base::RelayId relay);

    [[nodiscard]] vault::DbResult<std::vector<campaign::SenderIdentity>> identities();
    [[nodiscard]] vault::DbResult<std::vector<campaign::MailTemplate>> mailTemplates();
    [[nodiscard]] vault::DbResult<std::vector<relays::Relay>> relays();

private:
    CatalogueResult<void> withRelay(base::RelayId relay, const QString& code, const QString& text,
                                    const std::function<CatalogueResult<void>()>& change);
    template <typename Id, typename Add>
    CatalogueResult<Id> inTransaction(const QString& table, const QString& name, Add add);

    Parts m_parts;
};

} // namespace mw::workspace
