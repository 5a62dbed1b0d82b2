// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/icon.h"
#include "kit/iconengine.h"
#include "kit/style.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace mw::kit;
using namespace Qt::StringLiterals;

namespace {

Style& style()
{
    return *static_cast<Style*>(QApplication::style());
}

QRgb centre(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage();
    return image.pixel(image.width() / 2, image.height() / 2);
}

QImage painted(const QIcon& icon, QSize size, qreal ratio, Qt::LayoutDirection direction = Qt::LeftToRight,
               QIcon::Mode mode = QIcon::Normal)
{
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    icon.paint(&painter, QRect(QPoint(), size), Qt::AlignCenter, mode);
    return image;
}

} // namespace

class TestIconEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::install(); }
    void init() { style().theme().setMode(Theme::Mode::Light); }

    void takesTheColourOfItsTokenWhenPainted()
    {
        const QIcon square = icon(u"test-square"_s, Token::Danger);
        QCOMPARE(centre(square.pixmap(16)), style().theme().color(Token::Danger).rgba());
        style().theme().setMode(Theme::Mode::Dark);
        QCOMPARE(centre(square.pixmap(16)), style().theme().color(Token::Danger).rgba());
        const QImage image = painted(square, QSize(16, 16), 1);
        QCOMPARE(image.pixel(8, 8), style().theme().color(Token::Danger).rgba());
    }
    void isDisabledInADisabledControl()
    {
        const QIcon square = icon(u"test-square"_s, Token::Danger);
        QCOMPARE(centre(square.pixmap(16, QIcon::Disabled)), style().theme().color(Token::Disabled).rgba());
        const QImage image = painted(square, QSize(16, 16), 1, Qt::LeftToRight, QIcon::Disabled);
        QCOMPARE(image.pixel(8, 8), style().theme().color(Token::Disabled).rgba());
    }
    void isSharpAtTheRatioOfTheScreen()
    {
        const QIcon square = icon(u"test-square"_s);
        const QPixmap pixmap = square.pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        const QImage half = painted(icon(u"test-left-half"_s), QSize(16, 16), 2);
        QCOMPARE(half.pixel(15, 16), style().theme().color(Token::Text).rgba());
        QCOMPARE(qAlpha(half.pixel(16, 16)), 0);
        QCOMPARE(mw::kit::pixmap(nullptr, u"test-square"_s, 20).size(), QSize(20, 20));
    }
    void standsInTheMiddleOfItsPlace()
    {
        const QImage image = painted(icon(u"test-square"_s), QSize(32, 16), 1);
        QCOMPARE(qAlpha(image.pixel(4, 8)), 0);
        QCOMPARE(qAlpha(image.pixel(16, 8)), 255);
        QCOMPARE(qAlpha(image.pixel(28, 8)), 0);
    }
    void turnsRoundWhatPointsAlongTheLine()
    {
        const QIcon back = icon(Icon::Back);
        const QImage leftToRight = painted(back, QSize(24, 24), 1);
        const QImage rightToLeft = painted(back, QSize(24, 24), 1, Qt::RightToLeft);
        QVERIFY(leftToRight != rightToLeft);
        const QPixmap half = renderIcon(u"test-left-half"_s, Qt::black, 16, 1, true);
        QCOMPARE(qAlpha(half.toImage().pixel(4, 8)), 0);
        QCOMPARE(qAlpha(half.toImage().pixel(12, 8)), 255);
        const QIcon search = icon(Icon::Search);
        QCOMPARE(painted(search, QSize(24, 24), 1), painted(search, QSize(24, 24), 1, Qt::RightToLeft));
    }
    void isKnownByItsName()
    {
        QCOMPARE(nameOf(icon(u"test-square"_s)), u"test-square"_s);
        QCOMPARE(nameOf(icon(Icon::Add)), u"add"_s);
        QCOMPARE(nameOf(QIcon()), QString());
        QPixmap other(4, 4);
        other.fill(Qt::white);
        QCOMPARE(nameOf(QIcon(other)), QString());
    }
    void paintsNothingForWhatIsNotThere()
    {
        QTest::ignoreMessage(QtWarningMsg, "There is no icon test-nowhere");
        const QImage image = painted(icon(u"test-nowhere"_s), QSize(16, 16), 1);
        QCOMPARE(qAlpha(image.pixel(8, 8)), 0);
        QVERIFY(icon(u"test-nowhere"_s).isNull());
        QVERIFY(renderIcon(u"test-square"_s, Qt::black, 0, 1, false).isNull());
        QVERIFY(renderIcon(u"test-square"_s, Qt::black, -3, 1, false).isNull());
    }
    void survivesABrokenFile()
    {
        const QImage image = painted(icon(u"test-broken"_s), QSize(16, 16), 1);
        QCOMPARE(qAlpha(image.pixel(8, 8)), 0);
    }
    void hasEveryIconOfTheFamily()
    {
        for (std::size_t i = 0; i < iconCount; ++i) {
            const QString name = QString::fromLatin1(iconName(static_cast<Icon>(i)));
            QFile file(u":/icons/%1.svg"_s.arg(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            QVERIFY2(file.readAll().contains("currentColor"), qPrintable(name));
            const QImage image = painted(icon(static_cast<Icon>(i)), QSize(24, 24), 1);
            bool drawn = false;
            for (int y = 0; y < 24 && !drawn; ++y)
                for (int x = 0; x < 24 && !drawn; ++x)
                    drawn = qAlpha(image.pixel(x, y)) > 128;
            QVERIFY2(drawn, qPrintable(name));
        }
    }
};

QTEST_MAIN(TestIconEngine)
#include "tst_iconengine.moc"
