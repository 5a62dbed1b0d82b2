// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/feedpage.h"
#include "ui/consent/feedstate.h"
#include "workspace/office.h"

#include <algorithm>
#include <functional>

namespace mw::consentpage {

/// A table of `Row`s, newest first, as far as they were read: page by page by key range.
template <typename Row>
class FeedModel : public FeedState
{
public:
    using FeedState::FeedState;

    [[nodiscard]] const Row* rowAt(int row) const
    {
        return row >= 0 && static_cast<std::size_t>(row) < m_rows.size()
                   ? &m_rows[static_cast<std::size_t>(row)]
                   : nullptr;
    }
    void fetchMore(const QModelIndex& parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_wanted = m_rows.size() + pageSize;
        ask(false);
    }
    void readAgain() override
    {
        ++m_round;
        m_wanted = std::clamp(m_rows.size(), pageSize, mostReadAgain);
        m_fresh.clear();
        m_before = 0;
        ask(true);
    }

protected:
    using Page = consent::FeedPage<Row>;
    using Question = std::function<vault::DbResult<Page>(vault::Database&, std::int64_t before, int limit)>;
    static constexpr std::size_t pageSize = 200;

    /// Another question: what is shown is for another one, so it goes.
    void showAnew(Question question)
    {
        m_question = std::move(question);
        beginResetModel();
        m_rows.clear();
        m_loading = true;
        m_end = false;
        endResetModel();
        readAgain();
    }
    [[nodiscard]] std::size_t rowsRead() const override { return m_rows.size(); }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

private:
    static constexpr std::size_t mostReadAgain = 2000;

    void ask(bool anew)
    {
        m_fetching = true;
        Q_EMIT stateChanged();
        m_context.office.ask<Page>(
            this,
            [question = m_question, before = m_before](vault::Database& database) {
                return question(database, before, static_cast<int>(pageSize));
            },
            [this, anew, round = m_round](const vault::DbResult<Page>& page) {
                if (round != m_round)
                    return;
                if (page)
                    return take(*page, anew);
                m_fetching = false;
                Q_EMIT failed(page.error());
            });
    }
    void take(const Page& page, bool anew)
    {
        m_before = page.lookedTo;
        const bool end = page.end;
        if (anew) {
            m_fresh.insert(m_fresh.end(), page.rows.begin(), page.rows.end());
            if (!end && m_fresh.size() < m_wanted && !m_loading)
                return ask(true);
            beginResetModel();
            m_loading = false;
            m_end = end;
            m_rows = std::move(m_fresh);
            m_fresh = {};
            endResetModel();
        } else {
            append(page.rows);
            m_end = end;
        }
        if (!m_end && m_rows.size() < m_wanted)
            return ask(false);
        m_fetching = false;
        Q_EMIT stateChanged();
    }
    void append(const std::vector<Row>& rows)
    {
        if (rows.empty())
            return;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }

    Question m_question;
    std::vector<Row> m_rows;
    std::vector<Row> m_fresh; ///< read anew, while the old ones are shown
    std::size_t m_wanted = pageSize;
};

} // namespace mw::consentpage
