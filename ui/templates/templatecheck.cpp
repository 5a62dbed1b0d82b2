// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatecheck.h"

#include <chrono>

namespace mw::templatespage {

namespace {

constexpr std::chrono::milliseconds untilChecked{250};

} // namespace

TemplateCheck::TemplateCheck(QObject* parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(untilChecked);
    connect(&m_soon, &QTimer::timeout, this, &TemplateCheck::check);
}

void TemplateCheck::setContent(const campaign::TemplateDraft& content)
{
    m_content = content;
    m_hasContent = true;
    checkSoon();
}

void TemplateCheck::setFields(const QStringList& names)
{
    m_facts.fields = names;
    checkSoon();
}

void TemplateCheck::setPictures(const QStringList& names)
{
    m_facts.pictures = names;
    checkSoon();
}

void TemplateCheck::setPreview(const campaign::TemplatePreview& preview, const QString& reader,
                               qint64 pictureBytes)
{
    m_missing = problemsOf(preview, reader);
    if (m_facts.pictureBytes != pictureBytes) {
        m_facts.pictureBytes = pictureBytes;
        checkSoon();
    }
    Q_EMIT changed();
}

void TemplateCheck::dropPreview()
{
    m_missing.clear();
    Q_EMIT changed();
}

std::vector<EditorProblem> TemplateCheck::all() const
{
    std::vector<EditorProblem> problems = m_found;
    problems.insert(problems.end(), m_missing.begin(), m_missing.end());
    return problems;
}

/// Now and then while somebody types, and after the last letter.
void TemplateCheck::checkSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void TemplateCheck::check()
{
    using Found = std::vector<EditorProblem>;
    if (!m_hasContent)
        return;
    m_work.ask<Found>(
        this,
        [content = m_content, facts = m_facts] {
            return problemsOf(content.subject, content.html, content.text, facts);
        },
        [this](const Found& found) {
            m_found = found;
            Q_EMIT changed();
        });
}

} // namespace mw::templatespage
