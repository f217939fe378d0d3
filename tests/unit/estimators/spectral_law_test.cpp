// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a leading eigenvector knows of the signal, against integrals that were computed apart from this program.
#include "engine/estimators/spectral_law.h"

#include "engine/model/spectral_check.h"
#include "tests/support/amp_stacks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace onsager;

namespace {

Scenario spectral(const OutputLayer& output, double ratio, Field field) {
    constexpr int kRows = 1000;
    Scenario scenario = ampStack({PriorLayer{kRows, GaussianPrior{}},
                                  gaussianLinear(static_cast<int>(ratio * kRows)), output});
    scenario.field = field;
    scenario.start = SpectralStart{};
    return scenario;
}

SpectralLaw spectralLawOf(const Scenario& scenario) {
    constexpr int kThreads = 1;
    return spectralLaw(networkOf(scenario, 0), kThreads);
}

OutputLayer absolute(double variance) {
    return {AwgnOutput{OutputNoise{variance, {}, {}}, Activation::Abs}};
}

OutputLayer modulus(double variance) {
    return {ModulusOutput{OutputNoise{variance, {}, {}}}};
}

}  // namespace

class SpectralLawTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thresholdsAreTheKnownOnes_data() {
        QTest::addColumn<OutputLayer>("output");
        QTest::addColumn<bool>("isComplex");
        QTest::addColumn<double>("threshold");
        // Mondelli and Montanari 2019: 1/2 real, 1 complex, without noise. With noise: an integral.
        QTest::newRow("|z|") << absolute(1e-8) << false << 0.5;
        QTest::newRow("|z|, complex") << modulus(1e-8) << true << 1.0;
        QTest::newRow("|z| in noise") << absolute(0.1) << false << 0.604288;
        QTest::newRow("sign") << OutputLayer{SignOutput{}} << false
                              << std::numeric_limits<double>::infinity();
    }

    void thresholdsAreTheKnownOnes() {
        QFETCH(const OutputLayer, output);
        QFETCH(const bool, isComplex);
        QFETCH(const double, threshold);
        const Scenario scenario = spectral(output, 0.4, isComplex ? Field::Complex : Field::Real);
        QCOMPARE(missingSpectralStart(scenario), std::string());
        const SpectralLaw law = spectralLawOf(scenario);
        QVERIFY2(law.weakThreshold == threshold
                     || std::abs(law.weakThreshold - threshold) < 1e-3 * threshold,
                 qPrintable(QString::number(law.weakThreshold)));
        QCOMPARE(law.squaredOverlap, 0.0);
    }

    void overlapsAreThoseOfIntegralsComputedApart_data() {
        QTest::addColumn<OutputLayer>("output");
        QTest::addColumn<bool>("isComplex");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("overlap");
        QTest::addColumn<double>("lambda");
        const auto row = [](const char* name, const OutputLayer& output, bool isComplex,
                            double ratio, double overlap, double lambda) {
            QTest::newRow(name) << output << isComplex << ratio << overlap << lambda;
        };
        row("|z|, 0.7", absolute(1e-8), false, 0.7, 0.087782, 1.095932);
        row("|z|, 1.2", absolute(1e-8), false, 1.2, 0.324904, 1.479160);
        row("|z|, 2", absolute(1e-8), false, 2.0, 0.638740, 2.744054);
        row("|z|, complex, 1.5", modulus(1e-8), true, 1.5, 0.173847, 1.210271);
        row("|z|, complex, 2.5", modulus(1e-8), true, 2.5, 0.476936, 1.910591);
        row("|z| in noise, 1.2", absolute(0.1), false, 1.2, 0.236728, 1.310148);
    }

    void overlapsAreThoseOfIntegralsComputedApart() {
        QFETCH(const OutputLayer, output);
        QFETCH(const bool, isComplex);
        QFETCH(const double, ratio);
        QFETCH(const double, overlap);
        QFETCH(const double, lambda);
        const SpectralLaw law =
            spectralLawOf(spectral(output, ratio, isComplex ? Field::Complex : Field::Real));
        QVERIFY2(std::abs(law.squaredOverlap - overlap) < 1e-3,
                 qPrintable(QString::number(law.squaredOverlap)));
        QVERIFY2(std::abs(law.lambda - lambda) < 2e-3 * lambda,
                 qPrintable(QString::number(law.lambda)));
    }

    void theLawKnowsNoUnits() {
        const SpectralLaw law = spectralLawOf(spectral(absolute(0.1), 1.2, Field::Real));
        Scenario inOtherUnits = spectral(absolute(0.1 * 49.0), 1.2, Field::Real);
        std::get<PriorLayer>(inOtherUnits.layers.front()).law = GaussianPrior{49.0, {}};
        const SpectralLaw other = spectralLawOf(inOtherUnits);
        QVERIFY(std::abs(other.squaredOverlap - law.squaredOverlap) < 1e-9);
        QVERIFY(std::abs(other.weakThreshold - law.weakThreshold) < 1e-9);
    }

    void itIsRefusedWhereThereIsNoSuchVector() {
        const Scenario good = spectral(absolute(0.1), 1.2, Field::Real);
        QVERIFY(problemsOf(good).empty());

        Scenario deep =
            ampStack({sparsePrior(0.3), gaussianLinear(2000), ActivationLayer{Activation::Relu, {}},
                      gaussianLinear(1400), awgnOutput(0.005)});
        deep.start = SpectralStart{};
        QCOMPARE(problemsOf(deep).front().path, std::string("start.kind"));

        Scenario wide = good;
        wide.columns = 2;
        QCOMPARE(problemsOf(wide).front().path, std::string("start.kind"));

        Scenario vamp = good;
        vamp.algorithm = MlMatVampSettings{};
        QCOMPARE(problemsOf(vamp).front().path, std::string("algorithm.kind"));

        Scenario compared = good;
        compared.baselines = {AdamSettings{}};
        QCOMPARE(problemsOf(compared).back().path, std::string("baselines.0.kind"));

        Scenario mistaken = good;
        std::get<OutputLayer>(mistaken.layers.back()).assumedNoiseVariance = 0.2;
        QCOMPARE(problemsOf(mistaken).front().path, std::string("start.kind"));
    }
};

ONSAGER_TEST(SpectralLawTest)
#include "spectral_law_test.moc"
