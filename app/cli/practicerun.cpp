// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/practicerun.h"

#include "cli/context.h"
#include "cli/text.h"
#include "smtp/practiceauth.h"
#include "smtp/practicefoldersink.h"
#include "smtp/practicememorysink.h"
#include "smtp/practicerelay.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

struct Running
{
    std::unique_ptr<smtp::MessageSink> sink;
    std::unique_ptr<smtp::PracticeRelay> relay; ///< goes before the sink
};

Try<std::unique_ptr<smtp::MessageSink>> sinkFor(const QString& folder)
{
    if (folder.isEmpty())
        return std::make_unique<smtp::MemorySink>();
    auto sink = smtp::FolderSink::open(folder);
    if (!sink)
        return failed(
            Exit::NotAllowed, Code::FileUnwritable,
            Text::tr("The folder %1 can't take the mail (%2). Nothing was started. Choose another folder.")
                .arg(folder, sink.error().detail));
    return std::unique_ptr<smtp::MessageSink>(std::move(*sink));
}

} // namespace

void runPracticeRelay(Context& context, Finish finish)
{
    auto port = context.arguments().number(u"port"_s, 0, 65535, 0);
    if (!port)
        return finish(base::fail(port.error()));
    auto sink = sinkFor(context.flag("to-folder"));
    if (!sink)
        return finish(base::fail(sink.error()));
    auto running = std::make_shared<Running>();
    running->sink = std::move(*sink);
    running->relay = std::make_unique<smtp::PracticeRelay>(*running->sink, context.clock());
    smtp::PracticeOptions options;
    options.port = static_cast<quint16>(*port);
    auto listening = running->relay->start(std::move(options));
    if (!listening)
        return finish(failed(Exit::Unreachable, Code::PracticeRelay,
                             Text::tr("The practice relay did not start (%1). Choose another port, or none.")
                                 .arg(listening.error().detail)));
    const QString user = QString::fromLatin1(smtp::PracticeAuth::userName);
    const QString password = QString::fromLatin1(running->relay->password().reveal());
    context.out().object({{u"host"_s, u"127.0.0.1"_s},
                          {u"port"_s, int(*listening)},
                          {u"user"_s, user},
                          {u"password"_s, password},
                          {u"certificate"_s, QString::fromLatin1(running->relay->certificatePem())}});
    context.out().line(Text::tr("Port: %1").arg(*listening));
    context.out().line(Text::tr("User: %1").arg(user));
    context.out().line(Text::tr("Password: %1").arg(password));
    context.out().flush();
    context.out().message(Text::tr("Nothing is delivered from here. Ctrl+C ends it."));
    context.onInterrupt([&context, running, finish] {
        running->relay->stop();
        context.out().message(Text::tr("Messages taken: %1.").arg(running->relay->counts().messages));
        finish(Exit::Done);
    });
}

} // namespace mw::cli
