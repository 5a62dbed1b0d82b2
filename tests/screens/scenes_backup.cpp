// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/linklabel.h"
#include "kit/theme.h"
#include "screens/scenes.h"
#include "shell/recoverycodefield.h"
#include "shell/restorepage.h"
#include "shell/secretfield.h"
#include "shell/statusbar.h"
#include "support/testkeys.h"
#include "ui/home/homepage.h"
#include "ui/settings/backupsection.h"
#include "workspace/backupkeeper.h"

#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using backup::BackupError;
using backup::BackupPlan;
using settingspage::BackupSection;
using shell::RestorePage;
using workspace::BackupState;
using workspace::Room;
using Every = BackupPlan::Every;

namespace {

const base::Timestamp noon = base::fromMilliseconds(1'795'000'000'000);

backup::ExistingBackup backupAt(base::Timestamp at, const QString& name = u"Kornblume Bakery"_s)
{
    const QString time =
        QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(at), Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    return {.path = u"/media/hanna/Stick/%1-%2.mwbackup"_s.arg(name, time),
            .vaultId = "1",
            .madeAt = at,
            .bytes = 48'300'000,
            .whole = true,
            .named = true};
}

BackupState usual(int count = 4)
{
    BackupState state{.isKnown = true,
                      .plan = BackupPlan{},
                      .folder = u"/home/hanna/workspaces/Kornblume.mailwright/backups"_s,
                      .isFolderThere = true,
                      .isOnSameDisk = true};
    for (int i = 0; i < count; ++i)
        state.existing.push_back(backupAt(noon - 2h - i * 24h));
    if (count > 0) {
        state.lastGood = state.existing.front().madeAt;
        state.nextAt = *state.lastGood + 24h;
    }
    return state;
}

BackupState failing(BackupError::Kind kind, const QString& folder)
{
    BackupState state = usual();
    state.plan->folder = state.folder = folder;
    state.isOwnFolder = state.isOnSameDisk = state.isFolderThere = false;
    state.existing.clear();
    state.failure = workspace::BackupOutcome::Failure{noon - 20min, BackupError{kind, folder}};
    state.nextAt = noon + 15min;
    return state;
}

Scene section(const QString& name, const BackupState& state, std::function<void(BackupSection&)> then = {})
{
    return {.name = name,
            .build = [state](Stage&) -> std::unique_ptr<QWidget> {
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
                column->setContentsMargins(kit::space::page, kit::space::page, kit::space::page,
                                           kit::space::page);
                auto* made = new BackupSection;
                made->setState(state, noon);
                column->addWidget(made);
                column->addStretch();
                area->setWidget(content);
                auto* all = new QVBoxLayout(page.get());
                all->setContentsMargins(0, 0, 0, 0);
                all->addWidget(area);
                return page;
            },
            .after =
                [then = std::move(then)](Stage&, QWidget& widget) {
                    if (then)
                        then(*widget.findChild<BackupSection*>());
                }};
}

void addSections(std::vector<Scene>& scenes)
{
    scenes.push_back(section(u"backups-usual"_s, usual()));
    scenes.push_back(section(u"backups-reading"_s, {}));
    BackupState none = usual(0);
    none.nextAt = noon;
    scenes.push_back(section(u"backups-none"_s, none));
    BackupState off = usual(1);
    off.plan->every = Every::Never;
    off.nextAt.reset();
    scenes.push_back(section(u"backups-off"_s, off));
    BackupState running = usual();
    running.isRunning = true;
    scenes.push_back(section(u"backups-running"_s, running));
    scenes.push_back(section(u"backups-failing"_s,
                             failing(BackupError::Kind::FolderGone, u"/media/hanna/Stick/backups"_s)));
    scenes.push_back(
        section(u"backups-full"_s, failing(BackupError::Kind::Full, u"/media/hanna/Stick/backups"_s)));
    BackupState unreadable = usual();
    unreadable.plan.reset();
    unreadable.nextAt.reset();
    scenes.push_back(section(u"backups-unreadable"_s, unreadable));
    BackupState disarmed = usual();
    disarmed.isArmed = false;
    disarmed.nextAt.reset();
    scenes.push_back(section(u"backups-disarmed"_s, disarmed));
    scenes.push_back(section(u"backups-many"_s, usual(240), [](BackupSection& made) {
        for (auto* link : made.findChildren<kit::LinkLabel*>())
            if (link->isVisible() && link->text().contains(u"240"))
                return link->click();
    }));
    BackupState checked = usual();
    checked.existing.at(3).whole = false;
    scenes.push_back(section(u"backups-checked"_s, checked, [checked](BackupSection& made) {
        made.setChecking(checked.existing.at(0).path);
        made.setVerdict(checked.existing.at(1).path,
                        backup::BackupFacts{.contacts = 11'906, .deliveries = 42'103});
        made.setVerdict(checked.existing.at(2).path,
                        base::fail(BackupError{BackupError::Kind::KeysUnfit, {}}));
    }));
    const QString folder = u"/media/hanna/"_s + QString(120, u'W') + u"/نسخ احتياطية لمخبز زهرة الذرة/"_s +
                           u"🥨 Sicherungen der Konditorei und Bäckerei am Mühlentor"_s;
    BackupState longOne = failing(BackupError::Kind::FolderGone, folder);
    longOne.existing = {backupAt(noon - 26h, QString(150, u'W')),
                        backupAt(noon - 400 * 24h, u"مخبز زهرة الذرة – العروض الأسبوعية"_s)};
    scenes.push_back(section(u"backups-names"_s, longOne));
}

class SilentKeychain final : public vault::SecretStore
{
public:
    void read(const QString&, QObject*, ReadAnswer) override {}
    void write(const QString&, base::Secret, QObject*, Answer) override {}
    void remove(const QString&, QObject*, Answer) override {}
};

/// A real one, of the stage's workspace.
QString savedBy(Stage& stage, bool allWays)
{
    const bool ready = stage.act<bool>([allWays](Room& room) {
        const QString path = room.workspace.folder().keysPath();
        auto file = vault::KeySlots::load(path);
        const vault::DataKeys& keys = room.workspace.vaultKeys()->keys;
        return file && (!allWays || (file->addKeychain(keys) && file->addRecovery(keys))) &&
               file->save(path, keys);
    });
    auto& keeper = stage.office().backups();
    keeper.makeNow();
    if (!ready || !Stage::until([&] { return !keeper.state().existing.empty(); }))
        qFatal("no backup");
    return keeper.state().existing.front().path;
}

void press(RestorePage& page)
{
    for (auto* button : page.findChildren<kit::Button*>())
        if (button->role() == kit::ButtonRole::Primary)
            button->click();
}

void arriveAt(RestorePage& page, RestorePage::Step step)
{
    if (!Stage::until([&] { return page.step() == step; }))
        qFatal("the page did not come so far");
}

void openByPassphrase(RestorePage& page)
{
    arriveAt(page, RestorePage::Step::Key);
    page.findChild<shell::SecretField*>()->edit()->setText(QString::fromLatin1(testPassphrase));
    press(page);
    arriveAt(page, RestorePage::Step::Place);
}

Scene restore(const QString& name, bool allWays, std::function<void(Stage&, RestorePage&)> then)
{
    return {.name = name,
            .build = [allWays](Stage& stage) -> std::unique_ptr<QWidget> {
                const QString file = savedBy(stage, allWays);
                auto page = std::make_unique<RestorePage>();
                page->setKeychain([] { return std::make_unique<SilentKeychain>(); });
                page->begin(file, u"/home/hanna/.local/share/mailwright/workspaces"_s);
                return page;
            },
            .after = [then = std::move(then)](
                         Stage& stage, QWidget& widget) { then(stage, static_cast<RestorePage&>(widget)); },
            .window = true};
}

void addRestoring(std::vector<Scene>& scenes)
{
    using Step = RestorePage::Step;
    scenes.push_back(
        restore(u"restore-asking"_s, true, [](Stage&, RestorePage& page) { arriveAt(page, Step::Asking); }));
    scenes.push_back(
        restore(u"restore-key"_s, false, [](Stage&, RestorePage& page) { arriveAt(page, Step::Key); }));
    scenes.push_back(restore(u"restore-wrong"_s, false, [](Stage&, RestorePage& page) {
        arriveAt(page, Step::Key);
        auto* field = page.findChild<shell::SecretField*>();
        field->edit()->setText(u"not this one"_s);
        press(page);
        Stage::until([&] { return field->hasError(); });
    }));
    scenes.push_back(restore(u"restore-code"_s, true, [](Stage&, RestorePage& page) {
        arriveAt(page, Step::Asking);
        page.askFor(true);
    }));
    scenes.push_back(
        restore(u"restore-place"_s, false, [](Stage&, RestorePage& page) { openByPassphrase(page); }));
    scenes.push_back(restore(u"restore-taken"_s, false, [](Stage& stage, RestorePage& page) {
        openByPassphrase(page);
        page.setFolder(stage.file({}));
        page.setName(u"shop"_s);
        press(page);
        arriveAt(page, Step::Place);
    }));
    scenes.push_back(restore(u"restore-gone"_s, false, [](Stage&, RestorePage& page) {
        openByPassphrase(page);
        page.setFolder(u"/media/hanna/"_s + QString(120, u'W') + u"/نسخ احتياطية"_s);
        page.setName(u"مخبز 🥨 "_s + QString(190, u'W'));
        press(page);
        arriveAt(page, Step::Place);
    }));
    // Nobody opens it here, so the page stays as it was in its last moment.
    scenes.push_back(restore(u"restore-progress"_s, false, [](Stage& stage, RestorePage& page) {
        openByPassphrase(page);
        page.setFolder(stage.file({}));
        page.setName(u"again"_s);
        press(page);
        arriveAt(page, Step::Reading);
    }));
    scenes.push_back(
        {.name = u"restore-foreign"_s,
         .build = [](Stage& stage) -> std::unique_ptr<QWidget> {
             auto page = std::make_unique<RestorePage>();
             page->begin(stage.workspacePath() + u"/vault.sqlite"_s, {});
             return page;
         },
         .after = [](Stage&,
                     QWidget& widget) { arriveAt(static_cast<RestorePage&>(widget), Step::Unreadable); },
         .window = true});
}

/// The bar below every page, in each state of the backups.
Scene bars()
{
    return {.name = u"backups-statusbar"_s, .build = [](Stage&) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<QWidget>();
                kit::setGround(page.get(), kit::Token::Surface);
                auto* column = new QVBoxLayout(page.get());
                column->setContentsMargins(0, 0, 0, 0);
                BackupState none = usual(0);
                none.nextAt = noon + 1min;
                BackupState late = usual();
                late.lastGood = noon - 24h * 9;
                late.nextAt = noon + 1h;
                BackupState unreadable = usual();
                unreadable.plan.reset();
                for (const BackupState& state :
                     {usual(), none, late, failing(BackupError::Kind::FolderGone, u"/media/hanna/Stick"_s),
                      unreadable}) {
                    auto* bar = new shell::StatusBar;
                    bar->setBackup(shell::wordsOf(state, noon));
                    column->addWidget(bar);
                }
                column->addStretch();
                return page;
            }};
}

Scene home()
{
    return {.name = u"home-backup-failed"_s, .build = [](Stage& stage) -> std::unique_ptr<QWidget> {
                const auto list = stage.addList(u"Newsletter"_s);
                stage.addContacts(list, 12);
                stage.addCampaign(u"Harvest week"_s, list, stage.addTemplate(u"Letter"_s),
                                  stage.addIdentity());
                auto& keeper = stage.office().backups();
                keeper.setPlan({.folder = u"/media/hanna/Stick/backups"_s}, &stage, [](const auto&) {});
                Stage::until([&] { return keeper.state().failure.has_value(); });
                auto page = std::make_unique<mw::home::HomePage>(stage.context());
                page->arrive({.page = shell::PageId::Home});
                return page;
            }};
}

} // namespace

std::vector<Scene> backupScenes()
{
    std::vector<Scene> scenes;
    addSections(scenes);
    addRestoring(scenes);
    scenes.push_back(home());
    scenes.push_back(bars());
    return scenes;
}

} // namespace mw::test
