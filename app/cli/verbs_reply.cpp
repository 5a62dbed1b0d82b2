// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"
#include "cli/files.h"
#include "cli/replywords.h"
#include "cli/text.h"
#include "cli/verbs.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 256 * 1024 * 1024;

Answer judge(Context& context)
{
    QList<QByteArray> lines;
    if (context.has("file")) {
        auto bytes = files::read(context.flag("file"), longestFile);
        if (!bytes)
            return base::fail(bytes.error());
        lines = bytes->split('\n');
        if (lines.last().isEmpty())
            lines.removeLast();
        for (QByteArray& line : lines)
            if (line.endsWith('\r'))
                line.chop(1);
    }
    for (const QString& text : context.arguments().positional())
        lines.append(text.toUtf8());
    if (lines.isEmpty() && !context.has("file"))
        return wrongUsage(Code::MissingArgument, Text::tr("Give replies, or --file with one reply a line."));

    const auto phase = replyPhaseFromText(context.flag("phase", u"rcpt"_s)).value_or(mail::ReplyPhase::Rcpt);
    const mail::ReplyTable& table = mail::ReplyTable::builtIn();
    context.out().beginList(u"results"_s);
    for (const QByteArray& line : lines) {
        const mail::ReplyJudgement said = table.judgeLine(phase, line);
        const QString reason = QCoreApplication::translate("ReplyTable", said.reason.toUtf8().constData());
        context.out().item(
            {{u"input"_s, QString::fromUtf8(line)},
             {u"outcome"_s, toText(said.outcome)},
             {u"scope"_s, toText(said.scope)},
             {u"class"_s, toText(said.bounceClass)},
             {u"reason"_s, reason},
             {u"rule"_s, said.rule},
             {u"retry_after_seconds"_s,
              said.retryAfter ? QJsonValue(static_cast<qint64>(said.retryAfter->count())) : QJsonValue()}});
        context.out().line(u"%1\n  %2 · %3 · %4 · %5"_s.arg(QString::fromUtf8(line), toText(said.outcome),
                                                            toText(said.scope), toText(said.bounceClass),
                                                            reason));
    }
    context.out().endList();
    return Exit::Done;
}

} // namespace

std::vector<Verb> replyVerbs()
{
    return {{.noun = "reply",
             .name = "judge",
             .summary = QT_TRANSLATE_NOOP("mw::cli::Text", "says what a server's reply means for a delivery"),
             .example = QT_TRANSLATE_NOOP(
                 "mw::cli::Text", "mailwright-cli reply judge --phase rcpt \"550 5.1.1 No such user\""),
             .arguments = {{.name = "TEXT", .optional = true, .repeats = true}},
             .flags = {{.name = "phase",
                        .value = "PHASE",
                        .help = QT_TRANSLATE_NOOP("mw::cli::Text",
                                                  "what the server answered to; rcpt unless given"),
                        .choices = replyPhaseChoices},
                       {.name = "file",
                        .value = "LINES",
                        .help = QT_TRANSLATE_NOOP("mw::cli::Text", "a file with one reply a line")}},
             .run = judge}};
}

} // namespace mw::cli
