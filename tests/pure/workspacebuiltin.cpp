// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/workspace.h>
#include <tests/support/registry.h>

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trivet {

class WorkspaceBuiltinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoHangsTogether()
    {
        const Workspace demo = workspace::demo();
        QVERIFY(demo.path.isEmpty());
        QCOMPARE(demo.services.size(), 3U);
        QCOMPARE(demo.sources.size(), 1U);
        QVERIFY(sources::find(demo.sources[0].kind) != nullptr);
        QVERIFY(!demo.slos.empty() && !demo.goals.empty());
        for (const SloSpec &slo : demo.slos) {
            QCOMPARE(slo.source, demo.sources[0].id);
            QVERIFY(std::ranges::find(demo.services, slo.service, &Service::id)
                    != demo.services.end());
        }
    }

    void oneAddressIsAWorkspace()
    {
        const auto workspace = workspace::forPrometheus(u"http://127.0.0.1:9090"_s);
        QVERIFY(workspace);
        QCOMPARE(workspace->sources.size(), 1U);
        QCOMPARE(workspace->sources[0].kind, u"prometheus"_s);
        QCOMPARE(workspace->sources[0].url, QUrl(u"http://127.0.0.1:9090"_s));
        QCOMPARE(workspace->team.name, u"127.0.0.1"_s);
    }

    void whatIsNoAddressOfAServerIsRefusedWithoutRepeatingIt_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
             { "", "hunter2", "ftp://hunter2", "https://me:hunter2@h", "https://@hunter2",
               "https://h/?hunter2", "https://h#hunter2", "https://", "javascript:hunter2",
               "file:///hunter2", "http://h:0/hunter2", "http://h:99999/hunter2", "http:hunter2",
               "https://hun ter2/" })
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void whatIsNoAddressOfAServerIsRefusedWithoutRepeatingIt()
    {
        QFETCH(QString, address);
        const auto workspace = workspace::forPrometheus(address);
        QVERIFY(!workspace);
        QVERIFY(!workspace.error().message().contains("hunter2"_L1));
        QVERIFY(workspace.error().text.contains("http://127.0.0.1:9090"_L1));
    }

    void everyWorkspaceHasAStoreOfItsOwn()
    {
        const auto prometheus = [](const char *url) {
            return workspace::defaultStoreFolder(
                *workspace::forPrometheus(QString::fromLatin1(url)));
        };
        const QStringList folders { workspace::defaultStoreFolder(workspace::demo()),
                                    prometheus("http://a:9090"), prometheus("http://b:9090"),
                                    workspace::defaultStoreFolder({ .path = u"/a/trivet.yaml"_s }),
                                    workspace::defaultStoreFolder(
                                        { .path = u"/b/trivet.yaml"_s }) };
        QCOMPARE(QSet<QString>(folders.begin(), folders.end()).size(), folders.size());
        QCOMPARE(prometheus("http://a:9090"), prometheus("http://a:9090/"));
        for (const QString &folder : folders)
            QVERIFY2(folder.startsWith(
                         QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                         + "/trivet/"_L1),
                     qPrintable(folder));
    }

    void aLinkToAWorkspaceLeadsToTheSameStore()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"trivet.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(file.fileName(), folder.filePath(u"link.yaml"_s)));
        QCOMPARE(workspace::defaultStoreFolder({ .path = folder.filePath(u"link.yaml"_s) }),
                 workspace::defaultStoreFolder({ .path = file.fileName() }));
    }
};

} // namespace trivet

TRIVET_TEST(workspaceBuiltin, trivet::WorkspaceBuiltinTest)

#include "workspacebuiltin.moc"
