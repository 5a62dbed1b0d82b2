// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/role.h"
#include "ui/templates/readermodel.h"
#include "ui/templates/templatemodel.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QTest>

using namespace mw;
using namespace mw::templatespage;
using namespace Qt::StringLiterals;
using campaign::TemplateSummary;
using Column = TemplateModel::Column;

namespace {

TemplateSummary row(int id, const QString& name, const QString& subject, int seconds, int campaigns = 0)
{
    return {.id = base::TemplateId(id),
            .name = name,
            .subject = subject,
            .updatedAt = base::fromMilliseconds(seconds * 1000),
            .draftAt = std::nullopt,
            .campaigns = campaigns};
}

QStringList names(const TemplateModel& model)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all << model.index(i, 0).data().toString();
    return all;
}

} // namespace

class TestTemplateModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsFindsAndSorts()
    {
        TemplateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows({row(1, u"Brötchen"_s, u"Fresh, {{ first_name }}"_s, 10, 1),
                       row(2, u"Advent"_s, u"Doors"_s, 30), row(3, u"قالب"_s, u"مرحبا"_s, 20, 12)});
        QCOMPARE(names(model), (QStringList{u"Advent"_s, u"قالب"_s, u"Brötchen"_s})); // the newest first
        model.sort(static_cast<int>(Column::Name), Qt::AscendingOrder);
        QCOMPARE(names(model).first(), u"Advent"_s);
        model.sort(static_cast<int>(Column::Uses), Qt::DescendingOrder);
        QCOMPARE(names(model).first(), u"قالب"_s);
        model.setSearch(u"BROT"_s);
        QCOMPARE(names(model), QStringList{u"Brötchen"_s});
        QCOMPARE(model.all(), std::size_t(3));
        model.setSearch(u"doors"_s);
        QCOMPARE(names(model), QStringList{u"Advent"_s});
        QVERIFY(!model.indexOf(base::TemplateId(3)).isValid());
        model.setSearch(u"zzz"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setSearch({});
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
    void saysWhatIsNotSavedAndWhoUsesIt()
    {
        TemplateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        auto one = row(1, u"A"_s, u"Hello {{ first_name | default: \"you\" }}"_s, 10, 1);
        one.draftAt = base::fromMilliseconds(99'000);
        model.setRows({one, row(2, u"B"_s, u"{% broken"_s, 10)});
        QCOMPARE(model.index(0, 0).data(kit::Role::Tags).toStringList().size(), 1);
        QCOMPARE(model.index(0, 1).data().toString(), u"Hello [first_name]"_s);
        QCOMPARE(model.index(0, 3).data().toString(), u"1 campaign"_s);
        QCOMPARE(model.index(1, 3).data().toString(), u"none yet"_s);
        QVERIFY(!model.index(0, 2).data(Qt::ToolTipRole).toString().isEmpty());
    }
    void holdsTenThousand()
    {
        TemplateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::vector<TemplateSummary> many;
        for (int i = 0; i < 10'000; ++i)
            many.push_back(row(i + 1, u"Template %1"_s.arg(i), QString(300, u'x'), i));
        model.setRows(std::move(many));
        model.setSearch(u"9999"_s);
        QCOMPARE(model.rowCount(), 1);
    }
    void offersReaders()
    {
        ReaderModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 1); // the sample values
        QCOMPARE(model.index(0).data(ReaderModel::ContactId).toLongLong(), 0);
        model.setContacts(
            {{.id = base::ContactId(7), .email = u"anna@example.com"_s, .name = u"Anna Becker"_s},
             {.id = base::ContactId(8), .email = u"x@example.com"_s, .name = {}}});
        QCOMPARE(model.index(1).data().toString(), u"Anna Becker, anna@example.com"_s);
        QCOMPARE(model.index(2).data().toString(), u"x@example.com"_s);
        QCOMPARE(model.index(1).data(ReaderModel::ContactId).toLongLong(), 7);
        model.setContacts({});
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_MAIN(TestTemplateModels)
#include "tst_templatemodels.moc"
