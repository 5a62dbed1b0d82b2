// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace mw::slotform {

/// Shows a slot's picture, or that there is room for one; pressing it chooses one.
class PictureWell : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PictureWell(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    /// Something that can be dropped here hangs over it.
    void setDropping(bool dropping);
    QSize sizeHint() const override;

Q_SIGNALS:
    void pasteWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QImage m_picture;
    bool m_dropping = false;
};

} // namespace mw::slotform
