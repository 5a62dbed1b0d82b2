// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/gallerypieces.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/deliverylook.h"
#include "kit/emptypage.h"
#include "kit/findingrow.h"
#include "kit/flowlayout.h"
#include "kit/gallery.h"
#include "kit/keyvaluelist.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/pill.h"
#include "kit/progressrow.h"
#include "kit/settingrow.h"
#include "kit/stackedbar.h"
#include "kit/stepper.h"
#include "kit/theme.h"
#include "kit/timeline.h"
#include "kit/undobar.h"

#include <QBoxLayout>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout* column(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s8);
    return layout;
}

void sectionIn(QVBoxLayout* layout, const QString& text)
{
    if (layout->count() > 0)
        layout->addSpacing(space::s12);
    layout->addWidget(section(text));
}

Timeline* sampleTimeline()
{
    auto* timeline = new Timeline;
    timeline->setSelectable(true);
    timeline->setEntries(
        {{Icon::Send, Tone::Neutral, u"Queued"_s, u"10:05:00"_s,
          // untranslated: for developers
          u"Message of 38 kB, signed for kornblume.example.com"_s},
         // untranslated: for developers
         {Icon::Deferred, Tone::Warning, u"2nd try: asked to wait"_s, u"10:13:58"_s,
          // untranslated: for developers
          u"Hafenpost Relay. Same answer, so Mailwright halved its pace to this provider."_s},
         // untranslated: for developers
         {Icon::Deferred,
          Tone::Warning,
          // untranslated: for developers
          u"3rd try: asked to wait"_s,
          u"10:16:20"_s,
          // untranslated: for developers
          u"Hafenpost Relay."_s,
          // untranslated: for developers
          u"450 4.7.1 too many messages to this destination, try later"_s,
          {},
          true},
         {Icon::ShieldCheck,
          Tone::Success,
          // untranslated: for developers
          u"Consent confirmed for News and offers"_s,
          u"21 Oct, 08:14"_s,
          // untranslated: for developers
          u"Double opt-in, wording 3."_s,
          {},
          // untranslated: for developers
          u"Show the record"_s},
         // untranslated: for developers
         {Icon::Hourglass, Tone::Neutral, u"Next try"_s, u"10:31"_s,
          // untranslated: for developers
          u"After 15 minutes; gives up after 48 hours and tells you"_s}});
    timeline->setSelected(2);
    return timeline;
}

} // namespace

QWidget* galleryStates()
{
    auto* widget = new QWidget;
    QVBoxLayout* layout = column(widget);
    // untranslated: for developers
    sectionIn(layout, u"Delivery states"_s);
    auto* states = new FlowLayout(space::s16, space::s8);
    for (const QString& state :
         {u"queued"_s, u"sending"_s, u"accepted"_s, u"deferred"_s, u"rejected"_s, u"in_doubt"_s, u"bounced"_s,
          u"excluded"_s, u"unsubscribed"_s, u"paused"_s, u"cancelled"_s, u"expired"_s})
        states->addWidget(new StateLabel(state));
    layout->addLayout(states);

    // untranslated: for developers
    sectionIn(layout, u"Pills, tags and callouts"_s);
    auto* pills = new FlowLayout(space::s8, space::s8);
    pills->addWidget(new Pill(Tone::Success, u"Verified"_s));
    // untranslated: for developers
    pills->addWidget(new Pill(Tone::Warning, u"3 to look at"_s));
    pills->addWidget(new Pill(Tone::Danger, u"1 blocks"_s));
    pills->addWidget(new Pill(Icon::Scheduled, u"Scheduled"_s, Tone::Info));
    // untranslated: for developers
    pills->addWidget(new Pill(Tone::Doubt, u"3 in doubt"_s));
    pills->addWidget(new Pill(Icon::Edit, u"Draft"_s, Tone::Neutral));
    pills->addWidget(new Pill(Icon::Eye, u"Changed"_s, Tone::Accent));
    // untranslated: for developers
    pills->addWidget(new Tag(u"collects in shop"_s));
    pills->addWidget(new Tag(u"market 2025"_s));
    layout->addLayout(pills);
    layout->addWidget(
        // untranslated: for developers
        new Callout(Tone::Warning, u"The backup folder is not there."_s,
                    // untranslated: for developers
                    u"Your data is safe in the workspace. Plug in the drive or choose another folder."_s));
    auto* problem =
        // untranslated: for developers
        new Callout(Problem{u"The server refuses this name and password."_s, u"Nothing was sent."_s,
                            // untranslated: for developers
                            u"Many hosts want an app password since their last change."_s, u"MW-4107"_s});
    // untranslated: for developers
    auto* enter = button(u"Enter password"_s, ButtonRole::Primary, Icon::Key);
    enter->setSmall(true);
    problem->addButton(enter);
    // untranslated: for developers
    problem->addButton(button(u"How to get an app password"_s, ButtonRole::Small));
    layout->addWidget(problem);
    // untranslated: for developers
    auto* doubt = new Callout(Tone::Doubt, u"3 in doubt."_s, u"They are not sent again by themselves."_s);
    doubt->addButton(button(u"Settle 3…"_s, ButtonRole::Small));
    layout->addWidget(doubt);

    sectionIn(layout, u"Progress"_s);
    // untranslated: for developers
    auto* import = new ProgressRow(u"Importing christmas-market-signups.xlsx"_s);
    import->setFact(u"1,420 of 2,140 · 9,300 a second"_s);
    import->setValue(1420, 2140);
    // untranslated: for developers
    import->setCancel(u"Cancel import"_s);
    layout->addWidget(import);
    layout->addStretch();
    return widget;
}

