// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/templateengine.h"
#include "content/value.h"

#include <array>
#include <optional>
#include <QString>
#include <vector>

namespace mw::content {

enum class FilterId : quint8 {
    Append,
    Capitalize,
    Default,
    Downcase,
    Escape,
    EscapeOnce,
    Lstrip,
    NewlineToBr,
    Prepend,
    Raw,
    Replace,
    Rstrip,
    Strip,
    Truncate,
    Upcase,
    UrlEncode
};

struct FilterSpec
{
    QLatin1StringView name;
    FilterId id;
    quint8 leastArguments;
    quint8 mostArguments;
};

inline constexpr std::array filterSpecs{
    FilterSpec{QLatin1StringView("append"), FilterId::Append, 1, 1},
    FilterSpec{QLatin1StringView("capitalize"), FilterId::Capitalize, 0, 0},
    FilterSpec{QLatin1StringView("default"), FilterId::Default, 0, 1},
    FilterSpec{QLatin1StringView("downcase"), FilterId::Downcase, 0, 0},
    FilterSpec{QLatin1StringView("escape"), FilterId::Escape, 0, 0},
    FilterSpec{QLatin1StringView("escape_once"), FilterId::EscapeOnce, 0, 0},
    FilterSpec{QLatin1StringView("lstrip"), FilterId::Lstrip, 0, 0},
    FilterSpec{QLatin1StringView("newline_to_br"), FilterId::NewlineToBr, 0, 0},
    FilterSpec{QLatin1StringView("prepend"), FilterId::Prepend, 1, 1},
    FilterSpec{QLatin1StringView("raw"), FilterId::Raw, 0, 0},
    FilterSpec{QLatin1StringView("replace"), FilterId::Replace, 1, 2},
    FilterSpec{QLatin1StringView("rstrip"), FilterId::Rstrip, 0, 0},
    FilterSpec{QLatin1StringView("strip"), FilterId::Strip, 0, 0},
    FilterSpec{QLatin1StringView("truncate"), FilterId::Truncate, 0, 2},
    FilterSpec{QLatin1StringView("upcase"), FilterId::Upcase, 0, 0},
    FilterSpec{QLatin1StringView("url_encode"), FilterId::UrlEncode, 0, 0},
};

enum class CompareOp : quint8 { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains };
enum class LoopField : quint8 { Index, Index0, Rindex, Rindex0, First, Last, Length };

struct Segment
{
    enum class Kind : quint8 { Key, Index } kind = Kind::Key;
    QString key;
    qint64 index = 0;
    /// Written with a dot: then size, first and last mean what Liquid lets them mean.
    bool dotted = false;
};

/// What can be looked at without a filter: a literal, or a path into the data, an assigned name or a loop.
struct Operand
{
    enum class Kind : quint8 { Literal, Empty, Blank, Global, LoopItem, LoopState };
    Kind kind = Kind::Literal;
    LoopField field = LoopField::Index;
    quint32 slot = 0; ///< Global: index into names; LoopItem and LoopState: depth of the loop
    quint32 firstSegment = 0;
    quint32 segmentCount = 0;
    quint32 offset = 0; ///< into the source, for errors
    Value literal;
};

struct FilterCall
{
    FilterId id = FilterId::Raw;
    quint32 firstArgument = 0; ///< index into filterArguments
    quint32 argumentCount = 0;
    std::optional<quint32> allowFalse; ///< operand
    quint32 offset = 0;
};

struct Loop
{
    quint32 collection = 0; ///< operand
    std::optional<quint32> limit;
    std::optional<quint32> offset;
    quint32 depth = 0;
};

/// The flat program: no instruction holds another one, so neither compiling nor rendering recurses on the
/// input.
struct Instruction
{
    enum class Op : quint8 {
        Text,       ///< a: begin, b: length in the source
        Print,      ///< a: operand
        Load,       ///< a: operand, into the accumulator
        Filter,     ///< a: filter call, on the accumulator
        Emit,       ///< the accumulator
        Store,      ///< a: name
        Test,       ///< a: operand; sets the flag
        Compare,    ///< a: left operand, b: right operand, detail: CompareOp; sets the flag
        Jump,       ///< a: target
        JumpIf,     ///< a: target
        JumpUnless, ///< a: target
        LoopBegin,  ///< a: loop, b: target when there is nothing to go through
        LoopNext    ///< a: loop, b: target of the next round
    };
    Op op = Op::Text;
    CompareOp detail = CompareOp::Equal;
    quint32 a = 0;
    quint32 b = 0;
};

struct TemplateProgram
{
    QString source;
    EscapeMode mode = EscapeMode::Html;
    std::vector<Instruction> code;
    std::vector<Operand> operands;
    std::vector<Segment> segments;
    std::vector<FilterCall> filters;
    std::vector<quint32> filterArguments;
    std::vector<Loop> loops;
    std::vector<QString> names;
    std::vector<quint32> readNames;    ///< in order of first use
    std::vector<quint32> printedNames; ///< the same
    struct Read
    {
        quint32 name = 0;
        quint32 offset = 0; ///< into the source
    };
    std::vector<Read> reads; ///< every place that reads from the data, in the order of the source
    quint32 loopDepth = 0;
    qsizetype expectedSize = 0; ///< a guess of the output's size, to reserve
};

/// Line and column (code points), both from 1, of a place in `source`.
[[nodiscard]] TemplateError errorAt(const QString& source, qsizetype offset, TemplateError::Kind kind,
                                    QString text);

} // namespace mw::content
