// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/whenform.h"

#include "kit/formfield.h"
#include "ui/campaigns/campaignwords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTimeEdit* timeEdit()
{
    auto* edit = new QDateTimeEdit;
    const QLocale locale;
    // Four digits of the year: a date is not read twice.
    QString date = locale.dateFormat(QLocale::ShortFormat);
    if (!date.contains(u"yyyy"_s))
        date.replace(u"yy"_s, u"yyyy"_s);
    QString time = locale.timeFormat(QLocale::ShortFormat);
    edit->setDisplayFormat(u"%1  %2"_s.arg(date, time.remove(u":ss"_s)));
    return edit;
}

base::Timestamp stampOf(const QDateTimeEdit* edit)
{
    return base::fromMilliseconds(edit->dateTime().toMSecsSinceEpoch());
}

/// Tomorrow at nine: when somebody is there to see it go out.
QDateTime tomorrowMorning(base::Timestamp now)
{
    return QDateTime(localTime(now).date().addDays(1), QTime(9, 0));
}

} // namespace

WhenForm::WhenForm(const base::Clock& clock, DraftKeeper& keeper, QWidget* parent)
    : DraftForm(keeper, parent),
      m_clock(clock),
      m_now(new QRadioButton(tr("When I send it"))),
      m_later(new QRadioButton(tr("By itself, at a date and time"))),
      m_start(timeEdit()),
      m_ends(new QCheckBox(tr("What is not delivered by then is given up"))),
      m_end(timeEdit()),
      m_startField(new kit::FormField(tr("Starts"), m_start)),
      m_endField(new kit::FormField(tr("Ends"), m_end))
{
    column()->setSpacing(kit::space::s8);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_now), static_cast<QWidget*>(m_later), static_cast<QWidget*>(m_startField),
          static_cast<QWidget*>(m_ends), static_cast<QWidget*>(m_endField)})
        column()->addWidget(widget);
    connect(m_now, &QRadioButton::clicked, this, &WhenForm::keep);
    connect(m_later, &QRadioButton::clicked, this, [this] {
        if (stampOf(m_start) <= m_clock.now())
            m_start->setDateTime(tomorrowMorning(m_clock.now()));
        keep();
    });
    connect(m_ends, &QCheckBox::clicked, this, [this](bool on) {
        const base::Timestamp from = start().value_or(m_clock.now());
        if (on && stampOf(m_end) <= from)
            m_end->setDateTime(localTime(from + 48h));
        keep();
    });
    for (QDateTimeEdit* edit : {m_start, m_end}) {
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
            m_touched = true;
            check();
        });
        connect(edit, &QDateTimeEdit::editingFinished, this, [this] {
            if (m_touched)
                keep();
        });
    }
}

QWidget* WhenForm::firstField()
{
    return m_later->isChecked() ? static_cast<QWidget*>(m_start) : m_now;
}

std::optional<base::Timestamp> WhenForm::start() const
{
    return m_later->isChecked() ? std::optional(stampOf(m_start)) : std::nullopt;
}

std::optional<base::Timestamp> WhenForm::end() const
{
    return m_ends->isChecked() ? std::optional(stampOf(m_end)) : std::nullopt;
}

void WhenForm::take(const CampaignFacts& facts)
{
    if (!m_touched) {
        const QSignalBlocker quietStart(m_start);
        const QSignalBlocker quietEnd(m_end);
        (facts.campaign.startsAt ? m_later : m_now)->setChecked(true);
        m_ends->setChecked(facts.campaign.endsAt.has_value());
        if (facts.campaign.startsAt)
            m_start->setDateTime(localTime(*facts.campaign.startsAt));
        else if (stampOf(m_start) <= m_clock.now())
            m_start->setDateTime(tomorrowMorning(m_clock.now()));
        if (facts.campaign.endsAt)
            m_end->setDateTime(localTime(*facts.campaign.endsAt));
    }
    check();
}

void WhenForm::check()
{
    m_startField->setVisible(m_later->isChecked());
    m_endField->setVisible(m_ends->isChecked());
    const auto starts = start();
    const auto ends = end();
    m_startField->setHint(tr("In this computer's time zone. Mailwright has to be running then; if it is not, "
                             "or the computer sleeps, it asks before it sends late."));
    m_startField->setError(starts && *starts <= m_clock.now()
                               ? tr("This time is over. Choose one that is to come.")
                               : QString());
    m_endField->setError(ends && *ends <= starts.value_or(m_clock.now())
                             ? tr("It would end before it starts. Choose a later time.")
                             : QString());
}

void WhenForm::keep()
{
    check();
    if (m_startField->hasError() || m_endField->hasError())
        return;
    m_touched = false;
    keeper().change([starts = start(), ends = end()](campaign::Campaign& draft) {
        draft.startsAt = starts;
        draft.endsAt = ends;
    });
}

void WhenForm::finish()
{
    if (m_touched)
        keep();
    m_touched = false;
}

} // namespace mw::campaignspage
