// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace mw::relayspage {

/// The relays at the left of their page: name, state, a fact.
class RelayList : public QListView
{
    Q_OBJECT
public:
    explicit RelayList(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
};

} // namespace mw::relayspage
