// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/merged_stack.h"

#include <cstddef>
#include <utility>

namespace onsager {

MergedStack mergedStack(const Network& network, const Evidence& evidence) {
    MergedStack merged{network, evidence};
    const int L = network.lastLayer();
    if (L == 2) {
        return merged;
    }
    LinearLaw law = std::get<LinearLaw>(network.layer(1));
    double gain = law.limitSpectrum.outputGain();
    Eigen::MatrixXd W = evidence.matrices.front()->dense();
    for (int l = 3; l < L; l += 2) {
        const auto& above = std::get<LinearLaw>(network.layer(l));
        const double own = above.limitSpectrum.outputGain();
        const Eigen::MatrixXd& inside = std::get<RowwiseLaw>(network.layer(l - 1)).noiseCovariance;
        // Noise of inner layers seen from above is power c_l times itself: covariances add up,
        //     V <- c_l (V + inside) + V_l,   c <- c c_l,   W <- W_l W.
        law.noiseCovariance = own * (law.noiseCovariance + inside) + above.noiseCovariance;
        law.bias = above.bias;
        gain *= own;
        W = evidence.matrices[static_cast<std::size_t>(l / 2)]->dense() * W;
    }
    const int n0 = network.rows.front();
    // The product is treated as if its entries were independent, of variance c / n_0: what AMP on it assumes.
    const GaussianMatrix entries{gain / n0};
    law.matrix = entries;
    law.limitSpectrum = limitSpectrum(entries, network.rows.back(), n0);
    merged.network.rows = {n0, network.rows.back()};
    merged.network.signalMoment = {network.signalMoment.front(), network.signalMoment.back()};
    merged.network.inner = {std::move(law)};
    merged.evidence.matrices = {std::make_shared<DenseMatrix>(std::move(W))};
    merged.evidence.biases = {evidence.biases.back()};
    return merged;
}

}  // namespace onsager
