// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvfiles.h"

#include "csvreader.h"

#include <app/base/textgate.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trivet::csv {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFiles = 10'000;

QString words(const char *text)
{
    return QCoreApplication::translate("Source", text);
}

bool isWild(const QString &part)
{
    return part.contains(u'*') || part.contains(u'?') || part.contains(u'[');
}

bool isInside(const QString &path, const QString &folder)
{
    return path == folder
        || path.startsWith(folder.endsWith(u'/') ? folder : QString(folder + u'/'));
}

/// All paths that fit the parts below the folder, in order of name.
QStringList matches(const QString &folder, const QStringList &parts)
{
    if (parts.isEmpty())
        return { folder };
    QStringList found;
    const QDir dir(folder);
    QStringList names { parts.first() };
    if (isWild(parts.first())) {
        const auto what = parts.size() > 1 ? QDir::Dirs | QDir::NoDotAndDotDot
                                           : QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot;
        names = dir.entryList({ parts.first() }, what | QDir::CaseSensitive, QDir::Name);
    }
    for (const QString &name : names) {
        if (found.size() >= mostFiles)
            break;
        if (parts.size() == 1)
            found += dir.filePath(name);
        else
            found += matches(dir.filePath(name), parts.sliced(1));
    }
    return found;
}

struct PatternParts
{
    QString fixed; ///< the folder before the first wildcard
    QStringList rest;
};

PatternParts split(const QString &pattern)
{
    QStringList parts = pattern.split(u'/', Qt::SkipEmptyParts);
    PatternParts out { .fixed = u"/"_s };
    QStringList fixed;
    while (parts.size() > 1 && !isWild(parts.first()))
        fixed += parts.takeFirst();
    out.fixed += fixed.join(u'/');
    out.rest = parts;
    return out;
}

QString whyNot(const QFileInfo &info, const QString &canonical, const QString &root)
{
    if (canonical.isEmpty())
        return words("The link leads nowhere.");
    if (!isInside(canonical, root))
        return words("The link leads out of the workspace's folder, so it is not read.");
    if (!QFileInfo(canonical).isFile())
        return words("This is not a regular file, so it is not read.");
    if (info.size() > Limits {}.fileBytes)
        return words("The file is larger than 64 MiB, so it is not read.");
    return {};
}

} // namespace

Result<Listing> list(const QString &pattern, const QString &folder)
{
    const QString whole = QDir::cleanPath(QDir(folder).absoluteFilePath(pattern));
    const PatternParts parts = split(whole);
    const QString home = QFileInfo(folder).canonicalFilePath();
    const QString fixed = QFileInfo(parts.fixed).canonicalFilePath();
    if (fixed.isEmpty())
        return failure(ErrorKind::NotFound, words("The folder is not there."), parts.fixed);
    const bool below
        = !folder.isEmpty() && isInside(whole, QDir::cleanPath(QDir(folder).absolutePath()));
    const QString root = below ? home : fixed;

    Listing listing;
    for (const QString &path : matches(parts.fixed, parts.rest)) {
        const QFileInfo info(path);
        if (!info.exists() && !info.isSymLink())
            continue;
        const QString canonical = info.canonicalFilePath();
        const QString name = below ? QDir(QDir::cleanPath(folder)).relativeFilePath(path) : path;
        const QString why = whyNot(info, canonical, root);
        if (why.isEmpty())
            listing.files.push_back({ .path = canonical,
                                      .name = textgate::line(name, 400),
                                      .size = info.size(),
                                      .changedMs = info.lastModified().toMSecsSinceEpoch() });
        else
            listing.troubles.push_back({ .severity = Trouble::Severity::Error,
                                         .text = why,
                                         .where = textgate::line(name, 400) });
    }
    std::ranges::sort(listing.files, {}, &File::name);
    return listing;
}

Result<std::unique_ptr<QFile>> open(const File &file)
{
    const QByteArray name = QFile::encodeName(file.path);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    struct stat status
    { };
    const bool fine = descriptor >= 0 && ::fstat(descriptor, &status) == 0
        && S_ISREG(status.st_mode) && status.st_size <= Limits {}.fileBytes;
    auto opened = std::make_unique<QFile>();
    if (fine && opened->open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return opened;
    if (descriptor >= 0)
        ::close(descriptor);
    return failure(ErrorKind::BadInput, words("The file cannot be opened."), file.name);
}

} // namespace trivet::csv
