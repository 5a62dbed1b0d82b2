// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tokens.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace mw::kit;

namespace {

/// WCAG 2.2, "relative luminance".
double luminance(QRgb color)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

/// WCAG 2.2, "contrast ratio".
double contrast(QRgb one, QRgb other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QRgb of(Token token, bool dark)
{
    const TokenColours& row = tokenTable[static_cast<std::size_t>(token)];
    return dark ? row.dark : row.light;
}

/// The lowest over these grounds, to one decimal, as the table of looks gives it.
double lowest(Token token, std::initializer_list<Token> grounds, bool dark)
{
    double least = 100;
    for (const Token ground : grounds)
        least = std::min(least, contrast(of(token, dark), of(ground, dark)));
    return std::round(least * 10) / 10;
}

const std::initializer_list<Token> planes{Token::Bg, Token::Surface, Token::Raised};
const std::initializer_list<Token> charts{Token::Surface, Token::Raised};

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheFormula()
    {
        QCOMPARE(contrast(0xFFFFFFFF, 0xFF000000), 21.0);
        QCOMPARE(std::round(contrast(0xFF777777, 0xFFFFFFFF) * 100), 448.0);
    }

    void keepsTheContrastThatTheTableClaims_data()
    {
        QTest::addColumn<Token>("token");
        QTest::addColumn<QList<Token>>("grounds");
        QTest::addColumn<double>("light");
        QTest::addColumn<double>("dark");
        const auto row = [](const char* name, Token token, QList<Token> grounds, double light, double dark) {
            QTest::newRow(name) << token << grounds << light << dark;
        };
        const QList<Token> all(planes);
        const QList<Token> areas(charts);
        row("control", Token::Control, all, 3.2, 3.6);
        row("text", Token::Text, all, 14.3, 12.0);
        row("muted", Token::Muted, all, 5.7, 6.3);
        row("accent", Token::Accent, all, 6.2, 7.7);
        row("white on accent-fill", Token::OnAccent, {Token::AccentFill}, 7.1, 5.3);
        row("accent on soft", Token::Accent, {Token::AccentSoft}, 5.9, 6.2);
        row("text on soft", Token::Text, {Token::AccentSoft}, 13.5, 9.7);
        row("muted on soft", Token::Muted, {Token::AccentSoft}, 5.4, 5.1);
        row("success", Token::Success, all, 5.7, 7.8);
        row("success on soft", Token::Success, {Token::SuccessSoft}, 5.5, 6.9);
        row("success-mark", Token::SuccessMark, areas, 4.2, 5.7);
        row("warning", Token::Warning, all, 5.9, 8.0);
        row("warning on soft", Token::Warning, {Token::WarningSoft}, 5.9, 7.2);
        row("warning-mark", Token::WarningMark, areas, 3.5, 5.9);
        row("danger", Token::Danger, all, 6.1, 7.0);
        row("danger on soft", Token::Danger, {Token::DangerSoft}, 5.9, 6.5);
        row("danger-mark", Token::DangerMark, areas, 4.9, 4.9);
        row("white on danger-fill", Token::OnAccent, {Token::DangerFill}, 6.1, 5.4);
        row("info", Token::Info, all, 6.2, 7.8);
        row("info on soft", Token::Info, {Token::InfoSoft}, 6.0, 6.9);
        row("info-mark", Token::InfoMark, areas, 4.0, 5.3);
        row("doubt", Token::Doubt, all, 7.2, 7.4);
        row("doubt on soft", Token::Doubt, {Token::DoubtSoft}, 7.0, 7.0);
        row("doubt-mark", Token::DoubtMark, areas, 5.3, 5.0);
    }
    void keepsTheContrastThatTheTableClaims()
    {
        QFETCH(Token, token);
        QFETCH(QList<Token>, grounds);
        QFETCH(double, light);
        QFETCH(double, dark);
        for (const bool isDark : {false, true}) {
            double least = 100;
            for (const Token ground : grounds)
                least = std::min(least, contrast(of(token, isDark), of(ground, isDark)));
            QCOMPARE(std::round(least * 10) / 10, isDark ? dark : light);
        }
    }

    void keepsTextReadableUnderThePointer()
    {
        for (const bool dark : {false, true}) {
            for (const Token ground : {Token::Hover, Token::Pressed, Token::Sunken})
                for (const Token text : {Token::Text, Token::Muted})
                    QVERIFY(contrast(of(text, dark), of(ground, dark)) >= 4.75);
            for (const Token fill : {Token::AccentFill, Token::AccentHover, Token::AccentPressed,
                                     Token::DangerFill, Token::DangerHover})
                QVERIFY(contrast(of(Token::OnAccent, dark), of(fill, dark)) >= 4.75);
            QVERIFY(contrast(of(Token::OnInverse, dark), of(Token::Inverse, dark)) >= 7);
            QVERIFY(contrast(of(Token::OnTip, dark), of(Token::Tip, dark)) >= 7);
        }
    }
    void keepsChartsVisible()
    {
        for (const Token token :
             {Token::Chart1, Token::Chart2, Token::Chart3, Token::Chart4, Token::Chart5}) {
            QVERIFY(lowest(token, charts, false) >= 3.4);
            QVERIFY(lowest(token, charts, true) >= 4.4);
        }
    }
    void keepsWorkspacesApart()
    {
        for (const QRgb color : workspaceColours) {
            QVERIFY(std::round(contrast(0xFFFFFFFF, color) * 10) / 10 >= 4.7);
            QVERIFY(contrast(of(Token::Bg, false), color) >= 3);
            QVERIFY(contrast(of(Token::Bg, true), color) >= 3);
        }
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
