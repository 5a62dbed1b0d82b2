// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "campaign/types.h"
#include "content/templateengine.h"
#include "mail/inlinepart.h"
#include "mail/mailbox.h"

#include <QHash>

namespace mw::campaign {

/// The person a message is made for: what is frozen of the contact at the first claim.
struct Recipient
{
    base::ContactId contact{};
    QString email{};
    QByteArray attributes{}; ///< JSON object: attribute name -> text
    base::Timestamp date{};  ///< the mail's Date: the delivery's first attempt
};

struct RenderedMessage
{
    QByteArray bytes{};     ///< CRLF, as handed to the relay (before dot stuffing)
    QByteArray sha256{};    ///< of `bytes`
    QByteArray sender{};    ///< envelope sender
    QByteArray recipient{}; ///< envelope recipient
    bool needsSmtpUtf8 = false;
};

struct RenderError
{
    enum class Kind { BadTemplate, BadSender, BadAddress, CannotRender, BadPicture };
    Kind kind = Kind::CannotRender;
    QString part{}; ///< "subject", "html", "text", "from" …; of a picture its name
    QString detail{};
    int line = 0;
    int column = 0;
};

/// One campaign version, compiled once and rendered from many threads. The same recipient gives the same
/// bytes, so that what was sent can be built again and checked against its hash.
class MessageRenderer
{
public:
    [[nodiscard]] static base::Result<MessageRenderer, RenderError>
    make(const QByteArray& campaignUuid, const CampaignVersion& version, base::Secret tokenKey);

    [[nodiscard]] base::Result<RenderedMessage, RenderError> render(const Recipient& recipient) const;
    /// What a reader sees of it: no message is built.
    struct Preview
    {
        QString subject{};
        QString html{};
        QString text{};
        QHash<QString, QByteArray> pictures{}; ///< what the HTML shows by cid:KEY
    };
    [[nodiscard]] base::Result<Preview, RenderError> preview(const Recipient& recipient) const;
    /// Without brackets.
    [[nodiscard]] QByteArray messageId(base::ContactId contact) const;
    /// Names used by the templates that no contact attribute and none of our own gives.
    [[nodiscard]] QStringList variables() const;

private:
    MessageRenderer(mail::Mailbox from, mail::EmailAddress replyTo)
        : m_from(std::move(from)), m_replyTo(std::move(replyTo))
    {
    }
    /// Encodes the pictures, once for all messages, and answers the HTML with their Content-IDs.
    [[nodiscard]] base::Result<QString, RenderError> takePictures(const CampaignVersion& version);
    [[nodiscard]] QByteArray unsubscribeFor(const Recipient& recipient) const;
    [[nodiscard]] base::Result<Preview, RenderError> fillParts(const Recipient& recipient) const;

    QByteArray m_campaignUuid;
    base::Secret m_tokenKey;
    mail::Mailbox m_from;
    mail::EmailAddress m_replyTo;
    bool m_hasReplyTo = false;
    QByteArray m_messageIdDomain;
    QByteArray m_listId;
    std::shared_ptr<const content::Values> m_common;
    std::optional<content::CompiledTemplate> m_subject;
    std::optional<content::CompiledTemplate> m_html;
    std::optional<content::CompiledTemplate> m_text;
    struct InlinePicture
    {
        QString reference; ///< cid:…, as it stands in the HTML
        QByteArray bytes;
        mail::InlinePart part;
    };
    std::vector<InlinePicture> m_pictures;
};

} // namespace mw::campaign
