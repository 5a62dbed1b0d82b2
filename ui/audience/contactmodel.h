// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audience/contactfeed.h"

#include <QAbstractTableModel>

namespace mw::audiencepage {

/// The rows of a ContactFeed as a table. Holds no contact itself; asks for nothing: the view tells the feed
/// what is seen.
class ContactModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind { Name, Address, Attribute, Mailing, LastAccepted, Added, Updated };
    struct Column
    {
        Kind kind = Kind::Name;
        QString attribute{}; ///< of Kind::Attribute
    };

    ContactModel(ContactFeed& feed, const base::Clock& clock, QObject* parent);

    /// Columns between address and mailing state.
    void setAttributes(const QStringList& attributes);
    [[nodiscard]] const QStringList& attributes() const { return m_attributes; }
    [[nodiscard]] const Column& columnAt(int column) const;
    /// -1: there is none.
    [[nodiscard]] int columnOf(Kind kind) const;
    /// Null: no order goes by this column.
    [[nodiscard]] std::optional<audience::ContactField> sortFieldOf(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void listen();
    [[nodiscard]] QString titleOf(const Column& column) const;
    [[nodiscard]] QVariant cell(const audience::ContactSummary& line, const Column& column, int role) const;
    [[nodiscard]] QString textOf(const audience::ContactSummary& line, const Column& column) const;
    [[nodiscard]] std::optional<base::Timestamp> whenOf(const audience::ContactSummary& line,
                                                        Kind kind) const;

    ContactFeed& m_feed;
    const base::Clock& m_clock;
    QStringList m_attributes;
    std::vector<Column> m_columns;
};

} // namespace mw::audiencepage
