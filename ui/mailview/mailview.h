// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailview/mailcontent.h"

#include <QWidget>

#include <chrono>

namespace mw::kit {
class Callout;
class Label;
} // namespace mw::kit

namespace mw::mailview {

class MailCanvas;

/// A mail as readers show it, on white paper in every theme. Nothing is fetched and nothing in it runs; links
/// are told and never opened. It is laid out on a thread of its own: a mail that is too much for it leaves a
/// sentence, and the window goes on.
class MailView : public QWidget
{
    Q_OBJECT
public:
    explicit MailView(QWidget* parent = nullptr);

    /// Keeps the place that is seen, for a mail that is being written. Another mail: clear() before.
    void setContent(const MailContent& content);
    void setReaderWidth(ReaderWidth width);
    void clear();
    /// The most that one mail may take; for tests.
    void setLimit(std::chrono::milliseconds limit);

    /// Pictures of the network in the mail that is shown.
    [[nodiscard]] int blockedPictures() const;
    /// Where its links go, in its order.
    [[nodiscard]] QStringList links() const;
    /// Why the mail is not shown; empty when it is.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void linkActivated(const QString& url);
    /// The content that was set last is shown, or the sentence in its place.
    void laidOut();

private:
    void onShown();

    MailCanvas* m_canvas;
    kit::Callout* m_problem;
    QWidget* m_note;
    kit::Label* m_noteLabel;
};

} // namespace mw::mailview
