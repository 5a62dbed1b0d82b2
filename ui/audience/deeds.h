// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audienceservice.h"
#include "kit/problem.h"
#include "shell/page.h"
#include "shell/problems.h"
#include "workspace/office.h"

namespace mw::audiencepage {

/// What a person does on this page goes through one of these: it is done on the workspace's thread or in a
/// job, what fails is told in a dialog, what can be undone is offered so.
class Deeds : public QObject
{
    Q_OBJECT

public:
    /// `window`: the page, for dialogs.
    Deeds(const shell::PageContext& context, QWidget* window)
        : QObject(window), m_context(context), m_window(window)
    {
    }

    void tell(const kit::Problem& problem);

Q_SIGNALS:
    void did(const mw::shell::Undoable& what);

protected:
    using Done = std::function<void(QString problem)>;

    /// A short deed; `then` where it was done. `about` names what it is about, for what is told of a failure.
    template <typename T>
    void act(workspace::Topics topics, const QString& about,
             std::function<audience::AudienceResult<T>(audience::AudienceService&)> work,
             std::function<void(T)> then)
    {
        m_context.office.act<audience::AudienceResult<T>>(
            this,
            [topics = std::move(topics), work = std::move(work)](workspace::Room& room) {
                auto result = work(room.services.audience());
                if (result)
                    room.changed = topics;
                return result;
            },
            [this, about, then = std::move(then)](audience::AudienceResult<T> result) {
                if (!result)
                    return tell(shell::problemOf(result.error(), about));
                then(std::move(*result));
            });
    }
    /// The same for an undo, which tells its failure itself.
    template <typename T>
    void takeBack(workspace::Topics topics, const QString& about,
                  std::function<audience::AudienceResult<T>(audience::AudienceService&)> work, Done done)
    {
        m_context.office.act<audience::AudienceResult<T>>(
            this,
            [topics = std::move(topics), work = std::move(work)](workspace::Room& room) {
                auto result = work(room.services.audience());
                room.changed = topics;
                return result;
            },
            [about, done = std::move(done)](const audience::AudienceResult<T>& result) {
                done(result ? QString() : shell::sentenceOf(shell::problemOf(result.error(), about)));
            });
    }
    /// A long one, with progress and cancel.
    template <typename T>
    void start(const QString& title, workspace::Topics topics, const QString& about,
               std::function<audience::AudienceResult<T>(audience::AudienceService&, base::JobControl&)> work,
               std::function<void(const T&)> then, Done failed = {})
    {
        m_context.office.start<audience::AudienceResult<T>>(
            title, this,
            [topics = std::move(topics), work = std::move(work)](workspace::JobRoom& room) {
                room.changed = topics;
                return work(room.services.audience(), room.control);
            },
            [this, about, then = std::move(then),
             failed = std::move(failed)](const vault::DbResult<audience::AudienceResult<T>>& result) {
                if (result && *result)
                    return then(**result);
                const kit::Problem problem =
                    !result ? shell::problemOf(result.error()) : shell::problemOf(result->error(), about);
                failed ? failed(shell::sentenceOf(problem)) : tell(problem);
            });
    }

    shell::PageContext m_context;
    QWidget* m_window;
};

} // namespace mw::audiencepage
