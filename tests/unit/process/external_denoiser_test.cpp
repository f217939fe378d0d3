// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/external_denoiser.h"

#include "engine/estimators/estimate_failure.h"
#include "engine/experiment/experiment.h"
#include "engine/numerics/random.h"
#include "engine/process/permission.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace onsager;

namespace {

Program sample(std::vector<std::string> words) {
    words.insert(words.begin(), ONSAGER_SAMPLE_DENOISER);
    return {std::move(words), {}, 60.0};
}

Program shell(const std::string& line, double seconds = 60.0) {
    return {{"/bin/sh", "-c", line}, {}, seconds};
}

GaussianMessage messageOf(const Eigen::MatrixXd& Gamma, Eigen::Index rows) {
    const Eigen::MatrixXd R = 2.0 * RandomField(7, 0, 0, Draw::Signal).gaussian(rows, Gamma.cols());
    return {Gamma, R * Gamma};
}

/// What an estimator says of a program; empty: it has an estimate.
std::string failureOf(const Program& program) {
    permitProgram(program);
    try {
        const Estimate estimate =
            ExternalDenoiser(program).estimateAbove(messageOf(Eigen::MatrixXd::Identity(1, 1), 20));
        return estimate.mean.allFinite() ? "" : "not finite";
    } catch (const EstimateFailure& failure) {
        return failure.what();
    }
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Sparse signals seen through a flat matrix in noise.
Scenario sparseScenario(int columns) {
    Scenario scenario;
    scenario.title = "Sparse signals";
    scenario.seed = 5;
    scenario.trials = 4;
    scenario.columns = columns;
    scenario.estimation = Estimation::Mmse;
    AwgnOutput output;
    output.noise.snrDb = 25.0;
    scenario.layers = {PriorLayer{600, BernoulliGaussianPrior{0.15, 1.0, {}}},
                       LinearLayer{300, GaussianMatrix{}, {}}, OutputLayer{output}};
    vampOf(scenario).iterations = 6;
    vampOf(scenario).tolerance = 0.0;
    scenario.prediction.samples = 4096;
    return scenario;
}

PriorLayer& priorOf(Scenario& scenario) {
    return std::get<PriorLayer>(scenario.layers.front());
}

Result resultOf(const Scenario& scenario) {
    RunOptions options;
    options.threads = 2;
    return runScenario(scenario, options, {});
}

const VariableResult& signalAt(const Result& result, std::size_t half) {
    return result.halfIterations[half].variables.front();
}

}  // namespace

class ExternalDenoiserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPosteriorMeanHasItsCovariance_data() {
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("kind");
        QTest::newRow("one column") << 1 << "sparse";
        QTest::newRow("coupled columns") << 2 << "sparse";
        QTest::newRow("the other order of indices") << 2 << "sparse-fortran";
    }

    /// Against the estimator of the law itself; the displacement leaves e^2 / 2 of the covariance and less.
    void aPosteriorMeanHasItsCovariance() {
        QFETCH(int, columns);
        QFETCH(QString, kind);
        Eigen::MatrixXd Gamma = Eigen::MatrixXd::Constant(1, 1, 4.0);
        if (columns == 2) {
            Gamma.resize(2, 2);
            Gamma << 5.0, 1.5, 1.5, 2.0;
        }
        const GaussianMessage message = messageOf(Gamma, 500);
        const Program program = sample({kind.toStdString(), "0.3", "2"});
        permitProgram(program);
        const Estimate asked = ExternalDenoiser(program).estimateAbove(message);
        const Estimate known =
            makePriorEstimator(BernoulliGaussianPrior{0.3, 2.0, {}}, columns, Estimation::Mmse, 1)
                ->estimateAbove(message);
        QVERIFY((asked.mean - known.mean).cwiseAbs().maxCoeff() < 1e-12);
        const double scale = known.covariance.cwiseAbs().maxCoeff();
        const double off = (asked.covariance - known.covariance).cwiseAbs().maxCoeff() / scale;
        QVERIFY2(off < 2e-3, qPrintable(QString::number(off)));
    }

