// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/linkcheck.h"

#include "content/richtext.h"
#include "content/templatemask.h"

#include <algorithm>

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLink = 2000;
constexpr qsizetype longestPictureName = 64;

bool isRefused(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.isNonCharacter() ||
           QStringView(u"<>\"`{}\\^").contains(c);
}

struct Pieces
{
    QString literal; ///< all but the fields
    bool beginsWithField = false;
};

std::optional<LinkFault> takeApart(const QString& link, Pieces& pieces)
{
    if (link.isEmpty())
        return LinkFault::Empty;
    if (link.size() > longestLink)
        return LinkFault::TooLong;
    const QByteArray utf8 = link.toUtf8();
    if (QString::fromUtf8(utf8) != link) // half a surrogate pair
        return LinkFault::Character;
    const TemplateMask mask(utf8);
    QByteArray literal;
    qsizetype at = 0;
    for (const TemplateMask::Tag& tag : mask.tags()) {
        const QString source = QString::fromUtf8(utf8.mid(tag.begin, tag.end - tag.begin));
        if (!tag.isOutput || !isGoodField(MergeField{.name = {}, .fallback = {}, .expression = source}))
            return LinkFault::Field;
        literal += utf8.mid(at, tag.begin - at);
        at = tag.end;
    }
    literal += utf8.mid(at);
    pieces.literal = QString::fromUtf8(literal);
    pieces.beginsWithField = !mask.tags().empty() && mask.tags().front().begin == 0;
    if (std::any_of(pieces.literal.begin(), pieces.literal.end(), isRefused))
        return LinkFault::Character;
    return std::nullopt;
}

std::optional<LinkFault> faultWith(const QString& link, std::initializer_list<QStringView> schemes)
{
    Pieces pieces;
    if (const auto fault = takeApart(link, pieces))
        return fault;
    if (pieces.beginsWithField)
        return std::nullopt;
    for (const QStringView scheme : schemes) {
        if (!link.startsWith(scheme, Qt::CaseInsensitive))
            continue;
        const QStringView rest = QStringView(link).sliced(scheme.size());
        const bool nowhere = rest.isEmpty() || rest.front() == u'/' || rest.front() == u'?' ||
                             rest.front() == u'#' || rest.front() == u':';
        return nowhere ? std::optional(LinkFault::Nowhere) : std::nullopt;
    }
    return LinkFault::Scheme;
}

} // namespace

std::optional<LinkFault> linkFault(const QString& link)
{
    return faultWith(link, {u"https://", u"http://", u"mailto:", u"tel:"});
}

std::optional<LinkFault> pictureSourceFault(const QString& source)
{
    if (source.startsWith(u"cid:", Qt::CaseInsensitive))
        return pictureNameOf(source).isEmpty() ? std::optional(LinkFault::Character) : std::nullopt;
    return faultWith(source, {u"https://", u"http://"});
}

bool isPictureName(QStringView name)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    return !name.isEmpty() && name.size() <= longestPictureName && isPlain(name.front()) &&
           std::all_of(name.begin(), name.end(),
                       [&isPlain](QChar c) { return isPlain(c) || c == u'.' || c == u'_' || c == u'-'; });
}

QString pictureNameOf(const QString& source)
{
    if (!source.startsWith(u"cid:"_s))
        return {};
    const QString name = source.sliced(4);
    return isPictureName(name) ? name : QString();
}

} // namespace mw::content
