// SPDX-License-Identifier: GPL-3.0-or-later
//
// Observations below messages of precisions from 1e-8 to 1e8, 40 deviations away: coupled columns against
// one column, which integration confirms, and against their own error.
#include "engine/laws/activation.h"
#include "engine/laws/outputs/logistic.h"
#include "tests/support/every_activation.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>
#include <vector>

using namespace onsager;
using namespace onsager::test;

namespace {

const std::vector<Activation> kPieces = everyPiecewiseFunction();
const std::vector<Activation> kBent = everySmoothFunction();

struct NamedLaw {
    QByteArray name;
    OutputLaw law;
};

/// y = phi(z) + N(0, noise), entry by entry.
CommitteeLaw extremeEntrywise(Activation phi, int d, double noise) {
    return {phi, Eigen::MatrixXd::Identity(d, d), noise * Eigen::MatrixXd::Identity(d, d)};
}

CommitteeLaw extremeCommittee(Activation phi, int d, int outputs, double noise) {
    return {phi, RandomField(86, 0, outputs, Draw::OutputWeights).gaussian(d, outputs),
            noise * Eigen::MatrixXd::Identity(outputs, outputs)};
}

/// Laws that see each column by itself and have a concave likelihood.
std::vector<NamedLaw> concaveLaws(int d) {
    std::vector<NamedLaw> laws = {{"probit", ThresholdLaw{{0.0}, 0.5, true}},
                                  {"sharp probit", ThresholdLaw{{0.0}, 1e-8, true}},
                                  {"quantised", ThresholdLaw{{-0.5, 0.7}, 0.3, false}},
                                  {"sharply quantised", ThresholdLaw{{-0.5, 0.7}, 1e-6, false}},
                                  {"logistic", logisticLaw()}};
    for (const double noise : {1e-8, 0.3, 1e8}) {
        std::vector<ColumnKind> kinds(static_cast<std::size_t>(d), ColumnKind::Probit);
        const QByteArray name = " table, noise " + QByteArray::number(noise);
        laws.push_back({"yes-or-no" + name, MaskedLaw{0.8, kinds, noise}});
        kinds[1] = ColumnKind::Awgn;
        laws.push_back({"mixed" + name, MaskedLaw{0.8, kinds, noise}});
    }
    return laws;
}

/// All laws that see each column by itself.
std::vector<NamedLaw> separableLaws(int d) {
    std::vector<NamedLaw> laws = concaveLaws(d);
    laws.push_back({"sign", ThresholdLaw{{0.0}, 0.0, true}});
    laws.push_back({"exactly quantised", ThresholdLaw{{-1.0, 0.0, 1.0}, 0.0, false}});
    laws.push_back(
        {"exact signs",
         MaskedLaw{0.8, std::vector(static_cast<std::size_t>(d), ColumnKind::Probit), 0.0}});
    for (const Activation phi : kPieces) {
        for (const double noise : {0.0, 1e-3}) {
            laws.push_back({"function " + QByteArray::number(static_cast<int>(phi)) + " noise "
                                + QByteArray::number(noise),
                            extremeEntrywise(phi, d, noise)});
        }
    }
    for (const Activation phi : kBent) {
        if (d <= mostColumns(phi, Estimation::Mmse)) {
            laws.push_back({"function " + QByteArray::number(static_cast<int>(phi)),
                            extremeEntrywise(phi, d, 1e-3)});
        }
    }
    return laws;
}

/// Observations of any rows; half of the messages are 40 deviations away from the truth.
OutputModel contradictedModel(const OutputLaw& law, const Eigen::VectorXd& gamma, int trial) {
    const auto d = static_cast<int>(gamma.size());
    OutputModel model;
    model.truth = RandomField(87, trial, 0, Draw::Signal).gaussian(8, d);
    model.Y =
        observed(law, model.truth,
                 RandomField(87, trial, 1, Draw::Noise).gaussian(8, observationDraws(law, d)));
    Eigen::MatrixXd R = model.truth;
    R.topRows(4).rowwise() += 40.0 * gamma.cwiseSqrt().cwiseInverse().transpose();
    model.message = {gamma.asDiagonal(), R * gamma.asDiagonal()};
    return model;
}

GaussianMessage nearly(const GaussianMessage& message) {
    const Eigen::MatrixXd Gamma = nearlyDiagonal(message.precision.diagonal());
    return {Gamma, message.mean() * Gamma};
}

}  // namespace

class ExtremeOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nearlyIndependentColumnsAreSeparateAtEveryPrecision() {
        for (const int d : {2, 3, 4}) {
            for (const auto& [name, law] : separableLaws(d)) {
                const auto estimator = makeOutputEstimator(law, Estimation::Mmse, 1);
                for (int k = 0; k < kTableRows; ++k) {
                    OutputModel model = contradictedModel(law, tablePrecisions(d, k), k);
                    Estimate coupled = estimator->estimateBelow(model.Y, nearly(model.message));
                    if (std::isfinite(coupled.smallestSampleSize)) {
                        // One of the eight rows can have nearly all of the covariance.
                        constexpr int kCopies = 16;
                        model.message = copiesOf(model.message, kCopies);
                        model.Y = model.Y.replicate(kCopies, 1).eval();
                        coupled = estimator->estimateBelow(model.Y, nearly(model.message));
                    }
                    checkSeparate(
                        coupled, estimator->estimateBelow(model.Y, model.message),
                        std::isinf(coupled.smallestSampleSize) ? 1e-6 : 0.1,
                        QString("%1, %2 columns, precisions %3").arg(QString(name)).arg(d).arg(k));
                }
            }
        }
    }

    void nearlyIndependentModesAreSeparateAtEveryPrecision() {
        for (const int d : {2, 3, 4}) {
            for (const auto& [name, law] : concaveLaws(d)) {
                const auto estimator = makeOutputEstimator(law, Estimation::Map, 1);
                for (int k = 0; k < kTableRows; ++k) {
                    const OutputModel model = contradictedModel(law, tablePrecisions(d, k), k);
                    const Estimate coupled =
                        estimator->estimateBelow(model.Y, nearly(model.message));
                    const QString what =
                        QString("%1, %2 columns, precisions %3").arg(QString(name)).arg(d).arg(k);
                    QVERIFY2(coupled.unconvergedRows == 0, qPrintable(what));
                    checkSeparate(coupled, estimator->estimateBelow(model.Y, model.message), 1e-5,
                                  what);
                }
            }
        }
    }

    void mmseClaimsItsErrorAtEveryPrecision() {
        for (const int d : {1, 2, 4}) {
            for (const auto& [name, law] : d > 1 ? separableLaws(d) : separableLaws(2)) {
                if (d == 1 && !std::holds_alternative<ThresholdLaw>(law)
                    && !std::holds_alternative<ConcaveLaw>(law)) {
                    continue;  // of two columns
                }
                checkClaims(law, d, {1e-8, 1.0, 1e8}, QString(name));
            }
            const Eigen::VectorXd p = Eigen::VectorXd::LinSpaced(d, 1.0, 2.0);
            for (const double noise : {1e-8, 0.1, 1e8}) {
                checkClaims(MixedRegressionLaw{p / p.sum(), noise}, d, {1e-8, 1.0, 1e8},
                            QString("mixed regression, noise %1").arg(noise));
            }
        }
    }

    void sharpCommitteesClaimTheirError_data() {
        QTest::addColumn<int>("function");
        for (const auto& functions : {kPieces, kBent}) {
            for (const Activation phi : functions) {
                QTest::addRow("function %d", static_cast<int>(phi)) << static_cast<int>(phi);
            }
        }
    }
    /// A precise observation of few outputs leaves a thin sheet of rows, through many pieces.
    void sharpCommitteesClaimTheirError() {
        QFETCH(const int, function);
        const auto phi = static_cast<Activation>(function);
        for (const int outputs : {1, 2}) {
            const bool bent = linearPieces(phi).empty();
            for (const double noise : {bent ? 0.01 : 1e-3, 1.0}) {
                checkClaims(extremeCommittee(phi, 4, outputs, noise), 4, {1.0, 1e8},
                            QString("%1 outputs, noise %2").arg(outputs).arg(noise));
            }
            checkClaims(extremeCommittee(phi, 2, outputs, 1e-3), 2, {1e-8, 1.0, 1e8},
                        QString("two units, %1 outputs").arg(outputs));
        }
    }

private:
    static void checkClaims(const OutputLaw& law,
                            int d,
                            std::initializer_list<double> precisions,
                            const QString& what) {
        for (const double gamma : precisions) {
            const OutputModel model = drawOutputModel(law, gamma * randomSpd(d, 3), 300, 88);
            const Estimate estimate = makeOutputEstimator(law, Estimation::Mmse, 2)
                                          ->estimateBelow(model.Y, model.message);
            checkClaimedError(estimate, model.truth, quadratureError(estimate),
                              QString("%1, %2 columns, precision %3").arg(what).arg(d).arg(gamma));
        }
    }
};

ONSAGER_TEST(ExtremeOutputTest)
#include "extreme_output_test.moc"
