// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/checkpoint.h"

#include "vault/crypto.h"
#include "vault/meta.h"

#include <memory>
#include <openssl/evp.h>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace mw::consent {

using namespace Qt::StringLiterals;
using vault::DbError;
using vault::DbResult;

namespace {

constexpr qsizetype longest = 4096;
constexpr qsizetype keySize = 32;
constexpr qsizetype signatureSize = 64;

struct FreeKey
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

std::size_t sizeOf(const QByteArray& bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

/// What is signed.
QByteArray messageOf(const Checkpoint& checkpoint)
{
    LedgerFields fields;
    fields.text(QByteArrayView("mailwright checkpoint 1")).text(checkpoint.workspace);
    fields.integer(checkpoint.head.count).hex(checkpoint.head.hash).text(checkpoint.at);
    return fields.bytes();
}

/// Lower-case hex of so many bytes; empty for anything else.
QByteArray fromHex(const QJsonValue& value, qsizetype size)
{
    static const QRegularExpression pattern(u"\\A[0-9a-f]*\\z"_s);
    const QString text = value.toString();
    if (text.size() != 2 * size || !pattern.match(text).hasMatch())
        return {};
    return QByteArray::fromHex(text.toLatin1());
}

} // namespace

bool Checkpoint::isSigned() const
{
    if (publicKey.size() != keySize || signature.size() != signatureSize)
        return false;
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(publicKey), sizeOf(publicKey)));
    const Context context(EVP_MD_CTX_new());
    const QByteArray message = messageOf(*this);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), raw(signature), sizeOf(signature), raw(message),
                            sizeOf(message)) == 1;
}

QByteArray Checkpoint::toJson() const
{
    return QJsonDocument(QJsonObject{{u"format"_s, u"mailwright checkpoint 1"_s},
                                     {u"workspace"_s, QString::fromUtf8(workspace)},
                                     {u"count"_s, static_cast<qint64>(head.count)},
                                     {u"head"_s, QString::fromLatin1(head.hash.toHex())},
                                     {u"at"_s, QString::fromUtf8(at)},
                                     {u"public_key"_s, QString::fromLatin1(publicKey.toHex())},
                                     {u"signature"_s, QString::fromLatin1(signature.toHex())}})
        .toJson(QJsonDocument::Indented);
}

std::optional<Checkpoint> Checkpoint::fromJson(const QByteArray& json)
{
    if (json.size() > longest)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue count = object[u"count"_s];
    const qint64 links = count.toInteger(-1);
    if (object.size() != 7 || object[u"format"_s].toString() != u"mailwright checkpoint 1" || links < 0)
        return std::nullopt;
    const Checkpoint read{.workspace = object[u"workspace"_s].toString().toUtf8(),
                          .head = {links, fromHex(object[u"head"_s], 32)},
                          .at = object[u"at"_s].toString().toUtf8(),
                          .publicKey = fromHex(object[u"public_key"_s], keySize),
                          .signature = fromHex(object[u"signature"_s], signatureSize)};
    if (fromHex(object[u"workspace"_s], 16).isEmpty() || read.head.hash.isEmpty() ||
        read.publicKey.isEmpty() || read.signature.isEmpty() ||
        !base::fromRfc3339(QString::fromUtf8(read.at)))
        return std::nullopt;
    return read;
}

namespace ledger {

DbResult<base::Secret> signingKey(vault::Database& database, bool mayMake)
{
    const auto kept = vault::meta::read(database, u"signing_key"_s);
    if (!kept)
        return base::fail(kept.error());
    if (!kept->isNull()) {
        base::Secret key(kept->toByteArray());
        if (key.reveal().size() != keySize)
            return base::fail(DbError{DbError::Kind::Damaged, u"signing_key"_s});
        return key;
    }
    if (!mayMake)
        return base::Secret();
    auto made = vault::crypto::randomSecret(static_cast<std::size_t>(keySize));
    if (!made)
        return base::fail(DbError{DbError::Kind::Other, u"no randomness"_s});
    if (auto written = vault::meta::write(database, u"signing_key"_s, made->reveal()); !written)
        return base::fail(written.error());
    return std::move(*made);
}

QByteArray publicKeyOf(const base::Secret& signingKey)
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(signingKey.reveal()),
                                               sizeOf(signingKey.reveal())));
    QByteArray out(keySize, Qt::Uninitialized);
    std::size_t size = sizeOf(out);
    if (!key ||
        EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(out.data()), &size) != 1)
        return {};
    return out;
}

std::optional<Checkpoint> sign(const base::Secret& signingKey, const QByteArray& workspace, const Head& head,
                               base::Timestamp at)
{
    Checkpoint made{.workspace = workspace,
                    .head = head,
                    .at = base::toRfc3339(at).toUtf8(),
                    .publicKey = publicKeyOf(signingKey)};
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(signingKey.reveal()),
                                               sizeOf(signingKey.reveal())));
    const Context context(EVP_MD_CTX_new());
    const QByteArray message = messageOf(made);
    made.signature.resize(signatureSize);
    std::size_t size = sizeOf(made.signature);
    if (!key || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(made.signature.data()), &size,
                       raw(message), sizeOf(message)) != 1)
        return std::nullopt;
    return made;
}

} // namespace ledger

} // namespace mw::consent
