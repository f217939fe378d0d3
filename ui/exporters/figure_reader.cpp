// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/figure_reader.h"

#include "engine/io/scenario_error.h"
#include "ui/models/bounded_inflation.h"

#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>
#include <QtEndian>

#include <array>
#include <stdexcept>
#include <string_view>

namespace onsager {
namespace {

constexpr std::string_view kScenarioFormat = "onsager/scenario";
const QByteArray kPngSignature = QByteArrayLiteral("\x89PNG\r\n\x1a\n");

/// The text of a scenario; none where there is none. Longer than allowed: as much as tells that.
using Found = std::optional<QByteArray>;

/// What zlib holds of a scenario, one byte more than allowed at most. None when it is damaged.
Found inflatedScenario(QByteArrayView stream) {
    Inflated all = inflated(stream, kMostScenarioBytes + 1);
    if (!all.isWhole && all.bytes.size() <= kMostScenarioBytes) {
        return std::nullopt;
    }
    return std::move(all.bytes);
}

// ---- SVG ------------------------------------------------------------------------------------------

Found inSvg(const QByteArray& content) {
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"scenario"
            && xml.namespaceUri().startsWith(u"urn:onsager:figure:")) {
            const QByteArray text = xml.readElementText().toUtf8();
            return xml.hasError() ? std::nullopt : Found(text);
        }
    }
    return std::nullopt;
}

// ---- PDF ------------------------------------------------------------------------------------------

/// The first stream that is the text of a scenario. Streams are looked for by their keyword: what else is in the
/// document does not matter, and need not be right.
Found inPdf(const QByteArray& content) {
    constexpr int kMostStreams = 10000;
    constexpr qsizetype kBeginning = 256;
    constexpr qsizetype kKeyword = 6;
    const QByteArrayView all(content);
    qsizetype at = content.indexOf("stream");
    for (int count = 0; at >= 0 && count < kMostStreams; ++count) {
        const bool isEnd = at >= 3 && all.sliced(at - 3, 3) == QByteArrayView("end");
        qsizetype start = at + kKeyword;
        start += start < all.size() && all[start] == '\r' ? 1 : 0;
        start += start < all.size() && all[start] == '\n' ? 1 : 0;
        if (!isEnd && start < all.size()) {
            const QByteArrayView stream = all.sliced(start);
            const bool isPlain = stream.startsWith('{');
            const QByteArray beginning =
                isPlain ? stream.first(std::min(kBeginning, stream.size())).toByteArray()
                        : inflated(stream, kBeginning).bytes;
            if (beginning.startsWith('{') && beginning.contains(kScenarioFormat.data())) {
                return isPlain ? stream.first(std::max<qsizetype>(0, stream.indexOf("endstream")))
                                     .toByteArray()
                                     .trimmed()
                               : inflatedScenario(stream);
            }
        }
        at = content.indexOf("stream", at + kKeyword);
    }
    return std::nullopt;
}

// ---- PNG ------------------------------------------------------------------------------------------

/// The words of a text chunk whose key is Scenario.
Found inTextChunk(const QByteArray& type, QByteArrayView data) {
    const QByteArrayView key("Scenario\0", 9);
    if (!data.startsWith(key)) {
        return std::nullopt;
    }
    QByteArrayView rest = data.sliced(key.size());
    const auto fromLatin1 = [](const QByteArray& text) {
        return QString::fromLatin1(text).toUtf8();
    };
    if (type == "tEXt") {
        return fromLatin1(rest.toByteArray());
    }
    if (type == "zTXt" && rest.startsWith('\0')) {
        const Found text = inflatedScenario(rest.sliced(1));
        return text ? Found(fromLatin1(*text)) : std::nullopt;
    }
    if (type != "iTXt" || rest.size() < 2) {
        return std::nullopt;
    }
    const bool isCompressed = rest[0] == 1;
    rest = rest.sliced(2);
    for (int word = 0; word < 2; ++word) {  // the language, and the key in it
        const qsizetype end = rest.indexOf('\0');
        if (end < 0) {
            return std::nullopt;
        }
        rest = rest.sliced(end + 1);
    }
    return isCompressed ? inflatedScenario(rest) : Found(rest.toByteArray());
}

