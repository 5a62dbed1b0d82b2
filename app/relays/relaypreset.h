// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "smtp/options.h"

#include <QDate>
#include <QStringList>
#include <QUrl>
#include <vector>

namespace mw::relays {

/// How a provider lets programs sign in.
enum class PresetLogin : int {
    SmtpCredentials = 0, ///< a name and a password made for SMTP, not the account's own
    ApiKey = 1,          ///< the provider's key takes the password's place
    AppPassword = 2,     ///< the account's own password won't do; one made for this program will
    OAuth = 3,           ///< no password will do
};

/// A provider's settings as its own documentation says them.
struct RelayPreset
{
    QString id{};        ///< "amazon-ses"; stable
    QString name{};      ///< as the provider writes it
    QStringList hosts{}; ///< the first is offered, the others are regions or streams of the same
    quint16 port = 587;
    smtp::Security security = smtp::Security::StartTls;
    PresetLogin login = PresetLogin::SmtpCredentials;
    QString user{};    ///< what the user name is for everybody ("apikey"); mostly empty
    int perSecond = 0; ///< documented limits; 0 = none, or by contract
    int perMinute = 0;
    int perDay = 0;
    QUrl source{};       ///< the provider's documentation of host, port and login
    QUrl limitsSource{}; ///< of the limits; empty without any
    QDate read{};        ///< when it was read

    /// An account's own password signs nobody in.
    [[nodiscard]] bool passwordWontDo() const
    {
        return login == PresetLogin::AppPassword || login == PresetLogin::OAuth;
    }
};

struct PresetError
{
    enum class Kind { NotJson, BadPreset };
    Kind kind = Kind::NotJson;
    QString detail{}; ///< the preset's id and what is wrong
};

/// Reads resources/presets/relays.json. Strict: an unknown key or a host that is no host name is refused.
[[nodiscard]] base::Result<std::vector<RelayPreset>, PresetError> readRelayPresets(const QByteArray& json);
/// Those that the program ships, in the order to show them.
[[nodiscard]] const std::vector<RelayPreset>& relayPresets();
/// The one that `host` belongs to, letter case aside; null when it is nobody's.
[[nodiscard]] const RelayPreset* presetForHost(const QString& host);

} // namespace mw::relays