    /// A soft threshold has the share of entries that pass it as its divergence: C = share / gamma.
    void aThresholdHasItsDivergence() {
        const GaussianMessage message = messageOf(Eigen::MatrixXd::Constant(1, 1, 4.0), 4000);
        const Program program = sample({"soft", "1.5"});
        permitProgram(program);
        const Estimate estimate = ExternalDenoiser(program).estimateAbove(message);
        const double T = 1.5 / 2.0;
        const Eigen::ArrayXd r = message.mean().array();
        const Eigen::ArrayXd wanted = r.sign() * (r.abs() - T).max(0.0);
        QVERIFY((estimate.mean.array() - wanted).abs().maxCoeff() < 1e-12);
        // Entries whose displaced values lie on both sides of the threshold count by half on average.
        const double e = ExternalDenoiser::kDisplacement / 2.0;
        const auto rows = static_cast<double>(r.size());
        const double passing = static_cast<double>((r.abs() > T).count()) / rows;
        const double near = static_cast<double>(((r.abs() - T).abs() < e).count()) / rows;
        QVERIFY(near < 0.05);
        QVERIFY(std::abs(estimate.covariance(0, 0) * 4.0 - passing) <= near);
    }

    void unitsDoNotMatter() {
        const Program program = sample({"soft", "1"});
        permitProgram(program);
        const ExternalDenoiser denoiser(program);
        const GaussianMessage message = messageOf(Eigen::MatrixXd::Identity(1, 1), 300);
        constexpr double kUnit = 1e-6;
        const GaussianMessage other = {message.precision / (kUnit * kUnit),
                                       message.naturalMean / kUnit};
        const Estimate one = denoiser.estimateAbove(message);
        const Estimate two = denoiser.estimateAbove(other);
        QVERIFY((one.mean - two.mean / kUnit).cwiseAbs().maxCoeff() < 1e-9);
        QVERIFY(std::abs(two.covariance(0, 0) / (kUnit * kUnit) - one.covariance(0, 0)) < 1e-6);
    }

