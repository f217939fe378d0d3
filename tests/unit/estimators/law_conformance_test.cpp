// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every estimator of every law keeps, in one table: a prior is a line of priorsOf() or modesOf(), an
// observation a line of observations(), a function is here by being in the list of functions.
#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/rowwise_estimator.h"
#include "engine/estimators/scalar_belief.h"
#include "engine/model/network.h"
#include "tests/support/every_activation.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/prior_families.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <memory>
#include <set>

using namespace onsager;
using namespace onsager::test;

namespace {

/// The estimate of rows behind a message about them, everything else that they were seen through given.
using RowsBehind = std::function<Estimate(const GaussianMessage& message, int threads)>;

/// Rows z = truth, and r = z + N(0, Gamma^-1).
struct Rows {
    Eigen::MatrixXd truth;
    GaussianMessage message;
    RowsBehind estimate;
};

/// A law as its estimators meet it.
struct LawCase {
    QByteArray name;
    int columns = 1;
    Estimation estimation = Estimation::Mmse;
    /// Rows of the law, and messages about them.
    std::function<Rows(const Eigen::MatrixXd& Gamma, int rows, int trial)> drawn;
    /// One column: what is believed of one number, for the evidence.
    std::function<ScalarBelief(double r, double gamma)> number = nullptr;
};

std::vector<Estimation> estimationsOf(const std::function<bool(Estimation)>& misses) {
    std::vector<Estimation> all = {Estimation::Mmse, Estimation::Map};
    std::erase_if(all, misses);
    return all;
}

// ---- priors -----------------------------------------------------------------------------------

/// Those that have modes alone.
std::vector<Prior> modesOf(int /*d*/) {
    return {GroupLassoPrior{1.25}};
}

void addPriors(int d, std::vector<LawCase>& cases) {
    std::vector<Prior> priors = priorsOf(d);
    for (const Prior& prior : modesOf(d)) {
        priors.push_back(prior);
    }
    for (std::size_t k = 0; k < priors.size(); ++k) {
        const Prior& prior = priors[k];
        for (const Estimation estimation : estimationsOf(
                 [&](Estimation some) { return !missingEstimator(prior, some).empty(); })) {
            const std::string_view kind = traitsOf(prior).kind;
            LawCase one{QByteArray("prior ") + QByteArray(kind.data(), qsizetype(kind.size())) + ' '
                            + QByteArray::number(int(k)),
                        d, estimation, [=](const Eigen::MatrixXd& Gamma, int rows, int trial) {
                            const Eigen::MatrixXd truth = drawnRows(prior, d, rows, trial);
                            return Rows{truth, messageAbout(truth, Gamma, trial + 1),
                                        [=](const GaussianMessage& message, int threads) {
                                            return makePriorEstimator(prior, d, estimation, threads)
                                                ->estimateAbove(message);
                                        }};
                        }};
            if (d == 1) {
                one.number = [=, scalar = std::shared_ptr(makeScalarPrior(prior, estimation))](
                                 double r, double gamma) { return scalar->belief(r, gamma); };
            }
            cases.push_back(std::move(one));
        }
    }
}

// ---- observations -----------------------------------------------------------------------------

std::vector<Output> observations(int d) {
    const OutputNoise noise{0.2, {}, {}};
    std::vector<Output> all = {AbsOutput{noise},
                               ReluOutput{noise},
                               SignOutput{},
                               ProbitOutput{0.3},
                               LogisticOutput{},
                               QuantizedOutput{{-0.5, 0.7}, 0.1},
                               MaskedOutput{0.7, {}, 0.1},
                               CommitteeOutput{Activation::Tanh, OnesSecondLayer{}, noise},
                               LaplaceOutput{0.3},
                               HuberOutput{0.3, 1.0},
                               PoissonOutput{1.5}};
    if (d == 2) {  // one complex number
        all.emplace_back(ModulusOutput{noise});
    }
    for (const Activation phi : everyActivation()) {
        if (d <= mostColumns(phi, Estimation::Mmse)) {
            all.push_back(AwgnOutput{noise, phi});
        }
    }
    if (d > 1) {
        all.push_back(MixedRegressionOutput{{}, noise});
        all.push_back(SketchOutput{{}, noise});
    }
    return all;
}

OutputLaw lawOf(const Output& output, int d) {
    Scenario scenario;
    scenario.columns = d;
    scenario.layers = {PriorLayer{10, GaussianPrior{}}, LinearLayer{10, {}, {}},
                       OutputLayer{output}};
    return networkOf(scenario, 0).output;
}

/// z ~ N(0, I), y from z.
void addObservations(int d, std::vector<LawCase>& cases) {
    const std::vector<Output> outputs = observations(d);
    for (std::size_t k = 0; k < outputs.size(); ++k) {
        const Output& output = outputs[k];
        const OutputLaw law = lawOf(output, d);
        for (const Estimation estimation : estimationsOf(
                 [&](Estimation some) { return !missingEstimator(output, some).empty(); })) {
            const std::string_view kind = traitsOf(output).kind;
            LawCase one{QByteArray("observation ") + QByteArray(kind.data(), qsizetype(kind.size()))
                            + ' ' + QByteArray::number(int(k)),
                        d, estimation, [=](const Eigen::MatrixXd& Gamma, int rows, int trial) {
                            const Eigen::MatrixXd truth = gaussianRows(rows, d, trial);
                            const Eigen::MatrixXd Y =
                                observed(law, truth,
                                         gaussianRows(rows, observationDraws(law, d), trial + 2));
                            return Rows{truth, messageAbout(truth, Gamma, trial + 1),
                                        [=](const GaussianMessage& message, int threads) {
                                            return makeOutputEstimator(law, estimation, threads)
                                                ->estimateBelow(Y, message);
                                        }};
                        }};
            if (d == 1 && makeScalarOutput(law, estimation)) {
                const Eigen::MatrixXd y = observed(law, Eigen::MatrixXd::Constant(1, 1, 0.4),
                                                   gaussianRows(1, observationDraws(law, 1), 9));
                if (y.cols() == 1) {
                    one.number = [=, scalar = std::shared_ptr(makeScalarOutput(law, estimation))](
                                     double r, double gamma) {
                        return scalar->belief(y(0, 0), r, gamma);
                    };
                }
            }
            cases.push_back(std::move(one));
        }
    }
}

// ---- functions between linear layers ----------------------------------------------------------

/// z ~ N(0, I), z_l = phi(z) + noise: both sides.
void addFunctions(int d, std::vector<LawCase>& cases) {
    for (const Activation phi : everyActivation()) {
        const RowwiseLaw law{phi, 0.2 * randomSpd(d, 99)};
        for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
            if (d > mostColumns(phi, estimation)) {
                continue;
            }
            for (const Side side : {Side::Below, Side::Above}) {
                const auto drawn = [=](const Eigen::MatrixXd& Gamma, int rows, int trial) {
                    const Eigen::MatrixXd z = gaussianRows(rows, d, trial);
                    const Eigen::MatrixXd root = law.noiseCovariance.llt().matrixU();
                    const Eigen::MatrixXd image =
                        activated(phi, z) + gaussianRows(rows, d, trial + 2) * root;
                    const GaussianMessage other = messageAbout(side == Side::Below ? image : z,
                                                               1.5 * randomSpd(d, 8), trial + 3);
                    const Eigen::MatrixXd& truth = side == Side::Below ? z : image;
                    return Rows{
                        truth, messageAbout(truth, Gamma, trial + 1),
                        [=](const GaussianMessage& message, int threads) {
                            const auto layer = makeRowwiseEstimator(law, estimation, threads);
                            return side == Side::Below ? layer->estimateBelow(other, message)
                                                       : layer->estimateAbove(message, other);
                        }};
                };
                cases.push_back({QByteArray("function ") + law.function.law().name
                                     + (side == Side::Below ? " below" : " above"),
                                 d, estimation, drawn});
                if (d == 1 && side == Side::Below) {
                    cases.back().number =
                        [scalar = std::shared_ptr(makeScalarRowwise(law, estimation))](
                            double r, double gamma) { return scalar->belief(0.6, 2.0, r, gamma); };
                }
            }
        }
    }
}

