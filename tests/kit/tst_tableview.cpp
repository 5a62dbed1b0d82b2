// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/metrics.h"
#include "kit/role.h"
#include "kit/rowcell.h"
#include "kit/rowdelegate.h"
#include "kit/style.h"
#include "kit/tableview.h"
#include "kit/tokens.h"
#include "kit/type.h"
#include "kit/viewsettings.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QTest>
#include <QToolTip>

using namespace mw::kit;
using namespace Qt::StringLiterals;

namespace {

class KeptSettings : public ViewSettings
{
public:
    QByteArray read(const QString& key) const override { return values.value(key); }
    void write(const QString& key, const QByteArray& value) override
    {
        values[key] = value;
        ++written;
    }
    QHash<QString, QByteArray> values;
    int written = 0;
};

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

std::unique_ptr<QStandardItemModel> modelOf(int rows, int columns)
{
    auto model = std::make_unique<QStandardItemModel>(rows, columns);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            model->setItem(row, column, new QStandardItem(u"cell %1 %2"_s.arg(row).arg(column)));
    return model;
}

QRgb colorOf(Token token)
{
    return style().theme().color(token).rgba();
}

bool holds(const QImage& image, const QRect& rect, QRgb color)
{
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            if (image.pixel(x, y) == color)
                return true;
    return false;
}

} // namespace

class TestTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::install(); }
    void showsTooltipsAsPlainText()
    {
        const auto model = modelOf(2, 1);
        model->setData(model->index(0, 0), u"<b>Ben</b>"_s, Qt::ToolTipRole);
        model->setData(model->index(1, 0), u"<i>%1</i>"_s.arg(QString(300, u'x'))); // cut
        TableView view;
        view.setModel(model.get());
        view.resize(200, 200);
        view.show();
        const auto tipOf = [&](int row) {
            const QPoint at = view.visualRect(model->index(row, 0)).center();
            QHelpEvent help(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
            QApplication::sendEvent(view.viewport(), &help);
            return QToolTip::text();
        };
        QVERIFY(tipOf(0).contains(u"&lt;b&gt;Ben"));
        QVERIFY(tipOf(1).contains(u"&lt;i&gt;xxx"));
        QToolTip::hideText();
    }
    void init()
    {
        style().theme().setMode(Theme::Mode::Light);
        style().setDensity(Density::Comfortable);
        useFont(10);
    }

    void hasRowsOfTheDesignsHeight()
    {
        QCOMPARE(rowHeight(nullptr, Density::Comfortable), 36);
        QCOMPARE(rowHeight(nullptr, Density::Compact), 30);
        QCOMPARE(rowHeight(nullptr, Density::Comfortable, true), 52);
        TableView table;
        const auto model = modelOf(3, 2);
        table.setModel(model.get());
        QCOMPARE(table.rowHeight(0), 36);
        style().setDensity(Density::Compact);
        QCOMPARE(table.rowHeight(0), 30);
        style().setDensity(Density::Comfortable);
        QCOMPARE(table.rowHeight(2), 36);
        table.setTwoLines(true);
        QCOMPARE(table.rowHeight(1), 52);
        QCOMPARE(table.horizontalHeader()->sizeHint().height(), 30);
    }
    void givesEachCellTheRoomItsWordsNeed()
    {
        const RowDelegate delegate;
        for (const qreal points : {9.0, 10.0, 20.0, 32.0}) {
            useFont(points);
            const auto model = modelOf(1, 2);
            QStyleOptionViewItem option;
            const auto hint = [&] { return delegate.sizeHint(option, model->index(0, 1)); };
            const QFont normal = font(nullptr, Type::Body);
            const int plain = textWidth(u"cell 0 1"_s, normal);
            QVERIFY(hint().width() >= plain + 2 * size::cellSide);
            QVERIFY(hint().height() >= QFontMetrics(normal).height() + size::hairline);
            const int oneLine = hint().height();
            model->setData(model->index(0, 1), static_cast<int>(Icon::Fine), Role::Icon);
            QVERIFY(hint().width() >= plain + scaled(nullptr, size::icon) + 2 * size::cellSide);
            model->setData(model->index(0, 1), u"a second line that is longer"_s, Role::SecondLine);
            const QFont small = font(nullptr, Type::Small);
            QVERIFY(hint().width() >= textWidth(u"a second line that is longer"_s, small));
            QVERIFY(hint().height() >= oneLine + QFontMetrics(small).height() - size::rowComfortable);
            QVERIFY(hint().height() >= QFontMetrics(normal).height() + QFontMetrics(small).height());
        }
    }
    void readsTheRoles()
    {
        const auto model = modelOf(1, 2);
        RowCell cell = RowCell::of(model->index(0, 0));
        QVERIFY(cell.strong);
        cell = RowCell::of(model->index(0, 1));
        QVERIFY(!cell.strong && !cell.icon && !cell.fraction && !cell.alignRight);
        const QModelIndex index = model->index(0, 1);
        model->setData(index, u"rejected"_s, Role::State);
        cell = RowCell::of(index);
        QCOMPARE(cell.text, u"cell 0 1"_s);
        QCOMPARE(cell.token, Token::Danger);
        QVERIFY(cell.icon == Icon::Refused);
        model->setData(index, QString(), Qt::DisplayRole);
        QCOMPARE(RowCell::of(index).text, u"Refused"_s);
        model->setData(index, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
        QVERIFY(RowCell::of(index).alignRight);
        model->setData(index, true, Role::Placeholder);
        cell = RowCell::of(index);
        QVERIFY(cell.placeholder && cell.text.isEmpty() && !cell.icon);
    }
    void paintsAnyRole()
    {
        const auto model = modelOf(8, 3);
        QAbstractItemModelTester tester(model.get());
        const auto set = [&](int row, const QVariant& value, int role) {
            for (int column = 0; column < 3; ++column)
                model->setData(model->index(row, column), value, role);
        };
        set(0, u"in_doubt"_s, Role::State);
        set(1, QStringList{u"one"_s, u"two"_s, QString(300, u'x')}, Role::Tags);
        set(2, 0.5, Role::Fraction);
        set(3, 7.0, Role::Fraction);
        set(4, true, Role::Placeholder);
        set(5, true, Role::FixedPitch);
        set(6, QString(300, u'W'), Qt::DisplayRole);
        set(7, u"second"_s, Role::SecondLine);
        set(8, true, Role::Small);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            for (const int width : {40, 300, 900}) {
                TableView table;
                table.setLayoutDirection(direction);
                table.setModel(model.get());
                table.resize(width, 400);
                const QImage image = table.grab().toImage();
                QVERIFY(holds(image, image.rect(), colorOf(Token::Border)));
            }
        }
    }
    void givesRoomForItsLeastRowsWhateverTheFont()
    {
        const auto model = modelOf(20, 3);
        TableView table;
        table.setModel(model.get());
        const int none = table.minimumSizeHint().height();
        table.setLeastRows(10);
        const int row = rowHeight(&table, densityOf(&table));
        QVERIFY(table.minimumSizeHint().height() >= std::max(none, 10 * row));
    }
    void keepsWidthsInLettersUntilAPersonChangesThem()
    {
        const auto model = modelOf(2, 3);
        TableView table;
        table.setModel(model.get());
        table.setColumnLetters(0, 20);
        table.setColumnLetters(1, 20);
        const int wide = table.columnWidth(0);
        table.setColumnWidth(1, wide + 40);
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        QCoreApplication::sendPostedEvents();
        QVERIFY(table.columnWidth(0) > wide * 3 / 2);
        QCOMPARE(table.columnWidth(1), wide + 40);
        QApplication::setFont(before);
    }
    void paintsBarsForRowsThatAreNotThereYet()
    {
        const auto model = modelOf(1, 1);
        TableView table;
        table.setModel(model.get());
        table.resize(400, 200);
        const QRect row(0, table.horizontalHeader()->height() + 1, 400, 33);
        QVERIFY(!holds(table.grab().toImage(), row, colorOf(Token::Hover)));
        model->setData(model->index(0, 0), true, Role::Placeholder);
        QVERIFY(holds(table.grab().toImage(), row, colorOf(Token::Hover)));
    }

    void fillsSelectedAndHoveredRows()
    {
        const auto model = modelOf(4, 2);
        TableView table;
        table.setModel(model.get());
        table.resize(400, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        const auto ground = [&](int row) {
            const int y = table.rowViewportPosition(row) + 4;
            return table.viewport()->grab().toImage().pixel(390, y);
        };
        QCOMPARE(ground(1), colorOf(Token::Surface));
        table.selectRow(1);
        QCOMPARE(ground(1), colorOf(Token::AccentSoft));
        QHoverEvent over(QEvent::HoverMove, QPointF(20, table.rowViewportPosition(2) + 5), QPointF(),
                         QPointF());
        QCoreApplication::sendEvent(table.viewport(), &over);
        QCOMPARE(table.hoveredRow(), 2);
        QCOMPARE(ground(2), colorOf(Token::Hover));
        QHoverEvent away(QEvent::HoverLeave, QPointF(), QPointF(), QPointF());
        QCoreApplication::sendEvent(table.viewport(), &away);
        QCOMPARE(ground(2), colorOf(Token::Surface));

        // Another window is at work: the selection turns grey.
        QWidget other;
        other.show();
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        other.activateWindow();
        QTRY_VERIFY(!table.isActiveWindow());
        QCOMPARE(ground(1), colorOf(Token::Hover));
    }
    void showsTheRingOfTheCurrentRowForKeysOnly()
    {
        const auto model = modelOf(4, 2);
        TableView table;
        table.setModel(model.get());
        table.resize(400, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        const auto edge = [&](int row) {
            return table.viewport()->grab().toImage().pixel(0, table.rowViewportPosition(row) + 18);
        };
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          QPoint(20, table.rowViewportPosition(1) + 18));
        QVERIFY(edge(1) != colorOf(Token::Accent));
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentIndex().row(), 2);
        QCOMPARE(edge(2), colorOf(Token::Accent));
        QVERIFY(edge(1) != colorOf(Token::Accent));
    }

    void keepsWidthsOrderAndSorting()
    {
        KeptSettings settings;
        const auto model = modelOf(2, 3);
        {
            TableView table;
            table.setModel(model.get());
            table.setSortingEnabled(true);
            table.keepIn(&settings, u"contacts"_s);
            table.horizontalHeader()->resizeSection(0, 222);
            table.horizontalHeader()->moveSection(1, 0);
            table.sortByColumn(2, Qt::DescendingOrder);
            QCOMPARE(settings.written, 0);
        }
        QCOMPARE(settings.written, 1);
        TableView again;
        again.setSortingEnabled(true);
        again.keepIn(&settings, u"contacts"_s);
        again.setModel(model.get());
        QCOMPARE(again.columnWidth(0), 222);
        QCOMPARE(again.horizontalHeader()->visualIndex(1), 0);
        QCOMPARE(again.horizontalHeader()->sortIndicatorSection(), 2);
        QCOMPARE(again.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        // Another version with more columns starts afresh.
        const auto wider = modelOf(2, 4);
        TableView other;
        other.keepIn(&settings, u"contacts"_s);
        other.setModel(wider.get());
        QVERIFY(other.columnWidth(0) != 222);
    }
    void takesNoHarmFromBrokenSettings()
    {
        KeptSettings settings;
        const auto model = modelOf(2, 3);
        for (const QByteArray& kept :
             {"x"_ba, ":"_ba, "3:"_ba, "3:garbage"_ba, "-1:x"_ba, QByteArray(10'000, '\xff')}) {
            settings.values[u"t"_s] = kept;
            TableView table;
            table.setModel(model.get());
            table.keepIn(&settings, u"t"_s);
            QCOMPARE(table.horizontalHeader()->count(), 3);
            QVERIFY(!table.horizontalHeader()->isSectionHidden(0));
        }
    }
    void writesOnceAfterADrag()
    {
        KeptSettings settings;
        const auto model = modelOf(2, 3);
        TableView table;
        table.setModel(model.get());
        table.keepIn(&settings, u"t"_s);
        for (int width = 100; width < 160; ++width)
            table.horizontalHeader()->resizeSection(0, width);
        QTRY_COMPARE(settings.written, 1);
    }
    void leavesTheTableByTab()
    {
        TableView table;
        QVERIFY(!table.tabKeyNavigation());
        QCOMPARE(table.selectionBehavior(), QAbstractItemView::SelectRows);
    }
};

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
