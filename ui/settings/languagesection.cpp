// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/languagesection.h"

#include "kit/settingrow.h"
#include "shell/language.h"
#include "shell/settingskeys.h"

#include <QComboBox>
#include <QLocale>

namespace mw::settingspage {

using namespace Qt::StringLiterals;

namespace {

const QString languageKey = QString::fromUtf16(shell::key::language);

/// In its own words: who can't read the present one finds it all the same.
QString nameOf(const QString& language)
{
    if (language == u"en")
        return u"English"_s;
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name;
}

/// What the window speaks where this is asked for.
QString spoken(const QString& language)
{
    const QString wanted = language.left(2);
    return shell::language::known().contains(wanted) ? wanted : u"en"_s;
}

/// The window's locale was settled when it started.
bool speaksNow(const QString& language)
{
    return spoken(language.isEmpty() ? QLocale::system().name() : language) == spoken(QLocale().name());
}

} // namespace

LanguageSection::LanguageSection(shell::Settings& settings, QWidget* parent)
    : Section(u"language"_s, tr("Language"), parent),
      m_settings(settings),
      m_row(addRow(tr("Language"))),
      m_language(new QComboBox)
{
    m_language->addItem(tr("As the system"), QString());
    for (const QString& language : shell::language::known())
        m_language->addItem(nameOf(language), language);
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_language->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.value(languageKey).toString())));
    m_row->setControl(m_language);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setValue(languageKey, m_language->itemData(index).toString());
        tell();
    });
    tell();
}

void LanguageSection::tell()
{
    m_row->setExplanation(speaksNow(m_language->currentData().toString())
                              ? tr("Of the window, and of its figures and times.")
                              : tr("Mailwright speaks it from its next start on."));
}

} // namespace mw::settingspage
