// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace mw::audiencepage {

/// A line of the left column: whose contacts are shown, with their number at the end.
class SourceRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SourceRow(QWidget* parent = nullptr);

    void set(const QString& name, qint64 count);
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] qint64 count() const { return m_count; }
    /// It is a person's own: can be renamed and deleted.
    void setOwn(bool own) { m_own = own; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void renameWanted();
    void deleteWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString countText() const;
    [[nodiscard]] int roomForName() const;

    QString m_name;
    qint64 m_count = 0;
    bool m_own = false;
};

} // namespace mw::audiencepage
