// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspacekeys.h"

#include "vault/meta.h"
#include "vault/writetransaction.h"

#include <algorithm>
#include <array>
#include <openssl/rand.h>

namespace mw::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;
constexpr qsizetype longestName = 200;
constexpr std::array colours = {"#B25A2C", "#1E7F7A", "#8257AE", "#A3506D",
                                "#3E7A3A", "#5F6B7A", "#7D6A1C", "#2E6F9E"};

/// Empty when OpenSSL has no randomness to give.
QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(size)) != 1)
        return {};
    return bytes;
}

bool isGoodName(const QString& name)
{
    return !name.isEmpty() && name.size() <= longestName && name == name.trimmed() &&
           std::none_of(name.begin(), name.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

vault::DbResult<void> store(vault::Database& database, vault::WriterGate& gate, const WorkspaceKeys& keys)
{
    auto transaction = vault::WriteTransaction::begin(database, gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(transaction.error());
    const std::array<std::pair<QString, QVariant>, 7> values{{
        {u"workspace_id"_s, keys.id},
        {u"name"_s, keys.name},
        {u"colour"_s, keys.colour},
        {u"created_at"_s, QVariant::fromValue<qlonglong>(base::toMilliseconds(keys.createdAt))},
        {u"hash_key"_s, keys.hashKey.reveal()},
        {u"token_key"_s, keys.tokenKey.reveal()},
        {u"send_sequence"_s, 0},
    }};
    for (const auto& [key, value] : values)
        if (auto done = vault::meta::write(database, key, value); !done)
            return done;
    return transaction->commit();
}

} // namespace

WorkspaceResult<WorkspaceKeys> makeKeys(vault::Database& database, vault::WriterGate& gate,
                                        const QString& name, const QString& colour, base::Timestamp now)
{
    if (!isGoodName(name))
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::BadName, .detail = name});
    const QByteArray id = randomBytes(16);
    WorkspaceKeys keys{.id = QString::fromLatin1(id.toHex()),
                       .name = name,
                       .colour = {},
                       .createdAt = now,
                       .hashKey = base::Secret(randomBytes(keySize)),
                       .tokenKey = base::Secret(randomBytes(keySize))};
    if (id.isEmpty() || keys.hashKey.isEmpty() || keys.tokenKey.isEmpty())
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::NoRandomness});
    const bool known = std::any_of(colours.begin(), colours.end(),
                                   [&](const char* one) { return colour == QLatin1StringView(one); });
    keys.colour =
        known ? colour : QString::fromLatin1(colours[static_cast<unsigned char>(id[0]) % colours.size()]);
    if (auto done = store(database, gate, keys); !done)
        return base::fail(workspaceError(done.error()));
    return keys;
}

WorkspaceResult<WorkspaceKeys> readKeys(vault::Database& database)
{
    QHash<QString, QVariant> values;
    for (const auto& key : {u"workspace_id"_s, u"name"_s, u"colour"_s, u"created_at"_s, u"hash_key"_s,
                            u"token_key"_s, u"send_sequence"_s}) {
        auto value = vault::meta::read(database, key);
        if (!value)
            return base::fail(workspaceError(value.error()));
        if (value->isNull())
            return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::Incomplete, .detail = key});
        values[key] = *value;
    }
    WorkspaceKeys keys{.id = values[u"workspace_id"_s].toString(),
                       .name = values[u"name"_s].toString(),
                       .colour = values[u"colour"_s].toString(),
                       .createdAt = base::fromMilliseconds(values[u"created_at"_s].toLongLong()),
                       .hashKey = base::Secret(values[u"hash_key"_s].toByteArray()),
                       .tokenKey = base::Secret(values[u"token_key"_s].toByteArray())};
    // The id becomes part of a file name outside the workspace.
    static const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (keys.id.size() != 32 || !std::all_of(keys.id.begin(), keys.id.end(), isHex))
        return base::fail(
            WorkspaceError{.kind = WorkspaceError::Kind::Incomplete, .detail = u"workspace_id"_s});
    // A short key would hash a suppressed address to something that is not found.
    if (keys.hashKey.reveal().size() != keySize || keys.tokenKey.reveal().size() != keySize)
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::Incomplete, .detail = u"hash_key"_s});
    return keys;
}

WorkspaceResult<void> storeAppearance(vault::Database& database, vault::WriterGate& gate, const QString& name,
                                      const QString& colour)
{
    if (!isGoodName(name))
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::BadName, .detail = name});
    if (!workspaceColours().contains(colour))
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::BadColour, .detail = colour});
    auto transaction = vault::WriteTransaction::begin(database, gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(workspaceError(transaction.error()));
    for (const auto& [key, value] : {std::pair{u"name"_s, name}, std::pair{u"colour"_s, colour}})
        if (auto done = vault::meta::write(database, key, value); !done)
            return base::fail(workspaceError(done.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(workspaceError(done.error()));
    return {};
}

QStringList workspaceColours()
{
    QStringList all;
    for (const char* colour : colours)
        all.append(QString::fromLatin1(colour));
    return all;
}

vault::DbResult<base::Secret> readHashKey(vault::Database& database)
{
    const auto value = vault::meta::read(database, u"hash_key"_s);
    if (!value)
        return base::fail(value.error());
    if (value->isNull())
        return base::fail(vault::DbError{vault::DbError::Kind::Damaged, u"hash_key"_s});
    return base::Secret(value->toByteArray());
}

} // namespace mw::workspace
