// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentledger.h"
#include "consent/recordfeed.h"
#include "ui/consent/feedmodel.h"

namespace mw::consentpage {

/// What is wanted of the ledger.
struct RecordFilter
{
    base::PurposeId purpose{};
    std::vector<consent::EventKind> kinds{};
    QString address{}; ///< how it begins; empty: anybody's

    [[nodiscard]] bool isAny() const { return !purpose.isValid() && kinds.empty() && address.isEmpty(); }
    bool operator==(const RecordFilter&) const = default;
};

/// The ledger, newest first.
class RecordModel : public FeedModel<consent::RecordRow>
{
    Q_OBJECT

public:
    enum class Column { When, Contact, Event, Purpose, Source, RecordedBy };
    static constexpr int columns = 6;
    /// Contacts whose address begins so; a search for less says more.
    static constexpr int mostContacts = 200;

    using FeedModel::FeedModel;

    void show(const RecordFilter& filter);
    [[nodiscard]] const RecordFilter& filter() const { return m_filter; }
    void setPurposes(const std::vector<consent::Purpose>& purposes);
    [[nodiscard]] int rowOf(base::ConsentRecordId record) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString textOf(const consent::RecordRow& row, Column column) const;
    [[nodiscard]] QString secondLineOf(const consent::RecordRow& row, Column column) const;
    [[nodiscard]] QString purposeName(base::PurposeId purpose) const;

    RecordFilter m_filter;
    std::vector<consent::Purpose> m_purposes;
};

} // namespace mw::consentpage
