// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/gallery.h"
#include "kit/gallerypieces.h"
#include "kit/style.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace mw;

/// The painted pieces as a page has them: nothing is cut, nothing lies outside its parent, all is named. With
/// MAILWRIGHT_SHOTS set to a folder the pictures are kept there.
class TestGalleryPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cutsNothing_data();
    void cutsNothing();
    void namesEveryControl();
    void keepsPictures_data();
    void keepsPictures();

private:
    kit::Style* m_style = nullptr;
};

namespace {

void shoot(QWidget* widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("MAILWRIGHT_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget->grab().save(u"%1/%2.png"_s.arg(folder, name)));
}

} // namespace

void TestGalleryPieces::initTestCase()
{
    m_style = &kit::Style::install();
    m_style->theme().setMode(kit::Theme::Mode::Light);
}

void TestGalleryPieces::cutsNothing_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("1280 x 800") << 10 << QSize(1280, 900) << Qt::LeftToRight;
    QTest::newRow("960 x 540, scrolled") << 10 << QSize(960, 1200) << Qt::LeftToRight;
    QTest::newRow("large font") << 20 << QSize(1280, 2600) << Qt::LeftToRight;
    QTest::newRow("right to left") << 10 << QSize(1280, 900) << Qt::RightToLeft;
}

void TestGalleryPieces::cutsNothing()
{
    QFETCH(int, points);
    QFETCH(QSize, size);
    QFETCH(Qt::LayoutDirection, direction);
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSize(points);
    QApplication::setFont(font);
    kit::GalleryPieces gallery;
    gallery.setLayoutDirection(direction);
    gallery.resize(size);
    gallery.show();
    QVERIFY(QTest::qWaitForWindowExposed(&gallery));
    for (QWidget* widget : gallery.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->isWindow())
            continue;
        const QByteArray what =
            QByteArray(widget->metaObject()->className()) + ' ' + widget->accessibleName().toUtf8();
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), what.constData());
        const int wanted = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width())
                                                       : widget->minimumSizeHint().height();
        QVERIFY2(widget->height() >= wanted, (what + " is too low").constData());
        // The parent shows it all.
        QVERIFY2(widget->parentWidget()->rect().contains(widget->geometry()),
                 (what + " lies outside").constData());
    }
    QApplication::setFont(before);
}

void TestGalleryPieces::namesEveryControl()
{
    kit::GalleryPieces gallery;
    gallery.resize(1280, 900);
    gallery.show();
    for (const QWidget* widget : gallery.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface* accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestGalleryPieces::keepsPictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestGalleryPieces::keepsPictures()
{
    QFETCH(bool, dark);
    m_style->theme().setMode(dark ? kit::Theme::Mode::Dark : kit::Theme::Mode::Light);
    const QString end = dark ? u"-dark"_s : u""_s;
    kit::GalleryPieces gallery;
    gallery.resize(1280, 900);
    gallery.show();
    gallery.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&gallery));
    shoot(&gallery, u"pieces"_s + end);
    const std::unique_ptr<QWidget> empty(kit::galleryEmptyPage());
    empty->resize(1056, 770);
    empty->show();
    shoot(empty.get(), u"empty"_s + end);
    kit::QuestionDialog question(kit::GalleryPieces::sampleQuestion(), &gallery);
    question.open();
    QVERIFY(question.isVisible());
    shoot(&question, u"question"_s + end);
    shoot(&gallery, u"pieces-dimmed"_s + end);
    // Painting follows the theme: the page's ground isn't that of the other one.
    const QColor ground = gallery.grab().toImage().pixelColor(2, 2);
    question.reject();
    QVERIFY(gallery.grab().toImage().pixelColor(2, 2) != ground);
    kit::GalleryPieces mirrored;
    mirrored.setLayoutDirection(Qt::RightToLeft);
    mirrored.resize(1280, 900);
    mirrored.show();
    shoot(&mirrored, u"pieces-rtl"_s + end);
    kit::GalleryPieces narrow;
    narrow.resize(760, 1200);
    narrow.show();
    shoot(&narrow, u"pieces-narrow"_s + end);
    m_style->theme().setMode(kit::Theme::Mode::Light);
}

QTEST_MAIN(TestGalleryPieces)
#include "tst_gallerypieces.moc"
