// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/meta.h"

namespace mw::vault::meta {

using namespace Qt::StringLiterals;

DbResult<QVariant> read(Database& database, const QString& key)
{
    return database.value(u"SELECT value FROM meta WHERE key = ?"_s, key);
}

DbResult<void> write(Database& database, const QString& key, const QVariant& value)
{
    auto done = database.run(u"INSERT INTO meta (key, value) VALUES (?, ?) "
                             "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                             key, value);
    if (!done)
        return base::fail(done.error());
    return {};
}

} // namespace mw::vault::meta
