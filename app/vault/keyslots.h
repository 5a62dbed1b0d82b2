// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/keyring.h"
#include "vault/keyslot.h"
#include "vault/recoverycode.h"

#include <QString>

namespace mw::vault {

struct SlotsError
{
    enum class Kind {
        Missing,     ///< there is no slots file: with it the vault's keys are gone
        Unreadable,  ///< detail = the system's words
        Foreign,     ///< something else lies there
        Newer,       ///< made by a newer Mailwright
        Damaged,     ///< cut, changed, or its MAC is wrong
        WrongSecret, ///< this passphrase, code or keychain entry opens no slot
        NoSuchSlot,  ///< nor is there a slot of that kind
        LastSlot,    ///< without it nobody could open the vault
        TooMany,
        BadPassphrase, ///< empty, or longer than anybody types
        BadName,
        Rekeying, ///< the vault is being keyed again already; or it is not
        Unwritable,
        NoRandomness, ///< or no memory
        NoMemory,     ///< scrypt's 133 MB
    };
    Kind kind = Kind::Damaged;
    QString detail{};
};
template <typename T>
using SlotsResult = base::Result<T, SlotsError>;

/// The head of the consent ledger, as it was noted under the slots file's MAC (app/consent/LEDGER.md).
struct LedgerHead
{
    std::int64_t count = 0;
    QByteArray hash{}; ///< 32 bytes
};

/// The data keys of an unlocked vault: one, or two while it is keyed again.
struct DataKeys
{
    std::uint8_t current = 0;
    std::map<std::uint8_t, base::Secret> byGeneration;

    /// For VaultVfs::setKeys. The ring seals under `current`.
    [[nodiscard]] std::shared_ptr<KeyRing> ring() const;
};

/// The file beside the vault that holds its data key, sealed once for each way to open it (FORMAT.md,
/// section 6). A value: nothing is written before save(). Not thread-safe.
class KeySlots
{
public:
    static constexpr std::uint8_t defaultCost = 17; ///< scrypt with N = 2^17: 258 ms and 133 MB
    static constexpr std::uint8_t leastCost = 10;   ///< what is read; tests alone write less than the default
    static constexpr std::uint8_t mostCost = 20;
    static constexpr std::size_t mostSlots = 64;

    struct Created;
    /// For a vault that does not exist yet, and never where one does: a locked keychain is no lost key.
    [[nodiscard]] static SlotsResult<Created> create();
    [[nodiscard]] static SlotsResult<KeySlots> parse(const QByteArray& bytes);
    [[nodiscard]] static SlotsResult<KeySlots> load(const QString& path);
    /// Written whole, then renamed; counts the revision.
    [[nodiscard]] SlotsResult<void> save(const QString& path, const DataKeys& keys);

    /// The same with another head. Leaves the revision as it is, for that counts changes of the slots.
    [[nodiscard]] SlotsResult<void> saveHead(const QString& path, const DataKeys& keys, LedgerHead head);
    /// What was noted last. WrongSecret: the file's MAC does not say so; nullopt: nothing was noted yet.
    [[nodiscard]] SlotsResult<std::optional<LedgerHead>> head(const DataKeys& keys) const;

    [[nodiscard]] const QByteArray& vaultId() const { return m_vaultId; }
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] const std::vector<KeySlot>& all() const { return m_slots; }
    [[nodiscard]] bool has(SlotKind kind) const;
    [[nodiscard]] bool isBeingRekeyed() const { return m_other != 0; }
    /// Of the data key that new pages are sealed with.
    [[nodiscard]] std::uint8_t generation() const { return m_current; }
    [[nodiscard]] QString nameOf(const KeySlot& slot, const DataKeys& keys) const;

    /// Tries the slots of persons, `first` (an id) before the others. A quarter of a second each.
    [[nodiscard]] SlotsResult<DataKeys> unlock(const base::Secret& passphrase,
                                               const QByteArray& first = {}) const;
    [[nodiscard]] SlotsResult<DataKeys> unlock(const RecoveryCode& code) const;
    [[nodiscard]] SlotsResult<DataKeys> unlockByKeychain(const base::Secret& secret) const;

    /// The answer is the new slot's id. Passphrases are UTF-8; they are brought into NFC here.
    [[nodiscard]] SlotsResult<QByteArray> addPerson(const DataKeys& keys, const QString& name,
                                                    const base::Secret& passphrase,
                                                    std::uint8_t logN = defaultCost);
    /// Takes the place of the code before it.
    [[nodiscard]] SlotsResult<RecoveryCode> addRecovery(const DataKeys& keys);
    /// The answer is what the keychain has to hold; takes the place of the one before it.
    [[nodiscard]] SlotsResult<base::Secret> addKeychain(const DataKeys& keys);
    /// Who had this slot may have kept the data key: keying the vault again is what shuts them out.
    [[nodiscard]] SlotsResult<void> remove(const QByteArray& id);
    [[nodiscard]] SlotsResult<void> changePassphrase(const QByteArray& id, const base::Secret& old,
                                                     const base::Secret& fresh);

    /// A new data key beside the old one, in every slot and in `keys`, where it becomes the current one.
    [[nodiscard]] SlotsResult<void> beginRekey(DataKeys& keys);
    /// Drops the old one, once no page is sealed with it.
    [[nodiscard]] SlotsResult<void> endRekey(DataKeys& keys);

    /// The file's bytes, with its MAC.
    [[nodiscard]] SlotsResult<QByteArray> serialise(const DataKeys& keys) const;

private:
    KeySlots() = default;
    [[nodiscard]] SlotsResult<void> readSlots(class SlotsReader& reader, int count);
    [[nodiscard]] SlotsResult<DataKeys> unlockOf(SlotKind kind, const base::Secret& secret,
                                                 const QByteArray& first) const;
    [[nodiscard]] SlotsResult<DataKeys> keysOf(const KeySlot& slot, const base::Secret& privateKey) const;
    [[nodiscard]] SlotsResult<QByteArray> add(SlotKind kind, const DataKeys& keys, const QString& name,
                                              const base::Secret& secret, std::uint8_t logN);
    [[nodiscard]] bool sealName(KeySlot& slot, const DataKeys& keys, const QString& name) const;
    [[nodiscard]] QByteArray body() const;
    [[nodiscard]] SlotsResult<void> write(const QString& path, const DataKeys& keys);
    [[nodiscard]] bool isSignedBy(const DataKeys& keys) const;

    QByteArray m_vaultId;
    std::uint64_t m_revision = 0;
    std::uint8_t m_current = 1;
    std::uint8_t m_other = 0; ///< the generation before, while the vault is keyed again
    std::vector<KeySlot> m_slots;
    std::optional<LedgerHead> m_head;
    QByteArray m_signed; ///< what the MAC of the file that was read is over
    QByteArray m_mac;
};

struct KeySlots::Created
{
    KeySlots file;
    DataKeys keys;
};

} // namespace mw::vault
