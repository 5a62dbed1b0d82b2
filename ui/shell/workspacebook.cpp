// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacebook.h"

#include "kit/tokens.h"
#include "shell/ranking.h"

#include <QColor>
#include <QDir>

#include <algorithm>

namespace mw::shell {

using namespace Qt::StringLiterals;

namespace {

const QString knownKey = u"workspaces/known"_s;
const QString forgottenKey = u"workspaces/forgotten"_s;
const QString lastKey = u"workspaces/last"_s;
const QString ending = u".mailwright"_s;

QString clean(const QString& path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir(path).absolutePath());
}

KnownWorkspace lookAt(const QString& path)
{
    KnownWorkspace found{.path = path};
    const QDir folder(path);
    found.there = folder.exists(u"vault.sqlite"_s);
    found.facts = workspace::readPublicFile(folder.filePath(u"public.json"_s));
    if (found.facts && found.facts->lastBackup)
        found.lastBackup = QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(*found.facts->lastBackup));
    return found;
}

std::vector<KnownWorkspace> lookAtAll(QStringList paths, const QString& defaultFolder,
                                      const QStringList& forgotten)
{
    for (const QFileInfo& folder :
         QDir(defaultFolder).entryInfoList({u'*' + ending}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = clean(folder.absoluteFilePath());
        if (!paths.contains(path) && !forgotten.contains(path))
            paths.append(path);
    }
    std::vector<KnownWorkspace> all;
    for (const QString& path : std::as_const(paths))
        all.push_back(lookAt(path));
    std::sort(all.begin(), all.end(), [](const KnownWorkspace& one, const KnownWorkspace& other) {
        if (namesInOrder(one.name(), other.name()))
            return true;
        return !namesInOrder(other.name(), one.name()) && one.path < other.path;
    });
    return all;
}

} // namespace

QString KnownWorkspace::name() const
{
    if (facts && !facts->name.isEmpty())
        return facts->name;
    const QString folder = path.section(u'/', -1);
    return folder.endsWith(ending) ? folder.chopped(ending.size()) : folder;
}

WorkspaceBook::WorkspaceBook(Settings& settings, const QString& defaultFolder, QObject* parent)
    : QObject(parent), m_settings(settings), m_defaultFolder(defaultFolder)
{
    m_pool.setMaxThreadCount(1);
}

WorkspaceBook::~WorkspaceBook()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QStringList WorkspaceBook::paths(const QString& key) const
{
    return m_settings.value(key).toStringList();
}

void WorkspaceBook::read()
{
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    m_pool.start([this, known = paths(knownKey), forgotten = paths(forgottenKey)] {
        auto all =
            std::make_shared<std::vector<KnownWorkspace>>(lookAtAll(known, m_defaultFolder, forgotten));
        m_here.post([this, all] {
            m_reading = false;
            m_isRead = true;
            m_known = std::move(*all);
            Q_EMIT changed();
            if (std::exchange(m_again, false))
                read();
        });
    });
}

void WorkspaceBook::add(const QString& path)
{
    const QString name = clean(path);
    QStringList known = paths(knownKey);
    QStringList forgotten = paths(forgottenKey);
    if (!known.contains(name))
        m_settings.setValue(knownKey, known << name);
    if (forgotten.removeAll(name) > 0)
        m_settings.setValue(forgottenKey, forgotten);
    read();
}

void WorkspaceBook::forget(const QString& path)
{
    const QString name = clean(path);
    QStringList known = paths(knownKey);
    QStringList forgotten = paths(forgottenKey);
    if (known.removeAll(name) > 0)
        m_settings.setValue(knownKey, known);
    if (!forgotten.contains(name)) // or it would be found again in the default folder
        m_settings.setValue(forgottenKey, forgotten << name);
    if (last() == name)
        setLast({});
    std::erase_if(m_known, [&](const KnownWorkspace& one) { return one.path == name; });
    Q_EMIT changed();
}

QString WorkspaceBook::last() const
{
    return m_settings.value(lastKey).toString();
}

void WorkspaceBook::setLast(const QString& path)
{
    m_settings.setValue(lastKey, clean(path));
}

QString WorkspaceBook::freeColour() const
{
    QString best;
    std::ptrdiff_t fewest = -1;
    for (const QRgb rgb : kit::workspaceColours) {
        const QString colour = QColor::fromRgb(rgb).name(QColor::HexRgb).toUpper();
        const auto uses = std::count_if(m_known.begin(), m_known.end(), [&](const KnownWorkspace& one) {
            return one.facts && one.facts->colour.compare(colour, Qt::CaseInsensitive) == 0;
        });
        if (fewest < 0 || uses < fewest) {
            fewest = uses;
            best = colour;
        }
    }
    return best;
}

} // namespace mw::shell
