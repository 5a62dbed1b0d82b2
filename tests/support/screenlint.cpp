// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/screenlint.h"

#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/scrim.h"
#include "kit/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>

#include <cmath>
#include <map>

namespace mw::test {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    return {};
}

QString nameOf(const QWidget& widget)
{
    QStringList parts{QString::fromLatin1(widget.metaObject()->className())};
    for (const QString& more : {widget.objectName(), widget.accessibleName(), textOf(widget)})
        if (!more.isEmpty() && !more.startsWith(u"qt_"))
            parts.append(u"“%1”"_s.arg(more.left(60)));
    if (widget.parentWidget())
        parts.append(u"in %1"_s.arg(QString::fromLatin1(widget.parentWidget()->metaObject()->className())));
    return parts.join(u' ');
}

/// Counts who asks to be laid out.
class LayoutWatch : public QObject
{
public:
    LayoutWatch() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest && watched->isWidgetType())
            ++asked[static_cast<QWidget*>(watched)];
        return false;
    }
    std::map<const QWidget*, int> asked{};
};

bool isPartOfAView(const QWidget& widget)
{
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (qobject_cast<const QAbstractItemView*>(above) || qobject_cast<const QScrollBar*>(above) ||
            qobject_cast<const QAbstractSpinBox*>(above) || qobject_cast<const QComboBox*>(above) ||
            qobject_cast<const QLineEdit*>(above)) // the icons that Qt puts into a field
            return true;
    return false;
}

/// Visible, not a window of its own, of a size.
QList<QWidget*> widgetsOf(const QWidget& window)
{
    QList<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == &window && !widget->size().isEmpty())
            found.append(widget);
    return found;
}

bool isViewport(const QWidget* widget)
{
    const auto* area = widget ? qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()) : nullptr;
    return area && area->viewport() == widget;
}

/// The least that it needs at the width it has: what it would like is more, and may be scrolled.
int leastHeight(const QWidget& widget)
{
    // What lies hidden in the stack asks for nothing now.
    if (const auto* stack = qobject_cast<const QStackedWidget*>(&widget))
        return stack->currentWidget() ? leastHeight(*stack->currentWidget()) : 0;
    if (const QLayout* layout = widget.layout())
        return layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(widget.width())
                                           : layout->totalMinimumSize().height();
    return widget.hasHeightForWidth() ? widget.heightForWidth(widget.width())
                                      : widget.minimumSizeHint().height();
}

/// What it cuts it tells in a tooltip, its own or one that it makes by itself.
bool saysAll(const QWidget& widget)
{
    return !widget.toolTip().isEmpty() || qobject_cast<const kit::LinkLabel*>(&widget);
}

/// It lies behind a scrim, dimmed on purpose: nothing there can be used now.
bool isVeiled(const QWidget& widget, const QWidget& window)
{
    const QWidget* top = &widget;
    while (top->parentWidget() && top->parentWidget() != &window)
        top = top->parentWidget();
    const QObjectList& stack = window.children(); // the lowest first
    for (qsizetype i = stack.indexOf(const_cast<QWidget*>(top)) + 1; i < stack.size(); ++i)
        if (const auto* scrim = qobject_cast<const kit::Scrim*>(stack[i]); scrim && scrim->isVisible())
            return true;
    return false;
}

double channel(int value)
{
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(QRgb colour)
{
    return 0.2126 * channel(qRed(colour)) + 0.7152 * channel(qGreen(colour)) +
           0.0722 * channel(qBlue(colour));
}

double contrast(QRgb one, QRgb other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// Of the pixels in `rect`, against the colour that most of them have.
double bestContrast(const QImage& image, const QRect& rect)
{
    QHash<QRgb, int> counts;
    const QRect inside = rect & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[line[x] | 0xFF000000u];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    double best = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.value() >= 4) // single pixels are joins, not text
            best = std::max(best, contrast(ground, it.key()));
    return best;
}

} // namespace

QStringList cutTexts(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : widgetsOf(window)) {
        if (isPartOfAView(*widget))
            continue;
        if (const auto* label = qobject_cast<const kit::Label*>(widget)) {
            // One that is elided tells the whole by itself.
            if (label->wordWrap() && label->height() < label->heightForWidth(label->width()))
                found.append(
                    u"is %1 px too low: %2"_s.arg(label->heightForWidth(label->width()) - label->height())
                        .arg(nameOf(*label)));
            else if (!label->wordWrap() && label->height() < label->minimumSizeHint().height())
                found.append(u"is too low for its text: %1"_s.arg(nameOf(*label)));
            continue;
        }
        const bool isButton = qobject_cast<const QAbstractButton*>(widget) && !textOf(*widget).isEmpty();
        const QSize wanted = isButton ? widget->sizeHint() : widget->minimumSizeHint();
        if (isButton && widget->width() < wanted.width() && !saysAll(*widget))
            found.append(u"is %1 px too narrow for its text: %2"_s.arg(wanted.width() - widget->width())
                             .arg(nameOf(*widget)));
        const int low = leastHeight(*widget);
        const bool scrolls = qobject_cast<const QAbstractScrollArea*>(widget) != nullptr;
        if (!scrolls && widget->height() < low && low < 10'000)
            found.append(u"is %1 px too low: %2"_s.arg(low - widget->height()).arg(nameOf(*widget)));
        if (!isButton && !scrolls && widget->width() < widget->minimumSizeHint().width())
            found.append(u"is %1 px too narrow: %2"_s.arg(widget->minimumSizeHint().width() - widget->width())
                             .arg(nameOf(*widget)));
    }
    return found;
}

