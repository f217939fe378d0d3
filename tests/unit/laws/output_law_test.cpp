// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/output_law.h"

#include "engine/laws/outputs/logistic.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace onsager;

namespace {

constexpr int kRows = 20000;

Eigen::MatrixXd standard(int columns) {
    return RandomField(11, 0, 2, Draw::Noise).gaussian(kRows, columns);
}

/// 4.5 standard errors of a frequency.
bool isNearFrequency(double frequency, double probability) {
    return std::abs(frequency - probability)
           <= 4.5 * std::sqrt(probability * (1.0 - probability) / kRows);
}

}  // namespace

class OutputLawTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thresholdsCountTheLevelsBelow() {
        const ThresholdLaw quantized{{-1.0, 0.0, 2.0}, 0.0, false};
        Eigen::MatrixXd Z(1, 4);
        Z << -3.0, -0.5, 0.5, 7.0;
        const Eigen::MatrixXd Y = observed(quantized, Z, Eigen::MatrixXd::Zero(1, 4));
        QVERIFY(Y == (Eigen::MatrixXd(1, 4) << 0.0, 1.0, 2.0, 3.0).finished());
        const ThresholdLaw signs{{0.0}, 0.0, true};
        QVERIFY(observed(signs, Z, Eigen::MatrixXd::Zero(1, 4))
                == (Eigen::MatrixXd(1, 4) << -1.0, -1.0, 1.0, 1.0).finished());
    }

    void probitAndLogisticLabelsHaveTheirProbabilities() {
        const Eigen::MatrixXd Z = Eigen::MatrixXd::Constant(kRows, 1, 0.8);
        const auto positive = [](const Eigen::MatrixXd& Y) {
            return (Y.array() > 0.0).cast<double>().mean();
        };
        QVERIFY(isNearFrequency(positive(observed(ThresholdLaw{{0.0}, 0.25, true}, Z, standard(1))),
                                normalProbability(0.8 / 0.5)));
        QVERIFY(isNearFrequency(positive(observed(logisticLaw(), Z, standard(1))),
                                1.0 / (1.0 + std::exp(-0.8))));
    }

    void aMaskHidesEntriesAndTakesSigns() {
        const MaskedLaw law{0.6, {ColumnKind::Awgn, ColumnKind::Probit}, 0.04};
        const Eigen::MatrixXd Z = Eigen::MatrixXd::Constant(kRows, 2, 0.3);
        const Eigen::MatrixXd Y = observed(law, Z, standard(observationDraws(law, 2)));
        double seen = 0.0;
        double sum = 0.0;
        std::set<double> labels;
        for (int n = 0; n < kRows; ++n) {
            if (!std::isnan(Y(n, 0))) {
                seen += 1.0;
                sum += Y(n, 0);
            }
            if (!std::isnan(Y(n, 1))) {
                labels.insert(Y(n, 1));
            }
        }
        QVERIFY(isNearFrequency(seen / kRows, 0.6));
        QVERIFY(std::abs(sum / seen - 0.3) < 4.5 * 0.2 / std::sqrt(seen));
        QVERIFY((labels == std::set<double>{-1.0, 1.0}));
    }

    void mixedRegressionShowsOneColumn() {
        const MixedRegressionLaw law{Eigen::Vector2d(0.3, 0.7), 1e-6};
        Eigen::MatrixXd Z(kRows, 2);
        Z.col(0).setConstant(-5.0);
        Z.col(1).setConstant(5.0);
        const Eigen::MatrixXd Y = observed(law, Z, standard(observationDraws(law, 2)));
        QCOMPARE(Y.cols(), observedColumns(law, 2));
        QVERIFY(isNearFrequency((Y.array() < 0.0).cast<double>().mean(), 0.3));
    }

    void laplaceNoiseHasItsMeanSize() {
        const LaplaceNoiseLaw law{0.7};
        const Eigen::MatrixXd Z = Eigen::MatrixXd::Constant(kRows, 1, 2.0);
        const Eigen::ArrayXXd noise = (observed(law, Z, standard(1)) - Z).array();
        // E|u| = scale with deviation scale, E u^2 = 2 scale^2.
        QVERIFY(std::abs(noise.abs().mean() - 0.7) < 4.5 * 0.7 / std::sqrt(kRows));
        QVERIFY(std::abs(noise.square().mean() - 0.98) < 4.5 * 0.49 * std::sqrt(20.0 / kRows));
        OutputLaw warm = law;
        heatOutput(warm, 3.0);
        QCOMPARE(std::get<LaplaceNoiseLaw>(warm).scale, 3.0 * 0.7);
    }

    void aSketchIsASumOfExponentials() {
        const SketchLaw law{Eigen::Vector2d(0.4, 0.6), Eigen::Matrix2d::Zero()};
        Eigen::MatrixXd Z(1, 2);
        Z << 0.3, -1.1;
        const Eigen::MatrixXd Y = observed(law, Z, Eigen::MatrixXd::Zero(1, 2));
        QCOMPARE(Y(0, 0), 0.4 * std::cos(0.3) + 0.6 * std::cos(-1.1));
        QCOMPARE(Y(0, 1), 0.4 * std::sin(0.3) + 0.6 * std::sin(-1.1));
        QVERIFY_EXCEPTION_THROWN(noiselessObservation(logisticLaw(), Z), std::invalid_argument);
    }
};

ONSAGER_TEST(OutputLawTest)
#include "output_law_test.moc"
