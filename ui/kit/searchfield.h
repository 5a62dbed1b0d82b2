// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace mw::kit {

/// Searches while one types, after a short rest; Return searches at once, Esc empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// What can be searched for ("Name, address, anything"), also its accessible name.
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    /// Wide enough for the words that say what can be searched for.
    QSize sizeHint() const override;
    /// Another text, without telling of it.
    void put(const QString& text);

Q_SIGNALS:
    /// Trimmed; told once for each text.
    void searched(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tell();

    QTimer m_rest;
    QString m_told;
};

} // namespace mw::kit
