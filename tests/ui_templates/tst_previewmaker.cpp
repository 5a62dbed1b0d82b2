// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "ui/templates/previewmaker.h"
#include "workspace/office.h"

#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::templatespage;
using namespace Qt::StringLiterals;

class TestPreviewMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The campaign's mails are completed with the office's words, whatever language the window has.
    void addsTheSameWordsAsTheRealMail()
    {
        const base::SystemClock clock;
        workspace::Office office(clock, {.unsubscribe = u"Avmeld"_s}); // none open: a sample is shown
        PreviewMaker maker(office, clock, {});
        QString html;
        QString text;
        connect(&maker, &PreviewMaker::made, this,
                [&](const campaign::TemplatePreview& preview, const mailview::MailContent&) {
                    html = preview.html;
                    text = preview.text;
                });
        maker.setContent({.subject = u"s"_s, .html = u"<p>Hello</p>"_s, .text = u"Hello"_s});
        QTRY_VERIFY(html.contains(u">Avmeld</a>"));
        QVERIFY(text.contains(u"Avmeld"));
        QVERIFY(!html.contains(u"Unsubscribe"));
    }
};

QTEST_MAIN(TestPreviewMaker)
#include "tst_previewmaker.moc"
