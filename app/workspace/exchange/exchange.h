// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/workspace.h>

namespace trivet::workspace::exchange {

/// What other tools keep SLOs in.
enum class Format { OpenSlo, Sloth, Pyrra };

struct InputFile
{
    QString name; ///< for messages
    QByteArray bytes;
};

struct ImportSettings
{
    SourceId source; ///< of every SLO; empty: what the file says, else "prometheus"
    ServiceId service; ///< of every SLO; empty: what the file says
};

struct Imported
{
    std::vector<Service> services;
    std::vector<AlertPolicy> policies;
    std::vector<SloSpec> slos;
    /// Every key that was lost or guessed at, with its place "file:line".
    std::vector<Trouble> troubles;
    int leftOut = 0; ///< SLOs that could not be taken over at all

    bool operator==(const Imported &) const = default;
};

/// Reads OpenSLO (v1, v1alpha), Sloth (prometheus/v1, its Kubernetes kind, AlertWindows) and Pyrra
/// (v1alpha1), several documents a file, lists, references between the files. What each object is
/// tells itself. Lenient: an error is only what is no YAML at all or beyond the limits of the
/// workspace file.
[[nodiscard]] Result<Imported> importFiles(const std::vector<InputFile> &files,
                                           const ImportSettings &settings);

struct Exported
{
    QByteArray yaml;
    std::vector<Trouble> troubles; ///< what the format cannot say; `where` is the SLO
    int leftOut = 0;
};

[[nodiscard]] Exported exportTo(Format format, const Workspace &workspace);

} // namespace trivet::workspace::exchange
