// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvreader.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringDecoder>

#include <algorithm>
#include <cstdlib>
#include <csv.h>

namespace trivet::csv {

namespace {

constexpr qint64 chunkBytes = 64 * 1024;

QString tell(const char *text)
{
    return QCoreApplication::translate("Source", text);
}

class Splitter final
{
public:
    Splitter(const std::function<void(const Row &)> &row,
             const std::function<void(qint64, const QString &)> &bad, const Limits &limits)
        : m_takeRow(row)
        , m_takeBad(bad)
        , m_limits(limits)
    {
        begin();
    }
    ~Splitter() { csv_free(&m_parser); }
    Splitter(const Splitter &) = delete;
    Splitter &operator=(const Splitter &) = delete;

    void setSeparator(char separator)
    {
        m_separator = separator;
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    void feed(QByteArrayView bytes);
    void finish();

private:
    void begin();
    void restart(const char *why);
    void feedPiece(QByteArrayView piece);
    void takeField(const char *bytes, size_t size);
    void takeRow();
    static void onField(void *bytes, size_t size, void *self);
    static void onRow(int end, void *self);

    const std::function<void(const Row &)> &m_takeRow;
    const std::function<void(qint64, const QString &)> &m_takeBad;
    const Limits &m_limits;
    csv_parser m_parser {};
    char m_separator = ',';
    Row m_row;
    const char *m_fault = nullptr; ///< of the row at hand
    bool m_open = false; ///< a row has begun
    bool m_skipping = false; ///< to the end of the line
    bool m_afterReturn = false;
    qint64 m_line = 1;
};

void Splitter::begin()
{
    csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    csv_set_delim(&m_parser, static_cast<unsigned char>(m_separator));
    m_open = false;
    m_fault = nullptr;
    m_row = {};
}

/// A row is lost: it is told, and reading goes on behind the line that is being read.
void Splitter::restart(const char *why)
{
    m_takeBad(m_row.line, tell(why));
    csv_free(&m_parser);
    begin();
}

void Splitter::onField(void *bytes, size_t size, void *self)
{
    static_cast<Splitter *>(self)->takeField(static_cast<const char *>(bytes), size);
}

void Splitter::onRow(int, void *self)
{
    static_cast<Splitter *>(self)->takeRow();
}

void Splitter::takeField(const char *bytes, size_t size)
{
    if (m_row.cells.size() >= m_limits.columns) {
        m_fault = QT_TRANSLATE_NOOP("Source", "The row has more than 500 columns.");
        return;
    }
    if (size > m_limits.fieldBytes) {
        m_fault = QT_TRANSLATE_NOOP("Source", "A field is larger than 1 MiB.");
        return;
    }
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(QByteArrayView(bytes, static_cast<qsizetype>(size)));
    if (decode.hasError())
        m_fault = QT_TRANSLATE_NOOP("Source", "The row is not UTF-8.");
    m_row.cells.push_back(std::move(text));
}

void Splitter::takeRow()
{
    if (m_fault != nullptr)
        m_takeBad(m_row.line, tell(m_fault));
    else
        m_takeRow(m_row);
    m_row.cells.clear();
    m_fault = nullptr;
    m_open = false;
}

/// At most one line, so that the line of every row is known.
void Splitter::feedPiece(QByteArrayView piece)
{
    const bool blank = std::ranges::all_of(
        piece, [](char c) { return c == '\n' || c == '\r' || c == ' ' || c == '\t'; });
    if (m_skipping || (!m_open && blank))
        return;
    if (!m_open) {
        m_row.line = m_line;
        m_open = true;
    }
    const auto size = static_cast<size_t>(piece.size());
    const size_t done = csv_parse(&m_parser, piece.data(), size, onField, onRow, this);
    // libcsv keeps a field until it ends: one that is too long is given up while it grows.
    if (done < size) {
        m_skipping = true;
        restart(QT_TRANSLATE_NOOP("Source", "A quote stands where none may stand."));
    } else if (m_parser.entry_pos > m_limits.fieldBytes) {
        m_skipping = true;
        restart(QT_TRANSLATE_NOOP("Source",
                                  "A field is larger than 1 MiB, or its quote is not closed."));
    }
}

void Splitter::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto *const end
            = std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
        const bool ends = end != bytes.end();
        const qsizetype length = end - bytes.begin() + (ends ? 1 : 0);
        const bool secondHalf = ends && *end == '\n' && length == 1 && m_afterReturn;
        feedPiece(bytes.first(length));
        m_afterReturn = ends && *end == '\r';
        if (ends) {
            m_skipping = false;
            m_line += secondHalf ? 0 : 1;
        }
        bytes = bytes.sliced(length);
    }
}

void Splitter::finish()
{
    if (m_open && csv_fini(&m_parser, onField, onRow, this) != 0)
        restart(QT_TRANSLATE_NOOP("Source", "A quote is not closed before the end of the file."));
}

char separatorOf(QByteArrayView head)
{
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    bool quoted = false;
    for (const char c : head) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r') && commas + semicolons > 0)
            break;
        commas += !quoted && c == ',' ? 1 : 0;
        semicolons += !quoted && c == ';' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
}

} // namespace

Result<void> read(QIODevice &device, const std::function<void(const Row &)> &row,
                  const std::function<void(qint64, const QString &)> &bad, const Limits &limits)
{
    Splitter splitter(row, bad, limits);
    qint64 total = 0;
    for (;;) {
        const QByteArray chunk = device.read(chunkBytes);
        if (chunk.isEmpty()) {
            if (!device.atEnd())
                return failure(ErrorKind::BadInput, tell("The file cannot be read."));
            break;
        }
        QByteArrayView bytes(chunk);
        if (total == 0) {
            if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
                return failure(ErrorKind::BadInput, tell("The file is UTF-16; it must be UTF-8."));
            if (bytes.startsWith("\xEF\xBB\xBF"))
                bytes = bytes.sliced(3);
            splitter.setSeparator(separatorOf(bytes));
        }
        total += chunk.size();
        if (total > limits.fileBytes)
            return failure(ErrorKind::TooLarge, tell("The file is larger than 64 MiB."));
        splitter.feed(bytes);
    }
    splitter.finish();
    return {};
}

} // namespace trivet::csv
