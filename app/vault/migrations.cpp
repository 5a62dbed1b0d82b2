// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/migrations.h"

#include "vault/writetransaction.h"

#include <QDir>
#include <QFile>

static void initMigrationResource()
{
    Q_INIT_RESOURCE(migrations); // a static library's resource has to be asked for
}

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

QStringList migrationFiles()
{
    static const QStringList files = [] {
        initMigrationResource();
        return QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    }();
    return files;
}

int numberOf(const QString& name)
{
    return name.left(4).toInt();
}

DbResult<void> runOne(Database& database, WriterGate& gate, const QString& name)
{
    const int number = numberOf(name);
    QFile file(u":/migrations/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(DbError{DbError::Kind::Other, name});
    auto transaction = WriteTransaction::begin(database, gate, Writer::Click);
    if (!transaction)
        return base::fail(transaction.error());
    if (auto done = database.script(file.readAll()); !done)
        return done;
    if (auto done = database.script("PRAGMA user_version=" + QByteArray::number(number)); !done)
        return done;
    return transaction->commit();
}

} // namespace

int newestMigration()
{
    return numberOf(migrationFiles().constLast());
}

DbResult<int> migrationOf(Database& database)
{
    auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return base::fail(version.error());
    return version->toInt();
}

DbResult<void> migrate(Database& database, WriterGate& gate)
{
    const auto from = migrationOf(database);
    if (!from)
        return base::fail(from.error());
    if (*from > newestMigration())
        return base::fail(DbError{DbError::Kind::Newer, QString::number(*from)});
    if (*from == newestMigration())
        return {};
    int last = *from;
    for (const QString& name : migrationFiles()) {
        if (numberOf(name) <= *from)
            continue;
        if (numberOf(name) <= std::exchange(last, numberOf(name)))
            return base::fail(DbError{DbError::Kind::Other, u"two migrations with one number: "_s + name});
        if (auto done = runOne(database, gate, name); !done)
            return done;
    }
    return {};
}

} // namespace mw::vault
