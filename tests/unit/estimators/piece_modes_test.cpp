// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/piece_modes.h"

#include "tests/support/every_activation.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace onsager;

namespace {

/// Eight rows of d columns with random matrices: message precisions and evidence from 1e-4 to 1e4, the
/// evidence of full rank or of one number.
struct SomeRows {
    FunctionRows rows;
    Lane r[kMaxColumns];
    Lane b[kMaxColumns];

    SomeRows(int d, std::mt19937& generator) {
        std::normal_distribution<> normal;
        const auto gaussian = [&](int height, int width) {
            return Eigen::MatrixXd::NullaryExpr(height, width, [&] { return normal(generator); })
                .eval();
        };
        const auto scale = [&] { return std::exp(3.0 * normal(generator)); };
        const Eigen::MatrixXd root = gaussian(d, d);
        rows.Gamma = scale() * (root * root.transpose() + 0.1 * Eigen::MatrixXd::Identity(d, d));
        const Eigen::MatrixXd F = gaussian(d, generator() % 2 == 0 ? 1 : d);
        rows.P = scale() * F * F.transpose();
        for (Eigen::Index lane = 0; lane < kLaneCount; ++lane) {
            const Eigen::VectorXd mean = gaussian(d, 1);
            const Eigen::VectorXd evidence = rows.P * (mean + gaussian(d, 1));
            for (int i = 0; i < d; ++i) {
                r[i](lane) = mean(i);
                b[i](lane) = evidence(i);
            }
        }
    }

    [[nodiscard]] PieceRow row(Eigen::Index lane) const {
        const Eigen::Index d = rows.P.rows();
        PieceRow row{rows, Eigen::VectorXd(d), Eigen::VectorXd(d)};
        for (Eigen::Index i = 0; i < d; ++i) {
            row.r(i) = r[i](lane);
            row.b(i) = b[i](lane);
        }
        return row;
    }
};

double energyAt(const EntryFunction& phi, const PieceRow& row, const Eigen::VectorXd& z) {
    const Eigen::VectorXd t = z - row.r;
    const Eigen::VectorXd image = activated(phi, z);
    return 0.5 * t.dot(row.rows.Gamma * t) + image.dot(0.5 * row.rows.P * image - row.b);
}

Eigen::VectorXd laneMode(const CommitteeModes& modes, Eigen::Index lane, Eigen::Index d) {
    Eigen::VectorXd z(d);
    for (Eigen::Index i = 0; i < d; ++i) {
        z(i) = modes.z[i](lane);
    }
    return z;
}

}  // namespace

class PieceModesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModeIsTheLeastOfAllBoxes_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("columns");
        for (const int columns : {2, 3, 4}) {
            for (const Activation kind : test::everyPiecewiseFunction()) {
                if (isFlat(kind)) {
                    continue;  // its modes are limits from one side of a step, where phi has the other value
                }
                QTest::addRow("function %d, %d columns", static_cast<int>(kind), columns)
                    << static_cast<int>(kind) << columns;
            }
        }
    }

    /// Against every box searched, and against points around the mode and around the message.
    void theModeIsTheLeastOfAllBoxes() {
        QFETCH(int, kind);
        QFETCH(int, columns);
        const EntryFunction phi = static_cast<Activation>(kind);
        std::mt19937 generator(11);
        std::normal_distribution<> normal;
        for (int trial = 0; trial < 30; ++trial) {
            const SomeRows some(columns, generator);
            const auto choices = pieceChoices(linearPieces(phi), some.rows.Gamma, some.rows.P);
            const CommitteeModes modes =
                PieceModes(linearPieces(phi), some.rows.Gamma, some.rows.P).modes(some.r, some.b);
            for (Eigen::Index lane = 0; lane < kLaneCount; ++lane) {
                const PieceRow row = some.row(lane);
                const Eigen::VectorXd z = laneMode(modes, lane, columns);
                const double energy = energyAt(phi, row, z);
                const double rounding = 1e-10 * (1.0 + std::abs(energy) + row.b.cwiseAbs().sum());
                double least = std::numeric_limits<double>::infinity();
                for (const PieceChoice& choice : choices) {
                    const Eigen::VectorXd nearest =
                        nearestPoint(choice.centre(row), choice.precision, choice.box);
                    least = std::min(least, energyAt(phi, row, nearest));
                }
                QVERIFY2(std::abs(energy - least) <= rounding,
                         qPrintable(QString("%1 and %2").arg(energy).arg(least)));
                for (int point = 0; point < 100; ++point) {
                    const Eigen::VectorXd& centre = point % 2 == 0 ? z : row.r;
                    const Eigen::VectorXd near =
                        centre
                        + Eigen::VectorXd::NullaryExpr(columns, [&] { return normal(generator); });
                    QVERIFY(energyAt(phi, row, near) >= energy - rounding);
                }
            }
        }
    }
};

ONSAGER_TEST(PieceModesTest)
#include "piece_modes_test.moc"
