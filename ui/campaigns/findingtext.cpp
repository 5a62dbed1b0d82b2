// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/findingtext.h"

#include "kit/words.h"
#include "ui/campaigns/campaignwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using campaign::Finding;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::campaignspage::Findings)
};

struct Row
{
    const char* code;
    const char* what; ///< %1 %2 … stand for factsOf()
    const char* why;
    Fix fix;
};

constexpr Row rows[] = {
    {"list_missing", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Nobody gets it yet"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "No list is chosen."), Fix::Recipients},
    {"template_missing", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "It says nothing yet"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "No template is chosen."), Fix::Message},
    {"identity_missing", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Nobody sends it yet"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "No sender is chosen."), Fix::Sender},
    {"sender_address_bad",
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The sender's address can't be mailed from"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Its From or reply address is no address."),
     Fix::Sender},
    {"template_broken", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The template can't be read"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "%1, line %2, column %3: %4"), Fix::OpenTemplate},
    {"picture_missing", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "A picture is missing"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The template shows “%1” and does not have it."),
     Fix::OpenTemplate},
    {"picture_broken", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "A picture can't be mailed"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "%1: %2"), Fix::OpenTemplate},
    {"pictures_large", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The pictures are heavy"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings",
                       "%1 in each message. Below 1 MB together they arrive quickly."),
     Fix::OpenTemplate},
    {"subject_empty", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The subject is empty"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Readers see nothing but the sender."),
     Fix::OpenTemplate},
    {"unsubscribe_added", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The way out is put at the end"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings",
                       "The template has no unsubscribe link, so one is appended."),
     Fix::OpenTemplate},
    {"postal_missing", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "There is no postal address"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Many countries demand one; the sender has none."),
     Fix::Sender},
    {"view_in_browser_empty", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "A link leads nowhere"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings",
                       "The template links to a view in the browser, which there is not."),
     Fix::OpenTemplate},
    {"list_empty", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "There is nobody on the list"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Contacts come in by an import."), Fix::ImportContacts},
    {"nobody_may", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Nobody on the list may be mailed"), "",
     Fix::ShowLeftOut},
    {"left_out", "", "", Fix::ShowLeftOut},
    {"relay_missing", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "There is no way out yet"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "No relay is chosen, or it is gone."), Fix::Relays},
    {"relay_paused", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The relay %1 is paused"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "It says: %2"), Fix::OpenRelay},
    {"disarmed", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "This workspace may not send"),
     QT_TRANSLATE_NOOP(
         "mw::campaignspage::Findings",
         "It was copied, moved or put back. Arm it at the bottom of the window once you know that no "
         "other copy sends the same."),
     Fix::None},
    {"starts_in_the_past", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Its time is over"),
     QT_TRANSLATE_NOOP("mw::campaignspage::Findings",
                       "It was to start %1. Choose another time, or send it now."),
     Fix::When},
    {"answers_not_read", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "Did anybody ask to leave?"),
     QT_TRANSLATE_NOOP(
         "mw::campaignspage::Findings",
         "Nobody went through what came back to “%1”. Who asked to leave is still on the list."),
     Fix::GoThroughAnswers},
    // What is fine.
    {"message_renders", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The message can be made"), "",
     Fix::None},
    {"postal_added", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The postal address is appended"), "",
     Fix::None},
    {"recipients", "", "", Fix::None},
    {"relay_ready", QT_TRANSLATE_NOOP("mw::campaignspage::Findings", "The relay %1 is ready"), "", Fix::None},
};

QString buttonOf(Fix fix)
{
    switch (fix) {
    case Fix::None:
        break;
    case Fix::Recipients:
        return Text::tr("Choose a list");
    case Fix::Sender:
        return Text::tr("Choose a sender");
    case Fix::Message:
        return Text::tr("Choose a template");
    case Fix::Relays:
        return Text::tr("Choose a relay");
    case Fix::When:
        return Text::tr("Choose a time");
    case Fix::OpenTemplate:
        return Text::tr("Open the template");
    case Fix::OpenRelay:
        return Text::tr("Open the relay");
    case Fix::ImportContacts:
        return Text::tr("Import contacts");
    case Fix::ShowLeftOut:
        return Text::tr("Show who is left out");
    case Fix::GoThroughAnswers:
        return Text::tr("Go through answers…");
    }
    return {};
}

QString fact(const Finding& finding, QLatin1StringView name)
{
    const QJsonValue value = finding.facts[name];
    return value.isDouble() ? kit::formatCount(value.toInteger()) : value.toString();
}

/// %1, %2 …
QStringList factsOf(const Finding& finding)
{
    if (finding.code == u"template_broken")
        return {fact(finding, "part"_L1), fact(finding, "line"_L1), fact(finding, "column"_L1),
                fact(finding, "detail"_L1)};
    if (finding.code == u"picture_missing" || finding.code == u"picture_broken")
        return {fact(finding, "picture"_L1), fact(finding, "detail"_L1)};
    if (finding.code == u"pictures_large")
        return {sizeWords(finding.facts["bytes"_L1].toInteger())};
    if (finding.code == u"answers_not_read")
        return {fact(finding, "campaign"_L1)};
    if (finding.code == u"starts_in_the_past")
        return {fact(finding, "time"_L1)};
    return {fact(finding, "relay"_L1), fact(finding, "reply"_L1)};
}

/// In one pass, so that a fact which holds "%1" stays as it is.
QString filled(const char* source, const QStringList& facts)
{
    if (*source == '\0')
        return {};
    const QString text = Text::tr(source);
    QString full;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number > 0)
            full += facts.value(number - 1);
        else
            full += text[i];
        i += number > 0 ? 1 : 0;
    }
    return full;
}

/// Those with a count in them.
QString counted(const Finding& finding)
{
    const int n = static_cast<int>(
        std::min<qint64>(finding.facts["contacts"_L1].toInteger(), std::numeric_limits<int>::max()));
    if (finding.code == u"left_out")
        return Text::tr("%Ln on the list are left out", nullptr, n);
    if (finding.code == u"recipients")
        return Text::tr("%Ln on the list may be mailed", nullptr, n);
    return {};
}

} // namespace

FindingText textOf(const Finding& finding)
{
    const auto* row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& one) {
        return finding.code == QLatin1StringView(one.code);
    });
    if (row == std::end(rows)) // newer than this table: better shown raw than hidden
        return {.what = finding.code};
    const QStringList facts = factsOf(finding);
    FindingText text{.what = counted(finding),
                     .why = finding.facts["reasons"_L1].toString(),
                     .button = buttonOf(row->fix),
                     .fix = row->fix};
    if (text.what.isEmpty())
        text.what = filled(row->what, facts);
    if (text.why.isEmpty())
        text.why = filled(row->why, facts);
    return text;
}

kit::Tone toneOf(campaign::FindingLevel level)
{
    switch (level) {
    case campaign::FindingLevel::Red:
        return kit::Tone::Danger;
    case campaign::FindingLevel::Amber:
        return kit::Tone::Warning;
    case campaign::FindingLevel::Green:
        break;
    }
    return kit::Tone::Success;
}

} // namespace mw::campaignspage
