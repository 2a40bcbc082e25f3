// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement.h"

#include <app/store/database.h>

#include <algorithm>
#include <limits>
#include <sqlite3.h>
#include <utility>

namespace trivet::store {

Statement::Statement(Statement &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_database(other.m_database)
    , m_bindError(other.m_bindError)
{ }

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

void Statement::note(int code)
{
    if (code != SQLITE_OK && m_bindError == SQLITE_OK)
        m_bindError = code;
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    m_bindError = SQLITE_OK;
}

void Statement::bind(int index, qint64 value)
{
    note(sqlite3_bind_int64(m_handle, index, value));
}
void Statement::bind(int index, double value)
{
    note(sqlite3_bind_double(m_handle, index, value));
}
void Statement::bindNull(int index)
{
    note(sqlite3_bind_null(m_handle, index));
}

void Statement::bind(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    note(sqlite3_bind_text64(m_handle, index, utf8.constData(),
                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                             SQLITE_UTF8)); // NOLINT(performance-no-int-to-ptr)
}

void Statement::bind(int index, const QByteArray &blob)
{
    note(sqlite3_bind_blob64(m_handle, index, blob.constData(),
                             static_cast<sqlite3_uint64>(blob.size()),
                             SQLITE_TRANSIENT)); // NOLINT(performance-no-int-to-ptr)
}

void Statement::bind(int index, const std::optional<Instant> &value)
{
    if (value)
        bind(index, *value);
    else
        bindNull(index);
}

void Statement::bind(int index, QDate value)
{
    if (value.isValid())
        bind(index, value.toString(Qt::ISODate));
    else
        bindNull(index);
}

void Statement::bind(int index, const std::optional<QDate> &value)
{
    bind(index, value.value_or(QDate()));
}

Result<bool> Statement::step()
{
    const int code = m_bindError == SQLITE_OK ? sqlite3_step(m_handle) : m_bindError;
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return tl::unexpected(m_database->error(code));
}

Result<void> Statement::run()
{
    const Result<bool> row = step();
    // A write whose lock is held until the statement is reset would stop the COMMIT.
    sqlite3_reset(m_handle);
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}
qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

int Statement::smallInteger(int column) const
{
    return static_cast<int>(std::clamp<qint64>(integer(column), std::numeric_limits<int>::min(),
                                               std::numeric_limits<int>::max()));
}

double Statement::real(int column) const
{
    return isNull(column) ? std::numeric_limits<double>::quiet_NaN()
                          : sqlite3_column_double(m_handle, column);
}

std::string_view Statement::textView(int column) const
{
    // The text first: it may convert, and bytes() counts what there is then.
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    const int size = sqlite3_column_bytes(m_handle, column);
    return bytes ? std::string_view(bytes, static_cast<size_t>(size)) : std::string_view();
}

QString Statement::text(int column) const
{
    const std::string_view utf8 = textView(column);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArrayView Statement::blobView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return bytes ? QByteArrayView(bytes, sqlite3_column_bytes(m_handle, column)) : QByteArrayView();
}

QByteArray Statement::blob(int column) const
{
    return blobView(column).toByteArray();
}

std::optional<Instant> Statement::maybeInstant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

QDate Statement::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

std::optional<QDate> Statement::maybeDate(int column) const
{
    const QDate found = date(column);
    return found.isValid() ? std::optional(found) : std::nullopt;
}

} // namespace trivet::store
