// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/questiondialog.h"

#include "kit/button.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/piecesizes.h"
#include "kit/prose.h"
#include "kit/scrim.h"
#include "kit/theme.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace mw::kit {

namespace {

/// The round icon beside the title.
class Disc : public Piece
{
public:
    Disc(Icon icon, Tone tone) : m_icon(icon), m_tone(tone)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return QSize(1, 1) * scaled(this, size::dialogDisc); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        paint::disc(&painter, rect(), color(softOf(m_tone)), QColor());
        const int inset = (width() - scaled(this, size::iconMedium)) / 2;
        paintIcon(&painter, m_icon, rect().adjusted(inset, inset, -inset, -inset), color(textOf(m_tone)));
    }

private:
    Icon m_icon;
    Tone m_tone;
};

/// One point with its icon; a hairline parts it from the next.
class PointRow : public Piece
{
public:
    PointRow(const QuestionPoint& point, bool last) : m_kind(point.kind), m_last(last)
    {
        auto* row = new QHBoxLayout(this);
        auto* text = body(point.text);
        text->setWordWrap(true);
        row->addWidget(text);
        remeasure();
    }

protected:
    void remeasure() override
    {
        setLead(scaled(this, size::icon) + space::s16, size::pillLead, size::pillLead);
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        const int side = scaled(this, size::icon);
        const int line = lineHeight(kit::font(this, Type::Body));
        const QRect rect = placed(QRect(0, size::pillLead + (line - side) / 2, side, side));
        switch (m_kind) {
        case QuestionPoint::Kind::Stays:
            paintIcon(&painter, Icon::Check, rect, color(Token::Success));
            break;
        case QuestionPoint::Kind::Goes:
            paintIcon(&painter, Icon::Close, rect, color(Token::Danger));
            break;
        case QuestionPoint::Kind::Touches:
            paintIcon(&painter, Icon::Warning, rect, color(Token::Warning));
            break;
        }
        if (!m_last)
            paint::hairlineBelow(&painter, this->rect(), color(Token::Border));
    }

private:
    QuestionPoint::Kind m_kind;
    bool m_last;
};

Question questionOf(const Problem& problem, const QString& understood)
{
    Question question;
    question.icon = Icon::Failed;
    question.title = problem.what;
    question.text =
        problem.kept.isEmpty() ? problem.todo : QStringLiteral("%1 %2").arg(problem.kept, problem.todo);
    question.footnote = problem.code;
    question.safe = understood;
    return question;
}

/// X11 without a compositor paints what is transparent black: there the window gets a shape instead.
bool hasAlpha()
{
    return QGuiApplication::platformName() != QLatin1StringView("xcb");
}

} // namespace

QuestionDialog::QuestionDialog(const Question& question, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
{
    m_tone = question.destructive ? Tone::Danger : Tone::Accent;
    build(question);
}

QuestionDialog::QuestionDialog(const Problem& problem, const QString& understood, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
{
    m_tone = Tone::Danger;
    build(questionOf(problem, understood));
}

QuestionDialog::~QuestionDialog()
{
    delete m_scrim;
}

QuestionDialog* QuestionDialog::ask(QWidget* parent, const Question& question, QObject* receiver,
                                    std::function<void(bool)> decided)
{
    auto* dialog = new QuestionDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, receiver,
            [decided = std::move(decided)](int result) { decided(result == QDialog::Accepted); });
    dialog->open();
    return dialog;
}

void QuestionDialog::build(const Question& question)
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_TranslucentBackground, hasAlpha());
    setWindowTitle(question.title);
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);

    auto* title = new Label(question.title, Type::Dialog, Token::Text, weight::strong);
    title->setWordWrap(true);
    m_body = new QVBoxLayout;
    m_body->setSpacing(space::s8);
    m_body->addWidget(title);
    if (!question.text.isEmpty())
        m_body->addWidget(new Prose({{question.text}}));
    if (!question.points.empty()) {
        auto* points = new QVBoxLayout;
        points->setSpacing(0);
        points->setContentsMargins(0, space::s8, 0, 0);
        for (std::size_t i = 0; i < question.points.size(); ++i)
            points->addWidget(new PointRow(question.points[i], i + 1 == question.points.size()));
        m_body->addLayout(points);
    }
    if (!question.footnote.isEmpty())
        m_body->addWidget(hint(question.footnote));

    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::s24, space::s24, space::s24, space::s24);
    head->setSpacing(space::s16);
    head->addWidget(new Disc(question.icon, m_tone), 0, Qt::AlignTop);
    head->addLayout(m_body, 1);
    m_foot = footOf(question);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(size::hairline, size::hairline, size::hairline, size::hairline);
    all->setSpacing(0);
    all->addLayout(head, 1);
    all->addWidget(m_foot);
    m_safe->setFocus();
}

