// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace trivet::test {

/// A real repository, made by the git command line, with times that stand still.
class GitFixture final
{
public:
    GitFixture();

    [[nodiscard]] QString path() const;
    /// The id that git gives to a tree without files.
    [[nodiscard]] static QString emptyTree();

    /// Runs git in the repository; a failure ends the test program.
    void run(const QStringList &arguments);
    /// The same, and what it prints.
    [[nodiscard]] QStringList lines(const QStringList &arguments);
    /// Whatever comes of it.
    void tryRun(const QStringList &arguments);

    void init();
    /// Later commits, tags and merges are by this author.
    void setAuthor(const QString &name, const QString &email);
    /// Appends a line to the file and commits it some minutes after the one before.
    void commit(const QString &message, const QString &file);
    /// Writes a file; returns its path.
    QString file(const QString &name, const QByteArray &content);
    /// Some 60 commits with merges, a hotfix branch, plain and annotated tags, two tags on one
    /// commit, a nested tag, and tags that are no releases.
    void makeShop();
    /// Sets everything in the configuration that names a program to one that leaves the mark.
    QString plantCanary(const QString &mark);

private:
    void tick(int minutes);
    void buildShop();

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    qint64 m_time = 1'767'258'000; // 2026-01-01T09:00:00Z
};

} // namespace trivet::test
