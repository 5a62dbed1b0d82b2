// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/completion.h"
#include "cli/context.h"
#include "cli/verbs.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

template <typename Shell>
Answer print(Context& context)
{
    context.out().raw(completionFor(QString::fromLatin1(Shell::name), VerbTable()).toUtf8());
    return Exit::Done;
}
struct Bash
{
    static constexpr auto name = "bash";
};
struct Zsh
{
    static constexpr auto name = "zsh";
};
struct Fish
{
    static constexpr auto name = "fish";
};

} // namespace

std::vector<Verb> completionVerbs()
{
    return {
        {.noun = "completion",
         .name = "bash",
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "prints the completion for bash"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "source <(mailwright-cli completion bash)"),
         .run = print<Bash>},
        {.noun = "completion",
         .name = "zsh",
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "prints the completion for zsh"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "source <(mailwright-cli completion zsh)"),
         .run = print<Zsh>},
        {.noun = "completion",
         .name = "fish",
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "prints the completion for fish"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli completion fish | source"),
         .run = print<Fish>},
    };
}

} // namespace mw::cli
