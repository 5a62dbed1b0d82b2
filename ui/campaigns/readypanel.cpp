// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/readypanel.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/findingrow.h"
#include "kit/flowlayout.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/piece.h"
#include "kit/pill.h"
#include "kit/theme.h"
#include "ui/campaigns/campaignwords.h"

#include <QBoxLayout>

#include <algorithm>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using campaign::Finding;
using campaign::FindingLevel;

namespace {

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void addRecipients(const CampaignFacts& facts, const campaign::ReachCount& count,
                   std::vector<Finding>& findings)
{
    if (!facts.list())
        return; // said already
    if (count.exact && count.all == 0) {
        findings.push_back({FindingLevel::Red, u"list_empty"_s, {}});
        return;
    }
    const QString reasons = leftOutReasons(count);
    if (count.exact && count.may == 0) {
        findings.push_back({FindingLevel::Red, u"nobody_may"_s, {{u"reasons"_s, reasons}}});
        return;
    }
    if (!count.exact)
        return;
    // Who opted out is rightly left out; a missing consent or a bad address may be a slip of the list.
    qint64 mendable = count.of(campaign::ExclusionReason::BadAddress);
    for (std::size_t reason = 0; reason < campaign::exclusionReasonCount; ++reason)
        if (campaign::isAboutBasis(static_cast<campaign::ExclusionReason>(reason)))
            mendable += count.leftOut[reason];
    if (count.all > count.may)
        findings.push_back({mendable > 0 ? FindingLevel::Amber : FindingLevel::Green,
                            u"left_out"_s,
                            {{u"contacts"_s, qint64(count.all - count.may)}, {u"reasons"_s, reasons}}});
    findings.push_back({FindingLevel::Green, u"recipients"_s, {{u"contacts"_s, qint64(count.may)}}});
}

bool operator==(const Finding& a, const Finding& b)
{
    return a.level == b.level && a.code == b.code && a.facts == b.facts;
}

} // namespace

std::vector<Finding> allFindings(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach,
                                 vault::Disarmed disarmed, base::Timestamp now)
{
    std::vector<Finding> findings = facts.findings;
    if (disarmed != vault::Disarmed::No)
        findings.push_back({FindingLevel::Red, u"disarmed"_s, {}});
    if (facts.campaign.startsAt && *facts.campaign.startsAt <= now)
        findings.push_back(
            {FindingLevel::Red, u"starts_in_the_past"_s, {{u"time"_s, longTime(*facts.campaign.startsAt)}}});
    if (reach)
        addRecipients(facts, *reach, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.level < b.level; });
    return findings;
}

bool hasRed(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.level == FindingLevel::Red; });
}

bool mayOverride(const std::vector<Finding>& findings)
{
    return hasRed(findings) && std::all_of(findings.begin(), findings.end(), [](const Finding& finding) {
               return finding.level != FindingLevel::Red || finding.code == u"subject_empty" ||
                      finding.code == u"picture_missing";
           });
}

ReadyPanel::ReadyPanel(QWidget* parent)
    : QWidget(parent),
      m_rows(new QVBoxLayout),
      m_pills(new QHBoxLayout),
      m_blocked(new kit::Label({}, kit::Type::Small, kit::Token::Muted)),
      m_override(kit::button(tr("Send all the same…"), kit::ButtonRole::Flat))
{
    kit::setGround(this, kit::Token::Sunken);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::s16, kit::space::s12, kit::space::s24, kit::space::s16);
    column->setSpacing(kit::space::s8);
    auto* head = new kit::FlowLayout(kit::space::s16, kit::space::s4);
    head->addWidget(kit::section(tr("Ready to send?")));
    auto* pills = new QWidget;
    pills->setLayout(m_pills);
    m_pills->setContentsMargins(0, 0, 0, 0);
    m_pills->setSpacing(kit::space::s8);
    head->addWidget(pills);
    column->addLayout(head);
    m_blocked->setWordWrap(true);
    m_blocked->setText(tr("What is red stands in the way of sending."));
    column->addWidget(m_blocked);
    column->addWidget(new kit::Rule);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    m_override->setSmall(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_override);
    row->addStretch();
    column->addLayout(row);
    column->addStretch();
    connect(m_override, &QAbstractButton::clicked, this, &ReadyPanel::overrideWanted);
    setAccessibleName(tr("Ready to send?"));
    setChecking();
}

