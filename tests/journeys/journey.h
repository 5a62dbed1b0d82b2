// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignservice.h"
#include "relays/relay.h"
#include "vault/logwriter.h"
#include "vault/sendguard.h"
#include "vault/vault.h"
#include "vault/vaultvfs.h"

#include <map>

namespace mw::journeys {

template <typename T>
using Told = base::Result<T, QString>; ///< the error is a sentence for the test's report

/// Where the files of one journey lie: a workspace, and the state folder of "this device" beside it.
struct Place
{
    QString folder;

    [[nodiscard]] QString workspace() const { return folder + QStringLiteral("/client.mailwright"); }
    /// What opens it: a file for --passphrase-file.
    [[nodiscard]] QString passphraseFile() const { return folder + QStringLiteral("/passphrase"); }
    [[nodiscard]] QString state() const { return folder + QStringLiteral("/state/mailwright"); }
};

inline const QString campaignName = QStringLiteral("autumn");
inline const QString listName = QStringLiteral("Friends");
inline const QString templateSubject = QStringLiteral("News for {{ first_name | default: \"you\" }}");
inline const QString templateHtml =
    QStringLiteral("<html><body><p>Dear {{ first_name | default: \"friend\" }},</p><p>autumn is here.</p>"
                   "<p><a href=\"{{ unsubscribe_url }}\">Unsubscribe</a></p></body></html>");

/// An opened workspace with what sending from it takes. For the thread that opened it.
class Journey
{
public:
    [[nodiscard]] static Told<std::unique_ptr<Journey>> open(const QString& workspace, const QString& state,
                                                             const QString& vfs = {});

    [[nodiscard]] vault::Vault& vault() { return *m_vault; }
    [[nodiscard]] vault::Database& database() { return *m_database; }
    [[nodiscard]] vault::SendGuard& guard() { return *m_guard; }
    [[nodiscard]] vault::LogWriter& log() { return *m_log; }
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    [[nodiscard]] const base::Secret& hashKey() const { return m_hashKey; }
    [[nodiscard]] const base::Secret& tokenKey() const { return m_tokenKey; }
    [[nodiscard]] campaign::CampaignService& campaigns() { return *m_campaigns; }

    [[nodiscard]] Told<campaign::DeliveryCounts> counts();
    [[nodiscard]] Told<std::int64_t> sendSequence();
    /// Every delivery of the campaign by its recipient's address.
    [[nodiscard]] Told<std::map<QByteArray, campaign::DeliveryRow>> deliveries();

private:
    Journey() = default;

    base::SystemClock m_clock;
    std::unique_ptr<vault::VaultVfs> m_vfs;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<vault::Database> m_database;
    base::Secret m_hashKey;
    base::Secret m_tokenKey;
    std::unique_ptr<vault::SendGuard> m_guard;
    std::unique_ptr<vault::LogWriter> m_log;
    std::unique_ptr<campaign::CampaignService> m_campaigns;
};

struct Plan
{
    int contacts = 1000;
    relays::Relay relay; ///< host and the rest; its name is given here
};
/// The n-th contact of a plan, from 1: addresses at two domains, every name another.
[[nodiscard]] QByteArray addressOf(int contact);
[[nodiscard]] QByteArray nameOf(int contact);
/// A CSV of them.
[[nodiscard]] QByteArray contactFile(int contacts);

/// A relay on 127.0.0.1 without TLS.
[[nodiscard]] relays::Relay loopbackRelay(quint16 port, int connections);

/// Makes a workspace by the services: contacts with consent by an import, identity, template, relay,
/// campaign, planned and running; armed on the place's state folder.
[[nodiscard]] Told<void> makeWorkspace(const Place& place, const Plan& plan);

} // namespace mw::journeys
