// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/maildocument.h"

#include "ui/mailview/mailpainting.h"
#include "ui/mailview/mailpaper.h"
#include "ui/mailview/mailpictures.h"
#include "ui/mailview/mailscan.h"

#include <QFile>

#include <algorithm>
#include <optional>

namespace mw::mailview {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 4'000;    // CSS pixels that are drawn
constexpr int highest = 500'000; // that can be scrolled
constexpr int mostTilesAtOnce = 8;
constexpr qint64 mostTilePixels = 40'000'000;

QByteArray readerStyles()
{
    QFile file(u":/mailview/reader.css"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// In the order in which they need each other.
struct MailDocument::Laid
{
    Laid(QHash<QString, QByteArray> encoded, MailWatch& watch, const LayoutRequest& asked)
        : request(asked.id),
          scale(asked.scale),
          milliseconds(asked.milliseconds),
          pictures(std::move(encoded)),
          paper(pictures, watch, asked.family, asked.width)
    {
    }

    quint64 request;
    qreal scale;
    int milliseconds;
    QSize size;
    MailPictures pictures;
    MailPaper paper;
    litehtml::context context;
    litehtml::document::ptr document;
};

MailDocument::MailDocument(const std::atomic<quint64>& wanted) : m_watch(wanted) {}

MailDocument::~MailDocument() = default;

MailFault MailDocument::scan(const LayoutRequest& request)
{
    if (request.content == m_content && m_content != 0)
        return m_scanFault;
    m_content = request.content;
    m_encoded = request.mail.pictures;
    const bool textOnly = request.mail.html.isEmpty();
    auto scanned = scanMail(textOnly ? htmlFromText(request.mail.text) : request.mail.html.toUtf8());
    m_scanFault = MailFault::None;
    if (!scanned)
        m_scanFault = scanned.error() == ScanError::TooDeep ? MailFault::TooDeep : MailFault::TooLarge;
    m_html = scanned ? std::move(*scanned) : QByteArray();
    return m_scanFault;
}

std::optional<MailLayout> MailDocument::layOut(const LayoutRequest& request)
{
    m_laid.reset();
    MailLayout failed{.id = request.id};
    failed.fault = scan(request);
    if (failed.fault != MailFault::None)
        return failed;
    m_watch.begin(request.id, std::chrono::milliseconds(request.milliseconds));
    try {
        return build(request);
    } catch (MailWatch::Halt halt) {
        m_laid.reset();
        failed.fault = MailFault::TooSlow;
        return halt == MailWatch::Halt::TooSlow ? std::optional(failed) : std::nullopt;
    } catch (const std::bad_alloc&) {
        m_laid.reset();
        failed.fault = MailFault::TooLarge;
        return failed;
    }
}

MailLayout MailDocument::build(const LayoutRequest& request)
{
    auto laid = std::make_unique<Laid>(m_encoded, m_watch, request);
    static const QByteArray styles = readerStyles();
    laid->context.load_master_stylesheet(styles.constData());
    laid->document = litehtml::document::createFromUTF8(m_html.constData(), &laid->paper, &laid->context);
    laid->document->render(request.width);
    laid->size = QSize(std::clamp(laid->document->width(), request.width, widest),
                       std::clamp(laid->document->height(), 1, highest));

    // Once over all of it without a painter: where the links are, and what paper is like.
    const litehtml::position all(0, 0, laid->size.width(), laid->size.height());
    laid->paper.collectLinks(true);
    laid->document->draw(0, 0, 0, &all);
    laid->paper.collectLinks(false);

    MailLayout layout{.id = request.id};
    layout.size = laid->size;
    layout.paper = laid->paper.rootColor();
    layout.blockedPictures = laid->pictures.blocked();
    layout.links = laid->paper.links();
    m_laid = std::move(laid);
    const int last = (std::min(request.from + request.height, layout.size.height()) - 1) / tileHeight;
    int first = std::max(request.from, 0) / tileHeight;
    for (int count = 0; first <= last && count < mostTilesAtOnce; ++first, ++count)
        layout.tiles.append({first, strip(first)});
    return layout;
}

QImage MailDocument::paint(quint64 request, int index)
{
    if (!m_laid || m_laid->request != request)
        return {};
    m_watch.begin(request, std::chrono::milliseconds(m_laid->milliseconds));
    try {
        return strip(index);
    } catch (MailWatch::Halt) {
        return {};
    }
}

QImage MailDocument::strip(int index)
{
    Laid& laid = *m_laid;
    const int top = index * tileHeight;
    const int height = std::min(tileHeight, laid.size.height() - top);
    const QSize size = (QSizeF(laid.size.width(), height) * laid.scale).toSize().expandedTo({1, 1});
    if (height <= 0 || qint64(size.width()) * size.height() > mostTilePixels)
        return {};
    QImage image(size, QImage::Format_RGB32);
    image.fill(laid.paper.rootColor().isValid() && laid.paper.rootColor().alpha() == 255
                   ? laid.paper.rootColor()
                   : paperColor(kit::Token::Paper));
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                               QPainter::SmoothPixmapTransform);
        painter.scale(laid.scale, laid.scale);
        painter.translate(0, -top);
        const litehtml::position clip(0, top, laid.size.width(), height);
        struct Lent
        {
            MailPaper& paper;
            ~Lent() { paper.setPainter(nullptr); }
        } lent{laid.paper};
        laid.paper.setPainter(&painter);
        laid.document->draw(0, 0, 0, &clip);
    }
    return image;
}

} // namespace mw::mailview
