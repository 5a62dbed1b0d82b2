// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"

#include "base/platform.h"
#include "kit/accessible.h"
#include "kit/linklabel.h"
#include "kit/settingrow.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>

namespace mw::settingspage {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds saidFor{3};

} // namespace

AboutSection::AboutSection(const QString& workspaceFolder, QWidget* parent)
    : Section(u"about"_s, tr("About"), parent)
{
    addRow(tr("Version"))->setValue(u"Mailwright %1"_s.arg(QStringLiteral(MAILWRIGHT_VERSION)));
    kit::SettingRow* licence = addRow(tr("Licence"));
    licence->setValue(u"GPL-3.0-or-later"_s);
    licence->setExplanation(
        tr("Free software: use it, read it, change it, pass it on. It comes without warranty."));
    addPath(
        tr("Workspace"), workspaceFolder,
        tr("Contacts, consent, templates and deliveries lie here. Nothing of it leaves this computer but the "
           "mail itself."));
    addPath(tr("This device"), base::platform::stateFolder(),
            tr("Which copy of a workspace may send from here. It never travels with the workspace."));
}

void AboutSection::addPath(const QString& name, const QString& path, const QString& explanation)
{
    kit::SettingRow* row = addRow(name);
    const QString shown = QDir::toNativeSeparators(path);
    row->setValue(shown);
    row->setExplanation(explanation);
    row->setAction(tr("Copy"));
    connect(row, &kit::SettingRow::activated, this, [this, row, shown] {
        QGuiApplication::clipboard()->setText(shown);
        row->setAction(tr("Copied"));
        kit::announce(row->action(), tr("Copied"));
        QTimer::singleShot(saidFor, row, [row] { row->setAction(tr("Copy")); });
    });
}

} // namespace mw::settingspage
