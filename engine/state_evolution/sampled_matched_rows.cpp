// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/layer_estimator.h"
#include "engine/laws/activation.h"
#include "engine/laws/bias.h"
#include "engine/laws/output_law.h"
#include "engine/laws/prior.h"
#include "engine/numerics/position.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/state_evolution/matched_rows.h"

namespace onsager {

namespace {

/// Rows r ~ N(0, tau - Gamma^-1) and p = r + N(0, Gamma^-1) from 2 d standard normal columns.
struct ForwardRows {
    Eigen::MatrixXd message;
    Eigen::MatrixXd truth;
};

ForwardRows forwardRows(const Eigen::MatrixXd& standard,
                        const Eigen::MatrixXd& tau,
                        const Eigen::MatrixXd& precision) {
    const Eigen::Index d = tau.rows();
    const Eigen::MatrixXd covariance = spdInverse(precision);
    ForwardRows rows;
    // Posterior means spread by tau - Gamma^-1 >= 0; Z = r + N(0, Gamma^-1), not r = Z + noise.
    rows.message = standard.leftCols(d) * symmetricSquareRoot(symmetrized(tau - covariance));
    rows.truth = rows.message + standard.middleCols(d, d) * symmetricSquareRoot(covariance);
    return rows;
}

GaussianMessage naturalRows(const Eigen::MatrixXd& R, const Eigen::MatrixXd& precision) {
    return {precision, R * precision};
}

/// Signal plus noise from d standard normal columns.
GaussianMessage noisyRows(const Eigen::MatrixXd& Z,
                          const Eigen::MatrixXd& standard,
                          const Eigen::MatrixXd& precision) {
    // R = Z + N(0, Gamma^-1).
    return naturalRows(Z + standard * symmetricSquareRoot(spdInverse(precision)), precision);
}

class SampledMatchedRows final : public MatchedRows {
public:
    SampledMatchedRows(const Network& network, const EvolutionSettings& settings)
        : m_network(network),
          m_estimators(makeRowEstimators(
              network, network.prior, network.output, Estimation::Mmse, settings.threads)) {
        const int d = network.columns;
        const int L = network.lastLayer();
        const auto standard = [&](int layer, Eigen::Index columns) {
            return whitenedSobol(settings.samples, columns, settings.scramblings[at(layer / 2)]);
        };
        const int priorNumbers = priorDraws(network.prior, d);
        const int ofSignal = network.signalFactors.areThere() ? 1 : 0;
        m_standard.push_back(standard(0, d + priorNumbers + ofSignal));
        if (ofSignal > 0) {
            m_signalFactors =
                sampledFactors(network.signalFactors, m_standard[0].col(priorNumbers));
        }
        for (int l = 2; l < L; l += 2) {
            m_standard.push_back(standard(l, 5 * d));
        }
        const int draws = observationDraws(network.output, d);
        const int ofNoise = network.noiseFactors.areThere() ? 1 : 0;
        m_standard.push_back(standard(L, 3 * d + draws + ofNoise));
        if (ofNoise > 0) {
            m_noiseFactors =
                sampledFactors(network.noiseFactors, m_standard.back().col(2 * d + draws));
        }
    }

    [[nodiscard]] Eigen::MatrixXd prior(const Eigen::MatrixXd& above) const override {
        const int d = m_network.columns;
        const Eigen::MatrixXd& standard = m_standard[0];
        // Z ~ p_0 times sqrt(s), message from above, E[C].
        const Eigen::MatrixXd Z = scaledRows(
            priorRows(m_network.prior, d, standard.leftCols(priorDraws(m_network.prior, d))),
            m_signalFactors);
        const GaussianMessage fromAbove = noisyRows(Z, standard.rightCols(d), above);
        return counted(m_estimators.front()->estimate(
            {&fromAbove, nullptr, nullptr, nullptr, &m_signalFactors}, Side::Above));
    }

    [[nodiscard]] Eigen::MatrixXd rowwise(int layer,
                                          Side side,
                                          const Eigen::MatrixXd& above,
                                          const Eigen::MatrixXd& below) const override {
        const int d = m_network.columns;
        const Eigen::MatrixXd& standard = m_standard[at(layer / 2)];
        const auto& law = std::get<RowwiseLaw>(m_network.layer(layer));
        const ForwardRows rows = forwardRows(standard, m_network.moment(layer - 1), below);
        const Eigen::MatrixXd B = biasRows(biasBelow(m_network, layer), standard.rightCols(d));
        // Z_l = phi(Z_{l-1} + B) + N(0, S) of rows given the message from below, and a message about it from above.
        const Eigen::MatrixXd Z =
            activated(law.function, withBias(rows.truth, B))
            + standard.middleCols(2 * d, d) * symmetricSquareRoot(law.noiseCovariance);
        const GaussianMessage fromAbove = noisyRows(Z, standard.middleCols(3 * d, d), above);
        const GaussianMessage fromBelow = naturalRows(rows.message, below);
        return counted(
            m_estimators[at(layer / 2)]->estimate({&fromAbove, &fromBelow, &B, nullptr}, side));
    }

    [[nodiscard]] Eigen::MatrixXd output(const Eigen::MatrixXd& below) const override {
        const int d = m_network.columns;
        const int L = m_network.lastLayer();
        const int draws = observationDraws(m_network.output, d);
        const Eigen::MatrixXd& standard = m_standard.back();
        const ForwardRows rows = forwardRows(standard, m_network.moment(L - 1), below);
        const Eigen::MatrixXd B = biasRows(biasBelow(m_network, L), standard.rightCols(d));
        // Y of rows around the message from below.
        const Eigen::MatrixXd Y =
            observed(m_network.output, withBias(rows.truth, B),
                     scaledRows(standard.middleCols(2 * d, draws), m_noiseFactors));
        const GaussianMessage fromBelow = naturalRows(rows.message, below);
        return counted(m_estimators.back()->estimate({nullptr, &fromBelow, &B, &Y, &m_noiseFactors},
                                                     Side::Below));
    }

    [[nodiscard]] double work() const override { return m_work; }

private:
    [[nodiscard]] Eigen::MatrixXd counted(const Estimate& estimate) const {
        m_work += estimate.work;
        return estimate.covariance;
    }

    const Network& m_network;
    mutable double m_work = 0.0;
    std::vector<Eigen::MatrixXd> m_standard;  // standard normal rows of layers 0, 2, .., L
    Eigen::VectorXd m_signalFactors;          // of the sampled rows; empty where none differ
    Eigen::VectorXd m_noiseFactors;
    std::vector<std::unique_ptr<LayerEstimator>> m_estimators;  // of layer l at l / 2
};

}  // namespace

std::unique_ptr<MatchedRows> sampledMatchedRows(const Network& network,
                                                const EvolutionSettings& settings) {
    return std::make_unique<SampledMatchedRows>(network, settings);
}

}  // namespace onsager
