// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace mw::shell {

/// Looks like a search field and opens the palette.
class FindButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FindButton(QWidget* parent = nullptr);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
    bool m_narrow = false;
};

} // namespace mw::shell
