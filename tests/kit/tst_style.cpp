// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/field.h"
#include "kit/metrics.h"
#include "kit/segmented.h"
#include "kit/style.h"
#include "kit/switch.h"
#include "kit/type.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

using namespace mw::kit;
using namespace Qt::StringLiterals;

namespace {

Style& style()
{
    return *static_cast<Style*>(QApplication::style());
}

void useFont(qreal points)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    QApplication::setFont(font);
}

QRgb colorOf(Token token)
{
    return style().theme().color(token).rgba();
}

/// A window with two buttons, of which the ring is looked at.
struct Pair
{
    Pair()
    {
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(space::s24, space::s24, space::s24, space::s24);
        row->addWidget(first);
        row->addWidget(second);
        window.show();
    }
    /// The left edge of the widget, where only the ring reaches.
    [[nodiscard]] static QRgb edge(Button* button)
    {
        const QImage image = button->window()->grab().toImage();
        return image.pixel(button->mapTo(button->window(), QPoint(0, button->height() / 2)));
    }

    QWidget window;
    Button* first = button(u"First"_s);
    Button* second = button(u"Second"_s, ButtonRole::Primary);
};

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::install(); }
    void init()
    {
        style().theme().setMode(Theme::Mode::Light);
        useFont(10);
    }

    void hasTheHeightsOfTheDesignAtTenPoints()
    {
        QCOMPARE(lineHeight(font(nullptr, Type::Body)), 20);
        QCOMPARE(lineHeight(font(nullptr, Type::Small)), 18);
        QCOMPARE(controlHeight(nullptr), 32);
        QCOMPARE(smallControlHeight(nullptr), 26);
        QCOMPARE(QLineEdit().sizeHint().height(), 32);
        QCOMPARE(QComboBox().sizeHint().height(), 32);
        QCOMPARE(QSpinBox().sizeHint().height(), 32);
        QLineEdit small;
        setSmall(&small);
        QCOMPARE(small.sizeHint().height(), 28);
    }
    void scalesTheTypesWithTheFont()
    {
        QCOMPARE(font(nullptr, Type::Small).pointSizeF(), 9.0);
        QCOMPARE(font(nullptr, Type::Page).pointSizeF(), 15.0);
        QCOMPARE(font(nullptr, Type::Figure).pointSizeF(), 20.0);
        QCOMPARE(font(nullptr, Type::Body, weight::medium).weight(), QFont::Medium);
        useFont(20);
        QCOMPARE(font(nullptr, Type::Page).pointSizeF(), 30.0);
        QCOMPARE(font(nullptr, Type::Small).pointSizeF(), 18.0);
        useFont(8);
        // Never less than 9 points, unless the person's own font is.
        QCOMPARE(font(nullptr, Type::Small).pointSizeF(), 8.0);
        QCOMPARE(font(nullptr, Type::Section).pointSizeF(), 9.0);
    }
    void readsAFontThatIsGivenInPixels()
    {
        QFont pixels = QApplication::font();
        pixels.setPixelSize(20);
        QApplication::setFont(pixels);
        const qreal dots = QGuiApplication::primaryScreen()->logicalDotsPerInchY();
        QCOMPARE(font(nullptr, Type::Body).pointSizeF(), 20 * 72 / dots);
    }

    void cutsNoWords_data()
    {
        QTest::addColumn<qreal>("points");
        QTest::newRow("small") << 8.0;
        QTest::newRow("as designed") << 10.0;
        QTest::newRow("large") << 13.5;
        QTest::newRow("twice") << 20.0;
        QTest::newRow("four times") << 40.0;
    }
    void cutsNoWords()
    {
        QFETCH(qreal, points);
        useFont(points);
        const QString words = u"Wählen Sie jgÄÖ Ŷ"_s;
        const auto fits = [&](const QWidget& widget, const QFont& font, int beside) {
            const QSize hint = widget.sizeHint();
            return hint.height() >= QFontMetrics(font).height() &&
                   hint.width() >= textWidth(words, font) + beside;
        };
        const QFont normal = font(nullptr, Type::Body);
        for (const auto role : {ButtonRole::Normal, ButtonRole::Primary, ButtonRole::Destructive,
                                ButtonRole::Flat, ButtonRole::Small, ButtonRole::Quiet}) {
            const std::unique_ptr<Button> made(button(words, role, Icon::Add));
            const QFont own =
                font(nullptr, role == ButtonRole::Small ? Type::Small : Type::Body, weight::medium);
            QVERIFY(fits(*made, own, scaled(nullptr, size::icon) + size::iconToText));
        }
        QVERIFY(fits(QCheckBox(words), normal, scaled(nullptr, size::indicator) + space::s8));
        QVERIFY(fits(QRadioButton(words), normal, scaled(nullptr, size::indicator) + space::s8));
        QVERIFY(fits(Switch(words), normal, scaled(nullptr, size::switchWidth) + space::s8));
        QVERIFY(fits(Segmented({words}), font(nullptr, Type::Body, weight::medium), 0));
        QComboBox combo;
        combo.addItem(words);
        combo.resize(combo.sizeHint());
        QVERIFY(fits(combo, normal, scaled(nullptr, size::icon)));
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.subControls = QStyle::SC_All;
        const QRect room =
            style().subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        QVERIFY(room.width() >= textWidth(words, normal));
        QVERIFY(room.height() >= QFontMetrics(normal).height());
        QTabBar tabs;
        tabs.addTab(words);
        QVERIFY(fits(tabs, font(nullptr, Type::Body, weight::medium), 0));
    }
    void letsLineEditsShowTheirWholeLine()
    {
        for (const qreal points : {8.0, 10.0, 20.0}) {
            useFont(points);
            for (const bool small : {false, true}) {
                QLineEdit edit(u"jgÄ"_s);
                setSmall(&edit, small);
                edit.resize(edit.sizeHint());
                QStyleOptionFrame option;
                option.initFrom(&edit);
                option.lineWidth = 1;
                const QRect room = style().subElementRect(QStyle::SE_LineEditContents, &option, &edit);
                QVERIFY(room.height() >= QFontMetrics(edit.font()).height());
            }
            QSpinBox spin;
            spin.setRange(0, 1'000'000);
            spin.resize(spin.sizeHint());
            const auto* inner = spin.findChild<QLineEdit*>();
            QVERIFY(inner->width() >= textWidth(u"1000000"_s, inner->font()));
            QVERIFY(inner->height() >= QFontMetrics(inner->font()).height());
        }
    }
    void isNeverSmallerThanATarget()
    {
        for (QWidget* widget : std::initializer_list<QWidget*>{new QCheckBox, new QRadioButton, new Switch,
                                                               iconButton(Icon::Close, u"Close"_s),
                                                               button(u"A"_s, ButtonRole::Small)}) {
            const std::unique_ptr<QWidget> owned(widget);
            QVERIFY(widget->sizeHint().height() >= size::target);
        }
    }

    void placesButtonsByWhatIsSeenOfThem()
    {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(space::s24, space::s24, space::s24, space::s24);
        row->setSpacing(space::buttons);
        Button* first = button(u"First"_s);
        Button* second = button(u"Second"_s);
        row->addWidget(first);
        row->addWidget(second);
        window.resize(window.sizeHint());
        row->activate();
        constexpr int margin = size::ringMargin;
        QCOMPARE(first->x() + margin, space::s24);
        QCOMPARE(second->x() + margin - (first->geometry().right() + 1 - margin), space::buttons);
        QCOMPARE(first->height() - 2 * margin, 32);
    }
    void pressesOnlyWhatIsSeen()
    {
        const std::unique_ptr<Button> made(button(u"Press"_s));
        made->resize(made->sizeHint());
        int pressed = 0;
        connect(made.get(), &Button::clicked, this, [&] { ++pressed; });
        QTest::mouseClick(made.get(), Qt::LeftButton, {}, QPoint(1, made->height() / 2));
        QCOMPARE(pressed, 0);
        QTest::mouseClick(made.get(), Qt::LeftButton, {}, made->rect().center());
        QCOMPARE(pressed, 1);
    }

    void showsTheRingForKeysAndNotForTheMouse()
    {
        Pair pair;
        QVERIFY(QTest::qWaitForWindowActive(&pair.window));
        QTest::mouseClick(pair.second, Qt::LeftButton);
        pair.second->setFocus(Qt::MouseFocusReason);
        QVERIFY(pair.second->hasFocus());
        QCOMPARE(Pair::edge(pair.second), colorOf(Token::Bg));

        QTest::keyClick(&pair.window, Qt::Key_Tab);
        QVERIFY(pair.first->hasFocus());
        QCOMPARE(Pair::edge(pair.first), colorOf(Token::Accent));
        QCOMPARE(Pair::edge(pair.second), colorOf(Token::Bg));

        QTest::mouseClick(pair.first, Qt::LeftButton);
        QVERIFY(pair.first->hasFocus());
        QCOMPARE(Pair::edge(pair.first), colorOf(Token::Bg));
        // A key that operates it shows where one is; a modifier alone doesn't.
        QTest::keyClick(pair.first, Qt::Key_Control);
        QCOMPARE(Pair::edge(pair.first), colorOf(Token::Bg));
        QTest::keyClick(pair.first, Qt::Key_Space);
        QCOMPARE(Pair::edge(pair.first), colorOf(Token::Accent));
    }
    void showsTheBorderOfAFieldForTheMouseToo()
    {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* edit = new QLineEdit;
        row->addWidget(edit);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit->clearFocus();
        const auto border = [&] { return edit->grab().toImage().pixel(0, edit->height() / 2); };
        QCOMPARE(border(), colorOf(Token::Control));
        QTest::mouseClick(edit, Qt::LeftButton);
        edit->setFocus(Qt::MouseFocusReason);
        QCOMPARE(border(), colorOf(Token::Accent));
        setFaulty(edit);
        QCOMPARE(border(), colorOf(Token::DangerMark));
        edit->setEnabled(false);
        QCOMPARE(border(), colorOf(Token::Border));
    }

    void paintsRolesAndStates()
    {
        const auto fill = [](Button* made) {
            made->resize(made->sizeHint());
            return made->grab().toImage().pixel(made->width() / 2, size::ringMargin + 3);
        };
        std::unique_ptr<Button> made(button(u"x"_s, ButtonRole::Primary));
        QCOMPARE(fill(made.get()), colorOf(Token::AccentFill));
        made->setDown(true);
        QCOMPARE(fill(made.get()), colorOf(Token::AccentPressed));
        made->setRole(ButtonRole::Destructive);
        made->setDown(false);
        QCOMPARE(fill(made.get()), colorOf(Token::DangerFill));
        made->setRole(ButtonRole::Normal);
        QCOMPARE(fill(made.get()), colorOf(Token::Raised));
        style().theme().setMode(Theme::Mode::Dark);
        QCOMPARE(fill(made.get()), colorOf(Token::Raised));
        made->setEnabled(false);
        QCOMPARE(fill(made.get()), colorOf(Token::Surface));
    }
    void paintsTheIconOfAButtonInTheColourOfItsText()
    {
        const std::unique_ptr<Button> made(button({}, ButtonRole::Primary, Icon::Minus));
        made->resize(made->sizeHint());
        const QImage image = made->grab().toImage();
        bool white = false;
        for (int y = 0; y < image.height(); ++y)
            white = white || qGray(image.pixel(image.width() / 2, y)) > 200;
        QVERIFY(white);
    }
    void mirrorsFromRightToLeft()
    {
        QCheckBox box(u"On"_s);
        box.setChecked(true);
        box.resize(160, box.sizeHint().height());
        const auto indicator = [&](int x) { return box.grab().toImage().pixel(x, box.height() / 2 - 6); };
        QCOMPARE(indicator(size::ringMargin + 8), colorOf(Token::AccentFill));
        box.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(indicator(159 - size::ringMargin - 8), colorOf(Token::AccentFill));
        QVERIFY(indicator(size::ringMargin + 8) != colorOf(Token::AccentFill));
    }

    void movesItsScrollBarsWithTheirValue()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 1'000'000);
        bar.setPageStep(20);
        bar.resize(size::scrollBar, 300);
        const auto slider = [&] {
            QStyleOptionSlider option;
            option.initFrom(&bar);
            option.orientation = Qt::Vertical;
            option.maximum = bar.maximum();
            option.pageStep = bar.pageStep();
            option.sliderPosition = bar.value();
            option.subControls = QStyle::SC_All;
            return style().subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        };
        QCOMPARE(slider(), QRect(0, 0, size::scrollBar, size::scrollHandleLeast));
        bar.setValue(bar.maximum());
        QCOMPARE(slider().bottom(), 299);
        bar.setRange(0, INT_MAX);
        bar.setPageStep(INT_MAX);
        QVERIFY(slider().height() >= 149);
    }
    void paintsWhatItIsGivenWithoutAWidget()
    {
        // Delegates and other styles draw with bare options.
        QImage image(200, 60, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QStyleOptionButton button;
        button.rect = QRect(0, 0, 100, 40);
        button.state = QStyle::State_Enabled;
        button.text = u"Words"_s;
        style().drawControl(QStyle::CE_PushButton, &button, &painter, nullptr);
        QCOMPARE(image.pixel(50, 6), colorOf(Token::Raised));
        QStyleOption plain;
        plain.rect = button.rect;
        for (const auto element : {QStyle::CE_PushButton, QStyle::CE_CheckBox, QStyle::CE_ComboBoxLabel,
                                   QStyle::CE_MenuItem, QStyle::CE_Header, QStyle::CE_ProgressBar,
                                   QStyle::CE_TabBarTabShape, QStyle::CE_TabBarTabLabel})
            style().drawControl(element, &plain, &painter, nullptr);
        for (const auto element :
             {QStyle::PE_PanelLineEdit, QStyle::PE_Frame, QStyle::PE_IndicatorCheckBox,
              QStyle::PE_IndicatorRadioButton, QStyle::PE_PanelMenu, QStyle::PE_PanelTipLabel,
              QStyle::PE_PanelItemViewItem, QStyle::PE_FrameFocusRect})
            style().drawPrimitive(element, &plain, &painter, nullptr);
    }
    void givesMenusRoomForTheirKeys()
    {
        QMenu menu;
        menu.addAction(u"Import contacts"_s)->setShortcut(QKeySequence(u"Ctrl+I"_s));
        const QFont own = menu.font();
        QVERIFY(menu.sizeHint().width() >=
                textWidth(u"Import contacts"_s, own) + textWidth(u"Ctrl+I"_s, own) + space::s24);
        QVERIFY(!menu.grab().isNull());
    }
    void paintsProgressAsFarAsItIs()
    {
        QProgressBar bar;
        bar.resize(100, size::bar);
        bar.setValue(50);
        QImage image = bar.grab().toImage();
        QCOMPARE(image.pixel(25, 3), colorOf(Token::AccentFill));
        QCOMPARE(image.pixel(75, 3), colorOf(Token::Border));
        bar.setLayoutDirection(Qt::RightToLeft);
        image = bar.grab().toImage();
        QCOMPARE(image.pixel(25, 3), colorOf(Token::Border));
        bar.setRange(0, 0);
        QCOMPARE(bar.grab().toImage().pixel(50, 3), colorOf(Token::AccentSoft));
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
