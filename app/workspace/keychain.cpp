// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include <app/base/textgate.h>

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "trivet"_L1;

Error errorOf(const QKeychain::Job &job)
{
    return { .kind = job.error() == QKeychain::EntryNotFound ? ErrorKind::NotFound
                                                             : ErrorKind::Credentials,
             .text = textgate::line(job.errorString()) };
}

} // namespace

QFuture<Result<Secret>> SystemKeychain::read(const QString &entry)
{
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    auto *job = new QKeychain::ReadPasswordJob(service); // deletes itself when it has finished
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job] {
        if (job->error() == QKeychain::NoError)
            promise->addResult(Result<Secret>(Secret(job->binaryData())));
        else
            promise->addResult(Result<Secret>(tl::unexpected(errorOf(*job))));
        promise->finish();
    });
    job->start();
    return promise->future();
}

QFuture<Result<void>> SystemKeychain::write(const QString &entry, const Secret &secret)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto *job = new QKeychain::WritePasswordJob(service); // deletes itself when it has finished
    job->setKey(entry);
    job->setBinaryData(secret.reveal());
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job] {
        promise->addResult(job->error() == QKeychain::NoError
                               ? Result<void>()
                               : Result<void>(tl::unexpected(errorOf(*job))));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace trivet
