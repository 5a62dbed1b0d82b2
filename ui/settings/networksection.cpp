// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networksection.h"

#include "kit/formfield.h"
#include "kit/metrics.h"
#include "kit/settingrow.h"
#include "shell/settingskeys.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace mw::settingspage {

using namespace Qt::StringLiterals;

namespace {

const QString modeKey = QString::fromUtf16(shell::key::proxyMode);
const QString hostKey = QString::fromUtf16(shell::key::proxyHost);
const QString portKey = QString::fromUtf16(shell::key::proxyPort);

bool isHost(const QString& text)
{
    return !text.isEmpty() && text.size() <= 255 && std::ranges::none_of(text, [](QChar c) {
        return c.isSpace() || c == u'/' || c == u'@' || c.category() == QChar::Other_Control;
    });
}

} // namespace

NetworkSection::NetworkSection(shell::Settings& settings, QWidget* parent)
    : Section(u"network"_s, tr("Network"), parent),
      m_settings(settings),
      m_row(addRow(tr("Proxy"))),
      m_mode(new QComboBox),
      m_address(new QWidget),
      m_host(new QLineEdit(settings.value(hostKey).toString())),
      m_port(new QLineEdit(settings.value(portKey).toString())),
      m_hostField(new kit::FormField(tr("Host"), m_host)),
      m_portField(new kit::FormField(tr("Port"), m_port))
{
    m_mode->addItem(tr("None: straight to the relay"), u"none"_s);
    m_mode->addItem(tr("As the system"), u"system"_s);
    m_mode->addItem(tr("SOCKS 5"), u"socks5"_s);
    m_mode->addItem(tr("HTTP"), u"http"_s);
    m_mode->setCurrentIndex(std::max(0, m_mode->findData(settings.value(modeKey).toString())));
    m_mode->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* fields = new QHBoxLayout(m_address);
    fields->setContentsMargins(0, kit::space::s8, 0, 0);
    fields->setSpacing(kit::space::s16);
    fields->addWidget(m_hostField, 3, Qt::AlignTop);
    fields->addWidget(m_portField, 1, Qt::AlignTop);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s4);
    column->addWidget(m_mode);
    column->addWidget(m_address);
    m_row->setControl(content);
    m_mode->setAccessibleName(tr("Proxy"));
    m_row->setExplanation(tr("Mail to relays goes through it, and so does a relay's test, all but its "
                             "questions to the DNS; never what stays on this computer."));
    connect(m_mode, &QComboBox::currentIndexChanged, this, &NetworkSection::onMode);
    for (QLineEdit* line : {m_host, m_port})
        connect(line, &QLineEdit::editingFinished, this, &NetworkSection::onAddress);
    tell();
}

QString NetworkSection::mode() const
{
    return m_mode->currentData().toString();
}

bool NetworkSection::wantsAddress() const
{
    return mode() == u"socks5" || mode() == u"http";
}

void NetworkSection::onMode()
{
    tell();
    if (!wantsAddress()) {
        m_settings.setValue(modeKey, mode());
        return;
    }
    onAddress();
    m_host->setFocus(Qt::OtherFocusReason);
}

/// Until there is an address the old way holds: a proxy without one would leave the relays to nobody.
void NetworkSection::onAddress()
{
    if (!wantsAddress())
        return;
    const QString host = m_host->text().trimmed();
    bool isNumber = false;
    const uint port = m_port->text().trimmed().toUInt(&isNumber);
    const bool goodPort = isNumber && port > 0 && port < 65'536;
    const bool empty = host.isEmpty() && m_port->text().trimmed().isEmpty();
    m_hostField->setError(isHost(host) || empty ? QString() : tr("Write a name or an IP address."));
    m_portField->setError(goodPort || empty ? QString() : tr("1 to 65535"));
    if (!isHost(host) || !goodPort)
        return;
    m_settings.setValue(hostKey, host);
    m_settings.setValue(portKey, port);
    m_settings.setValue(modeKey, mode());
}

void NetworkSection::tell()
{
    m_address->setVisible(wantsAddress());
    m_hostField->setError({});
    m_portField->setError({});
}

} // namespace mw::settingspage
