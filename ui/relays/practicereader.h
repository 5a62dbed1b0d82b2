// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/messagereader.h"
#include "relays/practiceinbox.h"
#include "shell/page.h"
#include "ui/relays/scrollpane.h"
#include "vault/dberror.h"

class QPlainTextEdit;
class QStackedWidget;
class QTabBar;

namespace mw::kit {
class Button;
class Callout;
class KeyValueList;
class Label;
class Segmented;
} // namespace mw::kit
namespace mw::mailview {
class MailView;
}

namespace mw::relayspage {

/// One practice message as it arrived: as readers show it, as text, its headers, its bytes.
class PracticeReader : public ScrollPane
{
    Q_OBJECT
public:
    enum class Tab { Html, Text, Headers, Source };

    explicit PracticeReader(const shell::PageContext& context, QWidget* parent = nullptr);

    void open(std::int64_t message);
    void close();
    [[nodiscard]] std::int64_t message() const { return m_message; }
    void setTab(Tab tab);
    /// Which ways there is another one.
    void setNeighbours(bool newer, bool older);

Q_SIGNALS:
    void backWanted();
    void newerWanted();
    void olderWanted();
    void linkWanted(const QString& url);
    /// It is shown, or why not.
    void opened();

private:
    struct Content
    {
        relays::PracticeHead head{};
        std::optional<mail::ReadMessage> read{}; ///< none: it can't be taken apart
        QString source{};
        bool sourceCut = false;
    };

    void build();
    QPlainTextEdit* textView(const QString& name, bool fixedPitch);
    static vault::DbResult<std::optional<Content>> read(vault::Database& database, std::int64_t message);
    void take(const vault::DbResult<std::optional<Content>>& content);
    void show(const Content& content);
    void showHeaders(const std::vector<mail::ReadHeader>& headers);

    shell::PageContext m_context;
    std::int64_t m_message = 0;
    kit::Button* m_back;
    kit::Button* m_newer;
    kit::Button* m_older;
    kit::Label* m_subject;
    kit::Label* m_envelope;
    kit::Label* m_attachments;
    kit::Callout* m_problem;
    QTabBar* m_tabs;
    kit::Segmented* m_width;
    QStackedWidget* m_stack;
    mailview::MailView* m_mail;
    QPlainTextEdit* m_text;
    kit::KeyValueList* m_headers;
    QPlainTextEdit* m_source;
    kit::Label* m_sourceNote;
};

} // namespace mw::relayspage
