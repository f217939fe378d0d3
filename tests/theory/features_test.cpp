// SPDX-License-Identifier: GPL-3.0-or-later
//
// Columns that are correlated, nonlinear features of common inputs, entries with a mean: the algorithm against its
// state evolution, which knows their limit spectrum alone.
#include "engine/experiment/experiment.h"
#include "engine/laws/matrix.h"
#include "tests/support/agreement.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <cmath>
#include <utility>

using namespace onsager;

namespace {

GaussianMatrix withMean(double mean) {
    GaussianMatrix matrix;
    matrix.mean = mean;
    return matrix;
}

Scenario regression(const MatrixLaw& matrix, const Prior& prior, const OutputLayer& output) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    scenario.trials = 8;
    vampOf(scenario).iterations = 6;
    scenario.layers = {PriorLayer{900, prior}, LinearLayer{700, matrix, {}}, output};
    return scenario;
}

}  // namespace

class FeaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsThatAreNotIndependentAgreeWithStateEvolution_data() {
        QTest::addColumn<MatrixLaw>("matrix");
        QTest::newRow("two eigenvalues") << MatrixLaw(CorrelatedMatrix{{0.1, 1.9}});
        QTest::newRow("a hundred to one") << MatrixLaw(CorrelatedMatrix{{0.02, 0.2, 2.0}});
        QTest::newRow("ReLU of fewer inputs")
            << MatrixLaw(FeaturesMatrix{400, FeatureFunction::Relu});
        QTest::newRow("erf") << MatrixLaw(FeaturesMatrix{900, FeatureFunction::Erf});
        QTest::newRow("signs of more inputs")
            << MatrixLaw(FeaturesMatrix{1500, FeatureFunction::Sign});
        QTest::newRow("a mean of 5") << MatrixLaw(withMean(5.0));
        QTest::newRow("a mean of -9") << MatrixLaw(withMean(-9.0));
    }

    void columnsThatAreNotIndependentAgreeWithStateEvolution() {
        QFETCH(const MatrixLaw, matrix);
        const BernoulliGaussianPrior sparse{0.2, 1.0, {}};
        const OutputLayer plain{AwgnOutput{OutputNoise{0.01, {}, {}}}};
        verifyAgreement(runScenario(regression(matrix, sparse, plain), {2, true, {}}, {}));
        verifyAgreement(runScenario(regression(matrix, GaussianPrior{}, {ProbitOutput{0.1}}),
                                    {2, true, {}}, {}));
    }

    void complexColumnsAgreeToo() {
        Scenario scenario =
            regression(CorrelatedMatrix{{0.1, 1.9}}, BernoulliGaussianPrior{0.2, 1.0, {}},
                       {AwgnOutput{OutputNoise{0.02, {}, {}}}});
        scenario.field = Field::Complex;
        std::get<PriorLayer>(scenario.layers[0]).rows = 500;
        std::get<LinearLayer>(scenario.layers[1]).rows = 400;
        verifyAgreement(runScenario(scenario, {2, true, {}}, {}));
        std::get<LinearLayer>(scenario.layers[1]).matrix = withMean(5.0);
        verifyAgreement(runScenario(scenario, {2, true, {}}, {}));
    }

    /// The one singular value beside the others is what ML-AMP does not know: Caltagirone, Zdeborova and Krzakala 2014.
    void aMeanOfTheEntriesMakesMlAmpDivergeAlone() {
        const auto divergedRuns = [](double mean) {
            Scenario scenario = regression(withMean(mean), BernoulliGaussianPrior{0.2, 1.0, {}},
                                           {AwgnOutput{OutputNoise{0.01, {}, {}}}});
            vampOf(scenario).iterations = 12;
            MlAmpSettings amp;
            amp.iterations = 12;
            scenario.baselines = {amp};
            const Result result = runScenario(scenario, {2, true, {}}, {});
            int diverged = 0;
            for (const TrialResult& trial : result.baselines.front().trials) {
                diverged += trial.stop == StopReason::Diverged ? 1 : 0;
            }
            return std::pair(result.stop.diverged, diverged);
        };
        QCOMPARE(divergedRuns(0.0), std::pair(0, 0));
        QCOMPARE(divergedRuns(9.0), std::pair(0, 8));
    }

    /// Linear spectral statistics of a draw fluctuate by O(1 / n).
    void aDrawFollowsItsLimitLaw() {
        for (const MatrixLaw& law :
             {MatrixLaw(CorrelatedMatrix{{0.05, 0.5, 2.0}}), MatrixLaw(withMean(7.0)),
              MatrixLaw(FeaturesMatrix{300, FeatureFunction::Relu}),
              MatrixLaw(FeaturesMatrix{700, FeatureFunction::Erf}),
              MatrixLaw(FeaturesMatrix{500, FeatureFunction::Sign})}) {
            const auto map = drawMap(law, 400, 500, {3, 0, 1});
            const Spectrum& drawn = map->spectrum();
            const Spectrum limit = limitSpectrum(law, 400, 500);
            QVERIFY(std::abs(limit.rank() - 400.0) < 1e-9);
            QVERIFY(std::abs(limit.outputGain() / drawn.outputGain() - 1.0) < 0.02);
            for (const double lambda : {0.05, 1.0, 10.0}) {
                const auto resolvent = [lambda](const Spectrum& s) {
                    return s.counts.dot(
                        (lambda + s.singularValues.array().square()).inverse().matrix());
                };
                const double ratio = resolvent(drawn) / resolvent(limit);
                QVERIFY2(std::abs(ratio - 1.0) < 0.02, qPrintable(QString::number(ratio)));
            }
        }
    }

    /// E[g phi(g)]^2: 1 / (2 - 2 / pi), 1 / (3/2 asin(2/3)), 2 / pi.
    void theLinearPartsAreTheKnownOnes() {
        const auto squared = [](FeatureFunction f) { return linearPart(f) * linearPart(f); };
        QVERIFY(std::abs(squared(FeatureFunction::Relu) - 0.733471) < 1e-6);
        QVERIFY(std::abs(squared(FeatureFunction::Erf) - 0.913583) < 1e-6);
        QVERIFY(std::abs(squared(FeatureFunction::Sign) - 0.636620) < 1e-6);
    }
};

ONSAGER_TEST(FeaturesTest)
#include "features_test.moc"
