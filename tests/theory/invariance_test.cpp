// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a result must not know: the temperature of a MAP problem, and the unit of the signal.
#include "engine/experiment/prediction.h"
#include "engine/experiment/prediction_note.h"
#include "engine/experiment/trial_run.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

OutputNoise variance(double value) {
    OutputNoise noise;
    noise.variance = value;
    return noise;
}

using Trace = std::vector<ErrorRecord>;

Trace measured(const Scenario& scenario) {
    TrialRun run(scenario, 0, 2);
    while (!run.finished()) {
        run.advance();
    }
    return run.record().errors;
}

Trace predicted(const Scenario& scenario, EvolutionChoice choice = EvolutionChoice::Automatic) {
    return predictTrial(scenario, 0, 0, 2, {}, choice).traces.at(0);
}

double decibelOf(const ErrorRecord& record) {
    return 10.0 * std::log10(record.variables.at(0).nmse);
}

/// The largest relative difference of any NMSE in any half-iteration.
double largestDifference(const Trace& one, const Trace& other) {
    if (one.empty() || one.size() != other.size()) {
        return std::numeric_limits<double>::infinity();
    }
    double largest = 0.0;
    for (std::size_t h = 0; h < one.size(); ++h) {
        for (std::size_t l = 0; l < one[h].variables.size(); ++l) {
            largest = std::max(
                largest, std::abs(other[h].variables[l].nmse / one[h].variables[l].nmse - 1.0));
        }
    }
    return largest;
}

/// The same minimiser at c times the temperature.
Scenario atTemperature(Scenario scenario, double c) {
    auto& prior = std::get<PriorLayer>(scenario.layers.front());
    if (auto* laplace = std::get_if<LaplacePrior>(&*prior.assumed)) {
        laplace->scale *= c;
    } else {
        std::get<GroupLassoPrior>(*prior.assumed).weight /= c;
    }
    auto& output = std::get<OutputLayer>(scenario.layers.back());
    output.assumedNoiseVariance = *output.assumedNoiseVariance * c;
    return scenario;
}

/// The same stack with signals sqrt(power) times as large.
Scenario inUnits(Scenario scenario, double power) {
    const double scale = std::sqrt(power);
    const auto stretch = [&](Prior& prior) {
        std::visit(Overloaded{[&](BernoulliGaussianPrior& law) { law.variance *= power; },
                              [&](LaplacePrior& law) { law.scale *= scale; },
                              [&](GroupLassoPrior& law) { law.weight /= scale; },
                              [](auto&) { QFAIL("not a prior of these stacks"); }},
                   prior);
    };
    auto& prior = std::get<PriorLayer>(scenario.layers.front());
    stretch(prior.law);
    if (prior.assumed) {
        stretch(*prior.assumed);
    }
    auto& output = std::get<OutputLayer>(scenario.layers.back());
    auto& noise = std::get<AwgnOutput>(output.channel).noise;
    noise.variance = *noise.variance * power;
    if (output.assumedNoiseVariance) {
        output.assumedNoiseVariance = *output.assumedNoiseVariance * power;
    }
    return scenario;
}

Scenario sparse(const Prior& assumed, int columns, const Output& output, double believedNoise) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.estimation = Estimation::Map;
    vampOf(scenario).damping = 0.8;
    vampOf(scenario).iterations = 12;
    scenario.prediction.samples = 512;
    scenario.layers = {PriorLayer{200, BernoulliGaussianPrior{0.1, 2.0, {}}, assumed},
                       LinearLayer{140, GaussianMatrix{}, {}}, OutputLayer{output, believedNoise}};
    return scenario;
}

