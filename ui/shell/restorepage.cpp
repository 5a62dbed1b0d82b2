// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/restorepage.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/formfield.h"
#include "kit/keyvaluelist.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/progressrow.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "kit/words.h"
#include "shell/backupwords.h"
#include "shell/newworkspacepage.h"
#include "shell/problems.h"
#include "shell/recoverycodefield.h"
#include "shell/secretfield.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;
using backup::BackupError;
using workspace::BackupHeading;
using workspace::Restorer;
using workspace::WorkspaceError;

namespace {

constexpr int longestName = 200;

/// A name of its own: the workspace that the backup is of is there, most of the time.
QString nameFor(const BackupHeading& heading)
{
    const QString name = heading.workspace.isEmpty() ? RestorePage::tr("Restored") : heading.workspace;
    return u"%1 %2"_s.arg(name, localTime(heading.madeAt).date().toString(Qt::ISODate));
}

} // namespace

RestorePage::RestorePage(QWidget* parent)
    : QWidget(parent),
      m_area(new QScrollArea),
      m_form(new QWidget),
      m_facts(new KeyValueList),
      m_problem(new Callout(Problem{})),
      m_waiting(muted({})),
      m_passphrase(
          new SecretField(tr("Passphrase"), tr("The one that the workspace had when the backup was made."))),
      m_code(new RecoveryCodeField),
      m_otherWay(new LinkLabel({}, Type::Body)),
      m_name(new QLineEdit),
      m_nameField(new FormField(tr("Name of the new folder"), m_name)),
      m_place(new Label({}, Type::Body)),
      m_change(button(tr("Change…"), ButtonRole::Small)),
      m_disarmed(muted(tr("It opens disarmed: what was sent after the backup is not known there. Nothing is "
                          "sent from it until you arm it."))),
      m_progress(new ProgressRow(tr("Restoring and checking"))),
      m_back(button(tr("Back to the workspaces"))),
      m_act(button(tr("Restore the workspace"), ButtonRole::Primary))
{
    setGround(this, Token::Surface);
    auto* header = new PageHeader(tr("Restore a backup"));
    header->setCrumbs({tr("Workspaces")});
    connect(header, &PageHeader::crumbPressed, this, &RestorePage::leave);
    m_name->setMaxLength(longestName);
    m_change->setAccessibleName(tr("Change the folder"));
    m_place->setWordWrap(true);
    m_disarmed->setWordWrap(true);
    m_waiting->setWordWrap(true);
    m_progress->setCancel(tr("Cancel"));
    buildForm();
    m_area->setWidget(m_form);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    setGround(m_area->viewport(), Token::Surface);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(header);
    all->addWidget(m_area, 1);
    wire();
    put();
}

RestorePage::~RestorePage() = default;

void RestorePage::buildForm()
{
    auto* placeRow = new QWidget;
    auto* place = new QHBoxLayout(placeRow);
    place->setContentsMargins(0, size::ringMargin, 0, size::ringMargin); // of the button
    place->setSpacing(space::s12);
    place->addWidget(m_place, 1);
    place->addWidget(m_change);
    m_placeField = new FormField(tr("Restored to"), placeRow);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::buttons);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_act);

    setGround(m_form, Token::Surface);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(space::page, space::s4, space::page, space::s24);
    column->setSpacing(space::sections);
    column->addWidget(m_facts);
    column->addWidget(m_problem);
    column->addWidget(m_waiting);
    column->addWidget(m_passphrase);
    column->addWidget(m_code);
    column->addWidget(m_otherWay, 0, Qt::AlignLeading);
    column->addWidget(m_nameField);
    column->addWidget(m_placeField);
    column->addWidget(m_disarmed);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    column->addStretch();
    fit();
}