    void whatIsNoAnswerIsTold_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        QTest::newRow("sleeps") << "sleep 1000"
                                << "did not end within 1 seconds";
        QTest::newRow("says nothing") << "cat > /dev/null"
                                      << "answers nothing";
        QTest::newRow("garbage") << "echo What would you like to know?"
                                 << "does not begin as an NPY file does";
        QTest::newRow("too short") << "head -c 200"
                                   << "bytes of numbers";
        QTest::newRow("short header") << "head -c 20"
                                      << "ends within its NPY header";
        QTest::newRow("too long") << "cat"
                                  << "bytes of numbers";
        QTest::newRow("endless") << "cat /dev/zero"
                                 << "more than";
        QTest::newRow("fails") << "echo no data >&2; exit 3"
                               << "status 3, saying \"no data\"";
    }

    void whatIsNoAnswerIsTold() {
        QFETCH(QString, line);
        QFETCH(QString, told);
        const std::string failure =
            failureOf(shell(line.toStdString(), line == "sleep 1000" ? 1.0 : 60.0));
        QVERIFY2(contains(failure, told.toStdString()), failure.c_str());
        QVERIFY2(contains(failure, "the denoiser '/bin/sh -c"), failure.c_str());
    }

    void anAnswerHasTheShapeOfTheQuestionAndIsFinite() {
        const std::string shape = failureOf(sample({"one-matrix"}));
        QVERIFY2(contains(shape, "20 x 1; wanted are the 3 x 20 x 1"), shape.c_str());
        const std::string infinite = failureOf(sample({"not-finite"}));
        QVERIFY2(contains(infinite, "not finite"), infinite.c_str());
        QCOMPARE(failureOf(sample({"soft", "1"})), std::string());
        const std::string missing = failureOf({{"/nowhere/denoiser"}, {}, 60.0});
        QVERIFY2(contains(missing, "No such file"), missing.c_str());
    }

    void itRunsAndIsPredictedAsTheLawThatItKnows_data() {
        QTest::addColumn<int>("columns");
        QTest::newRow("one column") << 1;
        QTest::newRow("two columns") << 2;
    }

    /// The same draws: what is measured differs by the displacement alone. The law's own prediction is integrated for
    /// one column; that of the program is sampled, off by no more than its standard error tells.
    void itRunsAndIsPredictedAsTheLawThatItKnows() {
        QFETCH(int, columns);
        Scenario scenario = sparseScenario(columns);
        const Result known = resultOf(scenario);
        priorOf(scenario).denoiser = sample({"sparse", "0.15", "1"});
        permitProgram(*priorOf(scenario).denoiser);
        QVERIFY(problemsOf(scenario).empty());
        const Result asked = resultOf(scenario);
        QVERIFY(asked.complete);
        for (const TrialResult& trial : asked.trials) {
            QVERIFY2(!trial.failure, trial.failure ? trial.failure->reason.c_str() : "");
        }
        QCOMPARE(asked.predictionsDiverged, 0);
        QCOMPARE(asked.halfIterations.size(), known.halfIterations.size());
        QVERIFY(signalAt(known, known.halfIterations.size() - 1).nmseDb.median < -15.0);
        for (std::size_t half = 0; half < asked.halfIterations.size(); ++half) {
            const VariableResult& one = signalAt(asked, half);
            const VariableResult& other = signalAt(known, half);
            const double measured = std::abs(one.nmseDb.median - other.nmseDb.median);
            const double predicted = one.predictedMse / other.predictedMse - 1.0;
            const double own = other.predictedStandardError;
            const double error =
                std::hypot(one.predictedStandardError, std::isfinite(own) ? own : 0.0)
                / other.predictedMse;
            const QString where = QString("%1: measured %2 dB, predicted %3 +- %4 off")
                                      .arg(half)
                                      .arg(measured)
                                      .arg(predicted)
                                      .arg(error);
            QVERIFY2(measured < 0.05, qPrintable(where));
            QVERIFY2(std::isfinite(error), qPrintable(where));
            QVERIFY2(std::abs(predicted) < 4.0 * error + 0.005, qPrintable(where));
        }
    }

    void aFailureEndsTheTrialAndSaysWhereAndWhy() {
        Scenario scenario = sparseScenario(1);
        priorOf(scenario).denoiser = shell("echo out of cheese >&2; exit 7");
        const Result refused = resultOf(scenario);
        QCOMPARE(refused.stop.diverged, scenario.trials);
        QVERIFY(contains(refused.trials.front().failure->reason, "without permission"));
        permitProgram(*priorOf(scenario).denoiser);
        const Result result = resultOf(scenario);
        QVERIFY(result.complete);
        QCOMPARE(result.stop.diverged, scenario.trials);
        for (const TrialResult& trial : result.trials) {
            QVERIFY(trial.failure.has_value());
            QCOMPARE(trial.failure->layer, 0);
            QVERIFY(trial.failure->when == HalfIteration{});
            QVERIFY2(contains(trial.failure->reason, "status 7, saying \"out of cheese\""),
                     trial.failure->reason.c_str());
        }
        QCOMPARE(result.predictionsDiverged, result.predictions);
        QVERIFY(contains(result.predictionEnd.failure->reason, "status 7"));
    }

    void whatDoesNotGoWithAProgramIsRefused() {
        Scenario scenario = sparseScenario(1);
        priorOf(scenario).denoiser = shell("true");
        QVERIFY(problemsOf(scenario).empty());
        const auto told = [](const Scenario& wrong, const std::string& path) {
            const std::vector<ScenarioProblem> problems = problemsOf(wrong);
            return std::any_of(problems.begin(), problems.end(),
                               [&path](const auto& problem) { return problem.path == path; });
        };
        Scenario wrong = scenario;
        wrong.estimation = Estimation::Map;
        QVERIFY(told(wrong, "layers.0.assumed.kind"));
        wrong = scenario;
        wrong.field = Field::Complex;
        QVERIFY(told(wrong, "layers.0.assumed.kind"));
        wrong = scenario;
        wrong.algorithm = MlAmpSettings{};
        QVERIFY(told(wrong, "layers.0.assumed.kind"));
        wrong = scenario;
        wrong.baselines = {AdamSettings{}};
        QVERIFY(told(wrong, "baselines"));
        wrong = scenario;
        priorOf(wrong).denoiser->command.clear();
        QVERIFY(told(wrong, "layers.0.assumed.command"));
        wrong = scenario;
        priorOf(wrong).denoiser->command.front() += '\0';
        QVERIFY(told(wrong, "layers.0.assumed.command"));
        wrong = scenario;
        priorOf(wrong).rows = 20'000'000;
        QVERIFY(told(wrong, "layers.0.assumed.kind"));
        wrong = scenario;
        wrong.columns = 17;
        QVERIFY(told(wrong, "columns"));
        wrong = scenario;
        wrong.learn = {"layers.0.density"};
        QVERIFY(told(wrong, "learn.0"));
    }
};

ONSAGER_CONSOLE_TEST(ExternalDenoiserTest)
#include "external_denoiser_test.moc"
