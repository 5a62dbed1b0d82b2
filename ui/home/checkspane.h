// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/place.h"
#include "ui/home/homefacts.h"

#include <QWidget>

class QVBoxLayout;

namespace mw::home {

/// Whether the relays are well, and how old the last backup is.
class ChecksPane : public QWidget
{
    Q_OBJECT
public:
    explicit ChecksPane(QWidget* parent = nullptr);

    void show(const HomeFacts& facts, base::Timestamp now);

Q_SIGNALS:
    void wants(const mw::shell::Place& place);

private:
    struct Check
    {
        bool fine = true;
        QString name{};
        QString fact{};
        shell::Place place{};

        bool operator==(const Check&) const = default;
    };
    [[nodiscard]] static std::vector<Check> checksOf(const HomeFacts& facts, base::Timestamp now);

    QVBoxLayout* m_rows;
    std::vector<Check> m_checks;
};

} // namespace mw::home
