// SPDX-License-Identifier: GPL-3.0-or-later
//
// Row-wise layers with messages of precisions from 1e-8 to 1e8 that contradict each other by 40
// deviations: coupled columns against one column, which integration confirms, and against their own error.
#include "engine/estimators/rowwise_estimator.h"
#include "tests/support/every_activation.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace onsager;
using namespace onsager::test;

namespace {

const std::vector<Activation> kFunctions = everyNonlinearity();

}  // namespace

class ExtremeRowwiseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nearlyIndependentColumnsAreSeparateAtEveryPrecision_data() {
        functionsAndColumns({2, 3, 4});
    }
    /// Half of the messages from above contradict those from below by 40 deviations.
    void nearlyIndependentColumnsAreSeparateAtEveryPrecision() {
        QFETCH(const int, function);
        QFETCH(const int, columns);
        const auto phi = static_cast<Activation>(function);
        for (const double noise : {0.0, 1e-4}) {
            const RowwiseLaw law{phi, noise * Eigen::MatrixXd::Identity(columns, columns)};
            const auto layer = makeRowwiseEstimator(law, Estimation::Mmse, 1);
            for (int k = 0; k < kTableRows; ++k) {
                for (int l = 0; l < kTableRows; ++l) {
                    const Eigen::VectorXd gamma = tablePrecisions(columns, k);
                    const Eigen::VectorXd gammaAbove = tablePrecisions(columns, l);
                    const Eigen::MatrixXd R =
                        2.0 * RandomField(65, k, l, Draw::Signal).gaussian(8, columns);
                    Eigen::MatrixXd RAbove = activated(phi, R);
                    RAbove.topRows(4).rowwise() +=
                        40.0 * gammaAbove.cwiseMax(1.0).cwiseSqrt().cwiseInverse().transpose();
                    const auto messages = [&](const Eigen::MatrixXd& Gamma,
                                              const Eigen::MatrixXd& mean) {
                        return GaussianMessage{Gamma, mean * Gamma};
                    };
                    const GaussianMessage up = messages(nearlyDiagonal(gammaAbove), RAbove);
                    const GaussianMessage down = messages(nearlyDiagonal(gamma), R);
                    const GaussianMessage upSeparate = messages(gammaAbove.asDiagonal(), RAbove);
                    const GaussianMessage downSeparate = messages(gamma.asDiagonal(), R);
                    const QString what =
                        QString("noise %1 below %2 above %3").arg(noise).arg(k).arg(l);
                    const Estimate below = layer->estimateBelow(up, down);
                    const double tolerance = std::isinf(below.smallestSampleSize) ? 1e-6 : 0.1;
                    checkSeparate(below, layer->estimateBelow(upSeparate, downSeparate), tolerance,
                                  what + " estimate below");
                    checkSeparate(layer->estimateAbove(up, down),
                                  layer->estimateAbove(upSeparate, downSeparate), tolerance,
                                  what + " estimate above");
                }
            }
        }
    }

    void mmseClaimsItsErrorAtEveryPrecision_data() { functionsAndColumns({1, 2, 4}); }
    void mmseClaimsItsErrorAtEveryPrecision() {
        QFETCH(const int, function);
        QFETCH(const int, columns);
        const auto phi = static_cast<Activation>(function);
        for (const double noise : {0.0, 0.2}) {
            const RowwiseLaw law{phi, noise * randomSpd(columns, 99)};
            const auto layer = makeRowwiseEstimator(law, Estimation::Mmse, 2);
            for (const double gamma : {1e-8, 1.0, 1e8}) {
                for (const double gammaAbove : {1e-8, 1.0, 1e8}) {
                    const RowwiseModel model = drawRowwiseModel(law, gamma * randomSpd(columns, 5),
                                                                gammaAbove * randomSpd(columns, 6),
                                                                columns > 2 ? 60 : 160, 6);
                    const QString what =
                        QString("noise %1 below %2 above %3").arg(noise).arg(gamma).arg(gammaAbove);
                    const Estimate below =
                        layer->estimateBelow(model.messageAbove, model.messageBelow);
                    checkClaimedError(below, model.below, quadratureError(below),
                                      what + " estimate below");
                    const Estimate above =
                        layer->estimateAbove(model.messageAbove, model.messageBelow);
                    const ValueRange& range = law.function.law().range;
                    checkClaimedError(above, model.aboveTruth, quadratureError(above),
                                      what + " estimate above",
                                      isFlat(phi) ? range.upper - range.lower : 0.0);
                }
            }
        }
    }

private:
    static void functionsAndColumns(std::initializer_list<int> columns) {
        QTest::addColumn<int>("function");
        QTest::addColumn<int>("columns");
        for (const Activation phi : kFunctions) {
            for (const int d : columns) {
                if (d <= mostColumns(phi, Estimation::Mmse)) {
                    QTest::addRow("function %d d %d", static_cast<int>(phi), d)
                        << static_cast<int>(phi) << d;
                }
            }
        }
    }
};

ONSAGER_TEST(ExtremeRowwiseTest)
#include "extreme_rowwise_test.moc"
