// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trivet {

namespace {

/// What a layer may include. Its own headers, the standard library and tl/ are everybody's.
struct Layer
{
    QString folder;
    QString below; ///< folders and headers of ours
    QString foreign; ///< modules of Qt, libraries, single headers
};

const Layer *layerOf(const QString &path)
{
    static const QString values = u" app/metrics app/domain app/base"_s;
    static const std::vector<Layer> layers {
        { u"app/base"_s, {}, u"QtCore simdjson.h yaml-cpp"_s },
        { u"app/domain"_s, u"app/base"_s, u"QtCore"_s },
        { u"app/metrics"_s, u"app/domain app/base"_s, u"QtCore"_s },
        { u"app/alerts"_s, values, u"QtCore"_s },
        { u"app/reports"_s, values, u"QtCore"_s },
        { u"app/sources"_s, values,
          u"QtCore QtNetwork QtConcurrent simdjson.h git2.h git2 zlib.h zstd.h csv.h fcntl.h glob.h sys "
          u"unistd.h"_s },
        { u"app/store"_s, values, u"QtCore QtConcurrent sqlite3.h zstd.h sys unistd.h fcntl.h"_s },
        // An entry of `sources:` is a SourceSpec, the demo is a workspace, and the file names and
        // checks alert policies: these go across.
        { u"app/workspace"_s,
          values + u" app/sources/source.h app/sources/demo/demostory.h app/alerts/policy.h"_s,
          u"QtCore QtConcurrent QHostAddress yaml-cpp qt6keychain fcntl.h sys unistd.h"_s },
        { u"app/engine"_s,
          values + u" app/store app/sources app/workspace app/reports app/alerts"_s,
          u"QtCore QtConcurrent unistd.h pwd.h"_s },
        { u"app/cli"_s, values + u" app/engine app/workspace app/reports app/alerts"_s,
          u"QtCore"_s },
        { u"ui"_s, values + u" app/engine app/workspace app/reports app/alerts translations"_s,
          u"QtCore QtGui QtWidgets QtCharts QtSvg QtConcurrent QtPrintSupport QtDBus"_s },
        { u"app/launcher"_s, u"app ui translations"_s,
          u"QtCore QtGui QtWidgets fcntl.h sys unistd.h"_s },
        { u"translations"_s, {}, u"QtCore"_s },
    };
    const auto found = std::ranges::find_if(
        layers, [&path](const Layer &l) { return path.startsWith(QString(l.folder + u'/')); });
    return found == layers.end() ? nullptr : &*found;
}

bool isPure(const Layer &layer)
{
    static const QStringList pure { u"app/base"_s, u"app/domain"_s, u"app/metrics"_s,
                                    u"app/alerts"_s, u"app/reports"_s };
    return pure.contains(layer.folder);
}

/// "QtWidgets" for "QLabel" and "QtWidgets/QLabel", by where Qt's own headers lie; the first folder
/// for a library; nothing for the standard library.
QString moduleOf(const QString &header)
{
    if (header.contains(u'/'))
        return header.section(u'/', 0, 0);
    const QDir qt(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const QStringList modules = qt.entryList({ u"Qt*"_s }, QDir::Dirs);
    for (const QString &module : modules) {
        if (QFileInfo::exists(qt.filePath(QString(module + u'/' + header))))
            return module;
    }
    return header.endsWith(".h"_L1) ? header : QString();
}

bool isIn(const QString &list, const QString &path)
{
    const QStringList entries = list.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(entries, [&path](const QString &entry) {
        return path == entry || path.startsWith(QString(entry + u'/'));
    });
}

bool isOurs(const QString &header)
{
    return isIn(u"app ui tests translations"_s, header);
}

/// Nothing, or why this header has no place in a file of that layer.
QString objectionTo(const QString &header, const Layer &layer)
{
    static const QStringList alive { u"QObject"_s, u"QTimer"_s, u"QThread"_s, u"QEventLoop"_s };
    if (isOurs(header)) {
        const bool down = isIn(layer.folder, header) || isIn(layer.below, header);
        return down ? QString() : u"the arrow does not point down"_s;
    }
    if (isPure(layer) && alive.contains(header.section(u'/', -1)))
        return u"the layer is pure: no objects, no timers, no threads"_s;
    const QString module = moduleOf(header);
    if (module.isEmpty() || module == u"tl" || isIn(layer.foreign, module)
        || isIn(layer.foreign, header))
        return {};
    return QString(module + u" has no place in this layer");
}

QStringList troublesOf(const QString &path, const QString &text)
{
    const Layer *layer = layerOf(path);
    if (!layer)
        return { QString(path + u": belongs to no layer") };
    QStringList troubles;
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*<([^>]+)>"_s,
                                            QRegularExpression::MultilineOption);
    auto matches = include.globalMatch(text);
    while (matches.hasNext()) {
        const QString header = matches.next().captured(1);
        const QString objection = objectionTo(header, *layer);
        if (!objection.isEmpty())
            troubles += QString(path + u": <" + header + u">: " + objection);
    }
    if (isPure(*layer) && text.contains("Q_OBJECT"_L1))
        troubles += QString(path + u": Q_OBJECT in a pure layer");
    return troubles;
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludePointsDown()
    {
        const QDir root(QStringLiteral(TRIVET_SOURCE_DIR));
        QStringList troubles;
        QMap<QString, int> read;
        for (const QString &top : { u"app"_s, u"ui"_s, u"translations"_s }) {
            QDirIterator files(root.filePath(top), { u"*.h"_s, u"*.cpp"_s }, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString path = root.relativeFilePath(file.fileName());
                troubles += troublesOf(path, QString::fromUtf8(file.readAll()));
                if (const Layer *layer = layerOf(path))
                    ++read[layer->folder];
            }
        }
        QVERIFY2(troubles.isEmpty(), qPrintable(troubles.join(u'\n')));
        // It looked at something.
        for (const QString &folder : { u"app/base"_s, u"app/domain"_s, u"app/metrics"_s })
            QVERIFY2(read.value(folder) > 3, qPrintable(folder));
    }

    void aMadeUpFileIsJudged_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("include");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const QString &path, const QString &include,
                            bool allowed) { QTest::newRow(name) << path << include << allowed; };
        row("down", u"app/metrics/x.cpp"_s, u"<app/domain/team.h>"_s, true);
        row("own folder", u"app/metrics/delivery/x.cpp"_s, u"<app/metrics/figure.h>"_s, true);
        row("standard", u"app/base/x.h"_s, u"<vector>"_s, true);
        row("up", u"app/base/x.cpp"_s, u"<app/domain/team.h>"_s, false);
        row("sideways", u"app/store/x.cpp"_s, u"<app/sources/source.h>"_s, false);
        row("the one across", u"app/workspace/x.cpp"_s, u"<app/sources/source.h>"_s, true);
        row("another across", u"app/workspace/x.cpp"_s, u"<app/sources/http/httpclient.h>"_s,
            false);
        row("window to store", u"ui/pages/x.cpp"_s, u"<app/store/journal.h>"_s, false);
        row("window to source", u"ui/pages/x.cpp"_s, u"<app/sources/source.h>"_s, false);
        row("window to session", u"ui/pages/x.cpp"_s, u"<app/engine/session.h>"_s, true);
        row("engine to window", u"app/engine/x.cpp"_s, u"<ui/shell/window.h>"_s, false);
        row("code to tests", u"app/engine/x.cpp"_s, u"<tests/support/registry.h>"_s, false);
        row("object in a metric", u"app/metrics/x.h"_s, u"<QObject>"_s, false);
        row("timer in a policy", u"app/alerts/x.h"_s, u"<QtCore/QTimer>"_s, false);
        row("value of Qt in a metric", u"app/metrics/x.h"_s, u"<QString>"_s, true);
        row("network in the domain", u"app/domain/x.cpp"_s, u"<QNetworkReply>"_s, false);
        row("network in the window", u"ui/x.cpp"_s, u"<QNetworkAccessManager>"_s, false);
        row("network in a source", u"app/sources/http/x.cpp"_s, u"<QNetworkReply>"_s, true);
        row("widgets in the engine", u"app/engine/x.cpp"_s, u"<QLabel>"_s, false);
        row("widgets in the command line", u"app/cli/x.cpp"_s, u"<QtWidgets/QLabel>"_s, false);
        row("charts in the window", u"ui/charts/x.cpp"_s, u"<QChart>"_s, true);
        row("database in the window", u"ui/x.cpp"_s, u"<sqlite3.h>"_s, false);
        row("no layer at all", u"app/misc/x.cpp"_s, u"<vector>"_s, false);
    }

    void aMadeUpFileIsJudged()
    {
        QFETCH(QString, path);
        QFETCH(QString, include);
        QFETCH(bool, allowed);
        const QString text = u"#pragma once\n\n#include "_s + include + u"\n";
        const QStringList troubles = troublesOf(path, text);
        QCOMPARE(troubles.isEmpty(), allowed);
    }

    void aMacroOfObjectsIsCaughtWhereNothingLives()
    {
        QCOMPARE(troublesOf(u"app/domain/x.h"_s, u"class X { Q_OBJECT };"_s).size(), 1);
        QVERIFY(troublesOf(u"app/engine/x.h"_s, u"class X { Q_OBJECT };"_s).isEmpty());
    }
};

} // namespace trivet

TRIVET_TEST(layers, trivet::LayersTest)

#include "layers.moc"
