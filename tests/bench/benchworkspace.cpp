// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchworkspace.h"

#include "workspace/services.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>

namespace mw::bench {

using namespace Qt::StringLiterals;

namespace {

template <typename T, typename E>
T need(base::Result<T, E> result, const char* what)
{
    if (!result)
        qFatal("%s failed, kind %d: %s", what, static_cast<int>(result.error().kind),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// `who` is in every address: files of two names have nobody in common.
void writeRows(const QString& path, const QByteArray& who, int rows)
{
    static constexpr std::array firsts{"Anna", "Bernd", "Chiara", "Dorothee",
                                       "Elif", "Frank", "Gesa",   "Hakan"};
    static constexpr std::array lasts{"Becker", "Osterkamp",  "Rossi",   "Evers",
                                      "Yılmaz", "Achterberg", "Nørgaard"};
    QFile file(path + u".part"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s can't be written", qPrintable(path));
    file.write("email,first_name,last_name,city,country,customer,year,street\r\n");
    for (int i = 0; i < rows; ++i) {
        const quint32 mixed = quint32(i) * 2654435761U; // in no order, as in life
        file.write(who + "." + QByteArray::number(mixed, 36) + "@mail" + QByteArray::number(mixed % 977) +
                   ".example.com," + firsts[mixed % firsts.size()] + "," + lasts[(mixed / 8) % lasts.size()] +
                   " " + QByteArray::number(mixed % 9973) + ",Town " + QByteArray::number(mixed % 4999) +
                   ",DE,customer-" + QByteArray::number(i) + "," + QByteArray::number(1950 + i % 60) +
                   ",\"Street of the Tree, " + QByteArray::number(i % 300) + "\"\r\n");
    }
    file.close();
    if (file.error() != QFileDevice::NoError || !file.rename(path))
        qFatal("%s can't be written", qPrintable(path));
}

base::ListId import(workspace::Services& services, const QString& csv, const QString& list)
{
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(csv));
    return need(services.imports().run({.files = {{&file, u"people.csv"_s}},
                                        .list = list,
                                        .columns = {.allColumns = true},
                                        .consent = audience::ImportConsent{.basis = consent::Basis::Consent,
                                                                           .source = u"bench"_s}},
                                       {}),
                "the import")
        .list;
}

void fill(workspace::Services& services, const QString& everybody, const QString& tenth)
{
    import(services, everybody, u"Everybody"_s);
    const base::ListId list = import(services, tenth, u"A tenth"_s);
    auto& catalogue = services.catalogue();
    const auto identity = need(catalogue.addIdentity({.name = u"Bench"_s,
                                                      .fromName = u"Bench"_s,
                                                      .fromEmail = u"news@bench.example.com"_s,
                                                      .postal = u"Mill Lane 4\n48143 Münster"_s}),
                               "an identity");
    const auto mail =
        need(catalogue.addTemplate({.name = u"News"_s,
                                    .subject = u"Fresh from the oven, {{ first_name }}"_s,
                                    .html = u"<h1>Hello {{ first_name }}</h1><p>The stollen is here.</p>"
                                            "<p><a href=\"{{ unsubscribe_url }}\">Unsubscribe</a></p>"_s}),
             "a template");
    need(services.campaigns().create({.name = u"Bench"_s,
                                      .list = list,
                                      .purpose = base::PurposeId(1),
                                      .mailTemplate = mail,
                                      .identity = identity,
                                      .relays = {relays::practiceRelay}}),
         "a campaign");
}

} // namespace

BenchFolder::BenchFolder(const QString& path) : m_path(QDir(path).absolutePath())
{
    qputenv("MAILWRIGHT_NO_KEYCHAIN", "1");
    QDir().mkpath(m_path);
}

QString BenchFolder::file(const QString& name) const
{
    return QDir(m_path).filePath(name);
}

bool BenchFolder::readDrawer(const QString& path) const
{
    QFile kept(path);
    if (!kept.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject entries = QJsonDocument::fromJson(kept.readAll()).object();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        m_drawer->entries[entry.key()] = entry.value().toString().toLatin1();
    return !entries.isEmpty();
}

void BenchFolder::writeDrawer(const QString& path) const
{
    QJsonObject entries;
    for (const auto& [name, secret] : m_drawer->entries)
        entries.insert(name, QString::fromLatin1(secret));
    QFile kept(path);
    if (!kept.open(QIODevice::WriteOnly) || kept.write(QJsonDocument(entries).toJson()) < 0)
        qFatal("%s can't be written", qPrintable(path));
}

QString BenchFolder::prepared(int contacts) const
{
    const QString done = file(u"people-%1.mailwright"_s.arg(contacts));
    const QString keys = file(u"people-%1.keychain"_s.arg(contacts)); // these people are nobody
    if (QFile::exists(done) && readDrawer(keys))
        return done;
    QDir(done).removeRecursively(); // from before there was encryption
    const QString path = file(u"making.mailwright"_s);
    QDir(path).removeRecursively();
    const QString everybody = file(u"everybody.csv"_s);
    const QString tenth = file(u"tenth.csv"_s);
    writeRows(everybody, "p", contacts);
    writeRows(tenth, "p", contacts / 10); // the first of the same people
    const base::SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    {
        const auto space = need(
            workspace::Workspace::create(path, u"Bench"_s, clock,
                                         {.keys = test::keysIn(*m_drawer), .stateFolder = stateFolder()}),
            "creating");
        workspace::Services services(*space, space->database(), {.unsubscribe = u"Unsubscribe"_s});
        fill(services, everybody, tenth);
    }
    QFile::remove(everybody);
    QFile::remove(tenth);
    writeDrawer(keys);
    if (!QDir().rename(path, done))
        qFatal("%s can't be renamed", qPrintable(path));
    std::printf("prepared %d contacts in %.1f s\n", contacts, static_cast<double>(timer.elapsed()) / 1000);
    return done;
}

QString BenchFolder::workingCopy(int contacts) const
{
    const QString from = prepared(contacts);
    const QString to = file(u"run.mailwright"_s);
    QDir(to).removeRecursively();
    if (QProcess::execute(u"cp"_s, {u"-r"_s, u"--reflink=auto"_s, from, to}) != 0)
        qFatal("the workspace can't be copied");
    return to;
}

QString BenchFolder::importFile(int rows) const
{
    const QString path = file(u"import-%1.csv"_s.arg(rows));
    if (!QFile::exists(path))
        writeRows(path, "q", rows);
    return path;
}

} // namespace mw::bench
