// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/consent/history.h"

#include <QTimer>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace mw::kit {
class Button;
class Callout;
class Label;
class PageHeader;
class Timeline;
} // namespace mw::kit

namespace mw::consentpage {

class ConsentDeeds;

/// One contact's consent in words that are read out on the phone: what holds now, then what happened, oldest
/// first.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    HistoryView(const shell::PageContext& context, ConsentDeeds& deeds, QWidget* parent = nullptr);

    void show(base::ContactId contact);
    void readAgain();
    /// Nobody looks any more.
    void forget();
    [[nodiscard]] base::ContactId contact() const { return m_contact; }
    [[nodiscard]] bool isShown() const { return m_history.has_value(); }
    [[nodiscard]] bool canChange() const { return m_history && !m_history->erased; }
    void record();
    void withdraw();
    void openCard();

Q_SIGNALS:
    void backWanted();
    void wants(const mw::shell::Place& place);
    void answered();

private:
    void build();
    QScrollArea* buildBody();
    void take(const std::optional<History>& history);
    void fail(const vault::DbError& error);
    void showAnswers();

    shell::PageContext m_context;
    ConsentDeeds& m_deeds;
    kit::PageHeader* m_header;
    kit::Button* m_card;
    kit::Button* m_withdraw;
    kit::Button* m_record;
    kit::Callout* m_problem;
    kit::Callout* m_told;
    QStackedWidget* m_stack;
    QScrollArea* m_body = nullptr;
    QWidget* m_gone = nullptr;
    kit::Label* m_answer;
    QVBoxLayout* m_answers = nullptr;
    kit::Timeline* m_timeline;
    kit::Label* m_none;
    base::ContactId m_contact;
    std::optional<History> m_history;
    QTimer m_soon;             ///< after changes: an import tells many of them
    std::uint64_t m_asked = 0; ///< the last question wins
};

} // namespace mw::consentpage
