// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/filledvault.h"

#include "audience/jsontext.h"

#include <QJsonObject>

namespace mw::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray hashKey = "\x01HASH\xff\xfe key of 32 bytes, exactly";
const QByteArray tokenKey = "\x02TOKEN\xfd\xfc key of 32 bytes, exactl";
const QByteArray laterKey = "a key that a later version keeps";
const QByteArray password = "s3cret passw\xC3\xB6rd of a relay";

QString attributes(const QJsonObject& object)
{
    return QString::fromUtf8(audience::writeAttributes(object));
}

} // namespace

FilledVault::FilledVault()
{
    QDir root(m_root.path());
    if (!root.mkpath(u"shop.mailwright"_s) || !root.mkpath(u"exports"_s))
        qFatal("no folder for the test");
    const QString path = m_root.filePath(u"shop.mailwright/vault.sqlite"_s);
    auto slotsFile = vault::KeySlots::create();
    if (!slotsFile ||
        !slotsFile->file.addPerson(slotsFile->keys, u"owner"_s, base::Secret(passphrase),
                                   vault::KeySlots::leastCost) ||
        !slotsFile->file.save(slotsOf(path), slotsFile->keys))
        qFatal("no slots file for the test");
    m_keys = std::move(slotsFile->keys);
    m_vfs.setKeys(path, m_keys.ring());
    auto made = vault::Vault::create(path, {.vfs = QString::fromLatin1(m_vfs.name())});
    if (!made)
        qFatal("no vault for the test");
    m_vault = std::move(*made);
    m_database = std::move(m_vault->connect(8).value());
    const std::pair<const char*, QVariant> meta[] = {{"workspace_id", u"00112233445566778899aabbccddeeff"_s},
                                                     {"name", u"Bäckerei \"Kornblume\"\nعربي 🌻"_s},
                                                     {"colour", u"#B25A2C"_s},
                                                     {"created_at", qlonglong(1764500000123)},
                                                     {"hash_key", hashKey},
                                                     {"token_key", tokenKey},
                                                     {"later_key", laterKey},
                                                     {"backup_plan", QByteArray(R"({"daily":7})")},
                                                     {"send_sequence", qlonglong(77)}};
    for (const auto& [key, value] : meta)
        run(u"INSERT INTO meta (key, value) VALUES (?, ?)"_s, {QString::fromLatin1(key), value});
    run(u"INSERT INTO secret (name, value) VALUES ('relay-2', ?)"_s, {password});
    fillAudience();
    fillConsent();
    fillContent();
    fillSending();
}

QString FilledVault::slotsOf(const QString& vaultPath)
{
    return QFileInfo(vaultPath).path() + u"/vault.keys"_s;
}

QByteArrayList FilledVault::secrets() const
{
    return {hashKey,  tokenKey,   laterKey,
            password, passphrase, m_keys.byGeneration.at(m_keys.current).reveal()};
}

QStringList FilledVault::hostileTexts()
{
    return {u"two\nlines"_s,
            u"CR LF\r\nand a \"quote\", a comma; a semicolon"_s,
            u"NUL "_s + QChar(u'\0') + u" inside"_s,
            QString(300, u'x'),
            u"مرحبا بالعالم "_s.repeated(25),
            u"नमस्ते 👩‍👩‍👧 \u202Eturned\u202C \u2028 \x7F \x01"_s,
            u"=HYPERLINK(\"http://example.com\")"_s,
            u"+49 30 1234"_s,
            u"-5"_s,
            u"@SUM(A1)"_s,
            u"\ttab"_s,
            u"\rreturn"_s,
            u" blanks at both ends "_s,
            u"'apostrophe"_s,
            u""_s};
}

void FilledVault::run(const QByteArray& sql)
{
    if (const auto done = m_database->script(sql); !done)
        qFatal("%s: %s", sql.constData(), qPrintable(done.error().detail));
}

