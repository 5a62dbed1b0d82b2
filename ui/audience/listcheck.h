// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace mw::audiencepage {

/// A check box with the name of a list, which may be long: cut to the room there is, whole in the tooltip.
class ListCheck : public QCheckBox
{
    Q_OBJECT

public:
    explicit ListCheck(QWidget* parent = nullptr);

    void setName(const QString& name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    [[nodiscard]] int boxWidth() const;

    QString m_name;
};

} // namespace mw::audiencepage
