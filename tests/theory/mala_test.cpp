// SPDX-License-Identifier: GPL-3.0-or-later
//
// The posterior mean by sampling, as far as that is possible, beside the one by message passing.
#include "engine/experiment/experiment.h"
#include "tests/support/long_version.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

/// Z_0 of Laplace entries below tanh, seen through a matrix and noise: nothing is Gaussian.
Scenario twoLayers() {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    scenario.trials = isLongVersion() ? 80 : 24;
    vampOf(scenario).iterations = 25;
    vampOf(scenario).damping = 0.8;
    scenario.prediction.samples = 64;
    AwgnOutput output;
    output.noise.variance = 0.3;
    scenario.layers = {PriorLayer{60, LaplacePrior{1.0}}, LinearLayer{90, GaussianMatrix{}, {}},
                       ActivationLayer{Activation::Tanh, {0.02, std::nullopt}},
                       LinearLayer{120, GaussianMatrix{}, {}}, OutputLayer{output}};
    scenario.baselines = {MalaSettings{6000, 3000, 0.1, 4}};
    return scenario;
}

}  // namespace

class MalaTheoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagePassingIsAsGoodAsThePosteriorMean() {
        const Scenario scenario = twoLayers();
        const Result result = runScenario(scenario, {2, true, {}, {}}, {});
        const std::vector<TrialResult>& passing = result.trials;
        const std::vector<TrialResult>& sampling = result.baselines.at(0).trials;
        double sum = 0.0;
        double squares = 0.0;
        double mean = 0.0;
        const auto n = static_cast<double>(passing.size());
        for (std::size_t t = 0; t < passing.size(); ++t) {
            QVERIFY2(sampling[t].sampling.value().rHat < 1.2,
                     qPrintable(QString::number(sampling[t].sampling->rHat)));
            const double ratio = passing[t].finalMse[0] / sampling[t].finalMse[0];
            sum += std::log(ratio);
            squares += std::log(ratio) * std::log(ratio);
            mean += sampling[t].finalMse[0] / n;
        }
        const double bias = sum / n;
        const double error = std::sqrt((squares / n - bias * bias) / (n - 1.0));
        // No estimate beats the posterior mean on average; at 60 rows message passing is a little worse.
        QVERIFY2(bias > -3.6 * error && bias < 0.05 + 3.6 * error,
                 qPrintable(QString("%1 +- %2, mse %3").arg(bias).arg(error).arg(mean)));
    }
};

ONSAGER_TEST(MalaTheoryTest)
#include "mala_test.moc"
