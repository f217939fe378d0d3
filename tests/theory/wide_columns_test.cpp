// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many vectors of one support: rows of up to 128 numbers, the algorithm against its state evolution, paired.
#include "engine/experiment/experiment.h"
#include "tests/support/agreement.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

using namespace onsager;

namespace {

Scenario sharedSupport(int columns) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.estimation = Estimation::Mmse;
    scenario.trials = 10;
    vampOf(scenario).iterations = 4;
    scenario.prediction.samples = 2048;
    scenario.layers = {PriorLayer{1000, BernoulliGaussianPrior{0.1, 1.0, {}}},
                       LinearLayer{300, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{{0.01, {}, {}}}}};
    return scenario;
}

}  // namespace

class WideColumnsAgreementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSupportSharedByManyColumnsAgreesWithStateEvolution() {
        verifyAgreement(runScenario(sharedSupport(64), {2, true, {}}, {}));
    }

    void aCovarianceOfManyColumnsAgreesWithStateEvolution() {
        // Columns of falling power, neighbours correlated.
        constexpr std::size_t kColumns = 24;
        MatrixRows covariance(kColumns, std::vector<double>(kColumns, 0.0));
        for (std::size_t i = 0; i < kColumns; ++i) {
            covariance[i][i] = 2.0 / static_cast<double>(1 + i);
            if (i > 0) {
                covariance[i][i - 1] = covariance[i - 1][i] = 0.4 / static_cast<double>(1 + i);
            }
        }
        Scenario scenario = sharedSupport(static_cast<int>(kColumns));
        std::get<PriorLayer>(scenario.layers.front()).law =
            BernoulliGaussianPrior{0.1, 1.0, covariance};
        verifyAgreement(runScenario(scenario, {2, true, {}}, {}));
    }
};

ONSAGER_TEST(WideColumnsAgreementTest)
#include "wide_columns_test.moc"
