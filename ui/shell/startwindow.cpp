// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/startwindow.h"

#include "kit/theme.h"
#include "kit/undobar.h"
#include "kit/windowsizes.h"
#include "shell/newworkspacepage.h"
#include "shell/restorepage.h"
#include "shell/startpage.h"
#include "shell/unlockpage.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QScreen>
#include <QStackedWidget>
#include <QUrl>

#include <utility>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

StartWindow::StartWindow(WorkspaceBook& book, Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_book(book),
      m_settings(settings),
      m_stack(new QStackedWidget),
      m_list(new StartPage),
      m_form(new NewWorkspacePage),
      m_unlock(new UnlockPage),
      m_restore(new RestorePage),
      m_undoBar(new UndoBar)
{
    setWindowTitle(tr("Workspaces – Mailwright"));
    setGround(this, Token::Surface);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_unlock);
    m_stack->addWidget(m_restore);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_stack, 1);
    all->addWidget(m_undoBar);
    const QSize screen = this->screen()->availableGeometry().size();
    setMinimumSize(QSize(size::windowFloorWidth, size::windowFloorHeight).boundedTo(screen));
    if (!restoreGeometry(m_settings.value(u"window/start/geometry"_s).toByteArray()))
        resize(QSize(size::startWidth, size::startHeight).boundedTo(screen));

    connect(&m_book, &WorkspaceBook::changed, this, &StartWindow::put);
    connect(m_list, &StartPage::openWanted, this, &StartWindow::openWanted);
    connect(m_list, &StartPage::mendWanted, this, &StartWindow::mendWanted);
    connect(m_list, &StartPage::removeWanted, this, &StartWindow::remove);
    connect(m_list, &StartPage::showFolderWanted, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(m_list, &StartPage::createWanted, this, [this] {
        m_stack->setCurrentWidget(m_form);
        m_form->begin(m_book.defaultFolder(), m_book.freeColour());
        Q_EMIT formBegun();
    });
    connect(m_list, &StartPage::openFolderWanted, this, [this] {
        chooseFolder(tr("Open a workspace"), m_book.defaultFolder(),
                     [this](const QString& path) { Q_EMIT openWanted(path); });
    });
    connect(m_list, &StartPage::restoreWanted, this, &StartWindow::chooseBackup);
    connect(m_restore, &RestorePage::leaveWanted, this, &StartWindow::showList);
    connect(m_restore, &RestorePage::restored, this, &StartWindow::restored);
    connect(m_restore, &RestorePage::folderWanted, this, [this] {
        chooseFolder(tr("Restore the workspace into"), m_book.defaultFolder(),
                     [this](const QString& path) { m_restore->setFolder(path); });
    });
    connect(m_form, &NewWorkspacePage::leaveWanted, this, &StartWindow::showList);
    connect(m_form, &NewWorkspacePage::folderWanted, this, [this] {
        chooseFolder(tr("Keep the workspace in"), m_book.defaultFolder(),
                     [this](const QString& path) { m_form->setFolder(path); });
    });
    connect(m_form, &NewWorkspacePage::createWanted, this,
            [this] { Q_EMIT createWanted(m_form->path(), m_form->name(), m_form->colour()); });
    connect(m_unlock, &UnlockPage::leaveWanted, this, &StartWindow::showList);
    connect(m_unlock, &UnlockPage::passphraseEntered, this,
            [this](const auto& passphrase) { Q_EMIT passphraseEntered(m_unlocking, passphrase); });
    connect(m_unlock, &UnlockPage::codeEntered, this,
            [this](const auto& code) { Q_EMIT codeEntered(m_unlocking, code); });
    connect(m_unlock, &UnlockPage::keychainWanted, this, [this] { Q_EMIT keychainWanted(m_unlocking); });
    connect(m_undoBar, &UndoBar::undone, &m_undo, &UndoStack::undo);
    const auto key = [this](const QKeySequence& keys, auto work) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, work);
        addAction(action);
    };
    key(Qt::CTRL | Qt::Key_Z, [this] { m_undo.undo(); });
    key(Qt::CTRL | Qt::Key_Q, [this] { Q_EMIT quitWanted(); });
    put();
}

void StartWindow::setExtras(const std::map<QString, RowFacts>& extras)
{
    m_extras = extras;
    put();
}

void StartWindow::put()
{
    std::vector<RowFacts> rows;
    for (const KnownWorkspace& known : m_book.known()) {
        const auto extra = m_extras.find(known.path);
        RowFacts facts = extra == m_extras.end() ? RowFacts{} : extra->second;
        facts.known = known;
        rows.push_back(std::move(facts));
    }
    m_list->setVisible(m_book.isRead()); // nothing to say before that; it takes no time to notice
    m_list->setRows(rows, QDateTime::currentDateTime());
    if (m_book.isRead() && !std::exchange(m_seen, true))
        m_list->takeFocus();
}

void StartWindow::showUnlock(const QString& path, const workspace::VaultLock& lock, bool locked)
{
    m_unlocking = path;
    UnlockFacts facts{
        .passphrase = lock.passphrase, .keychain = lock.keychain, .recovery = lock.recovery, .quick = locked};
    for (const KnownWorkspace& known : m_book.known())
        if (known.path == path) {
            facts.name = known.name();
            facts.colour = known.facts ? known.facts->colour : QString();
        }
    if (facts.name.isEmpty())
        facts.name = KnownWorkspace{.path = path}.name();
    m_unlock->begin(facts);
    m_stack->setCurrentWidget(m_unlock);
}

void StartWindow::showRestore(const QString& file)
{
    m_stack->setCurrentWidget(m_restore);
    if (m_restore->mayLeave()) // one at a time
        m_restore->begin(file, m_book.defaultFolder());
}

QString StartWindow::unlocking() const
{
    return m_stack->currentWidget() == m_unlock ? m_unlocking : QString();
}

/// What is being restored stays in sight.
void StartWindow::showList()
{
    if (m_stack->currentWidget() == m_restore && !m_restore->mayLeave())
        return;
    m_unlock->forget();
    m_stack->setCurrentWidget(m_list);
    m_list->takeFocus();
}

void StartWindow::remove(const QString& path)
{
    const WorkspaceRow* row = m_list->row(path);
    if (!row)
        return;
    const QString name = row->facts().known.name();
    m_book.forget(path);
    m_undo.push({.text = tr("%1 was taken out of the list.").arg(name),
                 .where = tr("Its folder stays as it is."),
                 .undo = [this, path](const std::function<void(QString)>& done) {
                     m_book.add(path);
                     done({});
                 }});
    m_undoBar->offer(Icon::Check, tr("%1 was taken out of the list.").arg(name),
                     tr("Its folder stays as it is."));
}

void StartWindow::chooseBackup()
{
    auto* dialog = new QFileDialog(this, tr("Choose a backup"), m_book.defaultFolder(),
                                   tr("Backups (*.mwbackup)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::showRestore);
    dialog->open();
}

void StartWindow::chooseFolder(const QString& title, const QString& from, std::function<void(QString)> chosen)
{
    auto* dialog = new QFileDialog(this, title, from);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [chosen = std::move(chosen)](const QString& path) { chosen(path); });
    dialog->open();
}

void StartWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(u"window/start/geometry"_s, saveGeometry());
    event->ignore();
    Q_EMIT leaveWanted();
}

} // namespace mw::shell
