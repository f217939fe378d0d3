// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_reader.h"

#include "engine/io/scenario_error.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace onsager;

namespace {

/// The sentence a text is refused with; empty when it is accepted.
std::string jsonRefusal(std::string_view text) {
    try {
        parseJson(text);
        return {};
    } catch (const ScenarioError& error) {
        return error.what();
    }
}

}  // namespace

class JsonReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentKeepsItsValuesAndTheOrderOfItsKeys() {
        const Json document = parseJson(
            R"({"z": [1, -2, 0.25, 1e-6], "a": {"t": true, "n": null}, "s": "\u03b3 \u00b2"})");
        QCOMPARE(document.dump(),
                 std::string(R"({"z":[1,-2,0.25,1e-06],"a":{"t":true,"n":null},"s":"γ ²"})"));
    }

    void aBareNumberIsADocument() { QCOMPARE(parseJson(" 7 ").get<int>(), 7); }

    void whatIsNotJsonIsRefusedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sentence");
        const auto add = [](const char* name, const char* text, const char* sentence) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(sentence);
        };
        add("empty", "", "the file is empty");
        add("blank", " \n\t ", "the file is empty");
        add("NaN", "{\"a\": {\n \"b\": NaN}}", "a.b: line 2, column 7: not JSON: neither a number");
        add("Infinity", "{\"a\": [1, -Infinity]}", "a.1: line 1, column 12: not JSON");
        add("overflow", "{\"a\": 1e999}", "a: line 1, column 11: a number beyond the range");
        add("truncated", "{\"a\": {\"b\": [1, 2",
            "a.b.2: line 1, column 18: not JSON: it ends too early");
        add("trailing", "{\"a\": 1} x", "line 1, column 10: not JSON");
        add("single quotes", "{'a': 1}", "line 1, column 2: not JSON");
        add("comment", "{\"a\": 1 /* one */}", "a: line 1, column 9: not JSON");
        add("twice", "{\"l\": [{\"rows\": 1, \"rows\": 2}]}", "l.0.rows: the key stands twice");
        add("not UTF-8", "{\"a\": \"\xff\xfe\"}", "a: line 1, column 8: the text is not UTF-8");
        add("half a character", "{\"a\": \"\xe2\x82\"}",
            "a: line 1, column 10: the text is not UTF-8");
        add("binary",
            "\x7f"
            "ELF\x02\x01\x01",
            "line 1, column 1: not JSON: neither a number");
    }

    void whatIsNotJsonIsRefusedWithItsPlace() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, sentence);
        const std::string said =
            jsonRefusal({text.constData(), static_cast<std::size_t>(text.size())});
        QVERIFY2(QByteArray::fromStdString(said).startsWith(sentence), said.c_str());
        QVERIFY(said.size() < 300);
    }

    void noSentenceIsThatOfTheParser() {
        // Every place of a document cut off, and every character in place of each of its characters.
        const std::string whole = R"({"a": [1, -2.5e3, true, null], "b": {"c": "x\u00e9\n"}})";
        std::vector<std::string> broken;
        for (std::size_t place = 0; place < whole.size(); ++place) {
            broken.push_back(whole.substr(0, place));
            for (const char c : std::string("{}[],:\"\\/.+-eE0a \n\t\x01\x7f\xff")) {
                broken.push_back(whole);
                broken.back()[place] = c;
            }
        }
        int refused = 0;
        for (const std::string& text : broken) {
            const std::string said = jsonRefusal(text);
            refused += said.empty() ? 0 : 1;
            for (const char* part : {"syntax", "parse", "literal", "exception", "unexpected",
                                     "while", "U+", "last read"}) {
                QVERIFY2(said.find(part) == std::string::npos, said.c_str());
            }
        }
        QVERIFY(refused > 500);
    }

    void nestingIsBounded() {
        const auto nested = [](std::size_t depth) {
            return std::string(depth, '[') + std::string(depth, ']');
        };
        QCOMPARE(jsonRefusal(nested(32)), std::string());
        QVERIFY(jsonRefusal(nested(33)).ends_with("nested deeper than 32 levels"));
        QVERIFY(jsonRefusal(nested(1'000'000)).ends_with("nested deeper than 32 levels"));
    }

    void theNumberOfKeysIsBounded() {
        std::string text = "{\"k\": 0";
        for (int key = 0; key < 300; ++key) {
            text += ", \"" + QByteArray::number(key).toStdString() + "\": 0";
        }
        QVERIFY(jsonRefusal(text + "}").ends_with("more than 256 keys in one object"));
    }

    void theSizeIsBounded() {
        const std::string text(kMaxJsonBytes + 1, ' ');
        QVERIFY(jsonRefusal(text).starts_with("the file has 67108865 bytes"));
    }

    void aBrokenTextDoesNotFloodTheSentence() {
        const std::string said = jsonRefusal("{\"a\": \"" + std::string(100'000, 'x'));
        QVERIFY(!said.empty());
        QVERIFY(said.size() < 300);
    }
};

ONSAGER_TEST(JsonReaderTest)
#include "json_reader_test.moc"
