// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace mw::kit {
class Segmented;
}

namespace mw::outbox {

/// One of a few: side by side where there is room, else in a box that opens.
class FilterChoice : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChoice(const QString& name, QWidget* parent = nullptr);

    /// Keeps the choice when there are as many as before.
    void setWords(const QStringList& words);
    [[nodiscard]] int current() const;
    void setCurrent(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    kit::Segmented* m_side;
    QComboBox* m_box;
    QStringList m_words;
};

} // namespace mw::outbox
