// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sloservers.h"

#include <QUrl>

#include <arpa/inet.h>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace trivet::bench {

namespace {

QByteArray secondsText(Instant t)
{
    return QByteArray::number(toMs(t) / 1000);
}

/// Sends all of it, reads until the server closes.
QByteArray exchange(quint16 port, const QByteArray &request)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QByteArray answer;
    if (socket < 0
        || ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::send(socket, request.constData(), static_cast<size_t>(request.size()), 0)
            != request.size()) {
        ::close(socket);
        return answer;
    }
    qsizetype have = 0;
    for (;;) {
        if (answer.size() - have < 1024 * 1024)
            answer.resize(std::max<qsizetype>(4 * 1024 * 1024, answer.size() * 2));
        const ssize_t got
            = ::recv(socket, answer.data() + have, static_cast<size_t>(answer.size() - have), 0);
        if (got <= 0)
            break;
        have += got;
    }
    ::close(socket);
    answer.resize(have);
    return answer;
}

double numberOf(std::string_view text)
{
    if (text == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

QByteArray ask(const QUrl &server, const Question &question)
{
    const bool moment = question.range.isEmpty();
    QByteArray form = "query=" + QUrl::toPercentEncoding(QString::fromLatin1(question.expression));
    if (moment)
        form += "&time=" + secondsText(question.range.to);
    else
        form += "&start=" + secondsText(question.range.from)
            + "&end=" + secondsText(question.range.to)
            + "&step=" + QByteArray::number(question.step.count() / 1000);
    form += "&nocache=1"; // VictoriaMetrics'; Prometheus has no cache
    const QByteArray answer
        = exchange(static_cast<quint16>(server.port()),
                   QByteArray("POST /api/v1/query") + (moment ? "" : "_range")
                       + " HTTP/1.0\r\nHost: 127.0.0.1\r\n"
                         "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                       + QByteArray::number(form.size()) + "\r\n\r\n" + form);
    return answer;
}

std::vector<QByteArray> askAll(const QUrl &server, const std::vector<Question> &questions)
{
    std::vector<QByteArray> answers;
    for (const Question &question : questions)
        answers.push_back(ask(server, question));
    return answers;
}

QString complaint(const std::vector<QByteArray> &answers)
{
    for (const QByteArray &answer : answers)
        if (!answer.left(32).contains(" 200 "))
            return QStringLiteral("a server had no answer: ")
                + QString::fromUtf8(answer.right(300)).simplified();
    return {};
}

Answer read(const QByteArray &text, const Question &question, size_t services)
{
    Answer all(services,
               std::vector<double>(question.points(), std::numeric_limits<double>::quiet_NaN()));
    const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
    constexpr std::string_view slo = R"("slo":")";
    size_t at = view.find(slo);
    while (at != std::string_view::npos) {
        size_t index = services;
        std::from_chars(view.data() + at + slo.size(), view.data() + at + slo.size() + 3, index);
        const size_t next = view.find(slo, at + 1);
        size_t point = view.find("\"value", at);
        // [time,"value"] until the next service
        while (index < services) {
            point = view.find_first_of("0123456789", point);
            if (point >= std::min(next, view.size()))
                break;
            double seconds = 0;
            std::from_chars(view.data() + point, view.data() + view.size(), seconds);
            const size_t open = view.find('"', point) + 1;
            const size_t close = view.find('"', open);
            const qint64 offset = std::llround(seconds * 1000) - toMs(question.range.from);
            const auto i = static_cast<size_t>(offset / question.step.count());
            if (offset >= 0 && offset % question.step.count() == 0 && i < all[index].size())
                all[index][i] = numberOf(view.substr(open, close - open));
            point = close + 1;
            if (view.substr(point, 2) == "]]" || view.substr(point, 2) == "]}")
                break;
        }
        at = next;
    }
    return all;
}

double worstDifference(const Answer &a, const Answer &b)
{
    double worst = a.size() == b.size() ? 0 : HUGE_VAL;
    for (size_t s = 0; s < std::min(a.size(), b.size()); ++s) {
        if (a[s].size() != b[s].size())
            return HUGE_VAL;
        for (size_t i = 0; i < a[s].size(); ++i) {
            if (std::isnan(a[s][i]) && std::isnan(b[s][i]))
                continue;
            const double most = std::max(std::abs(a[s][i]), std::abs(b[s][i]));
            const double difference = std::abs(a[s][i] - b[s][i]);
            if (difference != 0)
                worst = std::isnan(difference) ? HUGE_VAL : std::max(worst, difference / most);
        }
    }
    return worst;
}

} // namespace trivet::bench
