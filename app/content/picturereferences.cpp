// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/picturereferences.h"

#include <algorithm>

namespace mw::content {

namespace {

constexpr qsizetype longestShown = 80;

/// What may stand right before "cid:": the beginning of an attribute's value or of url(…), &quot; too.
bool begins(QChar c)
{
    return QStringView(u"\"'(=;").contains(c);
}

bool ends(QChar c)
{
    return c.isSpace() || QStringView(u"\"')>&").contains(c);
}

/// Calls `use(begin, end)` for what stands behind each "cid:".
template <typename Use>
void forEachReference(const QString& html, Use use)
{
    constexpr QStringView scheme = u"cid:";
    qsizetype at = html.indexOf(scheme, 0, Qt::CaseInsensitive);
    while (at >= 0) {
        const qsizetype begin = at + scheme.size();
        qsizetype end = begin;
        if (at > 0 && begins(html[at - 1])) {
            while (end < html.size() && !ends(html[end]))
                ++end;
            use(begin, end);
        }
        at = html.indexOf(scheme, end, Qt::CaseInsensitive);
    }
}

} // namespace

QStringList pictureReferences(const QString& html)
{
    QStringList names;
    forEachReference(html, [&](qsizetype begin, qsizetype end) {
        names.append(html.mid(begin, std::min(end - begin, longestShown)));
    });
    names.removeDuplicates();
    return names;
}

QString withPictureIds(const QString& html, const QHash<QString, QString>& ids)
{
    QString out;
    qsizetype done = 0;
    forEachReference(html, [&](qsizetype begin, qsizetype end) {
        const auto id = ids.constFind(html.mid(begin, end - begin));
        if (id == ids.cend())
            return;
        out.append(QStringView(html).sliced(done, begin - done)).append(*id);
        done = end;
    });
    return out.append(QStringView(html).sliced(done));
}

} // namespace mw::content