QWidget* QuestionDialog::footOf(const Question& question)
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::s24, space::s12, space::s24, space::s12);
    row->setSpacing(space::buttons);
    if (!question.side.isEmpty()) {
        m_side = button(question.side, ButtonRole::Flat, question.sideIcon);
        connect(m_side, &QAbstractButton::clicked, this, &QuestionDialog::sideChosen);
        row->addWidget(m_side);
    }
    row->addStretch();
    m_safe = button(question.safe);
    m_safe->setDefault(true);
    connect(m_safe, &QAbstractButton::clicked, this, &QDialog::reject);
    row->addWidget(m_safe);
    if (!question.act.isEmpty()) {
        m_act = button(question.act, question.destructive ? ButtonRole::Destructive : ButtonRole::Primary);
        // Enter must never do the deed by itself.
        m_act->setAutoDefault(false);
        connect(m_act, &QAbstractButton::clicked, this, &QDialog::accept);
        row->addWidget(m_act);
    }
    return foot;
}

void QuestionDialog::addContent(QWidget* content)
{
    m_body->addWidget(content);
}

void QuestionDialog::fit()
{
    const QWidget* behind = parentWidget() ? parentWidget()->window() : nullptr;
    const QRect around = behind ? QRect(behind->mapToGlobal(QPoint()), behind->size())
                                : (screen() ? screen()->availableGeometry() : QRect());
    const int foot = m_foot->minimumSizeHint().width() + 2 * size::hairline;
    int width = std::max(scaled(this, size::dialogWidth), foot);
    if (!around.isEmpty())
        width = std::min(width, std::max(foot, around.width() - 2 * space::s16));
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    QRect place(QPoint(), QSize(width, height));
    place.moveCenter(around.center());
    setGeometry(place);
}

void QuestionDialog::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        ensurePolished();
        fit();
        if (parentWidget() && !m_scrim) {
            m_scrim = new Scrim(parentWidget()->window());
            parentWidget()->window()->installEventFilter(this);
        }
    }
    QDialog::setVisible(visible);
    if (!visible)
        delete m_scrim;
}

/// Its words or their size have changed.
bool QuestionDialog::event(QEvent* event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        fit();
    return done;
}

bool QuestionDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        fit();
    return QDialog::eventFilter(watched, event);
}

void QuestionDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_safe->setFocus(Qt::TabFocusReason);
}

void QuestionDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    if (hasAlpha())
        return;
    QPainterPath path;
    path.addRoundedRect(rect(), radius::card, radius::card);
    setMask(QRegion(path.toFillPolygon().toPolygon()));
}

void QuestionDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Theme& theme = themeOf(this);
    paint::box(&painter, rect(), theme.color(Token::Raised), QColor(), radius::card);
    const QRect foot = m_foot->geometry();
    painter.save();
    painter.setClipRect(foot);
    paint::box(&painter, rect(), theme.color(Token::Surface), QColor(), radius::card);
    painter.restore();
    painter.fillRect(QRect(foot.left(), foot.top(), foot.width(), size::hairline),
                     theme.color(Token::Border));
    paint::box(&painter, rect(), QColor(), theme.color(Token::Control), radius::card);
}

} // namespace mw::kit
