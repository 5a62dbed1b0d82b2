// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/sourceeditor.h"

#ifdef MAILWRIGHT_SCINTILLA
#include "ui/templates/scintillasource.h"
#else
#include "ui/templates/plainsource.h"
#endif

namespace mw::templatespage {

SourceEditor* makeSourceEditor(const QString& name)
{
#ifdef MAILWRIGHT_SCINTILLA
    return new ScintillaSource(name);
#else
    return new PlainSource(name);
#endif
}

} // namespace mw::templatespage