std::vector<LawCase> everyCase(int d) {
    std::vector<LawCase> cases;
    addPriors(d, cases);
    addObservations(d, cases);
    addFunctions(d, cases);
    return cases;
}

void caseRows(std::initializer_list<int> columns) {
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("index");
    for (const int d : columns) {
        const std::vector<LawCase> cases = everyCase(d);
        for (std::size_t k = 0; k < cases.size(); ++k) {
            const char* estimation = cases[k].estimation == Estimation::Map ? "MAP" : "MMSE";
            QTest::addRow("%s, d %d, %s", cases[k].name.constData(), d, estimation)
                << d << static_cast<int>(k);
        }
    }
}

}  // namespace

class LawConformanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableHasEveryLaw() {
        for (const int d : {1, 2}) {
            std::set<std::size_t> priors;
            for (const Prior& prior : priorsOf(d)) {
                priors.insert(prior.index());
            }
            for (const Prior& prior : modesOf(d)) {
                priors.insert(prior.index());
            }
            QCOMPARE(priors.size(), std::variant_size_v<Prior>);
        }
        std::set<std::size_t> outputs;
        for (const Output& output : observations(2)) {
            outputs.insert(output.index());
        }
        outputs.insert(Output(HingeOutput{}).index());  // a loss alone, see concave_output_test
        QCOMPARE(outputs.size(), std::variant_size_v<Output>);
    }

    void theDivergenceIsTheAverageDerivative_data() { caseRows({1, 2, 4}); }
    /// By Stein's lemma, for messages r = z + t with t ~ N(0, Gamma^-1) independent of all else and any estimate,
    ///
    ///     E[t^T (zhat - z)] = E[d zhat / d H] = C,
    ///
    /// jumps included: 5 standard errors, and what a sampled estimate may miss.
    void theDivergenceIsTheAverageDerivative() {
        const LawCase law = current();
        const int d = law.columns;
        const int n = d == 4 ? 1500 : 10000;
        const Rows rows = law.drawn(randomPrecision(d, 31, 1.5), n, 32);
        const Estimate found = rows.estimate(rows.message, 2);
        const Eigen::MatrixXd noise = rows.message.mean() - rows.truth;
        const Eigen::MatrixXd error = found.mean - rows.truth;
        const double share = quadratureError(found);
        for (int i = 0; i < d; ++i) {
            for (int j = 0; j <= i; ++j) {
                const Eigen::ArrayXd product = 0.5
                                               * (noise.col(i).array() * error.col(j).array()
                                                  + noise.col(j).array() * error.col(i).array());
                const double deviation = std::sqrt((product - product.mean()).square().mean() / n);
                const double size = std::sqrt(found.covariance(i, i) * found.covariance(j, j));
                QVERIFY2(std::abs(product.mean() - found.covariance(i, j))
                             <= 5.0 * deviation + share * size,
                         qPrintable(QString("%1 against %2 +- %3")
                                        .arg(found.covariance(i, j))
                                        .arg(product.mean())
                                        .arg(deviation)));
            }
        }
    }

    void everyMessageGivesASoundEstimate_data() { caseRows({1, 2, 4}); }
    /// Of precision 1e-8 to 1e8, 40 of its deviations from the truth or from 0.
    void everyMessageGivesASoundEstimate() {
        const LawCase law = current();
        const int d = law.columns;
        for (const double scale : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
            Eigen::MatrixXd Gamma = randomPrecision(d, 33, scale);
            Gamma(0, 0) += 100.0 * scale;
            const Rows rows = law.drawn(Gamma, 6, 34);
            for (const double pull : {0.0, 1.0, 40.0}) {
                GaussianMessage message = rows.message;
                message.naturalMean += pull * std::sqrt(scale) * gaussianRows(6, d, 35);
                checkSound(rows.estimate(message, 1),
                           QString("scale %1, pull %2").arg(scale).arg(pull));
                message.naturalMean = pull * std::sqrt(scale) * gaussianRows(6, d, 36);
                checkSound(rows.estimate(message, 1),
                           QString("scale %1, pull %2 of 0").arg(scale).arg(pull));
            }
        }
    }

    void threadsChangeNothing_data() { caseRows({2, 4}); }
    void threadsChangeNothing() {
        const LawCase law = current();
        const Rows rows = law.drawn(randomPrecision(law.columns, 37), 600, 38);
        const Estimate one = rows.estimate(rows.message, 1);
        const Estimate two = rows.estimate(rows.message, 2);
        QVERIFY(one.mean == two.mean);
        QVERIFY(one.covariance == two.covariance);
    }

    void theEvidenceHasTheBeliefAsItsDerivatives_data() { caseRows({1}); }
    /// log p(r) of r = z + N(0, 1 / gamma): its slope is gamma (zhat - r), its curvature
    /// gamma^2 (variance - 1 / gamma).
    void theEvidenceHasTheBeliefAsItsDerivatives() {
        const LawCase law = current();
        if (!law.number || law.estimation == Estimation::Map) {
            return;
        }
        for (const double gamma : {0.05, 1.0, 30.0}) {
            const double h = 1e-3 / std::sqrt(gamma);
            for (const double r : {-2.3, -0.2, 0.7, 1.9}) {
                const ScalarBelief here = law.number(r, gamma);
                const ScalarBelief up = law.number(r + h, gamma);
                const ScalarBelief down = law.number(r - h, gamma);
                if (!std::isfinite(here.logEvidence)) {
                    continue;  // of probability 0
                }
                const double slope = (up.logEvidence - down.logEvidence) / (2.0 * h);
                QVERIFY2(std::abs(slope - gamma * (here.mean - r))
                             < 1e-5 * std::sqrt(gamma) * (1.0 + std::sqrt(gamma) * std::abs(r)),
                         qPrintable(QString("gamma %1, r %2: %3 against %4")
                                        .arg(gamma)
                                        .arg(r)
                                        .arg(slope)
                                        .arg(gamma * (here.mean - r))));
                const double variance = (up.mean - down.mean) / (2.0 * h * gamma);
                QVERIFY2(std::abs(variance - here.variance) < 1e-5 / gamma,
                         qPrintable(QString("gamma %1, r %2: %3 against %4")
                                        .arg(gamma)
                                        .arg(r)
                                        .arg(variance)
                                        .arg(here.variance)));
            }
        }
    }

private:
    static LawCase current() {
        QFETCH(const int, columns);
        QFETCH(const int, index);
        return everyCase(columns).at(static_cast<std::size_t>(index));
    }
};

ONSAGER_TEST(LawConformanceTest)
#include "law_conformance_test.moc"
