// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/editorhead.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/pageheader.h"
#include "kit/piece.h"
#include "ui/templates/templatedocument.h"
#include "ui/templates/times.h"

#include <QMenu>
#include <QVBoxLayout>

namespace mw::templatespage {

using namespace kit;
using State = TemplateDocument::State;

EditorHead::EditorHead(QWidget* parent)
    : QWidget(parent),
      m_header(new PageHeader(QString())),
      m_more(iconButton(Icon::More, tr("More"), ButtonRole::Normal)),
      m_problem(new Callout(Tone::Danger, {}, {})),
      m_note(new Callout(Tone::Info, {}, {}))
{
    m_header->setCrumbs({tr("Templates")});
    m_header->addAction(m_more);
    m_discard = m_header->addButton(tr("Discard changes"), Icon::Undo);
    m_save = m_header->setPrimary(tr("Save"));
    m_save->setToolTip(plainToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    for (Callout* one : {m_problem, m_note}) {
        auto* row = new QVBoxLayout;
        row->setContentsMargins(space::page, 0, space::page, 0);
        row->addWidget(one);
        column->addLayout(row);
        one->hide();
    }
    connect(m_header, &PageHeader::crumbPressed, this, &EditorHead::backWanted);
    connect(m_more, &Button::clicked, this, &EditorHead::openMenu);
    connect(m_discard, &Button::clicked, this, &EditorHead::discardWanted);
    connect(m_save, &Button::clicked, this, &EditorHead::saveWanted);
}

void EditorHead::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, &EditorHead::renameWanted);
    connect(menu->addAction(tr("Duplicate")), &QAction::triggered, this, &EditorHead::copyWanted);
    const QString text =
        m_hasText ? tr("Make the plain text from the HTML") : tr("Write the plain text by hand");
    connect(menu->addAction(text), &QAction::triggered, this,
            [this, byHand = !m_hasText] { Q_EMIT textWanted(byHand); });
    menu->addSeparator();
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, &EditorHead::deleteWanted);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void EditorHead::setSaving()
{
    m_save->setBusy(tr("Saving…"));
}

void EditorHead::show(const TemplateDocument& document)
{
    m_hasText = document.content().text.has_value();
    m_header->setTitle(document.saved().name);
    showState(document);
    showUses(document);
}

void EditorHead::showState(const TemplateDocument& document)
{
    const State state = document.state();
    switch (state) {
    case State::Loading:
    case State::Gone:
        m_header->setFact({});
        break;
    case State::Saved:
        m_header->setFact(tr("saved %1").arg(shortTime(document.at())));
        break;
    case State::Typing:
        m_header->setFact(tr("writing…"));
        break;
    case State::Kept:
        m_header->setFact(tr("draft kept %1, not saved").arg(shortTime(document.at())));
        break;
    case State::Failed:
        m_header->setFact(tr("not kept"));
        break;
    }
    m_save->setIdle();
    m_discard->setVisible(document.isChanged() && !document.isReadOnly());
    m_save->setRefusal(document.isReadOnly()  ? tr("The workspace is open for reading only.")
                       : document.isChanged() ? QString()
                                              : tr("Nothing was changed since it was saved."));
    m_more->setEnabled(state != State::Loading && state != State::Gone && !document.isReadOnly());
    m_problem->setVisible(state == State::Failed || state == State::Gone);
    if (state == State::Failed)
        m_problem->setProblem(document.problem());
    else if (state == State::Gone)
        m_problem->setProblem({tr("This template is not there any more."),
                               tr("Others are as they were."),
                               tr("Go back to the list."),
                               {}});
}

void EditorHead::showUses(const TemplateDocument& document)
{
    const campaign::TemplateUses& uses = document.uses();
    const auto preparing = static_cast<int>(uses.preparing.size());
    const auto all = static_cast<int>(uses.campaigns);
    m_note->setVisible(all > 0 && document.state() != State::Gone);
    m_note->set(
        Tone::Info, all == 1 ? tr("Used by 1 campaign.") : tr("Used by %n campaigns.", nullptr, all),
        preparing > 0
            ? tr("What you save goes into what is not planned yet; a planned campaign keeps its message.")
            : tr("A planned campaign keeps its message, so you can change this safely."));
}

} // namespace mw::templatespage
