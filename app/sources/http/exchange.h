// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inflater.h"
#include "jsonend.h"
#include "verdict.h"

#include <QNetworkRequest>
#include <QTimer>

#include <functional>

class QNetworkAccessManager;

namespace trivet::http {

/// What an exchange told, judged.
struct Outcome
{
    Result<Answer> answer;
    int status = 0; ///< also of an answer that was refused
    std::optional<Instant> serverTime;
};

/// One request on its way, with its redirects, its deadline and its cap. Concludes exactly once,
/// from the event loop and never from inside a signal of Qt's reply; deleting it ends it in
/// silence.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        QNetworkRequest request; ///< signed in, all headers set
        QByteArray payload; ///< of a POST
        Request asked;
        Limits limits;
        QString where;
        Instant now {};
    };

    Exchange(QNetworkAccessManager *network, Order order, std::function<void(Outcome)> concluded,
             QObject *parent);
    ~Exchange() override;

    void start();

private:
    void ask(const QUrl &url);
    void dropReply();
    void readHead();
    void readBody();
    void take(QByteArrayView piece);
    void leave(Ending ending);
    void conclude();
    [[nodiscard]] std::optional<QUrl> nextHop();
    [[nodiscard]] Question question() const;

    QNetworkAccessManager *m_network = nullptr;
    QNetworkReply *m_reply = nullptr;
    Order m_order;
    std::function<void(Outcome)> m_concluded;
    QTimer m_idle;
    QTimer m_deadline;
    Seen m_seen;
    std::optional<Inflater> m_inflater;
    JsonEnd m_jsonEnd;
    int m_hops = 0;
    bool m_leaving = false;
};

} // namespace trivet::http
