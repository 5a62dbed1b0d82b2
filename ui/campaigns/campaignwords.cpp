// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignwords.h"

#include "kit/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using campaign::ExclusionReason;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::campaignspage::Words)
};

int many(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

/// Without the year, in the order of the locale.
QString dayAndMonth(const QDate& date)
{
    const QLocale locale;
    QString format = locale.dateFormat(QLocale::ShortFormat).contains(u"M/d"_s) ? u"MMM d"_s : u"d MMM"_s;
    if (locale.language() == QLocale::German)
        format = u"d. MMM"_s;
    return locale.toString(date, format);
}

} // namespace

QDateTime localTime(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

QString shortTime(base::Timestamp time, base::Timestamp now)
{
    const QDateTime then = localTime(time);
    const QDate today = localTime(now).date();
    if (then.date() == today)
        return kit::clockTime(then);
    if (then.date().year() == today.year())
        return dayAndMonth(then.date());
    return u"%1 %2"_s.arg(dayAndMonth(then.date())).arg(then.date().year());
}

QString longTime(base::Timestamp time)
{
    const QDateTime then = localTime(time);
    const QLocale locale;
    return Text::tr("%1, %2, %3", "weekday, day and month, clock time")
        .arg(locale.dayName(then.date().dayOfWeek()), dayAndMonth(then.date()), kit::clockTime(then));
}

QString leftOutWords(ExclusionReason reason, std::int64_t count)
{
    const int n = many(count);
    switch (reason) {
    case ExclusionReason::NoConsentBasis:
        return Text::tr("%Ln without consent", nullptr, n);
    case ExclusionReason::Withdrawn:
        return Text::tr("%Ln unsubscribed", nullptr, n);
    case ExclusionReason::Objected:
        return Text::tr("%Ln objected", nullptr, n);
    case ExclusionReason::AddressSuppressed:
        return Text::tr("%Ln suppressed", nullptr, n);
    case ExclusionReason::DomainSuppressed:
        return Text::tr("%Ln at suppressed domains", nullptr, n);
    case ExclusionReason::Duplicate:
        return Text::tr("%Ln with an address that is there twice", nullptr, n);
    case ExclusionReason::BadAddress:
        return Text::tr("%Ln without an address that can be mailed", nullptr, n);
    case ExclusionReason::Erased:
        return Text::tr("%Ln erased", nullptr, n);
    case ExclusionReason::CannotRender:
        return Text::tr("%Ln whose message could not be made", nullptr, n);
    case ExclusionReason::LeftList:
        return Text::tr("%Ln who left the list", nullptr, n);
    case ExclusionReason::NotCarried:
        return Text::tr("%Ln whose address no relay takes", nullptr, n);
    case ExclusionReason::Deleted:
        return Text::tr("%Ln deleted", nullptr, n);
    case ExclusionReason::Restricted:
        return Text::tr("%Ln restricted", nullptr, n);
    case ExclusionReason::BasisNotAllowed:
        return Text::tr("%Ln whose basis the purpose doesn't take", nullptr, n);
    case ExclusionReason::CountryRule:
        return Text::tr("%Ln left out by a country's rule", nullptr, n);
    case ExclusionReason::ConditionUnmet:
        return Text::tr("%Ln who don't meet a country's condition", nullptr, n);
    case ExclusionReason::Lapsed:
        return Text::tr("%Ln whose basis has lapsed", nullptr, n);
    case ExclusionReason::Unconfirmed:
        return Text::tr("%Ln who never confirmed", nullptr, n);
    case ExclusionReason::FrequencyCap:
        return Text::tr("%Ln who got enough lately", nullptr, n);
    case ExclusionReason::None:
        break;
    }
    return Text::tr("%Ln for another reason", nullptr, n);
}

QString leftOutReason(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::NoConsentBasis:
        return Text::tr("No consent for this purpose");
    case ExclusionReason::Withdrawn:
        return Text::tr("Unsubscribed");
    case ExclusionReason::Objected:
        return Text::tr("Objected");
    case ExclusionReason::AddressSuppressed:
        return Text::tr("The address is suppressed");
    case ExclusionReason::DomainSuppressed:
        return Text::tr("The domain is suppressed");
    case ExclusionReason::Duplicate:
        return Text::tr("The same address is on the list twice");
    case ExclusionReason::BadAddress:
        return Text::tr("The address can't be mailed");
    case ExclusionReason::Erased:
        return Text::tr("Erased");
    case ExclusionReason::CannotRender:
        return Text::tr("The message could not be made");
    case ExclusionReason::LeftList:
        return Text::tr("Left the list");
    case ExclusionReason::NotCarried:
        return Text::tr("No relay takes this address");
    case ExclusionReason::Deleted:
        return Text::tr("Deleted");
    case ExclusionReason::Restricted:
        return Text::tr("Restricted");
    case ExclusionReason::BasisNotAllowed:
        return Text::tr("The purpose doesn't take this basis");
    case ExclusionReason::CountryRule:
        return Text::tr("A country's rule");
    case ExclusionReason::ConditionUnmet:
        return Text::tr("A country's condition");
    case ExclusionReason::Lapsed:
        return Text::tr("The basis has lapsed");
    case ExclusionReason::Unconfirmed:
        return Text::tr("The sign-up was never confirmed");
    case ExclusionReason::FrequencyCap:
        return Text::tr("Got enough mail lately");
    case ExclusionReason::None:
        break;
    }
    return Text::tr("Another reason");
}

QString leftOutReasons(const campaign::ReachCount& count)
{
    std::vector<std::size_t> reasons(campaign::exclusionReasonCount);
    std::iota(reasons.begin(), reasons.end(), std::size_t(0));
    std::stable_sort(reasons.begin(), reasons.end(),
                     [&](std::size_t a, std::size_t b) { return count.leftOut[a] > count.leftOut[b]; });
    QStringList parts;
    for (const std::size_t reason : reasons) {
        if (count.leftOut[reason] > 0)
            parts << leftOutWords(static_cast<ExclusionReason>(reason), count.leftOut[reason]);
    }
    return parts.join(u", "_s);
}

QString leftOutSentence(const campaign::ReachCount& count)
{
    const std::int64_t all = std::accumulate(count.leftOut.begin(), count.leftOut.end(), std::int64_t(0));
    if (all == 0)
        return {};
    const QString head = count.exact ? Text::tr("%Ln left out: %1", nullptr, many(all))
                                     : Text::tr("%Ln left out so far: %1", nullptr, many(all));
    return head.arg(leftOutReasons(count));
}

QString reachSentence(const campaign::ReachCount& count)
{
    const QString all = kit::formatCount(count.all);
    const QString may = kit::formatCount(count.aboutMay);
    return count.exact ? Text::tr("%1 on the list, %2 may be mailed").arg(all, may)
                       : Text::tr("%1 on the list, about %2 may be mailed").arg(all, may);
}

QString pauseWords(const QString& stateReason)
{
    return stateReason == campaign::pausedByPerson
               ? Text::tr("Paused by a person.")
               : Text::tr("The server refuses the message or its sender.");
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace mw::campaignspage
