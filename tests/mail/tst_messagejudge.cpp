// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/headerparameter.h"
#include "mail/messagebuilder.h"
#include "mail/pictures.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mw::mail;
using namespace mw::base;
using namespace Qt::StringLiterals;

namespace {

constexpr int messages = 600;

/// Messages of random parts, the same ones in each run.
class Author
{
public:
    MessageParts write()
    {
        MessageParts parts{.from = mailbox(false),
                           .replyTo = std::nullopt,
                           .to = mailbox(m_random.bounded(8) == 0),
                           .subject = text(m_random.bounded(120), false),
                           .html = body(m_random.bounded(4000)),
                           .text = body(m_random.bounded(1500)),
                           .messageId = "m" + QByteArray::number(m_random.generate64(), 36) + "@example.com",
                           .date = fromMilliseconds(qint64(m_random.bounded(4'000'000'000.0)) * 1000),
                           .extraHeaders = {}};
        if (m_random.bounded(3) == 0)
            parts.replyTo = mailbox(false);
        if (m_random.bounded(10) == 0)
            parts.html.clear();
        else if (m_random.bounded(10) == 0)
            parts.text.clear();
        if (parts.html.isEmpty() && parts.text.isEmpty())
            parts.text = u"x"_s;
        m_pictures = QJsonArray();
        if (m_random.bounded(3) == 0)
            for (int i = m_random.bounded(4); i >= 0; --i)
                parts.inlineParts.push_back(picture(i));
        m_fileName = fileName();
        parts.extraHeaders.push_back(
            {.name = "X-Extra", .value = toHeaderParameter("filename", m_fileName).value()});
        return parts;
    }
    const QString& lastFileName() const { return m_fileName; }
    /// As the judge tells of them.
    const QJsonArray& lastPictures() const { return m_pictures; }

private:
    QString word(bool wild)
    {
        static const QString plain[] = {u"Hello"_s,         u"there"_s, u"O'Neil"_s,      u"J."_s,
                                        u"50%"_s,           u"a,b"_s,   u"(new)"_s,       u"a@b"_s,
                                        u"=?UTF-8?Q?x?="_s, u"\"q\""_s, u"back\\slash"_s, u"x"_s,
                                        u"Bcc:"_s,          u"_"_s,     u"?="_s};
        static const QString scripts[] = {
            u"Zoë"_s,    u"Müller"_s, u"Здравствуйте"_s,       u"田中さん"_s, u"مرحبا"_s,
            u"שלום"_s,   u"🎉"_s,      u"👩‍👩‍👧"_s, u"e\u0301"_s,  u"ﷺ"_s,
            u"\u00a0x"_s};
        static const QString odd[] = {u"\r\n"_s,
                                      u"\n"_s,
                                      u"\r"_s,
                                      QString(QChar(0)),
                                      u"\u0085"_s,
                                      u"\u2028"_s,
                                      u"\t"_s,
                                      u"\x7f"_s,
                                      u"\r\nBcc: joe@example.com\r\n\r\n"_s,
                                      QString(QChar(0xd83d)),
                                      u"  "_s};
        switch (m_random.bounded(wild ? 12 : 9)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
        case 5:
            return plain[m_random.bounded(int(std::size(plain)))];
        case 6:
        case 7:
            return scripts[m_random.bounded(int(std::size(scripts)))];
        case 8:
            return QString(m_random.bounded(150), QChar(u'a' + char16_t(m_random.bounded(26))));
        default:
            return odd[m_random.bounded(int(std::size(odd)))];
        }
    }
    QString text(int size, bool tame)
    {
        QString out;
        const bool wild = !tame && m_random.bounded(2) == 0;
        while (out.size() < size)
            out += word(wild) + (m_random.bounded(4) ? u" "_s : QString());
        return out;
    }
    QString body(int size)
    {
        static const QString ends[] = {u"\n"_s,     u"\r\n"_s,       u"\r"_s,           u" \n"_s,
                                       u".\n.\n"_s, u"\nFrom x\n"_s, u"<p a=\"b\">\n"_s};
        const bool ascii = m_random.bounded(3) == 0;
        QString out;
        while (out.size() < size) {
            const QString piece = ascii ? u"word =3D"_s : word(false);
            out += piece + (m_random.bounded(6) ? u" "_s : ends[m_random.bounded(int(std::size(ends)))]);
        }
        return out;
    }
    QString fileName()
    {
        QString name;
        for (const QChar c : text(m_random.bounded(80), true))
            if (c.category() != QChar::Other_Control)
                name += c;
        return u"f"_s + name.trimmed(); // Python strips it
    }
    InlinePart picture(int number)
    {
        QByteArray pixels;
        for (int i = m_random.bounded(3000); i > 0; --i)
            pixels += static_cast<char>(m_random.bounded(256));
        const bool isPng = m_random.bounded(2) == 0;
        const QByteArray bytes = (isPng ? mw::test::png(9, 9) : mw::test::jpeg(9, 9)) + pixels;
        const QByteArray id = "p" + QByteArray::number(number) + "._-@example.com";
        const QString name = fileName().remove(u'/').remove(u'\\').left(150).trimmed();
        m_pictures.append(QJsonArray{
            isPng ? u"image/png"_s : u"image/jpeg"_s, QString::fromLatin1('<' + id + '>'), u"inline"_s,
            QString::fromUtf8(name.toUtf8()),
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())});
        return InlinePart::make(id, name, bytes).value();
    }
    Mailbox mailbox(bool utf8)
    {
        static const QString domains[] = {u"example.com"_s, u"müller.example"_s, u"例え.テスト"_s,
                                          u"mail.example.org"_s};
        const QString local = (utf8 ? u"zoë"_s : u"o'neil+x"_s) + QString::number(m_random.bounded(1000));
        const QString address = local + u'@' + domains[m_random.bounded(int(std::size(domains)))];
        return {.name = m_random.bounded(4) ? text(m_random.bounded(60), false) : QString(),
                .address = EmailAddress::parse(address).value()};
    }

    QRandomGenerator m_random{0x4d494d45};
    QString m_fileName;
    QJsonArray m_pictures;
};

/// The rule, written a second time: each control or separator is a blank, half a pair "?".
QString harmless(const QString& text)
{
    QString out = QString::fromUtf8(text.toUtf8());
    for (QChar& c : out)
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c == QChar(0x2028) ||
            c == QChar(0x2029))
            c = u' ';
    return out;
}

QString asSubject(const QString& text)
{
    return harmless(text).trimmed();
}

QString asName(const QString& text)
{
    QStringList words = harmless(text).split(u' ', Qt::SkipEmptyParts);
    return words.join(u' ');
}

QString asBody(const QString& text)
{
    QString out = QString::fromUtf8(text.toUtf8());
    out.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return out.replace(u'\n', u"\r\n"_s);
}

QJsonValue asMailbox(const std::optional<Mailbox>& mailbox)
{
    if (!mailbox)
        return QJsonValue::Null;
    return QJsonArray{asName(mailbox->name), QString::fromUtf8(mailbox->address.envelope())};
}

} // namespace

class TestMessageJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsBackAsItWasMeant();
    void keepsLinesWithinLimits();
    void holdsNoFieldThatNobodyAskedFor();

private:
    struct Case
    {
        MessageParts parts;
        QString fileName;
        QJsonArray pictures;
        QByteArray bytes;
        QJsonObject seen;
    };
    std::vector<Case> m_cases;
};

