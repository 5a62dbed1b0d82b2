// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/picture.h"
#include "ui/slotform/picturestore.h"

namespace mw::slotform {

/// A picture as it may be mailed.
struct TakenPicture
{
    QByteArray bytes{};
    mail::Picture picture{};
    QString fileName{};
    bool reduced = false;
    QImage thumbnail{};
};

struct IntakeError
{
    enum class Kind {
        Unreadable,   ///< detail = the system's words
        FileTooLarge, ///< detail = bytes
        Empty,
        Svg,
        Unknown, ///< none of PNG, JPEG, GIF, WebP
        Broken,
        TooManyPixels, ///< detail = "W × H"
        Moves,         ///< an animation that is too large to be kept as it is
        StillTooLarge, ///< after all that was tried
    };
    Kind kind = Kind::Broken;
    QString detail{};
};

struct IntakeLimits
{
    static constexpr qint64 file = 64 * 1024 * 1024;
    static constexpr qint64 pixels = 60'000'000;
    static constexpr qsizetype light = 512 * 1024; ///< bytes; what is heavier is made smaller
    static constexpr int width = 1600;             ///< where the place's own is not told
};

/// Reads, checks and, where it is too large for its place, makes smaller: twice as wide as the place at most,
/// for sharp screens. What is good as it is keeps every byte; what is made anew loses the camera's notes,
/// its position among them. Takes its time: not for the window's thread.
[[nodiscard]] base::Result<TakenPicture, IntakeError> takePicture(const PictureOffer& offer);

[[nodiscard]] QImage thumbnailOf(const QByteArray& bytes);
[[nodiscard]] QString sentenceOf(const IntakeError& error);

} // namespace mw::slotform
