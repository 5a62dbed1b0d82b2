// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace mw::shell::language {

using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(":/i18n");

QStringList filesOf(const QString& language)
{
    return QDir(folder).entryList({u"*_%1.qm"_s.arg(language)}, QDir::Files, QDir::Name);
}

void take(QCoreApplication& application, const QString& file, const QString& directory)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (translator->load(file, directory))
        QCoreApplication::installTranslator(translator.release());
}

} // namespace

QStringList known()
{
    QStringList languages{u"en"_s};
    for (const QString& file : QDir(folder).entryList({u"mailwright_*.qm"_s}, QDir::Files, QDir::Name))
        languages.append(file.section(u'_', 1).section(u'.', 0, 0));
    return languages;
}

void install(QCoreApplication& application, const QString& name)
{
    QString language = (name.isEmpty() ? QLocale().name() : name).left(2);
    if (!name.isEmpty() && language != QLocale().name().left(2))
        QLocale::setDefault(QLocale(name));
    if (!known().contains(language))
        language = u"en"_s;
    if (language != u"en") // Qt's own texts: context menus of fields
        take(application, u"qtbase_%1"_s.arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has files too, of its plurals alone.
    for (const QString& file : filesOf(language))
        take(application, file, folder);
}

} // namespace mw::shell::language
