// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relayeditor.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "shell/problems.h"
#include "ui/relays/relaystate.h"
#include "ui/relays/testpanel.h"
#include "workspace/office.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;
using workspace::RelayAccesses;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr qint64 longestCertificate = 1024 * 1024;
constexpr int widestForm = 640; // pixels

} // namespace

RelayEditor::RelayEditor(const shell::PageContext& context, QWidget* parent)
    : ScrollPane(parent),
      m_context(context),
      m_title(new Label({}, Type::Dialog, Token::Text, weight::strong)),
      m_problem(new Callout(Problem{})),
      m_form(new RelayForm),
      m_save(button(tr("Save relay"), ButtonRole::Primary)),
      m_test(button(tr("Test without saving"), ButtonRole::Normal, Icon::Test)),
      m_cancel(button(tr("Cancel"), ButtonRole::Flat)),
      m_panel(new TestPanel)
{
    m_title->setWordWrap(true);
    m_save->setObjectName(u"save"_s);
    m_panel->setMendable(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::buttons);
    buttons->addWidget(m_save);
    buttons->addWidget(m_test);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);

    column()->setSpacing(space::s16);
    column()->addWidget(m_title);
    column()->addWidget(m_problem);
    m_form->setMaximumWidth(scaled(this, widestForm));
    auto* form = new QHBoxLayout;
    form->addWidget(m_form, 1'000);
    form->addStretch(1);
    column()->addLayout(form);
    column()->addSpacing(space::s8);
    column()->addLayout(buttons);
    column()->addWidget(m_panel);
    column()->addStretch(1);

    connect(m_save, &QAbstractButton::clicked, this, &RelayEditor::save);
    connect(m_test, &QAbstractButton::clicked, this,
            [this] { m_testing ? Q_EMIT testStopWanted() : test(); });
    connect(m_cancel, &QAbstractButton::clicked, this, &RelayEditor::cancelled);
    connect(m_form, &RelayForm::authorityWanted, this, &RelayEditor::chooseAuthority);
    connect(m_form, &RelayForm::sourceWanted, this, &RelayEditor::sourceWanted);
    connect(m_panel, &TestPanel::sourceWanted, this, &RelayEditor::sourceWanted);
}

void RelayEditor::start()
{
    m_problem->hide();
    m_panel->showNothing();
    m_testing = false;
    m_test->setIdle();
    setSaving(false);
    toTop();
}

void RelayEditor::startNew()
{
    m_relay = {};
    m_title->setText(tr("Add a relay"));
    m_form->startNew();
    m_form->focus(RelayForm::Field::Provider);
    start();
}

void RelayEditor::startChange(const relays::Relay& relay, RelayForm::Field field)
{
    m_relay = relay.id;
    m_title->setText(tr("Change “%1”").arg(relay.name));
    m_form->startChange(relay);
    start();
    m_form->focus(field);
}

void RelayEditor::test()
{
    if (!m_form->check())
        return;
    const bool kept = m_relay.isValid() && !m_form->hasPassword();
    m_testing = true;
    m_test->setBusy(tr("Stop the test"));
    Q_EMIT testWanted(m_form->relay(), kept ? nullptr : std::make_shared<base::Secret>(m_form->password()));
}

void RelayEditor::showTesting(const relays::RelayTestReport& report)
{
    m_panel->showRunning(report);
}

void RelayEditor::showTested(const relays::RelayTestReport& report, const QDateTime& at)
{
    m_testing = false;
    m_test->setIdle();
    const relays::RelayPreset* preset = relays::presetForHost(report.host);
    m_panel->showReport(report, at, preset ? preset->source : QUrl());
}

void RelayEditor::showTestProblem(const Problem& problem)
{
    m_testing = false;
    m_test->setIdle();
    m_panel->showProblem(problem);
}

void RelayEditor::setSaving(bool saving)
{
    if (saving)
        m_save->setBusy(tr("Saving…"));
    else
        m_save->setIdle();
}

void RelayEditor::save()
{
    if (m_save->isBusy() || !m_form->check())
        return;
    m_problem->hide();
    setSaving(true);
    relays::Relay relay = m_form->relay();
    relay.id = m_relay; // it may have been saved already, without its password
    m_context.office.act<Saved>(
        this,
        [relay](Room& room) -> Saved {
            room.changed = {Topic::Relays};
            if (!relay.id.isValid())
                return room.services.catalogue().addRelay(relay);
            if (auto changed = room.services.catalogue().changeRelay(relay); !changed)
                return base::fail(changed.error());
            return relay.id;
        },
        [this](const Saved& saved) { takeSaved(saved); });
}

void RelayEditor::takeSaved(const Saved& saved)
{
    if (!saved) {
        setSaving(false);
        if (!m_form->showError(saved.error()))
            showProblem(shell::problemOf(saved.error(), m_form->relay().name));
        return;
    }
    // From now on it is there: whatever becomes of its password, saving again changes it.
    const bool hadLogin = m_relay.isValid();
    m_relay = *saved;
    relays::Relay relay = m_form->relay();
    relay.id = m_relay;
    if (m_form->hasPassword())
        return keepPassword();
    if (hadLogin && relay.user.isEmpty())
        m_context.office.actLater<bool>(
            this,
            [id = m_relay](Room& room, const std::function<void(bool)>& done) {
                room.accesses.takePassword(id, [done](const auto& taken) { done(taken.has_value()); });
            },
            [](bool) {}); // nobody signs in with it any more
    finish();
}

void RelayEditor::keepPassword()
{
    using Kept = base::Result<RelayAccesses::Kept, workspace::AccessError>;
    auto password = std::make_shared<base::Secret>(m_form->password());
    m_context.office.actLater<Kept>(
        this,
        [password, id = m_relay](Room& room, const std::function<void(Kept)>& done) {
            room.accesses.savePassword(id, std::move(*password), done);
        },
        [this](const Kept& kept) {
            if (kept) // in the keychain, or in the vault, which is encrypted
                return finish();
            setSaving(false);
            Problem problem = shell::problemOf(kept.error());
            problem.kept = tr("The relay is saved, its password is not.");
            problem.todo = tr("Unlock the keychain, then save once more.");
            showProblem(problem);
        });
}

void RelayEditor::finish()
{
    setSaving(false);
    m_form->forgetPassword();
    m_context.office.relaysChanged();
    Q_EMIT saved(m_relay);
}

void RelayEditor::showProblem(const Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
    toTop();
}

void RelayEditor::chooseAuthority()
{
    auto* dialog = new QFileDialog(this, tr("Choose the authority's certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RelayEditor::readAuthority);
    dialog->open();
}

void RelayEditor::readAuthority(const QString& path)
{
    // Not here: a disk may be slow, or a network behind it.
    m_context.office.act<QByteArray>(
        this,
        [path](Room&) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.read(longestCertificate) : QByteArray();
        },
        [this, path](const QByteArray& pem) {
            if (pem.isEmpty())
                m_form->showError({.kind = workspace::CatalogueError::Kind::BadCertificate});
            else
                m_form->setAuthority(pem, QFileInfo(path).fileName());
        });
}

} // namespace mw::relayspage
