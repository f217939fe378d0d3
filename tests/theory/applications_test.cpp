// SPDX-License-Identifier: GPL-3.0-or-later
//
// The presets of the applications: the algorithm against its state evolution, paired (each trial minus
// the prediction for its own draw), and what each application promises.
#include "engine/experiment/experiment.h"
#include "engine/experiment/metrics.h"
#include "engine/model/instance.h"
#include "tests/support/agreement.h"
#include "tests/support/changed_preset.h"
#include "tests/support/long_version.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <string>
#include <vector>

using namespace onsager;

namespace {

Result run(const std::string& name, const Changes& changes) {
    return runScenario(changedPreset(name, changes), {2, true, {}}, {});
}

double finalDb(const Result& result, std::size_t variable) {
    return result.halfIterations.back().variables.at(variable).nmseDb.median;
}

}  // namespace

class ApplicationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePresetAgreesWithStateEvolution_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("changes");
        const auto add = [](const char* name, const QStringList& changes) {
            QTest::newRow(name) << QString(name) << changes;
        };
        const QString trials = isLongVersion() ? "trials=40" : "trials=12";
        add("compressed-sensing", {trials});
        add("sparse-mismatch", {trials});
        add("multi-task-regression", {trials, "prediction.samples=2048"});
        add("group-lasso", {trials});
        add("mixed-regression", {trials, "prediction.samples=2048"});
        add("sketched-clustering", {isLongVersion() ? "trials=12" : "trials=4",
                                    "algorithm.iterations=6", "prediction.samples=128"});
        add("imputation", {trials, "prediction.samples=1024", "algorithm.iterations=6"});
        add("perceptron", {"trials=6", "algorithm.iterations=7"});
        add("phase-retrieval", {"trials=6", "algorithm.iterations=8"});
        add("one-bit-compressed-sensing", {"trials=6"});
        add("probit-regression", {trials});
    }

    void thePresetAgreesWithStateEvolution() {
        QFETCH(QString, name);
        QFETCH(QStringList, changes);
        Changes list;
        for (const QString& change : changes) {
            list.push_back(change.toStdString());
        }
        verifyAgreement(run(name.toStdString(), list));
    }

    void tasksTogetherBeatTasksAlone() {
        const double together = finalDb(run("multi-task-regression", {"trials=8"}), 0);
        const double alone =
            finalDb(run("multi-task-regression", {"trials=8", "columns=1", "seed=2"}), 0);
        qInfo("NMSE of the coefficients: four tasks together %.2f dB, each alone %.2f dB", together,
              alone);
        QVERIFY(together < alone - 3.0);
    }

    /// The error of the whole table against filling what is missing with the mean of its column: for
    /// measured columns the seen values stay, a yes-or-no column has no values but its mean.
    void imputationBeatsColumnMeans() {
        const Scenario scenario = changedPreset("imputation", {"algorithm.iterations=6"});
        const Instance instance = drawInstance(scenario, 0);
        const Eigen::MatrixXd& truth = instance.signals.at(1);
        const Eigen::MatrixXd& Y = instance.evidence.observation;
        Eigen::MatrixXd filled = Eigen::MatrixXd::Zero(truth.rows(), truth.cols());
        for (int j = 0; j < 2; ++j) {
            const Eigen::ArrayXd column = Y.col(j).array();
            const double seen = (column == column).cast<double>().sum();
            const double mean = (column == column).select(column, 0.0).sum() / seen;
            filled.col(j) = (column == column).select(column, mean).matrix();
        }
        const double means = decibel(normalizedError(truth, filled));
        const double learnt = finalDb(run("imputation", {"trials=4", "algorithm.iterations=6"}), 1);
        qInfo("NMSE of the table: column means %.2f dB, imputed %.2f dB", means, learnt);
        QVERIFY(learnt < means - 8.0);
    }

    void centroidsOfASketchAreFoundUpToPermutation() {
        const Result result = run("sketched-clustering",
                                  {"trials=3", "algorithm.iterations=8", "prediction.samples=128"});
        QVERIFY(finalDb(result, 0) < -20.0);
        const std::optional<Summary>& aligned =
            result.halfIterations.back().variables.front().nmseDbAligned;
        QVERIFY(aligned && aligned->median <= finalDb(result, 0) + 1e-9);
    }
};

ONSAGER_TEST(ApplicationsTest)
#include "applications_test.moc"
