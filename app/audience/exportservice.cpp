// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/exportservice.h"

#include "audience/contactrepository.h"
#include "audience/csvfield.h"
#include "audience/jsontext.h"

#include <algorithm>
#include <QSaveFile>
#include <QSet>

namespace mw::audience {

using namespace Qt::StringLiterals;

namespace {

using Outcome = base::Result<ExportResult, ExportError>;
using Step = base::Result<void, ExportError>;

constexpr int contactsAPage = 500;

ExportError databaseError(const vault::DbError& error)
{
    return {.kind = ExportError::Kind::Database, .detail = error.detail, .database = error};
}

class Writer
{
public:
    Writer(vault::Database& database, QIODevice& device, const ExportOptions& options,
           const base::JobControl& control)
        : m_contacts(database), m_device(device), m_options(options), m_control(control)
    {
    }

    Outcome run()
    {
        const bool csv = m_options.format == ExportFormat::Csv;
        if (csv)
            if (auto named = findNames(); !named)
                return base::fail(named.error());
        QByteArray bytes = csv ? header() : "["_ba;
        const auto written = eachPage([&](const std::vector<Contact>& page) -> Step {
            for (const Contact& contact : page) {
                csv ? appendCsv(bytes, contact) : appendJson(bytes, contact);
                ++m_result.contacts;
            }
            m_control.report({m_result.contacts, 0});
            return flush(bytes);
        });
        if (!written)
            return base::fail(written.error());
        if (!csv)
            bytes += m_result.contacts > 0 ? "\n]\n" : "]\n";
        if (auto flushed = flush(bytes); !flushed)
            return base::fail(flushed.error());
        return m_result;
    }

private:
    template <typename Take>
    Step eachPage(Take take)
    {
        return m_options.contacts ? eachPageOfChosen(take) : eachPageOfAll(take);
    }

    template <typename Take>
    Step eachPageOfChosen(Take take)
    {
        auto rest = std::span(*m_options.contacts);
        while (!rest.empty()) {
            if (m_control.cancelled()) {
                m_result.cancelled = true;
                return {};
            }
            const auto part = rest.first(std::min(rest.size(), std::size_t{contactsAPage}));
            const auto page = m_contacts.these(part);
            if (!page)
                return base::fail(databaseError(page.error()));
            if (auto taken = take(*page); !taken)
                return taken;
            rest = rest.subspan(part.size());
        }
        return {};
    }

    template <typename Take>
    Step eachPageOfAll(Take take)
    {
        base::ContactId after;
        for (;;) {
            if (m_control.cancelled()) {
                m_result.cancelled = true;
                return {};
            }
            const auto page = m_contacts.page(m_options.list, after, contactsAPage);
            if (!page)
                return base::fail(databaseError(page.error()));
            if (page->empty())
                return {};
            after = page->back().id;
            if (auto taken = take(*page); !taken)
                return taken;
        }
    }

    /// Which attributes occur: a first pass, for the header comes first.
    Step findNames()
    {
        QSet<QString> used;
        const auto found = eachPage([&](const std::vector<Contact>& page) -> Step {
            for (const Contact& contact : page)
                for (auto it = contact.attributes.begin(); it != contact.attributes.end(); ++it)
                    used.insert(it.key());
            return {};
        });
        if (!found)
            return found;
        const auto known = m_contacts.attributeNames();
        if (!known)
            return base::fail(databaseError(known.error()));
        for (const QString& name : *known)
            if (used.remove(name))
                m_names << name;
        QStringList others(used.begin(), used.end());
        others.sort();
        m_names += others;
        return {};
    }

    QByteArray header()
    {
        QByteArray line = m_options.byteOrderMark ? "\xEF\xBB\xBF"_ba : QByteArray();
        line += "email";
        for (const QString& name : m_names)
            line += ',' + field(name);
        return line + "\r\n";
    }

    QByteArray field(const QString& text)
    {
        CsvField written =
            csvField(text.toUtf8(), m_options.guardFormulas ? Formulas::Guard : Formulas::Keep);
        m_result.guarded += written.guarded ? 1 : 0;
        return std::move(written.text);
    }

    void appendCsv(QByteArray& out, const Contact& contact)
    {
        out += field(contact.email);
        for (const QString& name : m_names)
            out += ',' + field(contact.attributes.value(name).toString());
        out += "\r\n";
    }

    void appendJson(QByteArray& out, const Contact& contact) const
    {
        out += m_result.contacts > 0 ? ",\n{\"email\":" : "\n{\"email\":";
        appendJsonString(out, contact.email.toUtf8());
        out += ",\"attributes\":" + writeAttributes(contact.attributes) + '}';
    }

    Step flush(QByteArray& bytes)
    {
        if (m_device.write(bytes) != bytes.size())
            return base::fail(
                ExportError{.kind = ExportError::Kind::Write, .detail = m_device.errorString()});
        bytes.resize(0);
        return {};
    }

    ContactRepository m_contacts;
    QIODevice& m_device;
    const ExportOptions& m_options;
    const base::JobControl& m_control;
    QStringList m_names;
    ExportResult m_result;
};

} // namespace

std::optional<ExportFormat> exportFormatFromText(QStringView text)
{
    if (text.compare(u"csv", Qt::CaseInsensitive) == 0)
        return ExportFormat::Csv;
    if (text.compare(u"json", Qt::CaseInsensitive) == 0)
        return ExportFormat::Json;
    return std::nullopt;
}

Outcome ExportService::toDevice(QIODevice& device, const ExportOptions& options,
                                const base::JobControl& control)
{
    return Writer(m_database, device, options, control).run();
}

Outcome ExportService::toFile(const QString& path, const ExportOptions& options,
                              const base::JobControl& control)
{
    QSaveFile file(path);
    const auto failure = [&] {
        return base::fail(ExportError{.kind = ExportError::Kind::Write, .detail = file.errorString()});
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto written = toDevice(file, options, control);
    if (!written || written->cancelled) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return failure();
    return written;
}

} // namespace mw::audience
