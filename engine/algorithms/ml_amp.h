// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/row_posterior.h"
#include "engine/estimators/layer_estimator.h"
#include "engine/iteration/ml_amp_pass.h"
#include "engine/messages/gaussian_message.h"
#include "engine/model/instance.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace onsager {

/// ML-AMP on one draw, any even number of layers and any d, MMSE. Needs products with W and W^T alone, never a
/// factorisation. Knows the network and the evidence, never the signals.
/// Source: Manoel et al. 2017 (ML-AMP), Algorithm 1; advance() with MlAmpLoop is the loop.
class MlAmp {
public:
    using Message = GaussianMessage;

    /// Of an odd variable: with g = (zbar - omega) U^-1, n_l x d, and G, see MlAmpMatrices. Of an even one:
    /// with the running averages of zhat and V that damping makes, empty without it.
    struct Posterior : RowPosterior {
        Eigen::MatrixXd residual = {};
        Eigen::MatrixXd information = {};
        Eigen::MatrixXd averagedMean = {};
        Eigen::MatrixXd averagedCovariance = {};

        /// zhat and V, averaged where damping averages them.
        [[nodiscard]] const Eigen::MatrixXd& runningMean() const {
            return averagedMean.size() > 0 ? averagedMean : mean;
        }
        [[nodiscard]] const Eigen::MatrixXd& runningCovariance() const {
            return averagedCovariance.size() > 0 ? averagedCovariance : covariance;
        }
    };

    using State = PassingState<MlAmp>;

    /// Divergence factor: as in MlAmpSettings. `threads`: for the rows of one estimate and for products.
    MlAmp(const Network& network, const Evidence& evidence, double divergenceFactor, int threads);

    [[nodiscard]] State initialState() const;

    [[nodiscard]] int lastLayer() const { return m_network.lastLayer(); }

    /// Of even variables: zhat = 0 with the law's second moment, or what an informed start says.
    [[nodiscard]] Posterior startingEstimate(int variable) const;
    [[nodiscard]] Posterior estimateAbove(int layer,
                                          const Message& above,
                                          const Message* below) const;
    [[nodiscard]] Posterior estimateBelow(int layer,
                                          const Message* above,
                                          const Message& below) const;
    /// Of an odd variable before anything was seen: omega and U.
    [[nodiscard]] Posterior estimateOf(int variable, const Message& message) const;
    /// The rows of a variable are independent draws of N(0, tau).
    [[nodiscard]] Message marginal(int variable) const;

    void addResidual(int variable,
                     const Message& heard,
                     const Posterior& previous,
                     double damping,
                     Posterior& posterior) const;
    void damp(int variable, const Posterior& previous, double damping, Posterior& posterior) const;

    [[nodiscard]] Message believed(int variable, const Posterior& posterior) const;
    [[nodiscard]] Message extrinsic(int variable,
                                    const Posterior& posterior,
                                    const Message& heard) const;
    /// omega_l = W zhat - g c V, of V the running average.
    [[nodiscard]] Message sendUp(int layer,
                                 const Posterior& below,
                                 const Posterior& previous) const;
    /// B_{l-1} = W^T g + zhat A, of zhat the running average.
    [[nodiscard]] Message sendDown(int layer,
                                   const Posterior& above,
                                   const Posterior& previous) const;

private:
    /// Whether rows stopped to tell of Z_l because all of them are sure; G is kept as it was then.
    [[nodiscard]] bool isSilent(int variable,
                                const Message& heard,
                                const Posterior& previous,
                                const Posterior& posterior) const;
    [[nodiscard]] Posterior estimate(int layer,
                                     Side side,
                                     const Message* above,
                                     const Message* below) const;

    const Network& m_network;
    const Evidence& m_evidence;
    double m_divergenceFactor;
    int m_threads;
    MlAmpMatrices m_matrices;
    std::vector<std::unique_ptr<LayerEstimator>> m_estimators;  ///< of layer l at l / 2
    std::optional<SideInformation> m_start;  ///< that is given, or the spectral one
    Eigen::MatrixXd m_startResidual;         ///< g of Z_1 of a spectral start, else empty
    std::string_view m_startFault;           ///< why there is none
};

}  // namespace onsager
