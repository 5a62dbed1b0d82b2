// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/paletteentry.h"
#include "shell/place.h"
#include "workspace/office.h"

#include <functional>

namespace mw::shell {

/// Looks up contacts, campaigns, templates and relays for the palette. The last question wins.
class PaletteSearch : public QObject
{
    Q_OBJECT
public:
    /// `go` comes to a place; `has` says whether a page is built, and nothing is offered of one that isn't.
    PaletteSearch(workspace::Office& office, std::function<bool(PageId)> has, std::function<void(Place)> go,
                  QObject* parent = nullptr);

    void look(const QString& typed);
    /// What comes back is no longer wanted.
    void stop() { ++m_question; }

Q_SIGNALS:
    void found(const QString& typed, const std::vector<mw::shell::PaletteEntry>& entries);
    void failed(const mw::vault::DbError& error);

private:
    struct Names;
    static vault::DbResult<Names> read(vault::Database& database, const QString& typed);
    [[nodiscard]] std::vector<PaletteEntry> entriesOf(const Names& names) const;

    workspace::Office& m_office;
    std::function<bool(PageId)> m_has;
    std::function<void(Place)> m_go;
    int m_question = 0;
};

} // namespace mw::shell
