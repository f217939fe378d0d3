// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/error_measures.h"

#include "engine/experiment/experiment.h"
#include "engine/experiment/metrics.h"
#include "engine/experiment/result_notes.h"
#include "engine/model/instance.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>
#include <numbers>

using namespace onsager;

namespace {

Scenario scenarioOf(const Prior& prior, int rows, int observations, const Output& output) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.trials = 20;
    scenario.estimation = Estimation::Mmse;
    vampOf(scenario).iterations = 6;
    scenario.layers = {PriorLayer{rows, prior}, LinearLayer{observations, GaussianMatrix{}, {}},
                       OutputLayer{output}};
    return scenario;
}

AwgnOutput noisy(double variance) {
    AwgnOutput output;
    output.noise.variance = variance;
    return output;
}

double valueOf(const std::vector<ErrorValue>& values, std::string_view key) {
    for (const ErrorValue& value : values) {
        if (value.quantity->key == key) {
            return value.value;
        }
    }
    return kMissing;
}

bool isThere(const std::vector<ErrorValue>& values, std::string_view key) {
    for (const ErrorValue& value : values) {
        if (value.quantity->key == key) {
            return true;
        }
    }
    return false;
}

double measured(const Scenario& scenario,
                std::string_view key,
                const Eigen::MatrixXd& Z,
                const Eigen::MatrixXd& Zhat) {
    return valueOf(measuredValues(networkOf(scenario, 0), 0, Z, Zhat, nullptr), key);
}

const ErrorResult& resultOf(const Result& result,
                            std::size_t half,
                            std::size_t layer,
                            std::string_view key) {
    for (const ErrorResult& error : result.halfIterations[half].variables[layer].errors) {
        if (error.quantity.key == key) {
            return error;
        }
    }
    throw std::out_of_range("no such error");
}

/// Within 4 standard errors of the paired differences, or `floor` where these are hardly known.
void checkAgreement(const ErrorResult& error, double floor) {
    QVERIFY2(std::isfinite(error.predicted), error.quantity.key.data());
    const double allowed = 4.0 * error.gap.standardError + floor;
    QVERIFY2(std::abs(error.gap.mean) < allowed,
             qPrintable(QString("%1: measured %2, predicted %3, standard error %4")
                            .arg(error.quantity.key.data())
                            .arg(error.measured.mean)
                            .arg(error.predicted)
                            .arg(error.gap.standardError)));
}

}  // namespace

class ErrorMeasuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScaledErrorIsTheLeastOverAllScales() {
        const Scenario scenario = [] {
            Scenario signs = scenarioOf(GaussianPrior{}, 12, 12, SignOutput{});
            signs.columns = 2;
            return signs;
        }();
        const Eigen::MatrixXd Z = RandomField(3, 0, 0, Draw::Signal).gaussian(12, 2);
        const Eigen::MatrixXd Zhat =
            -0.1 * Z + 0.05 * RandomField(3, 1, 0, Draw::Signal).gaussian(12, 2);
        double least = 0.0;
        for (Eigen::Index j = 0; j < 2; ++j) {
            double best = 1e300;
            for (int k = -40000; k <= 40000; ++k) {
                best = std::min(best, (k * 1e-3 * Zhat.col(j) - Z.col(j)).squaredNorm());
            }
            least += best;
        }
        const double expected = decibel(least / Z.squaredNorm());
        QVERIFY(std::abs(measured(scenario, "scaledNmseDb", Z, Zhat) - expected) < 1e-3);
        // An estimate of nothing leaves everything, any multiple of the truth nothing.
        QCOMPARE(measured(scenario, "scaledNmseDb", Z, Eigen::MatrixXd::Zero(12, 2)), 0.0);
        QVERIFY(measured(scenario, "scaledNmseDb", Z, -7.0 * Z) < -140.0);
    }

    void bitsAndSymbolsAreCountedOneByOne() {
        const Scenario bits = scenarioOf(BinaryPrior{}, 4, 4, noisy(1.0));
        const Eigen::MatrixXd Z = (Eigen::MatrixXd(4, 1) << 1.0, 1.0, -1.0, -1.0).finished();
        const Eigen::MatrixXd Zhat = (Eigen::MatrixXd(4, 1) << 0.2, -0.2, 0.0, -3.0).finished();
        QCOMPARE(measured(bits, "bitErrorRate", Z, Zhat), 1.5 / 4.0);

        DiscretePrior corners;
        corners.points = {{1.0, 1.0}, {1.0, -1.0}, {-1.0, 1.0}, {-1.0, -1.0}};
        corners.weights = {1.0, 1.0, 1.0, 1.0};
        Scenario symbols = scenarioOf(corners, 4, 4, noisy(1.0));
        symbols.columns = 2;
        const Eigen::MatrixXd S =
            (Eigen::MatrixXd(4, 2) << 1.0, 1.0, 1.0, -1.0, -1.0, 1.0, -1.0, -1.0).finished();
        // Right; wrong; a tie of two, one of them right; a tie of all four.
        const Eigen::MatrixXd Shat =
            (Eigen::MatrixXd(4, 2) << 0.3, 0.1, 0.3, 0.1, 0.0, 2.0, 0.0, 0.0).finished();
        QCOMPARE(measured(symbols, "symbolErrorRate", S, Shat), (0.0 + 1.0 + 0.5 + 0.75) / 4.0);
    }

    void detectionsAskTruthAndEstimateTheSameQuestion() {
        BernoulliGaussianPrior sparse;
        sparse.variance = 4.0;  // active rows of norm sqrt(8), so detected above 0.2828
        Scenario scenario = scenarioOf(sparse, 5, 5, noisy(1.0));
        scenario.columns = 2;
        const Eigen::MatrixXd Z =
            (Eigen::MatrixXd(5, 2) << 0.0, 0.0, 0.0, 0.0, 0.2, 0.21, 3.0, 1.0, 0.1, 0.1).finished();
        const Eigen::MatrixXd Zhat =
            (Eigen::MatrixXd(5, 2) << 0.1, 0.1, 0.3, 0.0, 0.1, 0.1, 1.0, 1.0, 0.1, 0.1).finished();
        QCOMPARE(measured(scenario, "missedDetections", Z, Zhat), 1.0 / 2.0);
        QCOMPARE(measured(scenario, "falseDetections", Z, Zhat), 1.0 / 3.0);
        QVERIFY(std::isnan(measured(scenario, "missedDetections", 0.0 * Z, Zhat)));
    }

    void gainAndNoiseAreTheRegressionOfTheEstimate() {
        Scenario scenario = scenarioOf(GaussianPrior{}, 9, 9, noisy(1.0));
        scenario.columns = 2;
        const Eigen::MatrixXd Z = RandomField(5, 0, 0, Draw::Signal).gaussian(9, 2);
        const Eigen::MatrixXd Zhat = RandomField(5, 1, 0, Draw::Signal).gaussian(9, 2) + 0.5 * Z;
        const Eigen::MatrixXd A = Z.householderQr().solve(Zhat);
        const auto near = [](double a, double b) { return std::abs(a - b) < 1e-12; };
        QVERIFY(near(measured(scenario, "gain", Z, Zhat), A.trace() / 2.0));
        QVERIFY(near(measured(scenario, "noise", Z, Zhat), (Zhat - Z * A).squaredNorm() / 18.0));
        QVERIFY(near(measured(scenario, "overlap", Z, Zhat), Z.cwiseProduct(Zhat).sum() / 18.0));
        QVERIFY(
            !isThere(measuredValues(networkOf(scenario, 0), 0, Z, Zhat, nullptr), "scaledNmseDb"));
    }

    /// The angle between two half-spaces, and for noise and for logistic labels fresh rows by the million.
    void theLabelErrorIsThatOfFreshRows_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("sign") << 0;
        QTest::newRow("probit") << 1;
        QTest::newRow("logistic with a bias") << 2;
    }
    void theLabelErrorIsThatOfFreshRows() {
        QFETCH(const int, kind);
        const Output output = kind == 0   ? Output(SignOutput{})
                              : kind == 1 ? Output(ProbitOutput{0.3})
                                          : Output(LogisticOutput{});
        Scenario scenario = scenarioOf(GaussianPrior{4.0, {}}, 6, 60, output);
        if (kind == 2) {
            std::get<LinearLayer>(scenario.layers[1]).bias = ConstantBias{-0.7};
        }
        const Eigen::MatrixXd Z = 2.0 * RandomField(6, 0, 0, Draw::Signal).gaussian(6, 1);
        const Eigen::MatrixXd Zhat = 0.3 * Z + RandomField(6, 1, 0, Draw::Signal).gaussian(6, 1);
        const double error = measured(scenario, "labelErrorRate", Z, Zhat);
        if (kind == 0) {
            const double cosine = Z.col(0).normalized().dot(Zhat.col(0).normalized());
            QVERIFY(std::abs(error - std::acos(cosine) / std::numbers::pi) < 1e-9);
            return;
        }
        constexpr int kFresh = 400000;
        const Eigen::MatrixXd X =
            RandomField(6, 2, 0, Draw::Signal).gaussian(kFresh, 6) / std::sqrt(6.0);
        const double bias = kind == 2 ? -0.7 : 0.0;
        const Eigen::ArrayXd z = (X * Z).array() + bias;
        const Eigen::ArrayXd zhat = (X * Zhat).array() + bias;
        double wrong = 0.0;
        for (int i = 0; i < kFresh; ++i) {
            const double positive = kind == 1 ? normalProbability(z(i) / std::sqrt(0.3))
                                              : 1.0 / (1.0 + std::exp(-z(i)));
            wrong += (zhat(i) > 0.0 ? 1.0 - positive : positive) / kFresh;
        }
        // Of 400,000 rows: a standard error below 0.0007.
        QVERIFY2(std::abs(error - wrong) < 0.003,
                 qPrintable(QString("%1 %2").arg(error).arg(wrong)));
    }

    /// An orthogonal matrix with noise is one scalar channel for each bit: Q(1 / sigma).
    void theBitErrorOfScalarChannelsIsTheTailOfTheNoise() {
        for (const double variance : {1.0, 0.1, 0.04}) {
            Scenario scenario = scenarioOf(BinaryPrior{}, 200, 200, noisy(variance));
            std::get<LinearLayer>(scenario.layers[1]).matrix = OrthogonalMatrix{};
            const Result result = runScenario(scenario, {1, false, {}}, {});
            const double expected = normalProbability(-1.0 / std::sqrt(variance));
            const double predicted = resultOf(result, 2, 0, "bitErrorRate").predicted;
            QVERIFY2(std::abs(predicted / expected - 1.0) < 0.02,
                     qPrintable(QString("%1 %2").arg(predicted).arg(expected)));
        }
    }

    void measuredBitsAgreeWithTheirPrediction() {
        const Result result =
            runScenario(scenarioOf(BinaryPrior{}, 800, 800, noisy(0.3)), {2, true, {}}, {});
        for (std::size_t half = 2; half < 12; half += 2) {
            checkAgreement(resultOf(result, half, 0, "bitErrorRate"), 1e-4);
        }
        checkAgreement(resultOf(result, 11, 0, "gain"), 1e-4);
        checkAgreement(resultOf(result, 11, 0, "noise"), 1e-4);
    }

    /// Bits of which one is more likely: half of those of an estimate that is still 0 are wrong, not as few as
    /// the law would leave.
    void bitsOfTheEstimateThatKnowsNothingAreGuesses() {
        Scenario scenario = scenarioOf(BinaryPrior{0.7}, 600, 500, noisy(0.2));
        MlAmpSettings settings;
        settings.iterations = 3;
        scenario.algorithm = settings;
        const Result result = runScenario(scenario, {2, true, {}}, {});
        const ErrorResult& first = resultOf(result, 0, 0, "bitErrorRate");
        QVERIFY(std::abs(first.predicted - 0.5) < 1e-12);
        QVERIFY(std::abs(first.measured.mean - 0.5) < 1e-12);
        for (const std::size_t half : {std::size_t{2}, std::size_t{4}}) {
            checkAgreement(resultOf(result, half, 0, "bitErrorRate"), 1e-4);
        }
    }

    void measuredSymbolsOfTwoColumnsAgreeWithTheirPrediction() {
        DiscretePrior corners;
        corners.points = {{1.0, 0.0}, {0.0, 1.0}, {-1.0, -1.0}};
        corners.weights = {0.5, 0.3, 0.2};
        Scenario scenario = scenarioOf(corners, 600, 600, noisy(0.3));
        scenario.columns = 2;
        vampOf(scenario).iterations = 4;
        scenario.prediction.samples = 2048;
        const Result result = runScenario(scenario, {2, true, {}}, {});
        for (std::size_t half = 2; half < 8; half += 2) {
            checkAgreement(resultOf(result, half, 0, "symbolErrorRate"), 1e-3);
        }
        // What the linear layer says mixes two noises: its rows are not predicted, its moments are.
        QVERIFY(std::isnan(resultOf(result, 7, 0, "symbolErrorRate").predicted));
        QVERIFY(resultOf(result, 7, 0, "symbolErrorRate").measured.trials == 20);
        checkAgreement(resultOf(result, 7, 0, "overlap"), 1e-3);
    }

    /// Columns that do not couple are predicted as one: what is said of them is said per entry.
    void measuresOfThreeEqualColumnsAgreeWithThePredictionOfOne() {
        Scenario scenario = scenarioOf(BinaryPrior{}, 600, 500, noisy(0.3));
        scenario.columns = 3;
        const Result result = runScenario(scenario, {2, true, {}}, {});
        for (const char* key : {"overlap", "gain", "noise", "bitErrorRate"}) {
            checkAgreement(resultOf(result, 10, 0, key), 1e-3);
        }
    }

    void measuredDetectionsAgreeWithTheirPrediction() {
        BernoulliGaussianPrior sparse;
        sparse.density = 0.2;
        const Result result =
            runScenario(scenarioOf(sparse, 1000, 500, noisy(0.01)), {2, true, {}}, {});
        for (std::size_t half = 2; half < 12; half += 2) {
            checkAgreement(resultOf(result, half, 0, "missedDetections"), 1e-3);
            checkAgreement(resultOf(result, half, 0, "falseDetections"), 1e-3);
        }
    }

    /// The lasso passes its messages at another temperature than that of its belief.
    void detectionsOfTheLassoAgreeWithTheirPrediction() {
        BernoulliGaussianPrior sparse;
        sparse.density = 0.1;
        Scenario scenario = scenarioOf(sparse, 1000, 500, noisy(0.01));
        scenario.estimation = Estimation::Map;
        std::get<PriorLayer>(scenario.layers.front()).assumed = LaplacePrior{0.1};
        const Result result = runScenario(scenario, {2, true, {}}, {});
        for (std::size_t half = 2; half < 12; half += 2) {
            checkAgreement(resultOf(result, half, 0, "missedDetections"), 1e-3);
            checkAgreement(resultOf(result, half, 0, "falseDetections"), 1e-3);
        }
    }

    void measuredLabelsAndDirectionsAgreeWithTheirPrediction() {
        BernoulliGaussianPrior sparse;
        sparse.density = 0.2;
        const Result result =
            runScenario(scenarioOf(sparse, 500, 1500, ProbitOutput{0.01}), {2, true, {}}, {});
        for (std::size_t half = 1; half < 12; ++half) {
            checkAgreement(resultOf(result, half, 0, "labelErrorRate"), 1e-3);
            checkAgreement(resultOf(result, half, 0, "scaledNmseDb"), 0.1);
        }
    }

    void sentencesSayWhereScaleIsNotSeenAndWhatIsSmall() {
        const ErrorName scaled = errorMeasure("scaledNmseDb")->quantity;
        Result result;
        result.scenario = scenarioOf(GaussianPrior{}, 100, 200, SignOutput{});
        VariableResult variable;
        variable.nmseDb.median = -19.0;
        variable.errors = {{scaled, {-30.0, 0.1, -30.0, -31.0, -29.0, 6}, -29.9, 0.0, {}}};
        result.halfIterations = {{{}, {variable}}};
        QCOMPARE(resultNotes(result).size(), std::size_t{1});
        QVERIFY(resultNotes(result)[0].find("scale or sign of Z_0") != std::string::npos);
        QVERIFY(resultNotes(result)[0].find("-30.0 dB") != std::string::npos);
        // Nothing to say where scale hardly matters, or where both are recovery.
        result.halfIterations[0].variables[0].nmseDb.median = -28.0;
        QVERIFY(resultNotes(result).empty());
        result.halfIterations[0].variables[0].nmseDb.median = -120.0;
        result.halfIterations[0].variables[0].errors[0].measured.median = -140.0;
        QVERIFY(resultNotes(result).empty());
        result.scenario = scenarioOf(GaussianPrior{}, 4, 200, noisy(1.0));
        QCOMPARE(resultNotes(result).size(), std::size_t{1});
        QVERIFY(resultNotes(result)[0].find("Z_0 is small (4 rows)") != std::string::npos);
    }

    void aSentenceTellsOfRowsWhoseSearchEndedEarly() {
        Result result;
        result.scenario = scenarioOf(GaussianPrior{}, 100, 200, SignOutput{});
        result.trials.resize(3);
        QVERIFY(resultNotes(result).empty());
        result.trials[1].unconvergedRows = 7;
        QCOMPARE(resultNotes(result).size(), std::size_t{1});
        QVERIFY(resultNotes(result)[0].starts_with("In 1 of 3 trials"));
        QVERIFY(resultNotes(result)[0].find("7 in all") != std::string::npos);
    }

    void measuredBitsBehindASignAgreeWithTheirPrediction() {
        Scenario scenario = scenarioOf(GaussianPrior{}, 400, 400, noisy(0.1));
        scenario.layers = {PriorLayer{400, GaussianPrior{}}, LinearLayer{400, GaussianMatrix{}, {}},
                           ActivationLayer{Activation::Sign, {}},
                           LinearLayer{600, GaussianMatrix{}, {}}, OutputLayer{noisy(0.3)}};
        const Result result = runScenario(scenario, {2, true, {}}, {});
        for (std::size_t half = 2; half < 12; half += 2) {
            checkAgreement(resultOf(result, half, 2, "bitErrorRate"), 1e-3);
        }
        checkAgreement(resultOf(result, 11, 0, "scaledNmseDb"), 0.1);
    }
};

ONSAGER_TEST(ErrorMeasuresTest)
#include "error_measures_test.moc"
