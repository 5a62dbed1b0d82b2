// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/messagevalues.h"

#include "content/plaintext.h"
#include "content/slots.h"
#include "content/unsubscribeline.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mw::campaign {

using namespace Qt::StringLiterals;

QString variableName(const QString& attribute)
{
    QString name;
    name.reserve(attribute.size());
    for (const QChar c : attribute)
        name += c.isLetterOrNumber() ? c.toLower() : QChar(u'_');
    return name;
}

content::Values commonValues(const CampaignVersion& version)
{
    content::Values common;
    common.set(u"sender_name"_s, version.fromName);
    common.set(u"sender_email"_s, version.fromEmail);
    common.set(u"sender_postal"_s, version.postal);
    common.set(u"list_name"_s, version.listName);
    common.set(u"view_in_browser_url"_s, QString()); // nothing is published from a desktop
    return common;
}

content::Values recipientValues(const content::Values& common, const QString& email,
                                const QByteArray& attributes, const QString& unsubscribeUrl)
{
    content::Values values(&common);
    const QJsonObject given = QJsonDocument::fromJson(attributes).object();
    for (auto it = given.begin(); it != given.end(); ++it) {
        const QString name = variableName(it.key());
        if (!common.find(name)) // a column called "Sender postal" is not whose address the law asks for
            values.set(name, it.value().toString());
    }
    values.set(u"email"_s, email);
    values.set(u"unsubscribe_url"_s, unsubscribeUrl);
    // One purpose, one answer: leaving is what can be preferred.
    values.set(u"preferences_url"_s, unsubscribeUrl);
    return values;
}

Completion completeMessage(CampaignVersion& v, const AddedWords& words)
{
    Completion done;
    content::RequiredLineWords required{.unsubscribe = words.unsubscribe};
    if (v.postal.isEmpty() || v.html.contains(v.postal))
        required.postalVariable.clear();
    if (auto complete = content::withRequiredLines(v.html, v.text, required)) {
        // Slots are for the form; readers need none.
        const bool marked = complete->html.contains(u"data-mw-");
        v.html =
            marked ? QString::fromUtf8(content::withoutSlotMarks(complete->html.toUtf8())) : complete->html;
        v.text = complete->text;
        done.unsubscribeAdded = complete->unsubscribeInHtml || complete->unsubscribeInText;
        done.postalAdded = complete->postalInHtml || complete->postalInText;
    }
    if (!v.text.isEmpty() || v.html.isEmpty())
        return done;
    if (auto text = content::plainTextFromHtml(v.html, {.templateSource = true}))
        v.text = *text;
    return done;
}

} // namespace mw::campaign