/// LASSO with penalty 0.01 / scale on 600 measurements of 1200 unknowns.
Scenario lasso(double scale) {
    Scenario scenario;
    scenario.seed = 3;
    scenario.columns = 1;
    scenario.estimation = Estimation::Map;
    vampOf(scenario).damping = 0.8;
    vampOf(scenario).iterations = 120;
    scenario.layers = {
        PriorLayer{1200, BernoulliGaussianPrior{0.1, 1.0, {}}, Prior(LaplacePrior{scale})},
        LinearLayer{600, GaussianMatrix{}, {}}, OutputLayer{AwgnOutput{variance(0.01)}}};
    return scenario;
}

Scenario compressedSensing() {
    Scenario scenario;
    scenario.seed = 7;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    vampOf(scenario).iterations = 12;
    scenario.layers = {PriorLayer{1000, BernoulliGaussianPrior{0.1, 1.0, {}}},
                       LinearLayer{500, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{variance(1e-3)}}};
    return scenario;
}

}  // namespace

class InvarianceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTrajectoryDoesNotKnowTheTemperature_data() {
        QTest::addColumn<Scenario>("scenario");
        const auto add = [](const char* name, const Scenario& scenario) {
            QTest::newRow(name) << scenario;
        };
        const Output awgn = AwgnOutput{variance(0.01)};
        const Output relu = AwgnOutput{variance(0.01), Activation::Relu};
        const Output committee =
            CommitteeOutput{Activation::Sigmoid, GivenSecondLayer{{{2.0}, {-1.0}}}, variance(0.01)};
        add("Laplace, d 1", sparse(LaplacePrior{0.05}, 1, awgn, 0.01));
        add("Laplace, next to no penalty", sparse(LaplacePrior{50.0}, 1, awgn, 0.01));
        add("Laplace, d 3", sparse(LaplacePrior{0.1}, 3, awgn, 0.02));
        add("group lasso, d 1", sparse(GroupLassoPrior{20.0}, 1, awgn, 0.01));
        add("group lasso, d 3", sparse(GroupLassoPrior{10.0}, 3, awgn, 0.02));
        add("Laplace behind a ReLU", sparse(LaplacePrior{0.1}, 1, relu, 0.01));
        add("group lasso behind a committee", sparse(GroupLassoPrior{1.0}, 2, committee, 0.01));
        Scenario undamped = sparse(LaplacePrior{0.05}, 1, awgn, 0.01);
        vampOf(undamped).damping = 1.0;
        add("without damping", undamped);
    }

    void theTrajectoryDoesNotKnowTheTemperature() {
        QFETCH(const Scenario, scenario);
        const Trace run = measured(scenario);
        const Trace law = predicted(scenario);
        for (const double c : {1e-6, 3e4}) {
            const Scenario twin = atTemperature(scenario, c);
            const double ofRun = largestDifference(run, measured(twin));
            const double ofLaw = largestDifference(law, predicted(twin));
            QVERIFY2(ofRun < 1e-7 && ofLaw < 1e-6,
                     qPrintable(QString("measured %1, predicted %2").arg(ofRun).arg(ofLaw)));
        }
    }

    /// Fixed points of tau^2 = s^2 / delta + E(eta(X + tau Z; alpha tau) - X)^2 / delta, lambda / delta =
    /// alpha tau (1 - P(|X + tau Z| > alpha tau) / delta), computed apart from this program.
    void theLassoPathIsThatOfItsFixedPoints() {
        const std::vector<std::pair<double, double>> path = {
            {0.005, -0.0024}, {0.01, -0.492}, {0.015, -1.577}, {0.02, -2.664},
            {0.03, -4.459},   {0.05, -6.774}, {0.1, -8.909},   {0.2, -9.182}};
        Scenario scenario = lasso(1.0);
        vampOf(scenario).damping = 1.0;  // the way is another, the fixed point is not
        for (const auto& [scale, exact] : path) {
            scenario = lasso(scale);
            const ErrorRecord law = predicted(scenario).back();
            QVERIFY2(std::abs(decibelOf(law) - exact) < 2e-3,
                     qPrintable(QString("%1: %2 dB").arg(scale).arg(decibelOf(law))));
        }
        // One draw of 120 active entries in 1200 scatters by half a dB.
        for (const double scale : {0.01, 0.03}) {
            const Trace run = measured(lasso(scale));
            const double exact = scale < 0.02 ? -0.492 : -4.459;
            QVERIFY2(std::abs(decibelOf(run.back()) - exact) < 1.0,
                     qPrintable(QString("%1: %2 dB").arg(scale).arg(decibelOf(run.back()))));
            const double forward = decibelOf(run[run.size() - 2]);
            QVERIFY(std::abs(decibelOf(run.back()) - forward) < 1e-3);
        }
    }

    /// The same fixed points with eta(u) = soft(u; theta / scale) / (1 + theta / variance), lambda =
    /// theta (1 - E eta' / delta): computed apart, the lasso's being those above.
    void theElasticNetWeighedByLambdaIsThatOfItsFixedPoints() {
        struct Net {
            double lambda, scale, variance, exact;
        };
        for (const Net& net : {Net{0.05, 1.25, 5.0, -8.36795}, Net{0.1, 2.0, 2.0, -6.64241},
                               Net{0.02, 1.0 / 0.3, 1.0 / 0.7, -4.80606}}) {
            Scenario scenario = lasso(1.0);
            auto& prior = std::get<PriorLayer>(scenario.layers.front());
            prior.assumed = ElasticNetPrior{net.scale, net.variance};
            prior.lambda = net.lambda;
            const ErrorRecord law = predicted(scenario).back();
            QVERIFY2(std::abs(decibelOf(law) - net.exact) < 2e-3,
                     qPrintable(QString("%1: %2 dB").arg(net.lambda).arg(decibelOf(law))));
            constexpr int kDraws = 12;
            Eigen::ArrayXd errors(kDraws);
            for (int draw = 0; draw < kDraws; ++draw) {
                scenario.seed = static_cast<std::uint64_t>(draw) + 1;
                errors(draw) = measured(scenario).back().variables[0].mse;
            }
            const double mean = errors.mean();
            const double standardError =
                std::sqrt((errors - mean).square().sum() / (kDraws * (kDraws - 1)));
            const double z = (mean - law.variables[0].mse) / standardError;
            // Student's law of 11 degrees of freedom: beyond 4.4 once in a thousand.
            QVERIFY2(std::abs(z) < 4.4, qPrintable(QString("%1: z %2").arg(net.lambda).arg(z)));
        }
    }

    /// An estimate next to zero: lambda 3.5 on 800 labels of 800 unknowns, from an independent fixed point.
    void aStrongPenaltyOnLabelsHasBothEstimatesNextToZero() {
        Scenario scenario;
        scenario.columns = 1;
        scenario.estimation = Estimation::Map;
        vampOf(scenario).iterations = 20;
        scenario.layers = {
            PriorLayer{800, BernoulliGaussianPrior{0.1, 10.0, {}}, Prior(LaplacePrior{1.0 / 3.5})},
            LinearLayer{800, GaussianMatrix{}, {}}, OutputLayer{LogisticOutput{}}};
        const Trace law = predicted(scenario);
        for (std::size_t h = law.size() - 2; h < law.size(); ++h) {
            QVERIFY2(std::abs(law[h].variables[0].nmse - 0.999967) < 1e-6,
                     qPrintable(QString::number(law[h].variables[0].nmse, 'g', 9)));
        }
        const Trace run = measured(scenario);
        for (std::size_t h = run.size() - 2; h < run.size(); ++h) {
            QVERIFY2(std::abs(run[h].variables[0].nmse - 1.0) < 2e-3,
                     qPrintable(QString::number(run[h].variables[0].nmse, 'g', 9)));
        }
    }

    void theErrorDoesNotKnowTheUnitOfTheSignal_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<EvolutionChoice>("choice");
        const Output awgn = AwgnOutput{variance(0.01)};
        const Output relu = AwgnOutput{variance(0.01), Activation::Relu};
        QTest::newRow("MMSE") << compressedSensing() << EvolutionChoice::Automatic;
        QTest::newRow("MMSE, general recursion") << compressedSensing() << EvolutionChoice::General;
        QTest::newRow("MAP") << sparse(LaplacePrior{0.1}, 1, awgn, 0.01)
                             << EvolutionChoice::Automatic;
        QTest::newRow("MAP, d 2") << sparse(GroupLassoPrior{10.0}, 2, awgn, 0.01)
                                  << EvolutionChoice::Automatic;
        Scenario bent = sparse(LaplacePrior{0.1}, 1, relu, 0.01);
        bent.estimation = Estimation::Mmse;
        QTest::newRow("ReLU") << bent << EvolutionChoice::Automatic;
        Scenario columns = compressedSensing();
        columns.columns = 2;
        columns.prediction.samples = 512;
        QTest::newRow("MMSE, d 2") << columns << EvolutionChoice::Automatic;
    }

    void theErrorDoesNotKnowTheUnitOfTheSignal() {
        QFETCH(const Scenario, scenario);
        QFETCH(const EvolutionChoice, choice);
        const Trace run = measured(scenario);
        const Trace law = predicted(scenario, choice);
        for (const double power : {1e-12, 1e-8, 1e8, 1e12}) {
            const Scenario twin = inUnits(scenario, power);
            const double ofRun = largestDifference(run, measured(twin));
            const double ofLaw = largestDifference(law, predicted(twin, choice));
            QVERIFY2(
                ofRun < 1e-6 && ofLaw < 1e-5,
                qPrintable(
                    QString("%1: measured %2, predicted %3").arg(power).arg(ofRun).arg(ofLaw)));
        }
    }

    /// -23.765 dB: of the same stack with variance 1 and limits of 1e-12 and 1e14.
    void aSmallSignalIsRecoveredLikeALargeOne() {
        Scenario scenario = inUnits(compressedSensing(), 1e-8);
        vampOf(scenario).iterations = 25;
        const double law = decibelOf(predicted(scenario).back());
        QVERIFY2(std::abs(law + 23.765) < 1e-3, qPrintable(QString::number(law)));
    }

    /// 2.500e-13: the fixed point without limits.
    void aLimitThatDecidesIsNamed() {
        Scenario scenario = compressedSensing();
        vampOf(scenario).iterations = 60;
        vampOf(scenario).maxPrecision = 1e8;
        QVERIFY(predictionNote(scenario).empty());
        std::get<AwgnOutput>(std::get<OutputLayer>(scenario.layers.back()).channel).noise =
            variance(1e-12);
        QVERIFY(predictionNote(scenario).find("largest precision") != std::string::npos);
        vampOf(scenario).maxPrecision = 1e13;
        QVERIFY(predictionNote(scenario).empty());
        const double law = predicted(scenario).back().variables[0].mse;
        QVERIFY2(std::abs(law / 2.5e-13 - 1.0) < 2e-3, qPrintable(QString::number(law)));
    }

    void aStartThatBelievesTooMuchIsNotReadAsInformation() {
        // The matched recursion would take R = 0 with precision 0.1 / tau for a noisy signal.
        Scenario scenario = compressedSensing();
        vampOf(scenario).minPrecision = 0.1;
        const Trace automatic = predicted(scenario);
        const Trace general =
            predictTrial(scenario, 0, 0, 2, {}, EvolutionChoice::General).traces.at(0);
        QVERIFY(largestDifference(general, automatic) < 1e-9);
        QVERIFY(std::abs(decibelOf(automatic[1]) - decibelOf(measured(scenario)[1])) < 0.5);
    }
};

ONSAGER_TEST(InvarianceTest)
#include "invariance_test.moc"
