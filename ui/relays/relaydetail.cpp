// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relaydetail.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/flowlayout.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/settingrow.h"
#include "kit/stackedbar.h"
#include "kit/words.h"
#include "ui/relays/relayformwords.h"
#include "ui/relays/relaystate.h"
#include "ui/relays/testpanel.h"

#include <QBoxLayout>
#include <QTabBar>
#include <QUrl>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWords = 400; // of a server

} // namespace

RelayDetail::RelayDetail(const base::Clock& clock, QWidget* parent)
    : ScrollPane(parent),
      m_clock(clock),
      m_name(new Label({}, Type::Dialog, Token::Text, weight::strong)),
      m_endpoint(muted({})),
      m_copy(button(tr("Copy as text"), ButtonRole::Flat, Icon::Copy)),
      m_test(button(tr("Test relay"), ButtonRole::Small, Icon::Refresh)),
      m_pause(new Callout(Tone::Warning, {}, {})),
      m_resume(button(tr("Go on with it now"), ButtonRole::Small, Icon::Play)),
      m_words(new QWidget),
      m_wordsLabel(new Label({}, Type::Small)),
      m_tabs(new QTabBar),
      m_panel(new TestPanel),
      m_delete(button(tr("Delete relay"), ButtonRole::Small, Icon::Delete)),
      m_whyKept(hint({}))
{
    m_copy->setSmall(true);
    m_pause->addButton(m_resume);
    m_wordsLabel->setFixedPitch(true);
    m_wordsLabel->setWordWrap(true);
    auto* words = new QHBoxLayout(m_words);
    words->setContentsMargins(space::s12, 0, 0, 0);
    words->setSpacing(space::s8);
    words->addWidget(new IconLabel(Icon::ServerSaid, Token::Muted), 0, Qt::AlignTop);
    words->addWidget(m_wordsLabel, 1);

    m_tabs->addTab(tr("Test"));
    m_tabs->addTab(tr("Settings"));
    m_tabs->addTab(tr("Limits"));
    m_tabs->setAccessibleName(tr("What to see of the relay"));
    column()->addLayout(head());
    column()->addWidget(m_pause);
    column()->addWidget(m_words);
    column()->addWidget(m_tabs);
    column()->addWidget(m_panel);
    m_parts[static_cast<std::size_t>(Tab::Test)] = {m_panel};
    addSettings();
    addLimits();
    column()->addStretch(1);
    showTab(Tab::Test);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showTab(static_cast<Tab>(tab)); });
    connect(m_test, &QAbstractButton::clicked, this,
            [this] { m_testing ? Q_EMIT testStopWanted() : Q_EMIT testWanted(); });
    connect(m_copy, &QAbstractButton::clicked, this, &RelayDetail::copyWanted);
    connect(m_resume, &QAbstractButton::clicked, this, &RelayDetail::resumeWanted);
    connect(m_delete, &QAbstractButton::clicked, this, &RelayDetail::deleteWanted);
    connect(m_panel, &TestPanel::sourceWanted, this, &RelayDetail::sourceWanted);
    connect(m_panel, &TestPanel::mendWanted, this, [this](Mend mend) {
        Q_EMIT changeWanted(mend == Mend::Password ? RelayForm::Field::Password : RelayForm::Field::Host);
    });
}

QLayout* RelayDetail::head()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s8);
    m_name->setWordWrap(true);
    m_endpoint->setFixedPitch(true);
    m_endpoint->setWordWrap(true);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_endpoint);
    row->addLayout(names, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_test, 0, Qt::AlignTop);
    return row;
}

void RelayDetail::showTab(Tab tab)
{
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        for (QWidget* part : m_parts[i])
            part->setVisible(i == static_cast<std::size_t>(tab));
}

SettingRow* RelayDetail::settingRow(const QString& name, RelayForm::Field field)
{
    auto* row = new SettingRow(name);
    row->setAction(tr("Change"));
    connect(row, &SettingRow::activated, this, [this, field] { Q_EMIT changeWanted(field); });
    return row;
}

void RelayDetail::addSettings()
{
    m_nameRow = settingRow(tr("Name"), RelayForm::Field::Name);
    m_server = settingRow(tr("Server"), RelayForm::Field::Host);
    m_security = settingRow(tr("Encryption"), RelayForm::Field::Security);
    m_login = settingRow(tr("Sign-in"), RelayForm::Field::User);
    m_authority = settingRow(tr("Authority"), RelayForm::Field::Authority);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (SettingRow* row : {m_nameRow, m_server, m_security, m_login, m_authority})
        rows->addWidget(row);
    column()->addLayout(rows);
    m_whyKept->setWordWrap(true);
    auto* remove = new QHBoxLayout;
    remove->setSpacing(space::s12);
    remove->addWidget(m_delete, 0, Qt::AlignTop);
    remove->addWidget(m_whyKept, 1);
    column()->addLayout(remove);
    m_parts[static_cast<std::size_t>(Tab::Settings)] = {m_nameRow,   m_server, m_security, m_login,
                                                        m_authority, m_delete, m_whyKept};
}

void RelayDetail::addLimits()
{
    m_connections = settingRow(tr("Connections"), RelayForm::Field::Limits);
    m_rate = settingRow(tr("Pace"), RelayForm::Field::Limits);
    m_day = settingRow(tr("In 24 hours"), RelayForm::Field::Limits);
    m_used = new SettingRow(tr("Used"));
    m_used->setLine(false);
    m_usedBar = new StackedBar;
    m_used->setContent(m_usedBar);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (SettingRow* row : {m_connections, m_rate, m_day, m_used})
        rows->addWidget(row);
    column()->addLayout(rows);
    m_parts[static_cast<std::size_t>(Tab::Limits)] = {m_connections, m_rate, m_day, m_used};
}