void FilledVault::run(const QString& sql, const QVariantList& values)
{
    if (const auto done = m_database->runBound(sql, values); !done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
}

qint64 FilledVault::number(const QString& sql)
{
    const auto value = m_database->value(sql);
    return value ? value->toLongLong() : -1;
}

void FilledVault::addContacts(int count)
{
    run("BEGIN");
    for (int i = 0; i < count; ++i) {
        const QString email = u"person%1@example.net"_s.arg(i);
        run(u"INSERT INTO contact (email, email_key, attributes, created_at, updated_at) VALUES (?, ?, ?, 5, 6)"_s,
            {email, email, attributes({{u"first_name"_s, u"Person %1"_s.arg(i)}})});
    }
    run("COMMIT");
}

void FilledVault::fillAudience()
{
    run("INSERT INTO attribute (name) VALUES ('first_name'), ('id'), ('=cmd'), ('never used');"
        "INSERT INTO import (id, started_at, published_at, finished_at, file_name, list_id, row_count, "
        "added) "
        "VALUES (2, 1000, 2000, 3000, 'people, \"new\".csv', 1, 20, 19);"
        "INSERT INTO import (id, started_at, file_name) VALUES (3, 4000, 'under way.csv');"
        "INSERT INTO list (id, name, purpose_id, created_at) VALUES (1, 'News', 1, 1000);"
        "INSERT INTO list (id, name, purpose_id, created_at, deleted_name) VALUES (2, char(1), 1, 1500, "
        "'Old; list');"
        "INSERT INTO list (id, name, purpose_id, import_id, created_at) VALUES (3, 'Coming', 1, 3, 4000);");
    const QString insert =
        u"INSERT INTO contact (id, import_id, email, email_key, attributes, version, created_at, "
        "updated_at) VALUES (?, 2, ?, ?, ?, ?, ?, ?)"_s;
    int id = 0;
    for (const QString& text : hostileTexts()) {
        const QString email = u"h%1@example.com"_s.arg(++id);
        run(insert, {id, email, email,
                     attributes({{u"first_name"_s, text}, {u"id"_s, u"A-%1"_s.arg(id)}, {u"=cmd"_s, text}}),
                     id, qlonglong(1764500000000 + id), qlonglong(1764600000000)});
        run(u"INSERT INTO list_member (list_id, contact_id, import_id) VALUES (1, ?, 2)"_s, {id});
    }
    run("INSERT INTO contact (id, email, email_key, created_at, updated_at) VALUES (90, 'kept@example.com', "
        "'kept@example.com', 1, 2);"
        "INSERT INTO list_member (list_id, contact_id) VALUES (2, 90);"
        // Deleted, with the list it was on; erased; of an import that nobody sees yet.
        "INSERT INTO deletion (id, at) VALUES (1, 7000);"
        "INSERT INTO contact (id, email, email_key, created_at, updated_at, deletion_id) VALUES (91, "
        "'deleted@example.com', 'deleted@example.com', 1, 2, 1);"
        "INSERT INTO deleted_member (deletion_id, contact_id, list_id, import_id) VALUES (1, 91, 1, 1);"
        "INSERT INTO contact (id, email, email_key, created_at, updated_at, erased_at) VALUES (92, '', '', "
        "1, 2, "
        "8000);"
        "INSERT INTO contact (id, import_id, email, email_key, created_at, updated_at) VALUES (93, 3, "
        "'coming@example.com', 'coming@example.com', 1, 2);"
        "INSERT INTO list_member (list_id, contact_id, import_id) VALUES (1, 93, 3);"
        "INSERT INTO import_change (import_id, contact_id, attributes) VALUES (3, 90, '{\"a\":\"b\"}');"
        "INSERT INTO import_change (import_id, contact_id, attributes, before, applied) VALUES (2, 90, "
        "'{\"city\":\"Ulm\"}', '{\"city\":null}', 1);"
        "INSERT INTO contact_change (contact_id, version, before) VALUES (1, 1, "
        "'{\"email\":\"old@example.com\",\"attributes\":{\"city\":null}}');"
        "INSERT INTO contact_search (contact_id, name_key, family_key, words) VALUES (90, 'kept', '', "
        "'kept@example.com');"
        "INSERT INTO contact_fts (rowid, words) VALUES (90, 'kept@example.com');");
}

void FilledVault::fillConsent()
{
    run("INSERT INTO purpose (name) VALUES ('Invitations');"
        "INSERT INTO consent_origin (id, source, wording, method) VALUES (1, '=form', 'I agree' || char(10) "
        "|| "
        "'to news', 'paper');");
    for (int kind = 0; kind < 8; ++kind)
        run(u"INSERT INTO consent_record (contact_id, purpose_id, kind, basis, origin_id, import_id, "
            u"happened_at, "
            "recorded_at) VALUES (?, ?, ?, ?, 1, 2, ?, 1764500000000)"_s,
            {kind + 1, kind == 4 ? QVariant() : QVariant(1), kind, kind, qlonglong(1764400000000 + kind)});
    run("INSERT INTO consent_record (contact_id, purpose_id, kind, basis, origin_id, import_id, happened_at, "
        "recorded_at) VALUES (93, 1, 0, 1, 1, 3, 0, 0);"
        "INSERT INTO consent_record_payload (record_id, note) VALUES (1, '@noted');");
    run("INSERT INTO consent_wording (text, version, language) VALUES ('I agree' || char(10) || 'to news', "
        "'1', 'en');"
        "INSERT INTO purpose_version (purpose_id, name, kind, bases) VALUES (1, 'Old; name', 1, 6);"
        "INSERT INTO consent_batch (import_id, origin_id, purpose_id, kind, basis, first_id, last_id, "
        "row_count, "
        "rows_hash) VALUES (2, 1, 1, 0, 1, 1, 8, 8, zeroblob(32));"
        "INSERT INTO consent_link (seq, kind, subject_id, at, hash) VALUES (1, 4, 1, 1764500000000, "
        "x'00ff'), "
        "(2, 1, 1, 1764500000000, x'01');"
        "INSERT INTO consent_erasure (contact_id, cause) VALUES (92, 1);"
        "INSERT INTO consent_evidence (id, record_id, sha256, size, media_type, added_at) VALUES "
        "(1, 1, x'aa', 3, 'image/png', 1764500000000), (2, 2, x'bb', 3, '=cmd', 1764500000000);"
        "INSERT INTO consent_evidence_payload (evidence_id, data) VALUES (1, x'000aff');"
        "INSERT INTO contact_restriction (contact_id, since, lifted_at, reason) VALUES (90, 5, NULL, "
        "'asked'), "
        "(1, 5, 6, '');"
        "INSERT INTO consent_rules (at, recorded_by, note, rules) VALUES (7, 'owner', 'a, \"b\"', '{}');");
    for (int reason = 0; reason < 7; ++reason)
        run(u"INSERT INTO suppression (id, kind, hash, form_version, reason, added_at) VALUES (?, ?, ?, 1, "
            u"?, "
            "1764500000000)"_s,
            {reason + 1, reason == 4 ? 1 : 0, QByteArray(32, char('A' + reason)), reason});
    run("INSERT INTO suppression_payload (suppression_id, text, note) VALUES (1, 'gone@example.com', 'by "
        "phone'), "
        "(5, 'example.org', '');"
        "UPDATE suppression SET removed_at = 1764600000000, removed_reason = 'a mistake' WHERE id = 5;");
}

void FilledVault::fillContent()
{
    run(u"INSERT INTO sender_identity (id, name, from_name, from_email, postal, created_at) VALUES (1, ?, ?, "
        "'news@example.com', ?, 1)"_s,
        {hostileTexts()[4], hostileTexts()[6], hostileTexts()[1]});
    run(u"INSERT INTO template (id, name, subject, html, text, created_at, updated_at) VALUES (1, 'May', ?, "
        u"?, NULL, "
        "1, 2)"_s,
        {hostileTexts()[5], u"<p>"_s + QString(400'000, u'm') + u"</p>"_s});
    run(u"INSERT INTO picture (id, sha256, format, width, height, bytes) VALUES (1, ?, 1, 10, 20, ?)"_s,
        {QByteArray(32, '\x5a'), QByteArray("\x89PNG\0\r\n bytes", 13)});
    run("INSERT INTO template_picture (template_id, name, file_name, picture_id, added_at) VALUES (1, "
        "'logo', "
        "'logo.png', 1, 3);"
        "INSERT INTO draft (kind, object, changed_at, body) VALUES (1, 1, 4, x'00ff');");
}

void FilledVault::fillSending()
{
    run("INSERT INTO relay (id, name, kind, host, port, security, user_name, ca_pem, created_at) VALUES (2, "
        "'Post', 0, "
        "'mail.example.com', 587, 1, 'shop', x'2d2d2d', 1);"
        "INSERT INTO relay_pause (relay_id, since, times, scope, reply) VALUES (2, 5, 1, 3, '454 wait');"
        "INSERT INTO relay_rest (relay_id, since, until) VALUES (2, 1, 2);"
        "INSERT INTO relay_use (relay_id, minute, messages) VALUES (2, 1, 2);"
        "INSERT INTO practice_message (id, at, sender, recipients, size, bytes) VALUES (1, 1, "
        "'s@example.com', "
        "'kept@example.com', 3, x'010203');"
        "INSERT INTO practice_head (id, at, sender, recipients, size, folded) VALUES (1, 1, 's@example.com', "
        "'kept@example.com', 3, 'kept');"
        "INSERT INTO campaign (id, uuid, name, kind, state, list_id, purpose_id, template_id, identity_id, "
        "created_at, "
        "planned_at, state_changed_at) VALUES (1, x'00112233445566778899aabbccddeeff', 'Spring', 0, 3, 1, 1, "
        "1, 1, "
        "1764500000000, 1764500000001, 1764500000002);"
        "INSERT INTO campaign (id, uuid, name, kind, state, purpose_id, created_at, state_changed_at) VALUES "
        "(2, "
        "x'ff112233445566778899aabbccddee00', 'Test', 2, 3, 1, 1, 1);"
        "INSERT INTO campaign_rest (campaign_id, since, until) VALUES (1, 10, 20);"
        "INSERT INTO campaign_answers (campaign_id, gone_through_at, open_then) VALUES (1, 30, 4);"
        "INSERT INTO campaign_relay (campaign_id, position, relay_id) VALUES (1, 0, 2), (1, 1, 1);"
        "INSERT INTO campaign_version SELECT 1, 1, subject, html, 'text', 'Shop', 'news@example.com', '', '1 "
        "Lane', "
        "'News', 30 FROM template;"
        "INSERT INTO campaign_picture (campaign_id, version, name, file_name, picture_id) VALUES (1, 1, "
        "'logo', "
        "'logo.png', 1);"
        "INSERT INTO campaign_count (campaign_id, state, n) VALUES (1, 4, 1);"
        "INSERT INTO claim (id, boot_id, sequence, claimed_at) VALUES (1, 'boot', 1, 1);");
    for (int state = 0; state < 10; ++state)
        run(u"INSERT INTO delivery (id, campaign_id, contact_id, state, reason, evidence, attempts, "
            u"next_attempt_at, "
            "first_attempt_at, changed_at, contact_version, claim_id, sha256) VALUES (?, 1, ?, ?, ?, 1, 1, "
            "?, "
            "1764500000000, 1764500000500, 1, 1, ?)"_s,
            {state + 1, state + 1, state, state == 7 ? 4 : 0, state == 1 ? qlonglong(1764500000999) : 0,
             QByteArray(32, char(state))});
    run("INSERT INTO delivery (id, campaign_id, contact_id, state, changed_at) VALUES (20, 2, NULL, 4, 1);"
        "INSERT INTO delivery_payload (delivery_id, address, as_contact_id) VALUES (20, 'me@example.com', "
        "1);");
    for (int i = 0; i < 20; ++i)
        run(u"INSERT INTO attempt (id, delivery_id, relay_id, at, verdict, phase, code, enhanced, outcome, "
            u"scope, rule) "
            "VALUES (?, ?, 2, ?, ?, ?, ?, '5.1.1', ?, ?, ?)"_s,
            {i + 1, i % 10 + 1, qlonglong(1764500000000 + i), i % 4, i % 10, i == 3 ? 0 : 550, i % 4, i % 5,
             i});
    run(u"INSERT INTO attempt_payload (attempt_id, reply) VALUES (1, ?), (11, ?)"_s,
        {hostileTexts()[1], hostileTexts()[7]});
    run("INSERT INTO why (campaign_id, delivery_id, at, rule, outcome, evidence) VALUES (1, 1, 1, 'basis', "
        "'in', "
        "'{\"record\":1}'), (1, NULL, 2, 'plan', 'done', 'no JSON at all');"
        "INSERT INTO log (id, at, level, code, text, campaign_id) VALUES (1, 1, 2, 'MW-1132', 'armed', 1);"
        "INSERT INTO log_payload (log_id, detail) VALUES (1, CAST(x'ff416266fe' AS TEXT));");
}

} // namespace mw::test
