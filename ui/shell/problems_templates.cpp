// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of changing templates.
#include "shell/problems.h"

#include <QCoreApplication>
#include <QLocale>

namespace mw::shell {

using base::ErrorCode;
using kit::Problem;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::TemplateProblems)
};

} // namespace

Problem problemOf(const campaign::TemplateServiceError& error, const QString& about)
{
    using Kind = campaign::TemplateServiceError::Kind;
    const QString unchanged = Text::tr("The template was left as it was.");
    switch (error.kind) {
    case Kind::Database:
        return problemOf(error.database);
    case Kind::NoSuchTemplate:
        return {Text::tr("The template “%1” is not there any more.").arg(about),
                Text::tr("Others are as they were."), Text::tr("Go back to the list."),
                toText(ErrorCode::UnknownTemplate)};
    case Kind::NameTaken:
        return {Text::tr("There is a template called “%1” already.").arg(error.detail), unchanged,
                Text::tr("Choose another name."), toText(ErrorCode::NameTaken)};
    case Kind::BadName:
        return {Text::tr("This can't be a name."), unchanged,
                Text::tr("A name has 1 to 200 characters on one line."), toText(ErrorCode::BadName)};
    case Kind::BadText:
        return {
            Text::tr("The template holds a control character that may not be there (%1).").arg(error.detail),
            Text::tr("What is written stays as a draft."), Text::tr("Take it out, then save again."),
            toText(ErrorCode::BadValue)};
    case Kind::TooLarge:
        return {Text::tr("The source has %1, and 5 MB is the most.")
                    .arg(QLocale().formattedDataSize(error.detail.toLongLong(), 1,
                                                     QLocale::DataSizeTraditionalFormat)),
                Text::tr("What is written stays as a draft."), Text::tr("Make it shorter, then save again."),
                toText(ErrorCode::TemplateBroken)};
    case Kind::InUse:
        return {
            Text::tr("The template “%1” is in use.").arg(about),
            error.campaigns == 1
                ? Text::tr("The campaign “%1” is prepared with it; nothing was deleted.").arg(error.detail)
                : Text::tr("%n campaigns are prepared with it, “%1” among them; nothing was deleted.",
                           nullptr, static_cast<int>(error.campaigns))
                      .arg(error.detail),
            Text::tr("Give them another template, or delete them first."), toText(ErrorCode::TemplateInUse)};
    case Kind::Picture:
        break;
    }
    return {Text::tr("A picture of the template can't be mailed (%1).").arg(error.detail), unchanged,
            Text::tr("Choose another picture."), toText(ErrorCode::BadValue)};
}

} // namespace mw::shell
