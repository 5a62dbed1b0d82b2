// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "shell/page.h"
#include "ui/relays/relayform.h"
#include "ui/relays/relaylistmodel.h"
#include "workspace/relaytester.h"

#include <QTimer>

class QComboBox;
class QStackedWidget;

namespace mw::kit {
class Callout;
class EmptyPage;
class PageHeader;
class Rule;
} // namespace mw::kit

namespace mw::relayspage {

class PracticeDetail;
class RelayDetail;
class RelayEditor;
class RelayList;

/// The relays of a workspace, how they are, and the practice relay's inbox.
class RelaysPage : public shell::Page
{
    Q_OBJECT
public:
    explicit RelaysPage(const shell::PageContext& context, QWidget* parent = nullptr,
                        const workspace::RelayTesterOptions& options = {});

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool findHere() override;
    bool readAgain() override;
    bool makeNew() override;
    bool escape() override;
    bool mayClose() override;
    bool holdsInput() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Tested
    {
        relays::RelayTestReport report{};
        QDateTime at{};
    };

    void build();
    void connectDetails();
    void connectEditor();
    void read();
    void take(const vault::DbResult<std::vector<RelayFacts>>& facts);
    void apply(const shell::Place& place);
    void onSenderStatus();
    void tellBadge();
    void arrange();

    void select(base::RelayId relay);
    void chooseByPerson(int row);
    void showSelected();
    void openEditor(base::RelayId relay, RelayForm::Field field);
    void closeEditor();
    void onSaved(base::RelayId relay);
    /// Calls `go` at once, or when a person gives up what is typed.
    void leaveEditor(std::function<void()> go);

    void startTest(base::RelayId relay);
    void onTesting(const relays::RelayTestReport& report);
    void onTested(const relays::RelayTestReport& report);
    void onTestFailed(const workspace::AccessError& error);
    void showTestOf(base::RelayId relay);

    void resume();
    void remove();
    void tellRemoved(const relays::Relay& relay, std::shared_ptr<base::Secret> password);
    void askDeleteMessages(qint64 newest, qint64 count);
    void deleteMessages(qint64 newest);
    void askOpen(const QUrl& url);
    void tellProblem(const kit::Problem& problem);

    shell::PageContext m_context;
    RelayListModel* m_model;
    workspace::RelayTester* m_tester;
    QHash<std::int64_t, Tested> m_reports;
    base::RelayId m_selected{};
    base::RelayId m_testing{}; ///< invalid while the form's is tested
    bool m_loaded = false;
    bool m_front = false;
    std::optional<shell::Place> m_pending;
    QTimer m_readLater;
    QTimer m_clock;

    kit::PageHeader* m_header;
    kit::Callout* m_problem;
    RelayList* m_list;
    QComboBox* m_chooser;
    kit::Rule* m_rule;
    QStackedWidget* m_stack;
    kit::EmptyPage* m_empty;
    RelayDetail* m_detail;
    PracticeDetail* m_practice;
    RelayEditor* m_editor;
};

} // namespace mw::relayspage
