// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/parser.h>
#include <tests/support/vocabulary.h>

#include <QtTest>

namespace trivet::test {

/// One mistake in a file that is right otherwise: the place where it must be found is marked @@.
struct Mistake
{
    const char *name;
    const char *yaml;
    const char *words; ///< that the message must hold
};

/// The file is refused with exactly one message, which names the marked place and has the words.
inline void verifyMistake(QByteArray yaml, const QString &words)
{
    using namespace Qt::StringLiterals;
    const auto at = yaml.indexOf("@@");
    QVERIFY(at >= 0);
    const QString before = QString::fromUtf8(yaml.first(at));
    yaml.remove(at, 2);
    const QString where = u"trivet.yaml:%1:%2: "_s.arg(before.count(u'\n') + 1)
                              .arg(before.size() - before.lastIndexOf(u'\n'));

    const auto workspace = workspace::parse(yaml, u"trivet.yaml"_s, vocabulary());
    QVERIFY(!workspace);
    const QString text = workspace.error().text;
    QVERIFY2(text.startsWith(where), qPrintable(QString(where % u'|' % text)));
    QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY2(!text.contains(u'\n'), qPrintable(text)); // one mistake, one message
    QVERIFY2(!text.contains("hunter2"_L1), qPrintable(text));
    QCOMPARE(workspace.error().kind, ErrorKind::BadInput);
}

} // namespace trivet::test