QWidget* gallerySteps()
{
    auto* widget = new QWidget;
    QVBoxLayout* layout = column(widget);
    auto* steps = new Stepper;
    // untranslated: for developers
    steps->setSteps({{u"SPF and DKIM"_s, {}},
                     {u"Watch"_s, u"p=none"_s},
                     // untranslated: for developers
                     {u"Quarantine"_s, u"safe to take now"_s},
                     {u"Reject"_s, u"about 17 December"_s},
                     {u"Logo"_s, u"BIMI"_s}});
    steps->setCurrent(2);
    steps->setReachable(2);
    layout->addWidget(steps);
    layout->addSpacing(space::s12);
    auto* bar = new StackedBar;
    bar->setThick(true);
    bar->setSegments({{Token::SuccessMark, 6318, u"accepted"_s},
                      // untranslated: for developers
                      {Token::WarningMark, 142, u"deferred, tried again by themselves"_s},
                      {Token::DangerMark, 11, u"refused"_s},
                      // untranslated: for developers
                      {Token::DoubtMark, 3, u"in doubt"_s}});
    bar->setRest(4008, u"queued"_s);
    layout->addWidget(bar);
    return widget;
}

QWidget* galleryRows()
{
    auto* widget = new QWidget;
    QVBoxLayout* layout = column(widget);
    // untranslated: for developers
    sectionIn(layout, u"What happened"_s);
    layout->addWidget(sampleTimeline());
    auto* setting = new SettingRow(u"Relays"_s);
    // untranslated: for developers
    setting->setValue({{u"Hafenpost Relay"_s, weight::strong},
                       {u", then "_s},
                       {u"Postmark"_s, weight::strong},
                       // untranslated: for developers
                       {u" if it fails"_s}});
    // untranslated: for developers
    setting->setExplanation(u"Up to 600 a minute, today 39,518 left of 50,000"_s);
    setting->setAction(u"Change"_s);
    layout->addWidget(setting);
    auto* finding =
        // untranslated: for developers
        new FindingRow(Tone::Danger, u"One-click unsubscribe is missing"_s,
                       // untranslated: for developers
                       u"On 3 March you passed 5,000 a day to Gmail. Since then it refuses mail without "
                       "it: 4,612 recipients."_s);
    // untranslated: for developers
    auto* use = button(u"Use the relay’s unsubscribe"_s, ButtonRole::Primary);
    use->setSmall(true);
    finding->addButton(use);
    // untranslated: for developers
    finding->addButton(button(u"Other ways…"_s, ButtonRole::Small));
    layout->addWidget(finding);
    // untranslated: for developers
    auto* record = new FindingRow(Tone::Warning, u"SPF"_s, u"One include is unused: old-shop.example.com."_s,
                                  FindingRow::Buttons::Beside);
    record->setFact(u"9 of 10 look-ups"_s);
    // untranslated: for developers
    record->addButton(button(u"Drop it"_s, ButtonRole::Small));
    layout->addWidget(record);
    auto* facts = new KeyValueList;
    facts->add(u"State"_s, new StateLabel(u"deferred"_s));
    // untranslated: for developers
    facts->add(u"Read as"_s, u"Transient, rate of the destination"_s);
    // untranslated: for developers
    facts->add(u"Rule"_s, new LinkLabel(u"Reply table, line 41"_s, Type::Body));
    facts->addFixedPitch(u"Message-ID"_s, u"c9f2.7e41@kornblume.example.com"_s);
    layout->addWidget(facts);
    layout->addStretch();
    return widget;
}

