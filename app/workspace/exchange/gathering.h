// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/exchange/exchange.h>
#include <app/workspace/yamltree.h>

#include <QCoreApplication>
#include <QSet>

#include <optional>

namespace trivet::workspace::exchange {

/// The context of all texts of this folder, for the translators.
struct Words final
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// A file while it is read.
struct Sheet
{
    QString name;
    QList<QByteArray> lines;
};

/// One object of a file; both outlive whoever has it.
struct Object
{
    const YamlNode *node = nullptr;
    const Sheet *sheet = nullptr;
};

/// Gathers what is imported and says what is lost.
class Gathering final
{
public:
    /// How many troubles are kept; a hostile file has as many as it has nodes.
    static constexpr size_t mostTroubles = 500;

    explicit Gathering(ImportSettings settings)
        : m_settings(std::move(settings))
    { }

    void note(const Object &at, const QString &text);
    /// An SLO that cannot be taken over.
    void leaveOut(const Object &at, const QString &slo, const QString &why);

    /// The id of the service of that name, which is added where it is not there yet.
    [[nodiscard]] ServiceId service(const Object &at, const QString &name);
    void nameService(const Object &at, const QString &id, const QString &name);
    [[nodiscard]] SourceId source(const QString &reference) const;
    /// An id as the workspace wants it, that no other SLO has.
    [[nodiscard]] SloId freshSlo(const Object &at, const QString &wanted);
    void add(SloSpec slo) { m_imported.slos.push_back(std::move(slo)); }
    /// The id of the policy: another one where the same id stands for other windows.
    [[nodiscard]] QString add(AlertPolicy policy);

    [[nodiscard]] const std::vector<AlertPolicy> &policies() const { return m_imported.policies; }
    [[nodiscard]] std::vector<SloSpec> &slos() { return m_imported.slos; }
    [[nodiscard]] Imported take();

private:
    ImportSettings m_settings;
    Imported m_imported;
    QSet<QString> m_said;
    QSet<QString> m_sloIds;
    int m_unsaid = 0;
};

/// A mapping that is read leniently. What nobody took, and is not empty, is said to be lost when
/// this goes.
class Mapping final
{
public:
    /// `path` is what messages call it, such as "spec.indicator"; empty for the object itself.
    Mapping(const Object &at, const QString &path, Gathering &gathering);
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;
    ~Mapping();

    [[nodiscard]] bool has(QStringView key) const;
    /// The value, null where it is missing or null; it counts as read.
    [[nodiscard]] const YamlNode *take(QStringView key);
    [[nodiscard]] Object object(QStringView key);
    [[nodiscard]] QString text(QStringView key);
    [[nodiscard]] std::optional<double> number(QStringView key);
    [[nodiscard]] std::optional<bool> flag(QStringView key);
    /// The items of a list; a single value counts as a list of one.
    [[nodiscard]] std::vector<Object> items(QStringView key);
    /// Keys whose value means nothing here.
    void skip(const QStringList &keys);
    /// Says nothing of what was not read: the whole of it is left out.
    void dismiss() { m_dismissed = true; }

    [[nodiscard]] QString path(QStringView key) const;
    [[nodiscard]] Object place(QStringView key) const;
    [[nodiscard]] Object place() const { return m_at; }
    [[nodiscard]] Gathering &gathering() const { return m_gathering; }
    void note(QStringView key, const QString &text) { m_gathering.note(place(key), text); }

private:
    [[nodiscard]] const YamlEntry *find(QStringView key) const;

    Object m_at;
    QString m_path;
    Gathering &m_gathering;
    QSet<QString> m_taken;
    bool m_dismissed = false;
};

/// A share from "0.999" or, where `percent`, from "99.9"; nothing for what is no number.
[[nodiscard]] std::optional<double> shareOf(const QString &text, bool percent);
/// Strictly between 0 and 1.
[[nodiscard]] bool isTarget(double share);

} // namespace trivet::workspace::exchange
