// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets.h"

#include <app/workspace/secretfile.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

#include <unistd.h>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

/// The error of a keychain as a person needs it: what happened, and the ways out.
Error explained(const Error &error, const SourceId &source)
{
    QString text = error.kind == ErrorKind::NotFound
        ? QCoreApplication::translate("Secrets",
                                      "The keyring gave no secret for the source %1: it is locked, "
                                      "or nothing has been stored yet.")
              .arg(source.value)
        : QCoreApplication::translate(
              "Secrets", "The keyring is not available, so the secret of the source %1 is missing.")
              .arg(source.value);
    text += u' '
        + QCoreApplication::translate(
                "Secrets",
                "Unlock or start it and store the secret, or say in the workspace where else it "
                "is: \"secret: env:NAME\" or \"secret: file:PATH\".");
    return { .kind = ErrorKind::Credentials, .text = text, .where = source.value };
}

template <class T>
QFuture<Result<T>> atMost(Millis limit, const QFuture<Result<T>> &future, const SourceId &source)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Result<T>>; // deletes itself when either has happened
    auto *timer = new QTimer(watcher);
    timer->setSingleShot(true);
    const auto finish = [promise, watcher, timer](Result<T> result) {
        timer->stop();
        QObject::disconnect(watcher, nullptr, watcher, nullptr);
        promise->addResult(std::move(result));
        promise->finish();
        watcher->deleteLater();
    };
    const Error late = explained({ .kind = ErrorKind::Deadline }, source);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [finish, watcher, late, source] {
                         if (watcher->future().resultCount() == 0) // cancelled
                             finish(tl::unexpected(late));
                         else
                             finish(watcher->result().map_error([source](const Error &error) {
                                 return explained(error, source);
                             }));
                     });
    QObject::connect(timer, &QTimer::timeout, watcher,
                     [finish, late] { finish(tl::unexpected(late)); });
    timer->start(limit);
    watcher->setFuture(future);
    return promise->future();
}

Result<Secret> fromEnvironment(const QString &name)
{
    const QByteArray variable = name.toLatin1();
    if (!qEnvironmentVariableIsSet(variable.constData()))
        return failure(ErrorKind::Credentials,
                       QCoreApplication::translate("Secrets", "It is not set."));
    return workspace::checkedSecret(qgetenv(variable.constData()));
}

} // namespace

Secrets::Secrets(QString workspacePath, std::shared_ptr<Keychain> keychain, Millis guard)
    : m_workspace(std::move(workspacePath))
    , m_keychain(std::move(keychain))
    , m_guard(guard)
{
    if (const QString canonical = QFileInfo(m_workspace).canonicalFilePath(); !canonical.isEmpty())
        m_workspace = canonical;
}

QString Secrets::entry(const SourceId &source) const
{
    const QByteArray hash
        = QCryptographicHash::hash(m_workspace.toUtf8(), QCryptographicHash::Sha256)
              .toHex()
              .first(16);
    return QString(QLatin1StringView(hash) % u'/' % source.value);
}

QFuture<Result<Secret>> Secrets::lookup(const SourceSpec &source) const
{
    const QString &where = source.auth.secret;
    if (where.isEmpty())
        return QtFuture::makeReadyFuture(Result<Secret>(Secret()));
    if (where == "keychain"_L1)
        return atMost(m_guard, m_keychain->read(entry(source.id)), source.id);
    // What follows the colon is a name, not a secret: the parser sees to that.
    const QString name = where.section(u':', 1);
    Result<Secret> result;
    QString sentence;
    if (where.startsWith("env:"_L1)) {
        result = fromEnvironment(name);
        sentence = QCoreApplication::translate("Secrets",
                                               "The variable %1 gives no secret for the source %2.")
                       .arg(name, source.id.value);
    } else if (where.startsWith("file:"_L1)) {
        result = workspace::readSecretFile(name, ::geteuid());
        sentence = QCoreApplication::translate("Secrets",
                                               "The file %1 gives no secret for the source %2.")
                       .arg(name, source.id.value);
    } else {
        result = failure(
            ErrorKind::BadInput,
            QCoreApplication::translate("Secrets", "Expected keychain, env:NAME or file:PATH."));
        sentence
            = QCoreApplication::translate(
                  "Secrets", "The workspace does not say where the secret of the source %1 is.")
                  .arg(source.id.value);
    }
    if (!result)
        result = failure(result.error().kind, QString(sentence % u' ' % result.error().text),
                         source.id.value);
    return QtFuture::makeReadyFuture(std::move(result));
}

QFuture<Result<void>> Secrets::store(const SourceSpec &source, const Secret &secret) const
{
    if (source.auth.secret != "keychain"_L1)
        return QtFuture::makeReadyFuture(Result<void>(
            failure(ErrorKind::NotPossible,
                    QCoreApplication::translate(
                        "Secrets",
                        "The workspace says that the secret of this source is not in the keyring."),
                    source.id.value)));
    const auto checked = workspace::checkedSecret(secret.reveal());
    if (!checked)
        return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(checked.error())));
    return atMost(m_guard, m_keychain->write(entry(source.id), secret), source.id);
}

} // namespace trivet
