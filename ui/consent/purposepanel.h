// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentoverview.h"

#include <QWidget>

class QBoxLayout;

namespace mw::kit {
class KeyValueList;
class Label;
class StackedBar;
} // namespace mw::kit

namespace mw::consentpage {

/// What the workspace may do today for one purpose: how many, on which basis, how old that is, and why the
/// others are out.
class PurposePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PurposePanel(QWidget* parent = nullptr);

    void set(const consent::PurposeCount& count, std::int64_t contacts);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildMay();
    QWidget* buildOut();
    void setBars(const consent::PurposeCount& count);
    void arrange();

    kit::Label* m_name;
    kit::Label* m_may;
    kit::Label* m_of;
    QWidget* m_bars;
    kit::StackedBar* m_basis;
    kit::StackedBar* m_age;
    kit::Label* m_outTitle;
    kit::KeyValueList* m_out;
    QBoxLayout* m_columns = nullptr;
};

} // namespace mw::consentpage
