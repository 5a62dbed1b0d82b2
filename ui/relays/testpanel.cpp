// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/testpanel.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/icon.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/piece.h"
#include "kit/words.h"
#include "ui/relays/teststeprow.h"

#include <QBoxLayout>
#include <QUrl>

namespace mw::relayspage {

using namespace kit;
using relays::RelayTestReport;
using relays::StepVerdict;

TestPanel::TestPanel(QWidget* parent)
    : QWidget(parent),
      m_intro(muted({})),
      m_callout(new Callout(Tone::Info, {}, {})),
      m_mend(button(tr("Enter password"), ButtonRole::Small, Icon::Key)),
      m_how(button(tr("How to get that password"), ButtonRole::Small)),
      m_steps(new QWidget),
      m_foot(new QWidget),
      m_time(hint({}))
{
    m_intro->setWordWrap(true);
    m_mend->setRole(ButtonRole::Primary);
    m_mend->setSmall(true);
    m_callout->addButton(m_mend);
    m_callout->addButton(m_how);

    auto* steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(0);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = new TestStepRow(static_cast<relays::TestStep>(i));
        steps->addWidget(m_rows[i]);
    }
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, space::s8, 0, 0);
    foot->setSpacing(space::s8);
    foot->addWidget(new IconLabel(Icon::Clock, Token::Muted), 0, Qt::AlignTop);
    m_time->setWordWrap(true);
    foot->addWidget(m_time, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s12);
    column->addWidget(m_intro);
    column->addWidget(m_callout);
    column->addWidget(m_steps);
    column->addWidget(m_foot);
    connect(m_mend, &QAbstractButton::clicked, this, [this] { Q_EMIT mendWanted(m_mendKind); });
    connect(m_how, &QAbstractButton::clicked, this, [this] { Q_EMIT sourceWanted(m_source); });
    showNothing();
}

void TestPanel::showSteps(bool shown)
{
    m_intro->setVisible(!shown);
    m_steps->setVisible(shown);
    m_callout->hide();
    m_foot->hide();
}

void TestPanel::showNothing()
{
    showSteps(false);
    m_intro->setText(
        tr("The test walks the whole way: it finds the server, connects, checks the encryption, signs "
           "in, and asks whether it would take a mail. It sends nothing."));
}

void TestPanel::showRunning(const RelayTestReport& report)
{
    showSteps(true);
    bool asked = true; // the step before has got its answer
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool reached = report.steps[i].verdict != StepVerdict::NotReached;
        if (reached)
            m_rows[i]->show(report);
        else if (asked)
            m_rows[i]->setBusy();
        else
            m_rows[i]->setWaiting();
        asked = reached;
    }
}

void TestPanel::showReport(const RelayTestReport& report, const QDateTime& at, const QUrl& source)
{
    showSteps(true);
    for (TestStepRow* row : m_rows)
        row->show(report);
    m_mendKind = m_mendable ? mendOf(report) : Mend::None;
    m_source = source;
    m_mend->setText(m_mendKind == Mend::Password ? tr("Enter password") : tr("Change settings"));
    m_mend->setIcon(icon(m_mendKind == Mend::Password ? Icon::Key : Icon::Edit));
    m_mend->setVisible(m_mendKind != Mend::None);
    m_how->setVisible(mendOf(report) == Mend::Password && !source.isEmpty());
    const Conclusion conclusion = conclusionOf(report);
    m_callout->set(conclusion.tone, conclusion.bold, conclusion.text);
    m_callout->show();
    m_time->setText(tr("Tested at %1.").arg(clockTime(at)));
    m_time->setToolTip(plainToolTip(fullTime(at)));
    m_foot->show();
}

void TestPanel::showProblem(const Problem& problem)
{
    showSteps(false);
    m_intro->hide();
    m_mend->hide();
    m_how->hide();
    m_callout->set(Tone::Danger, {}, {});
    m_callout->setProblem(problem);
    m_callout->show();
}

} // namespace mw::relayspage
