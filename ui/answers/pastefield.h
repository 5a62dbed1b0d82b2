// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace mw::answers {

/// Where one types or pastes. What is larger than a person reads is not laid out but handed over as a piece
/// of its own, and so are files.
class PasteField : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr qsizetype mostShown = 64 * 1024; ///< characters

    explicit PasteField(QWidget* parent = nullptr);

    /// Local files of a drop or of the clipboard.
    [[nodiscard]] static QStringList filesIn(const QMimeData& data);

Q_SIGNALS:
    void largeTextGiven(const QString& text);
    void filesGiven(const QStringList& paths);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
};

} // namespace mw::answers
