// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/sources/source.h>
#include <tests/support/httptest.h>

#include <map>
#include <optional>
#include <vector>

namespace trivet::test {

/// What a source gave until it had no more.
struct Fetched
{
    std::map<SloId, std::map<qint64, Slice>> slices; ///< by minute
    std::vector<Trouble> troubles;
    std::optional<Error> error; ///< that ended it
    QString cursor;
    std::optional<Instant> dataAsOf;
    int steps = 0;
    int again = 0; ///< minutes that were given more than once
};

/// One call of fetch(), or an error where its future never finished.
[[nodiscard]] inline Result<Batch> fetchOnce(Source &source, const FetchRequest &request)
{
    const QFuture<Result<Batch>> future = source.fetch(request);
    if (!finishes(future, std::chrono::seconds { 60 }) || future.resultCount() != 1)
        return failure(ErrorKind::Storage, QStringLiteral("the future never finished"));
    return future.result();
}

/// The stages of a connection test; none where its future never finished.
[[nodiscard]] inline std::vector<Stage> diagnosed(Source &source)
{
    const QFuture<std::vector<Stage>> future = source.diagnose();
    return finishes(future) && future.resultCount() == 1 ? future.result() : std::vector<Stage> {};
}

/// Calls fetch() as often as it asks for, from the cursor and slices of `before` on.
[[nodiscard]] inline Fetched fetchAll(Source &source, FetchRequest request, Fetched before = {})
{
    Fetched all = std::move(before);
    all.error.reset();
    constexpr int most = 1000;
    for (int i = 0; i < most; ++i) {
        request.cursor = all.cursor;
        const QFuture<Result<Batch>> future = source.fetch(request);
        if (!finishes(future, std::chrono::seconds { 60 }) || future.resultCount() != 1) {
            all.error = Error { .kind = ErrorKind::Storage,
                                .text = QStringLiteral("the future never finished"),
                                .where = {} };
            return all;
        }
        const Result<Batch> batch = future.result();
        if (!batch) {
            all.error = batch.error();
            return all;
        }
        ++all.steps;
        all.cursor = batch->cursor;
        all.dataAsOf = batch->dataAsOf;
        all.troubles.insert(all.troubles.end(), batch->troubles.begin(), batch->troubles.end());
        for (const SliceBatch &of : batch->slices) {
            auto &minutes = all.slices[of.slo];
            for (const Slice &slice : of.slices)
                all.again += minutes.insert_or_assign(slice.minute, slice).second ? 0 : 1;
        }
        if (!batch->more)
            return all;
    }
    all.error = Error { .kind = ErrorKind::Storage,
                        .text = QStringLiteral("the source never had enough"),
                        .where = {} };
    return all;
}

} // namespace trivet::test