void ReadyPanel::setChecking()
{
    m_built = false;
    clear(m_pills);
    clear(m_rows);
    m_blocked->hide();
    m_override->hide();
    m_rows->addWidget(kit::hint(tr("Checking…")));
}

void ReadyPanel::setFindings(const std::vector<Finding>& findings)
{
    const bool same = std::equal(findings.begin(), findings.end(), m_findings.begin(), m_findings.end(),
                                 [](const Finding& a, const Finding& b) { return a == b; });
    if (m_built && same)
        return;
    m_findings = findings;
    m_built = true;
    rebuild();
}

void ReadyPanel::rebuild()
{
    clear(m_pills);
    clear(m_rows);
    int red = 0;
    int amber = 0;
    QStringList fine;
    for (const Finding& finding : m_findings) {
        red += finding.level == FindingLevel::Red ? 1 : 0;
        amber += finding.level == FindingLevel::Amber ? 1 : 0;
        if (finding.level == FindingLevel::Green)
            fine << textOf(finding).what;
        else
            addFinding(finding);
    }
    if (red > 0)
        m_pills->addWidget(new kit::Pill(kit::Tone::Danger, tr("%n block", "findings", red)));
    if (amber > 0)
        m_pills->addWidget(new kit::Pill(kit::Tone::Warning, tr("%n to look at", nullptr, amber)));
    if (red + amber == 0)
        m_pills->addWidget(new kit::Pill(kit::Tone::Success, tr("Ready")));
    if (!fine.isEmpty())
        addFine(fine);
    m_blocked->setVisible(red > 0);
    m_override->setVisible(mayOverride(m_findings));
}

void ReadyPanel::addFinding(const Finding& finding)
{
    const FindingText text = textOf(finding);
    auto* row = new kit::FindingRow(toneOf(finding.level), text.what, text.why);
    if (!text.button.isEmpty()) {
        auto* button = kit::button(text.button, kit::ButtonRole::Small);
        row->addButton(button);
        connect(button, &QAbstractButton::clicked, this,
                [this, fix = text.fix, finding] { Q_EMIT fixWanted(fix, finding); });
    }
    m_rows->addWidget(row);
}

void ReadyPanel::addFine(const QStringList& fine)
{
    const int n = static_cast<int>(fine.size());
    auto* row = new kit::FindingRow(kit::Tone::Success, tr("%n checks are fine", nullptr, n), {},
                                    kit::FindingRow::Buttons::Beside);
    row->setLine(false);
    auto* fold = kit::iconButton(kit::Icon::ChevronDown, tr("Show what is fine"));
    fold->setSmall(true);
    row->addButton(fold);
    m_rows->addWidget(row);
    auto* list = new QWidget;
    auto* lines = new QVBoxLayout(list);
    lines->setContentsMargins(kit::size::iconMedium + kit::space::s12, 0, 0, 0);
    lines->setSpacing(kit::space::s4);
    for (const QString& what : fine)
        lines->addWidget(kit::hint(what));
    m_rows->addWidget(list);
    const auto show = [fold, list, this] {
        list->setVisible(m_unfolded);
        fold->setIcon(kit::icon(m_unfolded ? kit::Icon::ChevronUp : kit::Icon::ChevronDown));
        const QString words = m_unfolded ? tr("Hide what is fine") : tr("Show what is fine");
        fold->setToolTip(kit::plainToolTip(words));
        fold->setAccessibleName(words);
    };
    show();
    connect(fold, &QAbstractButton::clicked, this, [this, show] {
        m_unfolded = !m_unfolded;
        show();
    });
}

} // namespace mw::campaignspage
