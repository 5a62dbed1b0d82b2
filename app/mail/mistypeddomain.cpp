// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mistypeddomain.h"

#include <algorithm>
#include <array>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

struct Provider
{
    QStringView name;
    std::array<QStringView, 10> endings; ///< the one that is meant most in front
};

constexpr std::array providers{
    Provider{u"gmail", {u"com"}},
    Provider{u"googlemail", {u"com"}},
    Provider{u"yahoo", {u"com", u"de", u"fr", u"it", u"es", u"ca", u"in", u"co.uk", u"co.jp", u"com.br"}},
    Provider{u"hotmail", {u"com", u"de", u"fr", u"it", u"es", u"nl", u"be", u"ch", u"co.uk", u"com.br"}},
    Provider{u"outlook", {u"com", u"de", u"fr", u"it", u"es", u"at", u"be", u"dk", u"pt", u"com.br"}},
    Provider{u"icloud", {u"com"}},
    Provider{u"t-online", {u"de"}},
    Provider{u"freenet", {u"de"}},
    Provider{u"protonmail", {u"com", u"ch"}},
    Provider{u"wanadoo", {u"fr"}},
    Provider{u"comcast", {u"net"}},
    Provider{u"bluewin", {u"ch"}},
    Provider{u"seznam", {u"cz"}},
};

/// They differ by one letter that is wrong, missing or too many, or by two neighbours that are swapped. The
/// first letter is right, or swapped with the second: "ymail.com" and "cloud.com" are meant as they stand.
bool isOneSlip(QStringView typed, QStringView meant)
{
    const auto [a, b] = std::mismatch(typed.begin(), typed.end(), meant.begin(), meant.end());
    const QStringView left = typed.mid(a - typed.begin());
    const QStringView right = meant.mid(b - meant.begin());
    const bool isSwap = left.size() > 1 && left.size() == right.size() && left[0] == right[1] &&
                        left[1] == right[0] && left.mid(2) == right.mid(2);
    if (isSwap || a == typed.begin())
        return isSwap;
    if (left.size() == right.size())
        return left.mid(1) == right.mid(1) && !left.isEmpty();
    return left.size() > right.size() ? left.mid(1) == right : left == right.mid(1);
}

bool endsWith(const Provider& provider, QStringView ending)
{
    return !ending.isEmpty() && std::ranges::find(provider.endings, ending) != provider.endings.end();
}

} // namespace

QString meantDomain(QStringView domain)
{
    const QString typed = domain.toString().toLower();
    const qsizetype dot = typed.indexOf(u'.');
    if (dot < 0)
        return {};
    const QStringView name = QStringView(typed).left(dot);
    const QStringView ending = QStringView(typed).mid(dot + 1);
    for (const Provider& provider : providers) {
        if (isOneSlip(name, provider.name) && endsWith(provider, ending))
            return u"%1.%2"_s.arg(provider.name, ending);
        // Endings of two letters are countries, and the provider may well be there too.
        const QStringView first = provider.endings.front();
        if (name == provider.name && first.size() > 2 && !endsWith(provider, ending) &&
            isOneSlip(ending, first))
            return u"%1.%2"_s.arg(provider.name, first);
    }
    return {};
}

} // namespace mw::mail
