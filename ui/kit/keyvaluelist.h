// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace mw::kit {

class Label;

/// Names muted at the start, values behind them; values wrap, so that names of people and reasons never
/// elide.
class KeyValueList : public QWidget
{
    Q_OBJECT

public:
    explicit KeyValueList(QWidget* parent = nullptr);

    /// The label can be given other text later.
    Label* add(const QString& key, const QString& value);
    /// Replies, records, ids.
    Label* addFixedPitch(const QString& key, const QString& value);
    /// A state, a link. Takes it over.
    void add(const QString& key, QWidget* value);
    void clear();
    [[nodiscard]] int rowCount() const { return m_rows; }

private:
    void addRow(const QString& key, QWidget* value, Qt::Alignment keyAlignment, Qt::Alignment alignment);

    QGridLayout* m_grid;
    int m_rows = 0;
};

} // namespace mw::kit
