// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include "support/testkeys.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QJsonDocument>

namespace mw::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestRun = 60'000;
}

QJsonObject Ran::json() const
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(out, &fault);
    return fault.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QString Ran::code() const
{
    return json()["error"_L1].toObject()["code"_L1].toString();
}

QByteArray Ran::words() const
{
    return "exit " + QByteArray::number(exit) + "\n" + out + "\n" + error;
}

CliProgram::CliProgram()
{
    static_cast<void>(write(u"passphrase"_s, testPassphrase + '\n'));
    m_environment.insert(u"HOME"_s, path(u"home"_s));
    m_environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
    m_environment.insert(u"MAILWRIGHT_NO_KEYCHAIN"_s, u"1"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const auto& name :
         {u"PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"TSAN_OPTIONS"_s, u"LD_LIBRARY_PATH"_s})
        if (const QString value = qEnvironmentVariable(name.toLatin1().constData()); !value.isEmpty())
            m_environment.insert(name, value);
}

QString CliProgram::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(content);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.fileName();
}

QByteArray CliProgram::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<QProcess> CliProgram::start(const QStringList& words) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_root.path());
    process->start(QStringLiteral(CLI_PROGRAM), words);
    return process;
}

Ran CliProgram::run(const QStringList& words, const QByteArray& input) const
{
    const auto process = start(words);
    if (!process->waitForStarted(longestRun))
        return {.error = process->errorString().toUtf8()};
    process->write(input);
    process->closeWriteChannel();
    if (!process->waitForFinished(longestRun)) {
        process->kill();
        process->waitForFinished(longestRun);
        return {.error = "killed: it took too long\n" + process->readAllStandardError()};
    }
    const bool ended = process->exitStatus() == QProcess::NormalExit;
    return {ended ? process->exitCode() : -1, process->readAllStandardOutput(),
            process->readAllStandardError()};
}

Ran CliProgram::at(const QStringList& words, const QByteArray& input) const
{
    return run(
        QStringList{u"--workspace"_s, workspace(), u"--passphrase-file"_s, passphraseFile(), u"--json"_s} +
            words,
        input);
}

Ran CliProgram::say(const QStringList& words) const
{
    return run(QStringList{u"--workspace"_s, workspace(), u"--passphrase-file"_s, passphraseFile()} + words);
}

/// As the program makes it, but for the cost of its passphrase: each start pays that.
bool CliProgram::made() const
{
    const base::SystemClock clock;
    return workspace::Workspace::create(workspace(), u"Corner Shop"_s, clock,
                                        {.keys = testKeys(), .stateFolder = path(u"state/mailwright"_s)})
        .has_value();
}

bool CliProgram::makeWorkspace() const
{
    const QString contacts = write(u"contacts.csv"_s, "email,first_name,consent_basis,consent_source\n"
                                                      "ada@example.com,Ada,consent,form\n"
                                                      "bob@example.org,Bob,consent,form\n"
                                                      "eve@example.com,Eve,,\n");
    const QString html =
        write(u"may.html"_s, "<html><body><p>Dear {{ first_name }},</p>"
                             "<p><a href=\"{{ unsubscribe_url }}\">Unsubscribe</a></p></body></html>");
    return made() && at({u"contacts"_s, u"import"_s, contacts, u"--list"_s, u"News"_s}).exit == 0 &&
           at({u"template"_s, u"add"_s, u"May"_s, u"--subject"_s, u"Hello {{ first_name }}"_s, u"--html"_s,
               html})
                   .exit == 0 &&
           makeCampaign(u"Practice"_s, u"practice"_s);
}

bool CliProgram::makeCampaign(const QString& name, const QString& relay) const
{
    return at({u"campaign"_s, u"create"_s, name, u"--list"_s, u"News"_s, u"--template"_s, u"May"_s,
               u"--from"_s, u"Shop <news@example.com>"_s, u"--postal"_s, u"1 Paper Lane"_s, u"--relay"_s,
               relay})
               .exit == 0;
}

} // namespace mw::test
