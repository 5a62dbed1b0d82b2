// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/failures.h"
#include "cli/files.h"
#include "cli/help.h"
#include "cli/nearestword.h"
#include "cli/text.h"
#include "vault/secretstorechooser.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace mw::cli {

using namespace Qt::StringLiterals;

Program::Program() = default;
Program::~Program() = default;

std::optional<int> Program::run(const QStringList& words)
{
    auto came = dispatch(words);
    if (!came)
        return end(base::fail(came.error()));
    if (*came)
        return end(**came);
    return std::nullopt;
}

int Program::end(const Answer& answer)
{
    m_context.reset(); // what the workspace still has to write comes before the last words
    if (!answer)
        m_output.fail(answer.error());
    Exit exit = answer ? *answer : answer.error().exit;
    if (!m_output.finish()) {
        m_output.complain(Text::tr("Standard output could not be written in full. What the verb did stands. "
                                   "Make room, or write to another file, and ask again."));
        exit = exit == Exit::Done ? Exit::NeedsALook : exit;
    }
    return static_cast<int>(exit);
}

base::Result<std::optional<Exit>, Failure> Program::dispatch(const QStringList& words)
{
    // Known before anything can go wrong, so that what goes wrong is told in the right form.
    m_output.setJson(words.contains(u"--json"_s));
    qsizetype at = 0;
    auto globals = Arguments::parse(words, at, globalFlags(), nullptr);
    if (!globals)
        return base::fail(globals.error());
    m_output.setJson(globals->has(u"json"_s));
    m_output.setQuiet(globals->has(u"quiet"_s));
    if (globals->has(u"version"_s)) {
        m_output.raw("mailwright-cli " MAILWRIGHT_VERSION "\n");
        return Exit::Done;
    }
    if (globals->wantsHelp()) {
        m_output.raw(help::forProgram(m_table).toUtf8());
        return Exit::Done;
    }
    if (auto right = checkGlobals(*globals); !right)
        return base::fail(right.error());
    if (at >= words.size())
        return wrongUsage(Code::MissingArgument,
                          Text::tr("A noun and a verb are missing. mailwright-cli --help lists them."));

    const QString noun = words[at++];
    if (m_table.nouns().contains(noun) && words.value(at) == u"--help") {
        m_output.raw(help::forNoun(m_table, noun).toUtf8());
        return Exit::Done;
    }
    auto verb = findVerb(noun, words.value(at++));
    if (!verb)
        return base::fail(verb.error());
    auto arguments = Arguments::parse(words, at, (*verb)->flags, &(*verb)->arguments);
    if (!arguments)
        return base::fail(arguments.error());
    if (arguments->wantsHelp()) {
        m_output.raw(help::forVerb(**verb).toUtf8());
        return Exit::Done;
    }
    return start(**verb, *globals, std::move(*arguments));
}

Try<void> Program::checkGlobals(const Arguments& globals) const
{
    for (const auto& name : {u"person"_s, u"totp-file"_s})
        if (globals.has(name))
            return wrongUsage(Code::NotBuilt,
                              Text::tr("--%1 is not built yet. Nothing was done. Leave it out.").arg(name));
    if (globals.has(u"dns"_s) && !net::ServerAddress::parse(globals.value(u"dns"_s)))
        return wrongUsage(
            Code::BadValue,
            Text::tr("\"%1\" is no DNS server. Nothing was done. --dns wants an IP address and a "
                     "port, like 192.0.2.1:53.")
                .arg(globals.value(u"dns"_s)));
    if (globals.has(u"passphrase-file"_s))
        if (auto passphrase = files::readSecret(globals.value(u"passphrase-file"_s)); !passphrase)
            return base::fail(passphrase.error());
    return {};
}

Try<const Verb*> Program::findVerb(const QString& noun, const QString& name) const
{
    if (!m_table.nouns().contains(noun)) {
        const QString near = nearestWord(noun, m_table.nouns());
        return wrongUsage(
            Code::UnknownWord,
            near.isEmpty()
                ? Text::tr("There is no noun \"%1\". mailwright-cli --help lists those there are.").arg(noun)
                : Text::tr("There is no noun \"%1\". Did you mean \"%2\"?").arg(noun, near));
    }
    if (name.isEmpty())
        return wrongUsage(
            Code::MissingArgument,
            Text::tr("A verb is missing. \"%1\" has %2.").arg(noun, m_table.verbsOf(noun).join(u", ")));
    if (const Verb* verb = m_table.find(noun, name))
        return verb;
    const QString near = nearestWord(name, m_table.verbsOf(noun));
    return wrongUsage(
        Code::UnknownWord,
        near.isEmpty() ? Text::tr("\"%1\" has no verb \"%2\". It has %3.")
                             .arg(noun, name, m_table.verbsOf(noun).join(u", "))
                       : Text::tr("\"%1\" has no verb \"%2\". Did you mean \"%3\"?").arg(noun, name, near));
}

