// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencedialog.h"

#include <app/base/textgate.h>
#include <ui/viewmodels/evidencemodel.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/tables.h>

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

EvidenceDialog::EvidenceDialog(const QString &title, const QString &rule, const Figure &figure,
                               const Snapshot &snapshot, const Formatter &formatter,
                               QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"evidenceDialog"_s);
    setWindowTitle(tr("Where this number is from"));
    resize(680, 560);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 18, 20, 16);
    all->setSpacing(8);
    auto *name = new TextLabel(u"pageTitle"_s, this);
    name->setText(title + u"  "_s + formatter.number(figure));
    auto *evidence = new TextLabel(u"sub"_s, this);
    evidence->setText(formatter.evidence(figure));
    auto *ruleText = new TextLabel(u"sub"_s, this);
    ruleText->setText(textgate::body(rule, 2000));
    ruleText->setWordWrap(true);
    auto *formula = new TextLabel(u"title"_s, this);
    formula->setText(figure.formula.isEmpty()
                         ? QString()
                         : tr("Formula: %1").arg(textgate::line(figure.formula, 300)));
    formula->setVisible(!figure.formula.isEmpty());
    auto *counts = new TextLabel(u"sub"_s, this);
    counts->setText(tr("%n event(s) counted", nullptr, static_cast<int>(figure.counted.size()))
                    + u" · "_s
                    + tr("%n left out", nullptr, static_cast<int>(figure.leftOut.size())));
    auto *model = new EvidenceModel(figure, snapshot, formatter, this);
    QTableView *table = plainTable(*model, EvidenceModel::SortRole, this);
    table->sortByColumn(EvidenceModel::When, Qt::DescendingOrder);
    table->horizontalHeader()->setSectionResizeMode(EvidenceModel::What, QHeaderView::Stretch);
    table->setColumnWidth(EvidenceModel::When, 130);
    table->setColumnWidth(EvidenceModel::LeftOutBecause, 200);
    auto *close = new QPushButton(tr("Close"), this);
    close->setProperty("role", u"plain"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(counts);
    buttons->addStretch();
    buttons->addWidget(close);
    for (QWidget *widget : { static_cast<QWidget *>(name), static_cast<QWidget *>(evidence),
                             static_cast<QWidget *>(formula), static_cast<QWidget *>(ruleText) })
        all->addWidget(widget);
    all->addWidget(table, 1);
    all->addLayout(buttons);
}

} // namespace trivet::ui
