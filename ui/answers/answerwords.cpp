// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answers/answerwords.h"

#include "kit/foreigntext.h"
#include "kit/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace mw::answers {

using namespace Qt::StringLiterals;
using inbound::AnswerChoice;
using inbound::FindingReason;
using inbound::UnreadPiece;
using kit::formatCount;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::answers::Words)
};

constexpr qsizetype longestName = 80;
constexpr qsizetype mostNamed = 5;

QString reasonText(FindingReason reason)
{
    switch (reason) {
    case FindingReason::InMailText:
        return Text::tr("Stands in the text of a mail");
    case FindingReason::MaybeBounce:
        return Text::tr("A mail system wrote about it");
    case FindingReason::Delivered:
        return Text::tr("Was delivered");
    case FindingReason::Delayed:
        return Text::tr("Is late; it is still tried");
    case FindingReason::AutomaticReply:
        return Text::tr("Answers by itself, such as out of office");
    case FindingReason::Reply:
        return Text::tr("Wrote back; read it");
    case FindingReason::RefusedOtherwise:
        return Text::tr("Was refused, but the address is there");
    case FindingReason::RefusedForNow:
        return Text::tr("Could not take it just then");
    case FindingReason::AddressAlone:
        return Text::tr("Stands in the text");
    case FindingReason::AddressGone:
        return Text::tr("The address does not exist");
    case FindingReason::Complaint:
        return Text::tr("Marked the mail as spam");
    case FindingReason::ReplyAsks:
        return Text::tr("Wrote that they want to leave");
    case FindingReason::UnsubscribeMail:
        return Text::tr("Used the unsubscribe link");
    }
    return {};
}

} // namespace

ChoiceLook lookOf(AnswerChoice choice)
{
    switch (choice) {
    case AnswerChoice::Withdraw:
        return {Text::tr("Withdraw"), kit::Icon::Unsubscribed, kit::Token::Doubt};
    case AnswerChoice::Bounced:
        return {Text::tr("Mark as bounced"), kit::Icon::Bounced, kit::Token::Danger};
    case AnswerChoice::Leave:
        break;
    }
    return {Text::tr("Leave as is"), kit::Icon::Minus, kit::Token::Muted};
}

QString whyOf(const inbound::MatchedAnswer& answer)
{
    const QString why = reasonText(answer.finding.reason);
    if (answer.own)
        return Text::tr("You send from this address");
    if (answer.out)
        return Text::tr("%1; is out already").arg(why);
    if (answer.bounced)
        return Text::tr("%1; is suppressed already").arg(why);
    return why;
}

QString whereOf(const inbound::Where& where)
{
    const QString name = kit::visible(where.piece, longestName);
    if (where.mail > 0)
        return Text::tr("%1, mail %2", "file, number").arg(name, formatCount(where.mail));
    if (where.line <= 0)
        return name.isEmpty() ? Text::tr("a mail that was pasted") : name;
    return name.isEmpty() ? Text::tr("line %1").arg(formatCount(where.line))
                          : Text::tr("%1, line %2", "file, number").arg(name, formatCount(where.line));
}

QString whoOf(const inbound::MatchedAnswer& answer)
{
    if (!answer.contact.isValid())
        return Text::tr("no contact");
    return answer.contactName.isEmpty() ? Text::tr("a contact") : answer.contactName.simplified();
}

QString deedOf(qint64 withdraw, qint64 bounced)
{
    if (withdraw > 0 && bounced > 0)
        return Text::tr("Withdraw %1, mark %2 as bounced").arg(formatCount(withdraw), formatCount(bounced));
    if (withdraw > 0)
        return Text::tr("Withdraw %1", "a count").arg(formatCount(withdraw));
    if (bounced > 0)
        return Text::tr("Mark %1 as bounced", "a count").arg(formatCount(bounced));
    return {};
}

QString unreadText(const std::vector<UnreadPiece>& unread)
{
    QStringList lines;
    for (const UnreadPiece& piece : unread) {
        if (lines.size() == mostNamed) {
            lines << Text::tr("And more of that kind.");
            break;
        }
        const QString name =
            piece.name.isEmpty() ? Text::tr("What was pasted") : kit::visible(piece.name, longestName);
        switch (piece.why) {
        case UnreadPiece::Why::TooLarge:
            lines << Text::tr("%1 is over 30 MB, or all of it is over 300 MB.").arg(name);
            break;
        case UnreadPiece::Why::TooMany:
            lines
                << Text::tr("%1 holds more than is read at once; go through the rest afterwards.").arg(name);
            break;
        case UnreadPiece::Why::CannotOpen:
            lines << Text::tr("%1 can't be opened.").arg(name);
            break;
        }
    }
    return lines.join(u' ');
}

} // namespace mw::answers
