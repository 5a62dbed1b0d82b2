// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactorder.h"
#include "audience/contactsummaries.h"
#include "workspace/office.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace mw::audiencepage {

/// The contacts of a scope in an order, for a table: how many there are at once, who they are as the reader
/// thread finds out in small steps, and the lines of those that are seen. The last question wins. A change of
/// the workspace is read beside what is shown, which stays until all of the new is there.
class ContactFeed : public QObject
{
    Q_OBJECT

public:
    ContactFeed(workspace::Office& office, QObject* parent);

    /// Another scope or order. `purpose`: what the mailing state is for; invalid: any.
    void show(const audience::ContactScope& scope, const audience::ContactSort& sort,
              base::PurposeId purpose);
    /// Who there is, and their lines.
    void readAgain();
    /// The lines alone.
    void readLinesAgain();
    /// The rows that are seen; theirs are read.
    void setWindow(int first, int last);

    /// For show() to come.
    void setSort(const audience::ContactSort& sort) { m_next.sort = m_shown.sort = sort; }

    /// Of what is shown.
    [[nodiscard]] const audience::ContactScope& scope() const { return m_shown.scope; }
    // Of the last question, be it answered or not.
    [[nodiscard]] const audience::ContactScope& wanted() const { return asked().scope; }
    [[nodiscard]] const audience::ContactSort& sort() const { return asked().sort; }
    [[nodiscard]] base::PurposeId purpose() const { return asked().purpose; }
    [[nodiscard]] int rows() const { return m_rows; }
    /// All are known, not only the first ones.
    [[nodiscard]] bool isComplete() const { return m_shown.complete; }
    /// Something was answered since show().
    [[nodiscard]] bool isThere() const { return m_there; }
    /// Invalid: not known yet.
    [[nodiscard]] base::ContactId idAt(int row) const;
    /// Null: not read yet.
    [[nodiscard]] const audience::ContactSummary* lineAt(int row) const;
    [[nodiscard]] const audience::ContactSummary* lineOf(base::ContactId contact) const;
    /// One row for each; -1: not among those known.
    [[nodiscard]] std::vector<int> rowsOf(const std::vector<base::ContactId>& contacts) const;

Q_SIGNALS:
    /// All rows are others from the next signal on. `quietly`: by a change of the workspace, not by show().
    void aboutToReset(bool quietly);
    void reset(bool quietly);
    /// Rows are put behind the last one, or taken from there.
    void aboutToGrow(int rows);
    void grown();
    void aboutToShrink(int rows);
    void shrunk();
    void linesChanged(int first, int last);
    void completed();
    void failed(const mw::vault::DbError& error);

private:
    /// What a question is about, and what came of it so far.
    struct Order
    {
        audience::ContactScope scope{};
        audience::ContactSort sort{};
        base::PurposeId purpose{};
        std::vector<base::ContactId> ids{};
        std::vector<base::ContactId> preview{};
        std::int64_t kept = -1; ///< the count that is kept; -1: a search has none
        bool complete = false;
    };
    struct Answer;
    struct Line
    {
        audience::ContactSummary summary{};
        bool stale = false;
    };

    [[nodiscard]] const Order& asked() const { return m_there ? m_shown : m_next; }
    void ask(Order order, bool quietly);
    void goOn();
    void take(const Answer& answer);
    void takeShown(const Answer& answer);
    void replace();
    [[nodiscard]] int rowsNow() const;
    void setRows();
    void askLines();
    void takeLines(const std::vector<base::ContactId>& asked,
                   const std::vector<audience::ContactSummary>& lines);
    void keep(const std::vector<audience::ContactSummary>& lines);
    [[nodiscard]] std::vector<base::ContactId> missingLines() const;
    void fail(const vault::DbError& error);

    workspace::Office& m_office;
    Order m_shown;
    Order m_next;                                      ///< while it is read beside what is shown
    bool m_replaces = false;                           ///< m_next is read, not m_shown
    std::shared_ptr<audience::ContactOrder> m_reading; ///< touched by the reader thread alone
    std::uint64_t m_asked = 0;                         ///< the last question wins
    std::unordered_map<base::ContactId, Line> m_lines;
    std::unordered_set<base::ContactId> m_gone; ///< known, but not there any more
    bool m_there = false;
    bool m_asking = false; ///< for lines
    int m_rows = 0;
    int m_first = 0;
    int m_last = 0;
};

} // namespace mw::audiencepage
