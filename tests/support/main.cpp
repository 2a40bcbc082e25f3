// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry.h"

#include <QtTest>
#ifdef TRIVET_TEST_WIDGETS
#include <QApplication>
#else
#include <QCoreApplication>
#endif

#include <cstdio>

/// `tests_pure` runs every class, `tests_pure calendar [Qt test options]` one of them.
int main(int argc, char **argv)
{
#ifdef TRIVET_TEST_WIDGETS
    QApplication app(argc, argv);
#else
    QCoreApplication app(argc, argv);
#endif
    QCoreApplication::setApplicationName(QStringLiteral("trivet-test"));
    QStringList arguments = app.arguments();
    const QString wanted = arguments.size() > 1 ? arguments.takeAt(1) : QString();
    int failures = 0;
    int run = 0;
    for (const trivet::test::TestClass &test : trivet::test::allTests()) {
        if (!wanted.isEmpty() && wanted != QLatin1String(test.name))
            continue;
        ++run;
        const auto object = test.make();
        failures += QTest::qExec(object.get(), arguments);
    }
    if (run == 0) {
        std::fprintf(stderr, "no test class of that name\n");
        return 2;
    }
    return failures == 0 ? 0 : 1;
}
