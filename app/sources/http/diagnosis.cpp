// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis.h"

#include "access.h"
#include "address.h"

#include <app/base/textgate.h>

#include <QCoreApplication>
#include <QHostInfo>
#include <QPointer>
#include <QSslCertificate>

#include <cstdlib>
#include <utility>

namespace trivet::http {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis mostSkew = std::chrono::seconds { 30 };

bool isHttps(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

} // namespace

Diagnosis::Diagnosis(Subject subject, Ask ask, std::function<void(std::vector<Stage>)> done,
                     QObject *parent)
    : QObject(parent)
    , m_subject(std::move(subject))
    , m_ask(std::move(ask))
    , m_done(std::move(done))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        fail(QCoreApplication::translate("Http", "Nothing answered within %1 s.")
                 .arg(toSeconds(m_subject.patience)));
    });
    connect(&m_socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(&m_socket, &QSslSocket::encrypted, this, &Diagnosis::onEncrypted, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::connected, this, &Diagnosis::beginTls, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &Diagnosis::onSocketError,
            Qt::QueuedConnection);
}

void Diagnosis::start()
{
    m_stage = QCoreApplication::translate("Http", "Settings");
    if (m_subject.fault) {
        // Told from the event loop, so that nobody is told before diagnose() has returned.
        QMetaObject::invokeMethod(
            this, [this] { fail(m_subject.fault->text); }, Qt::QueuedConnection);
        return;
    }
    lookUp();
}

void Diagnosis::lookUp()
{
    m_stage = QCoreApplication::translate("Http", "Name");
    m_patience.start(m_subject.patience);
    if (m_subject.proxy.type() != QNetworkProxy::NoProxy) {
        pass(QCoreApplication::translate("Http", "The proxy looks the name up."));
        connectTcp();
        return;
    }
    // By name: Qt 6.4 leaks the functor of the other form when the program ends during a look-up.
    QHostInfo::lookupHost(m_subject.base.host(), this, SLOT(lookedUp(QHostInfo)));
}

void Diagnosis::lookedUp(const QHostInfo &info)
{
    if (!m_stages.empty() || !m_done)
        return;
    const QList<QHostAddress> addresses = info.addresses();
    if (info.error() != QHostInfo::NoError || addresses.isEmpty()) {
        fail(QCoreApplication::translate("Http", "No computer of that name was found."));
        return;
    }
    pass(addresses.first().toString());
    connectTcp();
}

void Diagnosis::connectTcp()
{
    m_stage = QCoreApplication::translate("Http", "Connection");
    m_patience.start(m_subject.patience);
    const QUrl &base = m_subject.base;
    m_socket.setProxy(m_subject.proxy);
    m_socket.setSslConfiguration(m_subject.tls);
    m_socket.setPeerVerifyName(base.host());
    m_socket.connectToHost(base.host(), static_cast<quint16>(base.port(isHttps(base) ? 443 : 80)));
}

void Diagnosis::beginTls()
{
    if (!m_done)
        return;
    pass(placeOf(m_subject.base));
    if (!isHttps(m_subject.base)) {
        m_socket.disconnect(this);
        m_socket.abort();
        askServer();
        return;
    }
    m_stage = QCoreApplication::translate("Http", "TLS");
    m_patience.start(m_subject.patience);
    m_socket.startClientEncryption();
}

void Diagnosis::onEncrypted()
{
    if (!m_done)
        return;
    const QSslCertificate certificate = m_socket.peerCertificate();
    const QString issuer = certificate.issuerInfo(QSslCertificate::CommonName).join(u", "_s);
    pass(QCoreApplication::translate("Http", "The certificate is issued by %1 and valid until %2.")
             .arg(textgate::line(issuer, 80), toIso(toInstant(certificate.expiryDate()))));
    m_socket.disconnect(this);
    m_socket.abort();
    askServer();
}

void Diagnosis::onSocketError()
{
    if (!m_done)
        return;
    const bool tls = m_socket.error() == QAbstractSocket::SslHandshakeFailedError
        || !m_tlsErrors.isEmpty() || m_stages.size() > 1;
    if (tls)
        fail(tlsTrouble(m_tlsErrors));
    else if (m_socket.error() == QAbstractSocket::ConnectionRefusedError)
        fail(QCoreApplication::translate("Http", "Nothing listens at that port."));
    else
        fail(QCoreApplication::translate("Http", "The server cannot be reached."));
}

void Diagnosis::askServer()
{
    m_patience.stop(); // the request has its own
    m_stage = QCoreApplication::translate("Http", "HTTP");
    m_ask([guard = QPointer<Diagnosis>(this)](const Outcome &outcome) {
        if (guard)
            guard->onOutcome(outcome);
    });
}

void Diagnosis::onOutcome(const Outcome &outcome)
{
    if (!m_done)
        return;
    const bool refusedSignIn = outcome.status == 401 || outcome.status == 403;
    if (!outcome.answer && !refusedSignIn) {
        fail(outcome.answer.error().text);
        return;
    }
    pass(QCoreApplication::translate("Http", "The server answers (HTTP %1).").arg(outcome.status));
    m_stage = QCoreApplication::translate("Http", "Sign-in");
    if (!outcome.answer) {
        fail(outcome.answer.error().text);
        return;
    }
    pass(QCoreApplication::translate("Http", "What was asked for may be read."));
    judgeClock(outcome);
}

void Diagnosis::judgeClock(const Outcome &outcome)
{
    m_stage = QCoreApplication::translate("Http", "Clock");
    if (!outcome.serverTime) {
        pass(QCoreApplication::translate("Http", "The server does not say its time."));
        finish();
        return;
    }
    const Millis skew = *outcome.serverTime - m_subject.clock->now();
    const QString amount
        = durationToText(std::chrono::round<std::chrono::seconds>(std::chrono::abs(skew)));
    if (std::chrono::abs(skew) <= mostSkew) {
        pass(QCoreApplication::translate("Http",
                                         "The clocks of the server and of this computer agree."));
        finish();
    } else if (skew.count() > 0) {
        fail(QCoreApplication::translate("Http",
                                         "The server's clock is %1 ahead of this computer's.")
                 .arg(amount));
    } else {
        fail(QCoreApplication::translate("Http", "The server's clock is %1 behind this computer's.")
                 .arg(amount));
    }
}

void Diagnosis::cancel()
{
    if (m_done)
        fail(QCoreApplication::translate("Http", "The connection test was cancelled."));
}

void Diagnosis::pass(const QString &detail)
{
    m_stages.push_back({ .name = m_stage, .passed = true, .detail = detail });
}

void Diagnosis::fail(const QString &detail)
{
    m_stages.push_back({ .name = m_stage, .passed = false, .detail = detail });
    finish();
}

void Diagnosis::finish()
{
    m_patience.stop();
    m_socket.disconnect(this);
    deleteLater();
    const auto done = std::exchange(m_done, nullptr);
    if (done)
        done(std::move(m_stages));
}

} // namespace trivet::http
