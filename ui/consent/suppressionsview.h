// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/suppressionmodel.h"

#include <QTimer>

class QStackedWidget;

namespace mw::kit {
class Button;
class Label;
class SearchField;
class TableView;
} // namespace mw::kit

namespace mw::consentpage {

/// Who is never mailed, as a table.
class SuppressionsView : public QWidget
{
    Q_OBJECT

public:
    explicit SuppressionsView(const shell::PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] SuppressionModel& model() { return *m_model; }
    /// Reads anew when it is next seen, or now.
    void setSeen(bool seen);
    void readAgain();
    /// Nobody is suppressed; then it offers to add one itself.
    [[nodiscard]] bool isEmpty() const;
    /// How many are in force, as a sentence; empty until it is known.
    [[nodiscard]] QString fact() const;
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void find();
    /// False: nothing was typed.
    bool clearText();
    [[nodiscard]] const consent::SuppressionEntry* current() const;

Q_SIGNALS:
    void factChanged();
    void addWanted();
    void removeWanted();
    void currentChanged();
    void failed(const mw::vault::DbError& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildTable();
    void listen();
    void count();
    void narrow();
    void tell();
    void keepChosen();

    shell::PageContext m_context;
    SuppressionModel* m_model;
    kit::SearchField* m_search;
    kit::Button* m_remove;
    kit::TableView* m_table;
    kit::Label* m_foot;
    QStackedWidget* m_stack;
    QWidget* m_empty = nullptr;
    QWidget* m_full = nullptr;
    std::optional<std::int64_t> m_count;
    base::SuppressionId m_chosen;
    QTimer m_soon; ///< after changes: an import tells many of them
    bool m_seen = false;
    bool m_stale = true;
    bool m_shown = false;
};

} // namespace mw::consentpage
