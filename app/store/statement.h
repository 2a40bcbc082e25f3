// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/time.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QString>

#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace trivet::store {

class Database;

/// A prepared statement. Parameters count from 1, columns from 0. A bind that fails is reported by
/// the next step(). Must not outlive its database.
class Statement final
{
public:
    Statement(sqlite3_stmt *handle, const Database &database)
        : m_handle(handle)
        , m_database(&database)
    { }
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Starts again with these values for all parameters.
    template <class... Values>
    void bindAll(const Values &...values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
    }
    void reset();
    void bind(int index, int value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, qint64 value);
    /// Not a number is stored as NULL.
    void bind(int index, double value);
    /// A null string is stored as an empty one.
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &blob);
    void bind(int index, Instant value) { bind(index, static_cast<qint64>(toMs(value))); }
    void bind(int index, const std::optional<Instant> &value);
    void bind(int index, QDate value);
    void bind(int index, const std::optional<QDate> &value);
    void bindNull(int index);

    /// True: there is a row. False: done.
    [[nodiscard]] Result<bool> step();
    /// For statements that give no rows.
    [[nodiscard]] Result<void> run();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int smallInteger(int column) const;
    /// NULL is not a number.
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// UTF-8, valid until the next step.
    [[nodiscard]] std::string_view textView(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// Valid until the next step.
    [[nodiscard]] QByteArrayView blobView(int column) const;
    [[nodiscard]] Instant instant(int column) const { return instantFromMs(integer(column)); }
    [[nodiscard]] std::optional<Instant> maybeInstant(int column) const;
    /// NULL is an invalid date.
    [[nodiscard]] QDate date(int column) const;
    [[nodiscard]] std::optional<QDate> maybeDate(int column) const;

private:
    void note(int code);

    sqlite3_stmt *m_handle; // owned
    const Database *m_database; // borrowed
    int m_bindError = 0;
};

} // namespace trivet::store
