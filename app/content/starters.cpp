// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/starters.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initStarterResource()
{
    Q_INIT_RESOURCE(starters); // a static library's resource has to be asked for
}

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

const QString root = u":/starters/"_s;

base::Result<QByteArray, StarterError> contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(StarterError{.detail = path});
    return file.readAll();
}

base::Result<Starter, StarterError> starterFrom(const QJsonObject& row, const QString& folder)
{
    Starter starter{.id = row[u"id"_s].toString(),
                    .name = row[u"name"_s].toString(),
                    .description = row[u"description"_s].toString(),
                    .subject = row[u"subject"_s].toString(),
                    .html = {},
                    .pictures = {}};
    auto html = contents(folder + starter.id + u".html"_s);
    if (!html)
        return base::fail(html.error());
    starter.html = std::move(*html);
    for (const QJsonValue& name : row[u"pictures"_s].toArray()) {
        auto bytes = contents(root + name.toString());
        if (!bytes)
            return base::fail(bytes.error());
        starter.pictures.push_back({name.toString(), std::move(*bytes)});
    }
    return starter;
}

} // namespace

base::Result<std::vector<Starter>, StarterError> starters(const QString& language)
{
    initStarterResource();
    const QString own = root + language.section(u'_', 0, 0).section(u'-', 0, 0).toLower() + u'/';
    const QString folder = QFile::exists(own + u"starters.json"_s) ? own : root;
    auto table = contents(folder + u"starters.json"_s);
    if (!table)
        return base::fail(table.error());
    std::vector<Starter> all;
    for (const QJsonValue& row : QJsonDocument::fromJson(*table).array()) {
        auto starter = starterFrom(row.toObject(), folder);
        if (!starter)
            return base::fail(starter.error());
        all.push_back(std::move(*starter));
    }
    if (all.empty())
        return base::fail(StarterError{.detail = folder});
    return all;
}

} // namespace mw::content