Found inPng(const QByteArray& content) {
    constexpr qsizetype kLength = 4;
    constexpr qsizetype kAround = 12;  // length, type, checksum
    qsizetype at = kPngSignature.size();
    while (content.size() - at >= kAround) {
        const qsizetype length = qFromBigEndian<quint32>(content.constData() + at);
        if (length > content.size() - at - kAround) {
            return std::nullopt;
        }
        const QByteArray type = content.mid(at + kLength, kLength);
        if (Found found =
                inTextChunk(type, QByteArrayView(content).sliced(at + 2 * kLength, length))) {
            return found;
        }
        at += length + kAround;
    }
    return std::nullopt;
}

// ---- CSV and TeX ----------------------------------------------------------------------------------

/// Where the value of a comment begins, "# key: value"; -1 when the line is another.
qsizetype valueStart(QByteArrayView line, QByteArrayView key) {
    if (line.isEmpty() || (line[0] != '#' && line[0] != '%')) {
        return -1;
    }
    qsizetype at = 1;
    while (at < line.size() && line[at] == ' ') {
        ++at;
    }
    return line.sliced(at).startsWith(key) ? at + key.size() : -1;
}

/// None when no line says that it is of a figure.
std::optional<Found> inComments(const QByteArray& content) {
    bool isFigure = false;
    for (qsizetype at = 0; at < content.size();) {
        const qsizetype found = content.indexOf('\n', at);
        const qsizetype end = found < 0 ? content.size() : found;
        const QByteArrayView line = QByteArrayView(content).sliced(at, end - at);
        isFigure = isFigure || valueStart(line, "onsager/figure:") >= 0;
        const qsizetype value = isFigure ? valueStart(line, "scenario:") : -1;
        if (value >= 0) {
            return Found(line.sliced(value).trimmed().toByteArray());
        }
        at = end + 1;
    }
    return isFigure ? std::optional<Found>(Found()) : std::nullopt;
}

// ---- JSON -----------------------------------------------------------------------------------------

/// None when it is a scenario itself, or nothing that is known: then its reader says what is wrong.
std::optional<Json> inJson(const QByteArray& content, const QString& name) {
    Json document;
    try {
        document = parseJson(std::string_view(content.constData(), std::size_t(content.size())));
    } catch (const ScenarioError&) {
        return std::nullopt;
    }
    const auto format = document.is_object() ? document.find("format") : document.end();
    if (!document.is_object() || format == document.end() || !format->is_string()
        || *format == Json(kScenarioFormat)
        || !format->get<std::string>().starts_with("onsager/")) {
        return std::nullopt;
    }
    const auto scenario = document.find("scenario");
    if (scenario == document.end() || !scenario->is_object()) {
        throw std::invalid_argument(name.toStdString() + " holds no scenario");
    }
    return *scenario;
}

// ---- all of them ----------------------------------------------------------------------------------

/// None when the content is of no kind that could hold a scenario.
std::optional<Found> scenarioText(const QByteArray& content) {
    if (content.startsWith(kPngSignature)) {
        return inPng(content);
    }
    if (content.startsWith("%PDF-")) {
        return inPdf(content);
    }
    const QByteArrayView words = QByteArrayView(content).trimmed();
    if (words.startsWith('<') || words.startsWith("\xEF\xBB\xBF<")) {
        return inSvg(content);
    }
    return inComments(content);
}

[[noreturn]] void refuse(const QString& name, const std::string& what) {
    throw std::invalid_argument(name.toStdString() + what);
}

}  // namespace

std::optional<Json> scenarioInFigure(const QByteArray& content, const QString& name) {
    if (QByteArrayView(content).trimmed().startsWith('{')) {
        return inJson(content, name);
    }
    const std::optional<Found> text = scenarioText(content);
    if (!text) {
        return std::nullopt;
    }
    if (!*text || (*text)->trimmed().isEmpty()) {
        refuse(name, " holds no scenario");
    }
    if ((*text)->size() > kMostScenarioBytes) {
        refuse(name, " holds a scenario of more than 4 MiB");
    }
    try {
        return parseJson((*text)->toStdString());
    } catch (const ScenarioError& error) {
        refuse(name, std::string(" holds a damaged scenario: ") + error.what());
    }
}

std::optional<Json> scenarioInFigureFile(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QByteArray content = file.read(kMostFigureBytes + 1);
    const QString name = QFileInfo(path).fileName();
    if (content.size() > kMostFigureBytes) {
        refuse(name, " is larger than 64 MiB");
    }
    return scenarioInFigure(content, name);
}

}  // namespace onsager
