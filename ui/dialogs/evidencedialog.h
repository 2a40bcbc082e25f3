// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>
#include <ui/viewmodels/formatter.h>

#include <QDialog>

namespace trivet::ui {

/// Where a number is from: its rule, the formula with the counts, the events that count and those
/// left out with the reason.
class EvidenceDialog final : public QDialog
{
    Q_OBJECT

public:
    EvidenceDialog(const QString &title, const QString &rule, const Figure &figure,
                   const Snapshot &snapshot, const Formatter &formatter, QWidget *parent = nullptr);
};

} // namespace trivet::ui
