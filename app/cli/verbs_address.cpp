// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/files.h"
#include "cli/text.h"
#include "cli/verbs.h"
#include "mail/emailaddress.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestList = 64 * 1024 * 1024;

Try<QStringList> readList(const QString& path)
{
    auto bytes = files::read(path, longestList);
    if (!bytes)
        return base::fail(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    QStringList texts;
    for (const QJsonValue& value : document.array()) {
        if (!value.isString())
            return failed(Exit::Unreadable, Code::FileUnreadable,
                          Text::tr("Item %1 of \"%2\" is no text. Nothing was checked. The file has to be a "
                                   "JSON list of texts.")
                              .arg(texts.size() + 1)
                              .arg(path));
        texts.append(value.toString());
    }
    if (!document.isArray())
        return failed(
            Exit::Unreadable, Code::FileUnreadable,
            Text::tr("\"%1\" is no JSON list. Nothing was checked. The file has to be a JSON list of texts.")
                .arg(path));
    return texts;
}

Answer check(Context& context)
{
    QStringList texts;
    if (context.has("file")) {
        auto listed = readList(context.flag("file"));
        if (!listed)
            return base::fail(listed.error());
        texts = *listed;
    }
    texts += context.arguments().positional();
    if (texts.isEmpty() && !context.has("file"))
        return wrongUsage(Code::MissingArgument,
                          Text::tr("Give addresses, or --file with a JSON list of them."));

    bool allGood = true;
    context.out().beginList(u"results"_s);
    for (const QString& text : texts) {
        const auto address = mail::EmailAddress::parse(text);
        const QString reason = address ? QString() : QString::fromLatin1(mail::slug(address.error().kind));
        const QString normalised = address ? QString::fromUtf8(address->envelope()) : QString();
        allGood = allGood && address.has_value();
        context.out().item({{u"input"_s, text},
                            {u"deliverable_syntax"_s, address.has_value()},
                            {u"normalised"_s, address ? QJsonValue(normalised) : QJsonValue()},
                            {u"reason"_s, address ? QJsonValue() : QJsonValue(reason)}});
        context.out().line(address ? Text::tr("%1: can be mailed, as %2").arg(text, normalised)
                                   : Text::tr("%1: can't be mailed (%2)").arg(text, reason));
    }
    context.out().endList();
    return allGood ? Exit::Done : Exit::NeedsALook;
}

} // namespace

std::vector<Verb> addressVerbs()
{
    return {
        {.noun = "address",
         .name = "check",
         .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "says which texts are addresses that can be mailed"),
         .example = QT_TRANSLATE_NOOP(
             "mw::cli::Text", "mailwright-cli address check ada@example.com \"Ada <ada@example.com>\""),
         .arguments = {{.name = "TEXT", .optional = true, .repeats = true}},
         .flags = {{.name = "file",
                    .value = "JSON-LIST",
                    .help = QT_TRANSLATE_NOOP("mw::cli::Text", "a file with a JSON list of texts")}},
         .run = check}};
}

} // namespace mw::cli
