// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/work_tally.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <limits>

using namespace onsager;
using namespace onsager::test;

namespace {

CommitteeLaw absolute(int d, double noise) {
    CommitteeLaw law;
    law.activation = EntryFunction(Activation::Abs, 0.0);
    law.secondLayer = Eigen::MatrixXd::Identity(d, d);
    law.noiseCovariance = noise * Eigen::MatrixXd::Identity(d, d);
    return law;
}

/// Sums over all signs of a row |z| = y under the message N(r, Gamma^-1).
struct AllSigns {
    Eigen::VectorXd mean, nearest;
    Eigen::MatrixXd covariance;

    AllSigns(const Eigen::VectorXd& y, const Eigen::VectorXd& r, const Eigen::MatrixXd& Gamma) {
        const Eigen::Index d = y.size();
        const Eigen::Index count = Eigen::Index(1) << d;
        Eigen::MatrixXd z(d, count);
        for (Eigen::Index k = 0; k < count; ++k) {
            for (Eigen::Index j = 0; j < d; ++j) {
                z(j, k) = (k >> j) % 2 == 0 ? y(j) : -y(j);
            }
        }
        const Eigen::MatrixXd t = z.colwise() - r;
        const Eigen::VectorXd energy = (Gamma * t).cwiseProduct(t).colwise().sum().transpose();
        Eigen::Index best = 0;
        const double least = energy.minCoeff(&best);
        nearest = z.col(best);
        Eigen::VectorXd w = (-0.5 * (energy.array() - least)).exp();
        w /= w.sum();
        mean = z * w;
        z.colwise() -= mean;
        covariance = z * w.asDiagonal() * z.transpose();
    }
};

}  // namespace

class RowWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Up to 10 columns all signs are summed; of more a thousand stand for all, and the effective sample
    /// size says how well: 5 standard errors.
    void signsOfManyColumnsAreSummedOrChosenByChance() {
        for (const int d : {3, 10, 12}) {
            const OutputLaw law = absolute(d, 0.0);
            const Eigen::MatrixXd Gamma = randomSpd(d, d);
            const OutputModel model = drawOutputModel(law, Gamma, 6, d);
            const auto estimator = makeOutputEstimator(law, Estimation::Mmse, 1);
            for (Eigen::Index row = 0; row < model.Y.rows(); ++row) {
                const Eigen::RowVectorXd h = model.message.naturalMean.row(row);
                const Estimate estimate = estimator->estimateBelow(model.Y.row(row), {Gamma, h});
                const AllSigns all(model.Y.row(row).transpose(), Gamma.inverse() * h.transpose(),
                                   Gamma);
                const double size = estimate.smallestSampleSize;
                QCOMPARE(std::isinf(size), d <= 10);
                for (Eigen::Index j = 0; j < d; ++j) {
                    const double error = std::abs(estimate.mean(0, j) - all.mean(j));
                    QVERIFY(error <= 1e-9 + 5.0 * std::sqrt(all.covariance(j, j) / size));
                }
                if (d <= 10) {
                    QVERIFY((estimate.covariance - all.covariance).norm() < 1e-9);
                }
            }
        }
    }

    void theNearestSignsAreThoseOfAllPatterns() {
        for (const int d : {2, 5, 9}) {
            const OutputLaw law = absolute(d, 0.0);
            const Eigen::MatrixXd Gamma = randomSpd(d, 20 + d);
            const OutputModel model = drawOutputModel(law, Gamma, 20, d);
            const Estimate estimate =
                makeOutputEstimator(law, Estimation::Map, 1)->estimateBelow(model.Y, model.message);
            QCOMPARE(estimate.unconvergedRows, 0L);
            for (Eigen::Index row = 0; row < model.Y.rows(); ++row) {
                const AllSigns all(model.Y.row(row).transpose(),
                                   Gamma.inverse() * model.message.naturalMean.row(row).transpose(),
                                   Gamma);
                QVERIFY((estimate.mean.row(row).transpose() - all.nearest).norm() < 1e-9);
            }
        }
    }

    void countedWorkIsThatOfTheRowsAlone() {
        const int d = 4;
        const OutputLaw law = absolute(d, 1e-3);
        const Eigen::MatrixXd Gamma = randomSpd(d, 3);
        const OutputModel model = drawOutputModel(law, Gamma, 600, 3);
        const auto work = [&](Eigen::Index first, Eigen::Index count, int threads) {
            return makeOutputEstimator(law, Estimation::Mmse, threads)
                ->estimateBelow(model.Y.middleRows(first, count),
                                {Gamma, model.message.naturalMean.middleRows(first, count)})
                .work;
        };
        const double all = work(0, 600, 1);
        QVERIFY(all > 600.0);
        QCOMPARE(work(0, 600, 3), all);
        QCOMPARE(work(0, 256, 1) + work(256, 344, 1), all);
    }

    /// Observations next to noiseless, of messages that know little: the hardest rows of each kind.
    void theWorkOnARowHasABound() {
        constexpr double kMost = 1e6;
        for (const int d : {3, 8, 16}) {
            const Eigen::MatrixXd Gamma = 1e-3 * randomSpd(d, 4);
            SketchLaw sketch;
            sketch.weights = Eigen::VectorXd::LinSpaced(d, 0.5, 2.0);
            sketch.noiseCovariance = 1e-6 * Eigen::MatrixXd::Identity(2, 2);
            for (const OutputLaw& law :
                 std::vector<OutputLaw>{absolute(d, 1e-8), absolute(d, 0.0),
                                        ThresholdLaw{{0.0}, 0.0, true}, OutputLaw(sketch)}) {
                const OutputModel model = drawOutputModel(law, Gamma, 8, d);
                const Estimate estimate = makeOutputEstimator(law, Estimation::Mmse, 1)
                                              ->estimateBelow(model.Y, model.message);
                QVERIFY2(estimate.work < 8.0 * kMost, qPrintable(QString("d %1, law %2: %3")
                                                                     .arg(d)
                                                                     .arg(law.index())
                                                                     .arg(estimate.work / 8.0)));
                QVERIFY(estimate.mean.allFinite() && estimate.covariance.allFinite());
            }
        }
    }
};

ONSAGER_TEST(RowWorkTest)
#include "row_work_test.moc"
