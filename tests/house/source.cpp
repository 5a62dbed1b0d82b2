// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/source.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace mw::house {

namespace {

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// One pass from left to right; each step consumes one token.
class Splitter
{
public:
    explicit Splitter(const QByteArray& text) : m_text(text) { m_source.code.reserve(text.size()); }

    Source run()
    {
        while (m_at < m_text.size())
            step();
        return m_source;
    }

private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    void step()
    {
        const char c = peek();
        if (c == '/' && peek(1) == '/')
            comment(m_text.indexOf('\n', m_at));
        else if (c == '/' && peek(1) == '*')
            comment(m_text.indexOf("*/", m_at + 2) < 0 ? -1 : m_text.indexOf("*/", m_at + 2) + 2);
        else if (c == '"')
            m_word.endsWith('R') && m_wordTouches ? rawString() : string();
        else if (c == '\'')
            character();
        else if (isWord(c))
            word();
        else
            punctuation(c);
    }

    /// Takes everything before `end` (-1: the rest) as something else than code.
    void blank(qsizetype end)
    {
        if (end < 0)
            end = m_text.size();
        for (; m_at < end; ++m_at) {
            const char c = m_text[m_at];
            m_source.code.append(c == '\n' ? '\n' : ' ');
            m_line += c == '\n';
        }
    }

    void comment(qsizetype end)
    {
        const QByteArray text = m_text.mid(m_at, end < 0 ? -1 : end - m_at);
        int line = m_line;
        for (const QByteArray& part : text.split('\n'))
            m_source.comments[line++] += part;
        blank(end);
    }

    void literal(const QByteArray& text)
    {
        m_source.literals.append({m_line, text, {}});
        for (const QByteArray& call : std::as_const(m_open))
            if (!call.isEmpty())
                m_source.literals.last().calls.append(call);
    }

    void string()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '"' && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2 : 1;
        end = std::min(end, m_text.size());
        literal(m_text.mid(m_at + 1, end - m_at - 1));
        blank(std::min(end + 1, m_text.size()));
        m_wordTouches = false;
    }

    void rawString()
    {
        const qsizetype bracket = m_text.indexOf('(', m_at);
        const QByteArray closing =
            ')' + m_text.mid(m_at + 1, std::max<qsizetype>(0, bracket - m_at - 1)) + '"';
        const qsizetype end = bracket < 0 ? -1 : m_text.indexOf(closing, bracket);
        literal(m_text.mid(bracket + 1, end < 0 ? -1 : end - bracket - 1));
        blank(end < 0 ? -1 : end + closing.size());
        m_wordTouches = false;
    }

    void character()
    {
        if (m_wordTouches && !m_word.isEmpty() && m_word[0] >= '0' && m_word[0] <= '9') {
            punctuation('\''); // a digit separator
            return;
        }
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '\'' && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2 : 1;
        blank(std::min(end + 1, m_text.size()));
        m_wordTouches = false;
    }

    void word()
    {
        // After a digit separator the same number goes on.
        const bool goesOn = m_wordTouches && m_source.code.endsWith('\'');
        const qsizetype begin = m_at;
        while (isWord(peek()))
            ++m_at;
        const QByteArray text = m_text.mid(begin, m_at - begin);
        m_word = goesOn ? m_word + text : text;
        m_wordTouches = true;
        m_source.code.append(text);
    }

    void punctuation(char c)
    {
        if (c == '(')
            m_open.append(m_word);
        else if (c == '{' || c == '[')
            m_open.append(QByteArray());
        else if ((c == ')' || c == '}' || c == ']') && !m_open.isEmpty())
            m_open.removeLast();
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space && c != '\'')
            m_word.clear();
        m_wordTouches = c == '\'';
        m_line += c == '\n';
        m_source.code.append(c);
        ++m_at;
    }

    const QByteArray& m_text;
    Source m_source;
    QList<QByteArray> m_open;
    QByteArray m_word;
    bool m_wordTouches = false;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Source takeApart(const QByteArray& text)
{
    return Splitter(text).run();
}

QStringList filesBelow(const QString& root, const QString& room, const QStringList& endings)
{
    QStringList found;
    QDirIterator it(root + u'/' + room, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const auto endsSo = [&](const QString& ending) { return path.endsWith(ending); };
        if (std::any_of(endings.begin(), endings.end(), endsSo))
            found.append(QDir(root).relativeFilePath(path));
    }
    found.sort();
    return found;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int lineAt(const QByteArray& text, qsizetype offset)
{
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, '\n'));
}

} // namespace mw::house
