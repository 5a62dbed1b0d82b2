// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/messageids.h"

#include "mail/identifiers.h"
#include "vault/meta.h"

#include <sqlite3.h>

namespace mw::takeout {

using namespace Qt::StringLiterals;

namespace {

constexpr auto functionName = "mw_message_id";
constexpr int functionFlags = SQLITE_UTF8 | SQLITE_DIRECTONLY;

QByteArrayView blobOf(sqlite3_value* value)
{
    const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
    return {data, sqlite3_value_bytes(value)};
}

void answer(sqlite3_context* context, int, sqlite3_value** values)
{
    auto* ids = static_cast<MessageIds*>(sqlite3_user_data(context));
    for (int i = 0; i < 3; ++i)
        if (sqlite3_value_type(values[i]) == SQLITE_NULL)
            return sqlite3_result_null(context);
    const QByteArray id = ids->of(blobOf(values[0]), sqlite3_value_int64(values[1]), blobOf(values[2]));
    if (id.isEmpty())
        return sqlite3_result_null(context);
    sqlite3_result_text(context, id.constData(), static_cast<int>(id.size()), SQLITE_TRANSIENT);
}

} // namespace

MessageIds::MessageIds(vault::Database& database, base::Secret key)
    : m_database(database), m_key(std::move(key))
{
}

Yield<std::unique_ptr<MessageIds>> MessageIds::on(vault::Database& database)
{
    auto key = vault::meta::read(database, u"token_key"_s);
    if (!key)
        return halt(key.error());
    std::unique_ptr<MessageIds> ids(new MessageIds(database, base::Secret(key->toByteArray())));
    const int code = sqlite3_create_function_v2(database.handle(), functionName, 3, functionFlags, ids.get(),
                                                answer, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return halt(vault::dbErrorFromCode(code, QString::fromLatin1(functionName)));
    return ids;
}

MessageIds::~MessageIds()
{
    sqlite3_create_function_v2(m_database.handle(), functionName, 3, functionFlags, nullptr, nullptr, nullptr,
                               nullptr, nullptr);
}

QByteArray MessageIds::of(QByteArrayView uuid, std::int64_t contact, QByteArrayView from)
{
    if (m_key.isEmpty())
        return {};
    if (from != m_from) {
        m_from = from.toByteArray();
        const auto address = mail::EmailAddress::parse(QString::fromUtf8(m_from));
        m_domain = address ? address->asciiDomain() : QByteArray();
    }
    return m_domain.isEmpty() ? QByteArray()
                              : mail::messageId(m_key, uuid, base::ContactId(contact), m_domain);
}

} // namespace mw::takeout
