// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/paragraph.h"
#include "kit/piece.h"

#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace mw::kit {

class Label;
class LinkLabel;
class Prose;

/// One setting of a thing: its name at the left, what it is now, and "Change" at the right; a hairline below
/// parts it from the next.
class SettingRow : public Piece
{
    Q_OBJECT

public:
    explicit SettingRow(const QString& name, QWidget* parent = nullptr);

    /// Before the name, as in the first campaign.
    void setIcon(Icon icon);
    /// The value may have words of different weight: "Hafenpost Relay" strong, ", then " normal, …
    void setValue(std::vector<Run> value);
    void setValue(const QString& value);
    /// Muted, below the value.
    void setExplanation(const QString& text);
    /// Instead of, or beside, the value: a field, a switch, a picture. Takes it over.
    void setContent(QWidget* content);
    /// Content that is, or begins with, a control of one line: the name stands beside its words.
    void setControl(QWidget* control);
    /// "Change"; none when empty.
    void setAction(const QString& text);
    /// One more at the right, such as "Remove…"; whoever adds it listens to it.
    [[nodiscard]] LinkLabel* addAction(const QString& text);
    /// The last one of a group has no line below.
    void setLine(bool shown);

    [[nodiscard]] LinkLabel* action() const { return m_action; }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void remeasure() override;

private:
    void tell();

    QHBoxLayout* m_row;
    QVBoxLayout* m_middle;
    Label* m_name;
    Prose* m_value;
    Label* m_explanation;
    LinkLabel* m_action = nullptr;
    QWidget* m_control = nullptr;
    std::optional<Icon> m_icon;
    bool m_line = true;
};

} // namespace mw::kit
