// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/output_update.h"

#include "engine/numerics/normal.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <boost/math/tools/minima.hpp>
#include <cmath>
#include <functional>
#include <vector>

using namespace onsager;

namespace {

constexpr double kGamma = 3.0;
constexpr double kBelieved = 0.6;

CommitteeLaw awgn(double variance, int columns = 1) {
    CommitteeLaw law = entrywiseLaw(EntryFunction{}, columns);
    law.noiseCovariance = variance * Eigen::MatrixXd::Identity(columns, columns);
    return law;
}

ThresholdLaw probit(double variance) {
    return {{0.0}, variance, true};
}

GaussianMessage someRows(int columns = 1) {
    constexpr int kRows = 30;
    Eigen::MatrixXd H(kRows, columns);
    for (int n = 0; n < kRows; ++n) {
        for (int j = 0; j < columns; ++j) {
            H(n, j) = kGamma * 1.4 * std::sin(2.0 * n + 5.0 * j);
        }
    }
    return {kGamma * Eigen::MatrixXd::Identity(columns, columns), H};
}

constexpr double kStep = 1e-3;
constexpr int kHalfGrid = 12000;

double gridPlace(std::size_t i) {
    return kStep * (static_cast<double>(i) - kHalfGrid);
}

/// What is believed of the noise of all rows on a grid: `seen` is the probability of row n's observation
/// given its noise.
std::vector<double> expectedNoise(int rows, const std::function<double(int, double)>& seen) {
    std::vector<double> sums(2 * kHalfGrid + 1);
    for (int n = 0; n < rows; ++n) {
        std::vector<double> own(sums.size());
        double total = 0.0;
        for (std::size_t i = 0; i < own.size(); ++i) {
            const double noise = gridPlace(i);
            own[i] = std::exp(logNormalDensity(noise, 0.0, kBelieved)) * seen(n, noise);
            total += own[i];
        }
        for (std::size_t i = 0; i < own.size(); ++i) {
            sums[i] += own[i] / total;
        }
    }
    return sums;
}

/// The variance at which the expected log likelihood of the noise is largest.
double argmaxOf(const std::vector<double>& noise) {
    const auto minusQ = [&](double v) {
        double sum = 0.0;
        for (std::size_t i = 0; i < noise.size(); ++i) {
            sum -= noise[i] * logNormalDensity(gridPlace(i), 0.0, v);
        }
        return sum;
    };
    return boost::math::tools::brent_find_minima(minusQ, 0.01, 20.0, 50).first;
}

/// The mean over 16 draws of the fixed point, and its standard error.
template <typename Law, typename Observe>
std::pair<double, double> learntFrom(const Law& start, const Observe& observe) {
    constexpr int kDraws = 16;
    constexpr int kRows = 4000;
    constexpr int kSteps = 800;
    double sum = 0.0;
    double squares = 0.0;
    for (int draw = 0; draw < kDraws; ++draw) {
        const RandomField field(std::uint64_t(40 + draw), 0, 0, Draw::Signal);
        const Eigen::MatrixXd numbers = field.gaussian(kRows, 3);
        const Eigen::MatrixXd R = 1.5 * numbers.col(0);
        const Eigen::MatrixXd Z = R + numbers.col(1) / std::sqrt(kGamma);
        const Eigen::MatrixXd Y = observe(Z, Eigen::MatrixXd(numbers.col(2)));
        const GaussianMessage below{Eigen::MatrixXd::Constant(1, 1, kGamma), kGamma * R};
        Law law = start;
        double v = 0.0;
        for (int step = 0; step < kSteps; ++step) {
            v = updatedNoiseVariance(law, Y, below);
            OutputLaw moved = law;
            setNoise(moved, Eigen::MatrixXd::Constant(1, 1, v));
            law = std::get<Law>(moved);
        }
        sum += v;
        squares += v * v;
    }
    const double mean = sum / kDraws;
    return {mean, std::sqrt((squares / kDraws - mean * mean) / (kDraws - 1))};
}

}  // namespace

class OutputUpdateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noiseVarianceMaximisesTheExpectedLogLikelihood() {
        const GaussianMessage below = someRows();
        Eigen::MatrixXd Y = below.naturalMean / kGamma;
        for (int n = 0; n < Y.rows(); ++n) {
            Y(n, 0) += std::cos(3.0 * n);
        }
        const auto noise = expectedNoise(int(Y.rows()), [&](int n, double e) {
            const double z = Y(n, 0) - e;
            return std::exp(logNormalDensity(z, below.naturalMean(n, 0) / kGamma, 1.0 / kGamma));
        });
        const double update = updatedNoiseVariance(awgn(kBelieved), Y, below);
        QVERIFY(std::abs(update - argmaxOf(noise)) < 1e-6);
        QCOMPARE(updatedNoiseVariance(OutputLaw(awgn(kBelieved)), Y, below), update);
    }

    void probitVarianceMaximisesTheExpectedLogLikelihood() {
        const GaussianMessage below = someRows();
        Eigen::MatrixXd Y(below.naturalMean.rows(), 1);
        for (int n = 0; n < Y.rows(); ++n) {
            Y(n, 0) = (below.naturalMean(n, 0) > 0.0) == (n % 4 != 0) ? 1.0 : -1.0;
        }
        const auto noise = expectedNoise(int(Y.rows()), [&](int n, double e) {
            const double r = below.naturalMean(n, 0) / kGamma;
            return normalProbability(Y(n, 0) * (r + e) * std::sqrt(kGamma));
        });
        const double update = updatedNoiseVariance(probit(kBelieved), Y, below);
        QVERIFY2(
            std::abs(update - argmaxOf(noise)) < 1e-6,
            qPrintable(
                QString("%1, not %2").arg(update, 0, 'g', 12).arg(argmaxOf(noise), 0, 'g', 12)));
    }

    void columnsWithoutCorrelationsTellWhatRowsTell() {
        const GaussianMessage below = someRows(2);
        const Eigen::MatrixXd Y =
            (below.naturalMean.array() * 0.7 + below.naturalMean.array().cos()).matrix();
        const auto stacked = [](const Eigen::MatrixXd& M) {
            Eigen::MatrixXd one(2 * M.rows(), 1);
            one << M.col(0), M.col(1);
            return one;
        };
        const GaussianMessage long1{Eigen::MatrixXd::Constant(1, 1, kGamma),
                                    stacked(below.naturalMean)};
        const double wide = updatedNoiseVariance(awgn(kBelieved, 2), Y, below);
        QVERIFY(std::abs(wide - updatedNoiseVariance(awgn(kBelieved), stacked(Y), long1)) < 1e-13);
        const Eigen::MatrixXd signs = Y.cwiseSign();
        const double two = updatedNoiseVariance(probit(kBelieved), signs, below);
        QVERIFY(std::abs(two - updatedNoiseVariance(probit(kBelieved), stacked(signs), long1))
                < 1e-13);
    }

    void theUpdateHasTheUnitsOfTheObservation() {
        constexpr double c = 1e-3;
        const GaussianMessage below = someRows();
        const GaussianMessage scaled{below.precision / (c * c), below.naturalMean / c};
        const Eigen::MatrixXd Y = below.naturalMean.array().cos().matrix();
        const double v = updatedNoiseVariance(awgn(kBelieved), Y, below);
        const double small = updatedNoiseVariance(awgn(c * c * kBelieved), c * Y, scaled);
        QVERIFY(std::abs(small / (c * c * v) - 1.0) < 1e-12);
        const double p = updatedNoiseVariance(probit(kBelieved), Y.cwiseSign(), below);
        const double q = updatedNoiseVariance(probit(c * c * kBelieved), Y.cwiseSign(), scaled);
        QVERIFY(std::abs(q / (c * c * p) - 1.0) < 1e-12);
    }

    void hugeAndTinyNumbersGiveFinitePositiveVariances() {
        const GaussianMessage below = someRows();
        const Eigen::MatrixXd signs = -below.naturalMean.cwiseSign();
        for (const double v : {1e-30, 1e-10, 1.0, 1e12}) {
            for (const double gamma : {1e-20, 1.0, 1e20}) {
                const GaussianMessage message{Eigen::MatrixXd::Constant(1, 1, gamma),
                                              gamma * below.naturalMean};
                for (const double update : {updatedNoiseVariance(awgn(v), signs, message),
                                            updatedNoiseVariance(probit(v), signs, message)}) {
                    QVERIFY2(std::isfinite(update) && update > 0.0,
                             qPrintable(QString("%1, %2: %3").arg(v).arg(gamma).arg(update)));
                }
            }
        }
    }

    /// The standard error is that of the mean over 16 draws of 4000 rows; a t variable of 15 degrees of freedom
    /// is beyond 4.5 of them once in two thousand seeds.
    void theTruthIsFoundInDataOfTheLaw() {
        constexpr double kTruth = 0.5;
        const auto noisy = [](const Eigen::MatrixXd& Z, const Eigen::MatrixXd& standard) {
            return Eigen::MatrixXd(Z + std::sqrt(kTruth) * standard);
        };
        const auto [awgnMean, awgnError] = learntFrom(awgn(5.0), noisy);
        qInfo("awgn: truth %g, learnt %.5f +- %.5f", kTruth, awgnMean, awgnError);
        QVERIFY(std::abs(awgnMean - kTruth) < 4.5 * awgnError);
        const auto signs = [&](const Eigen::MatrixXd& Z, const Eigen::MatrixXd& standard) {
            return Eigen::MatrixXd(noisy(Z, standard).cwiseSign());
        };
        const auto [probitMean, probitError] = learntFrom(probit(5.0), signs);
        qInfo("probit: truth %g, learnt %.5f +- %.5f", kTruth, probitMean, probitError);
        QVERIFY(std::abs(probitMean - kTruth) < 4.5 * probitError);
    }
};

ONSAGER_TEST(OutputUpdateTest)
#include "output_update_test.moc"
