// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/publicsuffix.h"

#include "mail/emailaddress.h"

#include <libpsl.h>

namespace mw::consent {

bool isPublicSuffix(const QString& domain)
{
    QString name = domain.trimmed();
    if (name.startsWith(u'@'))
        name.remove(0, 1);
    QByteArray ascii = mail::EmailAddress::canonicalDomain(name);
    if (ascii.isEmpty() && !name.contains(u'.') && !name.contains(u'@')) // one label is nobody's domain
        ascii = name.toLower().toUtf8();
    if (ascii.isEmpty())
        return false;
    return psl_is_public_suffix2(psl_builtin(), ascii.constData(), PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE) != 0;
}

} // namespace mw::consent
