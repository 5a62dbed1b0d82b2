// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "relays/relay.h"
#include "relays/relaypreset.h"
#include "workspace/catalogue.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace mw::kit {
class Button;
class Callout;
class FormField;
class Label;
class LinkLabel;
class Segmented;
} // namespace mw::kit

namespace mw::relayspage {

/// What a person says about a relay. A password goes in and never comes out again.
class RelayForm : public QWidget
{
    Q_OBJECT
public:
    enum class Field { Provider, Name, Host, Port, Security, User, Password, Authority, Limits };

    explicit RelayForm(QWidget* parent = nullptr);

    /// An empty one for a new relay, with the providers to choose from.
    void startNew();
    void startChange(const relays::Relay& relay);
    [[nodiscard]] relays::Relay relay() const;
    /// Nothing was typed: the one that is kept stays.
    [[nodiscard]] bool hasPassword() const;
    [[nodiscard]] base::Secret password() const;
    void forgetPassword();
    /// The certificate of a further authority; empty takes it away.
    void setAuthority(const QByteArray& pem, const QString& fileName);
    [[nodiscard]] bool isDirty() const;
    void focus(Field field);

    /// Marks what is missing before anything is asked; false: something is.
    bool check();
    /// Puts the sentence under the field that it is about; false: it is about none.
    bool showError(const workspace::CatalogueError& error);
    void clearErrors();

Q_SIGNALS:
    void authorityWanted();
    void sourceWanted(const QUrl& source);
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* authorityRow();
    void fill(const relays::Relay& relay);
    void choosePreset(int index);
    void showPreset(const relays::RelayPreset* preset);
    void onSecurity();
    void tellAuthority();
    void arrange();
    [[nodiscard]] const relays::RelayPreset* preset() const;
    [[nodiscard]] QList<kit::FormField*> fields() const;

    relays::Relay m_before{};
    QByteArray m_pem{};
    QString m_pemName{};
    bool m_isNew = true;
    bool m_filling = false;
    bool m_narrow = false;
    QComboBox* m_provider;
    kit::Callout* m_advice;
    QWidget* m_sourceRow;
    kit::Label* m_source;
    kit::LinkLabel* m_sourceLink;
    QComboBox* m_region;
    QLineEdit* m_name;
    QLineEdit* m_host;
    QSpinBox* m_port;
    kit::Segmented* m_security;
    QLineEdit* m_user;
    QLineEdit* m_password;
    kit::Label* m_authority;
    kit::Button* m_chooseAuthority;
    kit::Button* m_dropAuthority;
    QSpinBox* m_connections;
    QSpinBox* m_perSecond;
    QSpinBox* m_perMinute;
    QSpinBox* m_perDay;
    kit::FormField* m_providerField;
    kit::FormField* m_regionField;
    kit::FormField* m_nameField;
    kit::FormField* m_hostField;
    kit::FormField* m_portField;
    kit::FormField* m_securityField;
    kit::FormField* m_userField;
    kit::FormField* m_passwordField;
    kit::FormField* m_authorityField;
    QBoxLayout* m_serverRow;
    QBoxLayout* m_loginRow;
    QGridLayout* m_limits;
    std::vector<kit::FormField*> m_limitFields;
};

} // namespace mw::relayspage
