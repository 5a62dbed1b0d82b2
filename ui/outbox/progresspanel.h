// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/outboxfeed.h"
#include "ui/outbox/ratemeter.h"

#include <QWidget>

namespace mw::kit {
class Label;
class LinkLabel;
class Prose;
class StackedBar;
} // namespace mw::kit

namespace mw::outbox {

/// How much of a campaign is settled, how fast it goes and until when, and the words for it.
class Progress
{
public:
    /// Of those who may be mailed: who was left out counts as nothing.
    [[nodiscard]] static std::int64_t allOf(const campaign::DeliveryCounts& counts);
    [[nodiscard]] static std::int64_t settledOf(const campaign::DeliveryCounts& counts);
    [[nodiscard]] static int percentOf(const campaign::DeliveryCounts& counts);
};

/// The figures at the top of the outbox.
class ProgressFigures : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressFigures(QWidget* parent = nullptr);

    void setFigures(const insight::OutboxDetail& detail, const RateMeter& rate,
                    const std::optional<base::Timestamp>& nextDue, base::Timestamp now);

Q_SIGNALS:
    void leftOutWanted();

private:
    [[nodiscard]] static QString waitOf(const insight::OutboxDetail& detail, bool moves,
                                        const std::optional<base::Timestamp>& nextDue, base::Timestamp now);

    kit::Label* m_percent;
    kit::Label* m_settled;
    kit::Prose* m_rate;
    kit::Label* m_wait;
    kit::LinkLabel* m_leftOut;
};

/// The bar below them, over the whole width.
[[nodiscard]] kit::StackedBar* progressBar();
void fill(kit::StackedBar& bar, const insight::OutboxDetail& detail);

} // namespace mw::outbox
