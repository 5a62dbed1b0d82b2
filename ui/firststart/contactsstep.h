// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/step.h"

class QComboBox;

namespace mw::kit {
class FormField;
class SettingRow;
} // namespace mw::kit

namespace mw::firststart {

/// A file of one's own, or sample people who exist nowhere.
class ContactsStep : public Step
{
    Q_OBJECT
public:
    explicit ContactsStep(const shell::PageContext& context, QWidget* parent = nullptr);

    QString heading() const override;
    QString sentence() const override;
    QString name() const override;
    QString fact(const workspace::FirstStartFacts& facts) const override;
    bool isDone(const workspace::FirstStartFacts& facts) const override { return facts.list.has_value(); }
    void take(const workspace::FirstStartFacts& facts) override;
    QString primary() const override;
    std::optional<kit::Icon> primaryIcon() const override;
    QString busy() const override;
    void go() override;
    void cancel() override;

private:
    [[nodiscard]] base::ListId chosenList() const;
    void takeSample();
    void onSampleDone(const audience::ImportOutcome<audience::ImportResult>& outcome);

    kit::SettingRow* m_file;
    kit::SettingRow* m_sample;
    QComboBox* m_lists;
    kit::FormField* m_listField;
    std::uint64_t m_job = 0;
    base::ListId m_lastListMade{}; ///< to notice one that an import made meanwhile
    bool m_taken = false;
};

} // namespace mw::firststart
