// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"

#include <app/engine/session.h>
#include <tests/support/fakeclock.h>
#include <tests/support/registry.h>
#include <tests/support/scriptedsource.h>
#include <ui/dialogs/findslosdialog.h>
#include <ui/pages/reliabilitypage.h>
#include <ui/shell/mainwindow.h>
#include <ui/theme/theme.h>
#include <ui/widgets/menuchip.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

using namespace test;

namespace {

using Found = Result<std::vector<Proposal>>;

/// Every word of the window four tenths longer, as German is at its worst.
class LongWords final : public QTranslator
{
    Q_OBJECT

public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char * /*context*/, const char *source,
                                    const char * /*disambiguation*/, int /*n*/) const override
    {
        const QString text = QString::fromUtf8(source);
        return text.size() < 3 ? text : text + QString(text.size() * 4 / 10, u'ö');
    }
};

Proposal recorded(const QString &name, RecordedBy::Tool tool, double spent)
{
    Proposal proposal { .origin = Proposal::Origin::Recorded };
    SloSpec &slo = proposal.slo;
    slo.id = SloId(name);
    slo.name = name;
    slo.service = ServiceId(name.section(u'-', 0, 0));
    slo.numerator = u"errors_total{job=\"%1\"}"_s.arg(name);
    slo.total = u"requests_total{job=\"%1\"}"_s.arg(name);
    slo.target = 0.999;
    slo.length = 24h * 30;
    slo.recorded = { .tool = tool, .id = name };
    slo.alerts = u"workbook"_s;
    proposal.words = u"It is recorded as %1."_s.arg(name);
    proposal.evidence = { slo.total };
    proposal.trial
        = { .spent = spent, .notKnown = {}, .days = 28, .bad = spent * 1'000, .total = 1e6 };
    return proposal;
}

Proposal guess(const QString &name, const QString &metric)
{
    Proposal proposal = recorded(name, RecordedBy::Tool::None, 0.04);
    proposal.origin = Proposal::Origin::Likely;
    proposal.slo.recorded = {};
    proposal.slo.total = metric + u"{job=\"x\"}"_s;
    proposal.trial.days = 6;
    return proposal;
}

std::vector<Proposal> some()
{
    using Tool = RecordedBy::Tool;
    std::vector<Proposal> all { recorded(u"checkout-availability"_s, Tool::Sloth, 0.412),
                                recorded(u"search-latency"_s, Tool::Pyrra, 1.38),
                                recorded(u"front-page"_s, Tool::Grafana, 0.07),
                                guess(u"mail-availability"_s, u"grpc_server_handled_total"_s) };
    all[2].trial = { .spent = {}, .notKnown = u"There were no events in the last 28 days."_s };
    return all;
}

} // namespace

