// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/drawing.h"
#include "kit/icon.h"
#include "kit/icons.h"
#include "kit/style.h"

#include <QDir>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace mw;

/// The icon family: every name has a file and every file a name, and all are drawn by the same rules.
class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasAFileForEachName();
    void hasANameForEachFile();
    void hasNoNameTwice();
    void keepsTheRulesOfTheFamily_data();
    void keepsTheRulesOfTheFamily();
    void staysInsideItsMargin_data();
    void staysInsideItsMargin();
    void isPaintedInTheColourOfItsToken();
    void drawsEmptyPages_data();
    void drawsEmptyPages();

private:
    kit::Style* m_style = nullptr;
};

namespace {

const QString iconFolder = QStringLiteral(MAILWRIGHT_SOURCE_DIR "/resources/icons");
constexpr int grid = 24;
constexpr int zoom = 20; // pixels a unit of the grid

QStringList tableNames()
{
    QStringList names;
    for (const char* name : kit::iconNames)
        names << QString::fromLatin1(name);
    return names;
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addIconRows()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : tableNames())
        QTest::newRow(qPrintable(name)) << name;
}

QImage drawn(const QByteArray& svg, QSize size)
{
    QSvgRenderer renderer(svg);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

/// The rectangle of what is more than half covered, in pixels.
QRect inked(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 127)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

} // namespace

void TestIcons::initTestCase()
{
    m_style = &kit::Style::install();
    m_style->theme().setMode(kit::Theme::Mode::Light);
}

void TestIcons::hasAFileForEachName()
{
    for (const QString& name : tableNames()) {
        QVERIFY2(QFile::exists(u"%1/%2.svg"_s.arg(iconFolder, name)), qPrintable(name));
        QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(name)), qPrintable(name));
    }
}

void TestIcons::hasANameForEachFile()
{
    const QStringList names = tableNames();
    const QStringList files = QDir(iconFolder).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString& file : files) {
        QVERIFY2(file.endsWith(u".svg"), qPrintable(file));
        QVERIFY2(names.contains(file.chopped(4)), qPrintable(file));
    }
}

void TestIcons::hasNoNameTwice()
{
    QStringList names = tableNames();
    static const QRegularExpression kebab(u"^[a-z]+(-[a-z]+)*$"_s);
    for (const QString& name : names)
        QVERIFY2(kebab.match(name).hasMatch(), qPrintable(name));
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestIcons::keepsTheRulesOfTheFamily_data()
{
    addIconRows();
}

void TestIcons::keepsTheRulesOfTheFamily()
{
    QFETCH(QString, name);
    static const QStringList shapes{u"path"_s, u"circle"_s, u"ellipse"_s, u"rect"_s, u"g"_s};
    const QByteArray svg = read(u"%1/%2.svg"_s.arg(iconFolder, name));
    QVERIFY(svg.contains("SPDX-License-Identifier: GPL-3.0-or-later"));
    QVERIFY(QSvgRenderer(svg).isValid());
    QXmlStreamReader xml(svg);
    bool seen = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"svg") {
            seen = true;
            QCOMPARE(attributes.value(u"viewBox"_s).toString(), u"0 0 24 24"_s);
            QCOMPARE(attributes.value(u"fill"_s).toString(), u"none"_s);
            QCOMPARE(attributes.value(u"stroke"_s).toString(), u"currentColor"_s);
            QCOMPARE(attributes.value(u"stroke-width"_s).toString(), u"1.75"_s);
            QCOMPARE(attributes.value(u"stroke-linecap"_s).toString(), u"round"_s);
            QCOMPARE(attributes.value(u"stroke-linejoin"_s).toString(), u"round"_s);
            continue;
        }
        // A shape has geometry and nothing else: no colour, no weight, no fill of its own.
        QVERIFY2(shapes.contains(xml.name()), qPrintable(xml.name().toString()));
        for (const QXmlStreamAttribute& attribute : attributes)
            QVERIFY2(!attribute.name().contains(u"fill") && !attribute.name().contains(u"stroke") &&
                         attribute.name() != u"style" && attribute.name() != u"class" &&
                         attribute.name() != u"opacity",
                     qPrintable(attribute.name().toString()));
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(seen);
}

void TestIcons::staysInsideItsMargin_data()
{
    addIconRows();
}

void TestIcons::staysInsideItsMargin()
{
    QFETCH(QString, name);
    const QByteArray svg = read(u"%1/%2.svg"_s.arg(iconFolder, name)).replace("currentColor", "#000000");
    const QRect ink = inked(drawn(svg, QSize(grid, grid) * zoom));
    QVERIFY(!ink.isEmpty());
    // 2 units of margin, a twentieth of a unit of tolerance.
    constexpr int margin = 2 * zoom - 1;
    QVERIFY2(
        QRect(QPoint(), QSize(grid, grid) * zoom).adjusted(margin, margin, -margin, -margin).contains(ink),
        qPrintable(u"%1..%2 x %3..%4"_s.arg(ink.left()).arg(ink.right()).arg(ink.top()).arg(ink.bottom())));
    // In the middle, but for an optical shift of less than a unit.
    const QPointF centre = QRectF(ink).center() / zoom;
    QVERIFY2(std::abs(centre.x() - grid / 2.0) < 1 && std::abs(centre.y() - grid / 2.0) < 1,
             "off the middle");
}

void TestIcons::isPaintedInTheColourOfItsToken()
{
    for (const auto mode : {kit::Theme::Mode::Light, kit::Theme::Mode::Dark}) {
        m_style->theme().setMode(mode);
        const QColor wanted = m_style->theme().color(kit::Token::Danger);
        // In the middle of the bar of "minus" there is nothing but its colour.
        const QImage image = kit::icon(kit::Icon::Minus, kit::Token::Danger).pixmap(QSize(96, 96)).toImage();
        QCOMPARE(image.pixelColor(48, 48).rgb(), wanted.rgb());
    }
    m_style->theme().setMode(kit::Theme::Mode::Light);
}

void TestIcons::drawsEmptyPages_data()
{
    QTest::addColumn<kit::Drawing>("drawing");
    for (int i = 0; i <= static_cast<int>(kit::Drawing::SearchNothing); ++i)
        QTest::newRow(kit::drawingName(static_cast<kit::Drawing>(i))) << static_cast<kit::Drawing>(i);
}

void TestIcons::drawsEmptyPages()
{
    QFETCH(kit::Drawing, drawing);
    const QString path = u":/drawings/%1.svg"_s.arg(QLatin1StringView(kit::drawingName(drawing)));
    QSvgRenderer renderer(read(path));
    QVERIFY2(renderer.isValid(), qPrintable(path));
    QCOMPARE(renderer.defaultSize(), kit::drawingSize);
    QList<QImage> images;
    for (const auto mode : {kit::Theme::Mode::Light, kit::Theme::Mode::Dark}) {
        m_style->theme().setMode(mode);
        QImage image(kit::drawingSize, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        kit::paintDrawing(&painter, drawing, image.rect());
        painter.end();
        QVERIFY(!inked(image).isEmpty());
        // Nothing is cut at the edge.
        QVERIFY(image.rect().adjusted(1, 1, -1, -1).contains(inked(image)));
        images << image;
    }
    QVERIFY(images[0] != images[1]);
    m_style->theme().setMode(kit::Theme::Mode::Light);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
