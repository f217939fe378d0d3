// SPDX-License-Identifier: GPL-3.0-or-later
//
// The numerical error of predictions: two seeds, that is two sets of sampled rows, give the same curves.
#include "engine/experiment/experiment.h"
#include "engine/io/json_path.h"
#include "engine/io/presets.h"
#include "engine/io/scenario_file.h"
#include "tests/support/long_version.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <string>

using namespace onsager;

namespace {

/// The second layer that the first seed draws: it is known, and drawn for every seed.
constexpr auto kSecondLayer =
    R"(layers.2.secondLayer={"kind": "given", "values": [[0.353053], [-0.764278], [0.723991], [0.911629]]})";

bool drawsItsSecondLayer(const Json& document) {
    const Json& output = document.at("layers").back();
    return output.contains("secondLayer") && output.at("secondLayer").at("kind") == "gaussian";
}

/// Of the predictions that take longest only the first iterations.
const char* shortened(const std::string& name) {
    if (name == "deep-relu-two-columns") {
        return "algorithm.iterations=3";
    }
    if (name.starts_with("mnist-")) {
        return "algorithm.iterations=4";
    }
    return name == "sketched-clustering" ? "algorithm.iterations=5" : nullptr;
}

/// `seed`: as on the command line, "seed=1".
Scenario withSeed(const std::string& name, const std::string& seed) {
    Json document = readScenarioDocument(name);
    applyAssignment(document, "trials=1");
    applyAssignment(document, seed);
    if (drawsItsSecondLayer(document)) {
        applyAssignment(document, kSecondLayer);
    }
    if (const char* iterations = shortened(name); iterations != nullptr && !isLongVersion()) {
        applyAssignment(document, iterations);
    }
    return scenarioFrom(document);
}

}  // namespace

class TwoSeedsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void predictionsAgree_data() {
        QTest::addColumn<QString>("name");
        for (const Preset& preset : presets()) {
            QTest::newRow(preset.name.c_str()) << QString::fromStdString(preset.name);
        }
    }

    /// Within 0.1 dB for every variable at every half-iteration, damped or not.
    void predictionsAgree() {
        QFETCH(QString, name);
        const Result one = runScenario(withSeed(name.toStdString(), "seed=1"), {2, false, {}}, {});
        const Result other =
            runScenario(withSeed(name.toStdString(), "seed=5"), {2, false, {}}, {});
        double worst = 0.0;
        for (std::size_t h = 0; h < one.halfIterations.size(); ++h) {
            for (std::size_t l = 0; l < one.halfIterations[h].variables.size(); ++l) {
                const double change = one.halfIterations[h].variables[l].predictedNmseDb
                                      - other.halfIterations[h].variables[l].predictedNmseDb;
                worst = std::max(worst, std::abs(change));
                QVERIFY2(std::abs(change) < 0.1,
                         qPrintable(QString("%1, Z_%2: %3 dB").arg(h).arg(l).arg(change)));
            }
        }
        qInfo("largest difference %.3f dB", worst);
    }
};

ONSAGER_TEST(TwoSeedsTest)
#include "two_seeds_test.moc"
