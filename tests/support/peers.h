// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace mw::support {

/// A port of 127.0.0.1 that was free a moment ago. Who needs it must be ready to try another.
[[nodiscard]] quint16 freePort();

/// True when something accepts connections there now.
[[nodiscard]] bool answers(quint16 port);

/// A real Postfix with STARTTLS and SASL by Dovecot (tests/peers/mail.sh), in a private root and process
/// namespace of its own. It takes mail for example.com, example.org and peer.test and keeps all of it.
/// Ends with the object, and also when the test dies by any signal.
class PostfixPeer
{
public:
    struct Options
    {
        /// Which of tests/peers/certificates.sh's it shows: server, expired, otherhost, foreign.
        QString certificate = QStringLiteral("server");
        /// More lines for main.cf, such as "smtpd_recipient_restrictions = permit_sasl_authenticated,
        /// reject".
        QStringList mainCf = {};
    };

    /// Null with a sentence in whyNot when the peers were not fetched or the system refuses namespaces; that
    /// sentence is for QSKIP.
    [[nodiscard]] static std::unique_ptr<PostfixPeer> start(QString* whyNot);
    [[nodiscard]] static std::unique_ptr<PostfixPeer> start(const Options& options, QString* whyNot);
    ~PostfixPeer();
    PostfixPeer(const PostfixPeer&) = delete;
    PostfixPeer& operator=(const PostfixPeer&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 imapPort() const { return m_imapPort; }
    [[nodiscard]] QString caFile() const { return m_root + QStringLiteral("/tls/ca.pem"); }
    [[nodiscard]] QString user() const { return QStringLiteral("shop"); }
    [[nodiscard]] QString password() const { return QStringLiteral("secret word"); }
    /// The private root; its var/log/postfix.log holds the server's own words.
    [[nodiscard]] QString root() const { return m_root; }

    /// Each delivered message as the Maildir holds it (LF line ends, Postfix's own lines on top), in no
    /// order.
    [[nodiscard]] QList<QByteArray> messages() const;
    /// Waits until at least this many are delivered; false when the time is over.
    [[nodiscard]] bool waitForMessages(qsizetype count, std::chrono::milliseconds limit) const;

private:
    PostfixPeer() = default;
    [[nodiscard]] bool launch(const Options& options, QString* whyNot);

    QProcess m_process;
    QString m_root;
    quint16 m_port = 0;
    quint16 m_imapPort = 0;
};

/// A real NSD (tests/peers/names.sh) for the zones it is given, by UDP and TCP; it refuses all others. Ends
/// with the object, and also when the test dies by any signal.
class NsdPeer
{
public:
    /// Zone files by the names of their zones; null with a reason in whyNot as above.
    [[nodiscard]] static std::unique_ptr<NsdPeer> start(const QMap<QString, QByteArray>& zones,
                                                        QString* whyNot);
    ~NsdPeer();
    NsdPeer(const NsdPeer&) = delete;
    NsdPeer& operator=(const NsdPeer&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    NsdPeer() = default;

    QProcess m_process;
    quint16 m_port = 0;
};

/// Postfix's smtp-sink: takes everything and forgets it. No STARTTLS, SIZE, CHUNKING or SMTPUTF8; its EHLO
/// reply ends with a bare "250 " line.
class SmtpSinkPeer
{
public:
    /// Arguments as of smtp-sink(1), such as {"-w", "1"}; null with a reason in whyNot as above.
    [[nodiscard]] static std::unique_ptr<SmtpSinkPeer> start(const QStringList& arguments, QString* whyNot);
    ~SmtpSinkPeer();
    SmtpSinkPeer(const SmtpSinkPeer&) = delete;
    SmtpSinkPeer& operator=(const SmtpSinkPeer&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Sessions and messages that it has counted so far.
    [[nodiscard]] qint64 sessionCount() { return counted("sess="); }
    [[nodiscard]] qint64 messageCount() { return counted("mesg="); }

private:
    SmtpSinkPeer() = default;
    [[nodiscard]] qint64 counted(const char* word);

    QProcess m_process;
    QByteArray m_counts;
    quint16 m_port = 0;
};

} // namespace mw::support
