// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

namespace trivet::http {

/// A connection test, stage after stage, ended by the first that fails: a person learns which wall
/// is in the way, not only that there is one. Deletes itself when it is done.
class Diagnosis final : public QObject
{
    Q_OBJECT

public:
    struct Subject
    {
        QUrl base;
        std::optional<Error> fault;
        QSslConfiguration tls;
        QNetworkProxy proxy;
        Millis patience {}; ///< for each stage before the request
        std::shared_ptr<const Clock> clock;
    };
    using Ask = std::function<void(std::function<void(Outcome)>)>;

    Diagnosis(Subject subject, Ask ask, std::function<void(std::vector<Stage>)> done,
              QObject *parent);

    void start();
    void cancel();

private Q_SLOTS:
    void lookedUp(const QHostInfo &info);

private:
    void lookUp();
    void connectTcp();
    void beginTls();
    void onEncrypted();
    void onSocketError();
    void askServer();
    void onOutcome(const Outcome &outcome);
    void judgeClock(const Outcome &outcome);
    void pass(const QString &detail);
    void fail(const QString &detail);
    void finish();

    Subject m_subject;
    Ask m_ask;
    std::function<void(std::vector<Stage>)> m_done;
    std::vector<Stage> m_stages;
    QString m_stage; ///< the one under way
    QSslSocket m_socket;
    QList<QSslError> m_tlsErrors;
    QTimer m_patience;
};

} // namespace trivet::http
