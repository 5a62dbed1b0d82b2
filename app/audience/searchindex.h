// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/searchtext.h"
#include "base/strongid.h"
#include "vault/database.h"
#include "vault/writergate.h"

namespace mw::audience {

/// contact_search and the trigrams over it (contact_fts). Whoever changes a contact's address or attributes
/// puts it in again, in the same transaction; whoever erases, deletes or removes one takes it out before.
namespace searchindex {

[[nodiscard]] vault::DbResult<void> put(vault::Database& database, base::ContactId contact,
                                        const SearchText& text);
[[nodiscard]] vault::DbResult<void> put(vault::Database& database, base::ContactId contact,
                                        const QString& email, const QJsonObject& attributes);
/// Does nothing where it is not in.
[[nodiscard]] vault::DbResult<void> takeOut(vault::Database& database, base::ContactId contact);
/// Of the contacts that `import` brought and that nobody sees yet, the `most` with the lowest ids.
[[nodiscard]] vault::DbResult<void> takeOutOfImport(vault::Database& database, base::ImportId import,
                                                    int most);

/// So many contacts of an import are given to the trigrams at once: each turn leaves a piece to be joined,
/// and pieces of a few contacts each cost far more than they hold.
inline constexpr std::int64_t contactsATurn = 1000;
/// Gives the next ones of an import that is not published, whose rows in contact_search are written already.
/// False: there are no more.
[[nodiscard]] vault::DbResult<bool> fillSome(vault::Database& database, vault::WriterGate& gate,
                                             base::ImportId import);

/// Joins what many commits left in pieces, in turns at the gate, so that a search has few to look into.
/// `All` leaves nothing of what was taken out: its letters stand in older pieces until these are joined.
enum class Joining { Usual, All };
[[nodiscard]] vault::DbResult<void> join(vault::Database& database, vault::WriterGate& gate, Joining joining);
/// One turn of the usual joining; false: there is nothing to join.
[[nodiscard]] vault::DbResult<bool> joinSome(vault::Database& database, vault::WriterGate& gate);

/// At the start of a workspace: puts in whoever an older version of the program left out. Goes on where it
/// was broken off.
[[nodiscard]] vault::DbResult<void> prepare(vault::Database& database, vault::WriterGate& gate);

} // namespace searchindex

} // namespace mw::audience
