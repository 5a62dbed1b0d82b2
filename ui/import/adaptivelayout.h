// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace mw::importpage {

/// Beside each other while there is room for what each needs, else below each other. Beside each other, one
/// that stretches takes the rest; without any, all share it. Mirrors.
class AdaptiveLayout : public QLayout
{
    Q_OBJECT
public:
    AdaptiveLayout(int across, int down);
    ~AdaptiveLayout() override;

    /// The next ones go to the end of the row.
    void addGap() { m_gapBefore = m_items.size(); }

    void addLayout(QLayout* layout);
    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] std::vector<QLayoutItem*> shown() const;
    [[nodiscard]] int rowWidth() const;
    int placeRow(const QRect& room, bool apply) const;
    int placeColumn(const QRect& room, bool apply) const;
    int place(const QRect& rect, bool apply) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    std::size_t m_gapBefore = 0; ///< 0: there is none, all share the room
    int m_across;
    int m_down;
};

} // namespace mw::importpage
