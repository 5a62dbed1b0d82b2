// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/senderidentity.h"

#include "cli/addresswords.h"
#include "cli/text.h"
#include "mail/mailbox.h"

namespace mw::cli {

using namespace Qt::StringLiterals;

Try<campaign::SenderIdentity> identityFrom(const QString& name, const QString& from, const QString& postal)
{
    const auto mailbox = mail::Mailbox::parse(from);
    if (!mailbox)
        return wrongUsage(
            Code::BadSender,
            Text::tr("\"%1\" is no sender (%2). Nothing was made. Write it like \"Shop <news@example.com>\".")
                .arg(from, wordsOf(mailbox.error().kind)));
    campaign::SenderIdentity identity;
    identity.name = name;
    identity.fromName = mailbox->name;
    identity.fromEmail = mailbox->address.text();
    identity.postal = QString(postal).replace(u"\\n"_s, u"\n"_s);
    return identity;
}

} // namespace mw::cli
