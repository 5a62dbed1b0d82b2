// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace mw::content {

struct StarterPicture
{
    QString name; ///< of src="cid:NAME"; its file name too
    QByteArray bytes;
};

/// A template to begin with: mail HTML with slots, sample words and pictures. Nothing in it leads outside.
struct Starter
{
    QString id;          ///< "newsletter": the same in every language
    QString name;        ///< as people read it
    QString description; ///< one sentence
    QString subject;     ///< a template too
    QByteArray html;     ///< template source with slots, UTF-8
    std::vector<StarterPicture> pictures;
};

struct StarterError
{
    enum class Kind { Damaged }; ///< the program's own files are not what they should be
    Kind kind = Kind::Damaged;
    QString detail{};
};

/// In the order in which they are shown. `language` is a locale's name (de, de_AT …); English where there are
/// none of it.
[[nodiscard]] base::Result<std::vector<Starter>, StarterError> starters(const QString& language);

} // namespace mw::content
