// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"

#include <app/engine/session.h>
#include <tests/support/fakeclock.h>
#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>
#include <tests/support/shophistory.h>
#include <translations/language.h>
#include <ui/dialogs/findslosdialog.h>
#include <ui/pages/reliabilitypage.h>
#include <ui/shell/mainwindow.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

using namespace test;

/// The window on a real Prometheus without a workspace file, as --prometheus opens it.
class FindSlosOnServerTest : public QObject
{
    Q_OBJECT

    static constexpr int days = 6;
    const Instant m_end = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    std::shared_ptr<FakeClock> m_clock;
    QTemporaryDir m_folder;
    PrometheusServer m_server;
    ShopHistory m_history;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    /// A promise that Sloth records and whose query the server does not tell, and latencies.
    [[nodiscard]] QByteArray others() const
    {
        QByteArray text;
        const auto sample = [&text](const QByteArray &series, double value, Instant at) {
            text += series + ' ' + QByteArray::number(value, 'g', 12) + ' '
                + QByteArray::number(toMs(at) / 1000) + '\n';
        };
        for (Instant at = m_end - 2h; at <= m_end; at += 5min)
            sample(R"(sloth_slo_info{sloth_id="mail-delivery",sloth_service="mail",)"
                   R"(sloth_slo="delivery",sloth_objective="95"})",
                   1, at);
        for (Instant at = m_end - 48h; at <= m_end; at += 5min)
            sample(R"(slo:sli_error:ratio_rate5m{sloth_id="mail-delivery",sloth_window="5m"})",
                   0.01, at);
        for (const auto &[le, share] :
             { std::pair { "0.1", 980 }, { "0.5", 996 }, { "+Inf", 1000 } })
            for (Instant at = m_end - 72h; at <= m_end; at += 1min)
                sample(
                    QByteArray(
                        "http_request_duration_seconds_bucket{job=\"search\",instance=\"a\",le=\"")
                        + le + "\"}",
                    static_cast<double>((at - (m_end - 72h)) / 1min) * share, at);
        for (Instant at = m_end - 72h; at <= m_end; at += 1min)
            sample(R"(http_request_duration_seconds_count{job="search",instance="a"})",
                   static_cast<double>((at - (m_end - 72h)) / 1min) * 1000, at);
        return text;
    }