void RelayDetail::show(const RelayFacts& facts)
{
    if (facts.relay.id != m_facts.relay.id)
        toTop();
    m_facts = facts;
    m_name->setText(nameOf(facts.relay));
    m_endpoint->setText(endpointOf(facts.relay));
    showPause();
    showSettings();
    showLimits();
}

void RelayDetail::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void RelayDetail::showPause()
{
    const base::Timestamp now = m_clock.now();
    const bool rests = m_facts.rests(now);
    m_pause->setVisible(rests);
    m_words->setVisible(rests && !m_facts.pause->reply.isEmpty());
    if (!rests)
        return;
    const auto& pause = *m_facts.pause;
    m_wordsLabel->setText(pause.reply.left(mostWords));
    m_resume->setText(pause.until ? tr("Go on with it now") : tr("Go on with this relay"));
    if (pause.until)
        m_pause->set(
            Tone::Warning, tr("It rests until %1.").arg(clockWords(*pause.until, now)),
            tr("The server asked for a rest at %1. Deliveries wait, nothing is lost; it goes on by itself.")
                .arg(clockWords(pause.since, now)));
    else
        m_pause->set(
            Tone::Danger, tr("It is paused until you go on."),
            tr("The server refused at %1 what waiting won't mend. Deliveries wait, nothing is lost. Mend "
               "the cause, test it, then go on.")
                .arg(clockWords(pause.since, now)));
}

void RelayDetail::showSettings()
{
    const relays::Relay& relay = m_facts.relay;
    m_nameRow->setValue(relay.name);
    m_server->setValue(endpointOf(relay));
    switch (relay.security) {
    case smtp::Security::StartTls:
        m_security->setValue(tr("STARTTLS"));
        break;
    case smtp::Security::Tls:
        m_security->setValue(tr("TLS from the first byte"));
        break;
    case smtp::Security::None:
        m_security->setValue(tr("None, on this computer alone"));
        break;
    }
    m_login->setValue(relay.user.isEmpty() ? tr("None") : relay.user);
    m_login->setExplanation(relay.user.isEmpty() ? QString()
                                                 : tr("With a password, which is never shown again."));
    m_authority->setValue(relay.caPem.isEmpty() ? tr("The ones that this computer trusts")
                                                : tr("A further one beside those that this computer trusts"));
    const bool used = m_facts.campaigns > 0;
    m_delete->setRefusal(!used ? QString()
                         : m_facts.campaigns == 1
                             ? tr("1 campaign names it.")
                             : tr("%1 campaigns name it.").arg(formatCount(m_facts.campaigns)));
    m_whyKept->setText(!used ? tr("No campaign names it; Undo brings it back with its password.")
                       : m_facts.campaigns == 1
                           ? tr("1 campaign names it, and campaigns keep what they were sent with.")
                           : tr("%1 campaigns name it, and campaigns keep what they were sent with.")
                                 .arg(formatCount(m_facts.campaigns)));
}

void RelayDetail::showLimits()
{
    const relays::Relay& relay = m_facts.relay;
    m_connections->setValue(relay.connections == 1 ? tr("1 at a time")
                                                   : tr("%1 at a time").arg(formatCount(relay.connections)));
    m_connections->setExplanation(m_facts.connections == 0 ? QString()
                                  : m_facts.connections == 1
                                      ? tr("1 is open now.")
                                      : tr("%1 are open now.").arg(formatCount(m_facts.connections)));
    QStringList pace;
    if (relay.perSecond > 0)
        pace.append(tr("%1 a second").arg(formatCount(relay.perSecond)));
    if (relay.perMinute > 0)
        pace.append(tr("%1 a minute").arg(formatCount(relay.perMinute)));
    m_rate->setValue(pace.isEmpty() ? tr("As fast as the server takes them") : pace.join(u", "_s));
    m_day->setValue(relay.perDay > 0 ? tr("%1 messages").arg(formatCount(relay.perDay)) : tr("No limit"));
    const relays::RelayPreset* preset = relays::presetForHost(relay.host);
    m_day->setExplanation(preset ? limitWords(*preset) : QString());
    m_used->setValue(relay.perDay > 0 ? QString()
                                      : tr("%1 messages in 24 hours").arg(formatCount(m_facts.used)));
    m_usedBar->setVisible(relay.perDay > 0);
    m_usedBar->setSegments({{Token::Chart1, m_facts.used, tr("handed over in 24 hours")}});
    m_usedBar->setRest(std::max<std::int64_t>(0, relay.perDay - m_facts.used), tr("left"));
}

void RelayDetail::showTest(const relays::RelayTestReport* report, const QDateTime& at)
{
    m_testing = false;
    m_test->setIdle();
    m_test->setText(report ? tr("Test again") : tr("Test relay"));
    m_copy->setVisible(report != nullptr);
    if (!report)
        return m_panel->showNothing();
    const relays::RelayPreset* preset = relays::presetForHost(report->host);
    m_panel->showReport(*report, at, preset ? preset->source : QUrl());
}

void RelayDetail::showTesting(const relays::RelayTestReport& report)
{
    if (!m_testing)
        m_test->setBusy(tr("Stop the test"));
    m_testing = true;
    m_copy->hide();
    m_panel->showRunning(report);
}

void RelayDetail::showTestProblem(const Problem& problem)
{
    m_testing = false;
    m_test->setIdle();
    m_copy->hide();
    m_panel->showProblem(problem);
}

} // namespace mw::relayspage
