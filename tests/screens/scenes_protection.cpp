// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/label.h"
#include "kit/theme.h"
#include "kit/words.h"
#include "screens/scenes.h"
#include "shell/newworkspacepage.h"
#include "shell/passphrasedialog.h"
#include "shell/passphrasefield.h"
#include "shell/problems.h"
#include "shell/recoverycodedialog.h"
#include "shell/recoverycodefield.h"
#include "shell/recoverynotice.h"
#include "shell/secretfield.h"
#include "shell/unlockpage.h"
#include "shell/windowhouse.h"
#include "ui/settings/protectiondesk.h"
#include "ui/settings/protectionsection.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::test {

using namespace Qt::StringLiterals;
using shell::KeychainState;
using shell::NewWorkspacePage;
using shell::UnlockFacts;
using shell::UnlockPage;

namespace {

const QString longName =
    u"Konditorei und Bäckerei am Mühlentor GmbH & Co. KG, vormals Gebrüder Kornblume "_s + QString(220, u'W');
const QString arabic = u"مخبز زهرة الذرة – العروض الأسبوعية"_s;

void type(NewWorkspacePage& page, const QString& passphrase, const QString& again)
{
    auto* field = page.findChild<shell::PassphraseField*>();
    field->first().edit()->setText(passphrase);
    field->again().edit()->setText(again);
}

Scene form(const QString& name, std::function<void(NewWorkspacePage&)> fill)
{
    return {.name = name,
            .build = [fill = std::move(fill)](Stage&) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<NewWorkspacePage>();
                page->begin(u"/home/hanna/.local/share/mailwright/workspaces"_s, u"#8257AE"_s);
                page->findChild<QLineEdit*>()->setText(u"Hafen Books"_s);
                fill(*page);
                return page;
            },
            .after =
                [](Stage&, QWidget& widget) {
                    auto* field = widget.findChild<shell::PassphraseField*>();
                    if (field->isVisible())
                        widget.findChild<QScrollArea*>()->ensureWidgetVisible(&field->again());
                },
            .window = true};
}

void addForms(std::vector<Scene>& scenes)
{
    scenes.push_back(
        form(u"protect-keychain"_s, [](NewWorkspacePage& page) { page.setKeychain(KeychainState::There); }));
    scenes.push_back(form(u"protect-asking"_s, [](NewWorkspacePage& page) {
        page.setKeychain(KeychainState::Asking);
        for (auto* button : page.findChildren<kit::Button*>())
            if (button->role() == kit::ButtonRole::Primary)
                button->click();
    }));
    scenes.push_back(form(u"protect-passphrase"_s, [](NewWorkspacePage& page) {
        page.setKeychain(KeychainState::There);
        page.findChild<shell::ProtectionChoice*>()->choose(false);
        type(page, u"vier lose Ziegel brummen"_s, u"vier lose Ziegel brummen"_s);
    }));
    scenes.push_back(form(u"protect-no-keychain"_s,
                          [](NewWorkspacePage& page) { page.setKeychain(KeychainState::None); }));
    scenes.push_back(form(u"protect-weak"_s, [](NewWorkspacePage& page) {
        page.setKeychain(KeychainState::None);
        page.findChild<shell::PassphraseField*>()->first().setShown(true);
        type(page, u"Hafen2026"_s, u"Hafen2025"_s);
        page.findChild<shell::ProtectionChoice*>()->check();
    }));
    scenes.push_back(form(u"protect-fair"_s, [](NewWorkspacePage& page) {
        page.setKeychain(KeychainState::None);
        type(page, u"tz8#Qm2!vL"_s, {});
        page.setPassphraseError(shell::sentenceOf(
            shell::problemOf(vault::SlotsError{.kind = vault::SlotsError::Kind::BadPassphrase})));
    }));
}

Scene unlock(const QString& name, const UnlockFacts& facts, std::function<void(UnlockPage&)> then = {})
{
    return {.name = name,
            .build = [facts](Stage&) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<UnlockPage>();
                page->begin(facts);
                return page;
            },
            .after =
                [then = std::move(then)](Stage&, QWidget& widget) {
                    if (then)
                        then(static_cast<UnlockPage&>(widget));
                },
            .window = true};
}

void press(UnlockPage& page)
{
    for (auto* button : page.findChildren<kit::Button*>())
        if (button->role() == kit::ButtonRole::Primary)
            button->click();
}

