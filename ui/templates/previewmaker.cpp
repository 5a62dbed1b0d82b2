// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/previewmaker.h"

#include "campaign/campaignrepository.h"
#include "campaign/picturerepository.h"
#include "ui/templates/samplereader.h"
#include "workspace/office.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>

namespace mw::templatespage {

using campaign::TemplatePreview;
using mailview::MailContent;

namespace {

constexpr std::chrono::milliseconds rest{150};

using Pictures = QHash<QString, QByteArray>;

vault::DbResult<Pictures> picturesOf(vault::Database& database, base::TemplateId mail,
                                     const QStringList& names)
{
    campaign::PictureRepository repository(database);
    auto all = repository.ofTemplate(mail);
    if (!all)
        return base::fail(all.error());
    Pictures found;
    for (const campaign::StoredPicture& picture : *all) {
        if (!names.contains(picture.name))
            continue;
        auto bytes = repository.bytesOf(picture.id);
        if (!bytes)
            return base::fail(bytes.error());
        found.insert(picture.name, *bytes);
    }
    return found;
}

} // namespace

PreviewMaker::PreviewMaker(workspace::Office& office, const base::Clock& clock, base::TemplateId mail,
                           QObject* parent)
    : QObject(parent), m_office(office), m_clock(clock), m_mail(mail)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(rest);
    connect(&m_soon, &QTimer::timeout, this, &PreviewMaker::make);
    readAgain();
}

void PreviewMaker::readAgain()
{
    using Sender = std::optional<campaign::SenderIdentity>;
    m_office.ask<Sender>(
        this,
        [](vault::Database& database) -> vault::DbResult<Sender> {
            auto all = campaign::CampaignRepository(database).identities();
            if (!all)
                return base::fail(all.error());
            return all->empty() ? Sender() : Sender(all->front());
        },
        [this](const vault::DbResult<Sender>& sender) {
            m_sender = sender.value_or(Sender());
            makeSoon();
        });
}

void PreviewMaker::setContent(const campaign::TemplateDraft& content)
{
    if (m_hasContent && content == m_content)
        return;
    m_content = content;
    m_hasContent = true;
    makeSoon();
}

void PreviewMaker::setReader(const Reader& reader)
{
    m_reader = reader;
    makeSoon();
}

void PreviewMaker::setFields(const std::vector<campaign::AudienceField>& fields)
{
    m_fields = fields;
    makeSoon();
}

/// Now and then while somebody types, and after the last letter.
void PreviewMaker::makeSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void PreviewMaker::make()
{
    if (!m_hasContent)
        return;
    campaign::PreviewRequest request = sampleRequest(m_office.facts().name, m_office.words());
    if (m_sender) {
        request.version.fromName = m_sender->fromName;
        request.version.fromEmail = m_sender->fromEmail;
        request.version.postal = m_sender->postal;
    }
    request.version.subject = m_content.subject;
    request.version.html = m_content.html;
    request.version.text = m_content.text.value_or(QString());
    request.now = m_clock.now();
    if (!m_reader.isSample()) {
        request.email = m_reader.email;
        request.attributes = QJsonDocument(m_reader.attributes).toJson(QJsonDocument::Compact);
    }
    m_work.ask<Made>(
        this,
        [request, sample = m_reader.isSample(), fields = m_fields]() mutable {
            if (sample)
                request.attributes = sampleAttributes(fields, request.version.subject, request.version.html);
            return campaign::previewOf(request);
        },
        [this](const Made& made) {
            if (made)
                take(*made);
            else
                Q_EMIT failed(made.error());
        });
}

void PreviewMaker::take(const TemplatePreview& preview)
{
    m_preview = preview;
    QStringList missing;
    std::copy_if(preview.pictures.begin(), preview.pictures.end(), std::back_inserter(missing),
                 [this](const QString& name) { return !m_pictures.contains(name); });
    if (missing.isEmpty()) {
        tell();
        return;
    }
    m_office.ask<Pictures>(
        this,
        [mail = m_mail, missing](vault::Database& database) { return picturesOf(database, mail, missing); },
        [this](const vault::DbResult<Pictures>& found) {
            if (found)
                m_pictures.insert(*found);
            tell();
        });
}

void PreviewMaker::tell()
{
    MailContent mail{.html = m_preview.html, .pictures = {}, .text = m_preview.text};
    for (const QString& name : std::as_const(m_preview.pictures))
        if (const auto bytes = m_pictures.constFind(name); bytes != m_pictures.cend())
            mail.pictures.insert(name, *bytes);
    Q_EMIT made(m_preview, mail);
}

qint64 PreviewMaker::pictureBytes() const
{
    qint64 bytes = 0;
    for (const QString& name : m_preview.pictures)
        bytes += m_pictures.value(name).size();
    return bytes;
}

} // namespace mw::templatespage
