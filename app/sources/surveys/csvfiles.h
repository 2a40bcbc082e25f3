// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/trouble.h>

#include <QFile>

#include <memory>
#include <vector>

namespace trivet::csv {

struct File
{
    QString path; ///< canonical
    QString name; ///< for people: relative to the workspace folder where it lies there
    qint64 size = 0;
    qint64 changedMs = 0;
};

struct Listing
{
    std::vector<File> files; ///< by name
    std::vector<Trouble> troubles; ///< what matches but is not read, with the reason
};

/// The files that a path with wildcards (* ? [...] in any part) names. A relative one starts at the
/// folder. Left out with a trouble: what is no regular file, what a link leads to outside the
/// folder (for a path outside it: outside its part before the first wildcard), what is too large.
/// NotFound where the part before the wildcards is not there: a disk that is away is not "no
/// files".
[[nodiscard]] Result<Listing> list(const QString &pattern, const QString &folder);

/// Opens a file of a listing; never blocks, never follows a link that came since.
[[nodiscard]] Result<std::unique_ptr<QFile>> open(const File &file);

} // namespace trivet::csv
