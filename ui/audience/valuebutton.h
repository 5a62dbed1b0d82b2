// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/paragraph.h"

#include <QAbstractButton>

namespace mw::audiencepage {

/// A value that can be changed where it stands: wraps, cuts nothing, and looks like text until the pointer or
/// the keyboard is on it. Pressed by click, Return, Space or F2.
class ValueButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `name` of what the value is of, for screen readers.
    explicit ValueButton(const QString& name, QWidget* parent = nullptr);

    void setValue(const QString& value);
    [[nodiscard]] const QString& value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QString m_value;
    kit::Paragraph m_paragraph;
};

} // namespace mw::audiencepage