    FindSlosDialog *dialog() { return m_window->findChild<FindSlosDialog *>(u"findSlosDialog"_s); }
    ReliabilityPage &page()
    {
        return *qobject_cast<ReliabilityPage *>(m_window->showPage(u"reliability"_s));
    }
    [[nodiscard]] int rowOf(const QTableView &table, const QString &name) const
    {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            if (table.model()->index(row, ProposalsModel::Name).data().toString() == name)
                return row;
        return -1;
    }
    /// The words that cannot be read, when all has its place.
    [[nodiscard]] static QString cut(const QWidget &widget)
    {
        QCoreApplication::processEvents();
        return cutTexts(widget).join(u" | "_s);
    }
    void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("TRIVET_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        QVERIFY(widget.grab().save(folder + u"/server-"_s + name + u".png"_s));
    }
    /// The window anew, as another theme or language makes it.
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_session, false);
        m_window->resize(1280, 800);
        m_window->showRange(u"4-weeks"_s);
        m_window->show();
        (void)page();
    }
    void waitForProposals()
    {
        m_window->findSlos();
        QVERIFY(dialog());
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->findChild<QTableView *>(u"findTable"_s)->isVisible(),
                                 60'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::light());
        m_history = ShopHistory::make(m_end, days);
        QByteArray text = m_history.openMetrics.chopped(6); // "# EOF\n"
        QCOMPARE(m_server.load(text + others() + "# EOF\n"), QString());
        QCOMPARE(m_server.start(), QString());
        m_clock = std::make_shared<FakeClock>(m_history.extent.from - 24h); // nothing is there yet
        const Result<Workspace> workspace = workspace::forPrometheus(m_server.url().toString());
        QVERIFY(workspace);
        m_session = std::make_unique<Session>(
            Session::Options { .workspace = *workspace,
                               .storeFolder = m_folder.filePath(u"store"_s),
                               .clock = m_clock,
                               .sources = { .backfill = 24h * 28, .seed = 1 },
                               .takeProposals = 1 });
        openWindow();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        if (m_session)
            m_session->shutdown();
        m_session.reset();
    }

    void aServerWithoutAnythingIsLookedThroughAgain()
    {
        m_session->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_session->nextSearch(), 60'000);
        auto *text = page().findChild<QLabel *>(u"emptyText"_s);
        QTRY_VERIFY2(text->text().contains(u"again by itself"_s), qPrintable(text->text()));
        QVERIFY(page().findChild<QPushButton *>(u"emptyAction"_s)->isVisible());
        picture(*m_window, u"empty"_s);
    }

    void whenItHasSomethingThatIsMeasuredByItself()
    {
        m_clock->advance(m_end + 30s - m_clock->now());
        const auto measured = [this] {
            m_session->refresh();
            return m_session->workspace().slos.size() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(measured(), 60'000);
        QCOMPARE(m_session->workspace().slos.front().id.value, u"mail-delivery"_s);
        QVERIFY(!page().findChild<QWidget *>(u"noSlos"_s)->isVisible());
        QVERIFY(m_window->findChild<QAction *>(u"service.mail"_s));
    }

    void theRestIsFoundInADialog()
    {
        waitForProposals();
        auto *table = dialog()->findChild<QTableView *>(u"findTable"_s);
        QVERIFY(rowOf(*table, u"checkout availability"_s) >= 0);
        QVERIFY(rowOf(*table, u"search latency"_s) >= 0);
        QCOMPARE(rowOf(*table, u"mail-delivery"_s), -1); // it is measured already
        const int row = rowOf(*table, u"checkout availability"_s);
        const QString spent = table->model()->index(row, ProposalsModel::Spent).data().toString();
        QVERIFY2(spent.contains(u"% of the budget"_s), qPrintable(spent));
        QCOMPARE(cut(*dialog()), QString());
        picture(*dialog(), u"light"_s);
    }

    void whatIsAcceptedHasTheBudgetThatTheGeneratorCounted()
    {
        auto *table = dialog()->findChild<QTableView *>(u"findTable"_s);
        QAbstractItemModel &model = *table->model();
        const int row = rowOf(*table, u"checkout availability"_s);
        QVERIFY(model.setData(model.index(row, ProposalsModel::Target), 99.5, Qt::EditRole));
        QVERIFY(model.setData(model.index(row, ProposalsModel::Take), static_cast<int>(Qt::Checked),
                              Qt::CheckStateRole));
        dialog()->findChild<QPushButton *>(u"findAdd"_s)->click();
        QCOMPARE(m_session->workspace().slos.size(), 2U);
        const SloId id(u"checkout-availability"_s);
        const SloSpec *slo = nullptr;
        for (const SloSpec &one : m_session->workspace().slos)
            if (one.id == id)
                slo = &one;
        QVERIFY(slo);
        QCOMPARE(slo->target, 0.995);
        picture(*dialog(), u"added"_s);
        dialog()->reject();
        const auto filled = [this] {
            const SourceStatus source = m_session->sources().front();
            const auto slices = m_session->snapshot()->slices.find(u"checkout-availability"_s);
            return source.progress >= 1 && !source.busy
                && slices != m_session->snapshot()->slices.end()
                && slices->second.measuredFrom() < m_end - (days - 1) * 24h;
        };
        QTRY_VERIFY_WITH_TIMEOUT(filled(), 120'000);
        page().model().select(id);
        QTRY_COMPARE_WITH_TIMEOUT(page().model().standing().id, id, 20'000);
        const auto &figure = page().model().tile(ReliabilityModel::Budget);
        QTRY_VERIFY2_WITH_TIMEOUT(page().isSettled() && figure.figure().hasValue(),
                                  qPrintable(figure.heading().number), 60'000);
        const SliceSeries &series = m_session->snapshot()->slices.at(id.value);
        const auto truth = m_history.sum({ series.extent().from, series.measuredUntil() });
        const double wanted = 1 - truth.bad / ((1 - slo->target) * truth.total);
        const Figure &budget = figure.figure();
        qInfo("budget left: page %.6f, generator %.6f (%.0f bad of %.0f)", budget.value, wanted,
              truth.bad, truth.total);
        QVERIFY2(std::abs(budget.value - wanted) < 0.005 * std::abs(wanted),
                 qPrintable(u"%1 and %2"_s.arg(budget.value).arg(wanted)));
        QCOMPARE(cut(*m_window), QString());
        QCOMPARE(m_window->size(), QSize(1280, 800)); // the empty page left no trace
        picture(*m_window, u"page"_s);
    }

    void itIsReadableInTheDarkAndInGerman()
    {
        theme::apply(*qApp, theme::dark());
        openWindow();
        waitForProposals();
        QCOMPARE(cut(*dialog()), QString());
        picture(*dialog(), u"dark"_s);
        theme::apply(*qApp, theme::light());
        const QLocale before;
        QVERIFY(translations::install(*qApp, u"de"_s));
        QLocale::setDefault(translations::localeOf(u"de"_s));
        openWindow();
        waitForProposals();
        QCOMPARE(cut(*dialog()), QString());
        picture(*dialog(), u"german"_s);
        m_window.reset();
        QVERIFY(translations::install(*qApp, u"en"_s));
        QLocale::setDefault(before);
    }
};

} // namespace trivet::ui

TRIVET_TEST(findSlosOnServer, trivet::ui::FindSlosOnServerTest)

#include "findslosonserver.moc"
