// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/given_data.h"
#include "engine/model/network.h"
#include "engine/numerics/linear_map.h"

#include <Eigen/Core>

#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// Side information on one variable: R = Z_l + N(0, Gamma^-1), given to the algorithm at its start.
struct SideInformation {
    int variable = 0;
    Eigen::MatrixXd mean;       ///< R, n_l x d
    Eigen::MatrixXd precision;  ///< Gamma, d x d
};

/// What the algorithm is given of one draw.
struct Evidence {
    /// W_1, W_3, ... in the order of the layers.
    std::vector<std::shared_ptr<const LinearMap>> matrices;
    /// B_1, B_3, ...: the known rows added to what the next layer reads; empty where there are none.
    std::vector<Eigen::MatrixXd> biases;
    Eigen::MatrixXd observation;  ///< Y, n_{L-1} x outputs
    std::optional<SideInformation> start;
    /// The algorithm makes its start of W_1 and Y.
    bool startsSpectrally = false;
};

/// One draw of the network: what is known, what is seen, and what is hidden.
struct Instance {
    Network network;
    Evidence evidence;
    /// The truth Z_0 .. Z_{L-1}, never given to an algorithm; without rows where nobody knows it.
    std::vector<Eigen::MatrixXd> signals;
    std::optional<HeldOutRows> heldOut;

    [[nodiscard]] bool hasTruth(int variable) const {
        return signals[static_cast<std::size_t>(variable)].rows() > 0;
    }
};

/// Draws trial `trial` of a valid scenario, from the first variable on that DataSettings leaves to be drawn, and
/// reads the rest. Every drawn number is a function of seed, trial, layer and entry alone, so a smaller number of
/// rows gives the top of a larger draw. Throws ArrayError where a file is no longer what it was.
Instance drawInstance(const Scenario& scenario, int trial);

/// Precision c/(1-c) tau^-1 of an informed start with correlation c. Where the variable has no power the
/// largest there is stands for it: there is nothing to be told.
Eigen::MatrixXd startPrecision(const InformedStart& start, const Network& network);

}  // namespace onsager
