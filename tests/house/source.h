// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace mw::house {

/// A string literal, and the names of the calls in whose brackets it stands, innermost last.
struct Literal
{
    int line;
    QByteArray text;
    QList<QByteArray> calls;
};

/// A C++ file taken apart just far enough to ask house rules of it; no preprocessor, no types.
struct Source
{
    QByteArray code; ///< comments, strings and characters blanked, lines as in the file
    QList<Literal> literals;
    QHash<int, QByteArray> comments; ///< by line, from 1
};

[[nodiscard]] Source takeApart(const QByteArray& text);

/// Files below root/room with one of these endings (".cpp"), as paths relative to root, sorted.
[[nodiscard]] QStringList filesBelow(const QString& root, const QString& room, const QStringList& endings);

[[nodiscard]] QByteArray contents(const QString& path);

/// The line, from 1, on which this offset stands.
[[nodiscard]] int lineAt(const QByteArray& text, qsizetype offset);

} // namespace mw::house
