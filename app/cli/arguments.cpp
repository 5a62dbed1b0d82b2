// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/nearestword.h"
#include "cli/text.h"
#include "cli/verbtable.h"

#include <algorithm>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

const Flag* findFlag(std::span<const Flag> flags, const QString& name)
{
    const auto it = std::find_if(flags.begin(), flags.end(),
                                 [&](const Flag& f) { return QLatin1String(f.name) == name; });
    return it == flags.end() ? nullptr : &*it;
}

Failure unknownFlag(const QString& name, std::span<const Flag> flags)
{
    if (flags.data() != globalFlags().data() && findFlag(globalFlags(), name))
        return {Exit::WrongUsage, Code::UnknownFlag,
                Text::tr("--%1 is for the whole program. Write it before the noun.").arg(name)};
    QStringList known;
    for (const Flag& flag : flags)
        known.append(QString::fromLatin1(flag.name));
    const QString near = nearestWord(name, known);
    return {Exit::WrongUsage, Code::UnknownFlag,
            near.isEmpty() ? Text::tr("There is no flag --%1 here. --help lists those there are.").arg(name)
                           : Text::tr("There is no flag --%1 here. Did you mean --%2?").arg(name, near)};
}

bool isFlagWord(const QString& word)
{
    return word.startsWith(u'-') && word != u"-";
}

} // namespace

Try<Arguments> Arguments::parse(const QStringList& words, qsizetype& at, std::span<const Flag> flags,
                                const std::vector<Argument>* allowed)
{
    Arguments result;
    bool flagsEnded = false;
    while (at < words.size()) {
        const QString word = words[at];
        if (!flagsEnded && word == u"--") {
            flagsEnded = true;
            ++at;
            if (!allowed)
                break;
        } else if (!flagsEnded && (word == u"--help" || word == u"-h")) {
            result.m_help = true;
            ++at;
        } else if (!flagsEnded && isFlagWord(word)) {
            if (auto read = result.readFlag(words, at, flags); !read) {
                // A person who asks for help anywhere gets help, not a complaint.
                if (allowed && words.mid(at).contains(u"--help"_s)) {
                    result.m_help = true;
                    return result;
                }
                return base::fail(read.error());
            }
        } else if (!allowed) {
            break;
        } else {
            result.m_positional.append(word);
            ++at;
        }
    }
    if (allowed && !result.m_help)
        if (auto right = result.check(flags, *allowed); !right)
            return base::fail(right.error());
    return result;
}

Try<void> Arguments::readFlag(const QStringList& words, qsizetype& at, std::span<const Flag> flags)
{
    const QString word = words[at];
    const qsizetype equals = word.indexOf(u'=');
    const QString name =
        word.mid(word.startsWith(u"--") ? 2 : 1, equals < 0 ? -1 : equals - (word.startsWith(u"--") ? 2 : 1));
    const Flag* flag = word.startsWith(u"--") ? findFlag(flags, name) : nullptr;
    if (!flag)
        return base::fail(unknownFlag(name, flags));
    if (!flag->value) {
        if (equals >= 0)
            return wrongUsage(
                Code::BadValue,
                Text::tr("--%1 takes no value. Leave out what stands behind the equals sign.").arg(name));
        m_flags[name].append(QString());
        ++at;
        return {};
    }
    QString value;
    if (equals >= 0) {
        value = word.mid(equals + 1);
        ++at;
    } else {
        if (at + 1 >= words.size() || words[at + 1].startsWith(u"--"))
            return wrongUsage(
                Code::MissingArgument,
                Text::tr("--%1 needs a value: --%1 %2. One that begins with dashes is written --%1=…")
                    .arg(name, QString::fromUtf8(flag->value)));
        value = words[at + 1];
        at += 2;
    }
    if (m_flags.contains(name) && !flag->repeats)
        return wrongUsage(Code::BadValue, Text::tr("--%1 was given twice. Give it once.").arg(name));
    if (flag->choices) {
        const QStringList choices = QString::fromLatin1(flag->choices).split(u'|');
        if (!choices.contains(value))
            return wrongUsage(
                Code::BadValue,
                Text::tr("--%1 can't be \"%2\". It can be %3.").arg(name, value, choices.join(u", ")));
    }
    m_flags[name].append(value);
    return {};
}

Try<void> Arguments::check(std::span<const Flag> flags, const std::vector<Argument>& allowed) const
{
    for (const Flag& flag : flags) {
        if (flag.required && !has(QString::fromLatin1(flag.name)))
            return wrongUsage(
                Code::MissingArgument,
                Text::tr("--%1 %2 is missing. Add it; --help shows an example.")
                    .arg(QString::fromLatin1(flag.name), QString::fromUtf8(flag.value ? flag.value : "")));
    }
    const auto needed =
        std::count_if(allowed.begin(), allowed.end(), [](const Argument& a) { return !a.optional; });
    if (m_positional.size() < needed)
        return wrongUsage(
            Code::MissingArgument,
            Text::tr("%1 is missing. Add it; --help shows an example.")
                .arg(QString::fromUtf8(allowed[static_cast<std::size_t>(m_positional.size())].name)));
    const bool many = !allowed.empty() && allowed.back().repeats;
    if (!many && m_positional.size() > std::ssize(allowed))
        return wrongUsage(Code::TooManyArguments,
                          Text::tr("\"%1\" is one argument too many. Quote what holds blanks.")
                              .arg(m_positional[std::ssize(allowed)]));
    return {};
}

QString Arguments::value(const QString& flag, const QString& otherwise) const
{
    const auto it = m_flags.constFind(flag);
    return it == m_flags.constEnd() ? otherwise : it->last();
}

Try<int> Arguments::number(const QString& flag, int from, int to, int otherwise) const
{
    if (!has(flag))
        return otherwise;
    bool isNumber = false;
    const int n = value(flag).toInt(&isNumber);
    if (!isNumber || n < from || n > to)
        return wrongUsage(Code::BadValue,
                          Text::tr("--%1 can't be \"%2\". It is a number from %3 to %4.")
                              .arg(flag, value(flag), QString::number(from), QString::number(to)));
    return n;
}

} // namespace mw::cli
