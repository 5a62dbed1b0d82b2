// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/characterreferences.h"

#include "content/htmlreader.h"

namespace mw::content {

namespace {

/// The <p> or <a> that `html` (<body>, one element) was made of; null when gumbo saw it otherwise.
const GumboElement* onlyElement(const GumboNode* root)
{
    for (unsigned i = 0; i < root->v.element.children.length; ++i) {
        const auto* body = static_cast<const GumboNode*>(root->v.element.children.data[i]);
        if (body->type != GUMBO_NODE_ELEMENT || body->v.element.tag != GUMBO_TAG_BODY ||
            body->v.element.children.length == 0)
            continue;
        const auto* first = static_cast<const GumboNode*>(body->v.element.children.data[0]);
        return first->type == GUMBO_NODE_ELEMENT ? &first->v.element : nullptr;
    }
    return nullptr;
}

bool isPlain(QByteArrayView bytes)
{
    return !bytes.contains('&') && !bytes.contains('\0');
}

QByteArray cleaned(QByteArrayView bytes, char special, const char* reference)
{
    QByteArray clean = bytes.toByteArray();
    clean.removeIf([](char c) { return c == '\0'; });
    return clean.replace(special, reference);
}

void appendText(QByteArray& out, QStringView text, bool attribute)
{
    const QByteArray utf8 = text.toUtf8();
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"' && attribute)
            out += "&quot;";
        else if (c == '\xc2' && i + 1 < utf8.size() && utf8[i + 1] == '\xa0') {
            out += "&nbsp;";
            ++i;
        } else
            out += c;
    }
}

} // namespace

QString textOfHtml(QByteArrayView html)
{
    if (isPlain(html))
        return QString::fromUtf8(html);
    // gumbo knows the 2,231 names. The x keeps white space at the beginning from being taken for layout.
    const QByteArray page = "<body><p>x" + cleaned(html, '<', "&lt;");
    const GumboTree tree = parseReadable(page);
    const GumboElement* paragraph = tree ? onlyElement(tree->root) : nullptr;
    QString text;
    for (unsigned i = 0; paragraph && i < paragraph->children.length; ++i) {
        const auto* node = static_cast<const GumboNode*>(paragraph->children.data[i]);
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_COMMENT)
            text += QString::fromUtf8(node->v.text.text);
    }
    return text.sliced(text.isEmpty() ? 0 : 1);
}

QString textOfAttribute(QByteArrayView value)
{
    if (isPlain(value))
        return QString::fromUtf8(value);
    const QByteArray page = "<body><a title=\"" + cleaned(value, '"', "&quot;") + "\"></a>";
    const GumboTree tree = parseReadable(page);
    const GumboElement* link = tree ? onlyElement(tree->root) : nullptr;
    const GumboAttribute* title = link ? gumbo_get_attribute(&link->attributes, "title") : nullptr;
    return title ? QString::fromUtf8(title->value) : QString();
}

void appendHtmlText(QByteArray& out, QStringView text)
{
    appendText(out, text, false);
}

void appendAttributeText(QByteArray& out, QStringView text)
{
    appendText(out, text, true);
}

} // namespace mw::content
