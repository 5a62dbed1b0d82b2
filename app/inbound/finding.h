// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QByteArray>
#include <QString>
#include <string_view>

namespace mw::inbound {

enum class FindingKind {
    AskedToLeave,
    Bounced,   ///< for good: the address is gone
    AutoReply, ///< out of office and the like
    Unclear,   ///< a person has to look
};

/// Why something was found; words are made at the edge. From the weakest to the strongest: of one address the
/// strongest is kept.
enum class FindingReason {
    InMailText,       ///< unclear: stands in the text of a mail, beside what the mail itself says
    MaybeBounce,      ///< unclear: a mail system's notice without a report that machines read
    Delivered,        ///< unclear: a report that says it arrived
    Delayed,          ///< unclear: it is still tried
    AutomaticReply,   ///< auto reply
    Reply,            ///< unclear: a person's answer, in which no word about leaving was found
    RefusedOtherwise, ///< unclear: refused, but not because the address is gone
    RefusedForNow,    ///< unclear: the mailbox is full, or the like
    AddressAlone,     ///< asked to leave: an address in a text, without more
    AddressGone,      ///< bounced
    Complaint,        ///< asked to leave: marked as spam, reported by a provider
    ReplyAsks,        ///< asked to leave: a reply with words about leaving
    UnsubscribeMail,  ///< asked to leave: a mail to the way out, with the token of a delivery
};

struct ReasonWord
{
    FindingReason reason;
    FindingKind kind;
    std::string_view word;
};
/// Stable words for logs and tests.
inline constexpr std::array reasonWords = {
    ReasonWord{FindingReason::InMailText, FindingKind::Unclear, "in_mail_text"},
    ReasonWord{FindingReason::MaybeBounce, FindingKind::Unclear, "maybe_bounce"},
    ReasonWord{FindingReason::Delivered, FindingKind::Unclear, "delivered"},
    ReasonWord{FindingReason::Delayed, FindingKind::Unclear, "delayed"},
    ReasonWord{FindingReason::AutomaticReply, FindingKind::AutoReply, "automatic_reply"},
    ReasonWord{FindingReason::Reply, FindingKind::Unclear, "reply"},
    ReasonWord{FindingReason::RefusedOtherwise, FindingKind::Unclear, "refused_otherwise"},
    ReasonWord{FindingReason::RefusedForNow, FindingKind::Unclear, "refused_for_now"},
    ReasonWord{FindingReason::AddressAlone, FindingKind::AskedToLeave, "address_alone"},
    ReasonWord{FindingReason::AddressGone, FindingKind::Bounced, "address_gone"},
    ReasonWord{FindingReason::Complaint, FindingKind::AskedToLeave, "complaint"},
    ReasonWord{FindingReason::ReplyAsks, FindingKind::AskedToLeave, "reply_asks"},
    ReasonWord{FindingReason::UnsubscribeMail, FindingKind::AskedToLeave, "unsubscribe_mail"},
};
[[nodiscard]] FindingKind kindOf(FindingReason reason);
[[nodiscard]] QString toText(FindingReason reason);
/// asked_to_leave, bounced, auto_reply, unclear.
[[nodiscard]] QString toText(FindingKind kind);

/// Where it stands.
struct Where
{
    QString piece{}; ///< name of the file; empty: what was pasted
    int mail = 0;    ///< of a file with many, from 1; 0: it is the only one, or no mail
    int line = 0;    ///< in a text, from 1; 0: a whole mail
};

/// An address that came back, once for each reading. All texts are foreign.
struct Finding
{
    QString address{};      ///< as spelled; fit to be mailed
    QByteArray canonical{}; ///< mail::EmailAddress::canonical()
    FindingReason reason = FindingReason::AddressAlone;
    Where where{};
    QString excerpt{};  ///< the line, the mail's subject or the server's words; one line, cut
    QByteArray token{}; ///< of a delivery, from the subject of an unsubscribe mail; not checked
};

} // namespace mw::inbound
