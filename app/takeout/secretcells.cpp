// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/secretcells.h"

namespace mw::takeout {

QByteArray quoted(QByteArrayView name)
{
    return '"' + name.toByteArray().replace('"', "\"\"") + '"';
}

QByteArray selectWithoutSecrets(QByteArrayView table)
{
    if (table == "secret")
        return "SELECT name, x'' FROM secret";
    if (table == "meta")
        return "SELECT key, CASE WHEN key IN ('workspace_id', 'name', 'colour', 'created_at', "
               "'send_sequence', "
               "'first_start', 'search_fold', 'import_columns', 'backup_plan', 'backup_outcome') THEN value "
               "ELSE x'' END FROM meta";
    return "SELECT * FROM " + quoted(table);
}

} // namespace mw::takeout
