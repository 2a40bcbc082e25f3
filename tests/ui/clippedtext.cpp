// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"
#include "demowindow.h"

#include <tests/support/registry.h>
#include <translations/language.h>
#include <ui/theme/theme.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/tables.h>

#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trivet::ui {

class ClippedTextTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DemoWindow> m_demo;

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::light());
        m_demo = std::make_unique<test::DemoWindow>();
        QVERIFY(m_demo->fill());
    }

    void cleanupTestCase()
    {
        m_demo.reset();
        QVERIFY(translations::install(*qApp, u"en"_s));
    }

    /// A check that never complains would pass everything below.
    void aTextThatDoesNotFitIsFound()
    {
        QWidget page;
        auto *all = new QVBoxLayout(&page);
        auto *label = new TextLabel(u"sub"_s, &page);
        auto *elided = new ElidedLabel(u"sub"_s, &page);
        all->addWidget(label);
        all->addWidget(elided);
        label->setText(u"Seventeen words would not fit here either"_s);
        elided->setFullText(u"Seventeen words would not fit here either"_s);
        page.resize(600, 80);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(test::cutTexts(page), QStringList());
        label->setFixedWidth(60);
        elided->setFixedWidth(60);
        QCoreApplication::processEvents();
        QVERIFY(elided->isCut());
        const QStringList found = test::cutTexts(page);
        QCOMPARE(found.size(), 1); // the elided one tells the whole in its tooltip
        QVERIFY(found.front().contains(u"Seventeen"_s));
        elided->setToolTip({});
        QCOMPARE(test::cutTexts(page).size(), 2);
    }

    void aCellWithoutRoomTellsItsText()
    {
        QStandardItemModel model(1, 2);
        model.setItem(0, 0, new QStandardItem(u"prometheus <b>at</b> 10.0.0.7:9090, far away"_s));
        model.setItem(0, 1, new QStandardItem(u"x"_s));
        QWidget page;
        QTableView *table = plainTable(model, Qt::DisplayRole, &page);
        table->setColumnWidth(0, 60);
        page.resize(800, 120);
        table->resize(800, 120);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(test::cutTexts(page), QStringList());
        QVERIFY(QToolTip::text().contains(u"&lt;b&gt;at"_s));
        table->setItemDelegate(new QStyledItemDelegate(table));
        QCOMPARE(test::cutTexts(page).size(), 1);
        widenColumns(*table);
        QCOMPARE(test::cutTexts(page), QStringList());
    }

    void everyTextOfEveryPageCanBeRead_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const QString &language : { u"en"_s, u"de"_s, u"xx"_s })
            for (const QSize size : { QSize(1280, 800), QSize(1920, 1080) })
                QTest::addRow("%s at %d", qPrintable(language), size.width()) << language << size;
    }
    void everyTextOfEveryPageCanBeRead()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QVERIFY(translations::install(*qApp, language));
        m_demo->window.reset(); // texts are taken when a window is made
        m_demo->window = std::make_unique<MainWindow>(*m_demo->session, true);
        MainWindow &window = *m_demo->window;
        window.resize(size);
        window.show();
        for (const Page &page : pages::all()) {
            PageWidget *widget = window.showPage(page.id);
            QVERIFY(widget);
            window.axis().setCrosshair(demo::now() - std::chrono::hours { 100 });
            const QStringList views = widget->views();
            for (qsizetype i = 0; i < std::max<qsizetype>(views.size(), 1); ++i) {
                const QString name = page.id + u' ' + views.value(i);
                if (i < views.size())
                    widget->showView(views[i]);
                QTRY_VERIFY_WITH_TIMEOUT(widget->isSettled(), 60'000);
                QCoreApplication::processEvents();
                QVERIFY2(window.size() == size, qPrintable(name + u" wants more room"_s));
                const QStringList cut = test::cutTexts(window);
                QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut.join(u"\n"_s)));
            }
        }
    }
};

} // namespace trivet::ui

TRIVET_TEST(clippedText, trivet::ui::ClippedTextTest)

#include "clippedtext.moc"
