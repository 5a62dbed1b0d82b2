// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/newworkspacepage.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/colourchoice.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "shell/passphrasefield.h"

#include <QBoxLayout>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>

#include <utility>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 200;        ///< as workspaces have it
constexpr qsizetype longestFolder = 80; ///< file systems take 255 bytes

} // namespace

QString folderNameOf(const QString& name)
{
    QString clean;
    for (const QChar c : name) {
        const bool refused = QStringView(u"/\\:*?\"<>|").contains(c) || c.category() == QChar::Other_Control;
        clean.append(refused ? u' ' : c);
    }
    clean = clean.simplified().left(longestFolder).trimmed();
    while (clean.startsWith(u'.') || clean.startsWith(u' '))
        clean.remove(0, 1);
    // Half a pair of surrogates is no text.
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return (clean.isEmpty() ? u"workspace"_s : clean) + u".mailwright"_s;
}

NewWorkspacePage::NewWorkspacePage(QWidget* parent)
    : QWidget(parent),
      m_area(new QScrollArea),
      m_form(new QWidget),
      m_tile(new WorkspaceTile),
      m_name(new QLineEdit),
      m_nameField(
          new FormField(tr("Name"), m_name,
                        tr("The client's or the shop's. It stands in every window and above every send."))),
      m_colour(new ColourChoice),
      m_place(new Label({}, Type::Body)),
      m_change(button(tr("Change…"), ButtonRole::Small)),
      m_protection(new ProtectionChoice),
      m_protectionField(new FormField(tr("Protection"), m_protection)),
      m_problem(new Callout(Problem{})),
      m_create(button(tr("Make the workspace"), ButtonRole::Primary)),
      m_back(button(tr("Back to the workspaces"), ButtonRole::Normal))
{
    setGround(this, Token::Surface);
    auto* header = new PageHeader(tr("New workspace"));
    header->setCrumbs({tr("Workspaces")});
    connect(header, &PageHeader::crumbPressed, this, &NewWorkspacePage::leaveWanted);
    m_name->setMaxLength(longestName);
    m_change->setAccessibleName(tr("Change the folder"));

    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(space::s16);
    nameRow->addWidget(m_tile, 0, Qt::AlignVCenter);
    nameRow->addWidget(m_nameField, 1);
    auto* placeRow = new QWidget;
    auto* place = new QHBoxLayout(placeRow);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(space::s12);
    m_place->setWordWrap(true);
    place->addWidget(m_place, 1);
    place->addWidget(m_change);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::buttons);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_create);

    setGround(m_form, Token::Surface);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(space::page, space::s4, space::page, space::s24);
    column->setSpacing(space::sections);
    column->addWidget(m_problem);
    column->addLayout(nameRow);
    column->addWidget(new FormField(
        tr("Colour"), m_colour, tr("Down the edge of its window, so that two clients are never mixed up.")));
    column->addWidget(new FormField(tr("Kept in"), placeRow));
    column->addWidget(m_protectionField);
    column->addLayout(buttons);
    column->addStretch();
    fit();

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

    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameField->setError({});
        put();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &NewWorkspacePage::tryToCreate);
    connect(m_colour, &ColourChoice::colourChosen, this, &NewWorkspacePage::put);
    connect(m_change, &QAbstractButton::clicked, this, &NewWorkspacePage::folderWanted);
    connect(m_create, &QAbstractButton::clicked, this, &NewWorkspacePage::tryToCreate);
    connect(m_back, &QAbstractButton::clicked, this, &NewWorkspacePage::leaveWanted);
    connect(m_protection, &ProtectionChoice::entered, this, &NewWorkspacePage::tryToCreate);
    connect(m_protection, &ProtectionChoice::changed, this, [this] {
        stopWaiting();
        if (!m_protection->isByKeychain())
            reveal(&m_protection->field());
    });
    connect(m_protection, &ProtectionChoice::settled, this, &NewWorkspacePage::goOn);
    m_protectionField->hide();
    m_problem->hide();
    put();
}

void NewWorkspacePage::fit()
{
    m_form->setMaximumWidth(scaled(this, size::formWidth) + 2 * space::page);
}

void NewWorkspacePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

void NewWorkspacePage::begin(const QString& folder, const QString& colour)
{
    m_folder = folder;
    m_colour->setColour(colour);
    m_problem->hide();
    m_nameField->setError({});
    m_protection->begin();
    if (std::exchange(m_waits, false))
        setBusy(false);
    put();
    m_name->setFocus(Qt::OtherFocusReason);
}

QString NewWorkspacePage::name() const
{
    return m_name->text().trimmed();
}

QString NewWorkspacePage::colour() const
{
    return m_colour->colour();
}

QString NewWorkspacePage::path() const
{
    return QDir(m_folder).filePath(folderNameOf(name()));
}

void NewWorkspacePage::setFolder(const QString& folder)
{
    m_folder = folder;
    put();
}

void NewWorkspacePage::setKeychain(KeychainState state)
{
    m_isProtected = true;
    m_protectionField->show();
    m_protection->setKeychain(state);
}

Protection NewWorkspacePage::protection() const
{
    return m_protection->protection();
}

void NewWorkspacePage::put()
{
    m_protection->setNames({name()});
    m_tile->set(name(), m_colour->colour());
    m_place->setText(QDir::toNativeSeparators(name().isEmpty() ? m_folder : path()));
}

void NewWorkspacePage::tryToCreate()
{
    if (m_create->isBusy())
        return;
    if (name().isEmpty()) {
        setNameError(tr("A workspace needs a name."));
        return;
    }
    if (m_isProtected && !m_protection->check())
        return;
    m_problem->hide();
    if (m_isProtected && !m_protection->isSettled()) {
        m_waits = true;
        m_create->setBusy(tr("Asking the keychain…"));
        return;
    }
    Q_EMIT createWanted();
}

/// A passphrase was chosen meanwhile, or the answer is that there is no keychain.
void NewWorkspacePage::stopWaiting()
{
    if (!std::exchange(m_waits, false))
        return;
    setBusy(false);
    m_protection->field().takeFocus();
}

/// Once it is laid out: it may just have come.
void NewWorkspacePage::reveal(QWidget* widget)
{
    QTimer::singleShot(0, widget, [this, widget] {
        m_form->layout()->activate();
        m_area->ensureWidgetVisible(widget, 0, space::s12);
    });
}

void NewWorkspacePage::goOn()
{
    if (!std::exchange(m_waits, false))
        return;
    setBusy(false);
    tryToCreate();
}

void NewWorkspacePage::setBusy(bool busy)
{
    if (busy)
        m_create->setBusy(tr("Making it…"));
    else
        m_create->setIdle();
}

void NewWorkspacePage::setNameError(const QString& sentence)
{
    m_nameField->setError(sentence);
    m_name->setFocus(Qt::OtherFocusReason);
}

void NewWorkspacePage::setPassphraseError(const QString& sentence)
{
    m_protection->field().setError(sentence);
}

void NewWorkspacePage::setProblem(const Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
}

void NewWorkspacePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mw::shell
