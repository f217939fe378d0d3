// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_schema.h"

#include "engine/io/json_reader.h"
#include "engine/io/key_description.h"
#include "engine/io/schema_check.h"
#include "engine/laws/activation.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <functional>
#include <set>
#include <string>

using namespace onsager;

namespace {

Json learning() {
    return parseJson(R"({
        "format": "onsager/scenario", "version": 1,
        "layers": [
            {"type": "prior", "kind": "gaussian", "rows": 100},
            {"type": "linear", "rows": 1000},
            {"type": "output", "kind": "committee", "snrDb": 10}
        ]})");
}

using Visit = std::function<void(const std::string& path, const Json& node)>;

void visitObjects(const Json& node, const std::string& path, const Visit& visit) {
    if (node.is_object()) {
        visit(path, node);
    }
    if (node.is_structured()) {
        for (auto item = node.begin(); item != node.end(); ++item) {
            const std::string step = node.is_object() ? item.key() : std::string("item");
            visitObjects(*item, path + "/" + step, visit);
        }
    }
}

/// Every key that any object of the schema describes, without references and place holders.
void visitKeys(const Visit& visit) {
    visitObjects(scenarioSchema(), "", [&](const std::string& path, const Json& node) {
        const auto properties = node.find("properties");
        if (properties == node.end() || path.ends_with("/if")) {
            return;
        }
        for (auto property = properties->begin(); property != properties->end(); ++property) {
            if (!property->empty() && !property->contains("$ref")) {
                visit(path + "/" + property.key(), *property);
            }
        }
    });
    for (const auto& [name, node] : scenarioSchema().at("definitions").items()) {
        const bool isRule = name.starts_with("exactlyOneNoise") || name == "atMostOneNoise";
        if (!isRule && name != "squareMatrix") {
            visit("definitions/" + name, node);
        }
    }
}

std::set<std::string> constantsOf(const Json& branches) {
    std::set<std::string> constants;
    for (const Json& branch : branches) {
        for (const Json& property : branch.at("if").at("properties")) {
            constants.insert(property.at("const").get<std::string>());
        }
    }
    return constants;
}

}  // namespace

class ScenarioSchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKeyHasATitleAndADescription() {
        visitKeys([](const std::string& path, const Json& node) {
            QVERIFY2(node.contains("title") && node.contains("description"), path.c_str());
        });
    }

    void everyChoiceHasATitle() {
        visitKeys([](const std::string& path, const Json& node) {
            if (node.contains("enum")) {
                QVERIFY2(node.contains("x-enumTitles"), path.c_str());
                QVERIFY2(node.at("enum").size() == node.at("x-enumTitles").size(), path.c_str());
            }
        });
    }

    void everyNumberIsBoundedAndItsSliderIsInside() {
        visitKeys([](const std::string& path, const Json& node) {
            const KeyDescription key = describeNode(node);
            if (key.type != KeyDescription::Type::Number
                && key.type != KeyDescription::Type::WholeNumber) {
                return;
            }
            QVERIFY2(key.minimum && key.maximum, path.c_str());
            QCOMPARE(key.sliderMinimum.has_value(), key.sliderMaximum.has_value());
            if (key.sliderMinimum) {
                QVERIFY2(*key.sliderMinimum < *key.sliderMaximum, path.c_str());
                QVERIFY2(*key.sliderMinimum >= *key.minimum && *key.sliderMaximum <= *key.maximum,
                         path.c_str());
                QVERIFY2(!key.logarithmic || *key.sliderMinimum > 0.0, path.c_str());
                QVERIFY2(node.contains("x-scale"), path.c_str());
            }
        });
    }

    void branchesAreMadeOfConstantsAlone() {
        visitObjects(scenarioSchema(), "", [](const std::string& path, const Json& node) {
            QVERIFY2(!node.contains("oneOf"), path.c_str());
            if (node.contains("if")) {
                QCOMPARE(node.size(), std::size_t(2));
                QVERIFY2(node.contains("then"), path.c_str());
                const Json& condition = node.at("if");
                QCOMPARE(condition.size(), std::size_t(2));
                QCOMPARE(condition.at("required").size(), std::size_t(1));
                const auto key = condition.at("required").at(0).get<std::string>();
                QVERIFY2(condition.at("properties").at(key).contains("const"), path.c_str());
            }
        });
    }

    void everyKindHasABranch() {
        int dispatchers = 0;
        for (const auto& [name, node] : scenarioSchema().at("definitions").items()) {
            if (!node.contains("allOf") || !node.at("allOf").at(0).contains("if")) {
                continue;
            }
            ++dispatchers;
            const auto properties = node.at("properties");
            const Json& choice = properties.begin().value();
            const auto choices = choice.at("enum").template get<std::set<std::string>>();
            QVERIFY2(choices == constantsOf(node.at("allOf")), name.c_str());
        }
        QVERIFY(dispatchers >= 7);
    }

    void everyBranchIsClosedOrBranchesFurther() {
        const Json& definitions = scenarioSchema().at("definitions");
        visitObjects(scenarioSchema(), "", [&](const std::string& path, const Json& node) {
            if (node.contains("if")) {
                const auto reference = node.at("then").at("$ref").get<std::string>();
                const Json& branch = definitions.at(reference.substr(reference.rfind('/') + 1));
                const bool closed = branch.contains("additionalProperties");
                QVERIFY2(closed || branch.contains("allOf"), path.c_str());
            }
        });
    }

    void theDefaultsAreLegal() {
        const Json complete = withDefaults(learning());
        const auto problems = problemsOfSchema(complete);
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().message.c_str());
        QCOMPARE(complete.at("algorithm").at("iterations").get<int>(), 20);
        QCOMPARE(complete.at("layers").at(0).at("variance").get<double>(), 1.0);
        QCOMPARE(complete.at("layers").at(2).at("secondLayer").dump(),
                 std::string(R"({"kind":"gaussian","variance":1.0,"outputs":1})"));
        QCOMPARE(complete.at("start").dump(), std::string(R"({"kind":"zero"})"));
        QVERIFY(withDefaults(complete) == complete);
    }

    void aDefaultDoesNotJoinAKeyThatExcludesIt() {
        Json document = learning();
        document["layers"][0]["covariance"] = {{1, 0}, {0, 1}};
        document["layers"][1]["noiseCovariance"] = {{1, 0}, {0, 1}};
        const Json complete = withDefaults(document);
        QVERIFY(!complete.at("layers").at(0).contains("variance"));
        QVERIFY(!complete.at("layers").at(1).contains("noiseVariance"));
    }

    void aNodeIsThatOfTheKindInTheDocument() {
        Json document = learning();
        const auto snr = describeKey(document, "layers.2.snrDb");
        QVERIFY(snr.has_value());
        QVERIFY(snr->type == KeyDescription::Type::Number);
        QCOMPARE(snr->unit, std::string("dB"));
        QCOMPARE(*snr->minimum, -50.0);
        QCOMPARE(*snr->maximum, 150.0);
        QCOMPARE(*snr->sliderMaximum, 40.0);
        QVERIFY(!snr->logarithmic);

        QVERIFY(describeKey(document, "layers.2.secondLayer.outputs").has_value());
        document["layers"][2]["secondLayer"] = {{"kind", "ones"}};
        QVERIFY(!describeKey(document, "layers.2.secondLayer.outputs").has_value());
        QVERIFY(!describeKey(document, "layers.0.snrDb").has_value());
        QVERIFY(!describeKey(document, "layers.7.rows").has_value());
        QVERIFY(!describeKey(document, "nothing").has_value());
    }

    void missingObjectsAreDescribedByTheirDefaults() {
        const auto damping = describeKey(learning(), "algorithm.damping");
        QVERIFY(damping.has_value());
        QVERIFY(!damping->minimumExcluded);
        QCOMPARE(*damping->minimum, 1e-15);
        const auto factor = describeKey(learning(), "algorithm.divergenceFactor");
        QVERIFY(factor && factor->minimumExcluded);
        QCOMPARE(damping->defaultValue.get<double>(), 1.0);
        const auto variance = describeKey(learning(), "layers.1.matrix.variance");
        QCOMPARE(variance->defaultMeaning, std::string("1 / columns of W"));
        QVERIFY(variance->defaultValue.is_null());
        QVERIFY(variance->logarithmic);
    }

    void choicesHaveTheirTitles() {
        const auto activation = describeKey(learning(), "layers.2.activation");
        QVERIFY(activation->type == KeyDescription::Type::Choice);
        QCOMPARE(activation->choices.size(), kActivationLaws.size());
        QCOMPARE(activation->choices.at(1), std::string("relu"));
        QCOMPARE(activation->choiceTitles.at(1), std::string("ReLU"));
    }

    void aFormGetsTheKeysInOrder() {
        const std::vector<std::string> output = {
            "type",  "kind",          "activation",      "slope",    "threshold", "secondLayer",
            "snrDb", "noiseVariance", "noiseCovariance", "rowNoise", "assumed"};
        QCOMPARE(keysAt(learning(), "layers.2"), output);
        QCOMPARE(keysAt(learning(), "prediction"),
                 (std::vector<std::string>{"samples", "spectrum"}));
        QCOMPARE(keysAt(learning(), "").front(), std::string("format"));
        QVERIFY(keysAt(learning(), "seed").empty());
    }
};

ONSAGER_TEST(ScenarioSchemaTest)
#include "scenario_schema_test.moc"
