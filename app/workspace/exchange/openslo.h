// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/exchange/gathering.h>

#include <QHash>

namespace trivet::workspace::exchange {

/// OpenSLO v1 and v1alpha. Objects refer to each other, in whatever order and file: collect() all
/// of them, then read().
class OpenSlo final
{
public:
    explicit OpenSlo(Gathering &gathering)
        : m_gathering(gathering)
    { }

    void collect(const Object &object);
    void read();

private:
    struct Named
    {
        Object object;
        bool used = false;
    };
    using Shelf = QHash<QString, Named>;

    /// What the objectives of one SLO share.
    struct Promise
    {
        Object at;
        QString name;
        SloSpec slo {};
        Object indicator {}; ///< of the whole SLO
        bool composite = false; ///< its objectives have indicators of their own
        double compositeTarget = 0; ///< of a composite that Trivet wrote; else 0
        QString reference {}; ///< to a data source
        std::vector<double> weights {};
    };

    [[nodiscard]] std::optional<Object> find(Shelf &shelf, const QString &name);
    void readSlo(const Object &object);
    void readAnnotations(Mapping &metadata, Promise &promise);
    void readObjectives(Mapping &spec, Promise &promise);
    void readComposite(const Promise &promise, size_t first);
    [[nodiscard]] bool readObjective(const Object &at, const QString &path, Promise &promise,
                                     int number);
    void readThreshold(Mapping &objective, SloSpec &slo, Gathering &gathering) const;
    /// Empty where all is well, else why there is no SLI.
    [[nodiscard]] QString readIndicator(const Object &at, const QString &path, SloSpec &slo,
                                        Promise &promise);
    [[nodiscard]] QString readSli(const Object &spec, const QString &path, SloSpec &slo,
                                  Promise &promise);
    [[nodiscard]] QString readRatio(Mapping &ratio, SloSpec &slo, Promise &promise);
    [[nodiscard]] QString readQuery(const Object &at, const QString &path, QString &query,
                                    Promise &promise);
    void readPolicies(Mapping &spec, Promise &promise);
    [[nodiscard]] std::optional<AlertPolicy> readPolicy(const Object &at, const QString &path);
    [[nodiscard]] std::vector<AlertWindow> readConditions(Mapping &spec);
    [[nodiscard]] std::optional<AlertWindow> readCondition(const Object &at, const QString &path);

    Gathering &m_gathering;
    Shelf m_services;
    Shelf m_indicators;
    Shelf m_policies;
    Shelf m_conditions;
    Shelf m_sources;
    std::vector<Object> m_slos;
};

/// A length such as 5m, 4w or 1M: m is minutes, M months of 30 days, Q 90 and Y 365.
struct Shorthand
{
    qint64 count = 0;
    char unit = 'd';
};
[[nodiscard]] std::optional<Shorthand> shorthandOf(const QString &text);
[[nodiscard]] Millis lengthOf(Shorthand shorthand);
/// Reads timeWindow (v1) or timeWindows (v1alpha) into the SLO.
void readTimeWindow(Mapping &spec, SloSpec &slo);

namespace annotations {

// What OpenSLO has no words for stands in annotations of these names, so that it comes back.
constexpr QStringView alerts = u"trivet/alerts";
constexpr QStringView windows = u"trivet/windows";
constexpr QStringView recorded = u"trivet/recorded";
constexpr QStringView budgetMethod = u"trivet/budget-method";
constexpr QStringView composite = u"trivet/composite";

} // namespace annotations

/// A policy's pairs as one line, "1h/5m x14.4 for 0s page least 0; ...", and back.
[[nodiscard]] QString windowsText(const AlertPolicy &policy);
[[nodiscard]] std::optional<std::vector<AlertWindow>> windowsOf(const QString &text);

[[nodiscard]] Exported writeOpenSlo(const Workspace &workspace);

} // namespace trivet::workspace::exchange
