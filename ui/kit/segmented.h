// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAbstractButton;

namespace mw::kit {

/// A few choices side by side of which one holds. One stop for Tab; the arrow keys change the choice.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(const QStringList& words = {}, QWidget* parent = nullptr);

    void add(const QString& word, std::optional<Icon> icon = {});
    [[nodiscard]] int count() const { return static_cast<int>(m_segments.size()); }
    /// -1 when there are none.
    [[nodiscard]] int current() const;
    void setCurrent(int index);
    void setWord(int index, const QString& word);
    void setSmall(bool small);
    [[nodiscard]] bool isSmall() const { return m_small; }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QAbstractButton*> m_segments;
    bool m_small = false;
};

} // namespace mw::kit
