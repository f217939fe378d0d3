// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/measured_errors.h"

#include "engine/experiment/data_errors.h"
#include "engine/experiment/error_measures.h"

#include <cmath>
#include <utility>

namespace onsager {

ErrorRecord measuredErrors(const Instance& instance,
                           const std::vector<VariableEstimate>& estimates,
                           const std::optional<ColumnSymmetry>& symmetry,
                           double shown) {
    ErrorRecord record;
    for (const VariableEstimate& estimate : estimates) {
        const Eigen::MatrixXd& Z = instance.signals[static_cast<std::size_t>(estimate.variable)];
        const Eigen::MatrixXd& Zhat = *estimate.mean;
        VariableErrors errors;
        errors.variable = estimate.variable;
        errors.unconvergedRows = estimate.unconvergedRows;
        const bool isKnown = instance.hasTruth(estimate.variable);
        errors.isFinite = Zhat.allFinite();
        if (isKnown) {
            // |Zhat - Z|_F^2 / (n d), and over |Z|_F^2.
            errors.mse = meanSquaredError(Z, Zhat);
            // A signal drawn as 0 everywhere has no power of its own.
            const double power = instance.network.moment(estimate.variable).trace();
            errors.nmse = Z.isZero(0.0) ? errors.mse * static_cast<double>(Z.cols()) / power
                                        : normalizedError(Z, Zhat);
            errors.isFinite = std::isfinite(errors.mse);
        }
        std::optional<Fit> fit;
        if (estimate.variable == instance.network.lastLayer() - 1 && needsFit(instance.network)) {
            fit =
                Fit{instance.evidence.observation, withBias(Zhat, instance.evidence.biases.back())};
        }
        errors.values =
            measuredValues(instance.network, estimate.variable, Z, Zhat, fit ? &*fit : nullptr);
        for (const ErrorValue& value :
             dataErrors(instance, estimate.variable, Zhat, estimate.covariance, shown)) {
            errors.values.push_back(value);
        }
        if (symmetry && isKnown) {
            errors.aligned = alignedSquaredError(Z, Zhat, *symmetry);
        }
        if (estimate.covariance != nullptr) {
            errors.claimed = estimate.covariance->trace();
        }
        if (estimate.variable == 0 && isKnown && hasTestError(instance.network)) {
            const auto n = static_cast<double>(Z.rows());
            record.testError =
                // The same formula as the prediction's, with moments over the rows of the draw.
                normalizedTestError(instance.network, Z.transpose() * Z / n,
                                    Z.transpose() * Zhat / n, Zhat.transpose() * Zhat / n);
        }
        record.variables.push_back(std::move(errors));
    }
    return record;
}

}  // namespace onsager