QStringList straying(const QWidget& window)
{
    QStringList found;
    const QList<QWidget*> widgets = widgetsOf(window);
    for (const QWidget* widget : widgets) {
        const QWidget* parent = widget->parentWidget();
        if (isPartOfAView(*widget) || isViewport(parent) || isViewport(widget))
            continue;
        // The ring of a button may stand over by what its layout leaves it.
        const int slack = qobject_cast<const QAbstractButton*>(widget) ? 4 : 0;
        if (!parent->rect().adjusted(-slack, -slack, slack, slack).contains(widget->geometry()))
            found.append(
                u"lies outside its parent by %1: %2"_s
                    .arg(QString::number(std::max({-widget->x(), -widget->y(),
                                                   widget->geometry().right() - parent->rect().right(),
                                                   widget->geometry().bottom() - parent->rect().bottom()})))
                    .arg(nameOf(*widget)));
    }
    // Labels and buttons that cover each other, among those of one parent.
    for (const QWidget* one : widgets) {
        if (textOf(*one).isEmpty() || isPartOfAView(*one))
            continue;
        for (const QObject* sibling : one->parentWidget()->children()) {
            const auto* other = qobject_cast<const QWidget*>(sibling);
            if (!other || other <= one || !other->isVisible() || textOf(*other).isEmpty())
                continue;
            const QRect both = one->geometry() & other->geometry();
            if (both.width() > 6 && both.height() > 6)
                found.append(u"covers %1: %2"_s.arg(nameOf(*other), nameOf(*one)));
        }
    }
    return found;
}

QStringList nameless(const QWidget& window)
{
    QStringList found;
    for (QWidget* widget : widgetsOf(window)) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isEnabled() || isPartOfAView(*widget) ||
            isViewport(widget) || widget->focusProxy() != nullptr)
            continue;
        if (qobject_cast<const QAbstractScrollArea*>(widget) &&
            !qobject_cast<const QAbstractItemView*>(widget) && !widget->inherits("QTextEdit") &&
            !widget->inherits("QPlainTextEdit"))
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            found.append(u"has no accessible name: %1"_s.arg(nameOf(*widget)));
    }
    return found;
}

QStringList faint(QWidget& window)
{
    const QFont before = QApplication::font();
    QFont hard = before;
    hard.setStyleStrategy(QFont::NoAntialias);
    QApplication::setFont(hard);
    QCoreApplication::sendPostedEvents();
    const QImage image = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const double ratio = image.devicePixelRatio();
    QStringList found;
    for (const QWidget* widget : widgetsOf(window)) {
        const bool isText =
            !textOf(*widget).isEmpty() || (qobject_cast<const QLineEdit*>(widget) && !isPartOfAView(*widget));
        if (!isText || !widget->isEnabled() || isVeiled(*widget, window))
            continue;
        if (const auto* line = qobject_cast<const QLineEdit*>(widget);
            line && line->text().isEmpty() && line->placeholderText().isEmpty())
            continue;
        // Only what is seen: scrolled areas cut their content. A field's outline is no text.
        const int in = qobject_cast<const QLineEdit*>(widget) ? 6 : 0;
        const QRect seen = widget->visibleRegion().boundingRect().adjusted(in, in, -in, -in);
        if (seen.width() < 8 || seen.height() < 8 || seen.height() < widget->height() / 2)
            continue;
        const QRect at(widget->mapTo(&window, seen.topLeft()), seen.size());
        const QRect pixels(QPoint(int(at.x() * ratio), int(at.y() * ratio)), at.size() * ratio);
        // A label in the colour of disabled text stands for something that cannot be done now.
        if (const auto* label = qobject_cast<const kit::Label*>(widget);
            label && label->token() == kit::Token::Disabled)
            continue;
        if (const double best = bestContrast(image, pixels); best < 4.5)
            found.append(u"has a contrast of %1: %2"_s.arg(best, 0, 'f', 1).arg(nameOf(*widget)));
    }
    QApplication::setFont(before);
    QCoreApplication::sendPostedEvents();
    return found;
}

QStringList restless(QWidget& window)
{
    constexpr int mayTurn = 10; // what was changed last has come to rest by then
    constexpr int mustRest = 5;
    LayoutWatch watch;
    for (int turn = 0; turn < mayTurn + mustRest; ++turn) {
        if (turn == mayTurn)
            watch.asked.clear();
        QCoreApplication::sendPostedEvents();
    }
    QStringList found;
    for (const auto& [widget, times] : watch.asked)
        if (times >= mustRest && (widget == &window || window.isAncestorOf(widget)))
            found.append(u"%1 is laid out again and again"_s.arg(nameOf(*widget)));
    return found;
}

QStringList lint(QWidget& window)
{
    return restless(window) + cutTexts(window) + straying(window) + nameless(window) + faint(window);
}

} // namespace mw::test
