// SPDX-License-Identifier: GPL-3.0-or-later
//
// Deep generative networks: the presets against their state evolution, through every hidden layer, at
// every half-iteration. Layers of 20 to 784 rows are far from their limit, so that errors of single
// draws scatter by some dB: medians over draws are compared, in dB.
#include "engine/experiment/experiment.h"
#include "tests/support/changed_preset.h"
#include "tests/support/long_version.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <string>
#include <vector>

using namespace onsager;

namespace {

/// Standard error of a median in dB from the 10 and 90 % quantiles of a normal law.
double medianError(const Summary& db) {
    constexpr double kDeviations = 2.0 * 1.2816;
    constexpr double kMedianFactor = 1.2533;
    return kMedianFactor * (db.q90 - db.q10) / kDeviations / std::sqrt(db.trials);
}

}  // namespace

class DeepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Pandit et al. 2020 ("Inference with deep generative priors"), Fig. 5: both minimise the same
    /// objective. Where both have found the same minimum they agree to what the algorithms still move.
    void messagePassingAndAdamFindTheSameMinimum() {
        const Result result = runScenario(
            changedPreset("deep-relu-vs-adam",
                          {isLongVersion() ? "trials=20" : "trials=4", "prediction.samples=64"}),
            {2, true, {}}, {});
        int same = 0;
        for (std::size_t t = 0; t < result.trials.size(); ++t) {
            const std::vector<double>& passing = result.trials[t].finalNmseDb;
            const std::vector<double>& adam = result.baselines[0].trials[t].finalNmseDb;
            bool close = true;
            for (std::size_t l = 0; l < passing.size(); ++l) {
                close = close && std::abs(passing[l] - adam[l]) < 0.1;
            }
            same += close ? 1 : 0;
        }
        qInfo("%d of %d draws end in the same minimum", same,
              static_cast<int>(result.trials.size()));
        QVERIFY(same >= static_cast<int>(3 * result.trials.size() / 4));
    }

    void everyLayerFollowsItsPrediction_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("changes");
        QTest::addColumn<double>("systematic");
        const QString trials = isLongVersion() ? "trials=200" : "trials=40";
        const auto add = [](const char* name, const QStringList& changes, double systematic) {
            QTest::newRow(qPrintable(name + (" " + changes.join(" "))))
                << QString(name) << changes << systematic;
        };
        // What 20 inputs are away from their limit, in dB; more early on than at the end.
        add("deep-relu-mmse", {trials}, 1.0);
        add("deep-relu-mmse", {trials, "layers.7.rows=300", "algorithm.damping=0.9"}, 1.0);
        add("deep-relu-map", {trials}, 0.7);
        add("deep-relu-map", {trials, "algorithm.damping=1", "algorithm.iterations=15"}, 0.7);
        add("ill-conditioned", {"trials=20"}, 1.0);
        add("ill-conditioned", {"trials=20", "layers.1.matrix.conditionNumber=1000"}, 1.0);
        add("ill-conditioned", {"trials=20", R"(layers.1.matrix={"kind":"product","rows":[600]})"},
            1.0);
        add("deep-relu-map",
            {trials, "algorithm.dampingSchedule=adaptive", "algorithm.damping=1",
             "algorithm.iterations=15"},
            0.7);
        add("deep-relu-two-columns",
            {isLongVersion() ? "trials=40" : "trials=12",
             isLongVersion() ? "seed=1" : "algorithm.iterations=5", "prediction.samples=256"},
            1.5);
        add("deep-relu-two-columns",
            {"columns=3", "layers.0.covariance=[[1,0.8,0.8],[0.8,1,0.8],[0.8,0.8,1]]",
             isLongVersion() ? "trials=40" : "trials=12", "algorithm.iterations=4",
             "prediction.samples=512"},
            2.0);
    }

    /// |median - predicted| <= 3.3 standard errors of the median + what the size makes.
    void everyLayerFollowsItsPrediction() {
        QFETCH(QString, name);
        QFETCH(QStringList, changes);
        QFETCH(double, systematic);
        std::vector<std::string> list;
        for (const QString& change : changes) {
            list.push_back(change.toStdString());
        }
        const Result result =
            runScenario(changedPreset(name.toStdString(), list), {2, true, {}}, {});
        QVERIFY(result.stop.diverged <= static_cast<int>(result.trials.size()) / 100);
        double largest = 0.0;
        double share = 0.0;
        for (const HalfIterationResult& half : result.halfIterations) {
            for (const VariableResult& variable : half.variables) {
                const double gap = std::abs(variable.nmseDb.median - variable.predictedNmseDb);
                const double allowed = 3.3 * medianError(variable.nmseDb) + systematic;
                largest = std::max(largest, gap);
                share = std::max(share, gap / allowed);
                QVERIFY2(gap <= allowed, qPrintable(QString("iteration %1, Z_%2: %3 dB against %4")
                                                        .arg(half.when.iteration)
                                                        .arg(variable.layer)
                                                        .arg(variable.nmseDb.median)
                                                        .arg(variable.predictedNmseDb)));
            }
        }
        qInfo("largest difference %.2f dB, %.2f of what is allowed", largest, share);
    }
};

ONSAGER_TEST(DeepTest)
#include "deep_test.moc"