base::Result<std::optional<Exit>, Failure> Program::start(const Verb& verb, const Arguments& globals,
                                                          Arguments arguments)
{
    m_context = std::make_unique<Context>(std::move(arguments), m_output, m_clock);
    m_context->setPassphraseFile(globals.value(u"passphrase-file"_s));
    if (const auto server = net::ServerAddress::parse(globals.value(u"dns"_s));
        server && globals.has(u"dns"_s)) {
        if (verb.dns == Dns::NotBuilt)
            return wrongUsage(
                Code::NotBuilt,
                Text::tr("%1 does not heed --dns yet. Nothing was done. Leave it out.")
                    .arg(QString::fromLatin1(verb.noun) + u' ' + QString::fromLatin1(verb.name)));
        m_context->setDnsServer(*server);
    }
    if (verb.needs == Needs::Nothing)
        return runVerb(verb);
    const QString folder = globals.value(u"workspace"_s, qEnvironmentVariable("MAILWRIGHT_WORKSPACE"));
    if (folder.isEmpty())
        return wrongUsage(Code::NoWorkspaceGiven,
                          Text::tr("Which workspace? Write --workspace DIR before the noun, or set "
                                   "MAILWRIGHT_WORKSPACE."));
    return openAndRun(verb, folder);
}

base::Result<std::optional<Exit>, Failure> Program::runVerb(const Verb& verb)
{
    if (verb.run) {
        auto answer = verb.run(*m_context);
        if (!answer)
            return base::fail(answer.error());
        return *answer;
    }
    verb.start(*m_context, [this](const Answer& answer) {
        // Queued: the verb may finish before the event loop runs, and always finishes from within itself.
        QMetaObject::invokeMethod(
            this, [this, answer] { QCoreApplication::exit(end(answer)); }, Qt::QueuedConnection);
    });
    return std::optional<Exit>();
}

base::Result<std::optional<Exit>, Failure> Program::openAndRun(const Verb& verb, const QString& folder)
{
    const auto lock = workspace::vaultkeys::lockOf(folder);
    const bool isPlain = lock && lock->plain;
    const bool upgrades = verb.needs == Needs::WorkspaceUpgrade;
    if (!m_context->passphraseFile().isEmpty()) {
        auto read = files::readSecret(m_context->passphraseFile());
        if (!read)
            return base::fail(read.error());
        auto passphrase = std::make_shared<const base::Secret>(std::move(*read));
        return openAndRun(verb, folder,
                          isPlain ? workspace::vaultkeys::byNewPassphrase(passphrase)
                                  : workspace::vaultkeys::byPassphrase(folder, passphrase));
    }
    if (lock && (isPlain ? upgrades : lock->keychain) && (m_keychain = vault::systemKeychain())) {
        askKeychain(verb, folder, isPlain);
        return std::optional<Exit>();
    }
    return openAndRun(verb, folder, {}); // which says why it can't
}

void Program::askKeychain(const Verb& verb, const QString& folder, bool isPlain)
{
    const auto answer = [this, &verb,
                         folder](const workspace::WorkspaceResult<workspace::SharedVaultKeys>& keys) {
        conclude(keys ? openAndRun(verb, folder, workspace::vaultkeys::source(*keys))
                      : base::Result<std::optional<Exit>, Failure>(base::fail(failureOf(keys.error()))));
    };
    if (isPlain)
        workspace::vaultkeys::makeInKeychain(*m_keychain, this, answer);
    else
        workspace::vaultkeys::unlockByKeychain(folder, *m_keychain, this, answer);
}

void Program::conclude(const base::Result<std::optional<Exit>, Failure>& came)
{
    if (!came)
        QCoreApplication::exit(end(base::fail(came.error())));
    else if (*came)
        QCoreApplication::exit(end(**came));
}

base::Result<std::optional<Exit>, Failure> Program::openAndRun(const Verb& verb, const QString& folder,
                                                               workspace::KeySource keys)
{
    const auto access =
        verb.needs == Needs::WorkspaceRead ? workspace::Access::ReadOnly : workspace::Access::Write;
    auto opened = workspace::Workspace::open(
        folder, access, m_clock, {.keys = std::move(keys), .upgrade = verb.needs == Needs::WorkspaceUpgrade});
    if (!opened)
        return base::fail(failureOf(opened.error()));
    m_context->setWorkspace(std::move(*opened));
    return runVerb(verb);
}

} // namespace mw::cli
