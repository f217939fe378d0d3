// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_writer.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

using namespace onsager;

class JsonWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatFitsStandsOnOneLine() {
        const Json document = parseJson(R"({"a": [1, 2], "b": {"c": "x"}, "d": [], "e": {}})");
        QCOMPARE(textOf(document),
                 std::string("{\"a\": [1, 2], \"b\": {\"c\": \"x\"}, \"d\": [], \"e\": {}}\n"));
    }

    void linesAreAtMostHundredColumns() {
        Json document = {{"list", Json::array()}, {"name", "n"}};
        for (int entry = 0; entry < 50; ++entry) {
            document["list"].push_back({{"entry", entry}, {"text", std::string(40, 'x')}});
        }
        const std::string text = textOf(document);
        QVERIFY(parseJson(text) == document);
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            QVERIFY(line.size() <= 100);
        }
        QVERIFY(text.find("\n    {\"entry\": 7, \"text\":") != std::string::npos);
    }

    void aTextMadeEntryByEntryIsThatOfTheWhole() {
        const auto entry = [](std::size_t place) {
            Json object = {{"entry", place}, {"half", 0.5 * static_cast<double>(place)}};
            if (place % 3 == 0) {
                object["text"] = std::string(90, place % 2 == 0 ? 'x' : '"');
            }
            return object;
        };
        for (const std::size_t size : {0U, 1U, 3U, 33U, 34U, 5000U, 40000U}) {
            Json whole = {{"format", "f"},
                          {"before", Json::array()},
                          {"list", Json::array()},
                          {"after", {{"deep", {1, 2, 3}}}}};
            std::string text;
            std::size_t largest = 0;
            writeText(whole, {{"list", size, entry}}, [&](std::string_view piece) {
                largest = std::max(largest, piece.size());
                text += piece;
            });
            for (std::size_t place = 0; place < size; ++place) {
                whole["list"].push_back(entry(place));
            }
            QVERIFY(text == textOf(whole));
            QVERIFY(largest < 2 << 20);
        }
    }

    void everyDoubleReadsBackBitForBit() {
        std::mt19937_64 random(7);
        for (int draw = 0; draw < 2000; ++draw) {
            const std::uint64_t bits = random();
            double value = 0.0;
            static_assert(sizeof bits == sizeof value);
            std::memcpy(&value, &bits, sizeof value);
            if (std::isfinite(value)) {
                QCOMPARE(parseJson(textOf(Json(value))).get<double>(), value);
            }
        }
    }

    void whatIsNotFiniteIsNull() {
        const Json document = {std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity()};
        QCOMPARE(textOf(document), std::string("[null, null]\n"));
    }
};

ONSAGER_TEST(JsonWriterTest)
#include "json_writer_test.moc"
