// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/label.h"
#include "kit/style.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace mw::kit;

namespace {

QPalette systemPalette(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Window, dark ? Qt::black : Qt::white);
    palette.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
    return palette;
}

QRgb tokenColor(Token token, bool dark)
{
    const TokenColours& row = tokenTable[static_cast<std::size_t>(token)];
    return dark ? row.dark : row.light;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheColoursOfItsColumn()
    {
        Theme theme;
        theme.setMode(Theme::Mode::Light);
        QCOMPARE(theme.color(Token::Text).rgba(), tokenColor(Token::Text, false));
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(theme.color(Token::Text).rgba(), tokenColor(Token::Text, true));
        QCOMPARE(theme.color(Token::Scrim).alpha(), 0x80);
    }

    void choosesAsItIsTold_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("desktop"); // -1: no opinion
        QTest::addColumn<bool>("darkPalette");
        QTest::addColumn<bool>("dark");
        const auto row = [](const char* name, Theme::Mode mode, int desktop, bool palette, bool dark) {
            QTest::newRow(name) << static_cast<int>(mode) << desktop << palette << dark;
        };
        row("light system", Theme::Mode::System, -1, false, false);
        row("dark palette", Theme::Mode::System, -1, true, true);
        row("dark desktop", Theme::Mode::System, 1, false, true);
        row("light desktop over a dark palette", Theme::Mode::System, 0, true, false);
        row("fixed light", Theme::Mode::Light, 1, true, false);
        row("fixed dark", Theme::Mode::Dark, 0, false, true);
    }
    void choosesAsItIsTold()
    {
        QFETCH(int, mode);
        QFETCH(int, desktop);
        QFETCH(bool, darkPalette);
        QFETCH(bool, dark);
        Theme theme;
        theme.setSystemPalette(systemPalette(darkPalette));
        theme.setDesktopWantsDark(desktop < 0 ? std::optional<bool>() : std::optional(desktop == 1));
        theme.setMode(static_cast<Theme::Mode>(mode));
        QCOMPARE(theme.dark(), dark);
    }
    void followsTheDesktopAgainAfterAFixedTheme()
    {
        Theme theme;
        theme.setDesktopWantsDark(true);
        theme.setMode(Theme::Mode::Light);
        theme.setMode(Theme::Mode::System);
        QVERIFY(theme.dark());
        theme.setDesktopWantsDark(std::nullopt);
        QVERIFY(!theme.dark());
    }
    void tellsOfChangesOnly()
    {
        Theme theme;
        const QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Light);
        theme.setDesktopWantsDark(true);
        QCOMPARE(changed.count(), 0);
        theme.setMode(Theme::Mode::System);
        QCOMPARE(changed.count(), 1);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
    }

    void fillsAllGroupsOfThePalette()
    {
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            Theme theme;
            theme.setMode(mode);
            const QPalette palette = theme.palette();
            const auto color = [&](QPalette::ColorGroup group, QPalette::ColorRole role) {
                return palette.color(group, role);
            };
            QCOMPARE(color(QPalette::Active, QPalette::Window), theme.color(Token::Bg));
            QCOMPARE(color(QPalette::Active, QPalette::Base), theme.color(Token::Raised));
            QCOMPARE(color(QPalette::Active, QPalette::AlternateBase), theme.color(Token::Surface));
            QCOMPARE(color(QPalette::Active, QPalette::PlaceholderText), theme.color(Token::Muted));
            QCOMPARE(color(QPalette::Active, QPalette::Highlight), theme.color(Token::AccentSoft));
            QCOMPARE(color(QPalette::Active, QPalette::HighlightedText), theme.color(Token::Text));
            QCOMPARE(color(QPalette::Active, QPalette::Link), theme.color(Token::Accent));
            QCOMPARE(color(QPalette::Active, QPalette::ToolTipBase).rgba(), 0xFF2B2925);
            QCOMPARE(color(QPalette::Inactive, QPalette::Highlight), theme.color(Token::Hover));
            QCOMPARE(color(QPalette::Inactive, QPalette::Text), theme.color(Token::Text));
            for (const auto role :
                 {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::PlaceholderText})
                QCOMPARE(color(QPalette::Disabled, role), theme.color(Token::Disabled));
            // A role that was forgotten would still be Qt's black or white.
            for (int role = 0; role < QPalette::NColorRoles; ++role)
                if (role != QPalette::NoRole)
                    QVERIFY2(palette.isBrushSet(QPalette::Active, static_cast<QPalette::ColorRole>(role)),
                             qPrintable(QString::number(role)));
        }
    }

    void reachesEveryWidget()
    {
        Style& style = *static_cast<Style*>(QApplication::style());
        style.theme().setMode(Theme::Mode::Light);
        QWidget window;
        auto* label = new Label(QStringLiteral("words"), Type::Body, Token::Text, weight::normal, &window);
        QCOMPARE(label->palette().color(QPalette::Window), style.theme().color(Token::Bg));
        const QColor light = label->palette().color(QPalette::Text);
        style.theme().setMode(Theme::Mode::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window).rgba(), tokenColor(Token::Bg, true));
        QCOMPARE(label->palette().color(QPalette::Window).rgba(), tokenColor(Token::Bg, true));
        QVERIFY(label->palette().color(QPalette::Text) != light);
        QCOMPARE(&themeOf(label), &style.theme());
        QCOMPARE(&themeOf(nullptr), &style.theme());
        style.theme().setMode(Theme::Mode::Light);
        QCOMPARE(label->palette().color(QPalette::Window).rgba(), tokenColor(Token::Bg, false));
    }
    void fillsGroundsAnewAfterAChange()
    {
        Style& style = *static_cast<Style*>(QApplication::style());
        QWidget window;
        window.resize(10, 10);
        for (const Token token : {Token::Bg, Token::Surface, Token::Raised, Token::Sunken, Token::Hover}) {
            setGround(&window, token);
            for (const bool dark : {false, true}) {
                style.theme().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
                QCOMPARE(window.grab().toImage().pixel(5, 5), tokenColor(token, dark));
            }
        }
        style.theme().setMode(Theme::Mode::Light);
    }
    void initTestCase() { Style::install(); }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
