// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/step.h"

namespace mw::kit {
class Callout;
class ProgressRow;
class SettingRow;
} // namespace mw::kit

namespace mw::firststart {

class Preview;

/// The practice campaign at a glance, and Send. It is planned and sent as any other, through the practice
/// relay.
class PracticeStep : public Step
{
    Q_OBJECT
public:
    explicit PracticeStep(const shell::PageContext& context, QWidget* parent = nullptr);

    QString heading() const override;
    QString sentence() const override;
    QString name() const override;
    QString fact(const workspace::FirstStartFacts& facts) const override;
    bool isDone(const workspace::FirstStartFacts& facts) const override;
    void take(const workspace::FirstStartFacts& facts) override;
    QString primary() const override;
    std::optional<kit::Icon> primaryIcon() const override;
    QString busy() const override;
    QString refusal() const override;
    void go() override;
    void cancel() override;

Q_SIGNALS:
    /// "Change" at one of the rows: the step it belongs to.
    void stepWanted(int step);

private:
    struct Prepared;
    void create(int attempt);
    void prepare();
    void onPrepared(const Prepared& prepared);
    void showProgress();

    kit::SettingRow* m_to;
    kit::SettingRow* m_message;
    kit::SettingRow* m_from;
    kit::SettingRow* m_relay;
    kit::ProgressRow* m_progress;
    Preview* m_preview;
    workspace::FirstStartFacts m_facts;
    std::uint64_t m_job = 0;
    bool m_sending = false; ///< go() was pressed: goes forward when all are through
};

} // namespace mw::firststart
