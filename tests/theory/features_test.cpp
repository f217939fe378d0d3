// SPDX-License-Identifier: GPL-3.0-or-later
//
// Columns that are correlated, and nonlinear features of common inputs: the algorithm against its state evolution,
// which knows their limit spectrum alone.
#include "engine/experiment/experiment.h"
#include "engine/laws/matrix.h"
#include "tests/support/agreement.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

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
    }

    /// Linear spectral statistics of a draw fluctuate by O(1 / n).
    void aDrawFollowsItsLimitLaw() {
        for (const MatrixLaw& law : {MatrixLaw(CorrelatedMatrix{{0.05, 0.5, 2.0}}),
                                     MatrixLaw(FeaturesMatrix{300, FeatureFunction::Relu}),
                                     MatrixLaw(FeaturesMatrix{700, FeatureFunction::Erf}),
                                     MatrixLaw(FeaturesMatrix{500, FeatureFunction::Sign})}) {
            const auto map = drawMap(law, 400, 500, {3, 0, 1});
            const Spectrum& drawn = map->spectrum();
            const Spectrum limit = limitSpectrum(law, 400, 500);
            QVERIFY(std::abs(limit.rank() - 400.0) < 1e-9);
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
