// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/given_data.h"

#include "engine/experiment/data_errors.h"
#include "engine/experiment/experiment.h"
#include "engine/experiment/trial_run.h"
#include "engine/model/instance.h"
#include "tests/support/test_program.h"
#include "tests/unit/arrays/array_files.h"

#include <Eigen/Dense>

#include <QTest>

#include <fmt/format.h>

using namespace onsager;
using test::ArrayFolder;

namespace {

OutputNoise variance(double value) {
    OutputNoise noise;
    noise.variance = value;
    return noise;
}

/// Z_1 = W Z_0 seen in Gaussian noise.
Scenario regression(int rows, int columns) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.trials = 3;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{columns, GaussianPrior{1.0, {}}},
                       LinearLayer{rows, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{variance(0.1)}}};
    return scenario;
}

ArrayFile file(const std::string& path) {
    return {{path, "", {}}};
}

std::string firstProblem(const Scenario& scenario) {
    const auto problems = problemsOf(scenario);
    return problems.empty() ? std::string()
                            : problems.front().path + ": " + problems.front().message;
}

VariableErrors lastErrors(const TrialRun& trial, int variable) {
    const TrialRecord record = trial.record();
    for (std::size_t back = record.errors.size(); back-- > 0;) {
        if (const VariableErrors* errors = record.errors[back].of(variable)) {
            return *errors;
        }
    }
    qFatal("not estimated");
}

double valueOf(const VariableErrors& errors, std::string_view key) {
    for (const ErrorValue& value : errors.values) {
        if (value.quantity->key == key) {
            return value.value;
        }
    }
    return kMissing;
}

}  // namespace

class GivenDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        const Scenario drawn = regression(60, 20);
        m_drawn = drawInstance(drawn, 0);
        m_W = m_drawn.evidence.matrices[0]->dense();
        write("w.npy", m_W);
        write("wt.npy", m_W.transpose());
        write("y.npy", m_drawn.evidence.observation);
        write("z.npy", m_drawn.signals[0]);
    }

    /// The same numbers by another door give the same run.
    void aLoadedProblemIsTheDrawnOne() {
        Scenario loaded = regression(60, 20);
        loaded.trials = 1;
        std::get<LinearLayer>(loaded.layers[1]).matrix = FileMatrix{file(path("w.npy"))};
        loaded.data.observation = DataFile{file(path("y.npy")), {}};
        loaded.data.truth = {{0, {file(path("z.npy")), {}}}};
        QCOMPARE(firstProblem(loaded), std::string());
        const Instance instance = drawInstance(loaded, 0);
        QVERIFY(instance.evidence.observation == m_drawn.evidence.observation);
        QVERIFY(instance.evidence.matrices[0]->dense() == m_W);
        QVERIFY(instance.hasTruth(0));
        QVERIFY(!instance.hasTruth(1));
        Scenario drawn = regression(60, 20);
        TrialRun one(loaded, 0, 1);
        TrialRun other(drawn, 0, 1);
        while (!one.finished()) {
            one.advance();
            other.advance();
        }
        QVERIFY(std::abs(lastErrors(one, 0).mse - lastErrors(other, 0).mse)
                < 1e-9 * lastErrors(other, 0).mse);
    }

    void aTransposedFileIsTurned() {
        Scenario loaded = regression(60, 20);
        auto& linear = std::get<LinearLayer>(loaded.layers[1]);
        linear.matrix = FileMatrix{file(path("wt.npy"))};
        QVERIFY(firstProblem(loaded).find("orientation transposed would fit") != std::string::npos);
        linear.matrix = FileMatrix{{{path("wt.npy"), "", {}}, ArrayOrientation::Transposed}};
        QCOMPARE(firstProblem(loaded), std::string());
        QVERIFY(drawInstance(loaded, 0).evidence.matrices[0]->dense() == m_W);
    }

    /// One matrix in memory for all trials.
    void trialsShareTheMatrixOfAFile() {
        Scenario loaded = regression(60, 20);
        std::get<LinearLayer>(loaded.layers[1]).matrix = FileMatrix{file(path("w.npy"))};
        QVERIFY(drawInstance(loaded, 0).evidence.matrices[0]
                == drawInstance(loaded, 2).evidence.matrices[0]);
        QVERIFY(drawInstance(loaded, 0).signals[0] != drawInstance(loaded, 2).signals[0]);
        // A file that is written again is read again.
        const auto before = drawInstance(loaded, 0).evidence.matrices[0];
        QTest::qSleep(20);
        write("w.npy", 2.0 * m_W);
        QVERIFY(drawInstance(loaded, 0).evidence.matrices[0]->dense() == 2.0 * m_W);
    }

    /// Haar vectors around the same singular values, others in every trial.
    void haarVectorsKeepTheSpectrum() {
        Scenario loaded = regression(60, 20);
        std::get<LinearLayer>(loaded.layers[1]).matrix =
            FileMatrix{file(path("w.npy")), FileVectors::Haar};
        const auto first = drawInstance(loaded, 0).evidence.matrices[0];
        const auto second = drawInstance(loaded, 1).evidence.matrices[0];
        QVERIFY((first->dense() - second->dense()).norm() > 0.1 * m_W.norm());
        const Eigen::VectorXd expected = Eigen::JacobiSVD<Eigen::MatrixXd>(m_W).singularValues();
        const Eigen::VectorXd found =
            Eigen::JacobiSVD<Eigen::MatrixXd>(first->dense()).singularValues();
        QVERIFY((expected - found).norm() < 1e-10 * expected.norm());
    }

    /// What lies above a true variable is drawn from it; of what lies below nothing is known.
    void aTrueVariableDrawsWhatIsAboveIt() {
        Scenario scenario;
        scenario.columns = 1;
        scenario.trials = 2;
        scenario.estimation = Estimation::Mmse;
        scenario.layers = {
            PriorLayer{5, GaussianPrior{1.0, {}}}, LinearLayer{20, GaussianMatrix{}, {}},
            ActivationLayer{Activation::Relu, {}}, LinearLayer{30, GaussianMatrix{}, {}},
            OutputLayer{AwgnOutput{variance(0.1)}}};
        scenario.data.truth = {{2, {file(path("z.npy")), {}}}};
        QCOMPARE(firstProblem(scenario), std::string());
        const Instance instance = drawInstance(scenario, 1);
        QVERIFY(!instance.hasTruth(0));
        QVERIFY(!instance.hasTruth(1));
        QVERIFY(instance.signals[2] == m_drawn.signals[0]);
        QVERIFY((instance.evidence.matrices[1]->dense() * instance.signals[2] - instance.signals[3])
                    .norm()
                < 1e-12 * instance.signals[3].norm());
        // The noise is another in every trial.
        QVERIFY(instance.evidence.observation != drawInstance(scenario, 0).evidence.observation);
        TrialRun trial(scenario, 0, 1);
        while (!trial.finished()) {
            trial.advance();
        }
        QVERIFY(trial.record().stop == StopReason::IterationLimit);
        QVERIFY(std::isnan(lastErrors(trial, 0).mse));
        QVERIFY(std::isfinite(lastErrors(trial, 2).mse));
        QVERIFY(valueOf(lastErrors(trial, 0), "claimedMse") > 0.0);
    }

    /// Of a Gaussian model the claimed error is the exact posterior variance, and the error on rows that are held out
    /// is that of ridge regression on the others.
    void withoutTruthTheClaimAndTheHeldOutRowsRemain() {
        Scenario loaded = regression(45, 20);
        std::get<LinearLayer>(loaded.layers[1]).matrix = FileMatrix{file(path("w.npy"))};
        loaded.data.observation = DataFile{file(path("y.npy")), {}};
        loaded.data.heldOutRows = 15;
        QCOMPARE(firstProblem(loaded), std::string());
        const std::vector<bool> isHeld = heldOutRows(loaded, 1);
        QCOMPARE(std::count(isHeld.begin(), isHeld.end(), true), std::ptrdiff_t(15));
        QVERIFY(isHeld != heldOutRows(loaded, 0));
        const Eigen::VectorXd y = m_drawn.evidence.observation;
        Eigen::MatrixXd normal = Eigen::MatrixXd::Identity(20, 20);
        Eigen::VectorXd right = Eigen::VectorXd::Zero(20);
        for (int n = 0; n < 60; ++n) {
            if (!isHeld[static_cast<std::size_t>(n)]) {
                normal += m_W.row(n).transpose() * m_W.row(n) / 0.1;
                right += m_W.row(n).transpose() * y(n) / 0.1;
            }
        }
        const Eigen::VectorXd ridge = normal.llt().solve(right);
        double heldError = 0.0, heldPower = 0.0, fitError = 0.0, fitPower = 0.0;
        for (int n = 0; n < 60; ++n) {
            const double error = std::pow(y(n) - m_W.row(n).dot(ridge), 2);
            (isHeld[static_cast<std::size_t>(n)] ? heldError : fitError) += error;
            (isHeld[static_cast<std::size_t>(n)] ? heldPower : fitPower) += y(n) * y(n);
        }
        TrialRun trial(loaded, 1, 1);
        while (!trial.finished()) {
            trial.advance();
        }
        const VariableErrors errors = lastErrors(trial, 0);
        QVERIFY(std::isnan(errors.mse));
        const double claimed = normal.inverse().trace() / 20.0;
        QVERIFY(std::abs(valueOf(errors, "claimedMse") - claimed) < 1e-4 * claimed);
        QVERIFY(
            std::abs(valueOf(errors, "heldOutErrorDb") - 10.0 * std::log10(heldError / heldPower))
            < 1e-3);
        QVERIFY(std::abs(valueOf(errors, "fitErrorDb") - 10.0 * std::log10(fitError / fitPower))
                < 1e-3);
        const Result result = runScenario(loaded, {}, {});
        QCOMPARE(result.stop.diverged, 0);
        // What is not known is missing, and nothing is exact.
        const VariableResult& last = result.halfIterations.back().variables[0];
        QCOMPARE(last.nmseDb.trials, 0);
        QVERIFY(std::isnan(last.nmseDb.median) && std::isnan(last.mse.median));
        QVERIFY(std::isfinite(last.predictedNmseDb));
        QVERIFY(std::isnan(result.trials[0].finalNmseDb[0]));
        QVERIFY(hasDataError(loaded, 0, "heldOutErrorDb") && hasDataError(loaded, 0, "fitErrorDb"));
        QVERIFY(!hasDataError(loaded, 1, "heldOutErrorDb")
                && hasDataError(loaded, 1, "claimedMse"));
        QVERIFY(!hasDataError(regression(60, 20), 0, "claimedMse"));
    }

    void everyWrongFileIsSaidOfItsKey_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("which");
        QTest::newRow("no such matrix") << "layers.1.matrix.path"
                                        << "nowhere.npy" << 0;
        QTest::newRow("a matrix of another shape") << "layers.1.matrix.path"
                                                   << "20 x 1" << 1;
        QTest::newRow("no path") << "layers.1.matrix.path"
                                 << "''" << 2;
        QTest::newRow("a bias of another length") << "layers.1.bias.path"
                                                  << "60 x 20" << 3;
        QTest::newRow("an observation of another length") << "data.observation.path"
                                                          << "20 x 1" << 4;
        QTest::newRow("a missing number") << "data.observation.path"
                                          << "row 4, column 1" << 5;
        QTest::newRow("no label") << "data.observation.path"
                                  << "a label" << 6;
        QTest::newRow("a truth of a variable that is not there") << "data.truth.0.variable"
                                                                 << "0 to 1" << 7;
        QTest::newRow("rows held out of a drawn matrix") << "data.heldOutRows"
                                                         << "kind file" << 8;
        QTest::newRow("a start from what nobody knows") << "start.variable"
                                                        << "Z_1" << 9;
        QTest::newRow("more trials than items") << "data.observation.item"
                                                << "60 items" << 10;
    }

    void everyWrongFileIsSaidOfItsKey() {
        QFETCH(QString, key);
        QFETCH(QString, found);
        QFETCH(int, which);
        Scenario scenario = regression(60, 20);
        auto& linear = std::get<LinearLayer>(scenario.layers[1]);
        auto& output = std::get<OutputLayer>(scenario.layers[2]);
        Eigen::MatrixXd Y = m_drawn.evidence.observation;
        const DataFile observation{file(path("y.npy")), {}};
        switch (which) {
            case 0:
                linear.matrix = FileMatrix{file(path("nowhere.npy"))};
                break;
            case 1:
                linear.matrix = FileMatrix{file(path("z.npy"))};
                break;
            case 2:
                linear.matrix = FileMatrix{};
                break;
            case 3:
                linear.bias = FileBias{file(path("w.npy"))};
                break;
            case 4:
                scenario.data.observation = DataFile{file(path("z.npy")), {}};
                break;
            case 5:
                Y(3, 0) = std::numeric_limits<double>::quiet_NaN();
                write("y.npy", Y);
                scenario.data.observation = observation;
                break;
            case 6:
                output.channel = ProbitOutput{0.1};
                scenario.data.observation = observation;
                break;
            case 7:
                scenario.data.truth = {{2, {file(path("z.npy")), {}}}};
                break;
            case 8:
                scenario.data.observation = observation;
                scenario.data.heldOutRows = 5;
                break;
            case 9:
                scenario.data.observation = observation;
                scenario.data.truth = {{0, {file(path("z.npy")), {}}}};
                scenario.start = InformedStart{1, 0.5};
                break;
            default:
                scenario.data.observation = DataFile{file(path("y.npy")), 58};
        }
        const std::string problem = firstProblem(scenario);
        QVERIFY2(problem.starts_with(key.toStdString() + ": "), problem.c_str());
        QVERIFY2(problem.find(found.toStdString()) != std::string::npos, problem.c_str());
    }

    /// A missing number is an entry that is not seen.
    void aMaskedObservationTakesMissingNumbers() {
        Scenario scenario = regression(60, 20);
        std::get<LinearLayer>(scenario.layers[1]).matrix = FileMatrix{file(path("w.npy"))};
        std::get<OutputLayer>(scenario.layers[2]).channel = MaskedOutput{0.9, {}, 0.1};
        Eigen::MatrixXd Y = m_drawn.evidence.observation;
        Y(3, 0) = std::numeric_limits<double>::quiet_NaN();
        write("y.npy", Y);
        scenario.data.observation = DataFile{file(path("y.npy")), {}};
        QCOMPARE(firstProblem(scenario), std::string());
        QVERIFY(std::isnan(drawInstance(scenario, 0).evidence.observation(3, 0)));
        const Result result = runScenario(scenario, {}, {});
        QCOMPARE(result.stop.diverged, 0);
    }

    void labelsMayBeZerosAndOnes() {
        Scenario scenario = regression(60, 20);
        std::get<OutputLayer>(scenario.layers[2]).channel = ProbitOutput{0.1};
        const Eigen::MatrixXd labels =
            m_drawn.evidence.observation.unaryExpr([](double y) { return y > 0.0 ? 1.0 : 0.0; });
        write("y.npy", labels);
        scenario.data.observation = DataFile{file(path("y.npy")), {}};
        QCOMPARE(firstProblem(scenario), std::string());
        QVERIFY(drawInstance(scenario, 0).evidence.observation
                == 2.0 * labels - Eigen::MatrixXd::Ones(60, 1));
    }

    void standardisedColumnsHaveMeanZeroAndVarianceOne() {
        Eigen::MatrixXd table = 5.0 * m_W.array() + 7.0;
        table.col(3).setConstant(4.0);
        write("w.npy", table);
        const ArrayFile given{
            {path("w.npy"), "", {}}, ArrayOrientation::AsStored, ArrayScale::Standardised, 3.0};
        const Eigen::MatrixXd W = loadRows(given, 60, 20);
        QVERIFY(W.colwise().mean().norm() < 1e-12);
        const Eigen::VectorXd variances = W.colwise().squaredNorm() / 60.0;
        QVERIFY((variances.head(3).array() - 9.0).abs().maxCoeff() < 1e-12);
        QCOMPARE(variances(3), 0.0);
    }

    /// Items of a stack, one a trial.
    void everyTrialHasItsItem() {
        Scenario scenario = regression(30, 20);
        scenario.trials = 3;
        scenario.data.truth = {{0, {file(path("w.npy")), 57}}};
        QCOMPARE(firstProblem(scenario), std::string());
        for (int trial = 0; trial < 3; ++trial) {
            QVERIFY(drawInstance(scenario, trial).signals[0]
                    == Eigen::MatrixXd(m_W.row(57 + trial).transpose()));
        }
    }

    void aTruthMayBeWrittenIntoTheScenario() {
        Scenario scenario = regression(30, 3);
        scenario.columns = 2;
        scenario.trials = 2;
        scenario.data.truth = {{0, {}, {1.0, 2.0, 3.0, 4.0, 5.0, 6.0}}};
        QCOMPARE(firstProblem(scenario), std::string());
        const Eigen::MatrixXd Z = drawInstance(scenario, 1).signals[0];
        QVERIFY(Z == Eigen::MatrixXd({{1.0, 2.0}, {3.0, 4.0}, {5.0, 6.0}}));
        scenario.data.truth[0].values.pop_back();
        QCOMPARE(firstProblem(scenario),
                 std::string("data.truth.0.values: 5 values are not allowed: Z_0 has 3 x 2 = 6 "
                             "numbers"));
        scenario.data.truth[0].values.push_back(6.0);
        scenario.data.truth[0].file = {file("z.npy"), {}};
        QVERIFY(firstProblem(scenario).starts_with("data.truth.0.values"));
    }

private:
    [[nodiscard]] std::string path(const std::string& name) const { return m_folder.path(name); }

    /// As NPY, float64 by columns.
    void write(const std::string& name, const Eigen::MatrixXd& numbers) const {
        const std::string shape = fmt::format("({}, {})", numbers.rows(), numbers.cols());
        m_folder.write(name, test::npyFile(test::npyDictionary("<f8", shape, true),
                                           test::bytesOf(std::vector<double>(
                                               numbers.data(), numbers.data() + numbers.size()))));
    }

    ArrayFolder m_folder;
    Instance m_drawn;
    Eigen::MatrixXd m_W;
};

ONSAGER_TEST(GivenDataTest)
#include "given_data_test.moc"
