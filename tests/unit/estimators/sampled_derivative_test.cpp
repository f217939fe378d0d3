// SPDX-License-Identifier: GPL-3.0-or-later
//
// The derivative of an estimate whose every row is sampled by points of its own. Moving the message of
// such a row draws other points, so that no finite difference of one row converges; averaged over rows
// the errors of the points cancel, and Stein's lemma gives the derivative without any limit.
#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/rowwise_estimator.h"
#include "engine/laws/activation.h"
#include "engine/laws/outputs/logistic.h"
#include "engine/laws/prior.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <functional>
#include <vector>

using namespace onsager;
using namespace onsager::test;

namespace {

constexpr int kSampledRows = 512;
/// What the lengths of 512 points of their own miss, the same for every row, of C.
constexpr double kPointsShare = 0.002;
constexpr double kMove = 0.25;  // of the message, in its own deviations

/// Rows of one problem of which one message can be moved.
struct MovableRows {
    Eigen::MatrixXd Gamma;
    Eigen::MatrixXd R;
    /// The estimate of the rows from `first` on if the message said R.
    std::function<Estimate(Eigen::Index first, const Eigen::MatrixXd& R)> estimate;
};

struct Problem {
    QByteArray name;
    std::function<MovableRows()> draw;
};

Eigen::MatrixXd normalRows(const Eigen::MatrixXd& covariance, int layer) {
    const Eigen::Index d = covariance.rows();
    if (covariance.isZero(0.0)) {
        return Eigen::MatrixXd::Zero(kSampledRows, d);
    }
    const Eigen::MatrixXd root = covariance.llt().matrixU();
    return RandomField(91, layer, static_cast<int>(d), Draw::Noise).gaussian(kSampledRows, d)
           * root;
}

MovableRows movedPrior(const Prior& prior, int d, double scale) {
    const Eigen::MatrixXd Gamma = scale * randomSpd(d, 1);
    const Eigen::MatrixXd Z = priorRows(
        prior, d, RandomField(91, 0, d, Draw::Signal).gaussian(kSampledRows, priorDraws(prior, d)));
    const std::shared_ptr<const PriorEstimator> estimator =
        makePriorEstimator(prior, d, Estimation::Mmse, 1);
    return {Gamma, Z + normalRows(Gamma.inverse(), 1), [=](Eigen::Index, const Eigen::MatrixXd& R) {
                return estimator->estimateAbove({Gamma, R * Gamma});
            }};
}

MovableRows movedOutput(const OutputLaw& law, int d, double scale) {
    const Eigen::MatrixXd Gamma = scale * randomSpd(d, 2);
    const OutputModel model = drawOutputModel(law, Gamma, kSampledRows, 92);
    const std::shared_ptr<const OutputEstimator> estimator =
        makeOutputEstimator(law, Estimation::Mmse, 1);
    return {Gamma, model.message.mean(), [=](Eigen::Index first, const Eigen::MatrixXd& R) {
                return estimator->estimateBelow(model.Y.middleRows(first, R.rows()),
                                                {Gamma, R * Gamma});
            }};
}

MovableRows movedLayer(const RowwiseLaw& law, bool above) {
    const auto d = static_cast<int>(law.noiseCovariance.rows());
    const Eigen::MatrixXd Gamma = randomSpd(d, 3);
    const Eigen::MatrixXd GammaAbove = 2.0 * randomSpd(d, 4);
    const Eigen::MatrixXd R = RandomField(91, 2, d, Draw::Signal).gaussian(kSampledRows, d);
    const Eigen::MatrixXd Z = R + normalRows(Gamma.inverse(), 3);
    const Eigen::MatrixXd Zl = activated(law.function, Z) + normalRows(law.noiseCovariance, 4);
    const Eigen::MatrixXd RAbove = Zl + normalRows(GammaAbove.inverse(), 5);
    const std::shared_ptr<const RowwiseEstimator> estimator =
        makeRowwiseEstimator(law, Estimation::Mmse, 1);
    if (above) {
        return {GammaAbove, RAbove, [=](Eigen::Index first, const Eigen::MatrixXd& moved) {
                    const Eigen::MatrixXd still = R.middleRows(first, moved.rows());
                    return estimator->estimateAbove({GammaAbove, moved * GammaAbove},
                                                    {Gamma, still * Gamma});
                }};
    }
    return {Gamma, R, [=](Eigen::Index first, const Eigen::MatrixXd& moved) {
                const Eigen::MatrixXd still = RAbove.middleRows(first, moved.rows());
                return estimator->estimateBelow({GammaAbove, still * GammaAbove},
                                                {Gamma, moved * Gamma});
            }};
}

std::vector<Problem> layerProblems() {
    std::vector<Problem> problems;
    const auto add = [&](const char* name, Activation phi, int d, double noise) {
        for (const bool above : {false, true}) {
            const RowwiseLaw law{phi, noise * randomSpd(d, 5)};
            problems.push_back({QByteArray("layer ") + name + (above ? " above" : " below") + " d "
                                    + QByteArray::number(d),
                                [=] { return movedLayer(law, above); }});
        }
    };
    add("relu", Activation::Relu, 3, 0.2);
    add("leaky relu", Activation::LeakyRelu, 3, 0.2);
    add("abs", Activation::Abs, 3, 0.2);
    add("sign", Activation::Sign, 3, 0.2);
    add("hard tanh", Activation::HardTanh, 3, 0.0);
    add("symmetric door", Activation::SymmetricDoor, 3, 0.2);
    add("relu", Activation::Relu, 8, 0.2);
    for (const int d : {2, 4}) {
        add("sigmoid", Activation::Sigmoid, d, 0.02);
        add("tanh", Activation::Tanh, d, 0.2);
        add("erf", Activation::Erf, d, 0.0);
    }
    return problems;
}

std::vector<Problem> outputProblems() {
    std::vector<Problem> problems;
    const auto add = [&](const char* name, const OutputLaw& law, int d, double scale = 1.0) {
        problems.push_back({QByteArray(name) + " d " + QByteArray::number(d),
                            [=] { return movedOutput(law, d, scale); }});
    };
    const auto committee = [](Activation phi, int d, int outputs) {
        const Eigen::MatrixXd F2 = RandomField(93, 0, d, Draw::Signal).gaussian(d, outputs);
        return CommitteeLaw{phi, F2, 0.1 * Eigen::MatrixXd::Identity(outputs, outputs)};
    };
    const auto exact = [](Activation phi, int d) {
        return CommitteeLaw{phi, Eigen::MatrixXd::Identity(d, d), Eigen::MatrixXd::Zero(d, d)};
    };
    const auto noisy = [](Activation phi, int d) {
        return CommitteeLaw{phi, Eigen::MatrixXd::Identity(d, d), 0.2 * randomSpd(d, 6)};
    };
    add("committee of relu", committee(Activation::Relu, 3, 1), 3);
    add("committee of tanh", committee(Activation::Tanh, 3, 1), 3);
    add("committee of sigmoid, two outputs", committee(Activation::Sigmoid, 4, 2), 4);
    add("committee of sign", committee(Activation::Sign, 3, 1), 3);
    add("committee of doors", committee(Activation::SymmetricDoor, 3, 1), 3);
    add("exact relu", exact(Activation::Relu, 4), 4);
    add("exact hard tanh", exact(Activation::HardTanh, 4), 4);
    add("sign", ThresholdLaw{{0.0}, 0.0, true}, 3);
    add("probit", ThresholdLaw{{0.0}, 0.5, true}, 3);
    add("quantised", ThresholdLaw{{-1.0, 0.0, 1.0}, 0.0, false}, 3);
    add("quantised with noise", ThresholdLaw{{-0.5, 0.7}, 0.3, false}, 3);
    add("tanh with noise", noisy(Activation::Tanh, 3), 3);
    add("hard tanh with noise", noisy(Activation::HardTanh, 3), 3);
    add("committee of abs", committee(Activation::Abs, 3, 1), 3);
    add("committee of erf, two outputs", committee(Activation::Erf, 3, 2), 3);
    add("logistic", logisticLaw(), 2);
    add("logistic", logisticLaw(), 4);
    add("table of four signs", MaskedLaw{0.9, std::vector(4, ColumnKind::Probit), 0.2}, 4);
    add("mixed table without noise",
        MaskedLaw{0.8,
                  {ColumnKind::Probit, ColumnKind::Awgn, ColumnKind::Probit, ColumnKind::Probit},
                  0.0},
        4);
    Eigen::Matrix2d V;
    V << 1.0, 0.3, 0.3, 0.7;
    const auto sketch = [&](int d, double noise) {
        const Eigen::VectorXd weights = Eigen::VectorXd::LinSpaced(d, 1.0, 2.0);
        return SketchLaw{weights / weights.sum(), noise * V};
    };
    add("sketch", sketch(2, 0.1), 2, 2.0);
    add("sharp sketch", sketch(2, 0.01), 2, 2.0);
    add("sketch", sketch(3, 0.1), 3, 4.0);
    add("sharp sketch", sketch(3, 0.01), 3, 4.0);
    return problems;
}

std::vector<Problem> priorProblems() {
    std::vector<Problem> problems;
    for (const int d : {3, 5}) {
        for (const double scale : {0.3, 5.0}) {
            problems.push_back(
                {"laplace d " + QByteArray::number(d) + " precision " + QByteArray::number(scale),
                 [=] { return movedPrior(LaplacePrior{0.7}, d, scale); }});
        }
    }
    return problems;
}

const std::vector<Problem>& problems() {
    static const std::vector<Problem> kProblems = [] {
        std::vector<Problem> all = layerProblems();
        for (const auto& more : {outputProblems(), priorProblems()}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return kProblems;
}

/// One matrix for each row, of mean zero if C is the derivative of zhat by H = R Gamma: with t ~
/// N(0, s^2 Gamma^-1), s = kMove, Stein's lemma says E[t^T zhat(R + t)] = s^2 E[C(R + t)], without any limit. Two opposite t take the
/// even part of zhat out of the variance, and the linear estimate t Gamma C(R), whose product with t
/// has a known mean, takes out most of the odd part.
std::vector<Eigen::MatrixXd> steinResidues(const MovableRows& rows, Eigen::MatrixXd& C) {
    const Eigen::MatrixXd t = kMove * normalRows(rows.Gamma.inverse(), 6);
    std::vector<Eigen::MatrixXd> residues;
    C.setZero(t.cols(), t.cols());
    for (Eigen::Index row = 0; row < kSampledRows; ++row) {
        const Eigen::MatrixXd R = rows.R.row(row);
        const Eigen::RowVectorXd move = t.row(row);
        const Eigen::MatrixXd here = rows.estimate(row, R).covariance;
        const Estimate up = rows.estimate(row, R + move);
        const Estimate down = rows.estimate(row, R - move);
        const Eigen::RowVectorXd rest = 0.5 * (up.mean - down.mean) - move * rows.Gamma * here;
        residues.emplace_back(move.transpose() * rest / (kMove * kMove) + here
                              - 0.5 * (up.covariance + down.covariance));
        C += here / kSampledRows;
    }
    return residues;
}

}  // namespace

class SampledDerivativeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void covarianceIsTheDerivativeOfTheMean_data() {
        QTest::addColumn<int>("problem");
        for (std::size_t k = 0; k < problems().size(); ++k) {
            QTest::addRow("%s", problems()[k].name.constData()) << static_cast<int>(k);
        }
    }

    void covarianceIsTheDerivativeOfTheMean() {
        QFETCH(const int, problem);
        const MovableRows rows = problems()[static_cast<std::size_t>(problem)].draw();
        Eigen::MatrixXd C;
        const std::vector<Eigen::MatrixXd> residues = steinResidues(rows, C);
        // All entries of all problems together fail for one set of random numbers in a thousand.
        const auto entries = static_cast<double>(C.size()) * static_cast<double>(problems().size());
        const double limit =
            quantile(complement(boost::math::students_t(kSampledRows - 1.0), 0.5e-3 / entries));
        double widest = 0.0;
        double farthest = 0.0;
        for (Eigen::Index i = 0; i < C.rows(); ++i) {
            for (Eigen::Index j = 0; j < C.cols(); ++j) {
                double mean = 0.0;
                double square = 0.0;
                for (const Eigen::MatrixXd& residue : residues) {
                    mean += residue(i, j) / kSampledRows;
                    square += residue(i, j) * residue(i, j) / kSampledRows;
                }
                const double error = std::sqrt((square - mean * mean) / (kSampledRows - 1.0));
                const double size = std::sqrt(C(i, i) * C(j, j));
                widest = std::max(widest, error / size);
                farthest =
                    std::max(farthest, std::abs(mean) / (limit * error + kPointsShare * size));
            }
        }
        qInfo("standard error %.2f %% of C, farthest %.2f of the limit", 100.0 * widest, farthest);
        QVERIFY(farthest < 1.0);
        QVERIFY2(widest < 0.015, "the test would not see an error of some per cent");
    }
};

ONSAGER_TEST(SampledDerivativeTest)
#include "sampled_derivative_test.moc"
