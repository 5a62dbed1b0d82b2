// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/decidestep.h"

#include "kit/callout.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/words.h"
#include "ui/import/importwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using consent::Basis;
using kit::space::s12;
using kit::space::s16;
using kit::space::s24;
using kit::space::s48;
using kit::space::s8;

namespace {

constexpr int formWidth = 12 * s48;
constexpr qsizetype longestSource = 1000;
constexpr qsizetype longestWording = 64'000;
constexpr std::array bases{
    Basis::Consent,   Basis::SoftOptIn,  Basis::Contract,     Basis::LegitimateInterest,
    Basis::LegalDuty, Basis::PublicTask, Basis::VitalInterest};

QVBoxLayout* columnOf(QWidget* widget, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace

DecideStep::DecideStep(QWidget* parent) : QWidget(parent)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(kit::space::page, s8, kit::space::page, s24);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    auto* form = new QWidget;
    form->setMaximumWidth(formWidth);
    auto* column = columnOf(form, s24);
    column->addWidget(buildList());
    column->addWidget(buildConsent());
    across->addWidget(form, 1000);
    across->addStretch(1);
    page->addLayout(across);
    page->addStretch();
    tell();
}

QWidget* DecideStep::buildList()
{
    auto* part = new QWidget;
    auto* column = columnOf(part, s12);
    column->addWidget(kit::section(tr("Which list do they go on?")));
    m_list = new QComboBox;
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(12);
    m_listField = new kit::FormField(tr("List"), m_list);
    m_name = new QLineEdit;
    m_name->setMaxLength(200);
    m_nameField = new kit::FormField(tr("Name of the new list"), m_name,
                                     tr("Its purpose is “News and offers”; consent is recorded for that."));
    column->addWidget(m_listField);
    column->addWidget(m_nameField);
    connect(m_list, &QComboBox::activated, this, [this] { m_listIsChosen = true; });
    connect(m_list, &QComboBox::currentIndexChanged, this, &DecideStep::onChanged);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameIsProposed = false; });
    connect(m_name, &QLineEdit::textChanged, this, &DecideStep::onChanged);
    return part;
}

QWidget* DecideStep::buildConsent()
{
    auto* part = new QWidget;
    auto* column = columnOf(part, s12);
    column->addWidget(kit::section(tr("May they be mailed?")));
    m_without = new QRadioButton(tr("Not yet: they come in without a basis"));
    m_with = new QRadioButton(tr("Yes, they all have the same basis"));
    m_without->setChecked(true);
    m_withoutHint = kit::hint({});
    column->addWidget(m_without);
    column->addWidget(m_withoutHint);
    column->addWidget(m_with);

    m_fields = new QWidget;
    auto* fields = columnOf(m_fields, s12);
    fields->setContentsMargins(s24, 0, 0, 0);
    m_basis = new QComboBox;
    m_basis->setPlaceholderText(tr("Choose the basis"));
    for (const Basis basis : bases)
        m_basis->addItem(wordOf(basis));
    m_basis->setCurrentIndex(-1);
    m_basisField = new kit::FormField(tr("Basis"), m_basis);
    m_source = new QLineEdit;
    m_sourceField = new kit::FormField(tr("Where it comes from"), m_source,
                                       tr("Such as “sign-up form at the Christmas market”."));
    m_when = new QLineEdit;
    m_whenField = new kit::FormField(tr("When it was given"), m_when);
    m_wording = new QPlainTextEdit;
    m_wording->setTabChangesFocus(true);
    m_wording->setFixedHeight(2 * s48);
    m_wordingField = new kit::FormField(tr("What they agreed to"), m_wording,
                                        tr("The words of the form, as they stood there. May stay empty."));
    for (kit::FormField* field : {m_basisField, m_sourceField, m_whenField, m_wordingField})
        fields->addWidget(field);
    column->addWidget(m_fields);
    m_meaning = new kit::Callout(kit::Tone::Info, QString(), QString());
    column->addWidget(m_meaning);

    for (QRadioButton* choice : {m_without, m_with})
        connect(choice, &QRadioButton::toggled, this, &DecideStep::onChanged);
    connect(m_basis, &QComboBox::currentIndexChanged, this, &DecideStep::onChanged);
    for (QLineEdit* line : {m_source, m_when})
        connect(line, &QLineEdit::textChanged, this, &DecideStep::onChanged);
    connect(m_wording, &QPlainTextEdit::textChanged, this, &DecideStep::onChanged);
    return part;
}

void DecideStep::setLists(const std::vector<audience::List>& lists)
{
    const QString chosen = isNewList() ? QString() : list();
    const bool wasNew = m_listIsChosen && isNewList();
    m_lists = lists;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const audience::List& list : lists)
        m_list->addItem(
            tr("%1 (%2)", "list and its contacts").arg(list.name, kit::formatCount(list.contacts)));
    m_list->addItem(tr("A new list"));
    const auto same = std::ranges::find(lists, chosen, &audience::List::name);
    m_list->setCurrentIndex(wasNew || lists.empty() ? m_list->count() - 1
                            : same == lists.end()   ? 0
                                                    : static_cast<int>(same - lists.begin()));
    m_listField->setVisible(!lists.empty());
    tell();
}

