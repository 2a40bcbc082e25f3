// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/journal.h>
#include <tests/support/notes.h>

#include <QCoreApplication>
#include <QUuid>

#include <cstdio>
#include <unistd.h>

/// tests_store_writer FOLDER COUNT: writes notes, each in two revisions, and prints "<id>
/// <revision>" after append() has returned a value. COUNT 0: until it is killed.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 3)
        return 2;
    std::vector<trivet::Trouble> troubles;
    const auto journal
        = trivet::store::Journal::open(arguments[1] + QStringLiteral("/trivet.db"), troubles);
    if (!journal) {
        std::fprintf(stderr, "%s\n", qPrintable(journal.error().message()));
        return 1;
    }
    const int count = arguments[2].toInt();
    for (int i = 0; count == 0 || i < count; ++i) {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        for (int revision = 1; revision <= 2; ++revision) {
            const auto saved = (*journal)->append(trivet::test::note(id, revision));
            if (!saved) {
                std::fprintf(stderr, "%s\n", qPrintable(saved.error().message()));
                return 1;
            }
            // Past every buffer of ours: a kill must not take back what was said.
            const QByteArray line = id.toLatin1() + ' ' + QByteArray::number(revision) + '\n';
            if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size()))
                != line.size())
                return 1;
        }
    }
    return 0;
}
