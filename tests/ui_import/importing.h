// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/stage.h"
#include "ui/import/importpage.h"

#include <QFile>

namespace mw::importpage::testing {

/// The picture's own file.
inline const QByteArray signups =
    "E-Mail;Vorname;PLZ;Unterschrift am;Sorte;Geburtstag;IBAN\n"
    "anna.lindqvist@example.com;Anna;48143;2025-11-14;Mandel;12.03.1981;\n"
    "j.petersen@example.com;Jonas;48155;2025-11-15;Mohn;;DE02 1203 0000 0000 2020 51\n"
    "chiara@rossi.example.com;Chiara;04109;2025-11-15;Rosinen;30.07.1990;\n"
    "per.holm@example;Per;;2025-11-15;Mohn;;\n"
    "elif.y@example.com;Elif;48149;2025-11-15;Mohn;;\n"
    ";Tomas;;;;;\n";

inline QString write(test::Stage& stage, const QString& name, const QByteArray& bytes)
{
    QFile file(stage.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

} // namespace mw::importpage::testing
