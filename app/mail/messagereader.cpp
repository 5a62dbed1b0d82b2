// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/messagereader.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

struct Unref
{
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

struct FreeOptions
{
    void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};

void startOnce()
{
    static std::once_flag started;
    std::call_once(started, [] { g_mime_init(); });
}

/// Foreign text on one line: controls, and what turns the direction of what follows, are gone.
QString oneLine(QString text)
{
    text.replace(u'\t', u' ');
    text.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
               (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
    return text;
}

QString decoded(const char* raw)
{
    if (!raw)
        return {};
    const std::unique_ptr<char, decltype(&g_free)> unfolded(g_mime_utils_header_unfold(raw), &g_free);
    const std::unique_ptr<char, decltype(&g_free)> text(
        g_mime_utils_header_decode_text(nullptr, unfolded.get()), &g_free);
    return oneLine(QString::fromUtf8(text.get()).trimmed());
}

/// Of the getters here the only one whose string is ours to free.
QString mimeType(GMimeContentType* type)
{
    const std::unique_ptr<char, decltype(&g_free)> made(g_mime_content_type_get_mime_type(type), &g_free);
    return oneLine(QString::fromUtf8(made.get()));
}

/// Where the head ends: behind its last field, without the empty line.
qsizetype headEnd(const QByteArray& bytes)
{
    const qsizetype crlf = bytes.indexOf("\r\n\r\n");
    const qsizetype lf = bytes.indexOf("\n\n");
    if (crlf >= 0 && (lf < 0 || crlf < lf))
        return crlf + 2;
    return lf >= 0 ? lf + 1 : bytes.size();
}

class Reader
{
public:
    Reader(const MessageLimits& limits, ReadMessage& read) : m_limits(limits), m_read(read) {}

    void part(GMimeObject* object, int depth)
    {
        if (!object)
            return;
        if (depth > m_limits.depth || ++m_parts > m_limits.parts) {
            m_read.cut = true;
        } else if (GMIME_IS_MULTIPART(object)) {
            auto* multipart = GMIME_MULTIPART(object);
            const int count = g_mime_multipart_get_count(multipart);
            for (int i = 0; i < count && m_parts <= m_limits.parts; ++i)
                part(g_mime_multipart_get_part(multipart, i), depth + 1);
        } else if (GMIME_IS_PART(object)) {
            leaf(GMIME_PART(object));
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            m_read.attachments.append(u"message/rfc822"_s);
            attachedHead(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)));
        } else {
            m_read.cut = true;
        }
    }

private:
    void leaf(GMimePart* leaf)
    {
        GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(leaf));
        const bool attached = g_mime_part_is_attachment(leaf);
        if (const QString name = mimeType(type).toLower(); isReport(name))
            report(leaf, name);
        if (!attached && g_mime_content_type_is_type(type, "text", "html") && m_read.html.isEmpty()) {
            m_read.html = text(leaf);
        } else if (!attached && g_mime_content_type_is_type(type, "text", "plain") && m_read.text.isEmpty()) {
            m_read.text = text(leaf);
        } else if (const char* id = g_mime_object_get_content_id(GMIME_OBJECT(leaf));
                   id && g_mime_content_type_is_type(type, "image", "*")) {
            picture(leaf, QString::fromUtf8(id));
        } else {
            const QString name = oneLine(QString::fromUtf8(g_mime_part_get_filename(leaf)));
            m_read.attachments.append(name.isEmpty() ? mimeType(type) : name.left(300));
        }
    }

    static bool isReport(const QString& type)
    {
        return type == u"message/delivery-status" || type == u"message/global-delivery-status" ||
               type == u"message/feedback-report" || type == u"text/rfc822-headers";
    }

    void keep(const QString& type, QByteArray text)
    {
        if (m_read.reports.size() < static_cast<std::size_t>(m_limits.reports) &&
            text.size() <= m_limits.report)
            m_read.reports.push_back({type, std::move(text)});
        else
            m_read.cut = true;
    }

    void report(GMimePart* leaf, const QString& type)
    {
        if (fits(leaf, m_limits.report * 2)) // base64 takes a third more
            keep(type, bytesOf(leaf));
        else
            m_read.cut = true;
    }

    void attachedHead(GMimeMessage* message)
    {
        if (!message)
            return;
        const std::unique_ptr<char, decltype(&g_free)> head(
            g_mime_object_get_headers(GMIME_OBJECT(message), nullptr), &g_free);
        keep(u"message/rfc822"_s, QByteArray(head.get()));
    }

    static QByteArray bytesOf(GMimePart* leaf)
    {
        const Owned<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(leaf), stream.get());
        const GByteArray* data = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        return {reinterpret_cast<const char*>(data->data), static_cast<qsizetype>(data->len)};
    }

    [[nodiscard]] bool fits(GMimePart* leaf, qsizetype most) const
    {
        GMimeDataWrapper* content = g_mime_part_get_content(leaf);
        return content && g_mime_stream_length(g_mime_data_wrapper_get_stream(content)) <= most;
    }

    QString text(GMimePart* leaf)
    {
        if (!fits(leaf, m_limits.text) || !GMIME_IS_TEXT_PART(leaf)) {
            m_read.cut = true;
            return {};
        }
        const std::unique_ptr<char, decltype(&g_free)> utf8(g_mime_text_part_get_text(GMIME_TEXT_PART(leaf)),
                                                            &g_free);
        QString text = QString::fromUtf8(utf8.get());
        text.replace(u"\r\n"_s, u"\n"_s);
        return text;
    }

    void picture(GMimePart* leaf, const QString& id)
    {
        if (!fits(leaf, m_limits.pictures - m_pictureBytes) || id.size() > 1000) {
            m_read.cut = true;
            return;
        }
        QByteArray bytes = bytesOf(leaf);
        m_pictureBytes += bytes.size();
        m_read.pictures.insert(id, std::move(bytes));
    }

    const MessageLimits& m_limits;
    ReadMessage& m_read;
    int m_parts = 0;
    qsizetype m_pictureBytes = 0;
};

