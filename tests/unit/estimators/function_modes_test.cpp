// SPDX-License-Identifier: GPL-3.0-or-later
//
// The divergence of modes that jump: what the average mode does when all messages are moved.
#include "engine/estimators/rowwise/function_modes.h"

#include "engine/laws/activation.h"
#include "engine/numerics/random.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <iterator>

using namespace onsager;
using namespace onsager::test;

namespace {

constexpr int kColumns = 4;
constexpr Eigen::Index kBlockRows = 1024;  // enough for one axis a row
constexpr int kBlocks = 40;
constexpr double kMove = 0.3;  // of the messages, in their own deviations

struct Case {
    const char* name;
    Activation phi;
    double noiseVariance;  ///< of the one output, for a signal of about 1
    double gamma;
    Side side;
};

constexpr Case kCases[] = {
    {"sigmoid, 15 dB", Activation::Sigmoid, 0.03, 1.0, Side::Below},
    {"sigmoid, 30 dB", Activation::Sigmoid, 0.001, 1.0, Side::Below},
    {"sigmoid, 15 dB, little known", Activation::Sigmoid, 0.03, 0.2, Side::Below},
    {"image of sigmoid, 15 dB", Activation::Sigmoid, 0.03, 0.5, Side::Above},
    {"image of erf, 15 dB", Activation::Erf, 0.03, 1.0, Side::Above},
    {"ReLU, 15 dB", Activation::Relu, 0.03, 1.0, Side::Below},
};

/// A committee of four units with one output, and a little evidence about each unit: r ~ N(0, I),
/// z ~ N(r, G^-1), b = phi(z) P + N(0, P). The message is too sure of the units' weighted sum, Gamma
/// = G + 30 f f^T, as in two-layer learning: its modes jump often.
FunctionRows drawRows(const Case& problem) {
    const Eigen::Index n = kBlocks * kBlockRows;
    const Eigen::Vector4d f(1.0, -0.8, 1.3, 0.6);
    FunctionRows rows;
    rows.Gamma = problem.gamma * randomSpd(kColumns, 1);
    const Eigen::MatrixXd root = Eigen::MatrixXd(rows.Gamma.inverse()).llt().matrixU();
    rows.Gamma += 30.0 * f * f.transpose();
    rows.P = f * f.transpose() / problem.noiseVariance
             + 0.5 * Eigen::MatrixXd::Identity(kColumns, kColumns);
    rows.R = RandomField(95, 0, 0, Draw::Signal).gaussian(n, kColumns);
    const Eigen::MatrixXd rootP = rows.P.llt().matrixU();
    const Eigen::MatrixXd Z =
        rows.R + RandomField(95, 1, 0, Draw::Noise).gaussian(n, kColumns) * root;
    rows.B = activated(problem.phi, Z) * rows.P
             + RandomField(95, 2, 0, Draw::Noise).gaussian(n, kColumns) * rootP;
    return rows;
}

FunctionRows blockOf(const FunctionRows& rows, int block) {
    return {rows.R.middleRows(block * kBlockRows, kBlockRows), rows.Gamma,
            rows.B.middleRows(block * kBlockRows, kBlockRows), rows.P};
}

/// The change of the average estimate when every message is moved along every coordinate.
Eigen::MatrixXd averageChange(const FunctionModes& modes, const FunctionRows& rows, Side side) {
    const bool argument = side == Side::Below;
    const Eigen::MatrixXd S = (argument ? rows.Gamma : rows.P).inverse();
    Eigen::MatrixXd C(kColumns, kColumns);
    for (int k = 0; k < kColumns; ++k) {
        const double h = kMove / std::sqrt(S(k, k));
        const Eigen::RowVectorXd move =
            h * (argument ? Eigen::RowVectorXd(S.row(k)) : Eigen::RowVectorXd::Unit(kColumns, k));
        FunctionRows up = rows;
        FunctionRows down = rows;
        (argument ? up.R : up.B).rowwise() += move;
        (argument ? down.R : down.B).rowwise() -= move;
        C.col(k) = (modes.estimate(up, side).mean - modes.estimate(down, side).mean)
                       .colwise()
                       .mean()
                       .transpose()
                   / (2.0 * h);
    }
    return 0.5 * (C + C.transpose());
}

}  // namespace

class FunctionModesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void divergenceIsTheChangeOfTheAverageMode_data() {
        QTest::addColumn<int>("problem");
        for (int k = 0; k < static_cast<int>(std::size(kCases)); ++k) {
            QTest::newRow(kCases[k].name) << k;
        }
    }

    void divergenceIsTheChangeOfTheAverageMode() {
        QFETCH(const int, problem);
        const Case& chosen = kCases[problem];
        const FunctionModes modes(chosen.phi, 2);
        const FunctionRows rows = drawRows(chosen);
        Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(kColumns, kColumns);
        Eigen::MatrixXd squares = sum;
        Eigen::MatrixXd C = sum;
        for (int block = 0; block < kBlocks; ++block) {
            const FunctionRows part = blockOf(rows, block);
            const Eigen::MatrixXd here = modes.estimate(part, chosen.side).covariance;
            const Eigen::MatrixXd rest = here - averageChange(modes, part, chosen.side);
            C += here / kBlocks;
            sum += rest;
            squares += rest.cwiseAbs2();
        }
        // All entries of all problems together fail for one set of random numbers in a thousand.
        constexpr double kEntries = 0.5 * kColumns * (kColumns + 1) * std::size(kCases);
        const double limit =
            quantile(complement(boost::math::students_t(kBlocks - 1.0), 0.5e-3 / kEntries));
        double widest = 0.0;
        double farthest = 0.0;
        for (int i = 0; i < kColumns; ++i) {
            for (int j = 0; j <= i; ++j) {
                const double mean = sum(i, j) / kBlocks;
                const double error =
                    std::sqrt((squares(i, j) / kBlocks - mean * mean) / (kBlocks - 1.0));
                widest = std::max(widest, error / std::sqrt(C(i, i) * C(j, j)));
                farthest = std::max(farthest, std::abs(mean) / (limit * error));
            }
        }
        qInfo("standard error %.2f %% of C, farthest %.2f of the limit", 100.0 * widest, farthest);
        QVERIFY(farthest < 1.0);
        QVERIFY2(widest < 0.03, "the test would not see what a Hessian misses here");
    }

    void fewRowsVisitEveryAxis() {
        // Their divergence does not depend on where a row stands.
        const FunctionRows all = drawRows(kCases[0]);
        const FunctionModes modes(Activation::Sigmoid, 1);
        const FunctionRows rows{all.R.topRows(100), all.Gamma, all.B.topRows(100), all.P};
        const FunctionRows turned{rows.R.colwise().reverse(), rows.Gamma,
                                  rows.B.colwise().reverse(), rows.P};
        const Eigen::MatrixXd C = modes.estimate(rows, Side::Below).covariance;
        const Eigen::MatrixXd D = modes.estimate(turned, Side::Below).covariance;
        QVERIFY((C - D).norm() < 1e-10 * C.norm());
    }
};

ONSAGER_TEST(FunctionModesTest)
#include "function_modes_test.moc"