void addUnlock(std::vector<Scene>& scenes)
{
    const UnlockFacts all{.name = u"Kornblume Bakery"_s,
                          .colour = u"#B25A2C"_s,
                          .passphrase = true,
                          .keychain = true,
                          .recovery = true};
    scenes.push_back(unlock(u"unlock-usual"_s, all));
    scenes.push_back(unlock(u"unlock-wrong"_s, all, [](UnlockPage& page) {
        page.findChild<shell::SecretField*>()->edit()->setText(u"not this one"_s);
        press(page);
        page.setProblem(shell::problemOf(vault::SlotsError{.kind = vault::SlotsError::Kind::WrongSecret}));
    }));
    scenes.push_back(unlock(u"unlock-opening"_s, all, [](UnlockPage& page) {
        page.findChild<shell::SecretField*>()->edit()->setText(u"vier lose Ziegel"_s);
        page.setBusy(UnlockPage::Busy::Opening);
    }));
    scenes.push_back(unlock(u"unlock-code"_s, all, [](UnlockPage& page) {
        page.choose(UnlockPage::Way::Code);
        page.findChild<shell::RecoveryCodeField*>()->edit()->setText(
            u"7K2MQ-XW4RT-01BGD-ZZ9AC-E5HNP-3VYKT-88QRM-JD6WX"_s);
        press(page);
    }));
    scenes.push_back(
        unlock(u"unlock-asking"_s, all, [](UnlockPage& page) { page.setBusy(UnlockPage::Busy::Keychain); }));
    scenes.push_back(
        unlock(u"unlock-keychain"_s,
               {.name = u"Kornblume Bakery"_s, .colour = u"#1E7F7A"_s, .keychain = true, .recovery = true},
               [](UnlockPage& page) {
                   press(page);
                   page.setProblem(
                       shell::keychainProblem({.kind = vault::SecretError::Kind::NotFound, .detail = {}}));
               }));
    UnlockFacts quick = all;
    quick.quick = true;
    scenes.push_back(unlock(u"unlock-locked"_s, quick, [](UnlockPage& page) {
        page.setGoingOn(shell::WindowHouse::tr("It is locked. Mail is still being sent: %1 of %2.")
                            .arg(kit::formatCount(1204), kit::formatCount(10'058)));
    }));
    UnlockFacts named = all;
    named.name = longName;
    scenes.push_back(unlock(u"unlock-names"_s, named));
    named.name = arabic + u" 🥨"_s;
    scenes.push_back(unlock(u"unlock-arabic"_s, named));
}

/// Something behind a dialog.
std::unique_ptr<QWidget> ground(Stage&)
{
    auto page = std::make_unique<QWidget>();
    kit::setGround(page.get(), kit::Token::Surface);
    return page;
}

Scene code(const QString& name, const QString& workspace, bool replaces,
           std::function<void(shell::RecoveryCodeDialog&)> then = {})
{
    return {.name = name, .build = ground, .after = [=](Stage&, QWidget& widget) {
                auto made = vault::RecoveryCode::parse(u"QHWMC-B7WSH-F7ZDA-E53A4-DVJ4R-SH5BR-NBW8N-TQV4A"_s);
                if (!made)
                    qFatal("not a code");
                auto* dialog = new shell::RecoveryCodeDialog(std::move(*made), workspace, replaces, &widget);
                dialog->open();
                if (then)
                    then(*dialog);
            }};
}

void addCode(std::vector<Scene>& scenes)
{
    scenes.push_back(code(u"recovery-code"_s, u"Kornblume Bakery"_s, false));
    scenes.push_back(
        code(u"recovery-failing"_s, u"Kornblume Bakery"_s, true, [](shell::RecoveryCodeDialog& dialog) {
            dialog.saveTo(u"/no/such/folder/%1.txt"_s.arg(QString(60, u'W')));
            const auto labels = [&] { return dialog.findChildren<kit::Label*>(); };
            Stage::until([&] {
                return std::ranges::any_of(labels(), [](const kit::Label* label) {
                    return label->isVisible() && label->text().contains(u"/no/such/"_s);
                });
            });
        }));
    scenes.push_back(
        code(u"recovery-asking"_s, u"Kornblume Bakery"_s, false, [](shell::RecoveryCodeDialog& dialog) {
            dialog.accept();
            dialog.accept();
        }));
    scenes.push_back(code(u"recovery-closing"_s, u"Kornblume Bakery"_s, false,
                          [](shell::RecoveryCodeDialog& dialog) { dialog.reject(); }));
    scenes.push_back(code(u"recovery-names"_s, longName, false));
}

Scene passphrase(const QString& name, shell::PassphraseDialog::Kind kind, const QString& workspace,
                 std::function<void(shell::PassphraseDialog&)> then = {})
{
    return {.name = name, .build = ground, .after = [=](Stage&, QWidget& widget) {
                auto* dialog = new shell::PassphraseDialog(kind, workspace, &widget);
                dialog->open();
                if (then)
                    then(*dialog);
            }};
}

void addPassphrase(std::vector<Scene>& scenes)
{
    using Kind = shell::PassphraseDialog::Kind;
    scenes.push_back(passphrase(u"passphrase-add"_s, Kind::Add, longName));
    scenes.push_back(passphrase(
        u"passphrase-change"_s, Kind::Change, u"Kornblume Bakery"_s, [](shell::PassphraseDialog& dialog) {
            const auto fields = dialog.findChildren<shell::SecretField*>();
            for (auto* field : fields)
                field->edit()->setText(u"rostiger Pudding 47"_s);
            dialog.setCurrentError(shell::sentenceOf(
                shell::problemOf(vault::SlotsError{.kind = vault::SlotsError::Kind::WrongSecret})));
        }));
}

/// As the settings page has its sections.
std::unique_ptr<QWidget> scrolled(const std::vector<QWidget*>& parts)
{
    auto page = std::make_unique<QWidget>();
    kit::setGround(page.get(), kit::Token::Surface);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    kit::setGround(area->viewport(), kit::Token::Surface);
    kit::setGround(content, kit::Token::Surface);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kit::space::page, kit::space::page, kit::space::page, kit::space::page);
    column->setSpacing(kit::space::s24);
    for (QWidget* part : parts)
        column->addWidget(part);
    column->addStretch();
    area->setWidget(content);
    auto* all = new QVBoxLayout(page.get());
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
    return page;
}

Scene settings(const QString& name, std::optional<settingspage::ProtectionFacts> facts,
               std::optional<int> rekeying = {})
{
    return {.name = name,
            .build = [facts, rekeying](Stage& stage) -> std::unique_ptr<QWidget> {
                std::vector<QWidget*> parts;
                if (facts && !facts->recovery)
                    parts.push_back(new shell::RecoveryNotice);
                auto* section = new settingspage::ProtectionSection(stage.settings());
                section->setFacts(facts);
                section->setRekeying(rekeying);
                parts.push_back(section);
                return scrolled(parts);
            },
            .after = {}};
}

/// The section with its desk, over a real workspace.
Scene desk(const QString& name, settingspage::ProtectionDeed deed)
{
    return {.name = name,
            .build = [](Stage& stage) -> std::unique_ptr<QWidget> {
                auto* section = new settingspage::ProtectionSection(stage.settings());
                new settingspage::ProtectionDesk(stage.office(), *section); // the section's own
                auto page = scrolled({section});
                stage.settle();
                return page;
            },
            .after =
                [deed](Stage&, QWidget& widget) {
                    Q_EMIT widget.findChild<settingspage::ProtectionSection*>()->wanted(deed);
                }};
}

} // namespace

std::vector<Scene> protectionScenes()
{
    std::vector<Scene> scenes;
    addForms(scenes);
    addUnlock(scenes);
    addCode(scenes);
    addPassphrase(scenes);
    scenes.push_back(settings(u"settings-protection"_s,
                              settingspage::ProtectionFacts{.keychain = true, .keychainThere = true}));
    scenes.push_back(settings(
        u"settings-protection-all"_s,
        settingspage::ProtectionFacts{.keychain = true,
                                      .keychainThere = true,
                                      .passphrase = true,
                                      .recovery = true,
                                      .recoveryMade = QDateTime(QDate(2026, 11, 30), QTime(12, 0))}));
    scenes.push_back(
        settings(u"settings-protection-typed"_s, settingspage::ProtectionFacts{.passphrase = true}));
    scenes.push_back(settings(u"settings-protection-reading"_s, {}));
    const settingspage::ProtectionFacts half{.keychain = true, .passphrase = true, .halfRekeyed = true};
    scenes.push_back(settings(u"settings-rekeying"_s, half, 42));
    scenes.push_back(settings(u"settings-rekey-stopped"_s, half));
    scenes.push_back(desk(u"settings-rekey"_s, settingspage::ProtectionDeed::ChangeKey));
    scenes.push_back(desk(u"settings-remove-passphrase"_s, settingspage::ProtectionDeed::RemovePassphrase));
    return scenes;
}

} // namespace mw::test
