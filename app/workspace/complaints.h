// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace trivet::workspace {

/// A place in the file, both from 1; the column counts bytes, as the YAML scanner does.
struct Place
{
    int line = 1;
    int column = 1;

    auto operator<=>(const Place &) const = default;
};

/// Gathers everything that is wrong with one file, so that a person sees all of it at once.
class Complaints final
{
public:
    /// How many are shown; a hostile file has as many as it has nodes.
    static constexpr size_t shown = 100;

    explicit Complaints(QByteArray bytes, QString file);

    void add(Place place, QString text);
    [[nodiscard]] bool isEmpty() const { return m_all.empty(); }
    /// False once more would not be shown: costly advice is no longer worth its time.
    [[nodiscard]] bool areWanted() const { return m_all.size() < shown; }
    /// One line each, "file:line:column: text", in the order of the file; columns in characters.
    [[nodiscard]] Error error() const;

private:
    [[nodiscard]] QString where(Place place, const std::vector<qsizetype> &lineStarts) const;

    struct Complaint
    {
        Place place;
        QString text;
    };
    QByteArray m_bytes;
    QString m_file;
    std::vector<Complaint> m_all;
};

/// The nearest of the candidates, if one is near enough to be meant; else empty.
[[nodiscard]] QString nearest(const QString &word, const QStringList &candidates);
/// What to write instead of `word`: the one that was meant, or what there is.
[[nodiscard]] QString advice(const QString &word, const QStringList &candidates);
/// A value of the file as it may stand in a message: one short line.
[[nodiscard]] QString quoted(const QString &text);

} // namespace trivet::workspace
