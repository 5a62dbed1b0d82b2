// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"
#include "ui/campaigns/campaignfacts.h"
#include "ui/campaigns/findingtext.h"
#include "vault/sendguard.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace mw::kit {
class Button;
class FindingRow;
class Label;
} // namespace mw::kit

namespace mw::campaignspage {

/// What was found of the campaign's parts, and what only the window knows: who may be mailed, whether the
/// workspace may send, and whether its time is over. Red first.
[[nodiscard]] std::vector<campaign::Finding> allFindings(const CampaignFacts& facts,
                                                         const std::optional<campaign::ReachCount>& reach,
                                                         vault::Disarmed disarmed, base::Timestamp now);
[[nodiscard]] bool hasRed(const std::vector<campaign::Finding>& findings);
/// A person may send all the same, for a reason: the message is whole, only poor.
[[nodiscard]] bool mayOverride(const std::vector<campaign::Finding>& findings);

/// "Ready to send?": findings red, amber, green, each with its fix; what is fine is folded to one line.
class ReadyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ReadyPanel(QWidget* parent = nullptr);

    void setFindings(const std::vector<campaign::Finding>& findings);
    void setChecking();

Q_SIGNALS:
    void fixWanted(mw::campaignspage::Fix fix, const mw::campaign::Finding& finding);
    void overrideWanted();

private:
    void rebuild();
    void addFinding(const campaign::Finding& finding);
    void addFine(const QStringList& fine);

    QVBoxLayout* m_rows;
    QHBoxLayout* m_pills;
    kit::Label* m_blocked;
    kit::Button* m_override;
    std::vector<campaign::Finding> m_findings;
    bool m_built = false;
    bool m_unfolded = false;
};

} // namespace mw::campaignspage
