// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/editorproblem.h"

#include "content/slots.h"

#include <QCoreApplication>
#include <QLocale>

namespace mw::templatespage {

using namespace Qt::StringLiterals;
using content::TemplateProblem;
using kit::Tone;
using Fix = EditorProblem::Fix;
using Part = EditorProblem::Part;

namespace {

// What a mail may weigh before readers on the road wait for it, and before Gmail cuts it.
constexpr qint64 manyPictureBytes = 1024 * 1024;
constexpr qsizetype gmailCuts = 102 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::templatespage::EditorProblems)
};

QString sentenceOf(const TemplateProblem& problem)
{
    using Kind = TemplateProblem::Kind;
    switch (problem.kind) {
    case Kind::Syntax:
        return Text::tr("It can't be read from here on: %1").arg(problem.detail);
    case Kind::SlotMark:
        return Text::tr("A slot is marked wrongly: %1").arg(problem.detail);
    case Kind::UnknownField:
        if (problem.suggestion.isEmpty())
            return Text::tr("No field is called “%1”.").arg(problem.detail);
        return Text::tr("No field is called “%1”. Did you mean %2?").arg(problem.detail, problem.suggestion);
    case Kind::PictureMissing:
        return Text::tr("The picture “%1” is not in this template.").arg(problem.detail);
    case Kind::PictureWithoutAlt:
        return Text::tr("The picture has no words for who does not see it.");
    case Kind::BadLink:
        break;
    }
    return Text::tr("This link can't be mailed: %1").arg(problem.detail);
}

EditorProblem problemFrom(const TemplateProblem& found, Part part)
{
    using Kind = TemplateProblem::Kind;
    EditorProblem problem{.tone = found.level == TemplateProblem::Level::Error ? Tone::Danger : Tone::Warning,
                          .part = part,
                          .line = found.line,
                          .column = found.column,
                          .length = found.length,
                          .sentence = sentenceOf(found)};
    if (found.kind == Kind::UnknownField && !found.suggestion.isEmpty()) {
        problem.fix = Fix::Replace;
        problem.fixWords = Text::tr("Use %1").arg(found.suggestion);
        problem.replacement = found.suggestion;
    } else if (found.kind == Kind::PictureWithoutAlt) {
        problem.fix = Fix::WriteAlt;
        problem.fixWords = Text::tr("Write them");
    }
    return problem;
}

void addSlotProblems(const QString& html, std::vector<EditorProblem>& all)
{
    const auto found = content::readSlots(html.toUtf8());
    if (!found)
        return; // told by the check
    for (const content::Slot& slot : *found) {
        const auto* picture = slot.value ? std::get_if<content::PictureValue>(&*slot.value) : nullptr;
        if (!picture || picture->source.isEmpty() || !picture->alt.empty())
            continue;
        all.push_back(
            {.tone = Tone::Warning,
             .part = Part::Html,
             .line = slot.line,
             .column = slot.column,
             .sentence = Text::tr("“%1” has no words for who does not see the picture.").arg(slot.label),
             .fix = Fix::Slot,
             .fixWords = Text::tr("Write them"),
             .replacement = slot.name});
    }
}

} // namespace

std::vector<EditorProblem> problemsOf(const QString& subject, const QString& html,
                                      const std::optional<QString>& text, const CheckFacts& facts)
{
    content::TemplateCheckOptions options{.mode = content::EscapeMode::None};
    if (!facts.fields.isEmpty())
        options.fields = facts.fields;
    std::vector<EditorProblem> all;
    for (const TemplateProblem& found : content::checkTemplate(subject, options))
        all.push_back(problemFrom(found, Part::Subject));
    if (subject.trimmed().isEmpty())
        all.push_back({.tone = Tone::Danger,
                       .part = Part::Subject,
                       .sentence = Text::tr("The subject is empty. A mail without one is not sent.")});
    if (text)
        all.push_back(
            {.tone = Tone::Info,
             .part = Part::Text,
             .sentence = Text::tr("The plain text is written by hand: changes of the form don't reach it.")});
    if (text)
        for (const TemplateProblem& found : content::checkTemplate(*text, options))
            all.push_back(problemFrom(found, Part::Text));
    options.mode = content::EscapeMode::Html;
    options.pictures = facts.pictures;
    for (const TemplateProblem& found : content::checkTemplate(html, options))
        all.push_back(problemFrom(found, Part::Html));
    addSlotProblems(html, all);
    if (facts.pictureBytes > manyPictureBytes)
        all.push_back(
            {.tone = Tone::Warning,
             .part = Part::Message,
             .sentence =
                 Text::tr("The pictures have %1 together. Over 1 MB, readers on the road wait for it.")
                     .arg(QLocale().formattedDataSize(facts.pictureBytes, 1,
                                                      QLocale::DataSizeTraditionalFormat))});
    return all;
}

std::vector<EditorProblem> problemsOf(const campaign::TemplatePreview& preview, const QString& reader)
{
    std::vector<EditorProblem> all;
    const auto say = [&all](Tone tone, const QString& sentence) {
        all.push_back({.tone = tone, .part = Part::Message, .sentence = sentence});
    };
    QStringList told;
    for (const content::EmptyPlace& place : preview.empty) {
        const QString name = place.name.isEmpty() ? place.tag : place.name;
        const QString around = (place.before + place.after).trimmed();
        if (name == u"view_in_browser_url" || told.contains(name + around))
            continue;
        told.append(name + around);
        if (!place.isSeen)
            say(Tone::Warning,
                Text::tr("%1 has no “%2”, which stands in a link or a style.").arg(reader, name));
        else if (around.isEmpty())
            say(Tone::Warning, Text::tr("%1 has no “%2”: nothing would stand there.").arg(reader, name));
        else
            say(Tone::Warning, Text::tr("%1 has no “%2”: it would read “%3”.")
                                   .arg(reader, name, (place.before + place.after).simplified()));
    }
    if (preview.added.unsubscribeAdded)
        say(Tone::Info, Text::tr("It has no way to unsubscribe. A line with one is added at its end."));
    if (preview.added.postalAdded)
        say(Tone::Info, Text::tr("It shows no postal address. The sender's is added at its end."));
    if (preview.bytes > gmailCuts)
        say(Tone::Warning,
            Text::tr("Its HTML has %1. Gmail cuts what is over 102 kB and hides the rest.")
                .arg(QLocale().formattedDataSize(preview.bytes, 0, QLocale::DataSizeTraditionalFormat)));
    return all;
}

QString placeOf(const EditorProblem& problem)
{
    switch (problem.part) {
    case Part::Subject:
        return Text::tr("Subject");
    case Part::Text:
        return problem.line > 0 ? Text::tr("Text, line %1").arg(problem.line) : Text::tr("Text");
    case Part::Html:
        return problem.line > 0 ? Text::tr("Line %1").arg(problem.line) : Text::tr("Source");
    case Part::Message:
        break;
    }
    return Text::tr("Message");
}

} // namespace mw::templatespage
