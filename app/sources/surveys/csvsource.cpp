// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvfiles.h"
#include "csvform.h"

#include <app/base/textgate.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtConcurrent>

namespace trivet::csv {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostBadRows = 100; // listed of one file; the rest are counted

QString phrase(const char *text)
{
    return QCoreApplication::translate("Source", text);
}

QHash<QString, QString> renamedColumns(const SourceSpec &spec)
{
    QHash<QString, QString> renamed;
    const QStringList lines = spec.key(u"mapping").split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        if (const auto sign = line.indexOf(u'='); sign > 0)
            renamed.insert(line.left(sign).trimmed(), line.mid(sign + 1).trimmed());
    return renamed;
}

/// Name, size and time of change of every file, and the keys: what an answer depends on.
QString stampOf(const SourceSpec &spec, const QTimeZone &zone, const Listing &listing)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    for (const QString &text :
         { u"csv1"_s, spec.key(u"path"), spec.key(u"mapping"), QString::fromLatin1(zone.id()) })
        add(text);
    for (const File &file : listing.files) {
        add(file.name);
        add(QString::number(file.size));
        add(QString::number(file.changedMs));
    }
    for (const Trouble &trouble : listing.troubles)
        add(QString(trouble.where + trouble.text));
    return QString::fromLatin1(hash.result().toHex());
}

/// One file: the header, then row after row into the form.
class FileReading final
{
public:
    FileReading(const SourceSpec &spec, const QTimeZone &zone, const File &file, Form &form,
                Batch &batch)
        : m_zone(zone)
        , m_renamed(renamedColumns(spec))
        , m_file(file)
        , m_form(form)
        , m_batch(batch)
    { }

    Result<void> read()
    {
        const auto device = open(m_file);
        if (!device)
            return tl::unexpected(device.error());
        const auto done = csv::read(
            **device, [this](const Row &row) { takeRow(row); },
            [this](qint64 line, const QString &text) { bad(line, text); });
        if (!done)
            trouble(Trouble::Severity::Error, done.error().text, m_file.name);
        else if (!m_cells && m_badRows == 0)
            trouble(Trouble::Severity::Note, phrase("The file is empty."), m_file.name);
        if (m_badRows > mostBadRows)
            m_batch.troubles.push_back(
                { .text
                  = phrase("%1 more rows of this file were left out.").arg(m_badRows - mostBadRows),
                  .where = m_file.name,
                  .occurrences = m_badRows - mostBadRows });
        return {};
    }

private:
    void trouble(Trouble::Severity severity, const QString &text, const QString &where)
    {
        m_batch.troubles.push_back({ .severity = severity, .text = text, .where = where });
    }

    void bad(qint64 line, const QString &text)
    {
        if (m_refused)
            return;
        m_refused = !m_cells; // without its header a file means nothing
        if (++m_badRows <= mostBadRows)
            trouble(Trouble::Severity::Warning, text, m_file.name + u':' + QString::number(line));
    }

    void takeRow(const Row &row)
    {
        if (m_refused)
            return;
        if (!m_cells) {
            m_cells.emplace(row, m_renamed, m_zone);
            const QStringList missing = m_form.missing(*m_cells);
            m_refused = !missing.isEmpty();
            if (m_refused)
                trouble(Trouble::Severity::Error,
                        phrase("The header lacks %1, so the file was left out.")
                            .arg(missing.join(u", "_s)),
                        m_file.name + u':' + QString::number(row.line));
            return;
        }
        m_cells->setRow(row);
        const QString shape = m_cells->shapeFault();
        const Result<void> taken = shape.isEmpty() ? m_form.take(*m_cells, m_batch) : refuse(shape);
        if (!taken)
            bad(row.line, taken.error().text);
    }

    const QTimeZone &m_zone;
    QHash<QString, QString> m_renamed;
    const File &m_file;
    Form &m_form;
    Batch &m_batch;
    std::optional<Cells> m_cells;
    bool m_refused = false;
    int m_badRows = 0;
};

class CsvSource final : public Source
{
public:
    CsvSource(SourceSpec spec, QTimeZone zone, MakeForm make)
        : m_spec(std::move(spec))
        , m_zone(std::move(zone))
        , m_make(std::move(make))
    { }

    QFuture<Result<Batch>> fetch(const FetchRequest &request) override
    {
        return QtConcurrent::run([spec = m_spec, zone = m_zone, make = m_make,
                                  cursor = request.cursor]() -> Result<Batch> {
            return readFiles(spec, zone, make, cursor);
        });
    }

    QFuture<std::vector<Stage>> diagnose() override
    {
        return QtConcurrent::run([spec = m_spec, zone = m_zone,
                                  make = m_make]() -> std::vector<Stage> {
            const auto listing = list(spec.key(u"path"), spec.workspaceFolder);
            const int files = listing ? static_cast<int>(listing->files.size()) : 0;
            std::vector<Stage> stages {
                { .name = phrase("Files"),
                  .passed = files > 0,
                  .detail = listing
                      ? QCoreApplication::translate("Source", "%n file(s) match.", nullptr, files)
                      : listing.error().message() },
            };
            if (files == 0)
                return stages;
            const auto batch = readFiles(spec, zone, make, {});
            const bool clean = batch && batch->troubles.empty();
            QString detail = batch ? phrase("Every row counts.") : batch.error().message();
            if (batch && !clean)
                detail = batch->troubles.front().where + u": "_s + batch->troubles.front().text;
            stages.push_back({ .name = phrase("Rows"), .passed = clean, .detail = detail });
            return stages;
        });
    }

    void cancel() override { } // the largest files take a second or two

private:
    SourceSpec m_spec;
    QTimeZone m_zone;
    MakeForm m_make;
};

} // namespace

Result<Batch> readFiles(const SourceSpec &spec, const QTimeZone &zone, const MakeForm &make,
                        const QString &cursor)
{
    const auto listing = list(spec.key(u"path"), spec.workspaceFolder);
    if (!listing)
        return tl::unexpected(listing.error());
    Batch batch;
    batch.cursor = stampOf(spec, zone, *listing);
    if (batch.cursor == cursor)
        return batch;
    batch.replacesAll = true;
    batch.troubles = listing->troubles;
    if (listing->files.empty() && listing->troubles.empty())
        batch.troubles.push_back({ .text = phrase("No file matches the path."),
                                   .where = textgate::line(spec.key(u"path"), 400) });
    const std::unique_ptr<Form> form = make(spec.id);
    for (const File &file : listing->files)
        if (auto read = FileReading(spec, zone, file, *form, batch).read(); !read)
            return tl::unexpected(read.error());
    form->finish(batch);
    return batch;
}

SourceKind kind(const QString &id, MakeForm make)
{
    return { .id = id,
             .keys = { u"path"_s, u"mapping"_s },
             .requiredKeys = { u"path"_s },
             .make = [make = std::move(make)](const SourceSpec &spec, const SourceContext &context)
                 -> Result<std::unique_ptr<Source>> {
                 return std::make_unique<CsvSource>(spec, context.team.calendar.zone(), make);
             } };
}

} // namespace trivet::csv
