// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/deliveryfeed.h"
#include "workspace/office.h"

#include <QAbstractTableModel>

namespace mw::outbox {

/// Deliveries of a campaign, as far as they were read: page by page on the reader thread, and the newest page
/// again when something changed. What a cell shows is the subclass's to say.
class FeedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 100;

    /// Both outlive this.
    FeedModel(workspace::Office& office, const base::Clock& clock, QObject* parent);

    /// Reads anew; place-holders until the answer.
    void show(const insight::FeedQuery& query);
    [[nodiscard]] const insight::FeedQuery& query() const { return m_query; }
    /// Reads the first page again and puts what is new in its place.
    void refresh();
    /// Does not let go of what is further down while somebody reads there.
    void setHeld(bool held) { m_held = held; }

    /// Null for a place-holder.
    [[nodiscard]] const insight::DeliveryEntry* entryAt(int row) const;
    /// -1 when it isn't here.
    [[nodiscard]] int rowOf(base::DeliveryId delivery) const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool isSearching() const { return !m_query.address.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// What was asked for is here.
    void answered();
    void failed(const mw::vault::DbError& error);

protected:
    [[nodiscard]] virtual QVariant cell(const insight::DeliveryEntry& entry, int column, int role) const = 0;
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }

private:
    void ask(const std::optional<insight::FeedPosition>& after,
             std::function<void(const insight::FeedPage&)> take);
    void replace(const insight::FeedPage& page);
    void append(const insight::FeedPage& page);
    void merge(const insight::FeedPage& page);
    void removeWhatMoved(const insight::FeedPage& page);
    void insertWhatIsNew(const insight::FeedPage& page);
    void trim();
    [[nodiscard]] bool isBehind(const insight::DeliveryEntry& one, const insight::DeliveryEntry& other) const;
    [[nodiscard]] insight::FeedPosition positionOf(const insight::DeliveryEntry& entry) const;

    workspace::Office& m_office;
    const base::Clock& m_clock;
    insight::FeedQuery m_query;
    std::vector<insight::DeliveryEntry> m_entries;
    std::optional<insight::FeedPosition> m_next;
    std::uint64_t m_round = 0; ///< of show(): answers to earlier questions are dropped
    bool m_loading = false;
    bool m_fetching = false;
    bool m_refreshing = false;
    bool m_again = false;
    bool m_held = false;
};

} // namespace mw::outbox
