// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/messagerenderer.h"

#include "campaign/messagevalues.h"
#include "content/picturereferences.h"
#include "mail/base32.h"
#include "mail/hmac.h"
#include "mail/identifiers.h"
#include "mail/messagebuilder.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;

namespace {

RenderError templateFault(const QString& part, const content::TemplateError& error)
{
    return {RenderError::Kind::BadTemplate, part, error.text, error.line, error.column};
}

base::Result<std::optional<content::CompiledTemplate>, RenderError>
compile(const QString& part, const QString& source, content::EscapeMode mode)
{
    if (source.isEmpty())
        return std::optional<content::CompiledTemplate>();
    auto compiled = content::compileTemplate(source, mode);
    if (!compiled)
        return base::fail(templateFault(part, compiled.error()));
    return std::optional<content::CompiledTemplate>(std::move(*compiled));
}

base::Result<QString, RenderError> fill(const QString& part,
                                        const std::optional<content::CompiledTemplate>& compiled,
                                        const content::Values& values, const content::RenderOptions& options)
{
    if (!compiled)
        return QString();
    auto rendered = compiled->render(values, options);
    if (!rendered) {
        RenderError error = templateFault(part, rendered.error());
        error.kind = RenderError::Kind::CannotRender;
        return base::fail(error);
    }
    return std::move(*rendered);
}

} // namespace

base::Result<MessageRenderer, RenderError>
MessageRenderer::make(const QByteArray& campaignUuid, const CampaignVersion& version, base::Secret tokenKey)
{
    auto fromAddress = mail::EmailAddress::parse(version.fromEmail);
    if (!fromAddress)
        return base::fail(RenderError{RenderError::Kind::BadSender, u"from"_s, version.fromEmail});
    auto replyTo = version.replyTo.isEmpty() ? fromAddress : mail::EmailAddress::parse(version.replyTo);
    if (!replyTo)
        return base::fail(RenderError{RenderError::Kind::BadSender, u"reply_to"_s, version.replyTo});
    MessageRenderer renderer(mail::Mailbox{version.fromName, *fromAddress}, *replyTo);
    renderer.m_hasReplyTo = !version.replyTo.isEmpty();
    renderer.m_campaignUuid = campaignUuid;
    renderer.m_tokenKey = std::move(tokenKey);
    renderer.m_messageIdDomain = fromAddress->asciiDomain();
    renderer.m_listId = mail::listId(version.listName, renderer.m_messageIdDomain);

    auto subject = compile(u"subject"_s, version.subject, content::EscapeMode::None);
    auto html = compile(u"html"_s, version.html, content::EscapeMode::Html);
    auto text = compile(u"text"_s, version.text, content::EscapeMode::None);
    for (const auto* part : {&subject, &html, &text}) {
        if (!*part)
            return base::fail(part->error());
    }
    if (!version.pictures.empty()) {
        // The source was compiled as it is first: its errors' places are the author's.
        auto shown = renderer.takePictures(version);
        if (!shown)
            return base::fail(shown.error());
        html = compile(u"html"_s, *shown, content::EscapeMode::Html);
        if (!html)
            return base::fail(html.error());
    }
    renderer.m_subject = std::move(*subject);
    renderer.m_html = std::move(*html);
    renderer.m_text = std::move(*text);

    renderer.m_common = std::make_shared<content::Values>(commonValues(version));
    return renderer;
}

base::Result<QString, RenderError> MessageRenderer::takePictures(const CampaignVersion& version)
{
    QHash<QString, QString> ids;
    qsizetype size = 0;
    for (const StoredPicture& picture : version.pictures) {
        // Unique in the world, as Content-IDs have to be, and the same whenever it is made again.
        const QByteArray token = mail::toBase32(mail::sha256(m_campaignUuid + picture.sha256), 16);
        const QByteArray id =
            picture.name.toLatin1() + '.' + token.toLower() + '@' + m_messageIdDomain.toLower();
        auto part = mail::InlinePart::make(id, picture.fileName, picture.bytes);
        if (!part)
            return base::fail(RenderError{RenderError::Kind::BadPicture, picture.name, part.error().detail});
        ids.insert(picture.name, QString::fromLatin1(id));
        m_pictures.push_back({u"cid:"_s + QString::fromLatin1(id), picture.bytes, std::move(*part)});
        size += picture.bytes.size();
    }
    if (size > mail::PictureLimits::all ||
        m_pictures.size() > static_cast<std::size_t>(mail::PictureLimits::count))
        return base::fail(RenderError{
            RenderError::Kind::BadPicture, {}, u"%1 pictures, %2 bytes"_s.arg(m_pictures.size()).arg(size)});
    return content::withPictureIds(version.html, ids);
}

