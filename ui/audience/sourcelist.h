// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/listrepository.h"

#include <QScrollArea>
#include <QWidget>

class QVBoxLayout;

namespace mw::kit {
class Label;
}

namespace mw::audiencepage {

class SourceRow;

/// Whose contacts are shown.
struct Source
{
    enum class Kind { All, List, Deleted };
    Kind kind = Kind::All;
    base::ListId list{};

    bool operator==(const Source&) const = default;
};

/// What there is to choose from.
struct Sources
{
    qint64 contacts = 0;
    std::vector<audience::List> lists{};
    qint64 deleted = 0;
};

/// The left column: all contacts, the lists, and what is kept apart, each with its number. One stop for Tab;
/// the arrow keys choose, F2 renames a list, Del deletes it.
class SourceList : public QScrollArea
{
    Q_OBJECT

public:
    explicit SourceList(QWidget* parent = nullptr);

    void set(const Sources& sources);
    void setCurrent(const Source& source);
    void focusCurrent();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const mw::audiencepage::Source& source);
    void addWanted();
    void renameWanted(mw::base::ListId list);
    void deleteWanted(mw::base::ListId list);

private:
    SourceRow* addRow(QVBoxLayout* column, const Source& source);
    void setLists(const std::vector<audience::List>& lists);
    [[nodiscard]] SourceRow* rowOf(const Source& source) const;
    void tellChecked();

    Source m_current;
    SourceRow* m_all;
    SourceRow* m_deleted;
    kit::Label* m_apart;
    QVBoxLayout* m_lists;
    std::vector<std::pair<base::ListId, SourceRow*>> m_rows;
};

} // namespace mw::audiencepage
