// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/logfeed.h"

#include <QWidget>

class QComboBox;

namespace mw::kit {
class Button;
class SearchField;
} // namespace mw::kit

namespace mw::logs {

/// Names of what the log is narrowed to.
struct LogObjects
{
    base::CampaignId campaign{};
    base::ContactId contact{};
    base::RelayId relay{};
    QString campaignName{};
    QString contactName{}; ///< masked
    QString relayName{};
};

/// What of the log is seen: a text, since when, which levels, and what it is about as chips that can be taken
/// away.
class LogFilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives this.
    explicit LogFilterBar(const base::Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] insight::LogQuery query() const;
    void setObjects(const LogObjects& objects);
    [[nodiscard]] const LogObjects& objects() const { return m_objects; }
    void setText(const QString& text);
    void find();
    /// False: there was nothing to clear.
    bool clearText();
    /// Anything is left out.
    [[nodiscard]] bool filters() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void tellChips();

    const base::Clock& m_clock;
    kit::SearchField* m_search;
    QComboBox* m_since;
    QComboBox* m_level;
    kit::Button* m_campaign;
    kit::Button* m_contact;
    kit::Button* m_relay;
    LogObjects m_objects;
};

} // namespace mw::logs
