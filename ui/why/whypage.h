// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"
#include "ui/why/storyentry.h"
#include "ui/why/storytext.h"
#include "workspace/office.h"

#include <QTimer>

class QScrollArea;
class QStackedWidget;

namespace mw::kit {
class Button;
class Callout;
class FlowLayout;
class Label;
class PageHeader;
class Pill;
class Segmented;
class Timeline;
} // namespace mw::kit

namespace mw::why {

class AnswerCard;
class EvidencePanel;

/// Why somebody got a mail or not: the answer first, then why the person is in or out, then what happened,
/// and beside it the raw evidence. Opened for one delivery; follows it while it is seen.
class WhyPage : public shell::Page
{
    Q_OBJECT

public:
    explicit WhyPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void arrive(const shell::Place& place) override;
    void leave() override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool readAgain() override;

private:
    void build();
    [[nodiscard]] QWidget* buildBody();
    void read();
    void readMessageId();
    void take(const std::optional<insight::DeliveryStory>& story);
    void tell();
    void tellHeader();
    void tellReasons();
    void tellTimelines();
    void retell();
    void tellLinks();
    void addLink(const QString& text, const shell::Place& place);
    void fail(const vault::DbError& error);
    void choose(int index);
    void copy(Addresses addresses);
    void openMenu();
    [[nodiscard]] const StoryEntry* entryAt(int index) const;
    [[nodiscard]] int entryCount() const;
    [[nodiscard]] int tellingEntry() const;

    shell::PageContext m_context;
    kit::PageHeader* m_header;
    kit::Pill* m_copied;
    kit::Button* m_copy;
    kit::Button* m_more;
    kit::Callout* m_problem;
    QStackedWidget* m_stack;
    QWidget* m_none = nullptr;
    QWidget* m_split = nullptr;
    AnswerCard* m_answer;
    QWidget* m_links;
    kit::Label* m_whyTitle;
    kit::Label* m_whyFact;
    kit::Timeline* m_reasonLine;
    kit::Segmented* m_form;
    kit::Timeline* m_eventLine;
    EvidencePanel* m_panel;
    QTimer m_soon;
    QTimer m_copiedFor;

    base::DeliveryId m_delivery{};
    std::optional<insight::DeliveryStory> m_story;
    std::vector<StoryEntry> m_reasons;
    std::vector<StoryEntry> m_events;
    QString m_messageId;
    int m_chosen = -1; ///< reasons first, then events
    std::uint64_t m_asked = 0;
    bool m_shown = false;
};

} // namespace mw::why
