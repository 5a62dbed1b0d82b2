// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/meta.h"
#include "vault/reader.h"
#include "vault/vault.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace mw::vault;
using namespace Qt::StringLiterals;

class TestReader : public QObject
{
    Q_OBJECT

private:
    static DbResult<QString> name(Database& database)
    {
        auto value = meta::read(database, u"name"_s);
        if (!value)
            return mw::base::fail(value.error());
        return value->toString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"vault.sqlite"_s);
        m_vault = std::move(*Vault::create(m_path, {}));
        m_database = std::move(*m_vault->connect(8));
        QVERIFY(meta::write(*m_database, u"name"_s, u"My shop"_s));
    }
    void cleanup()
    {
        m_database.reset();
        m_vault.reset();
    }

    void answersInTheReceiversThreadAndAsksInAnother()
    {
        Reader reader(m_path, {.readOnly = true});
        QThread* asked = nullptr;
        QThread* answered = nullptr;
        QString text;
        const auto id = reader.ask<QString>(
            this,
            [&](Database& database) {
                asked = QThread::currentThread();
                return name(database);
            },
            [&](Reader::RequestId request, const DbResult<QString>& answer) {
                answered = QThread::currentThread();
                text = answer.value_or(QString()) + QString::number(request);
            });
        QVERIFY(text.isEmpty()); // never from within the call
        QTRY_COMPARE(text, u"My shop"_s + QString::number(id));
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(asked && asked != answered);
    }
    void answersInTheOrderAsked()
    {
        Reader reader(m_path, {.readOnly = true});
        QList<Reader::RequestId> ids;
        QList<Reader::RequestId> answers;
        for (int i = 0; i < 50; ++i)
            ids << reader.ask<QString>(
                this, name, [&](Reader::RequestId id, const DbResult<QString>&) { answers << id; });
        QTRY_COMPARE(answers, ids);
    }
    void saysNothingToAReceiverThatIsGone()
    {
        Reader reader(m_path, {.readOnly = true});
        QSemaphore running;
        QSemaphore goOn;
        auto receiver = std::make_unique<QObject>();
        bool told = false;
        reader.ask<QString>(
            receiver.get(),
            [&](Database& database) {
                running.release();
                goOn.acquire();
                return name(database);
            },
            [&](Reader::RequestId, const DbResult<QString>&) { told = true; });
        running.acquire();
        receiver.reset();
        goOn.release();
        bool next = false;
        reader.ask<QString>(this, name, [&](Reader::RequestId, const DbResult<QString>&) { next = true; });
        QTRY_VERIFY(next);
        QVERIFY(!told);
    }
    void tellsWhyItCannotOpen()
    {
        Reader reader(m_folder->filePath(u"nothing.sqlite"_s), {.readOnly = true});
        std::optional<DbError::Kind> kind;
        reader.ask<QString>(this, name, [&](Reader::RequestId, const DbResult<QString>& answer) {
            kind = answer ? DbError::Kind::Other : answer.error().kind;
        });
        QTRY_VERIFY(kind.has_value());
        QCOMPARE(*kind, DbError::Kind::Missing);
    }
    void cannotWrite()
    {
        Reader reader(m_path, {.readOnly = true});
        std::optional<DbError::Kind> kind;
        reader.ask<QString>(
            this,
            [](Database& database) -> DbResult<QString> {
                auto written = meta::write(database, u"name"_s, u"other"_s);
                if (!written)
                    return mw::base::fail(written.error());
                return QString();
            },
            [&](Reader::RequestId, const DbResult<QString>& answer) {
                kind = answer ? DbError::Kind::Other : answer.error().kind;
            });
        QTRY_VERIFY(kind.has_value());
        QCOMPARE(*kind, DbError::Kind::ReadOnly);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
