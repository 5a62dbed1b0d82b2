// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "screens/scenes.h"
#include "support/sentcampaign.h"
#include "ui/answers/answermodel.h"
#include "ui/answers/answerspage.h"
#include "ui/answers/foundstep.h"
#include "ui/answers/pastefield.h"
#include "ui/answers/pastestep.h"

#include <QFile>

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using answers::AnswersPage;
using shell::PageId;

namespace {

PutCampaign sent(Stage& stage, const QString& name)
{
    PastCampaign past = usualCampaign(name);
    past.relays = {stage.addRelay(u"Hafenpost Relay"_s, u"mail.hafenpost.example.com"_s, 587)};
    return put(stage, past);
}

std::unique_ptr<AnswersPage> page(Stage& stage, const QString& campaign = u"Stollen pre-order 2026"_s)
{
    auto made = std::make_unique<AnswersPage>(stage.context());
    const auto id = campaign.isEmpty() ? base::CampaignId() : sent(stage, campaign).id;
    made->arrive({.page = PageId::Answers, .object = id.value()});
    stage.settle();
    return made;
}

QString file(Stage& stage, const QString& name, const QByteArray& bytes)
{
    QFile file(stage.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file for a scene");
    return file.fileName();
}

void read(AnswersPage& page)
{
    page.nextButton()->click();
    if (!Stage::until([&] { return page.step() == AnswersPage::Step::Found; }))
        qFatal("nothing was found");
}

const QString pasted = u"Hello, these wrote to us by phone and mail:\n\nanna.becker1@example.com\n"
                       "Jonas Petersen <j.petersen@example.com>, wants no more mails\n"
                       "chiara@rossi.example.com\nnews@kornblume.example.com\n"_s;

std::unique_ptr<AnswersPage> many(Stage& stage)
{
    stage.addContact(u"anna.becker1@example.com"_s,
                     {{u"first_name"_s, u"Anna"_s}, {u"last_name"_s, u"Becker"_s}});
    auto made = page(stage);
    made->pasteStep().field().setPlainText(pasted);
    made->pasteStep().addFiles(
        {file(
             stage, u"Re_ Stollen.eml"_s,
             "From: Per Holm <per@holm.example.com>\nTo: news@kornblume.example.com\nSubject: Re: Stollen\n\n"
             "Please take me off your list, thank you. Per\n"),
         file(stage, u"Undelivered.eml"_s,
              "From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered\nMIME-Version: 1.0\nContent-Type: "
              "multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: "
              "dns; "
              "mx.example.net\n\nFinal-Recipient: rfc822; elif@example.com\nAction: failed\nStatus: 5.1.1\n"
              "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\nFinal-Recipient: rfc822; full@example.com\n"
              "Action: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full\n\n--b--\n"),
         file(stage, u"Away.eml"_s,
              "From: maria@example.org\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nBack on "
              "Monday\n")});
    return made;
}

} // namespace

std::vector<Scene> answersScenes()
{
    return {
        {u"answers-empty"_s, [](Stage& stage) { return page(stage); }},
        {u"answers-no-campaign"_s, [](Stage& stage) { return page(stage, {}); }},
        {u"answers-pasted"_s, [](Stage& stage) { return many(stage); }},
        {u"answers-found"_s,
         [](Stage& stage) {
             auto made = many(stage);
             read(*made);
             return made;
         }},
        {u"answers-none-found"_s,
         [](Stage& stage) {
             auto made = page(stage);
             made->pasteStep().field().setPlainText(u"Thank you all!"_s);
             read(*made);
             return made;
         }},
        {u"answers-unread"_s,
         [](Stage& stage) {
             auto made = page(stage);
             made->pasteStep().field().setPlainText(u"anna@example.com"_s);
             made->pasteStep().addFiles(
                 {u"/nowhere/gone.eml"_s, u"/nowhere/"_s + QString(200, u'x') + u".eml"_s});
             read(*made);
             return made;
         }},
        {u"answers-long-names"_s,
         [](Stage& stage) {
             const QString address = QString(60, u'a') + u"@"_s + QString(60, u'b') + u".example.com"_s;
             stage.addContact(address, {{u"first_name"_s, QString(u"Wolfeschlegel "_s).repeated(12)},
                                        {u"last_name"_s, u"सरस्वती 😀 محمد"_s}});
             auto made = page(stage, u"عرض خاص नमस्ते 😀 "_s + QString(150, u'W'));
             made->pasteStep().field().setPlainText(address + u" "_s + QString(400, u'W') +
                                                    u"\nمرحبا anna@example.com 😀\n"_s);
             read(*made);
             return made;
         }},
        {u"answers-question"_s,
         [](Stage& stage) {
             auto made = page(stage);
             QString text;
             for (int i = 0; i < 1200; ++i)
                 text += u"person%1@example.com\n"_s.arg(i);
             made->pasteStep().field().setPlainText(text);
             read(*made);
             return made;
         },
         [](Stage&, QWidget& widget) { static_cast<AnswersPage&>(widget).nextButton()->click(); }},
        {u"answers-failing"_s,
         [](Stage& stage) {
             auto made = many(stage);
             read(*made);
             made->foundStep().showProblem({.what = u"The disk is full."_s,
                                            .kept = u"What was done before stays."_s,
                                            .todo = u"Make room, then try again."_s,
                                            .code = u"MW-1102"_s});
             return made;
         }},
        {u"answers-done"_s,
         [](Stage& stage) {
             auto made = many(stage);
             read(*made);
             made->nextButton()->click();
             if (!Stage::until([&] { return made->step() == AnswersPage::Step::Done; }))
                 qFatal("nothing was done");
             return made;
         }},
    };
}

} // namespace mw::test
