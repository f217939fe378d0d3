// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of bent functions behind precise evidence: thin curved sheets in three and four dimensions, against
// dense integration and against the error made on data of their own model.
#include "engine/estimators/entries/entry_channel.h"
#include "engine/estimators/rowwise/entrywise_samples.h"
#include "engine/laws/activation.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/quadrature.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <array>
#include <cmath>
#include <vector>

using namespace onsager;
using namespace onsager::test;

namespace {

constexpr Activation kBent[] = {Activation::Sigmoid, Activation::Tanh, Activation::Erf,
                                Activation::Softplus};

void addBentFunctions() {
    QTest::addColumn<int>("function");
    for (const Activation phi : kBent) {
        QTest::addRow("function %d", static_cast<int>(phi)) << static_cast<int>(phi);
    }
}

/// Rows z ~ N(r, Gamma^-1) around r ~ N(0, I) and what y = phi(z) F2 + noise tells of them.
struct KnownRows {
    FunctionRows rows;
    Eigen::MatrixXd truth;

    KnownRows(const CommitteeLaw& law, const Eigen::MatrixXd& Gamma, int n, int trial) {
        const OutputModel model = drawOutputModel(law, Gamma, n, trial);
        rows = rowsOf(CommitteeLikelihood(law), model.Y, model.message);
        truth = model.truth;
    }
    [[nodiscard]] FunctionRows row(Eigen::Index n) const {
        return {rows.R.row(n), rows.Gamma, rows.B.row(n), rows.P};
    }
};

/// Four units behind two outputs with noise 30 dB below them.
CommitteeLaw sharpCommittee(Activation phi, double gamma) {
    CommitteeLaw law{phi, RandomField(86, 0, 2, Draw::OutputWeights).gaussian(4, 2),
                     Eigen::MatrixXd::Identity(2, 2)};
    const Eigen::MatrixXd z =
        std::sqrt(1.0 + 1.0 / gamma) * RandomField(88, 0, 0, Draw::Signal).gaussian(20000, 4);
    const Eigen::MatrixXd y = noiselessObservation(law, z);
    const Eigen::MatrixXd centred = y.rowwise() - y.colwise().mean();
    law.noiseCovariance *= 1e-3 * centred.squaredNorm() / static_cast<double>(y.size());
    return law;
}

/// Moments of z and of phi(z) of a row of three numbers with received values u = b P^-1, on a grid that
/// is fine where phi(z) is near u.
class DenseMoments {
    using Three = std::array<double, 3>;

public:
    DenseMoments(const EntryFunction& phi, const FunctionRows& row, const Eigen::RowVectorXd& truth)
        : m_row(row) {
        const Eigen::RowVectorXd u = row.B.row(0) * row.P.inverse();
        const Eigen::RowVectorXd image = activated(phi, truth).row(0);
        const Eigen::MatrixXd spread = row.Gamma.inverse();
        Three z{};
        Three x{};
        for (int i = 0; i < 3; ++i) {
            const auto at = static_cast<std::size_t>(i);
            m_r[at] = row.R(0, i);
            m_u[at] = u(i);
            z[at] = truth(i);
            x[at] = image(i);
            for (int j = 0; j < 3; ++j) {
                m_Gamma[at][static_cast<std::size_t>(j)] = row.Gamma(i, j);
                m_P[at][static_cast<std::size_t>(j)] = row.P(i, j);
            }
            m_rules[at] = ruleOf(phi, i, 9.0 * std::sqrt(spread(i, i)), u(i));
            m_values[at] = activated(phi, m_rules[at].nodes);
        }
        m_offset = energy(z, x);
        sum();
    }
    Eigen::RowVectorXd mean[2];
    Eigen::MatrixXd covariance[2];

private:
    [[nodiscard]] double energy(const Three& z, const Three& x) const {
        double twice = 0.0;
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = 0; j < 3; ++j) {
                twice += m_Gamma[i][j] * (z[i] - m_r[i]) * (z[j] - m_r[j])
                         + m_P[i][j] * (x[i] - m_u[i]) * (x[j] - m_u[j]);
            }
        }
        return 0.5 * twice;
    }

    [[nodiscard]] Quadrature ruleOf(const EntryFunction& phi, int i, double reach, double u) const {
        const double r = m_row.R(0, i);
        std::vector<Feature> features = {{r, reach / 9.0}, {-3.0, 1.0}, {0.0, 1.0}, {3.0, 1.0}};
        const double width = 1.0 / std::sqrt(m_row.P(i, i));
        const double spread = std::sqrt(m_row.P.inverse()(i, i));
        for (const double step : {-3.0, 0.0, 3.0}) {
            const double value = u + step * spread;
            if (isReached(phi, value)) {
                const double z = inverseFunction(phi, value);
                features.push_back({z, std::min(1.0, width / functionJet(phi, z).slope)});
            }
        }
        std::erase_if(features, [&](const Feature& feature) {
            return std::abs(feature.centre - r) >= reach;
        });
        return gradedLegendre(r - reach, r + reach, features, {}, 5);
    }

    void sum() {
        Three z{};
        Three x{};
        const auto set = [&](std::size_t i, Eigen::Index node) {
            z[i] = m_rules[i].nodes(node);
            x[i] = m_values[i](node);
            return m_rules[i].weights(node);
        };
        for (Eigen::Index i = 0; i < m_rules[0].nodes.size(); ++i) {
            const double first = set(0, i);
            for (Eigen::Index j = 0; j < m_rules[1].nodes.size(); ++j) {
                const double both = first * set(1, j);
                for (Eigen::Index k = 0; k < m_rules[2].nodes.size(); ++k) {
                    const double weight = both * set(2, k);
                    const double excess = energy(z, x) - m_offset;
                    if (excess < 40.0) {
                        add(weight * std::exp(-excess), z, x);
                    }
                }
            }
        }
        for (std::size_t side = 0; side < 2; ++side) {
            mean[side].resize(3);
            covariance[side].resize(3, 3);
            for (std::size_t i = 0; i < 3; ++i) {
                mean[side](static_cast<Eigen::Index>(i)) = m_sums[side][i] / m_mass;
                for (std::size_t j = 0; j < 3; ++j) {
                    covariance[side](static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
                        m_squares[side][i][j] / m_mass
                        - m_sums[side][i] * m_sums[side][j] / (m_mass * m_mass);
                }
            }
        }
    }

    void add(double weight, const Three& z, const Three& x) {
        m_mass += weight;
        const Three* points[2] = {&z, &x};
        for (std::size_t side = 0; side < 2; ++side) {
            const Three& point = *points[side];
            for (std::size_t i = 0; i < 3; ++i) {
                m_sums[side][i] += weight * point[i];
                for (std::size_t j = 0; j < 3; ++j) {
                    m_squares[side][i][j] += weight * point[i] * point[j];
                }
            }
        }
    }

    const FunctionRows& m_row;
    Three m_r{};
    Three m_u{};  ///< received values
    std::array<Three, 3> m_Gamma{};
    std::array<Three, 3> m_P{};
    double m_offset = 0.0;
    double m_mass = 0.0;
    std::array<Three, 2> m_sums{};
    std::array<std::array<Three, 3>, 2> m_squares{};
    std::array<Quadrature, 3> m_rules;
    std::array<Eigen::VectorXd, 3> m_values;
};

}  // namespace

class LevelSetSamplerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeColumnsMatchDenseIntegration_data() { addBentFunctions(); }
    /// The root mean square over rows of the shift of the means within 0.1 deviations: a standard error
    /// of one row of 100 effective points.
    void threeColumnsMatchDenseIntegration() {
        QFETCH(const int, function);
        const EntryFunction phi = static_cast<Activation>(function);
        constexpr int kRows = 6;
        for (const double gamma : {1.0, 1e-2, 1e-4}) {
            for (const double noise : {1e-3, 1e-5}) {
                const CommitteeLaw law{phi, Eigen::MatrixXd::Identity(3, 3),
                                       noise * randomSpd(3, 98)};
                const KnownRows known(law, gamma * randomSpd(3, 3), kRows, 4);
                Estimate dense[2];
                for (Estimate& one : dense) {
                    one.mean.resize(kRows, 3);
                    one.covariance = Eigen::Matrix3d::Zero();
                }
                std::array<Eigen::MatrixXd, kRows> squares[2];
                parallelFor(kRows, 2, {}, [&](int n) {
                    const FunctionRows row = known.row(n);
                    const DenseMoments moments(phi, row, known.truth.row(n));
                    for (int side = 0; side < 2; ++side) {
                        dense[side].mean.row(n) = moments.mean[side];
                        squares[side][static_cast<std::size_t>(n)] = moments.covariance[side];
                    }
                });
                for (int side = 0; side < 2; ++side) {
                    for (const Eigen::MatrixXd& square : squares[side]) {
                        dense[side].covariance += square / kRows;
                    }
                    const auto which = side == 0 ? Side::Below : Side::Above;
                    const Estimate sampled =
                        EntrywiseSamples(phi, 3, 1).estimate(known.rows, which);
                    QVERIFY(sampled.smallestSampleSize > 64.0);
                    checkSeparate(sampled, dense[side], 0.1,
                                  QString("precision %1, noise %2, variable %3")
                                      .arg(gamma)
                                      .arg(noise)
                                      .arg(side));
                }
            }
        }
    }

    void committeesOfFourUnitsClaimTheirError_data() { addBentFunctions(); }
    /// E[e M e^T] = tr(C M) for the error e of each row and M = (C' + mean C)^-1, which weighs rows and
    /// directions of any size. C' comes from other points than C, whose errors it would follow. Within 4
    /// standard errors of at most 2.5 %; behind the widest message phi(z) has its errors in a few rows of
    /// thousands, too few for that.
    void committeesOfFourUnitsClaimTheirError() {
        QFETCH(const int, function);
        const EntryFunction phi = static_cast<Activation>(function);
        constexpr int kRows = 4000;
        const EntrywiseSamples estimator(phi, 4, 1);
        for (const double gamma : {1.0, 0.1, 0.01}) {
            const KnownRows known(sharpCommittee(static_cast<Activation>(function), gamma),
                                  gamma * Eigen::MatrixXd::Identity(4, 4), kRows, 5);
            for (const Side side : {Side::Below, Side::Above}) {
                if (side == Side::Above && gamma < 0.1) {
                    continue;
                }
                const Eigen::MatrixXd average = estimator.estimate(known.rows, side).covariance;
                Eigen::ArrayXd found(kRows);
                Eigen::ArrayXd claimed(kRows);
                parallelFor(kRows, 2, {}, [&](int n) {
                    FunctionRows row = known.row(n);
                    const Estimate own = estimator.estimate(row, side);
                    row.B *= 1.0 + 1e-13;  // other rotations of the points
                    const Eigen::MatrixXd M =
                        (estimator.estimate(row, side).covariance + average).inverse();
                    Eigen::RowVectorXd error = known.truth.row(n);
                    if (side == Side::Above) {
                        error = activated(phi, error).row(0);
                    }
                    error -= own.mean;
                    found(n) = error.dot(error * M);
                    claimed(n) = (own.covariance * M).trace();
                });
                const Eigen::ArrayXd excess = found - claimed;
                const double deviation =
                    std::sqrt((excess - excess.mean()).square().mean() / kRows) / claimed.mean();
                const double ratio = excess.mean() / claimed.mean();
                qInfo("precision %g: %.4f +- %.4f", gamma, 1.0 + ratio, deviation);
                QVERIFY(deviation < 0.025);
                QVERIFY2(std::abs(ratio) < 4.0 * deviation,
                         qPrintable(QString("precision %1: error %2 +- %3 of what is claimed")
                                        .arg(gamma)
                                        .arg(1.0 + ratio)
                                        .arg(deviation)));
            }
        }
    }
};

ONSAGER_TEST(LevelSetSamplerTest)
#include "level_set_sampler_test.moc"
