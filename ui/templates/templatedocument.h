// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/mergefields.h"
#include "campaign/templatedraft.h"
#include "campaign/templateservice.h"
#include "kit/problem.h"

#include <QObject>
#include <QTimer>

namespace mw::workspace {
class Office;
}

namespace mw::templatespage {

/// A template that is open: what is saved, what is written, and the draft that carries what is written over a
/// crash. What it says is kept was committed.
class TemplateDocument : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loading,
        Saved,  ///< nothing is written that is not saved; at = when
        Typing, ///< something is written that is not kept yet
        Kept,   ///< as a draft; at = when
        Failed, ///< the last attempt to keep it failed: problem()
        Gone,   ///< there is no such template
    };

    /// `office` outlives it.
    TemplateDocument(workspace::Office& office, base::TemplateId id, QObject* parent = nullptr);
    /// What is not kept yet is kept: its work is done in the order in which it was asked for.
    ~TemplateDocument() override;

    [[nodiscard]] base::TemplateId id() const { return m_id; }
    [[nodiscard]] const campaign::MailTemplate& saved() const { return m_record.mail; }
    [[nodiscard]] const campaign::TemplateDraft& content() const { return m_content; }
    [[nodiscard]] const campaign::TemplateUses& uses() const { return m_uses; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] base::Timestamp at() const { return m_at; }
    [[nodiscard]] const kit::Problem& problem() const { return m_problem; }
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool isReadOnly() const;

    /// By what a person does; each begins the time after which it is kept.
    void setSubject(const QString& subject);
    void setHtml(const QString& html);
    void setText(const std::optional<QString>& text);
    /// At once, without waiting for that time.
    void keepNow();
    /// `done`: true once it is saved; else problem() says why not.
    void save(std::function<void(bool done)> done);
    /// Back to what is saved; the draft goes.
    void discard();
    /// As it was before discard().
    void putBack(const campaign::TemplateDraft& content);
    /// Reads again what others may have changed: the name, who uses it.
    void readAgain();

Q_SIGNALS:
    void loaded();
    void contentChanged(); ///< not by a person: loaded, discarded, put back
    void stateChanged();
    void nameChanged();

private:
    struct Read
    {
        std::optional<campaign::TemplateRecord> record;
        campaign::TemplateUses uses;
        std::optional<campaign::Draft> draft;
    };

    void load();
    void take(const Read& read);
    void change(const campaign::TemplateDraft& content);
    void keep();
    void onKept(const campaign::TemplateDraft& content, const vault::DbResult<base::Timestamp>& kept);
    void setState(State state, base::Timestamp at);
    void fail(const kit::Problem& problem);

    workspace::Office& m_office;
    base::TemplateId m_id;
    campaign::TemplateRecord m_record;
    campaign::TemplateDraft m_content;
    campaign::TemplateUses m_uses;
    State m_state = State::Loading;
    base::Timestamp m_at{};
    kit::Problem m_problem;
    QTimer m_keepSoon;
    bool m_keeping = false;
    bool m_hasDraft = false; ///< in the vault
    bool m_saving = false;
    int m_saves = 0; ///< that are over, well or not
};

} // namespace mw::templatespage
