// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/previewmaker.h"

#include <QWidget>

namespace mw::kit {
class Callout;
class Label;
class Segmented;
} // namespace mw::kit
namespace mw::mailview {
class MailView;
}

namespace mw::templatespage {

class ReaderPicker;

/// The mail at the side of what is written: as a contact reads it, at a desk or on a phone.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    /// `office` and `clock` outlive it.
    PreviewPane(workspace::Office& office, const base::Clock& clock, base::TemplateId mail,
                QWidget* parent = nullptr);

    [[nodiscard]] PreviewMaker& maker() { return *m_maker; }
    /// What is written is shown.
    [[nodiscard]] bool isQuiet() const { return m_maker->isQuiet() && !m_layingOut; }
    /// Contacts may have changed.
    void readAgain();

Q_SIGNALS:
    void made(const mw::campaign::TemplatePreview& preview);
    void failed(const mw::campaign::RenderError& error);

private:
    void show(const campaign::TemplatePreview& preview, const mailview::MailContent& mail);
    void showFailure(const campaign::RenderError& error);

    PreviewMaker* m_maker;
    ReaderPicker* m_picker;
    kit::Segmented* m_width;
    kit::Label* m_subject;
    mailview::MailView* m_view;
    QWidget* m_problemPlace;
    kit::Callout* m_problem;
    kit::Label* m_size;
    kit::Label* m_link;
    bool m_layingOut = false;
    bool m_wasShown = false;
};

} // namespace mw::templatespage
