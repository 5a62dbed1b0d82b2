// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/why/storyfacts.h"

#include <QWidget>

namespace mw::kit {
class Button;
class KeyValueList;
class Label;
class QuoteCard;
} // namespace mw::kit

namespace mw::why {

/// The raw evidence behind the chosen entry.
class EvidencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit EvidencePanel(QWidget* parent = nullptr);

    void setEntry(const StoryEntry& entry, const insight::DeliveryStory& story, const QString& messageId);
    /// Whether there is one before and after it.
    void setNeighbours(bool before, bool after);
    void clear();

Q_SIGNALS:
    void stepWanted(int by);
    void wants(const mw::shell::Place& place);

private:
    void addFact(const Fact& fact);

    kit::Label* m_title;
    kit::Button* m_before;
    kit::Button* m_after;
    kit::KeyValueList* m_facts;
    kit::Label* m_saidTitle;
    kit::QuoteCard* m_said;
    kit::Label* m_recordTitle;
    kit::QuoteCard* m_record;
};

} // namespace mw::why
