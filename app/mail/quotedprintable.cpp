// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/quotedprintable.h"

#include <array>
#include <cstring>

namespace mw::mail {

namespace {

constexpr qsizetype longestLine = 76;

/// What stands for itself inside a line: printable ASCII but "=", blank, tab.
constexpr std::array<bool, 256> literalTable()
{
    std::array<bool, 256> table{};
    for (std::size_t c = 0x20; c < 0x7f; ++c)
        table[c] = c != '=';
    table['\t'] = true;
    return table;
}
constexpr std::array<bool, 256> isLiteral = literalTable();

bool literal(char c)
{
    return isLiteral[static_cast<unsigned char>(c)];
}

/// Writes encoded lines into memory that ensure() has made sure of.
class Writer
{
public:
    explicit Writer(QByteArray& out) : m_out(out), m_used(out.size()) {}
    ~Writer() { m_out.truncate(m_used); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Room for a line of `octets`, each of them encoded, with its soft breaks.
    void ensure(qsizetype octets)
    {
        const qsizetype needed = m_used + 3 * octets + 3 * (octets / 24 + 1) + 2;
        if (needed > m_out.size())
            m_out.resize(qMax(needed, m_out.size() + m_out.size() / 2));
        m_to = m_out.data() + m_used;
    }
    void line(const char* p, const char* end);
    void lineEnd()
    {
        *m_to++ = '\r';
        *m_to++ = '\n';
        settle();
    }
    void settle() { m_used = m_to - m_out.constData(); }

private:
    void encoded(char c)
    {
        static constexpr char hex[] = "0123456789ABCDEF";
        const auto octet = static_cast<unsigned char>(c);
        *m_to++ = '=';
        *m_to++ = hex[octet >> 4];
        *m_to++ = hex[octet & 15];
    }
    void softBreak()
    {
        *m_to++ = '=';
        *m_to++ = '\r';
        *m_to++ = '\n';
    }

    QByteArray& m_out;
    qsizetype m_used;
    char* m_to = nullptr;
};

bool wantsEncodingAtLineStart(const char* p, const char* end)
{
    return *p == '.' || (*p == 'F' && end - p >= 5 && std::memcmp(p, "From ", 5) == 0);
}

void Writer::line(const char* p, const char* end)
{
    qsizetype column = 0;
    while (p < end) {
        // One column stays free for the "=" of a soft break, except where the line ends anyway.
        const bool first = column == 0 && wantsEncodingAtLineStart(p, end);
        const char* const runEnd = first ? p : p + qMin(longestLine - 1 - column, qsizetype(end - p));
        const char* run = p;
        while (run < runEnd && literal(*run))
            *m_to++ = *run++;
        column += run - p;
        p = run;
        if (p == end) {
            if (m_to[-1] == ' ' || m_to[-1] == '\t') {
                const char blank = *--m_to;
                if (column + 2 > longestLine)
                    softBreak();
                encoded(blank);
            }
            return;
        }
        const bool last = p + 1 == end;
        const bool plain = !first && literal(*p) && !(last && (*p == ' ' || *p == '\t'));
        const qsizetype width = plain ? 1 : 3;
        if (column + width > (last ? longestLine : longestLine - 1)) {
            softBreak();
            column = 0;
            continue;
        }
        if (plain)
            *m_to++ = *p;
        else
            encoded(*p);
        column += width;
        ++p;
    }
}

} // namespace

void appendQuotedPrintable(QByteArray& out, QByteArrayView text)
{
    Writer writer(out);
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p < end) {
        const void* lf = std::memchr(p, '\n', static_cast<std::size_t>(end - p));
        const char* lineEnd = lf ? static_cast<const char*>(lf) : end;
        if (const void* cr = std::memchr(p, '\r', static_cast<std::size_t>(lineEnd - p)))
            lineEnd = static_cast<const char*>(cr);
        writer.ensure(lineEnd - p);
        writer.line(p, lineEnd);
        if (lineEnd == end) {
            writer.settle();
            return;
        }
        writer.lineEnd();
        p = lineEnd + (*lineEnd == '\r' && lineEnd + 1 < end && lineEnd[1] == '\n' ? 2 : 1);
    }
}

} // namespace mw::mail
