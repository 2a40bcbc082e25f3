// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include <app/base/textgate.h>
#include <app/cli/cli.h>
#include <app/cli/words.h>

#include <QJsonDocument>

#include <cstdio>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

bool writeLine(std::FILE *file, QByteArray line)
{
    line += '\n';
    const bool written = std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), file)
        == static_cast<size_t>(line.size());
    return std::fflush(file) == 0 && written;
}

} // namespace

bool answer(const QString &text)
{
    return writeLine(stdout, text.toUtf8());
}

bool answer(const QJsonObject &json)
{
    return writeLine(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented).trimmed());
}

void say(const QString &text)
{
    writeLine(stderr, textgate::body(text).toUtf8());
}

void say(const std::vector<Trouble> &troubles)
{
    for (const Trouble &trouble : troubles) {
        QString line = trouble.where.isEmpty() ? trouble.text
                                               : QString(trouble.where + u": "_s + trouble.text);
        if (trouble.occurrences > 1)
            line = Cli::tr("%1 (%2 times)", "a message and how often")
                       .arg(line, QString::number(trouble.occurrences));
        say(line);
    }
}

int complain(const Error &error)
{
    say(u"trivet: "_s + error.message());
    return error.kind == ErrorKind::BadInput || error.kind == ErrorKind::NotFound ? WrongUse
                                                                                  : Failed;
}

QJsonValue momentOrNull(const std::optional<Instant> &moment)
{
    return moment ? QJsonValue(toIso(*moment)) : QJsonValue();
}

} // namespace trivet::cli
