// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/importjobs.h"

#include <QWidget>

namespace mw::kit {
class Label;
} // namespace mw::kit

namespace mw::importpage {

class ColumnsModel;
class ColumnsView;

/// The second step: what is in which column, and where it goes.
class ColumnsStep : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnsStep(QWidget* parent = nullptr);

    void showLook(const Look& look);
    [[nodiscard]] ColumnsModel& columns() { return *m_model; }
    [[nodiscard]] ColumnsView& view() { return *m_view; }
    /// Why the next step can't begin; empty: it can.
    [[nodiscard]] QString refusal() const;
    /// Goes to the first row that is at fault.
    void focusFault();

Q_SIGNALS:
    void changed();
    void readingWanted(); ///< "Change how the file is read…"

private:
    kit::Label* m_fact;
    ColumnsModel* m_model;
    ColumnsView* m_view;
};

} // namespace mw::importpage
