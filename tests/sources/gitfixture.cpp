// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace trivet::test {

using namespace Qt::StringLiterals;

GitFixture::GitFixture()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    QDir(m_folder.path()).mkpath(u"repository"_s);
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    m_environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    m_environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    m_environment.insert(u"GIT_EDITOR"_s, u"true"_s);
    setAuthor(u"Mara"_s, u"mara@example.org"_s);
    tick(0);
}

QString GitFixture::path() const
{
    return m_folder.path() + u"/repository"_s;
}

QString GitFixture::emptyTree()
{
    return u"4b825dc642cb6eb9a060e54bf8d69288fbee4904"_s;
}

QStringList GitFixture::lines(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(path());
    process.start(u"git"_s, arguments);
    process.waitForFinished();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("git %s: %s", qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void GitFixture::run(const QStringList &arguments)
{
    static_cast<void>(lines(arguments));
}

void GitFixture::init()
{
    run({ u"init"_s, u"-q"_s, u"-b"_s, u"main"_s, u"."_s });
}

void GitFixture::setAuthor(const QString &name, const QString &email)
{
    for (const auto &who : { u"AUTHOR"_s, u"COMMITTER"_s }) {
        m_environment.insert(u"GIT_%1_NAME"_s.arg(who), name);
        m_environment.insert(u"GIT_%1_EMAIL"_s.arg(who), email);
    }
}

void GitFixture::tick(int minutes)
{
    m_time += 60LL * minutes;
    // Written some hours before it is committed, in another zone.
    m_environment.insert(u"GIT_COMMITTER_DATE"_s, u"%1 +0100"_s.arg(m_time));
    m_environment.insert(u"GIT_AUTHOR_DATE"_s,
                         u"%1 -0700"_s.arg(m_time - 60 * (m_time / 60 % 500)));
}

QString GitFixture::file(const QString &name, const QByteArray &content)
{
    const QString full = path() + u'/' + name;
    QDir().mkpath(QFileInfo(full).path());
    QFile out(full);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(full));
    return full;
}

void GitFixture::commit(const QString &message, const QString &name)
{
    QFile old(path() + u'/' + name);
    const QByteArray before = old.open(QIODevice::ReadOnly) ? old.readAll() : QByteArray();
    file(name, before + message.toUtf8() + '\n');
    tick(47);
    run({ u"add"_s, u"--"_s, name });
    run({ u"commit"_s, u"-q"_s, u"-m"_s, message });
}

void GitFixture::tryRun(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(path());
    process.start(u"git"_s, arguments);
    process.waitForFinished();
}

void GitFixture::makeShop()
{
    // Some 150 calls of git: made once, then copied.
    static GitFixture first;
    if (!QFile::exists(first.path() + u"/.git"_s))
        first.buildShop();
    if (QProcess::execute(u"cp"_s, { u"-a"_s, QString(first.path() + u"/."_s), path() }) != 0)
        qFatal("cannot copy the repository");
    tick(static_cast<int>((first.m_time - m_time) / 60));
}

void GitFixture::buildShop()
{
    init();
    const auto some = [this](int count, const QString &what, const QString &name) {
        for (int i = 0; i < count; ++i)
            commit(u"%1 %2"_s.arg(what).arg(i), name);
    };
    const auto tag = [this](const QStringList &arguments) {
        tick(9);
        run(QStringList { u"tag"_s } + arguments);
    };
    some(9, u"Begin"_s, u"shop/main.cpp"_s);
    tag({ u"v1.0.0"_s }); // plain: the time is the commit's
    tag({ u"stable"_s });
    for (int topic = 1; topic <= 4; ++topic) {
        run({ u"checkout"_s, u"-q"_s, u"-b"_s, u"topic-%1"_s.arg(topic) });
        some(4, u"Topic %1 part"_s.arg(topic), u"lib/topic%1.cpp"_s.arg(topic));
        run({ u"checkout"_s, u"-q"_s, u"main"_s });
        some(3, u"Meanwhile %1"_s.arg(topic), u"docs/notes"_s);
        tick(31);
        run({ u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"Merge topic %1"_s.arg(topic),
              u"topic-%1"_s.arg(topic) });
        some(2, u"After %1"_s.arg(topic), u"lib/data.txt"_s);
        if (topic % 2 == 1)
            tag({ u"-a"_s, u"-m"_s, u"release"_s, u"v1.%1.0"_s.arg(topic) });
        else
            tag({ u"v1.%1.0"_s.arg(topic) });
    }
    // A hotfix from an old release, tagged while main went on, merged back later.
    run({ u"checkout"_s, u"-q"_s, u"-b"_s, u"hotfix"_s, u"v1.1.0"_s });
    some(2, u"Mend"_s, u"shop/main.cpp"_s);
    tag({ u"-a"_s, u"-m"_s, u"hotfix"_s, u"v1.1.1"_s });
    tag({ u"release-1"_s });
    run({ u"checkout"_s, u"-q"_s, u"main"_s });
    some(6, u"Go on"_s, u"shop/other.cpp"_s);
    tick(5);
    run({ u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"Merge the hotfix"_s, u"hotfix"_s });
    tag({ u"-a"_s, u"-m"_s, u"release"_s, u"v1.5.0"_s });
    tag({ u"-a"_s, u"-m"_s, u"the same again"_s, u"v1.5.1"_s });
    tag({ u"-a"_s, u"-m"_s, u"a tag of a tag"_s, u"v1.6"_s, u"v1.5.0"_s });
    run({ u"pack-refs"_s, u"--all"_s });
    tag({ u"-a"_s, u"-m"_s, u"rolled back"_s, u"v1.7.0"_s, u"v1.3.0^{}"_s });
    some(8, u"Waiting"_s, u"shop/main.cpp"_s);
}

QString GitFixture::plantCanary(const QString &mark)
{
    const QString canary = file(u"canary"_s, "#!/bin/sh\necho ran >> '" + mark.toUtf8() + "'\n");
    QFile::setPermissions(canary, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QString config;
    QFile old(path() + u"/.git/config"_s);
    if (old.open(QIODevice::ReadOnly))
        config = QString::fromUtf8(old.readAll());
    old.close();
    config
        += u"[core]\n\tfsmonitor = %1\n\tpager = %1\n\teditor = %1\n\tsshCommand = %1\n"
           "\taskPass = %1\n\tgitProxy = %1\n\thooksPath = %2/hooks\n\talternateRefsCommand = %1\n"
           "[gpg]\n\tprogram = %1\n[log]\n\tshowSignature = true\n"
           "[diff]\n\texternal = %1\n[diff \"x\"]\n\ttextconv = %1\n\tcommand = %1\n"
           "[filter \"x\"]\n\tclean = %1\n\tsmudge = %1\n\tprocess = %1\n\trequired = true\n"
           "[merge \"x\"]\n\tdriver = %1\n[alias]\n\tlog = !%1\n\trev-list = !%1\n"
           "[credential]\n\thelper = !%1\n[uploadpack]\n\tpackObjectsHook = %1\n"
           "[remote \"origin\"]\n\turl = ext::%1\n\tuploadpack = %1\n\tpromisor = true\n"
           "[extensions]\n\tworktreeConfig = false\n"_s.arg(canary, path());
    file(u".git/config"_s, config.toUtf8());
    file(u".gitattributes"_s, "* diff=x filter=x merge=x\n");
    for (const auto &hook :
         { u"post-checkout"_s, u"post-index-change"_s, u"reference-transaction"_s }) {
        const QString full = file(u"hooks/"_s + hook, "#!/bin/sh\nexec " + canary.toUtf8() + "\n");
        QFile::setPermissions(full, QFile::ReadOwner | QFile::ExeOwner);
    }
    return canary;
}

} // namespace trivet::test
