// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/completion.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

// untranslated: a shell's own words
const QString bashScript = uR"(_mailwright_cli() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} noun= verb= skip= i
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [ -n "$skip" ]; then skip=; continue; fi
        case "${COMP_WORDS[i]}" in
        @GLOBAL_VALUES@) [ -n "$verb" ] || skip=1 ;;
        -*) ;;
        *) if [ -z "$noun" ]; then noun=${COMP_WORDS[i]}; elif [ -z "$verb" ]; then verb=${COMP_WORDS[i]}; fi ;;
        esac
    done
    case "$noun $verb $prev" in
@CHOICES@
    esac
    case "$noun $verb" in
    " ") [[ $cur == -* ]] && COMPREPLY=($(compgen -W "@GLOBALS@" -- "$cur")) ||
        COMPREPLY=($(compgen -W "@NOUNS@" -- "$cur")) ;;
@CASES@
    esac
    [ ${#COMPREPLY[@]} -gt 0 ] || [[ $cur == -* ]] || COMPREPLY=($(compgen -f -- "$cur"))
}
complete -o filenames -F _mailwright_cli mailwright-cli
)"_s;

// untranslated: a shell's own words
const QString zshScript = uR"(#compdef mailwright-cli
_mailwright_cli() {
    local noun= verb= skip= i
    for ((i = 2; i < CURRENT; i++)); do
        if [[ -n $skip ]]; then skip=; continue; fi
        case "$words[i]" in
        (@GLOBAL_VALUES@) [[ -n $verb ]] || skip=1 ;;
        (-*) ;;
        (*) if [[ -z $noun ]]; then noun=$words[i]; elif [[ -z $verb ]]; then verb=$words[i]; fi ;;
        esac
    done
    case "$noun $verb $words[CURRENT-1]" in
@CHOICES@
    esac
    case "$noun $verb" in
    (" ") if [[ $PREFIX == -* ]]; then compadd -- @GLOBALS@; else compadd -- @NOUNS@; fi ;;
@CASES@
    esac
    [[ $PREFIX == -* ]] || _files
}
compdef _mailwright_cli mailwright-cli
)"_s;

QString latin(const char* text)
{
    return QString::fromLatin1(text);
}

QString flagWords(std::span<const Flag> flags, bool withValueOnly = false)
{
    QStringList words;
    for (const Flag& flag : flags)
        if (!withValueOnly || flag.value)
            words.append(u"--"_s + latin(flag.name));
    if (!withValueOnly)
        words.append(u"--help"_s);
    return words.join(withValueOnly ? u"|"_s : u" "_s);
}

/// `form` with %1 = noun, verb and flag, and %2 = its choices: a flag may have other choices elsewhere.
QString choiceLines(const VerbTable& table, const QString& form)
{
    QStringList lines;
    for (const Verb& verb : table.verbs())
        for (const Flag& flag : verb.flags)
            if (flag.choices)
                lines.append(
                    form.arg(u"%1 %2 --%3"_s.arg(latin(verb.noun), latin(verb.name), latin(flag.name)),
                             latin(flag.choices).replace(u'|', u' ')));
    return lines.join(u'\n');
}

QString caseLines(const VerbTable& table, const QString& nounForm, const QString& verbForm)
{
    QStringList lines;
    for (const QString& noun : table.nouns())
        lines.append(nounForm.arg(noun, table.verbsOf(noun).join(u' ')));
    for (const Verb& verb : table.verbs())
        lines.append(verbForm.arg(latin(verb.noun) + u' ' + latin(verb.name), flagWords(verb.flags)));
    return lines.join(u'\n');
}

QString filled(QString script, const VerbTable& table, const QString& choices, const QString& cases)
{
    return script.replace(u"@GLOBAL_VALUES@"_s, flagWords(globalFlags(), true))
        .replace(u"@GLOBALS@"_s, flagWords(globalFlags()))
        .replace(u"@NOUNS@"_s, table.nouns().join(u' '))
        .replace(u"@CHOICES@"_s, choices)
        .replace(u"@CASES@"_s, cases);
}

QString bash(const VerbTable& table)
{
    return filled(
        bashScript, table,
        // untranslated: a shell's own words
        choiceLines(table, u"    \"%1\") COMPREPLY=($(compgen -W \"%2\" -- \"$cur\")); return ;;"_s),
        // untranslated: a shell's own words
        caseLines(table, u"    \"%1 \") COMPREPLY=($(compgen -W \"%2\" -- \"$cur\")) ;;"_s,
                  u"    \"%1\") [[ $cur != -* ]] || COMPREPLY=($(compgen -W \"%2\" -- \"$cur\")) ;;"_s));
}

QString zsh(const VerbTable& table)
{
    return filled(zshScript, table, choiceLines(table, u"    (\"%1\") compadd -- %2; return ;;"_s),
                  caseLines(table, u"    (\"%1 \") compadd -- %2 ;;"_s,
                            u"    (\"%1\") [[ $PREFIX != -* ]] || compadd -- %2 ;;"_s));
}

QString fish(const VerbTable& table)
{
    // untranslated: a shell's own words
    QString script = u"set -l nouns "_s + table.nouns().join(u' ') + u'\n';
    // untranslated: a shell's own words
    const QString line = u"complete -c mailwright-cli -n %1 %2\n"_s;
    script += line.arg(u"\"not __fish_seen_subcommand_from $nouns\""_s, u"-f -a \"$nouns\""_s);
    for (const Flag& flag : globalFlags())
        script += line.arg(u"\"not __fish_seen_subcommand_from $nouns\""_s,
                           u"-l "_s + latin(flag.name) + (flag.value ? u" -r"_s : QString()));
    // untranslated: a shell's own words
    const QString nounSeen = u"\"__fish_seen_subcommand_from %1; and not __fish_seen_subcommand_from %2\""_s;
    for (const QString& noun : table.nouns()) {
        const QString verbs = table.verbsOf(noun).join(u' ');
        script += line.arg(nounSeen.arg(noun, verbs), u"-f -a \"%1\""_s.arg(verbs));
    }
    for (const Verb& verb : table.verbs()) {
        // untranslated: a shell's own words
        const QString seen = u"\"__fish_seen_subcommand_from %1; and __fish_seen_subcommand_from %2\""_s.arg(
            latin(verb.noun), latin(verb.name));
        for (const Flag& flag : verb.flags) {
            QString what = u"-l "_s + latin(flag.name) + (flag.value ? u" -r"_s : QString());
            if (flag.choices)
                what += u" -f -a \"%1\""_s.arg(latin(flag.choices).replace(u'|', u' '));
            script += line.arg(seen, what);
        }
    }
    return script;
}

} // namespace

QString completionFor(const QString& shell, const VerbTable& table)
{
    if (shell == u"bash")
        return bash(table);
    if (shell == u"zsh")
        return zsh(table);
    return shell == u"fish" ? fish(table) : QString();
}

} // namespace mw::cli
