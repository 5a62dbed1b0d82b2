// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answers/answermodel.h"

#include "kit/foreigntext.h"
#include "kit/role.h"
#include "ui/answers/answerwords.h"

namespace mw::answers {

using inbound::AnswerChoice;

void AnswerModel::set(std::vector<inbound::MatchedAnswer> answers)
{
    beginResetModel();
    m_answers = std::move(answers);
    m_choices.clear();
    m_counts = {};
    for (const inbound::MatchedAnswer& answer : m_answers) {
        m_choices.push_back(answer.proposed);
        ++m_counts[static_cast<std::size_t>(answer.proposed)];
    }
    endResetModel();
    Q_EMIT chosenChanged();
}

void AnswerModel::choose(const std::vector<int>& rows, AnswerChoice choice)
{
    if (rows.empty())
        return;
    for (const int row : rows) {
        AnswerChoice& there = m_choices[static_cast<std::size_t>(row)];
        --m_counts[static_cast<std::size_t>(there)];
        there = choice;
        ++m_counts[static_cast<std::size_t>(there)];
    }
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, 0));
    Q_EMIT chosenChanged();
}

qint64 AnswerModel::chosen(AnswerChoice choice) const
{
    return m_counts[static_cast<std::size_t>(choice)];
}

std::vector<inbound::AnswerDecision> AnswerModel::decisions() const
{
    std::vector<inbound::AnswerDecision> decisions;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const inbound::MatchedAnswer& answer = m_answers[i];
        if (m_choices[i] != AnswerChoice::Leave)
            decisions.push_back({answer.contact.isValid() ? answer.contactEmail : answer.finding.address,
                                 answer.contact, m_choices[i]});
    }
    return decisions;
}

int AnswerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int AnswerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant AnswerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const inbound::MatchedAnswer& answer = this->answer(index.row());
    const auto column = static_cast<Column>(index.column());
    const ChoiceLook look = lookOf(choiceOf(index.row()));
    if (role == kit::Role::Strong)
        return column == Column::Address;
    if (role == kit::Role::Icon && column == Column::Choice)
        return static_cast<int>(look.icon);
    if (role == kit::Role::Token && column != Column::Address)
        return static_cast<int>(column == Column::Choice ? look.token : kit::Token::Muted);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Choice:
        return look.word;
    case Column::Address:
        return kit::visible(answer.contact.isValid() ? answer.contactEmail : answer.finding.address);
    case Column::Who:
        return whoOf(answer);
    case Column::Why:
        return whyOf(answer);
    case Column::Where:
        break;
    }
    return whereOf(answer.finding.where);
}

QVariant AnswerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Choice:
        return tr("What happens");
    case Column::Address:
        return tr("Address");
    case Column::Who:
        return tr("Who");
    case Column::Why:
        return tr("What was found");
    case Column::Where:
        break;
    }
    return tr("Where");
}

} // namespace mw::answers
