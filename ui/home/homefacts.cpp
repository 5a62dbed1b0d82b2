// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homefacts.h"

#include "consent/consentledger.h"

#include <QDir>
#include <QFileInfo>

namespace mw::home {

using namespace Qt::StringLiterals;

namespace {

std::optional<base::Timestamp> newestBackup(const QString& folder)
{
    const QFileInfoList files =
        QDir(folder + u"/backups"_s).entryInfoList({u"*.sqlite"_s}, QDir::Files, QDir::Time);
    if (files.isEmpty())
        return std::nullopt;
    return base::fromMilliseconds(files.first().lastModified().toMSecsSinceEpoch());
}

} // namespace

vault::DbResult<HomeFacts> readHome(vault::Database& database, const QString& folder, base::Timestamp now)
{
    auto overview = insight::overviewOf(database, now);
    auto purposes = consent::ledger::purposes(database);
    if (!overview || !purposes)
        return base::fail(!overview ? overview.error() : purposes.error());
    HomeFacts facts{.overview = std::move(*overview), .lastBackup = newestBackup(folder)};
    if (!purposes->empty()) {
        facts.purpose = purposes->front().name;
        facts.purposeId = purposes->front().id;
    }
    return facts;
}

} // namespace mw::home