void readHeaders(GMimeMessage* message, const MessageLimits& limits, ReadMessage& read)
{
    GMimeHeaderList* list = g_mime_object_get_header_list(GMIME_OBJECT(message));
    const int count = list ? g_mime_header_list_get_count(list) : 0;
    qsizetype bytes = 0;
    for (int i = 0; i < count; ++i) {
        GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
        const char* raw = g_mime_header_get_raw_value(header);
        bytes += raw ? static_cast<qsizetype>(qstrlen(raw)) : 0;
        if (i >= limits.headers || bytes > limits.headerBytes) {
            read.cut = true;
            return;
        }
        read.headers.push_back({oneLine(QString::fromUtf8(g_mime_header_get_name(header))), decoded(raw)});
    }
}

} // namespace

QString ReadMessage::header(const QString& name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&name](const ReadHeader& header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QString() : found->value;
}

base::Result<ReadMessage, ReadError> readMessage(const QByteArray& bytes, const MessageLimits& limits)
{
    if (bytes.size() > limits.bytes)
        return base::fail(ReadError::TooLarge);
    startOnce();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const std::unique_ptr<GMimeParserOptions, FreeOptions> options(g_mime_parser_options_new());
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
    if (!message)
        return base::fail(ReadError::NoMessage);
    ReadMessage read;
    readHeaders(message.get(), limits, read);
    Reader(limits, read).part(g_mime_message_get_mime_part(message.get()), 0);
    return read;
}

QString readSubject(const QByteArray& bytes)
{
    constexpr qsizetype mostHead = 64 * 1024;
    const QByteArray head = bytes.first(std::min({headEnd(bytes), bytes.size(), mostHead}));
    constexpr QByteArrayView name("subject:");
    for (qsizetype at = 0; at < head.size(); at = head.indexOf('\n', at) + 1) {
        if (qstrnicmp(head.constData() + at, std::min(name.size(), head.size() - at), name.data(),
                      name.size()) == 0) {
            qsizetype end = head.indexOf('\n', at);
            while (end >= 0 && end + 1 < head.size() && (head[end + 1] == ' ' || head[end + 1] == '\t'))
                end = head.indexOf('\n', end + 1);
            startOnce();
            const QByteArray value =
                head.mid(at + name.size(), (end < 0 ? head.size() : end) - at - name.size());
            return decoded(value.constData()).left(500);
        }
        if (head.indexOf('\n', at) < 0)
            break;
    }
    return {};
}

} // namespace mw::mail
