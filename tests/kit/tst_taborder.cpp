// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/formfield.h"
#include "kit/pageheader.h"
#include "kit/style.h"
#include "kit/taborder.h"

#include <QApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace mw::kit;
using namespace Qt::StringLiterals;

class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::install(); }

    void followsTheLayoutWhateverWasMadeFirst()
    {
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        auto* last = new QPushButton(u"last"_s);
        column->addWidget(last);
        auto* grid = new QGridLayout;
        grid->addWidget(new QPushButton(u"right"_s), 0, 1);
        grid->addWidget(new QPushButton(u"left"_s), 0, 0);
        column->insertLayout(0, grid);
        auto* area = new QScrollArea;
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(new QPushButton(u"scrolled"_s));
        column->insertWidget(0, area);
        auto* alone = new QLineEdit(u"first"_s);
        column->insertWidget(0, alone);
        QCOMPARE(namesOf(tabStops(&page)),
                 (QStringList{u"first"_s, u"scrolled"_s, u"left"_s, u"right"_s, u"last"_s}));
    }

    void passesWhatIsHiddenOrDisabledAndGoesRound()
    {
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        std::array<QPushButton*, 4> made{};
        for (QPushButton*& one : made)
            column->addWidget(one = new QPushButton(u"one"_s));
        made[1]->hide();
        made[2]->setEnabled(false);
        page.show();
        QCOMPARE(nextTabStop(&page, made[0], true), made[3]);
        QCOMPARE(nextTabStop(&page, made[3], true), made[0]);
        QCOMPARE(nextTabStop(&page, made[0], false), made[3]);
        // From where something is that Tab itself does not come to, and has gone by now.
        made[1]->setFocusPolicy(Qt::ClickFocus);
        QCOMPARE(nextTabStop(&page, made[1], true), made[3]);
        QCOMPARE(nextTabStop(&page, &page, true), made[0]);
        const QWidget stranger;
        QVERIFY(!nextTabStop(&page, &stranger, true));
    }

    void crumbsToldAgainKeepTheFocus()
    {
        PageHeader header(u"In doubt"_s);
        header.setCrumbs({u"Outbox"_s, u"Stollen"_s});
        header.show();
        QApplication::setActiveWindow(&header);
        QWidget* crumb = tabStops(&header).front();
        crumb->setFocus(Qt::TabFocusReason);
        header.setCrumbs({u"Outbox"_s, u"Stollen"_s});
        QCOMPARE(tabStops(&header).front(), crumb);
        QVERIFY(crumb->hasFocus());
        header.setCrumbs({u"Outbox"_s});
        QCOMPARE(tabStops(&header).size(), std::size_t{1});
    }

    void bringsAllOfWhatHasTheFocusIntoSight()
    {
        QScrollArea area;
        auto* content = new QWidget;
        auto* top = new QLineEdit(content);
        auto* high = new QLineEdit(content);
        high->setGeometry(0, 280, 100, 90);
        content->setMinimumSize(100, 1000);
        area.setWidget(content);
        area.resize(200, 300);
        area.show();
        QApplication::setActiveWindow(&area);
        top->setFocus();
        high->setFocus(Qt::OtherFocusReason);
        QVERIFY(!high->visibleRegion().isEmpty());
        QCOMPARE(high->visibleRegion().boundingRect().height(), high->height());
        // A field with its caption.
        area.verticalScrollBar()->setValue(area.verticalScrollBar()->maximum());
        auto* captioned = new FormField(u"Name"_s, new QLineEdit, u"Such as Spring"_s, content);
        captioned->setGeometry(0, 400, 150, captioned->sizeHint().height());
        captioned->show();
        captioned->findChild<QLineEdit*>()->setFocus(Qt::OtherFocusReason);
        QCOMPARE(captioned->visibleRegion().boundingRect().height(), captioned->height());
        // The mouse is where it is: what it presses does not move away under it.
        area.verticalScrollBar()->setValue(0);
        top->setFocus(Qt::MouseFocusReason);
        high->setFocus(Qt::MouseFocusReason);
        QCOMPARE(area.verticalScrollBar()->value(), 0);
    }

private:
    static QStringList namesOf(const std::vector<QWidget*>& stops)
    {
        QStringList names;
        for (const QWidget* stop : stops)
            names.append(stop->property("text").toString());
        return names;
    }
};

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