/// The dialog that finds SLOs, in a window on a scripted server.
class FindSlosTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    Scripts m_scripts;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    Script &script() { return *m_scripts.at(u"metrics"_s); }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"trivet.yaml"_s); }
    [[nodiscard]] QByteArray fileNow() const
    {
        QFile in(path());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    void open(const Workspace &workspace, size_t most = 0)
    {
        m_window.reset();
        m_session.reset();
        m_scripts.clear();
        for (const SourceSpec &source : workspace.sources) {
            m_scripts[source.id.value] = std::make_shared<Script>();
            m_scripts[source.id.value]->answer = [](const FetchRequest &) { return Batch {}; };
        }
        m_session = std::make_unique<Session>(
            Session::Options { .workspace = workspace,
                               .storeFolder = m_folder.filePath(QUuid::createUuid().toString()),
                               .clock = m_clock,
                               .sources = { .make = makeScripted(m_scripts), .seed = 1 },
                               .takeProposals = most });
        m_window = std::make_unique<MainWindow>(*m_session, false);
        m_window->resize(1280, 800);
        m_window->show();
    }
    /// A workspace file without SLOs.
    void openFile(const QByteArray &end = "slos: []   # none yet\n")
    {
        const QByteArray text = "trivet: 1\n# Ours.\nteam: { id: shop, name: Shop }\nsources:\n"
                                "  - { id: metrics, kind: prometheus, url: 'http://127.0.0.1:9' }\n"
                                "services:\n  - { id: old, name: Old }\n"
            + end;
        QSaveFile out(path());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit());
        const Result<Workspace> read = workspace::load(path());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        open(*read);
    }

    FindSlosDialog *dialog() { return m_window->findChild<FindSlosDialog *>(u"findSlosDialog"_s); }
    template <class T>
    T &part(const QString &name)
    {
        return *dialog()->findChild<T *>(name);
    }
    QPushButton &button(const QString &name) { return part<QPushButton>(name); }
    QTableView &table() { return part<QTableView>(u"findTable"_s); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    void find(const std::vector<Proposal> &proposals)
    {
        script().proposals = [proposals](const DiscoveryRequest &) { return proposals; };
        m_window->findSlos();
        QVERIFY(dialog());
        QTRY_VERIFY(table().isVisible());
    }

    /// The words that cannot be read, when all has its place.
    [[nodiscard]] static QString cut(const QWidget &widget)
    {
        QCoreApplication::processEvents();
        return cutTexts(widget).join(u" | "_s);
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("TRIVET_PICTURES");
        if (folder.isEmpty() || !dialog())
            return;
        QCoreApplication::processEvents();
        QVERIFY(dialog()->grab().save(folder + u'/' + name + u".png"_s));
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::light()); }
    void init() { openFile(); }
    void cleanupTestCase()
    {
        m_window.reset();
        m_session.reset();
    }

    void whatIsFoundStandsInATable()
    {
        find(some());
        QAbstractItemModelTester tester(table().model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table().model()->rowCount(), 4);
        QCOMPARE(cell(0, ProposalsModel::Service), u"checkout"_s);
        QCOMPARE(cell(0, ProposalsModel::Name), u"checkout-availability"_s);
        QCOMPARE(cell(0, ProposalsModel::Origin), u"Sloth records it"_s);
        QCOMPARE(cell(1, ProposalsModel::Origin), u"Pyrra records it"_s);
        QCOMPARE(cell(2, ProposalsModel::Origin), u"Grafana SLO records it"_s);
        QCOMPARE(cell(3, ProposalsModel::Origin), u"Guess: grpc_server_handled_total"_s);
        QCOMPARE(cell(0, ProposalsModel::Target), u"99.9 %"_s);
        QCOMPARE(cell(0, ProposalsModel::Window), u"30 d"_s);
        QCOMPARE(cell(0, ProposalsModel::Spent), u"● 41.2 % of the budget"_s);
        QVERIFY(cell(1, ProposalsModel::Spent).contains(u"138 % of the budget: overspent"_s));
        QVERIFY(cell(2, ProposalsModel::Spent).contains(u"no events"_s));
        QVERIFY(cell(3, ProposalsModel::Spent).contains(u"in 6 day"_s));
        // What is recorded is chosen, a guess is not.
        QCOMPARE(button(u"findAdd"_s).text(), u"Add 3 SLO(s)"_s);
        QVERIFY(part<QLabel>(u"findCount"_s).text().contains(u"1 of them overspent"_s));
        QCOMPARE(cut(*dialog()), QString());
        picture(u"found-light"_s);
    }

    void itIsReadableInTheDarkAndWithLongWords()
    {
        theme::apply(*qApp, theme::dark());
        openFile();
        find(some());
        QCOMPARE(cut(*dialog()), QString());
        picture(u"found-dark"_s);
        LongWords words;
        qApp->installTranslator(&words);
        theme::apply(*qApp, theme::light());
        openFile();
        find(some());
        QCOMPARE(cut(*dialog()), QString());
        QVERIFY(dialog()->width() <= 1280 && dialog()->height() <= 800);
        picture(u"found-long"_s);
        qApp->removeTranslator(&words);
    }

    void aFilterAndTheHeadsOrderIt()
    {
        find(some());
        part<QLineEdit>(u"findFilter"_s).setText(u"GRPC"_s);
        QCOMPARE(table().model()->rowCount(), 1);
        QVERIFY(part<QLabel>(u"findCount"_s).text().contains(u"1 listed"_s));
        part<QLineEdit>(u"findFilter"_s).clear();
        table().sortByColumn(ProposalsModel::Spent, Qt::DescendingOrder);
        QCOMPARE(cell(0, ProposalsModel::Name), u"search-latency"_s);
        table().sortByColumn(ProposalsModel::Name, Qt::AscendingOrder);
        QCOMPARE(cell(1, ProposalsModel::Name), u"front-page"_s);
        // All that are listed, also where the table is sorted by what is chosen.
        table().sortByColumn(ProposalsModel::Take, Qt::AscendingOrder);
        button(u"findAll"_s).click();
        QCOMPARE(button(u"findAdd"_s).text(), u"Add 4 SLO(s)"_s);
        button(u"findAll"_s).click();
        QVERIFY(!button(u"findAdd"_s).isEnabled());
    }

    void theKeyboardIsEnough()
    {
        find(some());
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
        QVERIFY(table().hasFocus());
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(button(u"findAdd"_s).text(), u"Add 2 SLO(s)"_s);
        table().setCurrentIndex(table().model()->index(0, ProposalsModel::Target));
        QTest::keyClick(&table(), Qt::Key_F2);
        auto *edit = table().findChild<QLineEdit *>(u"targetEdit"_s);
        QVERIFY(edit);
        QCOMPARE(edit->text(), u"99.9"_s);
        QTest::keyClicks(edit, u"99.95"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(cell(0, ProposalsModel::Target), u"99.95 %"_s);
        // Half the budget, so twice the share.
        QCOMPARE(cell(0, ProposalsModel::Spent), u"● 82.4 % of the budget"_s);
        QVERIFY(dialog()->isVisible());
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(button(u"findAdd"_s).text(), u"Add 3 SLO(s)"_s);
    }

    void noTargetIsNothingOrEverything()
    {
        find(some());
        QAbstractItemModel &model = *table().model();
        const QModelIndex target = model.index(0, ProposalsModel::Target);
        QVERIFY(!model.setData(target, 0.0, Qt::EditRole));
        QVERIFY(!model.setData(target, 100.0, Qt::EditRole));
        QVERIFY(!model.setData(target, u"nonsense"_s, Qt::EditRole));
        QCOMPARE(cell(0, ProposalsModel::Target), u"99.9 %"_s);
    }

    void whatIsAddedIsInTheFileAndMeasured()
    {
        find(some());
        table().model()->setData(table().model()->index(0, ProposalsModel::Target), 99.5,
                                 Qt::EditRole);
        button(u"findAdd"_s).click();
        QTRY_COMPARE(m_session->workspace().slos.size(), 3U);
        QVERIFY(part<QLabel>(u"findTitle"_s).text().contains(u"3 SLO(s) are measured"_s));
        QVERIFY(part<QLabel>(u"findMessage"_s).text().contains(path()));
        QVERIFY(!button(u"findSave"_s).isVisible());
        const Result<Workspace> read = workspace::load(path());
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QCOMPARE(read->slos.size(), 3U);
        QCOMPARE(read->slos.front().target, 0.995);
        QVERIFY(fileNow().contains("# Ours.") && fileNow().contains("# none yet"));
        QCOMPARE(cut(*dialog()), QString());
        picture(u"added"_s);
        // The header knows their services.
        QVERIFY(m_window->findChild<QAction *>(u"service.checkout"_s));
        QVERIFY(m_window->findChild<QAction *>(u"service.search"_s));
    }

    void whatCannotBeWrittenIsSaidAndCanBeCopied()
    {
        openFile("slos: [ { id: a, service: old, source: metrics, target: 99, window: 30d, "
                 "sli: { ratio: { bad: b, total: t } } } ]\n");
        const QByteArray before = fileNow();
        find(some());
        button(u"findAdd"_s).click();
        QVERIFY(part<QLabel>(u"findError"_s).isVisible());
        QVERIFY(part<QLabel>(u"findError"_s).text().contains(u"Copy as YAML"_s));
        QVERIFY(table().isVisible());
        QCOMPARE(fileNow(), before);
        QCOMPARE(m_session->workspace().slos.size(), 1U);
        button(u"findCopy"_s).click();
        const QByteArray yaml = QGuiApplication::clipboard()->text().toUtf8();
        const Result<Workspace> read = workspace::parse(
            "trivet: 1\nteam: { id: a }\nsources:\n  - { id: metrics, kind: prometheus, url: "
            "'http://h' }\n"
                + yaml,
            u"pasted"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QCOMPARE(read->slos.size(), 3U);
        QCOMPARE(cut(*dialog()), QString());
        picture(u"refused"_s);
    }

    void aSearchTellsItsStagesAndEndsWithTheDialog()
    {
        engine::Answering<Found> answering;
        SearchReport report;
        script().search = [&](const DiscoveryRequest &request) {
            report = request.report;
            return answering.future();
        };
        m_window->findSlos();
        QTRY_VERIFY(report);
        report({ .stage = SearchProgress::Stage::Trials, .done = 6, .of = 24 });
        QVERIFY(part<QLabel>(u"findStage4"_s).text().contains(u"7 of 24"_s));
        QVERIFY(part<QLabel>(u"findStage0"_s).text().startsWith(u'●'));
        QVERIFY(part<QProgressBar>(u"findProgress"_s).value() > 40);
        QCOMPARE(cut(*dialog()), QString());
        picture(u"asking"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(answering.future().isCanceled());
        QTRY_VERIFY(!dialog());
        report({}); // nobody is there any more
    }

    void anErrorHasItsPlaceAndCanBeTriedAgain()
    {
        int asked = 0;
        script().proposals = [&asked](const DiscoveryRequest &) -> Found {
            if (++asked == 1)
                return failure(ErrorKind::Deadline, u"No answer within 30 s."_s,
                               u"prometheus.example.org:9090"_s);
            return some();
        };
        m_window->findSlos();
        QTRY_VERIFY(button(u"findAgain"_s).isVisible());
        const QString text = part<QLabel>(u"findMessage"_s).text();
        QVERIFY2(text.contains(u"prometheus.example.org:9090"_s)
                     && text.contains(u"No answer within 30 s."_s),
                 qPrintable(text));
        QCOMPARE(cut(*dialog()), QString());
        picture(u"failed"_s);
        button(u"findAgain"_s).click();
        QTRY_VERIFY(table().isVisible());
        QCOMPARE(asked, 2);
    }

    void nothingFoundIsSaidInASentence()
    {
        script().proposals = [](const DiscoveryRequest &) { return std::vector<Proposal> {}; };
        m_window->findSlos();
        QTRY_VERIFY(part<QLabel>(u"findMessage"_s).isVisible());
        QCOMPARE(part<QLabel>(u"findTitle"_s).text(), u"Nothing new was found"_s);
        QVERIFY(button(u"findAgain"_s).isVisible());
        picture(u"nothing"_s);
    }

    void aHundredThousandAreCutAndThatIsSaid()
    {
        std::vector<Proposal> many;
        for (int i = 0; i < 100'000; ++i)
            many.push_back(recorded(u"slo-%1"_s.arg(i), RecordedBy::Tool::Sloth, 0.1));
        find(many);
        QCOMPARE(table().model()->rowCount(), 1'000);
        const QString notes = part<QLabel>(u"findNotes"_s).text();
        QVERIFY2(notes.contains(QLocale().toString(100'000)) && notes.contains(u"first"_s),
                 qPrintable(notes));
        button(u"findAdd"_s).click();
        QTRY_COMPARE(workspace::load(path())->slos.size(), 1'000U);
        QCOMPARE(m_session->workspace().slos.size(), 1'000U);
    }

    void hostileNamesStayText()
    {
        Proposal evil = recorded(u"evil"_s, RecordedBy::Tool::Sloth, 0.5);
        evil.slo.name = u"<img src=file:///etc/passwd>\u202e\n&<b>bold</b>"_s;
        evil.words = u"<script>x</script>"_s;
        evil.evidence = { u"up{a=\"<table>\"}"_s };
        evil.trial.spent.reset();
        evil.trial.notKnown = u"<h1>no</h1>\u0007"_s;
        find({ evil });
        const QString name = cell(0, ProposalsModel::Name);
        QVERIFY(!name.contains(u'\n') && !name.contains(QChar(0x202E)));
        QVERIFY(!cell(0, ProposalsModel::Spent).contains(QChar(7)));
        const QString tip
            = table().model()->index(0, ProposalsModel::Origin).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<script"_s) && !tip.contains(u"<table"_s), qPrintable(tip));
        button(u"findAdd"_s).click();
        QTRY_COMPARE(m_session->workspace().slos.size(), 1U);
        QCOMPARE(workspace::load(path())->slos.size(), 1U);
    }

    void anEmptyPageOffersToFindThem()
    {
        auto *page = m_window->showPage(u"reliability"_s);
        auto *card = page->findChild<QWidget *>(u"noSlos"_s);
        QVERIFY(card && card->isVisible());
        script().proposals = [](const DiscoveryRequest &) { return some(); };
        card->findChild<QPushButton *>(u"emptyAction"_s)->click();
        QVERIFY(dialog());
        QTRY_VERIFY(table().isVisible());
        button(u"findAdd"_s).click();
        QTRY_VERIFY(!card->isVisible());
        QVERIFY(page->findChild<QWidget *>(u"sloList"_s)->isVisible());
    }

    void theSourcesPageAsksTheChosenOne()
    {
        auto *page = m_window->showPage(u"sources"_s);
        auto *find = page->findChild<QPushButton *>(u"findSlos"_s);
        QVERIFY(find->isVisible() && find->isEnabled());
        QVERIFY(!page->findChild<QPushButton *>(u"saveWorkspace"_s)->isVisible());
        script().proposals = [](const DiscoveryRequest &) { return some(); };
        find->click();
        QVERIFY(dialog());
        QTRY_VERIFY(table().isVisible());
    }

    void withoutAFileTheyCanBeSavedAsOne()
    {
        open(*workspace::forPrometheus(u"http://127.0.0.1:9"_s));
        m_scripts[u"metrics"_s] = m_scripts.at(u"prometheus"_s);
        find(some());
        button(u"findAdd"_s).click();
        QTRY_COMPARE(m_session->workspace().slos.size(), 3U);
        QVERIFY(button(u"findSave"_s).isVisible());
        picture(u"added-without-file"_s);
        button(u"findSave"_s).click();
        auto *chooser = m_window->findChild<QFileDialog *>(u"saveWorkspaceDialog"_s);
        QVERIFY(chooser);
        const QString chosen = m_folder.filePath(u"begun.yaml"_s);
        Q_EMIT chooser->fileSelected(chosen);
        chooser->reject();
        const Result<Workspace> read = workspace::load(chosen);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QVERIFY(read->slos == m_session->workspace().slos);
        QVERIFY(part<QLabel>(u"findMessage"_s).text().contains(chosen));
        QVERIFY(!button(u"findSave"_s).isVisible());
    }

    void aServerWithoutAnythingIsLookedThroughAgain()
    {
        open(*workspace::forPrometheus(u"http://127.0.0.1:9"_s), 12);
        Script &server = *m_scripts.at(u"prometheus"_s);
        server.proposals = [](const DiscoveryRequest &) { return std::vector<Proposal> {}; };
        auto *page = m_window->showPage(u"reliability"_s);
        auto *text = page->findChild<QLabel *>(u"emptyText"_s);
        QVERIFY(text->text().contains(u"is looking"_s));
        m_session->start();
        QTRY_VERIFY(m_session->nextSearch());
        QTRY_VERIFY2(text->text().contains(u"again by itself at"_s), qPrintable(text->text()));
        QCOMPARE(cut(*m_window), QString());
        if (const QString folder = qEnvironmentVariable("TRIVET_PICTURES"); !folder.isEmpty())
            QVERIFY(m_window->grab().save(folder + u"/empty.png"_s));
        server.proposals = [](const DiscoveryRequest &) { return some(); };
        m_clock->advance(2min);
        QTRY_COMPARE((m_session->refresh(), m_session->workspace().slos.size()), 4U);
        QVERIFY(!page->findChild<QWidget *>(u"noSlos"_s)->isVisible());
        QVERIFY(m_window->findChild<QAction *>(u"service.checkout"_s));
    }
};

} // namespace trivet::ui

TRIVET_TEST(findSlos, trivet::ui::FindSlosTest)

#include "findslos.moc"
