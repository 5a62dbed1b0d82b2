// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignbrowser.h"
#include "shell/page.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace mw::campaignspage {

/// The campaigns of a workspace, the newest first, by key range as far as it is scrolled.
class CampaignTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, State, Recipients, Accepted, When };
    static constexpr int columnCountOf = 5;

    explicit CampaignTableModel(const shell::PageContext& context, QObject* parent = nullptr);

    /// Both begin anew where they say something else than before.
    void setFilter(campaign::CampaignFilter filter);
    void setSearch(const QString& search);
    void readAgain();
    /// It was read at least once.
    [[nodiscard]] bool isRead() const { return m_read; }
    [[nodiscard]] bool isFiltered() const
    {
        return m_filter != campaign::CampaignFilter::All || !m_search.isEmpty();
    }
    [[nodiscard]] const campaign::CampaignLine* lineAt(int row) const;
    [[nodiscard]] int rowOf(base::CampaignId id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// What is shown is what there is, as far as it was read.
    void read();
    void readFailed(const vault::DbError& error);

private:
    using Page = campaign::CampaignBrowser::Page;
    void ask(base::CampaignId before, std::size_t limit, bool anew);
    void replace(const Page& page);
    void append(const Page& page);
    [[nodiscard]] QString text(const campaign::CampaignLine& line, Column column) const;
    [[nodiscard]] QString secondLine(const campaign::CampaignLine& line) const;

    shell::PageContext m_context;
    campaign::CampaignFilter m_filter = campaign::CampaignFilter::All;
    QString m_search;
    std::vector<campaign::CampaignLine> m_lines;
    base::CampaignId m_before; ///< where to go on; invalid = at the end
    QTimer m_again;
    std::uint64_t m_request = 0;
    bool m_asking = false;
    bool m_read = false;
};

} // namespace mw::campaignspage
