// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/files.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "content/plaintext.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestHtml = 16 * 1024 * 1024;

Answer text(Context& context)
{
    const QString file = context.arguments().at(0);
    auto html = files::readText(file, longestHtml);
    if (!html)
        return base::fail(html.error());
    auto width = context.arguments().number(u"width"_s, 20, 998, 76);
    if (!width)
        return base::fail(width.error());
    content::PlainTextOptions options{.width = *width};
    if (context.flag("links") == u"footnotes")
        options.links = content::LinkStyle::Footnotes;
    else if (context.flag("links") == u"none")
        options.links = content::LinkStyle::None;
    const auto made = content::plainTextFromHtml(*html, options);
    if (!made)
        return failed(Exit::Unreadable, Code::HtmlBroken,
                      Text::tr("\"%1\" can't be read as HTML: it is nested too deep or too large. Nothing "
                               "was made. Simplify it.")
                          .arg(file));
    context.out().raw(made->toUtf8() + '\n');
    return Exit::Done;
}

} // namespace

std::vector<Verb> htmlVerbs()
{
    return {
        {.noun = "html",
         .name = "text",
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "prints the plain-text part that is made from HTML"),
         .example = QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli html text may.html --links footnotes"),
         .arguments = {{.name = "FILE"}},
         .flags = {{.name = "width",
                    .value = "N",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "columns; 76 unless given")},
                   {.name = "links",
                    .value = "STYLE",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "how links are shown; inline unless given"),
                    .choices = "inline|footnotes|none"}},
         .run = text}};
}

} // namespace mw::cli
