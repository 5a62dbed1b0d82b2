// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "vault/meta.h"
#include "vault/vault.h"

namespace mw::test {

/// What the consent ledger asks of a vault that no Workspace has made: the workspace's id and its hash key.
inline void giveLedgerKeys(vault::Vault& vault, const base::Secret& hashKey)
{
    const auto database = vault.connect(1).value();
    const auto id = vault::meta::write(*database, QStringLiteral("workspace_id"),
                                       QStringLiteral("00112233445566778899aabbccddeeff"));
    const auto key = vault::meta::write(*database, QStringLiteral("hash_key"), hashKey.reveal());
    if (!id || !key)
        qFatal("no keys for the ledger");
}

} // namespace mw::test
