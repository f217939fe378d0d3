// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/prior.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

const MatrixRows kCovariance = {{2.0, 0.5}, {0.5, 1.0}};

struct Case {
    const char* name;
    Prior prior;
    int columns;
};

std::vector<Case> everyPrior() {
    return {{"gaussian", GaussianPrior{1.7, {}}, 3},
            {"gaussian with covariance", GaussianPrior{1.0, kCovariance}, 2},
            {"bernoulli-gaussian", BernoulliGaussianPrior{0.3, 2.0, {}}, 2},
            {"bernoulli-gaussian with a mean", BernoulliGaussianPrior{0.3, 2.0, {}, 1.5}, 2},
            {"binary", BinaryPrior{0.8}, 3},
            {"discrete", DiscretePrior{{{1.0, 2.0}, {-1.0, 0.0}, {0.5, -3.0}}, {1.0, 2.0, 1.0}}, 2},
            {"mixture",
             GaussianMixturePrior{
                 {0.3, 0.7}, {{2.0, 0.0}, {-1.0, 1.0}}, {kCovariance, {{0.1, 0.0}, {0.0, 0.2}}}},
             2},
            {"laplace", LaplacePrior{0.7}, 2},
            {"group lasso", GroupLassoPrior{1.5}, 3},
            {"elastic net", ElasticNetPrior{0.8, 1.3}, 2},
            {"exponential", ExponentialPrior{0.6}, 3},
            {"half-normal", HalfNormalPrior{1.8}, 2},
            {"uniform", UniformPrior{1.7}, 2},
            {"student t", StudentTPrior{0.6, 12.0}, 2}};
}

}  // namespace

class PriorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsHaveTheStatedSecondMoment() {
        constexpr int kRows = 40000;
        for (const Case& entry : everyPrior()) {
            const int d = entry.columns;
            const Eigen::MatrixXd standard =
                RandomField(7, 0, 0, Draw::Signal).gaussian(kRows, priorDraws(entry.prior, d));
            const Eigen::MatrixXd Z = priorRows(entry.prior, d, standard);
            QCOMPARE(Z.rows(), kRows);
            QCOMPARE(Z.cols(), d);
            const Eigen::MatrixXd moment = priorMoment(entry.prior, d);
            for (int i = 0; i < d; ++i) {
                for (int j = 0; j <= i; ++j) {
                    const Eigen::ArrayXd products = Z.col(i).array() * Z.col(j).array();
                    const double mean = products.mean();
                    const double error =
                        std::sqrt((products - mean).square().mean() / kRows) + 1e-12;
                    // 4.5 standard errors over some 30 comparisons: once in five thousand seeds.
                    QVERIFY2(std::abs(mean - moment(i, j)) <= 4.5 * error,
                             qPrintable(QString("%1 (%2, %3): %4 against %5, error %6")
                                            .arg(entry.name)
                                            .arg(i)
                                            .arg(j)
                                            .arg(mean)
                                            .arg(moment(i, j))
                                            .arg(error)));
                }
            }
        }
    }

    void aLongerDrawBeginsWithTheShorterOne() {
        for (const Case& entry : everyPrior()) {
            const auto rows = [&](int n) {
                return priorRows(entry.prior, entry.columns,
                                 RandomField(3, 1, 0, Draw::Signal)
                                     .gaussian(n, priorDraws(entry.prior, entry.columns)));
            };
            QVERIFY2(rows(10) == rows(25).topRows(10), entry.name);
        }
    }

    void laplaceAndGroupLassoHaveTheirDensities() {
        constexpr int kRows = 40000;
        const auto fraction = [](const Eigen::ArrayXd& values, double bound) {
            return (values < bound).cast<double>().mean();
        };
        const Eigen::MatrixXd laplace =
            priorRows(LaplacePrior{2.0}, 1, RandomField(5, 0, 0, Draw::Signal).gaussian(kRows, 1));
        // P(|z| < 2) = 1 - 1/e.
        const double expected = 1.0 - std::exp(-1.0);
        const double error = std::sqrt(expected * (1.0 - expected) / kRows);
        QVERIFY(std::abs(fraction(laplace.cwiseAbs().array(), 2.0) - expected) < 4.0 * error);
        const Eigen::MatrixXd rows = priorRows(
            GroupLassoPrior{1.0}, 2, RandomField(5, 0, 1, Draw::Signal).gaussian(kRows, 3));
        // In the plane the length has density r e^-r: P(r < 1) = 1 - 2/e.
        const double inside = 1.0 - 2.0 * std::exp(-1.0);
        const double deviation = std::sqrt(inside * (1.0 - inside) / kRows);
        QVERIFY(std::abs(fraction(rows.rowwise().norm().array(), 1.0) - inside) < 4.0 * deviation);
    }

    void onlyMixturesCanBeReadAsMixtures() {
        QVERIFY_EXCEPTION_THROWN(mixtureOf(LaplacePrior{}, 1), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(mixtureOf(BinaryPrior{}, 1), std::invalid_argument);
        const RowMixture mixture = mixtureOf(BernoulliGaussianPrior{0.25, 3.0, {}}, 2);
        QCOMPARE(mixture.weights(1), 0.25);
        QVERIFY(mixture.covariances[0].isZero(0.0));
    }
};

ONSAGER_TEST(PriorTest)
#include "prior_test.moc"
