// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/findingwords.h"

#include "cli/output.h"
#include "cli/text.h"

#include <algorithm>

namespace mw::cli {

using namespace Qt::StringLiterals;
using campaign::Finding;
using campaign::FindingLevel;

namespace {

struct Row
{
    const char* code;
    const char* text;
    const char* fix; ///< empty: nothing to do
};

// %1 %2 … stand for the facts named in factsOf().
const Row rows[] = {
    {"list_missing", QT_TRANSLATE_NOOP("mw::cli::Text", "The campaign has no list."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Make the campaign anew with a list that is there.")},
    {"template_missing", QT_TRANSLATE_NOOP("mw::cli::Text", "The campaign has no template."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Make the campaign anew with a template that is there.")},
    {"identity_missing", QT_TRANSLATE_NOOP("mw::cli::Text", "The campaign has no sender identity."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Make the campaign anew with an identity that is there.")},
    {"sender_address_bad", QT_TRANSLATE_NOOP("mw::cli::Text", "The sender's address can't be mailed from."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Use another sender identity.")},
    {"template_broken",
     QT_TRANSLATE_NOOP("mw::cli::Text", "The template can't be rendered: %1, line %2, column %3: %4"),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Mend the template and add it under a new name.")},
    {"picture_missing",
     QT_TRANSLATE_NOOP("mw::cli::Text", "The template shows a picture that it does not have: %1."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Add the picture to the template, or take it out of the HTML.")},
    {"picture_broken", QT_TRANSLATE_NOOP("mw::cli::Text", "The picture %1 can't be mailed: %2"),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Use another picture, or fewer of them.")},
    {"pictures_large", QT_TRANSLATE_NOOP("mw::cli::Text", "The pictures weigh %1 bytes in each message."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Use smaller pictures; below 1 MB together they arrive quickly.")},
    {"message_renders", QT_TRANSLATE_NOOP("mw::cli::Text", "The message can be rendered."), ""},
    {"unsubscribe_added",
     QT_TRANSLATE_NOOP("mw::cli::Text", "The template has no unsubscribe link; one is appended."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Put {{ unsubscribe_url }} where it looks best.")},
    {"postal_missing",
     QT_TRANSLATE_NOOP("mw::cli::Text",
                       "The sender identity has no postal address, which many countries demand."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Use a sender identity with --postal.")},
    {"postal_added", QT_TRANSLATE_NOOP("mw::cli::Text", "The postal address is appended."), ""},
    {"subject_empty", QT_TRANSLATE_NOOP("mw::cli::Text", "The subject is empty."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Add the template with a --subject.")},
    {"view_in_browser_empty",
     QT_TRANSLATE_NOOP("mw::cli::Text", "The template links to a view in the browser, which there is not."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Take {{ view_in_browser_url }} out of the template.")},
    {"list_empty", QT_TRANSLATE_NOOP("mw::cli::Text", "There is nobody on the list."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Import contacts into it.")},
    {"no_consent_basis",
     QT_TRANSLATE_NOOP("mw::cli::Text", "%1 of %2 contacts have no consent basis and will be left out."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Record one with consent record, or import with --consent.")},
    {"recipients", QT_TRANSLATE_NOOP("mw::cli::Text", "Contacts on the list: %1."), ""},
    {"relay_missing", QT_TRANSLATE_NOOP("mw::cli::Text", "A relay of the campaign is missing."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Make the campaign anew with a relay that is there.")},
    {"relay_paused", QT_TRANSLATE_NOOP("mw::cli::Text", "The relay %1 is paused: %2"),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Mend the cause; campaign send then lifts the pause.")},
    {"answers_not_read",
     QT_TRANSLATE_NOOP("mw::cli::Text", "Nobody went through what came back to %1: people may have asked to "
                                        "leave."),
     QT_TRANSLATE_NOOP("mw::cli::Text", "Open the window and choose “Go through answers…”.")},
    {"relay_ready", QT_TRANSLATE_NOOP("mw::cli::Text", "The relay %1 is ready."), ""},
};

const Row* rowOf(const QString& code)
{
    const auto it = std::find_if(std::begin(rows), std::end(rows),
                                 [&](const Row& row) { return QLatin1String(row.code) == code; });
    return it == std::end(rows) ? nullptr : &*it;
}

QString fact(const Finding& finding, QLatin1String name)
{
    return finding.facts[name].toVariant().toString();
}

QStringList factsOf(const Finding& finding)
{
    if (finding.code == u"template_broken")
        return {fact(finding, "part"_L1), fact(finding, "line"_L1), fact(finding, "column"_L1),
                fact(finding, "detail"_L1)};
    if (finding.code == u"picture_missing")
        return {fact(finding, "picture"_L1)};
    if (finding.code == u"picture_broken")
        return {fact(finding, "picture"_L1), fact(finding, "detail"_L1)};
    if (finding.code == u"pictures_large")
        return {fact(finding, "bytes"_L1)};
    if (finding.code == u"no_consent_basis")
        return {fact(finding, "contacts"_L1), fact(finding, "of"_L1)};
    if (finding.code == u"recipients")
        return {fact(finding, "contacts"_L1)};
    if (finding.code == u"relay_paused")
        return {fact(finding, "relay"_L1), fact(finding, "reply"_L1)};
    if (finding.code == u"answers_not_read")
        return {fact(finding, "campaign"_L1)};
    if (finding.code == u"relay_ready")
        return {fact(finding, "relay"_L1)};
    return {};
}

QString textOf(const Finding& finding)
{
    const Row* row = rowOf(finding.code);
    if (!row)
        return finding.code;
    // All at once, so that a fact that holds "%1" stays as it is.
    const QStringList facts = factsOf(finding);
    const QString text = Text::tr(row->text);
    switch (facts.size()) {
    case 4:
        return text.arg(facts[0], facts[1], facts[2], facts[3]);
    case 2:
        return text.arg(facts[0], facts[1]);
    case 1:
        return text.arg(facts[0]);
    default:
        return text;
    }
}

QString fixOf(const Finding& finding)
{
    const Row* row = rowOf(finding.code);
    return row && *row->fix ? Text::tr(row->fix) : QString();
}

QString shown(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Red:
        return Text::tr("red");
    case FindingLevel::Amber:
        return Text::tr("amber");
    case FindingLevel::Green:
        break;
    }
    return Text::tr("green");
}

} // namespace

QJsonArray jsonOf(const std::vector<Finding>& findings)
{
    QJsonArray array;
    for (const Finding& finding : findings)
        array.append(QJsonObject{{u"level"_s, toText(finding.level)},
                                 {u"code"_s, finding.code},
                                 {u"text"_s, textOf(finding)},
                                 {u"fix"_s, fixOf(finding)}});
    return array;
}

void print(Output& out, const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings) {
        const QString fix = fixOf(finding);
        out.line(u"%1: %2%3"_s.arg(shown(finding.level), textOf(finding), fix.isEmpty() ? fix : u' ' + fix));
    }
}

bool anyRed(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& f) { return f.level == FindingLevel::Red; });
}

} // namespace mw::cli
