// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace mw::cli::language {

using namespace Qt::StringLiterals;

namespace {

QByteArray effective(const char* category)
{
    for (const char* name : {"LC_ALL", category, "LANG"})
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            return value;
    return "C";
}

} // namespace

QByteArray fromEnvironment()
{
    const QByteArray value = effective("LC_MESSAGES");
    const qsizetype dot = value.indexOf('.');
    return dot < 0 ? value : value.left(dot);
}

void ensureUtf8()
{
    const QByteArray encoding = effective("LC_CTYPE").toLower();
    if (!encoding.contains("utf-8") && !encoding.contains("utf8"))
        qputenv("LC_ALL", "C.UTF-8");
}

void install(QCoreApplication& application, const QByteArray& name)
{
    const QString language = QString::fromLatin1(name.left(2));
    if (name.size() < 2 || language == u"en" || name.startsWith('C'))
        return;
    auto* translator = new QTranslator(&application);
    if (translator->load(u":/i18n/mailwright_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(translator);
}

} // namespace mw::cli::language
