// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/accessible.h"
#include "ui/mailview/mailworker.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace mw::mailview {

/// Where a mail is seen and scrolled: white paper in every theme. It draws strips that the worker made; links
/// can be reached by mouse and by Tab.
class MailCanvas : public QAbstractScrollArea, public kit::Parts
{
    Q_OBJECT
public:
    explicit MailCanvas(QWidget* parent = nullptr);

    void setContent(const MailContent& content);
    void setReaderWidth(ReaderWidth width);
    void clear();
    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; }
    [[nodiscard]] const MailLayout& layout() const { return m_layout; }
    /// What is shown was laid out for the size it has now.
    [[nodiscard]] bool isUpToDate() const { return !m_askLater.isActive() && !m_isAsked; }
    [[nodiscard]] bool hasContent() const { return m_content != 0; }

    [[nodiscard]] int partCount() const override { return static_cast<int>(m_layout.links.size()); }
    [[nodiscard]] Part part(int index) const override;
    void pressPart(int index) override;
    [[nodiscard]] int focusedPart() const override { return m_focusedLink; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linkActivated(const QString& url);
    /// The layout is there, or its fault.
    void shown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int layoutWidth() const;
    [[nodiscard]] qreal zoom() const;
    [[nodiscard]] QSize contentSize() const;
    [[nodiscard]] QRect paper() const; ///< in the viewport
    [[nodiscard]] QRect toViewport(const QRect& box) const;
    [[nodiscard]] int linkAt(const QPoint& point) const;
    void ask();
    void take(const MailLayout& layout);
    void takeTile(const MailTile& tile);
    void measure();
    void setHovered(int link);
    void setFocused(int link);
    void paintTiles(QPainter* painter, const QRect& sheet);
    void paintTarget(QPainter* painter) const;
    void forgetFarTiles(int first, int last);

    MailWorker m_worker;
    MailContent m_mail;
    quint64 m_content = 0; ///< 0: none
    quint64 m_lastContent = 0;
    ReaderWidth m_reader = ReaderWidth::Desktop;
    std::chrono::milliseconds m_limit{5'000};
    MailLayout m_layout;
    qreal m_shownZoom = 1;  ///< of m_layout
    qreal m_shownRatio = 1; ///< device pixels for one of ours
    qreal m_askedZoom = 1;
    qreal m_askedRatio = 1;
    QHash<int, QImage> m_tiles;
    QSet<int> m_asked;
    QTimer m_askLater;
    bool m_isAsked = false;
    int m_hoveredLink = -1;
    int m_focusedLink = -1;
    int m_pressedLink = -1;
};

} // namespace mw::mailview
