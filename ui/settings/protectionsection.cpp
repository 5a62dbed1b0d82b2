// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/protectionsection.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/linklabel.h"
#include "kit/piece.h"
#include "kit/settingrow.h"
#include "kit/switch.h"
#include "shell/settingskeys.h"

#include <QComboBox>
#include <QKeySequence>
#include <QLocale>

#include <algorithm>

namespace mw::settingspage {

using namespace Qt::StringLiterals;
namespace key = shell::key;
using Deed = ProtectionDeed;

namespace {

constexpr int lockAfterDefault = 15; // minutes
constexpr int mostMinutes = 24 * 60;

} // namespace

ProtectionSection::ProtectionSection(shell::Settings& settings, QWidget* parent)
    : Section(u"protection"_s, tr("Protection"), parent),
      m_settings(settings),
      m_problem(new kit::Callout(kit::Problem{}))
{
    m_problem->hide();
    add(m_problem);
    addWays();
    addLocking();
    setFacts({});
    readSettings();
    connect(&m_settings, &shell::Settings::changed, this, &ProtectionSection::readSettings);
}

void ProtectionSection::addWays()
{
    m_keychain = addRow(tr("Keychain"));
    connect(m_keychain, &kit::SettingRow::activated, this,
            [this] { Q_EMIT wanted(m_facts.keychain ? Deed::RemoveKeychain : Deed::AddKeychain); });
    m_passphrase = addRow(tr("Passphrase"));
    m_passphrase->setAction(tr("Add…"));
    connect(m_passphrase, &kit::SettingRow::activated, this,
            [this] { Q_EMIT wanted(m_facts.passphrase ? Deed::ChangePassphrase : Deed::AddPassphrase); });
    m_removePassphrase = m_passphrase->addAction(tr("Remove…"));
    connect(m_removePassphrase, &QAbstractButton::clicked, this,
            [this] { Q_EMIT wanted(Deed::RemovePassphrase); });
    m_recovery = addRow(tr("Recovery code"));
    m_recovery->setAction(tr("Make…"));
    connect(m_recovery, &kit::SettingRow::activated, this, [this] { Q_EMIT wanted(Deed::MakeRecovery); });
    m_removeRecovery = m_recovery->addAction(tr("Remove…"));
    connect(m_removeRecovery, &QAbstractButton::clicked, this,
            [this] { Q_EMIT wanted(Deed::RemoveRecovery); });
    m_key = addRow(tr("Encryption key"));
    connect(m_key, &kit::SettingRow::activated, this,
            [this] { Q_EMIT wanted(keyState() == KeyState::Changing ? Deed::StopKey : Deed::ChangeKey); });
}

void ProtectionSection::addLocking()
{
    m_lock = kit::button(tr("Lock now"), kit::ButtonRole::Small, kit::Icon::Lock);
    m_lock->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_lock, &QAbstractButton::clicked, this, [this] { Q_EMIT wanted(Deed::Lock); });
    kit::SettingRow* lock = addRow(tr("Lock"));
    lock->setControl(m_lock);
    m_lock->setAccessibleName(tr("Lock the workspace now"));
    m_lock->setToolTip(
        kit::plainToolTip(tr("Lock the workspace now (%1)", "a key")
                              .arg(QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText))));

    m_lockAfter = new QComboBox;
    m_lockAfter->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const int minutes : {5, 10, 15, 30, 60, 120})
        m_lockAfter->addItem(tr("%Ln minutes", nullptr, minutes), minutes);
    m_lockAfter->addItem(tr("Never"), 0);
    kit::SettingRow* after = addRow(tr("Lock after"));
    after->setControl(m_lockAfter);
    after->setExplanation(tr("When nobody touches the keyboard or the mouse for so long."));
    connect(m_lockAfter, &QComboBox::activated, this,
            [this] { m_settings.setValue(QString::fromUtf16(key::lockAfter), m_lockAfter->currentData()); });

    addSwitch(tr("Screen lock"), tr("Lock the workspace too"), key::lockWithScreen, true,
              tr("When you lock the screen, or the computer does."));
    addSwitch(tr("Sleep"), tr("Lock before the computer sleeps"), key::lockOnSleep, true, {});
    addSwitch(tr("While locked"), tr("Go on sending"), key::sendWhileLocked, false,
              tr("Mail that is on its way goes on; its key then stays in this computer's memory."));
}

kit::Switch* ProtectionSection::addSwitch(const QString& row, const QString& text, const char16_t* key,
                                          bool byDefault, const QString& explanation)
{
    auto* toggle = new kit::Switch(text);
    toggle->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    kit::SettingRow* made = addRow(row);
    made->setControl(toggle);
    if (!explanation.isEmpty())
        made->setExplanation(explanation);
    const QString name = QString::fromUtf16(key);
    connect(toggle, &QAbstractButton::toggled, this,
            [this, name](bool on) { m_settings.setValue(name, on); });
    m_toggles.push_back({toggle, name, byDefault});
    return toggle;
}

