// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/links.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mw::slotform {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::slotform::Links)
};

} // namespace

QString completedLink(const QString& typed)
{
    static const QRegularExpression address(u"^[^\\s@/:]+@[^\\s@/:]+\\.[^\\s@/:]+$"_s);
    static const QRegularExpression host(u"^[^\\s@/:?#.]+(\\.[^\\s@/:?#.]+)+(:\\d+)?([/?#]\\S*)?$"_s);
    const QString link = typed.trimmed();
    if (address.match(link).hasMatch())
        return u"mailto:"_s + link;
    if (!link.startsWith(u"{{") && host.match(link).hasMatch())
        return u"https://"_s + link;
    return link;
}

QString sentenceOf(content::LinkFault fault)
{
    using content::LinkFault;
    switch (fault) {
    case LinkFault::Empty:
        return Text::tr("Write where it leads to.");
    case LinkFault::TooLong:
        return Text::tr("A link has at most 2,000 characters.");
    case LinkFault::Scheme:
        return Text::tr("A link begins with https://, http://, mailto: or tel:.");
    case LinkFault::Nowhere:
        return Text::tr("The link ends before it leads anywhere.");
    case LinkFault::Character:
        return Text::tr("A link holds no spaces, quotes or brackets.");
    case LinkFault::Field:
        break;
    }
    return Text::tr("A field within a link is written like {{ code }}.");
}

} // namespace mw::slotform
