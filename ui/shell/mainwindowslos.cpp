// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SLOs that join the session while the window is open: found, added, saved.
#include "mainwindow.h"

#include <app/base/textgate.h>
#include <app/engine/adoption.h>
#include <ui/dialogs/findslosdialog.h>
#include <ui/widgets/menuchip.h>

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>

namespace trivet::ui {

using namespace Qt::StringLiterals;

void MainWindow::findSlos(const std::optional<SourceId> &source)
{
    auto *dialog = new FindSlosDialog(std::make_unique<SloSearch>(m_session, source), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FindSlosDialog::addAsked, this,
            [this, dialog](const std::vector<SloSpec> &slos) {
                const auto count
                    = static_cast<int>(engine::newcomers(slos, m_session.workspace()).slos.size());
                const int known = static_cast<int>(slos.size()) - count;
                if (const Result<void> added = m_session.adopt(slos); !added) {
                    dialog->showError(added.error().message() + u' '
                                      + tr("Nothing was added. \"Copy as YAML\" gives the text to "
                                           "write by hand."));
                    return;
                }
                dialog->showAdded(count, m_session.workspace().path);
                QString text = tr("%n SLO(s) are measured from now on.", nullptr, count);
                if (known > 0)
                    text += u' '
                        + tr("%n of them had been taken meanwhile, with the target as it was "
                             "proposed.",
                             nullptr, known);
                tell(text);
            });
    connect(
        dialog, &FindSlosDialog::copyAsked, this, [this, dialog](const std::vector<SloSpec> &slos) {
            const QByteArray yaml = engine::yamlOf(engine::newcomers(slos, m_session.workspace()));
            QGuiApplication::clipboard()->setText(QString::fromUtf8(yaml));
            dialog->showNote(tr("● The YAML is in the clipboard."));
        });
    connect(dialog, &FindSlosDialog::saveAsked, this, &MainWindow::saveWorkspace);
    dialog->open();
}

void MainWindow::saveWorkspace()
{
    auto *finding = findChild<FindSlosDialog *>(u"findSlosDialog"_s);
    QWidget *owner = finding ? static_cast<QWidget *>(finding) : this;
    auto *chooser = new QFileDialog(owner, tr("Save as workspace"));
    chooser->setObjectName(u"saveWorkspaceDialog"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    // A dialog of the platform asks before the suffix is added: "team" would replace team.yaml.
    chooser->setOption(QFileDialog::DontUseNativeDialog);
    chooser->setNameFilter(tr("Workspaces (*.yaml *.yml)"));
    chooser->setDefaultSuffix(u"yaml"_s);
    chooser->selectFile(u"trivet.yaml"_s);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
        auto *dialog = findChild<FindSlosDialog *>(u"findSlosDialog"_s);
        const Result<void> saved = m_session.saveWorkspace(path);
        const QString text = saved
            // What was written and measured so far is in the store of this session.
            ? tr("Saved. From now on it is opened with: trivet %1 --store %2")
                  .arg(textgate::line(path, 300), textgate::line(m_session.storeFolder(), 300))
            : saved.error().message();
        tell(text);
        if (dialog && saved)
            dialog->showSaved(text);
        else if (dialog)
            dialog->showError(text);
    });
    chooser->open();
}

void MainWindow::workspaceChanged()
{
    m_serviceChip->menu()->clear();
    const QString before = service();
    buildServiceMenu();
    chooseService(before);
}

} // namespace trivet::ui
