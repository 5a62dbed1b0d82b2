// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "shell/settings.h"
#include "workspace/publicfile.h"

#include <QDateTime>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace mw::shell {

/// A workspace that this person knows, as far as it can be told without opening it.
struct KnownWorkspace
{
    QString path{};
    bool there = false;                            ///< its folder and vault
    std::optional<workspace::PublicFacts> facts{}; ///< as of its last close
    std::optional<QDateTime> lastBackup{};

    /// The folder's name where the workspace doesn't say its own.
    [[nodiscard]] QString name() const;
};

/// Which workspaces a person knows: those that were opened or made, and those in the folder where they are
/// made by default. Files are looked at on a thread of its own.
class WorkspaceBook : public QObject
{
    Q_OBJECT
public:
    /// `settings` outlives this.
    WorkspaceBook(Settings& settings, const QString& defaultFolder, QObject* parent = nullptr);
    ~WorkspaceBook() override;

    [[nodiscard]] const QString& defaultFolder() const { return m_defaultFolder; }
    /// Sorted by name; empty until the first read() is done.
    [[nodiscard]] const std::vector<KnownWorkspace>& known() const { return m_known; }
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// Looks at the files; then changed().
    void read();

    /// Comes into the list, also when it was taken out of it before.
    void add(const QString& path);
    /// The folder stays.
    void forget(const QString& path);
    /// The one to open at the next start; empty for none.
    [[nodiscard]] QString last() const;
    void setLast(const QString& path);
    /// A colour of the eight that the fewest known workspaces have.
    [[nodiscard]] QString freeColour() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QStringList paths(const QString& key) const;

    Settings& m_settings;
    QString m_defaultFolder;
    std::vector<KnownWorkspace> m_known;
    bool m_isRead = false;
    bool m_again = false;
    bool m_reading = false;
    base::CallQueue m_here;
    QThreadPool m_pool; ///< goes first: its work posts to the queue
};

} // namespace mw::shell
