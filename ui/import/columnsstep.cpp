// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/columnsstep.h"

#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/words.h"
#include "ui/import/columnsmodel.h"
#include "ui/import/columnsview.h"
#include "ui/import/importwords.h"

#include <QVBoxLayout>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using kit::space::s12;
using kit::space::s8;

ColumnsStep::ColumnsStep(QWidget* parent)
    : QWidget(parent),
      m_fact(kit::hint({})),
      m_model(new ColumnsModel(this)),
      m_view(new ColumnsView(m_model))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kit::space::page, s8, kit::space::page, s12);
    page->setSpacing(s8);
    auto* head = new QHBoxLayout;
    head->setSpacing(s12);
    auto* title = kit::section(tr("What is in which column?"));
    auto* change = new kit::LinkLabel(tr("Change how the file is read…"));
    connect(change, &QAbstractButton::clicked, this, &ColumnsStep::readingWanted);
    head->addWidget(title);
    head->addWidget(m_fact, 1);
    head->addWidget(change);
    page->addLayout(head);
    page->addWidget(m_view, 1);
    connect(m_model, &ColumnsModel::targetsChanged, this, &ColumnsStep::changed);
}

void ColumnsStep::showLook(const Look& look)
{
    const audience::FileSurvey& survey = look.survey;
    QStringList facts{survey.complete ? tr("%n rows", nullptr, static_cast<int>(survey.rows))
                                      : tr("about %n rows", nullptr, static_cast<int>(survey.allRows()))};
    if (!survey.complete)
        facts << tr("looked at the first %1").arg(kit::formatCount(survey.rows));
    facts << (survey.headerLine > 0 ? tr("header found in line %1").arg(kit::formatCount(survey.headerLine))
                                    : tr("no header"));
    if (look.asOf)
        facts << tr("columns as on %1").arg(dayOf(*look.asOf));
    m_fact->setText(facts.join(u", "_s));
    m_model->set(look);
    m_view->setCurrentIndex(m_model->index(0, static_cast<int>(ColumnsModel::Column::Target)));
}

QString ColumnsStep::refusal() const
{
    if (const int row = m_model->firstFault(); row >= 0)
        return tr("Two columns go to “%1”. Leave one of them out.")
            .arg(titleOf(m_model->target(row)).left(60));
    if (!m_model->hasAddress())
        return tr("No column goes to the address yet. Choose the one that holds the e-mail addresses.");
    return {};
}

void ColumnsStep::focusFault()
{
    if (const int row = m_model->firstFault(); row >= 0)
        m_view->setCurrentIndex(m_model->index(row, static_cast<int>(ColumnsModel::Column::Target)));
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace mw::importpage
