// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/history.h"
#include "shell/pagefacts.h"

#include <QStackedWidget>

namespace mw::shell {

/// The pages of a window: each is made when it is first visited, and stays. Knows where one was.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    /// All outlive this.
    PageStack(const PageContext& context, const PageFactory& factory, QWidget* parent = nullptr);

    /// A place whose page is not built leads nowhere, and false is the answer.
    bool go(const Place& place);
    void back();
    void forward();
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    [[nodiscard]] bool has(PageId page) const { return m_factory.contains(page); }
    [[nodiscard]] Page* front() const { return m_front; } ///< null before the first go()
    /// Asks each page; the first that refuses comes to the front.
    [[nodiscard]] bool mayClose();
    /// Of any page: something typed would be lost.
    [[nodiscard]] bool holdsInput();
    /// To where it was in the front page, or to the first thing that takes it.
    void takeFocus();

Q_SIGNALS:
    void arrived(mw::shell::PageId page);
    void did(const mw::shell::Undoable& what);
    void armWanted();
    void lockWanted();
    void restoreWanted(const QString& file);
    void badgeChanged(mw::shell::PageId page, const QString& text, bool warning);

private:
    Page* pageOf(PageId id);
    void show(const Place& place);
    void focusFirst();
    [[nodiscard]] bool canTake(const QWidget& widget) const;

    PageContext m_context;
    const PageFactory& m_factory;
    std::map<PageId, Page*> m_pages;
    Page* m_front = nullptr;
    History m_history;
};

} // namespace mw::shell
