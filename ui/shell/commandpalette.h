// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/paletteentry.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace mw::kit {
class Label;
class Scrim;
} // namespace mw::kit

namespace mw::shell {

class PaletteModel;
class PaletteSearch;
class Settings;

/// Finds or does anything: lies over its window until something was chosen, Esc was pressed, or somebody
/// clicked beside it. The keyboard is enough: type, arrow keys, Return.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    /// `settings` outlives this and keeps what was used lately; `search` may be null, then only the entries
    /// are offered.
    CommandPalette(Settings& settings, PaletteSearch* search, QWidget* window);

    void open(std::vector<PaletteEntry> entries);
    void dismiss();
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] PaletteModel* model() const { return m_model; }

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    class Panel;
    bool onKey(int key);
    void choose(int row);
    void onTyped();
    void select(int row);
    void fit();
    void putHint();

    Settings& m_settings;
    PaletteSearch* m_search;
    Panel* m_panel;
    QLineEdit* m_field;
    QListView* m_list;
    kit::Label* m_hint;
    PaletteModel* m_model;
    QPointer<kit::Scrim> m_scrim;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace mw::shell
