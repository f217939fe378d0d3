// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise_estimator.h"
#include "engine/estimators/scalar_belief.h"
#include "engine/laws/activation.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/random.h"
#include "tests/support/every_activation.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace onsager;
using namespace onsager::test;

namespace {

const std::vector<Activation> kRowFunctions = everyActivation();

Eigen::MatrixXd noiseCovariance(int d, double noise) {
    return noise == 0.0 ? Eigen::MatrixXd::Zero(d, d) : Eigen::MatrixXd(noise * randomSpd(d, 99));
}

/// The moments of z and of z_l given both messages for d = 2, on a grid of panels between the kinks.
struct GridPosterior {
    Eigen::RowVectorXd mean[2];
    Eigen::MatrixXd covariance[2];

    GridPosterior(const RowwiseLaw& law,
                  const GaussianMessage& above,
                  const GaussianMessage& below,
                  Eigen::Index row) {
        std::vector<Feature> features = {{-1.0, 0.1}, {0.0, 0.1}, {1.0, 0.1}, {14.0, 1.0}};
        for (const LinearPiece& piece : linearPieces(law.function)) {
            if (std::isfinite(piece.upper)) {
                features.push_back({piece.upper, 0.1});
            }
        }
        const Quadrature rule = gradedLegendre(-14.0, 14.0, features);
        const Eigen::MatrixXd S = law.noiseCovariance + Eigen::MatrixXd(above.precision.inverse());
        const Eigen::MatrixXd P = S.inverse();
        const Eigen::RowVectorXd r = below.mean().row(row);
        const Eigen::RowVectorXd u = above.mean().row(row);
        const Eigen::Index count = rule.nodes.size();
        double mass = 0.0;
        Eigen::RowVectorXd sums[2] = {Eigen::RowVectorXd::Zero(2), Eigen::RowVectorXd::Zero(2)};
        Eigen::MatrixXd squares[2] = {Eigen::MatrixXd::Zero(2, 2), Eigen::MatrixXd::Zero(2, 2)};
        const Eigen::VectorXd phi = activated(law.function, rule.nodes);
        for (Eigen::Index i = 0; i < count; ++i) {
            for (Eigen::Index j = 0; j < count; ++j) {
                const double z[2] = {rule.nodes(i), rule.nodes(j)};
                const double x[2] = {phi(i), phi(j)};
                const double t0 = z[0] - r(0), t1 = z[1] - r(1), e0 = u(0) - x[0], e1 = u(1) - x[1];
                const double w = rule.weights(i) * rule.weights(j)
                                 * std::exp(-0.5
                                            * (below.precision(0, 0) * t0 * t0
                                               + 2.0 * below.precision(0, 1) * t0 * t1
                                               + below.precision(1, 1) * t1 * t1 + P(0, 0) * e0 * e0
                                               + 2.0 * P(0, 1) * e0 * e1 + P(1, 1) * e1 * e1));
                mass += w;
                for (int k = 0; k < 2; ++k) {
                    sums[0](k) += w * z[k];
                    sums[1](k) += w * x[k];
                    for (int l = 0; l < 2; ++l) {
                        squares[0](k, l) += w * z[k] * z[l];
                        squares[1](k, l) += w * x[k] * x[l];
                    }
                }
            }
        }
        for (int k = 0; k < 2; ++k) {
            mean[k] = sums[k] / mass;
            covariance[k] = squares[k] / mass - mean[k].transpose() * mean[k];
        }
        // z_l given phi(z) is Gaussian: the combination of the layer's noise and the message.
        const Eigen::MatrixXd G = P * above.precision.inverse();  // of phi, from the right
        mean[1] = mean[1] * G + u * P * law.noiseCovariance;
        const Eigen::MatrixXd rest = law.noiseCovariance * P * above.precision.inverse();
        covariance[1] = G.transpose() * covariance[1] * G + rest;
    }
};

}  // namespace

class RowwiseLayerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneColumnGivesTheScalarFormulas() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const Activation phi : kRowFunctions) {
                const RowwiseLaw law{phi, Eigen::MatrixXd::Constant(1, 1, 0.1)};
                const RowwiseModel model =
                    drawRowwiseModel(law, randomSpd(1, 1), randomSpd(1, 2), 20, 1);
                const auto layer = makeRowwiseEstimator(law, estimation, 1);
                const auto scalar = makeScalarRowwise(law, estimation);
                const Estimate below = layer->estimateBelow(model.messageAbove, model.messageBelow);
                const Estimate above = layer->estimateAbove(model.messageAbove, model.messageBelow);
                double variance = 0.0;
                double varianceAbove = 0.0;
                for (Eigen::Index n = 0; n < 20; ++n) {
                    const ScalarBelief belief = scalar->belief(
                        model.messageAbove.mean()(n, 0), model.messageAbove.precision(0, 0),
                        model.messageBelow.mean()(n, 0), model.messageBelow.precision(0, 0));
                    QVERIFY(std::abs(belief.mean - below.mean(n, 0)) < 1e-9);
                    QVERIFY(std::abs(belief.meanAbove - above.mean(n, 0)) < 1e-9);
                    variance += belief.variance / 20.0;
                    varianceAbove += belief.varianceAbove / 20.0;
                }
                if (estimation == Estimation::Mmse) {
                    QVERIFY(std::abs(variance - below.covariance(0, 0)) < 1e-9);
                    QVERIFY(std::abs(varianceAbove - above.covariance(0, 0)) < 1e-9);
                }
            }
        }
    }

    void diagonalMessagesGiveIndependentColumns() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const Activation phi : kRowFunctions) {
                const Eigen::Vector3d below(0.5, 2.0, 7.0), above(3.0, 0.4, 1.0),
                    noise(0.1, 0.0, 0.4);
                const RowwiseLaw law{phi, noise.asDiagonal()};
                RowwiseModel model =
                    drawRowwiseModel({phi, Eigen::MatrixXd::Zero(3, 3)}, below.asDiagonal(),
                                     above.asDiagonal(), 30, 2);
                if (phi == Activation::Identity) {
                    continue;  // the identity wants an invertible noise
                }
                const auto layer = makeRowwiseEstimator(law, estimation, 1);
                const Estimate all[] = {
                    layer->estimateBelow(model.messageAbove, model.messageBelow),
                    layer->estimateAbove(model.messageAbove, model.messageBelow)};
                for (int j = 0; j < 3; ++j) {
                    const auto column = [&](const GaussianMessage& message) {
                        return GaussianMessage{message.precision.block(j, j, 1, 1),
                                               message.naturalMean.col(j)};
                    };
                    const auto single = makeRowwiseEstimator(
                        {phi, Eigen::MatrixXd::Constant(1, 1, noise(j))}, estimation, 1);
                    const GaussianMessage up = column(model.messageAbove);
                    const GaussianMessage down = column(model.messageBelow);
                    const Estimate one[] = {single->estimateBelow(up, down),
                                            single->estimateAbove(up, down)};
                    for (int side = 0; side < 2; ++side) {
                        QVERIFY((one[side].mean - all[side].mean.col(j)).cwiseAbs().maxCoeff()
                                < 1e-12);
                        QVERIFY(std::abs(one[side].covariance(0, 0) - all[side].covariance(j, j))
                                < 1e-12);
                    }
                }
            }
        }
    }

    void blocksWithoutCouplingAreIndependentProblems() {
        // Four columns of which two and two are coupled.
        const auto inBlocks = [](Eigen::MatrixXd M) {
            M.topRightCorner(2, 2).setZero();
            M.bottomLeftCorner(2, 2).setZero();
            return M;
        };
        for (const Activation phi : kRowFunctions) {
            const RowwiseLaw law{phi, inBlocks(noiseCovariance(4, 0.2))};
            const RowwiseModel model = drawRowwiseModel(law, inBlocks(randomSpd(4, 11)),
                                                        inBlocks(randomSpd(4, 12)), 80, 8);
            const auto layer = makeRowwiseEstimator(law, Estimation::Mmse, 1);
            const Estimate below = layer->estimateBelow(model.messageAbove, model.messageBelow);
            const Estimate above = layer->estimateAbove(model.messageAbove, model.messageBelow);
            const double tolerance = std::isinf(below.smallestSampleSize) ? 1e-9 : 0.1;
            for (const int first : {0, 2}) {
                const auto block = [&](const GaussianMessage& message) {
                    return GaussianMessage{
                        message.precision.block(first, first, 2, 2),
                        Eigen::MatrixXd(message.naturalMean.middleCols(first, 2))};
                };
                const auto two = makeRowwiseEstimator(
                    {phi, law.noiseCovariance.block(first, first, 2, 2)}, Estimation::Mmse, 1);
                const GaussianMessage up = block(model.messageAbove);
                const GaussianMessage down = block(model.messageBelow);
                const QString what = QString("function %1").arg(static_cast<int>(phi));
                checkSeparate(columnsOf(below, first, 2), two->estimateBelow(up, down), tolerance,
                              what + " below");
                checkSeparate(columnsOf(above, first, 2), two->estimateAbove(up, down), tolerance,
                              what + " above");
            }
        }
    }

    void twoColumnsMatchIntegrationOnAGrid_data() {
        QTest::addColumn<int>("function");
        for (const Activation phi : kRowFunctions) {
            QTest::addRow("function %d", static_cast<int>(phi)) << static_cast<int>(phi);
        }
    }
    void twoColumnsMatchIntegrationOnAGrid() {
        QFETCH(const int, function);
        const auto phi = static_cast<Activation>(function);
        for (const double noise : {0.0, 0.2}) {
            for (const double scale : {0.5, 5.0}) {
                const RowwiseLaw law{phi, noiseCovariance(2, noise)};
                const RowwiseModel model =
                    drawRowwiseModel(law, randomSpd(2, 3), scale * randomSpd(2, 4), 3, 3);
                const auto layer = makeRowwiseEstimator(law, Estimation::Mmse, 1);
                const Estimate below = layer->estimateBelow(model.messageAbove, model.messageBelow);
                const Estimate above = layer->estimateAbove(model.messageAbove, model.messageBelow);
                const double tolerance = std::isinf(below.smallestSampleSize) ? 1e-8 : 1e-2;
                Eigen::MatrixXd average[2] = {Eigen::MatrixXd::Zero(2, 2),
                                              Eigen::MatrixXd::Zero(2, 2)};
                for (Eigen::Index n = 0; n < 3; ++n) {
                    const GridPosterior grid(law, model.messageAbove, model.messageBelow, n);
                    QVERIFY((grid.mean[0] - below.mean.row(n)).norm() < tolerance);
                    QVERIFY((grid.mean[1] - above.mean.row(n)).norm() < tolerance);
                    average[0] += grid.covariance[0] / 3.0;
                    average[1] += grid.covariance[1] / 3.0;
                }
                QVERIFY((average[0] - below.covariance).norm() < tolerance);
                QVERIFY((average[1] - above.covariance).norm() < tolerance);
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare_data() {
        QTest::addColumn<int>("function");
        QTest::addColumn<int>("columns");
        for (const Activation phi : kRowFunctions) {
            for (const int d : {1, 2, 4}) {
                QTest::addRow("function %d d %d", static_cast<int>(phi), d)
                    << static_cast<int>(phi) << d;
            }
        }
    }
    void mmseMakesItsOwnErrorInMeanSquare() {
        QFETCH(const int, function);
        QFETCH(const int, columns);
        const auto phi = static_cast<Activation>(function);
        // Signs of four columns err together in rows rarer than one in a thousand.
        const int n = columns == 1 ? 20000 : columns == 2 ? 4000 : isFlat(phi) ? 12000 : 1500;
        for (const double noise : {0.0, 0.2}) {
            const RowwiseLaw law{phi, noiseCovariance(columns, noise)};
            const RowwiseModel model =
                drawRowwiseModel(law, randomSpd(columns, 5), 4.0 * randomSpd(columns, 6), n, 5);
            const auto layer = makeRowwiseEstimator(law, Estimation::Mmse, 2);
            const Estimate below = layer->estimateBelow(model.messageAbove, model.messageBelow);
            const Estimate above = layer->estimateAbove(model.messageAbove, model.messageBelow);
            checkOwnError(below, model.below, quadratureError(below));
            checkOwnError(above, model.aboveTruth, quadratureError(above));
        }
    }

    void divergenceIsTheDerivativeOfTheEstimate() {
        // C of one row against d Zhat / d H by central differences, MMSE, where it is the covariance.
        for (const Activation phi : kRowFunctions) {
            for (const int d : {1, 2}) {
                if (d == 2 && linearPieces(phi).empty()) {
                    continue;  // sampled
                }
                const RowwiseLaw law{phi, noiseCovariance(d, 0.2)};
                const RowwiseModel model =
                    drawRowwiseModel(law, randomSpd(d, 7), randomSpd(d, 8), 1, 7);
                const auto layer = makeRowwiseEstimator(law, Estimation::Mmse, 1);
                const Eigen::MatrixXd C =
                    layer->estimateBelow(model.messageAbove, model.messageBelow).covariance;
                const Eigen::MatrixXd CAbove =
                    layer->estimateAbove(model.messageAbove, model.messageBelow).covariance;
                const double h = 1e-4;
                for (int k = 0; k < d; ++k) {
                    GaussianMessage up = model.messageBelow, down = model.messageBelow;
                    up.naturalMean(0, k) += h;
                    down.naturalMean(0, k) -= h;
                    const Eigen::RowVectorXd slope =
                        (layer->estimateBelow(model.messageAbove, up).mean
                         - layer->estimateBelow(model.messageAbove, down).mean)
                        / (2.0 * h);
                    QVERIFY((slope - C.row(k)).norm() < 1e-6);
                    up = model.messageAbove;
                    down = model.messageAbove;
                    up.naturalMean(0, k) += h;
                    down.naturalMean(0, k) -= h;
                    const Eigen::RowVectorXd slopeAbove =
                        (layer->estimateAbove(up, model.messageBelow).mean
                         - layer->estimateAbove(down, model.messageBelow).mean)
                        / (2.0 * h);
                    QVERIFY((slopeAbove - CAbove.row(k)).norm() < 1e-6);
                }
            }
        }
    }

    void extremeArgumentsGiveSoundResults() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const Activation phi : kRowFunctions) {
                for (const int d : {1, 2, 3}) {
                    for (const double noise : {0.0, 1e-4}) {
                        const RowwiseLaw law{phi, noiseCovariance(d, noise)};
                        const auto layer = makeRowwiseEstimator(law, estimation, 1);
                        for (const double below : {1e-8, 1.0, 1e8}) {
                            for (const double above : {1e-8, 1.0, 1e8}) {
                                const Eigen::MatrixXd Gamma = below * randomSpd(d, 9);
                                const Eigen::MatrixXd GammaAbove = above * randomSpd(d, 10);
                                const Eigen::MatrixXd R =
                                    2.0 * RandomField(64, 0, 0, Draw::Signal).gaussian(8, d);
                                Eigen::MatrixXd RAbove = activated(phi, R);
                                RAbove.topRows(4).array() += 40.0 / std::sqrt(std::max(above, 1.0));
                                const GaussianMessage up{GammaAbove, RAbove * GammaAbove};
                                const GaussianMessage down{Gamma, R * Gamma};
                                const QString what =
                                    QString("function %1 d %2 noise %3 below %4 above %5 map %6")
                                        .arg(static_cast<int>(phi))
                                        .arg(d)
                                        .arg(noise)
                                        .arg(below)
                                        .arg(above)
                                        .arg(estimation == Estimation::Map);
                                checkSound(layer->estimateBelow(up, down), what + " below");
                                checkSound(layer->estimateAbove(up, down), what + " above");
                            }
                        }
                    }
                }
            }
        }
    }

    void rowsAndColumnsMayBePermuted() {
        for (const Activation phi : kRowFunctions) {
            const bool ok = rc::check("permutation", [&] {
                const int trial = *rc::gen::inRange(0, 1000);
                const int d = *rc::gen::inRange(1, 5);
                const Estimation estimation = *rc::gen::element(Estimation::Map, Estimation::Mmse);
                const RowwiseLaw law{phi, noiseCovariance(d, *rc::gen::element(0.0, 0.2))};
                const RowwiseModel model =
                    drawRowwiseModel(law, randomSpd(d, trial), randomSpd(d, trial + 1), 20, trial);
                const auto turned = [](const Eigen::MatrixXd& M) {
                    return Eigen::MatrixXd(M.reverse());
                };
                const auto permuted = [&](const GaussianMessage& m) {
                    return GaussianMessage{turned(m.precision), turned(m.naturalMean)};
                };
                const auto layer = makeRowwiseEstimator(law, estimation, 1);
                const auto other =
                    makeRowwiseEstimator({phi, turned(law.noiseCovariance)}, estimation, 2);
                const GaussianMessage up = permuted(model.messageAbove);
                const GaussianMessage down = permuted(model.messageBelow);
                const Estimate plain[] = {
                    layer->estimateBelow(model.messageAbove, model.messageBelow),
                    layer->estimateAbove(model.messageAbove, model.messageBelow)};
                const Estimate reversed[] = {other->estimateBelow(up, down),
                                             other->estimateAbove(up, down)};
                for (int side = 0; side < 2; ++side) {
                    // Sampled rows get other points when their columns change places.
                    const bool sampled = std::isfinite(plain[side].smallestSampleSize);
                    const double share = sampled ? 0.1 : 1e-7;
                    const Eigen::MatrixXd& C = plain[side].covariance;
                    RC_ASSERT((turned(reversed[side].mean) - plain[side].mean).norm()
                              <= share * std::sqrt(20.0 * C.trace()) + 1e-7);
                    RC_ASSERT((turned(reversed[side].covariance) - C).norm()
                              <= share * C.norm() + 1e-7);
                }
            });
            QVERIFY(ok);
        }
    }
};

ONSAGER_TEST(RowwiseLayerTest)
#include "rowwise_layer_test.moc"
