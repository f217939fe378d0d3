// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_writer.h"

#include <QTest>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <sstream>
#include <string>

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

QTEST_APPLESS_MAIN(JsonWriterTest)
#include "json_writer_test.moc"
