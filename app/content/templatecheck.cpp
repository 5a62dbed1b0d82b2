// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templatecheck.h"

#include "content/linkcheck.h"
#include "content/slotmarkup.h"
#include "content/slotscanner.h"

#include <algorithm>

namespace mw::content {

using namespace Qt::StringLiterals;
using Kind = TemplateProblem::Kind;
using Level = TemplateProblem::Level;

namespace {

constexpr std::size_t mostProblems = 100;
constexpr qsizetype longestCompared = 40;
constexpr qsizetype longestShown = 80;

/// Edits between two words, capped at `cap`; two rows of the usual table.
qsizetype editsBetween(const QString& a, const QString& b, qsizetype cap)
{
    if (a.size() > longestCompared || b.size() > longestCompared)
        return cap;
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::vector<qsizetype> before(row.size());
    std::vector<qsizetype> twoBefore(row.size());
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        twoBefore = std::exchange(before, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const qsizetype change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[at] = std::min({before[at] + 1, row[at - 1] + 1, before[at - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], twoBefore[at - 2] + 1);
        }
    }
    return std::min(row.back(), cap);
}

QString nearestOf(const QString& name, const QStringList& known)
{
    const qsizetype most = name.size() < 4 ? 1 : 2;
    QString best;
    qsizetype least = most + 1;
    for (const QString& one : known) {
        const qsizetype edits = editsBetween(name.toLower(), one.toLower(), most + 1);
        if (edits < least) {
            least = edits;
            best = one;
        }
    }
    return best;
}

class Checker
{
public:
    Checker(const QString& source, const TemplateCheckOptions& options)
        : m_options(options), m_text(source), m_source(source.toUtf8())
    {
    }
    std::vector<TemplateProblem> check();

private:
    void syntax();
    void fields(const CompiledTemplate& compiled);
    void html();
    void picture(const HtmlTag& tag, const TemplateMask& mask, qsizetype begin);
    void link(const HtmlTag& tag, const TemplateMask& mask);
    void add(Kind kind, Level level, qsizetype begin, qsizetype end, const QString& detail);

    const TemplateCheckOptions& m_options;
    const QString& m_text;
    const QByteArray m_source;
    bool m_compiles = false;
    std::vector<TemplateProblem> m_problems;
};

std::vector<TemplateProblem> Checker::check()
{
    syntax();
    if (m_options.mode == EscapeMode::Html)
        html();
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const TemplateProblem& a, const TemplateProblem& b) {
                         return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
    if (m_problems.size() > mostProblems)
        m_problems.resize(mostProblems);
    return std::move(m_problems);
}

void Checker::add(Kind kind, Level level, qsizetype begin, qsizetype end, const QString& detail)
{
    if (m_problems.size() >= mostProblems)
        return;
    const SlotError place = slotErrorAt(m_source, begin, SlotError::Kind::Template);
    const auto length = QString::fromUtf8(m_source.mid(begin, end - begin)).toUcs4().size();
    m_problems.push_back({kind, level, place.line, place.column,
                          static_cast<int>(std::max<qsizetype>(length, 1)), detail.left(longestShown)});
}

void Checker::syntax()
{
    const auto compiled = compileTemplate(m_text, m_options.mode);
    m_compiles = compiled.has_value();
    if (compiled) {
        fields(*compiled);
        return;
    }
    const TemplateError& error = compiled.error();
    m_problems.push_back(
        {.line = std::max(error.line, 1), .column = std::max(error.column, 1), .detail = error.text});
}

void Checker::fields(const CompiledTemplate& compiled)
{
    if (!m_options.fields)
        return;
    const QStringList known = *m_options.fields + messageFields();
    for (const CompiledTemplate::Read& read : compiled.reads()) {
        if (known.contains(read.name) || m_problems.size() >= mostProblems)
            continue;
        m_problems.push_back({.kind = Kind::UnknownField,
                              .line = read.line,
                              .column = read.column,
                              .length = static_cast<int>(read.name.toUcs4().size()),
                              .detail = read.name.left(longestShown),
                              .suggestion = nearestOf(read.name, known)});
    }
}

void Checker::html()
{
    const TemplateMask mask(m_source);
    if (m_compiles) {
        if (const auto slots = findSlots(m_source, mask); !slots)
            m_problems.push_back({.kind = Kind::SlotMark,
                                  .line = slots.error().line,
                                  .column = slots.error().column,
                                  .detail = slots.error().detail.left(longestShown)});
    }
    forEachHtmlTag(mask.html(), [this, &mask](const HtmlTag& tag, qsizetype begin, qsizetype) {
        if (!tag.isEnd && tag.name == "img")
            picture(tag, mask, begin);
        if (!tag.isEnd && (tag.name == "a" || tag.name == "area"))
            link(tag, mask);
        return m_problems.size() < mostProblems;
    });
}

void Checker::picture(const HtmlTag& tag, const TemplateMask& mask, qsizetype begin)
{
    if (!tag.attribute("alt"))
        add(Kind::PictureWithoutAlt, Level::Warning, begin, begin + 4, {});
    for (const HtmlAttribute& one : tag.attributes) {
        if (one.name != "src" || !m_options.pictures)
            continue;
        const qsizetype end = one.valueBegin + one.value.size();
        const auto source = readAttributeText(m_source, mask, one.valueBegin, end);
        if (!source || !source->startsWith(u"cid:", Qt::CaseInsensitive))
            continue;
        const QString name = source->sliced(4);
        if (!m_options.pictures->contains(name))
            add(Kind::PictureMissing, Level::Error, one.valueBegin, end, name);
    }
}

void Checker::link(const HtmlTag& tag, const TemplateMask& mask)
{
    for (const HtmlAttribute& one : tag.attributes) {
        if (one.name != "href")
            continue;
        const qsizetype end = one.valueBegin + one.value.size();
        const auto link = readAttributeText(m_source, mask, one.valueBegin, end);
        if (!link) // made by {% if %}: what it leads to is not known here
            continue;
        const QString trimmed = link->trimmed();
        const auto fault = linkFault(trimmed);
        const bool within = trimmed.startsWith(u'#');
        if (fault && *fault != LinkFault::Field && !within)
            add(Kind::BadLink, Level::Warning, one.begin, one.end, trimmed);
    }
}

} // namespace

std::vector<TemplateProblem> checkTemplate(const QString& source, const TemplateCheckOptions& options)
{
    return Checker(source, options).check();
}

const QStringList& messageFields()
{
    static const QStringList names{u"email"_s,       u"unsubscribe_url"_s,    u"preferences_url"_s,
                                   u"sender_name"_s, u"sender_email"_s,       u"sender_postal"_s,
                                   u"list_name"_s,   u"view_in_browser_url"_s};
    return names;
}

} // namespace mw::content