QByteArray MessageRenderer::messageId(base::ContactId contact) const
{
    return mail::messageId(m_tokenKey, m_campaignUuid, contact, m_messageIdDomain);
}

QByteArray MessageRenderer::unsubscribeFor(const Recipient& recipient) const
{
    const QByteArray token = mail::deliveryToken(m_tokenKey, m_campaignUuid, recipient.contact);
    return mail::listUnsubscribeMailto(m_replyTo, "unsubscribe " + token);
}

base::Result<MessageRenderer::Preview, RenderError>
MessageRenderer::fillParts(const Recipient& recipient) const
{
    const content::Values values = recipientValues(*m_common, recipient.email, recipient.attributes,
                                                   QString::fromLatin1(unsubscribeFor(recipient)));
    const content::RenderOptions options{.now = recipient.date};
    auto subject = fill(u"subject"_s, m_subject, values, options);
    auto html = fill(u"html"_s, m_html, values, options);
    auto text = fill(u"text"_s, m_text, values, options);
    for (const auto* part : {&subject, &html, &text}) {
        if (!*part)
            return base::fail(part->error());
    }
    return Preview{std::move(*subject), std::move(*html), std::move(*text), {}};
}

base::Result<MessageRenderer::Preview, RenderError> MessageRenderer::preview(const Recipient& recipient) const
{
    auto filled = fillParts(recipient);
    if (filled)
        for (const InlinePicture& picture : m_pictures)
            filled->pictures.insert(picture.reference.mid(4), picture.bytes);
    return filled;
}

base::Result<RenderedMessage, RenderError> MessageRenderer::render(const Recipient& recipient) const
{
    auto to = mail::EmailAddress::parse(recipient.email);
    if (!to)
        return base::fail(RenderError{RenderError::Kind::BadAddress, u"to"_s, {}});
    auto filled = fillParts(recipient);
    if (!filled)
        return base::fail(filled.error());
    RenderedMessage message;
    message.sender = m_from.address.envelope();
    message.recipient = to->envelope();
    message.needsSmtpUtf8 =
        to->needsSmtpUtf8() || m_from.address.needsSmtpUtf8() || m_replyTo.needsSmtpUtf8();
    mail::MessageParts parts{
        .from = m_from,
        .replyTo = std::nullopt,
        .to = {{}, std::move(*to)},
        .subject = std::move(filled->subject),
        .html = std::move(filled->html),
        .text = std::move(filled->text),
        .messageId = messageId(recipient.contact),
        .date = recipient.date,
        .extraHeaders = {{"List-Id", m_listId}, {"List-Unsubscribe", '<' + unsubscribeFor(recipient) + '>'}}};
    // What a condition left out of this message's HTML would stand as an attachment that nobody meant.
    for (const InlinePicture& picture : m_pictures)
        if (parts.html.contains(picture.reference))
            parts.inlineParts.push_back(picture.part);
    if (m_hasReplyTo)
        parts.replyTo = mail::Mailbox{{}, m_replyTo};
    auto bytes = mail::buildMessage(parts);
    if (!bytes)
        return base::fail(RenderError{RenderError::Kind::CannotRender, u"message"_s, bytes.error().detail});
    message.bytes = std::move(*bytes);
    message.sha256 = mail::sha256(message.bytes);
    return message;
}

QStringList MessageRenderer::variables() const
{
    QStringList names;
    for (const auto* part : {&m_subject, &m_html, &m_text}) {
        if (*part)
            names += (*part)->variables();
    }
    names.removeDuplicates();
    return names;
}

} // namespace mw::campaign
