// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promparser.h"

#include "promseriesreader.h"
#include "promwords.h"

#include <string_view>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

class AnswerReader final
{
public:
    Result<QueryAnswer> read(const dom::element &root);

private:
    Result<void> readData(const dom::object &object);
    Result<void> readResult(std::string_view type, const dom::element &result);
    void readWarnings(const dom::element &element);

    QueryAnswer m_answer;
};

Result<void> AnswerReader::readResult(std::string_view type, const dom::element &result)
{
    const QString path = u"data.result"_s;
    if (type == "scalar") {
        return SeriesReader(m_answer).readScalar(result, path);
    }
    if (type != "matrix" && type != "vector") {
        return failure(
            ErrorKind::BadAnswer,
            Words::tr("The query gives a %1, but counters are needed.").arg(shownText(type, 40)),
            u"data.resultType"_s);
    }
    dom::array all;
    if (result.get(all) != simdjson::SUCCESS)
        return wrongType(path, Words::tr("an array"));
    int index = 0;
    SeriesReader reader(m_answer);
    for (const dom::element element : all) {
        const QString place = path + u'[' + QString::number(index) + u']';
        if (auto done = reader.readSeries(element, place, type == "matrix"); !done)
            return done;
        ++index;
    }
    return {};
}

void AnswerReader::readWarnings(const dom::element &element)
{
    constexpr qsizetype mostWarnings = 10;
    dom::array all;
    std::string_view single;
    if (element.get(all) == simdjson::SUCCESS) {
        for (const dom::element warning : all) {
            if (m_answer.warnings.size() < mostWarnings && warning.get(single) == simdjson::SUCCESS)
                m_answer.warnings += shownText(single, 200);
        }
    } else if (element.get(single) == simdjson::SUCCESS && !single.empty()) {
        m_answer.warnings += shownText(single, 200);
    }
}

Result<void> AnswerReader::readData(const dom::object &object)
{
    std::string_view type;
    dom::element result;
    bool hasResult = false;
    for (const auto field : object) {
        if (field.key == "resultType" && field.value.get(type) != simdjson::SUCCESS)
            return wrongType(u"data.resultType"_s, Words::tr("a text"));
        if (field.key == "result") {
            m_answer.duplicates += hasResult ? 1 : 0;
            hasResult = true;
            result = field.value;
        }
    }
    if (type.empty())
        return wrongType(u"data.resultType"_s, Words::tr("a text"));
    if (!hasResult)
        return wrongType(u"data.result"_s, Words::tr("an array"));
    return readResult(type, result);
}

Result<QueryAnswer> AnswerReader::read(const dom::element &root)
{
    dom::object top;
    if (root.get(top) != simdjson::SUCCESS)
        return wrongType(u"$"_s, Words::tr("an object"));
    dom::element data;
    bool hasData = false;
    for (const auto field : top) {
        if (field.key == "data") {
            m_answer.duplicates += hasData ? 1 : 0;
            hasData = true;
            data = field.value;
        } else if (field.key == "warnings") {
            readWarnings(field.value);
        } else if (field.key == "isPartial" || field.key == "partial") {
            bool said = false;
            m_answer.partial
                = m_answer.partial || (field.value.get(said) == simdjson::SUCCESS && said);
        }
    }
    dom::object object;
    if (!hasData || data.get(object) != simdjson::SUCCESS)
        return wrongType(u"data"_s, Words::tr("an object"));
    if (const auto done = readData(object); !done)
        return tl::unexpected<Error>(done.error());
    return std::move(m_answer);
}

/// What the server said was wrong, in its own words.
Error refusal(const dom::element &root)
{
    std::string_view type;
    std::string_view text;
    if (root["errorType"].get(type) != simdjson::SUCCESS)
        type = "?";
    if (root["error"].get(text) != simdjson::SUCCESS)
        text = "?";
    ErrorKind kind = ErrorKind::BadInput;
    if (type == "timeout" || type == "canceled" || type == "503")
        kind = ErrorKind::Deadline;
    else if (type == "internal" || type == "unavailable")
        kind = ErrorKind::BadAnswer;
    for (const std::string_view sign :
         { "too many samples", "maxSamplesPerQuery", "maximum resolution", "maxMemoryPerQuery" }) {
        if (text.find(sign) != std::string_view::npos)
            kind = ErrorKind::TooLarge;
    }
    const QString words = shownText(text, 300);
    const QString said = Words::tr("The server refused the query (%1): %2");
    return { .kind = kind, .text = said.arg(shownText(type, 40), words), .where = {} };
}

/// Parses into `parser`, which owns what the element points to.
Result<dom::element> parseRoot(dom::parser &parser, const QByteArray &body)
{
    if (body.size() > answerBytes)
        return failure(ErrorKind::TooLarge, Words::tr("The answer is larger than 32 MiB."));
    std::string_view text(body.constData(), static_cast<size_t>(body.size()));
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (parser.allocate(text.size() + 64, answerDepth) != simdjson::SUCCESS)
        return failure(ErrorKind::TooLarge,
                       Words::tr("There is not enough memory for the answer."));
    dom::element root;
    const simdjson::error_code code = parser.parse(text.data(), text.size()).get(root);
    if (code == simdjson::SUCCESS)
        return root;
    const size_t start = text.find_first_not_of(" \t\r\n");
    if (start != std::string_view::npos && text[start] == '<')
        return failure(
            ErrorKind::BadAnswer,
            Words::tr("The answer is a web page, perhaps of a login; the address may be wrong."));
    const QString said = Words::tr("The answer is not whole JSON: %1");
    return failure(ErrorKind::BadAnswer,
                   said.arg(QString::fromUtf8(simdjson::error_message(code))));
}

} // namespace

Result<QueryAnswer> parseAnswer(const QByteArray &body)
{
    dom::parser parser(static_cast<size_t>(answerBytes) + 64);
    const auto root = parseRoot(parser, body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    std::string_view status;
    if ((*root)["status"].get(status) != simdjson::SUCCESS)
        return wrongType(u"status"_s, Words::tr("a text"));
    if (status != "success")
        return tl::unexpected<Error>(refusal(*root));
    return AnswerReader().read(*root);
}

Result<Server> parseBuildInfo(const QByteArray &body)
{
    dom::parser parser(static_cast<size_t>(answerBytes) + 64);
    const auto root = parseRoot(parser, body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    std::string_view status;
    if ((*root)["status"].get(status) != simdjson::SUCCESS || status != "success")
        return wrongType(u"status"_s, u"\"success\""_s);
    const auto said = [&root](const char *key) {
        std::string_view text;
        return (*root)["data"][key].get(text) == simdjson::SUCCESS ? text : std::string_view {};
    };
    const std::string_view version = said("version");
    Server server { .kind = Server::Kind::Prometheus, .version = shownText(version, 60) };
    if (said("application").find("Mimir") != std::string_view::npos)
        server.kind = Server::Kind::Mimir;
    else if (said("goVersion").empty() && said("revision").empty())
        server.kind = Server::Kind::VictoriaMetrics;
    else if (version.starts_with("0."))
        server.kind = Server::Kind::Thanos;
    return server;
}

} // namespace trivet::prometheus
