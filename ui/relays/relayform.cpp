// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relayform.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/segmented.h"
#include "ui/relays/relayformwords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;
using relays::RelayPreset;
using smtp::Security;

namespace {

constexpr int nameLetters = 200;
constexpr int hostLetters = 255;
constexpr quint16 tlsPort = 465;
constexpr quint16 startTlsPort = 587;
constexpr Security securities[] = {Security::StartTls, Security::Tls, Security::None};
constexpr int roomy = 480; // pixels for two fields beside each other

QSpinBox* numberField(int from, int to, const QString& none = {})
{
    auto* box = new QSpinBox;
    box->setRange(from, to);
    box->setGroupSeparatorShown(to > 65535);
    if (!none.isEmpty())
        box->setSpecialValueText(none);
    return box;
}

QLineEdit* lineField(int most)
{
    auto* line = new QLineEdit;
    line->setMaxLength(most);
    return line;
}

} // namespace

RelayForm::RelayForm(QWidget* parent)
    : QWidget(parent),
      m_provider(new QComboBox),
      m_advice(new Callout(Tone::Warning, {}, {})),
      m_sourceRow(new QWidget),
      m_source(hint({})),
      m_sourceLink(new LinkLabel(tr("Read it there"))),
      m_region(new QComboBox),
      m_name(lineField(nameLetters)),
      m_host(lineField(hostLetters)),
      m_port(numberField(1, 65535)),
      m_security(new Segmented({tr("STARTTLS"), tr("TLS"), tr("None")})),
      m_user(lineField(hostLetters)),
      m_password(lineField(1000)),
      m_authority(body({})),
      m_chooseAuthority(button(tr("Choose file…"), ButtonRole::Small)),
      m_dropAuthority(button(tr("Take it away"), ButtonRole::Small)),
      m_connections(numberField(1, 100)),
      m_perSecond(numberField(0, 100'000, tr("No limit"))),
      m_perMinute(numberField(0, 1'000'000, tr("No limit"))),
      m_perDay(numberField(0, 100'000'000, tr("No limit"))),
      m_providerField(new FormField(tr("Provider"), m_provider)),
      m_regionField(new FormField(tr("Region or stream"), m_region)),
      m_nameField(new FormField(tr("Name"), m_name, tr("How it is called in campaigns and in the outbox."))),
      m_hostField(new FormField(tr("Server"), m_host)),
      m_portField(new FormField(tr("Port"), m_port)),
      m_securityField(new FormField(tr("Encryption"), m_security)),
      m_userField(new FormField(tr("User"), m_user, tr("Leave it empty where no sign-in is wanted."))),
      m_passwordField(new FormField(tr("Password"), m_password)),
      m_authorityField(new FormField(tr("Certificate authority"), authorityRow(),
                                     tr("Only for a server with a certificate of its own making."))),
      m_serverRow(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_loginRow(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_limits(new QGridLayout)
{
    m_password->setEchoMode(QLineEdit::Password);
    m_provider->addItem(tr("Your own server, or another provider"));
    for (const RelayPreset& known : relays::relayPresets())
        m_provider->addItem(known.name);
    build();
    connect(m_provider, &QComboBox::activated, this, &RelayForm::choosePreset);
    connect(m_region, &QComboBox::activated, this, [this] { m_host->setText(m_region->currentText()); });
    connect(m_security, &Segmented::currentChanged, this, &RelayForm::onSecurity);
    connect(m_sourceLink, &QAbstractButton::clicked, this, [this] {
        if (const RelayPreset* chosen = preset())
            Q_EMIT sourceWanted(chosen->source);
    });
    connect(m_chooseAuthority, &QAbstractButton::clicked, this, &RelayForm::authorityWanted);
    connect(m_dropAuthority, &QAbstractButton::clicked, this, [this] { setAuthority({}, {}); });
    for (QLineEdit* line : {m_name, m_host, m_user, m_password})
        connect(line, &QLineEdit::textEdited, this, &RelayForm::edited);
    connect(m_host, &QLineEdit::textChanged, this, [this] { showPreset(preset()); });
    startNew();
}

QWidget* RelayForm::authorityRow()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, kit::size::ringMargin, 0, kit::size::ringMargin);
    row->setSpacing(space::buttons);
    m_authority->setWordWrap(true);
    row->addWidget(m_authority, 1);
    row->addWidget(m_chooseAuthority);
    row->addWidget(m_dropAuthority);
    return widget;
}

void RelayForm::build()
{
    auto* source = new QHBoxLayout(m_sourceRow);
    source->setContentsMargins(0, 0, 0, 0);
    source->setSpacing(space::s8);
    m_source->setWordWrap(true);
    source->addWidget(m_source, 1);
    source->addWidget(m_sourceLink, 0, Qt::AlignTop);

    m_serverRow->setSpacing(space::fieldToField);
    m_serverRow->addWidget(m_hostField, 3, Qt::AlignTop);
    m_serverRow->addWidget(m_portField, 1, Qt::AlignTop);
    m_loginRow->setSpacing(space::fieldToField);
    m_loginRow->addWidget(m_userField, 1, Qt::AlignTop);
    m_loginRow->addWidget(m_passwordField, 1, Qt::AlignTop);

    m_limits->setHorizontalSpacing(space::fieldToField);
    m_limits->setVerticalSpacing(space::fieldToField);
    m_limitFields = {new FormField(tr("Connections at once"), m_connections),
                     new FormField(tr("Messages a second"), m_perSecond),
                     new FormField(tr("Messages a minute"), m_perMinute),
                     new FormField(tr("Messages in 24 hours"), m_perDay)};

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::fieldToField);
    column->addWidget(m_providerField);
    column->addWidget(m_advice);
    column->addWidget(m_sourceRow);
    column->addWidget(m_regionField);
    column->addWidget(m_nameField);
    column->addLayout(m_serverRow);
    column->addWidget(m_securityField);
    column->addLayout(m_loginRow);
    column->addWidget(m_authorityField);
    column->addSpacing(space::s12);
    column->addWidget(section(tr("Limits")));
    column->addLayout(m_limits);
    arrange();
}

/// Two fields beside each other where there is room, else one below the other.
void RelayForm::arrange()
{
    const auto direction = m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_serverRow->setDirection(direction);
    m_loginRow->setDirection(direction);
    for (std::size_t i = 0; i < m_limitFields.size(); ++i)
        m_limits->addWidget(m_limitFields[i], static_cast<int>(m_narrow ? i : i / 2),
                            static_cast<int>(m_narrow ? 0 : i % 2));
    m_limits->setColumnStretch(0, 1);
    m_limits->setColumnStretch(1, m_narrow ? 0 : 1);
}

void RelayForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < scaled(this, roomy);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

void RelayForm::startNew()
{
    m_isNew = true;
    fill({.port = startTlsPort});
    m_providerField->show();
    m_provider->setCurrentIndex(0);
    m_passwordField->setHint(tr("It is kept in this computer's keychain and never shown again."));
    showPreset(nullptr);
}

void RelayForm::startChange(const relays::Relay& relay)
{
    m_isNew = false;
    fill(relay);
    m_providerField->hide();
    m_passwordField->setHint(relay.user.isEmpty()
                                 ? tr("It is kept in this computer's keychain and never shown again.")
                                 : tr("Leave it empty to keep the one that is there; it is never shown."));
    showPreset(preset());
}

void RelayForm::fill(const relays::Relay& relay)
{
    m_filling = true;
    m_before = relay;
    m_name->setText(relay.name);
    m_host->setText(relay.host);
    m_port->setValue(relay.port);
    m_security->setCurrent(static_cast<int>(
        std::find(std::begin(securities), std::end(securities), relay.security) - std::begin(securities)));
    m_user->setText(relay.user);
    forgetPassword();
    m_connections->setValue(relay.connections);
    m_perSecond->setValue(relay.perSecond);
    m_perMinute->setValue(relay.perMinute);
    m_perDay->setValue(relay.perDay);
    m_pem = relay.caPem;
    m_pemName.clear();
    tellAuthority();
    clearErrors();
    m_filling = false;
}

relays::Relay RelayForm::relay() const
{
    relays::Relay made = m_before;
    made.name = m_name->text().trimmed();
    made.host = m_host->text().trimmed();
    made.port = static_cast<quint16>(m_port->value());
    made.security = securities[std::max(0, m_security->current())];
    made.user = m_user->text().trimmed();
    made.caPem = m_pem;
    made.connections = m_connections->value();
    made.perSecond = m_perSecond->value();
    made.perMinute = m_perMinute->value();
    made.perDay = m_perDay->value();
    return made;
}

bool RelayForm::hasPassword() const
{
    return !m_password->text().isEmpty();
}

base::Secret RelayForm::password() const
{
    return base::Secret(m_password->text().toUtf8());
}

void RelayForm::forgetPassword()
{
    m_password->clear();
}

void RelayForm::setAuthority(const QByteArray& pem, const QString& fileName)
{
    m_pem = pem;
    m_pemName = fileName;
    m_authorityField->setError({});
    tellAuthority();
    Q_EMIT edited();
}

void RelayForm::tellAuthority()
{
    m_authority->setText(m_pem.isEmpty()       ? tr("The ones that this computer trusts")
                         : m_pemName.isEmpty() ? tr("A further one, kept in the workspace")
                                               : tr("Those in %1 too").arg(m_pemName));
    m_dropAuthority->setVisible(!m_pem.isEmpty());
}

bool RelayForm::isDirty() const
{
    const relays::Relay now = relay();
    const auto same = [](const relays::Relay& a, const relays::Relay& b) {
        return a.name == b.name && a.host == b.host && a.port == b.port && a.security == b.security &&
               a.user == b.user && a.caPem == b.caPem && a.connections == b.connections &&
               a.perSecond == b.perSecond && a.perMinute == b.perMinute && a.perDay == b.perDay;
    };
    return hasPassword() || !same(now, m_before);
}

void RelayForm::focus(Field field)
{
    QWidget* const to = [&]() -> QWidget* {
        switch (field) {
        case Field::Provider:
            return m_provider;
        case Field::Name:
            return m_name;
        case Field::Host:
            return m_host;
        case Field::Port:
            return m_port;
        case Field::Security:
            return m_security;
        case Field::User:
            return m_user;
        case Field::Password:
            return m_password;
        case Field::Authority:
            return m_chooseAuthority;
        case Field::Limits:
            break;
        }
        return m_connections;
    }();
    to->setFocus(Qt::OtherFocusReason);
}

const RelayPreset* RelayForm::preset() const
{
    if (m_isNew && m_provider->currentIndex() > 0)
        return &relays::relayPresets()[static_cast<std::size_t>(m_provider->currentIndex() - 1)];
    return relays::presetForHost(m_host->text().trimmed());
}

void RelayForm::choosePreset(int index)
{
    const RelayPreset* chosen =
        index > 0 ? &relays::relayPresets()[static_cast<std::size_t>(index - 1)] : nullptr;
    m_regionField->setVisible(chosen && chosen->hosts.size() > 1);
    m_region->clear();
    if (chosen) {
        m_region->addItems(chosen->hosts);
        relays::Relay offered = relay();
        const bool named = !offered.name.isEmpty() &&
                           std::none_of(relays::relayPresets().begin(), relays::relayPresets().end(),
                                        [&](const RelayPreset& other) { return other.name == offered.name; });
        if (!named)
            m_name->setText(chosen->name);
        m_filling = true;
        m_host->setText(chosen->hosts.value(0));
        m_port->setValue(chosen->port);
        m_security->setCurrent(chosen->security == Security::Tls ? 1 : 0);
        m_filling = false;
        m_user->setText(chosen->user);
        m_perSecond->setValue(chosen->perSecond);
        m_perMinute->setValue(chosen->perMinute);
        m_perDay->setValue(chosen->perDay);
    }
    clearErrors();
    showPreset(chosen);
    Q_EMIT edited();
}

void RelayForm::showPreset(const RelayPreset* preset)
{
    if (!m_isNew || !preset)
        m_regionField->hide();
    m_sourceRow->setVisible(preset != nullptr);
    m_advice->setVisible(preset && preset->passwordWontDo());
    m_passwordField->setLabel(preset && preset->login == relays::PresetLogin::ApiKey ? tr("API key")
                                                                                     : tr("Password"));
    if (!preset)
        return;
    m_source->setText(sourceWords(*preset));
    const LoginAdvice advice = adviceOf(*preset);
    m_advice->set(preset->login == relays::PresetLogin::OAuth ? Tone::Danger : Tone::Warning, advice.bold,
                  advice.text);
}

void RelayForm::onSecurity()
{
    const Security chosen = securities[std::max(0, m_security->current())];
    // The port goes along while it is the usual one for the other kind.
    if (!m_filling && chosen == Security::Tls && m_port->value() == startTlsPort)
        m_port->setValue(tlsPort);
    else if (!m_filling && chosen == Security::StartTls && m_port->value() == tlsPort)
        m_port->setValue(startTlsPort);
    m_securityField->setHint(chosen == Security::None ? tr("Only for a server on this computer.")
                                                      : QString());
    m_securityField->setError({});
}

QList<FormField*> RelayForm::fields() const
{
    return {m_nameField, m_hostField,     m_portField,     m_securityField,
            m_userField, m_passwordField, m_authorityField};
}

void RelayForm::clearErrors()
{
    for (FormField* field : fields())
        field->setError({});
}

bool RelayForm::check()
{
    clearErrors();
    const relays::Relay now = relay();
    if (now.name.isEmpty())
        m_nameField->setError(tr("Give the relay a name."));
    if (now.host.isEmpty())
        m_hostField->setError(tr("Write the server's name or IP address."));
    if (now.user.isEmpty() && hasPassword())
        m_userField->setError(tr("A password wants a user."));
    const bool hadPassword = m_before.id.isValid() && !m_before.user.isEmpty();
    if (!now.user.isEmpty() && !hasPassword() && !hadPassword)
        m_passwordField->setError(tr("A user wants a password."));
    return !focusFirstError(fields());
}

bool RelayForm::showError(const workspace::CatalogueError& error)
{
    using Kind = workspace::CatalogueError::Kind;
    clearErrors();
    switch (error.kind) {
    case Kind::NameTaken:
        m_nameField->setError(tr("Another relay has this name. Choose another one."));
        break;
    case Kind::BadName:
        m_nameField->setError(tr("A name has 1 to 200 characters on one line."));
        break;
    case Kind::BadHost:
        m_hostField->setError(tr("This can't be a server's name or IP address."));
        break;
    case Kind::NeedsTls:
        m_securityField->setError(
            tr("Without encryption mail may go to this computer alone. Choose STARTTLS or TLS."));
        break;
    case Kind::BadText:
        m_userField->setError(tr("It holds a control character. Take it out."));
        break;
    case Kind::BadCertificate:
        m_authorityField->setError(tr("The file holds no certificate (PEM). Choose another one."));
        break;
    default:
        return false;
    }
    focusFirstError(fields());
    return true;
}

} // namespace mw::relayspage
