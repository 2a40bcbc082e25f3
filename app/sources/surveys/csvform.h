// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvreader.h"

#include <app/base/time.h>
#include <app/domain/batch.h>
#include <app/sources/source.h>

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace trivet::csv {

/// The cells of one row by the names of the header. Readers give a value, nothing for an empty
/// cell or an absent column, or a sentence that says what is wrong.
class Cells final
{
public:
    /// Names are compared without case; `renamed` maps ours to theirs.
    Cells(const Row &header, const QHash<QString, QString> &renamed, QTimeZone zone);

    void setRow(const Row &row) { m_row = &row; }
    /// Why the row cannot be of this file, or nothing.
    [[nodiscard]] QString shapeFault() const;

    [[nodiscard]] bool has(const QString &column) const { return m_places.contains(column); }
    [[nodiscard]] QStringList missing(const QStringList &columns) const;

    /// As it stands there.
    [[nodiscard]] QString raw(const QString &column) const;
    /// Through the text gate.
    [[nodiscard]] QString text(const QString &column) const;
    /// ASCII digits with an optional sign and fraction, nothing else.
    [[nodiscard]] Result<std::optional<double>> number(const QString &column) const;
    /// 0 to 10,000,000.
    [[nodiscard]] Result<int> count(const QString &column) const;
    [[nodiscard]] Result<bool> yes(const QString &column) const;
    /// A date or a time from the year 2000 on; without an offset in the team's zone. 1980-01-01 is
    /// how survey tools write "unknown": nothing.
    [[nodiscard]] Result<std::optional<Instant>> instant(const QString &column) const;
    [[nodiscard]] Result<std::optional<QDate>> day(const QString &column) const;

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
    QHash<QString, size_t> m_places;
    size_t m_width = 0;
    QString m_twice;
    const Row *m_row = nullptr;
    Instant m_oldest {};
    // The same few texts and dates stand in most rows: each is cleaned and read once, and shared.
    mutable QHash<QString, QString> m_cleaned;
    mutable QHash<QString, Instant> m_instants;
};

/// What one kind of file means. Lives for one reading of all files of a source.
class Form
{
public:
    Form() = default;
    Form(const Form &) = delete;
    Form &operator=(const Form &) = delete;
    virtual ~Form() = default;

    /// Columns that this header lacks.
    [[nodiscard]] virtual QStringList missing(const Cells &header) const = 0;
    /// Adds the row's event, or says what is wrong with it.
    [[nodiscard]] virtual Result<void> take(const Cells &cells, Batch &batch) = 0;
    /// Sorts, and finds the newest fact.
    virtual void finish(Batch &batch) const = 0;
};

using MakeForm = std::function<std::unique_ptr<Form>(const SourceId &)>;

[[nodiscard]] inline tl::unexpected<Error> refuse(QString text)
{
    return failure(ErrorKind::BadInput, std::move(text));
}

/// A source of files of one form; kinds differ in nothing else. Keys: path (wildcards), mapping
/// ("ours=theirs", one a line).
[[nodiscard]] SourceKind kind(const QString &id, MakeForm make);

/// Everything but the thread: reads all files, or nothing where none has changed since the cursor.
[[nodiscard]] Result<Batch> readFiles(const SourceSpec &spec, const QTimeZone &zone,
                                      const MakeForm &make, const QString &cursor);

} // namespace trivet::csv
