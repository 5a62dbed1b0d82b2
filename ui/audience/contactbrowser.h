// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "shell/page.h"
#include "ui/audience/contactdeeds.h"
#include "ui/audience/contactfeed.h"
#include "ui/audience/sourcelist.h"

class QMenu;
class QStackedWidget;

namespace mw::kit {
class Button;
class Callout;
class EmptyPage;
class Label;
class LinkLabel;
} // namespace mw::kit

namespace mw::audiencepage {

class ContactModel;
class ContactTable;

/// The contacts of one source as a table, with what can be done to those that are selected above it; or why
/// there are none.
class ContactBrowser : public QWidget
{
    Q_OBJECT

public:
    explicit ContactBrowser(const shell::PageContext& context, QWidget* parent = nullptr);

    /// `lists` for adding to; `attributes` that contacts have, beside names.
    void setChoices(const std::vector<audience::List>& lists, const QStringList& attributes);
    /// `list` for Source::Kind::List.
    void show(const Source& source, const std::optional<audience::List>& list, const QString& search);
    /// The same source, with another name or purpose.
    void setList(const audience::List& list);
    [[nodiscard]] ContactFeed& feed() { return *m_feed; }
    void focusTable();
    void showProblem(const kit::Problem& problem);
    /// What could not be read is read by now; a problem that the table itself has stays.
    void clearProblem();
    /// Above the table until it is closed.
    void showNotice(const QString& bold, const QString& text);

    /// Calls `take` with who is selected, once the order is known that far.
    void withSelected(std::function<void(const Chosen&)> take);
    /// The same for all that are shown.
    void withAll(std::function<void(const Chosen&)> take);
    [[nodiscard]] int selectedCount() const;
    /// Of the current row; null when there is none that is read.
    [[nodiscard]] const audience::ContactSummary* current() const;
    /// Neighbours of a contact in the order shown; invalid at the ends.
    [[nodiscard]] std::pair<base::ContactId, base::ContactId> neighboursOf(base::ContactId contact) const;
    void addSelectedTo(QWidget* below);
    void removeSelected();

Q_SIGNALS:
    void opened(mw::base::ContactId contact, bool toEdit);
    void addToListWanted(const mw::audience::List& list, const mw::audiencepage::Chosen& contacts);
    void newListWanted(const mw::audiencepage::Chosen& contacts);
    void removeFromListWanted(const mw::audience::List& list, const mw::audiencepage::Chosen& contacts);
    void deleteWanted(const mw::audiencepage::Chosen& contacts);
    void restoreWanted(const mw::audiencepage::Chosen& contacts);
    void exportWanted();
    void importWanted();
    void newWanted();
    void renameListWanted(const mw::audience::List& list);
    void searchCleared();
    void everywhereWanted();
    void typed(const QString& text);

private:
    enum class Part { Table, Empty };

    void build();
    QWidget* buildHeading();
    QWidget* buildEmpty();
    void listen();
    void applySort(int section);
    void takeUpSort();
    void showSort();
    void setAttributes(const QStringList& attributes);
    void fillColumns(QMenu* menu);
    void showColumns();
    void onReset(bool quietly);
    void keepPlace(bool quietly);
    void restorePlace();
    void onFailed(const vault::DbError& error);
    void onRead();
    void tell();
    void tellActions();
    void tellEmpty();
    void setEmpty(const QString& title, const QString& sentence, QAbstractButton* primary,
                  QAbstractButton* secondary);
    [[nodiscard]] Chosen chosenNow() const;
    [[nodiscard]] Chosen allNow() const;
    [[nodiscard]] bool knowsSelection() const;

    shell::PageContext m_context;
    ContactFeed* m_feed;
    ContactModel* m_model;
    ContactTable* m_table;
    kit::Label* m_title;
    kit::Label* m_fact;
    kit::LinkLabel* m_rename;
    kit::Label* m_selected;
    kit::Button* m_add;
    kit::Button* m_remove;
    kit::Button* m_export;
    kit::Button* m_delete;
    kit::Button* m_restore;
    kit::Button* m_columns;
    kit::Callout* m_notice;
    QStackedWidget* m_stack;
    kit::EmptyPage* m_empty;
    QWidget* m_emptyPage = nullptr;

    Source m_source;
    std::optional<audience::List> m_list;
    std::vector<audience::List> m_lists;
    QStringList m_known; ///< attributes
    std::function<void(const Chosen&)> m_waiting;
    bool m_waitsForAll = false;
    bool m_columnsChosen = false;
    bool m_showsProblem = false; ///< the notice is one
    bool m_failed = false;       ///< the feed could not read

    /// What is looked at, over a change of the workspace.
    struct Kept
    {
        base::ContactId current{};
        base::ContactId top{};
        std::vector<base::ContactId> selected{};
        bool all = false;
    };
    Kept m_kept;
};

} // namespace mw::audiencepage
