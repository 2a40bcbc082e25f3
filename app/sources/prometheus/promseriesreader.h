// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"

#include <QSet>

#include <simdjson.h>
#include <string_view>

namespace trivet::prometheus {

/// Outside text for a message.
[[nodiscard]] QString shownText(std::string_view text, qsizetype limit);
/// "At `path` there should be ...".
[[nodiscard]] tl::unexpected<Error> wrongType(const QString &path, const QString &expected);

/// Reads the elements of "result" into the series of an answer, which outlives it.
class SeriesReader final
{
public:
    explicit SeriesReader(QueryAnswer &answer)
        : m_answer(answer)
    { }

    /// An element of a matrix or a vector.
    [[nodiscard]] Result<void> readSeries(const simdjson::dom::element &element,
                                          const QString &path, bool matrix);
    /// The one [time, "value"] of a scalar.
    [[nodiscard]] Result<void> readScalar(const simdjson::dom::element &element,
                                          const QString &path);

private:
    Result<void> readLabels(const simdjson::dom::element &element, const QString &path,
                            Series &series, bool &fits);
    Result<void> readPoints(const simdjson::dom::element &element, const QString &path, bool matrix,
                            Series &series);
    Result<void> addPoint(const simdjson::dom::element &element, const QString &path,
                          Series &series);

    QueryAnswer &m_answer;
    QSet<QByteArray> m_known;
};

} // namespace trivet::prometheus
