// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answers/pastefield.h"

#include <QMimeData>
#include <QUrl>

namespace mw::answers {

PasteField::PasteField(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(true);
}

QStringList PasteField::filesIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

bool PasteField::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void PasteField::insertFromMimeData(const QMimeData* source)
{
    if (const QStringList files = filesIn(*source); !files.isEmpty()) {
        Q_EMIT filesGiven(files);
        return;
    }
    if (const QString text = source->text(); text.size() > mostShown) {
        Q_EMIT largeTextGiven(text);
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

} // namespace mw::answers