void DecideStep::chooseList(base::ListId list)
{
    const auto found = std::ranges::find(m_lists, list, &audience::List::id);
    if (found == m_lists.end())
        return;
    m_listIsChosen = true;
    m_list->setCurrentIndex(static_cast<int>(found - m_lists.begin()));
}

void DecideStep::proposeName(const QString& name)
{
    if (m_nameIsProposed)
        m_name->setText(name.simplified().left(200));
}

void DecideStep::setColumns(bool givenBases, bool times)
{
    m_bases = givenBases;
    m_times = times;
    tell();
}

void DecideStep::reset()
{
    m_nameIsProposed = true;
    m_listIsChosen = false;
    m_name->clear();
    m_without->setChecked(true);
    m_basis->setCurrentIndex(-1);
    m_source->clear();
    m_when->clear();
    m_wording->clear();
}

bool DecideStep::isNewList() const
{
    return m_list->currentIndex() < 0 || m_list->currentIndex() >= static_cast<int>(m_lists.size());
}

QString DecideStep::list() const
{
    return isNewList() ? m_name->text().simplified()
                       : m_lists[static_cast<std::size_t>(m_list->currentIndex())].name;
}

/// At the day's beginning here, so that today never lies in the future.
std::optional<base::Timestamp> DecideStep::when(bool* readable) const
{
    const QString text = m_when->text().trimmed();
    *readable = true;
    if (text.isEmpty())
        return std::nullopt;
    QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        day = QLocale().toDate(text, QLocale::ShortFormat);
    if (!day.isValid())
        day = QLocale().toDate(text, QLocale::LongFormat);
    // Two figures for a year are read as the last century's.
    if (day.isValid() && day.year() < 1950)
        day = day.addYears(100);
    *readable = day.isValid();
    if (!day.isValid())
        return std::nullopt;
    return base::fromMilliseconds(day.startOfDay().toMSecsSinceEpoch());
}

std::optional<audience::ImportConsent> DecideStep::consent() const
{
    if (!m_with->isChecked() || m_basis->currentIndex() < 0)
        return std::nullopt;
    bool readable = true;
    return audience::ImportConsent{.basis = bases.at(static_cast<std::size_t>(m_basis->currentIndex())),
                                   .source = m_source->text().trimmed(),
                                   .at = when(&readable),
                                   .wording = m_wording->toPlainText().trimmed()};
}

bool DecideStep::validate(base::Timestamp now)
{
    const auto missing = [](bool wrong, const QString& sentence) { return wrong ? sentence : QString(); };
    m_nameField->setError(missing(isNewList() && !audience::listName(m_name->text()),
                                  tr("A list's name has 1 to 200 characters on one line.")));
    const bool with = m_with->isChecked();
    m_basisField->setError(
        missing(with && m_basis->currentIndex() < 0, tr("Choose the basis; none is ever invented.")));
    const QString source = m_source->text().trimmed();
    m_sourceField->setError(
        with && source.isEmpty()                ? tr("A basis needs its source: where does it come from?")
        : with && source.size() > longestSource ? tr("The source is longer than 1,000 characters.")
                                                : QString());
    bool readable = true;
    const auto at = when(&readable);
    m_whenField->setError(with && !readable         ? tr("This is no day; write it like 2026-11-21.")
                          : with && at && *at > now ? tr("A consent can't be from the future.")
                                                    : QString());
    m_wordingField->setError(missing(with && m_wording->toPlainText().size() > longestWording,
                                     tr("The wording is longer than 64,000 characters.")));
    return !kit::focusFirstError({m_nameField, m_basisField, m_sourceField, m_whenField, m_wordingField});
}

void DecideStep::onChanged()
{
    for (kit::FormField* field : {m_nameField, m_basisField, m_sourceField, m_whenField, m_wordingField})
        field->setError({});
    tell();
    Q_EMIT changed();
}

void DecideStep::tell()
{
    const bool with = m_with->isChecked();
    m_nameField->setVisible(isNewList());
    m_fields->setVisible(with);
    m_without->setText(m_bases ? tr("As the file says, row by row")
                               : tr("Not yet: they come in without a basis"));
    m_withoutHint->setText(m_bases ? tr("A row without a basis comes in, but can't be mailed.") : QString());
    m_withoutHint->setVisible(m_bases);
    m_with->setText(m_bases ? tr("As the file says, and this basis where it says none")
                            : tr("Yes, they all have the same basis"));
    m_whenField->setHint(m_times ? tr("For rows without a day of their own. Empty: the day of the import.")
                                 : tr("Such as 2026-11-21. Empty: the day of the import."));
    if (with)
        m_meaning->set(kit::Tone::Info, tr("Each contact gets a record of this basis, kept as evidence."),
                       tr("Who has opted out stays out: an import can't undo that."));
    else if (m_bases)
        m_meaning->set(kit::Tone::Info, tr("The file's own bases are recorded."),
                       tr("Who has opted out stays out: an import can't undo that."));
    else
        m_meaning->set(kit::Tone::Warning, tr("Without a basis these contacts come in but can't be mailed."),
                       tr("A basis can be recorded later. None is ever invented."));
}

} // namespace mw::importpage
