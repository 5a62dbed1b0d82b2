// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/failures.h"
#include "cli/files.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "content/templateengine.h"
#include "workspace/services.h"

#include <QJsonDocument>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestTemplate = 5 * 1024 * 1024;
constexpr qint64 longestData = 64 * 1024 * 1024;

Answer add(Context& context)
{
    campaign::MailTemplate mail;
    mail.name = context.arguments().at(0);
    mail.subject = context.flag("subject");
    auto html = files::readText(context.flag("html"), longestTemplate);
    if (!html)
        return base::fail(html.error());
    mail.html = *html;
    if (context.has("text")) {
        auto text = files::readText(context.flag("text"), longestTemplate);
        if (!text)
            return base::fail(text.error());
        mail.text = *text;
    }
    auto added = context.services().catalogue().addTemplate(mail);
    if (!added)
        return base::fail(failureOf(added.error(), mail.name));
    context.out().line(Text::tr("Added the template %1.").arg(mail.name));
    context.out().object({{u"name"_s, mail.name}});
    return Exit::Done;
}

Answer list(Context& context)
{
    auto templates = context.services().catalogue().mailTemplates();
    if (!templates)
        return base::fail(failureOf(templates.error()));
    context.out().beginList(u"templates"_s);
    for (const campaign::MailTemplate& mail : *templates) {
        context.out().item({{u"name"_s, mail.name}, {u"subject"_s, mail.subject}});
        context.out().line(u"%1: %2"_s.arg(mail.name, mail.subject));
    }
    context.out().endList();
    return Exit::Done;
}

Try<content::Values> readData(const QString& path)
{
    auto bytes = files::read(path, longestData);
    if (!bytes)
        return base::fail(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failed(
            Exit::Unreadable, Code::FileUnreadable,
            Text::tr("\"%1\" is no JSON from its line %2 on. Nothing was rendered. Mend the file.")
                .arg(path)
                .arg(1 + bytes->first(std::min<qsizetype>(error.offset, bytes->size())).count('\n')));
    if (!document.isObject())
        return failed(Exit::Unreadable, Code::FileUnreadable,
                      Text::tr("\"%1\" holds no JSON object. Nothing was rendered. Its top-level names have "
                               "to be the variables.")
                          .arg(path));
    auto values = content::Values::fromJson(document.object());
    if (!values)
        return failed(
            Exit::Unreadable, Code::FileUnreadable,
            Text::tr("\"%1\" is nested too deep. Nothing was rendered. Make it flatter.").arg(path));
    return std::move(*values);
}

Answer render(Context& context)
{
    const QString file = context.arguments().at(0);
    auto source = files::readText(file, longestTemplate);
    if (!source)
        return base::fail(source.error());
    auto data = readData(context.flag("data"));
    if (!data)
        return base::fail(data.error());
    content::RenderOptions options{.strict = context.has("strict"), .now = context.clock().now()};
    if (context.has("now")) {
        const auto now = base::fromRfc3339(context.flag("now"));
        if (!now)
            return wrongUsage(Code::BadValue,
                              Text::tr("--now can't be \"%1\". It is a time like 2026-11-21T09:30:00Z.")
                                  .arg(context.flag("now")));
        options.now = *now;
    }
    const auto mode =
        context.flag("escape", u"html"_s) == u"none" ? content::EscapeMode::None : content::EscapeMode::Html;
    const auto rendered = [&]() -> base::Result<QString, content::TemplateError> {
        auto compiled = content::compileTemplate(*source, mode);
        if (!compiled)
            return base::fail(compiled.error());
        return compiled->render(*data, options);
    }();
    if (!rendered) {
        const content::TemplateError& error = rendered.error();
        context.out().complain(u"%1:%2:%3: %4"_s.arg(file, QString::number(error.line),
                                                     QString::number(error.column), error.text));
        return Exit::NeedsALook;
    }
    context.out().raw(rendered->toUtf8());
    return Exit::Done;
}

} // namespace

std::vector<Verb> templateVerbs()
{
    return {
        {.noun = "template",
         .name = "add",
         .needs = Needs::WorkspaceWrite,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text",
                                      "adds a template; its text part is made from the HTML unless given"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright template add May "
                                                "--subject \"Hello {{ first_name }}\" --html may.html"),
         .arguments = {{.name = "NAME"}},
         .flags = {{.name = "subject",
                    .value = "S",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the subject, a template too"),
                    .required = true},
                   {.name = "html",
                    .value = "FILE",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the HTML part"),
                    .required = true},
                   {.name = "text",
                    .value = "FILE",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the plain-text part")}},
         .run = add},
        {.noun = "template",
         .name = "list",
         .needs = Needs::WorkspaceRead,
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "lists the templates"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli --workspace shop.mailwright template list"),
         .run = list},
        {.noun = "template",
         .name = "render",
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "prints exactly the rendered bytes"),
         .example =
             QT_TRANSLATE_NOOP("mw::cli::Text", "mailwright-cli template render may.html --data ada.json"),
         .arguments = {{.name = "FILE"}},
         .flags = {{.name = "data",
                    .value = "DATA.json",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                              "an object; its top-level names are the variables"),
                    .required = true},
                   {.name = "escape",
                    .value = "MODE",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                              "how printed values are escaped; html unless given"),
                    .choices = "html|none"},
                   {.name = "strict",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "an unknown variable is an error")},
                   {.name = "now",
                    .value = "TIME",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "the time that the template sees")}},
         .run = render},
    };
}

} // namespace mw::cli
