// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "cli/text.h"

#include <algorithm>

namespace mw::cli::help {

using namespace Qt::StringLiterals;

namespace {

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

QString shown(const Flag& flag)
{
    QString text = u"--"_s + utf8(flag.name);
    if (flag.value)
        text += u' ' + (flag.choices ? utf8(flag.choices) : utf8(flag.value));
    return text;
}

/// Two columns, the second aligned.
QString columns(const QList<std::pair<QString, QString>>& rows)
{
    qsizetype width = 0;
    for (const auto& [left, right] : rows)
        width = std::max(width, std::min<qsizetype>(left.size(), 30));
    QString text;
    for (const auto& [left, right] : rows) {
        text += u"  "_s + left;
        if (!right.isEmpty()) {
            if (left.size() > width)
                text += u'\n' + QString(width + 4, u' ') + right;
            else
                text += QString(width - left.size() + 2, u' ') + right;
        }
        text += u'\n';
    }
    return text;
}

QString flagsOf(std::span<const Flag> flags)
{
    QList<std::pair<QString, QString>> rows;
    for (const Flag& flag : flags)
        rows.append({shown(flag), flag.help ? Text::tr(flag.help) : QString()});
    return columns(rows);
}

QString exampleOf(const Verb& verb)
{
    return u"  "_s + Text::tr(verb.example) + u'\n';
}

} // namespace

QString usageOf(const Verb& verb)
{
    QString text = utf8(verb.noun) + u' ' + utf8(verb.name);
    for (const Argument& argument : verb.arguments) {
        const QString name = utf8(argument.name) + (argument.repeats ? u"…"_s : QString());
        text += argument.optional ? u" ["_s + name + u']' : u' ' + name;
    }
    for (const Flag& flag : verb.flags) {
        const QString dots = flag.repeats ? u"…"_s : QString();
        text += flag.required ? u' ' + shown(flag) + dots : u" ["_s + shown(flag) + u']' + dots;
    }
    return text;
}

QString forProgram(const VerbTable& table)
{
    QString text = Text::tr("Usage: mailwright-cli [GLOBAL FLAGS] NOUN VERB [ARGUMENTS]") + u"\n\n"_s;
    text += Text::tr("Global flags, before the noun:") + u'\n' + flagsOf(globalFlags());
    text += u'\n' + Text::tr("Nouns and their verbs:") + u'\n';
    QList<std::pair<QString, QString>> rows;
    for (const QString& noun : table.nouns())
        rows.append({noun, table.verbsOf(noun).join(u" · ")});
    text += columns(rows);
    text += u'\n' + Text::tr("Example:") + u'\n';
    text += u"  "_s +
            Text::tr("mailwright-cli --workspace shop.mailwright campaign send \"May news\" --wait") + u'\n';
    text += u'\n' + Text::tr("More: mailwright-cli NOUN --help, mailwright-cli NOUN VERB --help") + u'\n';
    text += Text::tr("Exit codes: 0 done · 1 done, something needs a look · 2 wrong usage · 3 locked or not "
                     "allowed · 4 unreadable · 5 nothing reachable · 6 busy") +
            u'\n';
    return text;
}

QString forNoun(const VerbTable& table, const QString& noun)
{
    QString text = Text::tr("Usage: mailwright-cli [GLOBAL FLAGS] %1 VERB [ARGUMENTS]").arg(noun) + u"\n\n"_s;
    QList<std::pair<QString, QString>> rows;
    const Verb* first = nullptr;
    for (const Verb& verb : table.verbs()) {
        if (utf8(verb.noun) != noun)
            continue;
        rows.append({utf8(verb.name), Text::tr(verb.summary)});
        first = first ? first : &verb;
    }
    text += columns(rows) + u'\n' + Text::tr("Example:") + u'\n';
    return first ? text + exampleOf(*first) : text;
}

QString forVerb(const Verb& verb)
{
    QString text = Text::tr("Usage: mailwright-cli [GLOBAL FLAGS] %1").arg(usageOf(verb)) + u"\n\n"_s;
    text += Text::tr(verb.summary) + u'\n';
    if (!verb.flags.empty())
        text += u'\n' + Text::tr("Flags:") + u'\n' + flagsOf(verb.flags);
    text += u'\n' + Text::tr("Example:") + u'\n' + exampleOf(verb);
    return text;
}

} // namespace mw::cli::help
