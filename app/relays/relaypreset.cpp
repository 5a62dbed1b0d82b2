// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relaypreset.h"

#include "net/name.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A static library's resource has to be asked for, and not from within a namespace.
static void addPresets()
{
    Q_INIT_RESOURCE(relay_presets);
}

namespace mw::relays {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFile = 256 * 1024;

auto bad(PresetError::Kind kind, const QString& detail)
{
    return base::fail(PresetError{kind, detail});
}

const std::pair<QLatin1String, smtp::Security> securities[] = {
    {"starttls"_L1, smtp::Security::StartTls},
    {"tls"_L1, smtp::Security::Tls},
};
const std::pair<QLatin1String, PresetLogin> logins[] = {
    {"smtp_credentials"_L1, PresetLogin::SmtpCredentials},
    {"api_key"_L1, PresetLogin::ApiKey},
    {"app_password"_L1, PresetLogin::AppPassword},
    {"oauth"_L1, PresetLogin::OAuth},
};

template <typename Table, typename Value>
bool readWord(const Table& table, const QJsonValue& word, Value& into)
{
    for (const auto& [text, value] : table)
        if (word.toString() == text) {
            into = value;
            return true;
        }
    return false;
}

bool isHttps(const QUrl& url)
{
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty();
}

bool readLimits(const QJsonObject& limits, RelayPreset& preset)
{
    const std::pair<QLatin1String, int*> fields[] = {{"per_second"_L1, &preset.perSecond},
                                                     {"per_minute"_L1, &preset.perMinute},
                                                     {"per_day"_L1, &preset.perDay}};
    qsizetype known = limits.contains("source"_L1) ? 1 : 0;
    for (const auto& [key, into] : fields) {
        if (!limits.contains(key))
            continue;
        ++known;
        *into = limits[key].toInt();
        if (*into <= 0)
            return false;
    }
    preset.limitsSource = QUrl(limits["source"_L1].toString(), QUrl::StrictMode);
    return known > 1 && known == limits.size() && isHttps(preset.limitsSource);
}

base::Result<RelayPreset, PresetError> readPreset(const QJsonObject& json)
{
    const QString id = json["id"_L1].toString();
    const auto wrong = [&](QLatin1String key) {
        return bad(PresetError::Kind::BadPreset, u"%1: %2"_s.arg(id, key));
    };
    static const QStringList keys{u"id"_s,    u"name"_s, u"hosts"_s,  u"port"_s,   u"security"_s,
                                  u"login"_s, u"user"_s, u"limits"_s, u"source"_s, u"read"_s};
    for (const QString& key : json.keys())
        if (!keys.contains(key))
            return bad(PresetError::Kind::BadPreset, u"%1: unknown key %2"_s.arg(id, key));
    RelayPreset preset{.id = id, .name = json["name"_L1].toString(), .user = json["user"_L1].toString()};
    if (id.isEmpty() || preset.name.isEmpty())
        return wrong("id or name"_L1);
    for (const QJsonValue& host : json["hosts"_L1].toArray()) {
        const auto name = net::Name::parse(host.toString());
        if (!name || name->text() != host.toString())
            return wrong("hosts"_L1);
        preset.hosts.append(host.toString());
    }
    if (preset.hosts.isEmpty())
        return wrong("hosts"_L1);
    const int port = json["port"_L1].toInt();
    if (port < 1 || port > 65535)
        return wrong("port"_L1);
    preset.port = static_cast<quint16>(port);
    if (!readWord(securities, json["security"_L1], preset.security))
        return wrong("security"_L1);
    if (!readWord(logins, json["login"_L1], preset.login))
        return wrong("login"_L1);
    if (json.contains("limits"_L1) && !readLimits(json["limits"_L1].toObject(), preset))
        return wrong("limits"_L1);
    preset.source = QUrl(json["source"_L1].toString(), QUrl::StrictMode);
    if (!isHttps(preset.source))
        return wrong("source"_L1);
    preset.read = QDate::fromString(json["read"_L1].toString(), Qt::ISODate);
    if (!preset.read.isValid())
        return wrong("read"_L1);
    return preset;
}

} // namespace

base::Result<std::vector<RelayPreset>, PresetError> readRelayPresets(const QByteArray& json)
{
    QJsonParseError fault;
    const auto document =
        json.size() <= longestFile ? QJsonDocument::fromJson(json, &fault) : QJsonDocument();
    if (!document.isObject() || !document.object()["presets"_L1].isArray())
        return bad(PresetError::Kind::NotJson,
                   json.size() > longestFile ? u"too large"_s : fault.errorString());
    std::vector<RelayPreset> presets;
    QStringList ids;
    for (const QJsonValue& value : document.object()["presets"_L1].toArray()) {
        auto preset = readPreset(value.toObject());
        if (!preset)
            return base::fail(preset.error());
        if (ids.contains(preset->id))
            return bad(PresetError::Kind::BadPreset, u"%1: stands there twice"_s.arg(preset->id));
        ids.append(preset->id);
        presets.push_back(std::move(*preset));
    }
    return presets;
}

const std::vector<RelayPreset>& relayPresets()
{
    static const std::vector<RelayPreset> presets = [] {
        addPresets();
        QFile file(u":/mailwright/presets/relays.json"_s);
        auto read = file.open(QIODevice::ReadOnly) ? readRelayPresets(file.readAll())
                                                   : base::Result<std::vector<RelayPreset>, PresetError>(
                                                         bad(PresetError::Kind::NotJson, file.errorString()));
        if (!read)
            qFatal("the relay presets can't be read: %s", qPrintable(read.error().detail));
        return std::move(*read);
    }();
    return presets;
}

const RelayPreset* presetForHost(const QString& host)
{
    const auto& presets = relayPresets();
    const auto found = std::find_if(presets.begin(), presets.end(), [&](const RelayPreset& preset) {
        return preset.hosts.contains(host, Qt::CaseInsensitive);
    });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace mw::relays
