// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QHBoxLayout;

namespace mw::kit {

class Button;
class Label;

/// The top of a page: crumbs where it is below the first level, its title, a muted fact beside that, and at
/// the right at most two normal buttons and one primary.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFact(const QString& fact);
    /// From the first level down, without the title; each can be pressed. `here` stands behind them and leads
    /// nowhere: "Draft, saved 10:02".
    void setCrumbs(const QStringList& crumbs, const QString& here = {});
    /// Before title and crumbs: a disc, a tile. Takes it over.
    void setLead(QWidget* widget);
    /// Right of the fact: a pill.
    void addBeside(QWidget* widget);
    /// At the right, in the order of calls: fields and buttons.
    void addAction(QWidget* widget);
    [[nodiscard]] Button* addButton(const QString& text, std::optional<Icon> icon = {});
    [[nodiscard]] Button* setPrimary(const QString& text, std::optional<Icon> icon = {});
    /// Null when there is none.
    [[nodiscard]] Button* primary() const { return m_primary; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void crumbPressed(int index);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_row = nullptr;
    QHBoxLayout* m_head = nullptr; ///< what leads, and the words
    Label* m_title;
    Label* m_fact;
    QWidget* m_crumbs;
    QStringList m_shownCrumbs;
    Label* m_here = nullptr;
    QWidget* m_lead = nullptr;
    QHBoxLayout* m_titleRow;
    QHBoxLayout* m_actions;
    Button* m_primary = nullptr;
    std::optional<bool> m_below{}; ///< as the layout was told last
};

} // namespace mw::kit
