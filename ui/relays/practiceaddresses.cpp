// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/practiceaddresses.h"

#include "kit/label.h"
#include "kit/settingrow.h"

#include <QBoxLayout>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;
using smtp::PracticeAction;
using smtp::PracticeRule;
using smtp::PracticeStage;

PracticeAddresses::PracticeAddresses(const smtp::PracticeRules& rules, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* words =
        muted(tr("Put one of these into a practice list, and the practice relay does to it what real servers "
                 "do. Any address that begins so will do, at example.com, example.org and their like."));
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(space::s8);
    for (const PracticeRule& rule : rules.rules()) {
        QString example = rule.recipientPattern;
        example.replace(u"*@example.*"_s, u"@example.com"_s);
        auto* row = new SettingRow(example.section(u'@', 0, 0) + u'…');
        row->setValue(wordsOf(rule));
        row->setExplanation(tr("For instance %1").arg(example));
        column->addWidget(row);
    }
}

QString PracticeAddresses::wordsOf(const PracticeRule& rule)
{
    if (rule.action == PracticeAction::Delay)
        return tr("The answer comes %1 ms later.").arg(rule.delay.count());
    if (rule.action == PracticeAction::Silence)
        return tr("No answer comes at all.");
    if (rule.action == PracticeAction::Drop)
        return rule.stage == PracticeStage::Stored
                   ? tr("The message is kept and the line goes dead before the answer: its delivery is in "
                        "doubt.")
                   : tr("The line goes dead before the message is kept; it is tried again.");
    if (rule.reply.startsWith("421"))
        return tr("The server is too busy at first and hangs up; it is tried again.");
    if (rule.stage == PracticeStage::Mail)
        return tr("The sender is refused.");
    if (rule.reply.startsWith("452"))
        return tr("The mailbox is full; it is tried again.");
    if (rule.reply.startsWith("45"))
        return tr("It is put off at first and taken later, as grey lists do.");
    if (rule.stage == PracticeStage::EndOfData)
        return tr("The message is refused as spam.");
    if (rule.reply.startsWith("550"))
        return tr("It is refused: there is no such mailbox.");
    return tr("The server says “%1”.").arg(QString::fromUtf8(rule.reply));
}

} // namespace mw::relayspage
