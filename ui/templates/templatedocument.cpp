// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatedocument.h"

#include "campaign/drafts.h"
#include "shell/problems.h"
#include "workspace/office.h"

#include <chrono>

namespace mw::templatespage {

using campaign::DraftKind;
using campaign::TemplateDraft;
using campaign::TemplateResult;
using vault::DbResult;
using workspace::Room;
using workspace::Topic;

namespace {

// A second at most from a letter to the disk, the form's own rest with it.
constexpr std::chrono::milliseconds untilKept{500};
constexpr std::chrono::seconds untilTriedAgain{5};

/// The draft as it has to be: none where it says no more than what is saved.
DbResult<base::Timestamp> keepIn(Room& room, base::TemplateId id, const TemplateDraft& content, bool changed)
{
    if (changed)
        return room.services.drafts().keep(DraftKind::Template, id.value(), content.toBody());
    return room.services.drafts().drop(DraftKind::Template, id.value()).map([&room](bool) {
        return room.workspace.clock().now();
    });
}

} // namespace

TemplateDocument::TemplateDocument(workspace::Office& office, base::TemplateId id, QObject* parent)
    : QObject(parent), m_office(office), m_id(id)
{
    m_keepSoon.setSingleShot(true);
    connect(&m_keepSoon, &QTimer::timeout, this, &TemplateDocument::keep);
    load();
}

TemplateDocument::~TemplateDocument()
{
    keepNow();
}

bool TemplateDocument::isReadOnly() const
{
    return m_office.facts().access == workspace::Access::ReadOnly;
}

bool TemplateDocument::isChanged() const
{
    return m_state != State::Loading && m_state != State::Gone &&
           m_content != TemplateDraft::of(m_record.mail);
}

void TemplateDocument::load()
{
    m_office.ask<Read>(
        this,
        [id = m_id](vault::Database& database) -> DbResult<Read> {
            campaign::TemplateRepository templates(database);
            auto record = templates.find(id);
            auto uses = templates.uses(id);
            auto draft = campaign::DraftRepository(database).find(DraftKind::Template, id.value());
            if (!record || !uses || !draft)
                return base::fail(!record ? record.error() : !uses ? uses.error() : draft.error());
            return Read{std::move(*record), std::move(*uses), std::move(*draft)};
        },
        [this, saves = m_saves](const DbResult<Read>& read) {
            // Asked before a save and answered after it: what it read is no longer so, and the save's own
            // news has it read again. Taken for somebody else's work, it would put the old words back.
            if (saves != m_saves)
                return;
            if (read)
                take(*read);
            else
                fail(shell::problemOf(read.error()));
        });
}

void TemplateDocument::take(const Read& read)
{
    if (!read.record) {
        setState(State::Gone, {});
        return;
    }
    const bool first = m_state == State::Loading;
    const bool renamed = !first && m_record.mail.name != read.record->mail.name;
    const bool changed = isChanged();
    const bool wasSaved = TemplateDraft::of(read.record->mail) != TemplateDraft::of(m_record.mail);
    m_record = *read.record;
    m_uses = read.uses;
    if (first) {
        m_content = TemplateDraft::of(m_record.mail);
        const auto draft = read.draft ? TemplateDraft::fromBody(read.draft->body) : std::nullopt;
        m_hasDraft = draft.has_value();
        if (draft)
            m_content = *draft;
        const bool kept = m_content != TemplateDraft::of(m_record.mail);
        setState(kept ? State::Kept : State::Saved, kept ? read.draft->changedAt : m_record.updatedAt);
        Q_EMIT loaded();
        Q_EMIT contentChanged();
    } else if (!changed && wasSaved && !m_saving) {
        // Somebody else saved it; what is written here stays as it is.
        m_content = TemplateDraft::of(m_record.mail);
        setState(State::Saved, m_record.updatedAt);
        Q_EMIT contentChanged();
    }
    if (renamed || first)
        Q_EMIT nameChanged();
    Q_EMIT stateChanged();
}

void TemplateDocument::readAgain()
{
    if (m_state != State::Loading)
        load();
}

void TemplateDocument::change(const TemplateDraft& content)
{
    if (content == m_content || m_state == State::Loading || m_state == State::Gone || isReadOnly())
        return;
    m_content = content;
    setState(State::Typing, {});
    // From the first letter that is not kept, not from the last: whoever types on is kept too.
    if (!m_keepSoon.isActive() && !m_keeping)
        m_keepSoon.start(untilKept);
}

void TemplateDocument::setSubject(const QString& subject)
{
    TemplateDraft content = m_content;
    content.subject = subject;
    change(content);
}

void TemplateDocument::setHtml(const QString& html)
{
    TemplateDraft content = m_content;
    content.html = html;
    change(content);
}

void TemplateDocument::setText(const std::optional<QString>& text)
{
    TemplateDraft content = m_content;
    content.text = text;
    change(content);
}

void TemplateDocument::keepNow()
{
    if (m_state != State::Typing && m_state != State::Failed)
        return;
    m_keepSoon.stop();
    keep();
}

void TemplateDocument::keep()
{
    if (m_saving || (m_state != State::Typing && m_state != State::Failed))
        return;
    m_keeping = true;
    m_office.act<DbResult<base::Timestamp>>(
        this,
        [id = m_id, content = m_content, changed = isChanged(), had = m_hasDraft](Room& room) {
            if (changed != had)
                room.changed = {Topic::Templates}; // lists show whether there is one, not every letter of it
            return keepIn(room, id, content, changed);
        },
        [this, content = m_content](const DbResult<base::Timestamp>& kept) { onKept(content, kept); });
}

void TemplateDocument::onKept(const TemplateDraft& content, const DbResult<base::Timestamp>& kept)
{
    m_keeping = false;
    if (m_saving)
        return;
    if (!kept) {
        fail(shell::problemOf(kept.error()));
        m_keepSoon.start(untilTriedAgain);
        return;
    }
    m_hasDraft = content != TemplateDraft::of(m_record.mail);
    if (content != m_content) {
        m_keepSoon.start(untilKept);
    } else {
        setState(isChanged() ? State::Kept : State::Saved, isChanged() ? *kept : m_record.updatedAt);
    }
}

void TemplateDocument::save(std::function<void(bool)> done)
{
    if (m_saving || m_state == State::Loading || m_state == State::Gone || isReadOnly()) {
        done(false);
        return;
    }
    m_keepSoon.stop();
    m_saving = true;
    campaign::MailTemplate mail = m_record.mail;
    mail.subject = m_content.subject;
    mail.html = m_content.html;
    mail.text = m_content.text;
    m_office.act<TemplateResult<base::Timestamp>>(
        this,
        [mail](Room& room) {
            room.changed = {Topic::Templates};
            return room.services.templates().save(mail);
        },
        [this, mail, done = std::move(done)](const TemplateResult<base::Timestamp>& saved) {
            m_saving = false;
            ++m_saves;
            if (!saved) {
                fail(shell::problemOf(saved.error(), mail.name));
                m_keepSoon.start(untilKept); // as a draft at least
                done(false);
                return;
            }
            m_record.mail = mail;
            m_record.updatedAt = *saved;
            m_hasDraft = false;
            if (isChanged()) {
                setState(State::Typing, {}); // typed while it was saved
                m_keepSoon.start(untilKept);
            } else {
                setState(State::Saved, *saved);
            }
            done(true);
        });
}

void TemplateDocument::discard()
{
    putBack(TemplateDraft::of(m_record.mail));
}

void TemplateDocument::putBack(const TemplateDraft& content)
{
    change(content);
    Q_EMIT contentChanged();
    keepNow();
}

void TemplateDocument::setState(State state, base::Timestamp at)
{
    m_state = state;
    m_at = at;
    Q_EMIT stateChanged();
}

void TemplateDocument::fail(const kit::Problem& problem)
{
    m_problem = problem;
    setState(State::Failed, {});
}

} // namespace mw::templatespage
