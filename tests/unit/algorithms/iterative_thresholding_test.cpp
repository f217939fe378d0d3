// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/iterative_thresholding.h"

#include "engine/algorithms/recursion.h"
#include "engine/model/scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace onsager;

namespace {

constexpr double kDensity = 0.1;

/// One entry in ten is not zero, 20 dB of noise.
Scenario sparse(int unknowns, int measurements) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    BernoulliGaussianPrior prior;
    prior.density = kDensity;
    scenario.layers = {PriorLayer{unknowns, prior}, LinearLayer{measurements, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{OutputNoise{0.001, {}, {}}}}};
    return scenario;
}

/// E[z | r = z + N(0, s)] of z = 0 with probability 0.9, else N(0, 1).
double posteriorMean(double r, double s) {
    const double odds = kDensity / (1.0 - kDensity) * std::sqrt(s / (1.0 + s))
                        * std::exp(0.5 * r * r / (s * (1.0 + s)));
    return odds / (1.0 + odds) * r / (1.0 + s);
}

std::unique_ptr<Recursion> recursionOf(const Algorithm& algorithm, const Instance& instance) {
    return makeRecursion(algorithm, instance.network, instance.evidence, Estimation::Mmse, 1, 0, 1);
}

/// What is seen of the signal after so many iterations.
Eigen::VectorXd seenAfter(Recursion& recursion, int iterations) {
    for (int step = 0; step < 2 * iterations; ++step) {
        recursion.advance();
    }
    return recursion.estimates().at(0).message->mean();
}

/// E[x^4] / E[x^2]^2 about the mean; 3 for a Gaussian, with a standard error of sqrt(24 / n).
double kurtosis(const Eigen::VectorXd& values) {
    const Eigen::ArrayXd x = values.array() - values.mean();
    return x.pow(4.0).mean() / std::pow(x.square().mean(), 2.0);
}

}  // namespace

class IterativeThresholdingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsTheLoopOfATextbook() {
        for (const double step : {1.0, 0.6}) {
            const Instance instance = drawInstance(sparse(400, 200), 0);
            const Eigen::MatrixXd W = instance.evidence.matrices.at(0)->dense();
            const Eigen::VectorXd y = instance.evidence.observation;
            IterativeThresholdingSettings settings;
            settings.stepSize = step;
            const IterativeThresholding algorithm(instance.network, instance.evidence, settings, 1);
            IterativeThresholding::State state = algorithm.initialState();
            Eigen::VectorXd z = Eigen::VectorXd::Zero(400);
            for (int iteration = 0; iteration < 6; ++iteration) {
                algorithm.advance(state);
                QVERIFY((state.posterior.mean.col(0) - z).norm() <= 1e-9 * z.norm());
                algorithm.advance(state);
                const Eigen::VectorXd x = y - W * z;
                const double s = 2.0 * x.squaredNorm() / 200.0;  // columns of squared norm 1/2
                const Eigen::VectorXd r = z + 2.0 * step * (W.transpose() * x);
                for (int i = 0; i < 400; ++i) {
                    z[i] = posteriorMean(r[i], s);
                }
            }
            QVERIFY(!state.failure);
            QVERIFY(z.norm() > 0.1);
        }
    }

    void theFirstLookIsThatOfAmp() {
        const Instance instance = drawInstance(sparse(400, 200), 0);
        const auto amp = recursionOf(MlAmpSettings{}, instance);
        const auto plain = recursionOf(IterativeThresholdingSettings{}, instance);
        const Eigen::VectorXd seen = seenAfter(*amp, 1);
        QVERIFY((seen - seenAfter(*plain, 1)).norm() < 1e-7 * seen.norm());
    }

    /// What is looked at in the second iteration is the truth and an error. Six draws of 2000 entries: within 3.3
    /// standard errors of a kurtosis of 3 for AMP. Without the Onsager term the mean over draws has a standard error
    /// of 0.12, by these draws; 4.3 is five of them above the bound.
    void withoutTheOnsagerTermTheNoiseIsNotGaussian() {
        constexpr int kDraws = 6;
        constexpr int kUnknowns = 2000;
        const double allowed = 3.3 * std::sqrt(24.0 / (kDraws * kUnknowns));
        double withTerm = 0.0;
        double without = 0.0;
        for (int trial = 0; trial < kDraws; ++trial) {
            const Instance instance = drawInstance(sparse(kUnknowns, kUnknowns / 2), trial);
            const Eigen::VectorXd truth = instance.signals.at(0).col(0);
            const auto noise = [&](const Algorithm& algorithm) {
                const auto recursion = recursionOf(algorithm, instance);
                return Eigen::VectorXd(seenAfter(*recursion, 2) - truth);
            };
            withTerm += kurtosis(noise(MlAmpSettings{})) / kDraws;
            without += kurtosis(noise(IterativeThresholdingSettings{})) / kDraws;
        }
        qInfo("kurtosis %.2f with the term, %.2f without; 3 +- %.2f allowed", withTerm, without,
              allowed);
        QVERIFY(std::abs(withTerm - 3.0) < allowed);
        QVERIFY(without > 3.7);
    }

    void anEstimateThatGrowsTooLargeEndsTheRun() {
        const Instance instance = drawInstance(sparse(400, 120), 0);
        IterativeThresholdingSettings settings;
        settings.stepSize = 2.0;
        settings.divergenceFactor = 1.5;
        const auto recursion = recursionOf(settings, instance);
        int steps = 0;
        while (!recursion->failure() && steps < 200) {
            recursion->advance();
            ++steps;
        }
        QVERIFY(recursion->failure().has_value());
        QCOMPARE(recursion->failure()->reason,
                 std::string("the estimate has more power than divergenceFactor allows"));
        const HalfIteration at = recursion->next();
        recursion->advance();
        QVERIFY(recursion->next() == at);
    }
};

ONSAGER_TEST(IterativeThresholdingTest)
#include "iterative_thresholding_test.moc"
