// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <cstdio>
#include <QJsonDocument>

namespace mw::cli {

using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QString withoutControls(QString text)
{
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    return text;
}

Output::Output()
{
    m_broken = !m_out.open(stdout, QIODevice::WriteOnly);
    // Without standard error there is nobody to tell that it is not there.
    static_cast<void>(m_error.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered));
}

void Output::write(const QByteArray& bytes)
{
    m_broken = m_broken || m_out.write(bytes) != bytes.size();
}

void Output::object(const QJsonObject& object)
{
    if (!m_json || m_answered)
        return;
    m_answered = true;
    write(compact(object) + '\n');
}

void Output::beginList(const QString& name)
{
    if (!m_json || m_answered)
        return;
    m_answered = true;
    m_inList = true;
    m_firstItem = true;
    write("{" + QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact).sliced(1).chopped(1) + ":[");
}

void Output::item(const QJsonObject& item)
{
    if (!m_json || !m_inList)
        return;
    write((std::exchange(m_firstItem, false) ? QByteArray() : ","_ba) + compact(item));
}

void Output::endList(const QJsonObject& more)
{
    if (!std::exchange(m_inList, false))
        return;
    const QByteArray rest = compact(more).sliced(1);
    write("]" + (more.isEmpty() ? rest : "," + rest) + '\n');
}

void Output::line(const QString& text)
{
    if (!m_json)
        write(withoutControls(text).toUtf8() + '\n');
}

void Output::raw(const QByteArray& bytes)
{
    write(bytes);
}

void Output::message(const QString& text)
{
    if (!m_quiet)
        complain(text);
}

void Output::complain(const QString& text)
{
    m_error.write(withoutControls(text).toUtf8() + '\n');
}

void Output::fail(const Failure& failure)
{
    const QJsonObject error{
        {u"error"_s, QJsonObject{{u"code"_s, toText(failure.code)}, {u"text"_s, failure.text}}}};
    if (m_json && m_inList)
        endList(error);
    else if (m_json && !m_answered)
        object(error);
    else
        complain(u"%1 (%2)"_s.arg(failure.text, toText(failure.code)));
}

bool Output::finish()
{
    return m_out.flush() && !m_broken;
}

} // namespace mw::cli
