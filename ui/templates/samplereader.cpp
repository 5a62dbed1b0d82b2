// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/samplereader.h"

#include "content/templatecheck.h"
#include "kit/tokens.h"
#include "ui/slotform/chip.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace mw::templatespage {

using namespace Qt::StringLiterals;
using campaign::PreviewRequest;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::templatespage::SampleReader)
};

QString sampleOf(const QString& name)
{
    const QHash<QString, QString> known{
        {u"first_name"_s, Text::tr("Anna")},         {u"vorname"_s, Text::tr("Anna")},
        {u"last_name"_s, Text::tr("Becker")},        {u"nachname"_s, Text::tr("Becker")},
        {u"name"_s, Text::tr("Anna Becker")},        {u"city"_s, Text::tr("Springfield")},
        {u"ort"_s, Text::tr("Springfield")},         {u"company"_s, Text::tr("Becker & Daughters")},
        {u"firma"_s, Text::tr("Becker & Daughters")}};
    if (const auto found = known.constFind(name); found != known.cend())
        return *found;
    QString words = slotform::chip::readable(name);
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// Paper is light in every theme.
QString onPaper(kit::Token token)
{
    return QColor(kit::tokenTable[static_cast<std::size_t>(token)].light).name();
}

} // namespace

QByteArray sampleAttributes(const std::vector<campaign::AudienceField>& fields, const QString& subject,
                            const QString& html)
{
    QJsonObject attributes;
    for (const auto& [source, mode] :
         {std::pair(subject, content::EscapeMode::None), std::pair(html, content::EscapeMode::Html)})
        if (const auto compiled = content::compileTemplate(source, mode))
            for (const QString& name : compiled->variables())
                if (!content::messageFields().contains(name))
                    attributes.insert(name, sampleOf(name));
    for (const campaign::AudienceField& field : fields)
        attributes.insert(field.name, sampleOf(field.name));
    return QJsonDocument(attributes).toJson(QJsonDocument::Compact);
}

PreviewRequest sampleRequest(const QString& shop, const campaign::AddedWords& words)
{
    PreviewRequest request;
    request.version.fromName = shop;
    request.version.fromEmail = u"news@example.com"_s;
    request.version.postal = Text::tr("1 Main Street\nExampletown");
    request.version.listName = Text::tr("Your list");
    request.email = u"anna.becker@example.com"_s;
    request.words = words;
    request.marks = emptyMarks();
    return request;
}

content::EmptyMarks emptyMarks()
{
    const QString style = u"background:%1;color:%2;padding:0 4px;border-radius:3px"_s.arg(
        onPaper(kit::Token::DangerSoft), onPaper(kit::Token::Danger));
    // untranslated: markup
    return {u"<span style=\""_s + style + u"\">"_s, u"?</span>"_s};
}

} // namespace mw::templatespage
