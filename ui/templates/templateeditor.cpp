// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templateeditor.h"

#include "campaign/drafts.h"
#include "campaign/picturerepository.h"
#include "kit/card.h"
#include "kit/metrics.h"
#include "kit/segmented.h"
#include "kit/theme.h"
#include "shell/problems.h"
#include "ui/slotform/officepictures.h"
#include "ui/slotform/slotfield.h"
#include "ui/slotform/slotform.h"
#include "ui/slotform/subjectfield.h"
#include "ui/templates/editorhead.h"
#include "ui/templates/fieldchoices.h"
#include "ui/templates/previewpane.h"
#include "ui/templates/problemlist.h"
#include "ui/templates/sourceview.h"
#include "ui/templates/templatecheck.h"
#include "workspace/office.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::templatespage {

using namespace kit;
using namespace Qt::StringLiterals;
using campaign::TemplateDraft;
using State = TemplateDocument::State;
using workspace::Topic;

namespace {

constexpr int previewWidth = 440;
constexpr int leastForBoth = 840; ///< below, the preview is one of the views

} // namespace

TemplateEditor::TemplateEditor(const shell::PageContext& context, base::TemplateId id, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_document(new TemplateDocument(context.office, id, this)),
      m_store(new slotform::OfficePictures(context.office, id, this)),
      m_check(new TemplateCheck(this))
{
    build();
    connectParts();
    readFields();
    showState();
}

TemplateEditor::~TemplateEditor()
{
    keepNow();
}

void TemplateEditor::build()
{
    m_head = new EditorHead;
    m_subject = new slotform::SubjectField;

    m_preview = new PreviewPane(m_context.office, m_context.clock, m_document->id());
    m_split = new Rule(Qt::Vertical);
    auto* halves = new QHBoxLayout;
    m_halves = halves;
    halves->setSpacing(0);
    halves->addWidget(makeWriting(), 1);
    halves->addWidget(m_split);
    halves->addWidget(m_preview);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    auto* subjectRow = new QVBoxLayout;
    subjectRow->setContentsMargins(space::page, space::s8, space::page, space::s12);
    subjectRow->addWidget(m_subject);
    column->addLayout(subjectRow);
    column->addWidget(new Rule);
    column->addLayout(halves, 1);
}

QWidget* TemplateEditor::makeWriting()
{
    auto* writing = new QWidget;
    auto* column = new QVBoxLayout(writing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(space::page, space::s8, space::s12, space::s8);
    m_views = new Segmented;
    m_views->add(tr("Form"), Icon::Edit);
    m_views->add(tr("Source"), Icon::Code);
    m_views->add(tr("Plain text"), Icon::Text);
    m_views->add(tr("Preview"), Icon::Eye);
    m_views->setSmall(true);
    tools->addWidget(m_views);
    tools->addStretch();
    column->addLayout(tools);
    column->addWidget(new Rule);

    m_form = new slotform::SlotForm;
    m_form->setStore(m_store);
    auto* body = new QWidget;
    auto* margins = new QVBoxLayout(body);
    margins->setContentsMargins(space::page, space::s16, space::page, space::s24);
    margins->addWidget(m_form);
    m_formArea = new QScrollArea;
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setWidgetResizable(true);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formArea->setWidget(body);
    m_source = new SourceView(tr("Source"));
    m_source->setObjectName(u"source"_s);
    m_text = new SourceView(tr("Plain text"));
    m_text->setObjectName(u"text"_s);
    m_previewPlace = new QWidget;
    auto* place = new QVBoxLayout(m_previewPlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget;
    for (QWidget* one : std::initializer_list<QWidget*>{m_formArea, m_source, m_text, m_previewPlace})
        m_stack->addWidget(one);
    column->addWidget(m_stack, 1);
    column->addWidget(new Rule);
    m_problems = new ProblemList;
    column->addWidget(m_problems);
    return writing;
}

void TemplateEditor::connectParts()
{
    connect(m_head, &EditorHead::backWanted, this, &TemplateEditor::backWanted);
    connect(m_head, &EditorHead::renameWanted, this, &TemplateEditor::renameWanted);
    connect(m_head, &EditorHead::copyWanted, this, &TemplateEditor::copyWanted);
    connect(m_head, &EditorHead::deleteWanted, this, &TemplateEditor::deleteWanted);
    connect(m_head, &EditorHead::saveWanted, this, &TemplateEditor::save);
    connect(m_head, &EditorHead::discardWanted, this, &TemplateEditor::discard);
    connect(m_head, &EditorHead::textWanted, this, &TemplateEditor::setText);
    connect(m_views, &Segmented::currentChanged, this,
            [this](int index) { setView(static_cast<View>(index)); });
    connect(m_document, &TemplateDocument::loaded, this, &TemplateEditor::onLoaded);
    connect(m_document, &TemplateDocument::contentChanged, this, &TemplateEditor::showContent);
    connect(m_document, &TemplateDocument::stateChanged, this, &TemplateEditor::showState);
    connect(m_document, &TemplateDocument::nameChanged, this, &TemplateEditor::showState);
    connect(m_subject, &slotform::SubjectField::edited, this, [this] {
        m_document->setSubject(m_subject->subject());
        followContent();
    });
    connect(m_form, &slotform::SlotForm::sourceChanged, this, &TemplateEditor::onFormChanged);
    connect(m_form, &slotform::SlotForm::sourceWanted, this,
            [this](int line, int column) { showPlace(line, column, 0); });
    connect(m_source, &SourceView::edited, this, &TemplateEditor::onSourceEdited);
    connect(m_text, &SourceView::edited, this, [this] {
        m_document->setText(m_text->text());
        followContent();
    });
    connect(m_preview, &PreviewPane::made, this, [this](const campaign::TemplatePreview& preview) {
        const auto length = static_cast<int>(preview.subject.toUcs4().size());
        m_subject->setFact(length == 1 ? tr("1 character") : tr("%n characters", nullptr, length));
        m_check->setPreview(preview, m_preview->maker().reader().words(), m_preview->maker().pictureBytes());
    });
    connect(m_preview, &PreviewPane::failed, m_check, &TemplateCheck::dropPreview);
    connect(m_check, &TemplateCheck::changed, this, &TemplateEditor::showProblems);
    connect(m_problems, &ProblemList::placeWanted, this, &TemplateEditor::goTo);
    connect(m_problems, &ProblemList::fixWanted, this, &TemplateEditor::mend);
}

void TemplateEditor::setText(bool byHand)
{
    m_document->setText(byHand ? std::optional(m_document->saved().text.value_or(QString())) : std::nullopt);
    showContent();
    setView(byHand ? View::Text : View::Form);
}

void TemplateEditor::onLoaded()
{
    followPictures();
    if (!m_viewChosen)
        setView(View::Form);
}

/// What is written, into every part that shows it; none of them tells it back.
void TemplateEditor::showContent()
{
    const TemplateDraft& content = m_document->content();
    m_subject->setSubject(content.subject);
    m_form->setSource(content.html.toUtf8());
    m_source->setText(content.html);
    m_text->setText(content.text.value_or(QString()));
    followContent();
    arrange();
}

/// What shows beside what is written.
void TemplateEditor::followContent()
{
    m_preview->maker().setContent(m_document->content());
    m_check->setContent(m_document->content());
}

void TemplateEditor::onFormChanged(const QByteArray& source)
{
    const QString html = QString::fromUtf8(source);
    m_document->setHtml(html);
    followPictures(); // one may be new
    if (m_view == View::Source)
        m_source->setText(html);
    followContent();
}

void TemplateEditor::onSourceEdited()
{
    m_document->setHtml(m_source->text());
    followContent();
}

void TemplateEditor::setView(View view)
{
    m_viewChosen = true;
    if (view == View::Text && !m_document->content().text)
        view = View::Form;
    if (view == View::Preview && !m_narrow)
        view = View::Form;
    const auto show = [this, view] {
        // Each follows when it is looked at: a megabyte is not read for every letter typed elsewhere.
        if (view == View::Source)
            m_source->setText(m_document->content().html);
        if (view == View::Form)
            m_form->setSource(m_document->content().html.toUtf8());
        m_view = view;
        m_stack->setCurrentIndex(static_cast<int>(view));
        const QSignalBlocker quiet(m_views);
        m_views->setCurrent(static_cast<int>(view));
        showProblems();
        Q_EMIT changed();
    };
    if (m_view == View::Form && view != View::Form)
        m_form->settle(show);
    else
        show();
}

void TemplateEditor::keepNow()
{
    m_document->keepNow();
}

void TemplateEditor::finish(std::function<void()> then)
{
    m_form->settle([this, then = std::move(then)] {
        m_document->keepNow();
        then();
    });
}

bool TemplateEditor::isSettled() const
{
    return m_form->isSettled();
}

bool TemplateEditor::canSave() const
{
    return m_document->isChanged() && !m_document->isReadOnly();
}

bool TemplateEditor::isQuiet() const
{
    return m_document->state() != State::Loading && m_form->isQuiet() && m_check->isQuiet() &&
           m_preview->isQuiet();
}

void TemplateEditor::save()
{
    m_form->settle([this] {
        if (!canSave())
            return;
        m_head->setSaving();
        m_document->save([this](bool) { showState(); });
    });
}

void TemplateEditor::discard()
{
    m_form->settle([this] {
        if (!m_document->isChanged())
            return;
        const TemplateDraft written = m_document->content();
        const base::TemplateId id = m_document->id();
        m_document->discard();
        shell::Undoable what;
        what.text = tr("Changes to “%1” discarded").arg(m_document->saved().name);
        // The editor may be left by then: the draft is what is put back.
        what.undo = [&office = m_context.office, id, written,
                     open = QPointer<TemplateDocument>(m_document)](const auto& done) {
            if (open) {
                open->putBack(written);
                done({});
                return;
            }
            office.act<vault::DbResult<base::Timestamp>>(
                &office,
                [id, written](workspace::Room& room) {
                    room.changed = {Topic::Templates};
                    return room.services.drafts().keep(campaign::DraftKind::Template, id.value(),
                                                       written.toBody());
                },
                [done](const vault::DbResult<base::Timestamp>& kept) {
                    done(kept ? QString() : shell::sentenceOf(shell::problemOf(kept.error())));
                });
        };
        Q_EMIT did(what);
    });
}

void TemplateEditor::showState()
{
    m_head->show(*m_document);
    const State state = m_document->state();
    const bool writable = state != State::Loading && state != State::Gone && !m_document->isReadOnly();
    m_formArea->setEnabled(writable);
    m_subject->setReadOnly(!writable);
    m_source->setReadOnly(!writable);
    m_text->setReadOnly(!writable);
    Q_EMIT changed();
}

void TemplateEditor::readFields()
{
    using Fields = std::vector<campaign::AudienceField>;
    m_context.office.ask<Fields>(
        this, [](vault::Database& database) { return campaign::audienceFields(database); },
        [this](const vault::DbResult<Fields>& fields) {
            if (fields)
                takeFields(*fields);
        });
}

void TemplateEditor::takeFields(const std::vector<campaign::AudienceField>& fields)
{
    const slotform::FieldChoices choices = fieldChoices(fields);
    m_subject->setChoices(choices);
    m_form->setChoices(choices);
    m_source->setChoices(choices);
    m_text->setChoices(choices);
    QStringList names;
    for (const campaign::AudienceField& field : fields)
        names.append(field.name);
    m_check->setFields(names);
    m_preview->maker().setFields(fields);
}

/// Which pictures there are, for the check of cid: names.
void TemplateEditor::followPictures()
{
    m_context.office.ask<QStringList>(
        this,
        [id = m_document->id()](vault::Database& database) -> vault::DbResult<QStringList> {
            const auto all = campaign::PictureRepository(database).ofTemplate(id);
            if (!all)
                return base::fail(all.error());
            QStringList names;
            for (const campaign::StoredPicture& picture : *all)
                names.append(picture.name);
            return names;
        },
        [this](const vault::DbResult<QStringList>& names) {
            if (names)
                m_check->setPictures(*names);
        });
}

void TemplateEditor::find()
{
    if (m_view == View::Text) {
        m_text->focusSearch();
        return;
    }
    setView(View::Source);
    m_source->focusSearch();
}

void TemplateEditor::focusFirst()
{
    m_subject->setFocus(Qt::OtherFocusReason);
}

void TemplateEditor::readAgain(const workspace::Topics& topics)
{
    if (topics.contains(Topic::Templates) || topics.contains(Topic::Campaigns))
        m_document->readAgain();
    if (topics.contains(Topic::Contacts))
        readFields();
    if (topics.contains(Topic::Contacts) || topics.contains(Topic::Identities))
        m_preview->readAgain();
}

bool TemplateEditor::isNarrow() const
{
    return width() < scaled(this, leastForBoth);
}

/// The preview stands beside what is written, or is one of its views where there is no room.
void TemplateEditor::arrange()
{
    const bool narrow = isNarrow();
    if (narrow != m_narrow) {
        m_narrow = narrow;
        if (narrow) {
            m_previewPlace->layout()->addWidget(m_preview);
        } else {
            m_halves->addWidget(m_preview);
            if (m_view == View::Preview)
                setView(View::Form);
        }
    }
    m_split->setVisible(!narrow);
    m_preview->setVisible(true);
    if (narrow) {
        m_preview->setMinimumWidth(0);
        m_preview->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_preview->setFixedWidth(std::min(scaled(this, previewWidth), width() * 42 / 100));
    }
    m_views->setShown(static_cast<int>(View::Text), m_document->content().text.has_value());
    m_views->setShown(static_cast<int>(View::Preview), narrow);
}

void TemplateEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TemplateEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
}

} // namespace mw::templatespage
