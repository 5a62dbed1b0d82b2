// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicerules.h"

#include <algorithm>

namespace mw::smtp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxCountedAddresses = 100'000;

constexpr unsigned bitOf(PracticeStage stage)
{
    return 1U << static_cast<unsigned>(stage);
}

} // namespace

bool globMatches(QStringView glob, QStringView text)
{
    qsizetype g = 0;
    qsizetype t = 0;
    qsizetype star = -1; // the last *, and the text from which it has to give back
    qsizetype resume = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == u'*') {
            star = g++;
            resume = t;
        } else if (g < glob.size() && (glob[g] == u'?' || glob[g] == text[t])) {
            ++g;
            ++t;
        } else if (star >= 0) {
            g = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob[g] == u'*')
        ++g;
    return g == glob.size();
}

PracticeRules::PracticeRules(QList<PracticeRule> rules) : m_rules(std::move(rules))
{
    for (PracticeRule& rule : m_rules) {
        rule.recipientPattern = rule.recipientPattern.toLower();
        m_stages |= bitOf(rule.stage);
    }
}

const PracticeRule* PracticeRules::next(PracticeStage stage, const QList<QByteArray>& addresses)
{
    if (!(m_stages & bitOf(stage)))
        return nullptr;
    QStringList folded;
    for (const QByteArray& address : addresses)
        folded.append(QString::fromUtf8(address).toLower());
    if (folded.isEmpty())
        folded.append(QString()); // matched by * alone
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const PracticeRule& rule = m_rules.at(i);
        if (rule.stage != stage)
            continue;
        const auto matching = std::find_if(folded.cbegin(), folded.cend(), [&rule](const QString& address) {
            return globMatches(rule.recipientPattern, address);
        });
        if (matching != folded.cend() && uses(i, *matching))
            return &rule;
    }
    return nullptr;
}

bool PracticeRules::uses(qsizetype rule, const QString& address)
{
    const int limit = m_rules.at(rule).firstTimes;
    if (limit <= 0)
        return true;
    const std::pair key(rule, address);
    const auto found = m_uses.find(key);
    if (found != m_uses.end())
        return *found < limit && ++*found;
    if (m_uses.size() >= maxCountedAddresses)
        return false; // who can't be counted is let through, or would never be
    m_uses.insert(key, 1);
    return true;
}

QString PracticeRules::builtInText()
{
    return u"# What the address begins with decides what happens; only at example.com and its like, so that "
           u"a\n"
           "# practice run of a real list never takes a person called Slowik for one of these.\n"
           "bounce*@example.*  = refuse\n"
           "full*@example.*    = full\n"
           "grey*@example.*    = greylist 1\n"
           "slow*@example.*    = delay 2000\n"
           "busy*@example.*    = first 1 busy rcpt\n"
           "drop*@example.*    = first 1 drop end_of_data\n"
           "lost*@example.*    = first 1 drop stored\n"
           "spam*@example.*    = reply end_of_data 554 5.7.1 Refused as spam (practice rule)\n"
           "refused*@example.* = refuse_sender\n"_s;
}

PracticeRules PracticeRules::builtIn()
{
    return parse(builtInText()).value_or(PracticeRules());
}

} // namespace mw::smtp
