// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/latestwork.h"
#include "campaign/templatedraft.h"
#include "ui/templates/editorproblem.h"

#include <QObject>
#include <QTimer>

namespace mw::templatespage {

/// Looks a template over while it is written, on a thread of its own, and keeps what its preview shows beside
/// it.
class TemplateCheck : public QObject
{
    Q_OBJECT

public:
    explicit TemplateCheck(QObject* parent = nullptr);

    void setContent(const campaign::TemplateDraft& content);
    void setFields(const QStringList& names);
    void setPictures(const QStringList& names);
    void setPreview(const campaign::TemplatePreview& preview, const QString& reader, qint64 pictureBytes);
    /// It can't be filled in, which the check says better.
    void dropPreview();

    [[nodiscard]] bool isQuiet() const { return !m_soon.isActive() && !m_work.isBusy(); }
    /// Of the source alone.
    [[nodiscard]] const std::vector<EditorProblem>& found() const { return m_found; }
    [[nodiscard]] std::vector<EditorProblem> all() const;

Q_SIGNALS:
    void changed();

private:
    void checkSoon();
    void check();

    campaign::TemplateDraft m_content;
    bool m_hasContent = false;
    CheckFacts m_facts;
    std::vector<EditorProblem> m_found;
    std::vector<EditorProblem> m_missing; ///< when it is filled in
    QTimer m_soon;
    base::LatestWork m_work;
};

} // namespace mw::templatespage
