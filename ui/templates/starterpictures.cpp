// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/starterpictures.h"

#include "campaign/templatepreview.h"
#include "kit/tokens.h"
#include "ui/mailview/mailview.h"
#include "ui/templates/samplereader.h"

namespace mw::templatespage {

using mailview::MailContent;

namespace {

/// As wide as a mail is written for, and as much of it as a card shows.
constexpr QSize viewSize(660, 520);

} // namespace

StarterPictures::StarterPictures(QObject* parent) : QObject(parent) {}

StarterPictures::~StarterPictures() = default;

void StarterPictures::draw(const std::vector<content::Starter>& starters, const QString& shop,
                           const campaign::AddedWords& words)
{
    m_starters = starters;
    m_shop = shop;
    m_words = words;
    m_index = -1;
    m_view = std::make_unique<mailview::MailView>();
    m_view->setAttribute(Qt::WA_DontShowOnScreen);
    m_view->resize(viewSize);
    m_view->show();
    connect(m_view.get(), &mailview::MailView::laidOut, this, &StarterPictures::grab);
    next();
}

void StarterPictures::next()
{
    if (++m_index >= static_cast<int>(m_starters.size())) {
        m_view.release()->deleteLater(); // it is the one that tells us
        return;
    }
    const content::Starter& starter = m_starters[static_cast<std::size_t>(m_index)];
    campaign::PreviewRequest request = sampleRequest(m_shop, m_words);
    request.version.subject = starter.subject;
    request.version.html = QString::fromUtf8(starter.html);
    request.attributes = sampleAttributes({}, starter.subject, request.version.html);
    m_work.ask<QString>(
        this,
        [request] {
            const auto made = campaign::previewOf(request);
            return made ? made->html : QString();
        },
        [this](const QString& html) {
            MailContent mail{.html = html, .pictures = {}, .text = {}};
            for (const content::StarterPicture& picture :
                 m_starters[static_cast<std::size_t>(m_index)].pictures)
                mail.pictures.insert(picture.name, picture.bytes);
            m_view->setContent(mail);
        });
}

void StarterPictures::grab()
{
    // Without its scroll bar.
    Q_EMIT drawn(m_index,
                 m_view->grab(QRect(0, 0, viewSize.width() - kit::size::scrollBar, viewSize.height())));
    next();
}

} // namespace mw::templatespage
