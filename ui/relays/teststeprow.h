// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/piece.h"
#include "kit/tone.h"
#include "relays/relaytestreport.h"

class QGridLayout;

namespace mw::kit {
class Label;
} // namespace mw::kit

namespace mw::relayspage {

/// One step of a relay test: what was asked, what was seen, what to change.
class TestStepRow : public kit::Piece
{
    Q_OBJECT
public:
    explicit TestStepRow(relays::TestStep step, QWidget* parent = nullptr);

    void show(const relays::RelayTestReport& report);
    /// It is being asked at the moment.
    void setBusy();
    /// Not begun.
    void setWaiting();

    [[nodiscard]] QString seen() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void remeasure() override;

private:
    void setWords(const QString& seen, const QString& server, const QString& fix, const QString& took);
    void arrange();

    relays::TestStep m_step;
    kit::Icon m_icon = kit::Icon::NotTried;
    kit::Tone m_tone = kit::Tone::Neutral;
    QGridLayout* m_grid;
    kit::Label* m_title;
    kit::Label* m_seen;
    kit::Label* m_server;
    kit::Label* m_fix;
    kit::Label* m_took;
    bool m_narrow = false;
};

} // namespace mw::relayspage