void RestorePage::wire()
{
    connect(m_back, &QAbstractButton::clicked, this, &RestorePage::leave);
    connect(m_act, &QAbstractButton::clicked, this, &RestorePage::goOn);
    connect(m_passphrase, &SecretField::entered, this, &RestorePage::goOn);
    connect(m_code, &RecoveryCodeField::entered, this, &RestorePage::goOn);
    connect(m_name, &QLineEdit::returnPressed, this, &RestorePage::goOn);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameField->setError({});
        put();
    });
    connect(m_change, &QAbstractButton::clicked, this, &RestorePage::folderWanted);
    connect(m_otherWay, &QAbstractButton::clicked, this,
            [this] { askFor(m_step == Step::Asking ? m_byCode : !m_byCode); });
    connect(m_progress, &ProgressRow::cancelled, this, [this] {
        m_progress->cancelButton()->setEnabled(false);
        m_restorer->cancel();
    });
}

void RestorePage::wireRestorer()
{
    connect(m_restorer.get(), &Restorer::wasRead, this, &RestorePage::onRead);
    connect(m_restorer.get(), &Restorer::unreadable, this, [this](const BackupError& error) {
        go(Step::Unreadable);
        tell(problemOf(error, BackupDeed::Restore));
    });
    connect(m_restorer.get(), &Restorer::unlocked, this, [this] {
        m_isOpening = false;
        go(Step::Place);
    });
    connect(m_restorer.get(), &Restorer::notUnlocked, this, &RestorePage::onNotUnlocked);
    connect(m_restorer.get(), &Restorer::progressed, m_progress,
            [this](qint64 done, qint64 total) { m_progress->setValue(done, total); });
    connect(m_restorer.get(), &Restorer::restored, this, [this](const QString& folder) {
        m_step = Step::Reading; // nothing goes on any more
        const workspace::SharedVaultKeys keys = m_restorer->keys();
        m_restorer.release()->deleteLater(); // this is its signal
        Q_EMIT restored(folder, keys);
    });
    connect(m_restorer.get(), &Restorer::failed, this, [this](const BackupError& error) {
        go(Step::Place);
        if (error.kind == BackupError::Kind::TargetTaken)
            m_nameField->setError(sentenceOf(problemOf(error, BackupDeed::Restore)));
        else if (error.kind != BackupError::Kind::Cancelled)
            tell(problemOf(error, BackupDeed::Restore));
    });
}

void RestorePage::begin(const QString& file, const QString& folder)
{
    m_restorer = std::make_unique<Restorer>(m_keychain);
    wireRestorer();
    m_heading = {.file = file};
    m_folder = folder;
    m_byCode = m_isOpening = false;
    m_passphrase->clear();
    m_code->clear();
    m_name->clear();
    m_facts->clear();
    m_facts->add(tr("Backup"), QFileInfo(file).fileName());
    go(Step::Reading);
    m_restorer->read(file);
}

void RestorePage::onRead(const BackupHeading& heading)
{
    m_heading = heading;
    m_facts->add(tr("Made"), fullTime(localTime(heading.madeAt)));
    m_facts->add(tr("Size"), sizeWords(heading.bytes));
    m_name->setText(nameFor(heading));
    m_byCode = !heading.lock.passphrase;
    if (!heading.lock.keychain)
        return go(Step::Key);
    go(Step::Asking);
    m_restorer->unlockByKeychain();
}

void RestorePage::onNotUnlocked(const WorkspaceError& error)
{
    const bool byKeychain = !m_isOpening;
    m_isOpening = false;
    if (byKeychain && m_step != Step::Asking)
        return; // a person went another way meanwhile
    go(Step::Key);
    if (byKeychain) { // another computer's, most of the time: no more than a word where nothing else is left
        if (!m_heading.lock.passphrase && !m_heading.lock.recovery)
            tell(problemOf(error));
        return;
    }
    if (m_byCode)
        m_code->setError(sentenceOf(problemOf(error)));
    else
        m_passphrase->setError(sentenceOf(problemOf(error)));
}

void RestorePage::setFolder(const QString& folder)
{
    m_folder = folder;
    put();
}

void RestorePage::setName(const QString& name)
{
    m_name->setText(name);
}

void RestorePage::askFor(bool code)
{
    m_byCode = code;
    go(Step::Key);
}

QString RestorePage::name() const
{
    return m_name->text().trimmed();
}

