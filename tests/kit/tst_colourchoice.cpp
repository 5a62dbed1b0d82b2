// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colourchoice.h"
#include "kit/style.h"
#include "kit/tokens.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;

class TestColourChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install().theme().setMode(kit::Theme::Mode::Light); }

    void tellsWhatWasChosenAndNotWhatWasSet()
    {
        kit::ColourChoice choice;
        QSignalSpy chosen(&choice, &kit::ColourChoice::colourChosen);
        QVERIFY(choice.colour().isEmpty());
        choice.setColour(u"#8257ae"_s);
        QCOMPARE(choice.colour(), u"#8257AE"_s);
        QVERIFY(chosen.isEmpty());
        choice.findChildren<QAbstractButton*>().first()->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(choice.colour(), chosen.first().first().toString());
        choice.setColour(u"#123456"_s); // none of ours: the choice stays
        QCOMPARE(choice.colour(), chosen.first().first().toString());
    }
    void offersTheEightByNameAndByKeys()
    {
        kit::ColourChoice choice;
        choice.show();
        QVERIFY(QTest::qWaitForWindowActive(&choice));
        const auto swatches = choice.findChildren<QAbstractButton*>();
        QCOMPARE(swatches.size(), qsizetype(kit::workspaceColours.size()));
        QStringList names;
        for (QAbstractButton* swatch : swatches) {
            names.append(swatch->accessibleName());
            QCOMPARE(QAccessible::queryAccessibleInterface(swatch)->role(), QAccessible::RadioButton);
        }
        names.removeDuplicates();
        QCOMPARE(names.size(), swatches.size());
        swatches[0]->setFocus();
        swatches[0]->click();
        const QString before = choice.colour();
        QTest::keyClick(swatches[0], Qt::Key_Right);
        QVERIFY(choice.colour() != before);
    }
    void takesTheFirstWholeCharacterForATile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initial");
        QTest::newRow("letter") << u"kornblume"_s << u"K"_s;
        QTest::newRow("blank first") << u"  mühle"_s << u"M"_s;
        QTest::newRow("combining") << u"a\u0301rbol"_s << u"A\u0301"_s;
        QTest::newRow("emoji") << u"👩‍🍳 shop"_s << u"👩‍🍳"_s;
        QTest::newRow("Arabic") << u"مخبز"_s << u"م"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void takesTheFirstWholeCharacterForATile()
    {
        QFETCH(QString, name);
        QTEST(kit::initialOf(name), "initial");
    }
    void paintsTheTileInItsColour()
    {
        kit::WorkspaceTile tile;
        tile.set(u"K"_s, u"#1E7F7A"_s);
        tile.resize(tile.sizeHint());
        const QImage image = tile.grab().toImage();
        QCOMPARE(image.pixelColor(4, image.height() / 2), QColor(u"#1E7F7A"_s));
    }
};

QTEST_MAIN(TestColourChoice)
#include "tst_colourchoice.moc"
