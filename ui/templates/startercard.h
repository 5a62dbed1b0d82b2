// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/paragraph.h"

#include <QAbstractButton>
#include <QPixmap>

namespace mw::templatespage {

/// Something to begin with: what it looks like, its name, one sentence. Pressing it begins.
class StarterCard : public QAbstractButton
{
    Q_OBJECT

public:
    StarterCard(const QString& name, const QString& sentence, QWidget* parent = nullptr);

    /// The upper part of a mail. Until it is there, and where there is none, the icon stands in its place.
    void setPicture(const QPixmap& picture);
    void setIcon(kit::Icon icon);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// An arrow key: by so many cards.
    void moved(int steps);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int cardWidth() const;
    [[nodiscard]] int pictureHeight() const;
    [[nodiscard]] kit::Paragraph words() const;

    QString m_name;
    QString m_sentence;
    QPixmap m_picture;
    kit::Icon m_icon = kit::Icon::Templates;
};

} // namespace mw::templatespage
