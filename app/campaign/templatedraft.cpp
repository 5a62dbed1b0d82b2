// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/templatedraft.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mw::campaign {

using namespace Qt::StringLiterals;

QByteArray TemplateDraft::toBody() const
{
    QJsonObject object{{u"subject"_s, subject}, {u"html"_s, html}};
    if (text)
        object.insert(u"text"_s, *text);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<TemplateDraft> TemplateDraft::fromBody(const QByteArray& body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object[u"subject"_s].isString() || !object[u"html"_s].isString())
        return std::nullopt;
    TemplateDraft draft{object[u"subject"_s].toString(), object[u"html"_s].toString(), std::nullopt};
    if (object[u"text"_s].isString())
        draft.text = object[u"text"_s].toString();
    return draft;
}

} // namespace mw::campaign
