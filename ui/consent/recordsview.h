// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/recordmodel.h"

#include <QTimer>

class QComboBox;

namespace mw::kit {
class Button;
class Label;
class SearchField;
class TableView;
} // namespace mw::kit

namespace mw::consentpage {

/// The ledger as a table, with what it is narrowed by above it.
class RecordsView : public QWidget
{
    Q_OBJECT

public:
    explicit RecordsView(const shell::PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] RecordModel& model() { return *m_model; }
    /// Reads anew when it is next seen, or now.
    void setSeen(bool seen);
    void readAgain();
    void setAddress(const QString& address);
    [[nodiscard]] QString address() const;
    void find();
    /// False: nothing was typed.
    bool clearAddress();
    [[nodiscard]] const consent::RecordRow* current() const;

Q_SIGNALS:
    void opened(mw::base::ContactId contact);
    void failed(const mw::vault::DbError& error);
    void currentChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void listen();
    void readPurposes();
    void takePurposes(const std::vector<consent::Purpose>& purposes);
    void narrow();
    void tell();
    void keepChosen();

    shell::PageContext m_context;
    RecordModel* m_model;
    kit::SearchField* m_search;
    QComboBox* m_purpose;
    QComboBox* m_event;
    kit::TableView* m_table;
    kit::Label* m_foot;
    kit::Button* m_all;
    base::ConsentRecordId m_chosen;
    QTimer m_soon; ///< after changes: an import tells many of them
    bool m_seen = false;
    bool m_stale = true;
    bool m_shown = false;
};

} // namespace mw::consentpage