GalleryPieces::GalleryPieces(QWidget* parent) : QWidget(parent), m_undo(new UndoBar)
{
    setGround(this, Token::Surface);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::s32, space::s24, space::s32, 0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::s48);
    columns->addWidget(galleryStates(), 1);
    columns->addWidget(galleryRows(), 1);
    page->addWidget(gallerySteps());
    page->addSpacing(space::s16);
    page->addLayout(columns);
    page->addStretch();
    page->addWidget(m_undo);
    // untranslated: for developers
    m_undo->offer(Icon::Delete, u"1,146 contacts deleted."_s,
                  // untranslated: for developers
                  u"Undo is kept for 30 days in Audience, History."_s);
}

Question GalleryPieces::sampleQuestion()
{
    Question question;
    question.icon = Icon::Delete;
    // untranslated: for developers
    question.title = u"Delete 1,146 contacts from Kornblume Bakery?"_s;
    // untranslated: for developers
    question.text = u"Names, fields, tags and notes go. You can undo this for 30 days."_s;
    question.points = {
        // untranslated: for developers
        {QuestionPoint::Kind::Stays, u"Consent records and past deliveries stay, as proof"_s},
        // untranslated: for developers
        {QuestionPoint::Kind::Stays, u"97 opt-outs stay: they are never mailed again"_s},
        // untranslated: for developers
        {QuestionPoint::Kind::Touches, u"12 are recipients of the draft “Advent calendar 2026”"_s}};
    // untranslated: for developers
    question.footnote = u"To answer a wish to be forgotten, use Erase on the privacy desk."_s;
    question.act = u"Delete 1,146 contacts"_s;
    // untranslated: for developers
    question.safe = u"Keep them"_s;
    question.destructive = true;
    // untranslated: for developers
    question.side = u"Export them first"_s;
    question.sideIcon = Icon::Export;
    return question;
}

QWidget* galleryLayers()
{
    auto* widget = new QWidget;
    QVBoxLayout* layout = column(widget);
    auto* ask = button(u"Ask a question…"_s);
    QObject::connect(ask, &QAbstractButton::clicked, widget, [widget] {
        QuestionDialog::ask(widget, GalleryPieces::sampleQuestion(), widget, [](bool) {});
    });
    auto* row = new QHBoxLayout;
    row->addWidget(ask);
    row->addStretch();
    layout->addLayout(row);
    auto* undo = new UndoBar;
    layout->addWidget(undo);
    // untranslated: for developers
    undo->offer(Icon::Delete, u"1,146 contacts deleted."_s,
                // untranslated: for developers
                u"Undo is kept for 30 days in Audience, History."_s);
    layout->addWidget(galleryEmptyPage());
    return widget;
}

QWidget* galleryEmptyPage()
{
    auto* page =
        // untranslated: for developers
        new EmptyPage(Drawing::Campaigns, u"The first mail for Harbour Yoga"_s,
                      // untranslated: for developers
                      u"A campaign is one message to one list or segment. Write it now, send it when it is "
                      // untranslated: for developers
                      "ready. Nothing leaves before you say so."_s);
    setGround(page, Token::Surface);
    // untranslated: for developers
    page->setPrimary(button(u"New campaign"_s, ButtonRole::Primary, Icon::Add));
    // untranslated: for developers
    page->setSecondary(button(u"Practise with sample contacts"_s, ButtonRole::Normal, Icon::Practice));
    // untranslated: for developers
    page->setFacts({{true, u"Contacts"_s, u"642 imported on 17 November"_s, {}},
                    // untranslated: for developers
                    {true, u"Consent"_s, u"611 may be mailed"_s, {}},
                    // untranslated: for developers
                    {false, u"Sending domain"_s, u"harbour-yoga.example.com is not set up"_s, u"Set up"_s},
                    // untranslated: for developers
                    {false, u"Relay"_s, u"none but the practice relay"_s, u"Add"_s}});
    return page;
}

} // namespace mw::kit