void ProtectionSection::readSettings()
{
    const int minutes = std::clamp(
        m_settings.value(QString::fromUtf16(key::lockAfter), lockAfterDefault).toInt(), 0, mostMinutes);
    int index = m_lockAfter->findData(minutes);
    if (index < 0) { // from a settings file that somebody wrote
        m_lockAfter->insertItem(0, tr("%Ln minutes", nullptr, minutes), minutes);
        index = 0;
    }
    m_lockAfter->setCurrentIndex(index);
    for (const Toggle& one : m_toggles)
        one.toggle->setChecked(m_settings.value(one.key, one.byDefault).toBool());
}

void ProtectionSection::setProblem(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
}

void ProtectionSection::clearProblem()
{
    m_problem->hide();
}

void ProtectionSection::setFacts(const std::optional<ProtectionFacts>& facts)
{
    m_facts = facts.value_or(ProtectionFacts{});
    m_known = facts.has_value();
    m_lock->setEnabled(m_known);
    putKey();
    if (!facts) {
        for (kit::SettingRow* row : {m_keychain, m_passphrase, m_recovery}) {
            row->setValue(u"…"_s);
            row->setExplanation({});
            row->setAction({});
        }
        m_removePassphrase->hide();
        m_removeRecovery->hide();
        return;
    }
    putKeychain(*facts);
    putPassphrase(*facts);
    putRecovery(*facts);
}

void ProtectionSection::putKeychain(const ProtectionFacts& facts)
{
    if (facts.keychain) {
        m_keychain->setValue(tr("Opens it on this computer"));
        m_keychain->setExplanation(facts.passphrase
                                       ? tr("Nothing is typed.")
                                       : tr("Nothing is typed. To remove it, add a passphrase first."));
        m_keychain->setAction(facts.passphrase ? tr("Remove…") : QString());
        return;
    }
    m_keychain->setValue(facts.keychainThere ? tr("Not used") : tr("None on this computer"));
    m_keychain->setExplanation(facts.keychainThere
                                   ? tr("With it nothing is typed on this computer.")
                                   : tr("No keychain answers here, so the passphrase is what you type."));
    m_keychain->setAction(facts.keychainThere ? tr("Add") : QString());
}

void ProtectionSection::putPassphrase(const ProtectionFacts& facts)
{
    m_removePassphrase->setVisible(facts.passphrase && facts.keychain);
    if (facts.passphrase) {
        m_passphrase->setValue(tr("Opens it on any computer"));
        m_passphrase->setExplanation(
            facts.keychain ? QString() : tr("It is what opens the workspace, so it can't be removed."));
        m_passphrase->setAction(tr("Change…"));
        return;
    }
    m_passphrase->setValue(tr("None"));
    m_passphrase->setExplanation(tr("With one the workspace can be opened on another computer too."));
    m_passphrase->setAction(tr("Add…"));
}

void ProtectionSection::putRecovery(const ProtectionFacts& facts)
{
    m_removeRecovery->setVisible(facts.recovery);
    if (facts.recovery) {
        m_recovery->setValue(
            facts.recoveryMade.isValid()
                ? tr("Made on %1")
                      .arg(QLocale().toString(facts.recoveryMade.toLocalTime().date(), QLocale::LongFormat))
                : tr("Made"));
        m_recovery->setExplanation(tr("It opens the workspace when all else is lost. A new one takes its "
                                      "place."));
        m_recovery->setAction(tr("Make a new one…"));
        return;
    }
    m_recovery->setValue({{tr("None yet"), kit::weight::strong, kit::Token::Warning}});
    m_recovery->setExplanation(
        tr("If this computer is lost or the passphrase forgotten, nobody can open the workspace."));
    m_recovery->setAction(tr("Make…"));
}

KeyState ProtectionSection::keyState() const
{
    if (m_rekeying)
        return KeyState::Changing;
    return m_facts.halfRekeyed ? KeyState::Half : KeyState::Whole;
}

void ProtectionSection::setRekeying(std::optional<int> percent)
{
    if (m_rekeying == percent)
        return;
    m_rekeying = percent;
    putKey();
}

void ProtectionSection::putKey()
{
    switch (keyState()) {
    case KeyState::Changing:
        m_key->setValue(tr("Being changed: %1 %", "percent").arg(QLocale().toString(*m_rekeying)));
        m_key->setExplanation(tr("Work and sending go on meanwhile."));
        m_key->setAction(tr("Stop"));
        break;
    case KeyState::Half:
        m_key->setValue({{tr("Not changed everywhere yet"), kit::weight::strong, kit::Token::Warning}});
        m_key->setExplanation(tr("The workspace works as before. The change goes on at the next start, or "
                                 "now."));
        m_key->setAction(tr("Go on"));
        break;
    case KeyState::Whole:
        m_key->setValue(m_known ? tr("One key encrypts the whole workspace") : u"…"_s);
        m_key->setExplanation(m_known
                                  ? tr("Change it when somebody who could open the workspace must not any "
                                       "more.")
                                  : QString());
        m_key->setAction(m_known ? tr("Change…") : QString());
        break;
    }
}

} // namespace mw::settingspage
