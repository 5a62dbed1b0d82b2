// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lookups.h"

#include "audience/contactrepository.h"
#include "campaign/campaignrepository.h"
#include "cli/addresswords.h"
#include "cli/failures.h"
#include "cli/nearestword.h"
#include "cli/text.h"
#include "consent/consentledger.h"
#include "mail/emailaddress.h"
#include "relays/relayrepository.h"
#include "workspace/workspace.h"

namespace mw::cli::lookups {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNames = 12;

/// `sentence` says what is not there.
Failure unknown(Code code, const QString& sentence, const QString& name, const QStringList& known)
{
    const QString near = nearestWord(name, known);
    const QString toDo = !near.isEmpty()            ? Text::tr("Did you mean \"%1\"?").arg(near)
                         : known.isEmpty()          ? Text::tr("There is none yet; make one first.")
                         : known.size() > mostNames ? Text::tr("Check its name.")
                                                    : Text::tr("There is: %1.").arg(known.join(u", "_s));
    return {Exit::WrongUsage, code, u"%1 %2 %3"_s.arg(sentence, Text::tr("Nothing was changed."), toDo)};
}

template <typename Items>
QStringList namesOf(const Items& items)
{
    QStringList names;
    for (const auto& item : items)
        names.append(item.name);
    return names;
}

} // namespace

Try<base::ContactId> contact(Context& context, const QString& email)
{
    const auto address = mail::EmailAddress::parse(email);
    if (!address)
        return wrongUsage(Code::BadValue, Text::tr("\"%1\" is no address that can be mailed: %2. Nothing was "
                                                   "changed. Write it like name@example.com.")
                                              .arg(email, wordsOf(address.error().kind)));
    auto found = audience::ContactRepository(context.workspace().database()).find(email);
    if (!found)
        return base::fail(failureOf(found.error()));
    if (!*found)
        return wrongUsage(Code::UnknownContact,
                          Text::tr("There is no contact %1 in this workspace. Nothing was changed. Check the "
                                   "address; contacts export lists all.")
                              .arg(email));
    return (*found)->id;
}

Try<audience::List> list(Context& context, const QString& name)
{
    audience::ListRepository lists(context.workspace().database());
    auto found = lists.find(name);
    if (!found)
        return base::fail(failureOf(found.error()));
    if (*found)
        return std::move(**found);
    auto all = lists.all();
    return base::fail(unknown(Code::UnknownList, Text::tr("There is no list \"%1\".").arg(name), name,
                              all ? namesOf(*all) : QStringList()));
}

Try<base::PurposeId> purpose(Context& context, const QString& name)
{
    vault::Database& database = context.workspace().database();
    auto found = consent::ledger::findPurpose(database, name);
    if (!found)
        return base::fail(failureOf(found.error()));
    if (found->isValid())
        return *found;
    auto all = consent::ledger::purposes(database);
    return base::fail(unknown(Code::UnknownPurpose, Text::tr("There is no purpose \"%1\".").arg(name), name,
                              all ? namesOf(*all) : QStringList()));
}

Try<QString> purposeName(Context& context, base::PurposeId purpose)
{
    if (!purpose.isValid())
        return u"all"_s;
    auto all = consent::ledger::purposes(context.workspace().database());
    if (!all)
        return base::fail(failureOf(all.error()));
    for (const consent::Purpose& one : *all)
        if (one.id == purpose)
            return one.name;
    return QString();
}

Try<campaign::Campaign> campaign(Context& context, const QString& name)
{
    campaign::CampaignRepository repository(context.workspace().database());
    auto found = repository.campaign(name);
    if (!found)
        return base::fail(failureOf(found.error()));
    if (*found)
        return std::move(**found);
    auto all = repository.campaigns();
    return base::fail(unknown(Code::UnknownCampaign, Text::tr("There is no campaign \"%1\".").arg(name), name,
                              all ? namesOf(*all) : QStringList()));
}

Try<campaign::MailTemplate> mailTemplate(Context& context, const QString& name)
{
    campaign::CampaignRepository repository(context.workspace().database());
    auto found = repository.mailTemplate(name);
    if (!found)
        return base::fail(failureOf(found.error()));
    if (*found)
        return std::move(**found);
    auto all = repository.mailTemplates();
    return base::fail(unknown(Code::UnknownTemplate, Text::tr("There is no template \"%1\".").arg(name), name,
                              all ? namesOf(*all) : QStringList()));
}

Try<campaign::SenderIdentity> identity(Context& context, const QString& name)
{
    campaign::CampaignRepository repository(context.workspace().database());
    auto found = repository.identity(name);
    if (!found)
        return base::fail(failureOf(found.error()));
    if (*found)
        return std::move(**found);
    auto all = repository.identities();
    return base::fail(unknown(Code::UnknownIdentity,
                              Text::tr("There is no sender identity \"%1\".").arg(name), name,
                              all ? namesOf(*all) : QStringList()));
}

Try<relays::Relay> relay(Context& context, const QString& name)
{
    relays::RelayRepository repository(context.workspace().database());
    auto found = repository.find(name);
    if (!found)
        return base::fail(failureOf(found.error()));
    if (*found)
        return std::move(**found);
    auto all = repository.all();
    return base::fail(unknown(Code::UnknownRelay, Text::tr("There is no relay \"%1\".").arg(name), name,
                              all ? namesOf(*all) : QStringList()));
}

} // namespace mw::cli::lookups
