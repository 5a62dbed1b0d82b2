// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "relays/relaytestreport.h"
#include "shell/page.h"
#include "ui/relays/relayform.h"
#include "ui/relays/scrollpane.h"

namespace mw::kit {
class Button;
class Callout;
class Label;
} // namespace mw::kit

namespace mw::relayspage {

class TestPanel;

/// Adds a relay or changes one: the form, a test of what stands in it, and saving.
class RelayEditor : public ScrollPane
{
    Q_OBJECT
public:
    explicit RelayEditor(const shell::PageContext& context, QWidget* parent = nullptr);

    void startNew();
    void startChange(const relays::Relay& relay, RelayForm::Field field);
    [[nodiscard]] bool isDirty() const { return m_form->isDirty(); }
    /// Invalid: a new one.
    [[nodiscard]] base::RelayId relayId() const { return m_relay; }
    void save();

    // The page runs the test.
    void showTesting(const relays::RelayTestReport& report);
    void showTested(const relays::RelayTestReport& report, const QDateTime& at);
    void showTestProblem(const kit::Problem& problem);

Q_SIGNALS:
    /// `password` null: the one that is kept.
    void testWanted(const mw::relays::Relay& relay, std::shared_ptr<mw::base::Secret> password);
    void testStopWanted();
    /// It is in the workspace; its password too, or in the keychain.
    void saved(mw::base::RelayId relay);
    void cancelled();
    void sourceWanted(const QUrl& source);

private:
    using Saved = workspace::CatalogueResult<base::RelayId>;

    void start();
    void test();
    void takeSaved(const Saved& saved);
    void keepPassword();
    void finish();
    void showProblem(const kit::Problem& problem);
    void chooseAuthority();
    void readAuthority(const QString& path);
    void setSaving(bool saving);

    shell::PageContext m_context;
    base::RelayId m_relay{};
    bool m_testing = false;
    kit::Label* m_title;
    kit::Callout* m_problem;
    RelayForm* m_form;
    kit::Button* m_save;
    kit::Button* m_test;
    kit::Button* m_cancel;
    TestPanel* m_panel;
};

} // namespace mw::relayspage
