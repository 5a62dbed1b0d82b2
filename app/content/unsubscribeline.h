// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/templateerror.h"

#include <QString>

namespace mw::content {

/// What a template must say before it may be mailed, in the reader's language; handed in translated.
struct RequiredLineWords
{
    QString unsubscribe;                                             ///< "Unsubscribe": the link's words
    QString unsubscribeVariable = QStringLiteral("unsubscribe_url"); ///< a name that templates print
    QString postalVariable = QStringLiteral("sender_postal"); ///< empty: no postal address is asked for
};

struct RequiredLines
{
    QString html; ///< template source
    QString text; ///< template source; empty stays empty, for such a text part is made from the HTML
    bool unsubscribeInHtml = false; ///< these four: was appended
    bool unsubscribeInText = false;
    bool postalInHtml = false;
    bool postalInText = false;

    [[nodiscard]] bool appendedAnything() const
    {
        return unsubscribeInHtml || unsubscribeInText || postalInHtml || postalInText;
    }
};

/// Appends a visible unsubscribe line and the sender's postal address where a template prints neither: in
/// HTML before the last
/// </body> outside comments, else at the end. What is printed within an HTML comment does not count. An error
/// when a template does not compile.
[[nodiscard]] base::Result<RequiredLines, TemplateError>
withRequiredLines(const QString& html, const QString& text, const RequiredLineWords& words);

} // namespace mw::content
