// SPDX-License-Identifier: GPL-3.0-or-later
//
// The numerical error of predictions: two seeds, that is two sets of sampled rows, give the same curves.
#include "engine/experiment/experiment.h"
#include "engine/io/json_path.h"
#include "engine/io/presets.h"
#include "engine/io/scenario_file.h"

#include <QTest>

#include <cmath>
#include <string>

using namespace onsager;

namespace {

const bool kLong = qEnvironmentVariableIsSet("ONSAGER_LONG");

/// Where seeds differ for a reason: a second layer that is drawn and known; a start of a trace of the
/// signal, whose growth at first doubles every error too; sampled beliefs of a sketch.
bool mayDiffer(const std::string& name) {
    return name.starts_with("two-layer") || name.starts_with("learning-curve")
           || name == "committee-specialisation" || name == "sketched-clustering";
}

/// `seed`: as on the command line, "seed=1".
Scenario withSeed(const std::string& name, const std::string& seed) {
    Json document = readScenarioDocument(name);
    applyAssignment(document, "trials=1");
    applyAssignment(document, seed);
    if (name == "deep-relu-two-columns" && !kLong) {
        applyAssignment(document, "algorithm.iterations=3");
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
            if (!mayDiffer(preset.name)) {
                QTest::newRow(preset.name.c_str()) << QString::fromStdString(preset.name);
            }
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

QTEST_APPLESS_MAIN(TwoSeedsTest)
#include "two_seeds_test.moc"
