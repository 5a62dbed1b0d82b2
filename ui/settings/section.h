// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace mw::kit {
class SettingRow;
} // namespace mw::kit

namespace mw::settingspage {

/// A part of the settings: a title, and rows below it.
class Section : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the word of Place::part.
    Section(const QString& name, const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }

protected:
    [[nodiscard]] kit::SettingRow* addRow(const QString& name);
    void add(QWidget* widget, Qt::Alignment alignment = {});
    /// One that brings its own margin of size::ringMargin, for the rings of buttons in it.
    void addWide(QWidget* widget);
    void addSpacing(int spacing);

private:
    QString m_name;
    QVBoxLayout* m_column;
};

} // namespace mw::settingspage
