// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/reportfields.h"

#include "inbound/addressfinder.h"
#include "mail/replytable.h"

#include <functional>
#include <optional>

namespace mw::inbound {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostValue = 4096;
constexpr qsizetype mostWords = 300;

struct Field
{
    QByteArray name; ///< in small letters
    QByteArray value;
};

/// Calls `take` for each field, unfolded, and with nothing at each empty line. False stops.
void eachField(QByteArrayView text, const std::function<bool(const std::optional<Field>&)>& take)
{
    std::optional<Field> field;
    const auto finish = [&] {
        const bool goOn = !field || take(field);
        field.reset();
        return goOn;
    };
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = text.first(end < 0 ? text.size() : end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        const QByteArrayView trimmed = line.trimmed();
        if (trimmed.isEmpty()) {
            if (!finish() || !take(std::nullopt))
                return;
        } else if (field && (line.front() == ' ' || line.front() == '\t')) {
            if (field->value.size() < mostValue)
                field->value.append(' ').append(trimmed.first(std::min(trimmed.size(), mostValue)));
        } else {
            if (!finish())
                return;
            const qsizetype colon = trimmed.indexOf(':');
            if (colon > 0 && colon <= 60)
                field = Field{trimmed.first(colon).trimmed().toByteArray().toLower(),
                              trimmed.sliced(colon + 1)
                                  .first(std::min(trimmed.size() - colon - 1, mostValue))
                                  .trimmed()
                                  .toByteArray()};
        }
    }
    finish();
}

QString firstAddress(const QByteArray& value)
{
    const QString text = QString::fromUtf8(value);
    QString found;
    // Behind the type: "rfc822; anna@example.com".
    findAddresses(QStringView(text).sliced(text.indexOf(u';') + 1), [&](const FoundAddress& one) {
        found = one.address.text();
        return false;
    });
    return found;
}

QString words(const QByteArray& value)
{
    QString text = QString::fromUtf8(value).simplified();
    if (text.size() > mostWords)
        text = text.left(mostWords) + u'…';
    return text;
}

class Recipient
{
public:
    void take(const Field& field)
    {
        if (field.name == "final-recipient")
            m_final = field.value;
        else if (field.name == "original-recipient")
            m_original = field.value;
        else if (field.name == "action")
            m_action = field.value.toLower();
        else if (field.name == "status")
            m_status = field.value;
        else if (field.name == "diagnostic-code")
            m_diagnostic = field.value;
    }
    /// This field belongs to the next one: there was no empty line between them.
    [[nodiscard]] bool isBehind(const Field& field) const
    {
        return (field.name == "final-recipient" && !m_final.isEmpty()) ||
               (field.name == "original-recipient" && (!m_original.isEmpty() || !m_action.isEmpty()));
    }
    [[nodiscard]] std::optional<Reported> report() const
    {
        if (m_action.isEmpty() && m_status.isEmpty())
            return std::nullopt;
        QString address = firstAddress(m_original);
        if (address.isEmpty())
            address = firstAddress(m_final);
        if (address.isEmpty())
            return std::nullopt;
        return Reported{address, reason(), words(m_diagnostic.isEmpty() ? m_status : m_diagnostic)};
    }

private:
    [[nodiscard]] FindingReason reason() const
    {
        if (m_action.startsWith("delayed"))
            return FindingReason::Delayed;
        if (m_action.startsWith("delivered") || m_action.startsWith("relayed") ||
            m_action.startsWith("expanded"))
            return FindingReason::Delivered;
        if (m_status.startsWith('4'))
            return FindingReason::RefusedForNow;
        return refused();
    }
    /// The one table that judges what servers say decides whether the address is gone.
    [[nodiscard]] FindingReason refused() const
    {
        QByteArray said = m_diagnostic.mid(m_diagnostic.indexOf(';') + 1).trimmed();
        int code = said.left(3).toInt();
        if (code < 400 || code > 599) // x-postfix; … tells no code
            code = 550;
        else
            said = said.mid(4);
        QByteArray status = m_status.left(m_status.indexOf(' ')).trimmed();
        if (m_status.indexOf(' ') < 0)
            status = m_status;
        switch (mail::ReplyTable::builtIn().judge(mail::ReplyPhase::Rcpt, code, status, said).bounceClass) {
        case mail::BounceClass::Hard:
            return FindingReason::AddressGone;
        case mail::BounceClass::Soft:
            return FindingReason::RefusedForNow;
        case mail::BounceClass::None:
            break;
        }
        return FindingReason::RefusedOtherwise;
    }

    QByteArray m_final;
    QByteArray m_original;
    QByteArray m_action;
    QByteArray m_status;
    QByteArray m_diagnostic;
};

} // namespace

std::vector<Reported> recipientsOf(QByteArrayView text, std::size_t most)
{
    std::vector<Reported> all;
    Recipient recipient;
    const auto finish = [&] {
        if (auto report = recipient.report(); report && all.size() < most)
            all.push_back(*std::move(report));
        recipient = Recipient();
        return all.size() < most;
    };
    eachField(text, [&](const std::optional<Field>& field) {
        if (!field)
            return finish();
        if (recipient.isBehind(*field) && !finish())
            return false;
        recipient.take(*field);
        return true;
    });
    finish();
    return all;
}

std::vector<Reported> complainersOf(QByteArrayView text, std::size_t most)
{
    std::vector<Reported> all;
    QByteArray type;
    eachField(text, [&](const std::optional<Field>& field) {
        if (!field)
            return true;
        if (field->name == "feedback-type")
            type = field->value.toLower();
        else if (field->name == "original-rcpt-to" || field->name == "removal-recipient")
            if (const QString address = firstAddress(field->value); !address.isEmpty() && all.size() < most)
                all.push_back({address, FindingReason::Complaint, {}});
        return true;
    });
    if (type.isEmpty() || type.startsWith("not-spam"))
        all.clear();
    for (Reported& one : all)
        one.words = words(type);
    return all;
}

QByteArray fieldOf(QByteArrayView head, QByteArrayView name)
{
    QByteArray value;
    eachField(head, [&](const std::optional<Field>& field) {
        if (field && field->name == name)
            value = field->value;
        return value.isEmpty();
    });
    return value;
}

} // namespace mw::inbound
