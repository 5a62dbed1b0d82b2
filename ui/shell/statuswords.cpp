// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statuswords.h"

#include "kit/words.h"
#include "shell/problems.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace mw::shell {

using namespace Qt::StringLiterals;
using kit::Icon;
using kit::Token;
using State = SenderView::State;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::StatusWords)
};

/// Names of 300 characters are cut in the bar; the tooltip has them all.
QString whatIsSent(const SenderView& view)
{
    if (view.campaigns != 1)
        return Text::tr("Sending %n campaign(s)", nullptr, view.campaigns);
    return view.practice ? Text::tr("Practice run of “%1”").arg(view.campaign)
                         : Text::tr("Sending “%1”").arg(view.campaign);
}

StatusWords sending(const SenderView& view)
{
    StatusWords words{.icon = Icon::Sending, .token = Token::Accent, .what = whatIsSent(view), .bar = true};
    words.figures =
        Text::tr("%1 of %2", "done of all").arg(kit::formatCount(view.done), kit::formatCount(view.total));
    const qint64 rate = std::llround(view.perMinute);
    if (rate > 0 && view.doneAbout)
        words.rest = Text::tr("%1 a minute · done about %2")
                         .arg(kit::formatCount(rate), kit::clockTime(*view.doneAbout));
    else if (rate > 0)
        words.rest = Text::tr("%1 a minute").arg(kit::formatCount(rate));
    words.tip = words.what;
    if (view.doneAbout)
        words.tip += u'\n' + Text::tr("Done about %1").arg(kit::fullTime(*view.doneAbout));
    return words;
}

StatusWords waiting(const SenderView& view)
{
    StatusWords words{.icon = Icon::Clock, .token = Token::Muted};
    words.what = view.campaigns == 1
                     ? Text::tr("“%1” goes on at %2").arg(view.campaign, kit::clockTime(*view.until))
                     : Text::tr("%n campaign(s) go on at %1", nullptr, view.campaigns)
                           .arg(kit::clockTime(*view.until));
    words.figures =
        Text::tr("%1 of %2", "done of all").arg(kit::formatCount(view.done), kit::formatCount(view.total));
    words.bar = true;
    words.tip = Text::tr("What is left waits for its next try, at %1.").arg(kit::fullTime(*view.until));
    return words;
}

StatusWords failing(Icon icon, Token token, const kit::Problem& problem)
{
    return {.icon = icon, .token = token, .what = problem.what, .tip = sentenceOf(problem)};
}

StatusWords idle(const SenderView& view)
{
    if (view.paused == 0)
        return {.what = Text::tr("Nothing is being sent")};
    StatusWords words{.icon = Icon::Paused, .token = Token::Warning};
    words.what = Text::tr("Nothing is being sent; %n campaign(s) are paused", nullptr, view.paused);
    words.action = Text::tr("Show");
    words.place = Place{.page = PageId::Outbox};
    return words;
}

} // namespace

StatusWords wordsOf(const SenderView& view)
{
    switch (view.state) {
    case State::Idle:
        return idle(view);
    case State::Sending:
        return sending(view);
    case State::Waiting:
        return view.until ? waiting(view) : sending(view);
    case State::Disarmed: {
        const kit::Problem problem = problemOf(view.disarmed);
        StatusWords words = failing(Icon::Lock, Token::Danger, problem);
        words.what = Text::tr("Disarmed, nothing is sent");
        words.action = Text::tr("Arm…");
        return words;
    }
    case State::Stopped:
        return failing(Icon::Failed, Token::Danger, view.problem);
    case State::Held:
    case State::Unavailable:
    case State::Unreachable:
        break;
    }
    StatusWords words = failing(Icon::Warning, Token::Warning, view.problem);
    words.action = Text::tr("Show");
    words.place = Place{.page = PageId::Relays, .object = view.relay};
    return words;
}

QString agoWords(const QDateTime& then, const QDateTime& now)
{
    const qint64 seconds = then.secsTo(now);
    if (seconds < 60)
        return Text::tr("just now");
    if (seconds < 60 * 60)
        return Text::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / 60));
    if (then.toLocalTime().date() == now.toLocalTime().date())
        return Text::tr("today, %1").arg(kit::clockTime(then));
    if (then.toLocalTime().date().addDays(1) == now.toLocalTime().date())
        return Text::tr("yesterday, %1").arg(kit::clockTime(then));
    return QLocale().toString(then.toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace mw::shell
