// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/reach.h"
#include "shell/page.h"

#include <QAbstractTableModel>

namespace mw::campaignspage {

/// Who is left out of a campaign and why, by key range as far as it is scrolled: before planning as the send
/// policy says now, afterwards as it was decided.
class LeftOutModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Address, Reason };
    static constexpr int columnCountOf = 2;

    explicit LeftOutModel(const shell::PageContext& context, QObject* parent = nullptr);

    void showUnplanned(const campaign::ReachQuestion& question);
    void showPlanned(base::CampaignId campaign);
    void clear();
    [[nodiscard]] base::ContactId contactAt(int row) const;
    [[nodiscard]] bool isComplete() const { return m_atEnd; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// More came, or the end was reached.
    void read();

private:
    using Page = campaign::Reach::LeftOutPage;
    void begin();
    void take(const Page& page);
    [[nodiscard]] std::function<vault::DbResult<Page>(vault::Database&)> question() const;

    shell::PageContext m_context;
    campaign::ReachQuestion m_question;
    base::CampaignId m_planned;
    std::vector<campaign::Reach::LeftOut> m_rows;
    base::ContactId m_after;
    std::uint64_t m_request = 0;
    bool m_shown = false;
    bool m_asking = false;
    bool m_atEnd = true;
};

} // namespace mw::campaignspage
