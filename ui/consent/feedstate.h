// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "vault/dberror.h"

#include <QAbstractTableModel>

namespace mw::consentpage {

/// How far a table is that is read from the newest back.
class FeedState : public QAbstractTableModel
{
    Q_OBJECT

public:
    FeedState(const shell::PageContext& context, QObject* parent);

    /// Nothing is read yet: place-holders.
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool isAtEnd() const { return m_end; }
    /// It looks further back at this moment.
    [[nodiscard]] bool isLooking() const { return m_fetching; }
    /// Reads what is shown anew, as far as it was read; it stays until then.
    virtual void readAgain() = 0;

    bool canFetchMore(const QModelIndex& parent) const override;
    int rowCount(const QModelIndex& parent = {}) const override;

Q_SIGNALS:
    void stateChanged();
    void failed(const mw::vault::DbError& error);

protected:
    [[nodiscard]] virtual std::size_t rowsRead() const = 0;

    shell::PageContext m_context;
    bool m_loading = true;
    bool m_fetching = false;
    bool m_end = false;
    std::int64_t m_before = 0; ///< 0: from the newest
    std::uint64_t m_round = 0; ///< the last question wins
};

} // namespace mw::consentpage
