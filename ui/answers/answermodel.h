// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbound/answerservice.h"

#include <QAbstractTableModel>

namespace mw::answers {

/// What was found, with the choice of each; keeps the counts of what is chosen.
class AnswerModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Choice, Address, Who, Why, Where };
    static constexpr int columns = 5;

    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<inbound::MatchedAnswer> answers);
    void choose(const std::vector<int>& rows, inbound::AnswerChoice choice);
    [[nodiscard]] inbound::AnswerChoice choiceOf(int row) const { return m_choices[std::size_t(row)]; }
    [[nodiscard]] const inbound::MatchedAnswer& answer(int row) const { return m_answers[std::size_t(row)]; }
    [[nodiscard]] qint64 chosen(inbound::AnswerChoice choice) const;
    /// Without those that are left as they are.
    [[nodiscard]] std::vector<inbound::AnswerDecision> decisions() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    std::vector<inbound::MatchedAnswer> m_answers;
    std::vector<inbound::AnswerChoice> m_choices;
    std::array<qint64, 3> m_counts{};
};

} // namespace mw::answers
