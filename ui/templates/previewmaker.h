// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/latestwork.h"
#include "campaign/mergefields.h"
#include "campaign/templatedraft.h"
#include "campaign/templatepreview.h"
#include "ui/mailview/mailcontent.h"
#include "ui/templates/reader.h"

#include <QObject>
#include <QTimer>

namespace mw::workspace {
class Office;
}
namespace mw::base {
class Clock;
}

namespace mw::templatespage {

/// Fills what is written in for a reader, on a thread of its own, and fetches the pictures that it shows.
class PreviewMaker : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    PreviewMaker(workspace::Office& office, const base::Clock& clock, base::TemplateId mail,
                 QObject* parent = nullptr);

    void setContent(const campaign::TemplateDraft& content);
    void setReader(const Reader& reader);
    void setFields(const std::vector<campaign::AudienceField>& fields);
    /// The sender may have changed.
    void readAgain();
    [[nodiscard]] bool isQuiet() const { return !m_soon.isActive() && !m_work.isBusy(); }
    [[nodiscard]] const Reader& reader() const { return m_reader; }
    /// Bytes of the pictures that it shows.
    [[nodiscard]] qint64 pictureBytes() const;

Q_SIGNALS:
    void made(const mw::campaign::TemplatePreview& preview, const mw::mailview::MailContent& mail);
    /// What is written can't be filled in; what was shown before may stay.
    void failed(const mw::campaign::RenderError& error);

private:
    using Made = base::Result<campaign::TemplatePreview, campaign::RenderError>;
    void makeSoon();
    void make();
    void take(const campaign::TemplatePreview& preview);
    void tell();

    workspace::Office& m_office;
    const base::Clock& m_clock;
    base::TemplateId m_mail;
    campaign::TemplateDraft m_content;
    Reader m_reader;
    std::vector<campaign::AudienceField> m_fields;
    std::optional<campaign::SenderIdentity> m_sender;
    campaign::TemplatePreview m_preview;
    QHash<QString, QByteArray> m_pictures; ///< a name's bytes never change
    QTimer m_soon;
    bool m_hasContent = false;
    base::LatestWork m_work;
};

} // namespace mw::templatespage