QString RestorePage::path() const
{
    return QDir(m_folder).filePath(folderNameOf(name()));
}

void RestorePage::go(Step step)
{
    m_step = step;
    m_problem->hide();
    m_nameField->setError({});
    put();
    takeFocus();
}

void RestorePage::put()
{
    const auto& lock = m_heading.lock;
    const bool asksKey = m_step == Step::Key;
    const bool typed = lock.passphrase || lock.recovery;
    const bool place = m_step == Step::Place;
    m_waiting->setVisible(m_step == Step::Reading || m_step == Step::Asking);
    m_waiting->setText(m_step == Step::Asking ? tr("Asking this computer's keychain for the key…")
                                              : tr("Reading the backup…"));
    m_passphrase->setVisible(asksKey && lock.passphrase && !m_byCode);
    m_code->setVisible(asksKey && lock.recovery && m_byCode);
    const bool either = lock.passphrase && lock.recovery;
    // The keychain's own question may stay on the screen for ever.
    m_otherWay->setVisible((asksKey && either) || (m_step == Step::Asking && typed));
    const bool toCode = m_step == Step::Asking ? m_byCode : !m_byCode;
    m_otherWay->setText(toCode ? tr("Use the recovery code") : tr("Use the passphrase"));
    m_otherWay->setEnabled(!m_isOpening);
    m_nameField->setVisible(place);
    m_placeField->setVisible(place || m_step == Step::Restoring);
    m_place->setText(QDir::toNativeSeparators(path()));
    m_change->setVisible(place);
    m_disarmed->setVisible(place || m_step == Step::Restoring);
    m_progress->setVisible(m_step == Step::Restoring);
    m_back->setVisible(m_step != Step::Restoring);
    m_act->setVisible(place || (asksKey && typed));
    m_act->setIdle();
    m_act->setText(place ? tr("Restore the workspace") : tr("Unlock the backup"));
    if (m_isOpening)
        m_act->setBusy(tr("Opening…"));
}

void RestorePage::takeFocus()
{
    switch (m_step) {
    case Step::Key:
        if (m_byCode)
            m_code->edit()->setFocus(Qt::OtherFocusReason);
        else
            m_passphrase->edit()->setFocus(Qt::OtherFocusReason);
        return;
    case Step::Place:
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    case Step::Restoring:
        m_progress->cancelButton()->setFocus(Qt::OtherFocusReason);
        return;
    case Step::Reading:
    case Step::Unreadable:
    case Step::Asking:
        m_back->setFocus(Qt::OtherFocusReason);
    }
}

void RestorePage::tell(const Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
    m_area->ensureWidgetVisible(m_problem, 0, space::s12);
}

void RestorePage::goOn()
{
    if (m_isOpening)
        return;
    if (m_step == Step::Key)
        unlock();
    else if (m_step == Step::Place)
        restore();
}

void RestorePage::unlock()
{
    if (m_byCode) {
        const auto code = m_code->read();
        if (!code)
            return;
        m_isOpening = true;
        m_restorer->unlock(code);
    } else if (m_passphrase->isEmpty()) {
        m_passphrase->setError(tr("Type the passphrase of this backup."));
        return;
    } else {
        m_isOpening = true;
        m_restorer->unlock(std::make_shared<const base::Secret>(m_passphrase->secret()));
    }
    put();
}

void RestorePage::restore()
{
    if (name().isEmpty()) {
        m_nameField->setError(tr("The folder needs a name."));
        return;
    }
    const QString target = path();
    m_progress->setValue(0, 0);
    m_progress->cancelButton()->setEnabled(true);
    go(Step::Restoring);
    m_restorer->restore(target);
}

void RestorePage::leave()
{
    if (!mayLeave())
        return;
    m_restorer.reset(); // and what it knows of keys
    m_passphrase->clear();
    m_code->clear();
    Q_EMIT leaveWanted();
}

void RestorePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void RestorePage::fit()
{
    m_form->setMaximumWidth(scaled(this, size::formWidth) + 2 * space::page);
}

void RestorePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace mw::shell
