// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/life.h"
#include "support/testkeys.h"

#include <QFile>
#include <QFileInfo>

namespace mw::journeys {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

Command cliCommand(const Place& place, const QStringList& arguments)
{
    if (!QFileInfo::exists(place.passphraseFile()) &&
        writeFile(place.passphraseFile(), test::testPassphrase + '\n'))
        QFile::setPermissions(place.passphraseFile(), QFile::ReadOwner | QFile::WriteOwner);
    return {QStringLiteral(MAILWRIGHT_CLI),
            QStringList{u"--workspace"_s, place.workspace(), u"--passphrase-file"_s, place.passphraseFile(),
                        u"--json"_s} +
                arguments,
            {{u"XDG_STATE_HOME"_s, QFileInfo(place.state()).path()},
             {u"HOME"_s, place.folder},
             {u"MAILWRIGHT_NO_KEYCHAIN"_s, u"1"_s}}};
}

Told<void> makeWorkspaceByCommands(const Place& place, const Plan& plan)
{
    const QString contacts = place.folder + u"/contacts.csv"_s;
    const QString html = place.folder + u"/hello.html"_s;
    if (!writeFile(contacts, contactFile(plan.contacts)) || !writeFile(html, templateHtml.toUtf8()))
        return base::fail(u"files"_s);
    const QList<QStringList> verbs = {
        {u"workspace"_s, u"create"_s, place.workspace(), u"--name"_s, u"Client"_s},
        {u"contacts"_s, u"import"_s, contacts, u"--list"_s, listName, u"--consent"_s,
         u"basis=consent,source=test"_s},
        {u"identity"_s, u"add"_s, u"shop"_s, u"--from"_s, u"The Shop <news@example.com>"_s, u"--postal"_s,
         u"1 Main Street, 12345 Sometown"_s},
        {u"template"_s, u"add"_s, u"hello"_s, u"--subject"_s, templateSubject, u"--html"_s, html},
        {u"relay"_s, u"add"_s, u"loopback"_s, u"--host"_s, plan.relay.host, u"--port"_s,
         QString::number(plan.relay.port), u"--security"_s, u"none"_s, u"--connections"_s,
         QString::number(plan.relay.connections)},
        {u"campaign"_s, u"create"_s, campaignName, u"--list"_s, listName, u"--template"_s, u"hello"_s,
         u"--identity"_s, u"shop"_s, u"--relay"_s, u"loopback"_s}};
    for (const QStringList& verb : verbs)
        if (auto done = runToEnd(cliCommand(place, verb)); !done)
            return base::fail(done.error());
        else if (verb.front() == u"workspace" && !test::makeCheap(place.workspace()))
            return base::fail(u"slots"_s);
    return {};
}

} // namespace mw::journeys