void TestMessageJudge::initTestCase()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("no python3 to judge by");
    QTemporaryDir folder;
    Author author;
    for (int i = 0; i < messages; ++i) {
        Case one{.parts = author.write(),
                 .fileName = author.lastFileName(),
                 .pictures = author.lastPictures(),
                 .bytes = {},
                 .seen = {}};
        const auto message = buildMessage(one.parts);
        QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
        QCOMPARE(buildMessage(one.parts).value(), *message);
        one.bytes = *message;
        const QString ending = one.parts.to.address.needsSmtpUtf8() ? u".utf8.eml"_s : u".eml"_s;
        QFile file(folder.filePath(u"%1"_s.arg(i, 5, 10, QLatin1Char('0')) + ending));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(one.bytes) == one.bytes.size());
        m_cases.push_back(std::move(one));
    }
    QProcess judge;
    judge.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    judge.start(python, {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/mail/judge.py"), folder.path()});
    QVERIFY(judge.waitForFinished(100'000));
    QCOMPARE(judge.exitCode(), 0);
    std::size_t next = 0;
    for (const QByteArray& line : judge.readAllStandardOutput().split('\n'))
        if (!line.isEmpty())
            m_cases.at(next++).seen = QJsonDocument::fromJson(line).object();
    QCOMPARE(next, m_cases.size());
}

void TestMessageJudge::readsBackAsItWasMeant()
{
    for (const Case& one : m_cases) {
        const MessageParts& parts = one.parts;
        const auto check = [&one](const char* key, const QJsonValue& expected) {
            if (one.seen.value(QLatin1StringView(key)) == expected)
                return true;
            qWarning() << key << "seen" << one.seen.value(QLatin1StringView(key)) << "meant" << expected;
            qWarning().noquote() << one.bytes.left(3000);
            return false;
        };
        QVERIFY(check("defects", QJsonArray()));
        QVERIFY(check("subject", asSubject(parts.subject)));
        QVERIFY(check("from", asMailbox(parts.from)));
        QVERIFY(check("to", asMailbox(parts.to)));
        QVERIFY(check("replyTo", asMailbox(parts.replyTo)));
        QVERIFY(check("messageId", QString(u'<' + QString::fromLatin1(parts.messageId) + u'>')));
        QVERIFY(check("date", double(toMilliseconds(parts.date) / 1000)));
        QVERIFY(check("extra", QString::fromLatin1(parts.extraHeaders.front().value)));
        QVERIFY(check("parameter", QString::fromUtf8(one.fileName.toUtf8())));
        const bool single = parts.html.isEmpty() || parts.text.isEmpty();
        const bool related = !parts.inlineParts.empty() && !parts.html.isEmpty();
        QVERIFY(check("pictures", related ? one.pictures : QJsonArray()));
        // A single part that ends without a line end gets one, outside of its base64.
        const bool ends = single && !related && !one.bytes.contains("Content-Transfer-Encoding: base64");
        const auto expected = [ends](const QString& body) -> QJsonValue {
            const QString text = asBody(body);
            if (text.isEmpty())
                return QJsonValue::Null;
            return ends && !text.endsWith(u'\n') ? text + u"\r\n"_s : text;
        };
        QVERIFY(check("text", expected(parts.text)));
        QVERIFY(check("html", expected(parts.html)));
        QJsonArray tree;
        if (!single)
            tree = {u"multipart/alternative"_s, u"text/plain"_s};
        else if (parts.html.isEmpty())
            tree = {u"text/plain"_s};
        if (related)
            tree.append(u"multipart/related"_s);
        if (!parts.html.isEmpty())
            tree.append(u"text/html"_s);
        for (qsizetype i = 0; related && i < one.pictures.size(); ++i)
            tree.append(one.pictures[i].toArray()[0]);
        QVERIFY(check("parts", tree));
    }
}

void TestMessageJudge::keepsLinesWithinLimits()
{
    for (const Case& one : m_cases) {
        QByteArray bytes = one.bytes;
        QVERIFY(bytes.endsWith("\r\n"));
        QVERIFY(!bytes.contains('\0'));
        for (const QByteArray& line : bytes.replace("\r\n", "\n").split('\n')) {
            QVERIFY(!line.contains('\r'));
            // Only what has no blank to fold at may be longer.
            const qsizetype value = line.startsWith("X-Extra: ") ? 9 : 0;
            QVERIFY2(line.size() <= 76 || !line.mid(value).trimmed().contains(' '), line.constData());
            QVERIFY(line.size() <= 998);
        }
        const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return c < 0; });
        QCOMPARE(high, one.parts.to.address.needsSmtpUtf8() ? 2 : 0);
    }
}

void TestMessageJudge::holdsNoFieldThatNobodyAskedFor()
{
    for (const Case& one : m_cases) {
        QStringList meant = {u"Date"_s,       u"From"_s,         u"To"_s,      u"Subject"_s,
                             u"Message-ID"_s, u"MIME-Version"_s, u"X-Extra"_s, u"Content-Type"_s};
        if (one.parts.replyTo)
            meant.insert(2, u"Reply-To"_s);
        if (one.parts.html.isEmpty() || (one.parts.text.isEmpty() && one.parts.inlineParts.empty()))
            meant.append(u"Content-Transfer-Encoding"_s);
        QCOMPARE(one.seen.value("fields"_L1).toVariant().toStringList(), meant);
    }
}

QTEST_GUILESS_MAIN(TestMessageJudge)
#include "tst_messagejudge.moc"
