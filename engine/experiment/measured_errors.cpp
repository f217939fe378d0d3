// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/measured_errors.h"

#include "engine/experiment/error_measures.h"

namespace onsager {

ErrorRecord measuredErrors(const Instance& instance,
                           const std::vector<const Eigen::MatrixXd*>& estimates,
                           const std::optional<ColumnSymmetry>& symmetry) {
    ErrorRecord errors;
    for (std::size_t l = 0; l < instance.signals.size(); ++l) {
        const Eigen::MatrixXd& Z = instance.signals[l];
        const Eigen::MatrixXd& Zhat = *estimates[l];
        errors.mse.push_back(meanSquaredError(Z, Zhat));
        // A signal drawn as 0 everywhere has no power of its own.
        const double power = instance.network.moment(static_cast<int>(l)).trace();
        errors.nmse.push_back(Z.isZero(0.0)
                                  ? errors.mse.back() * static_cast<double>(Z.cols()) / power
                                  : normalizedError(Z, Zhat));
        errors.values.push_back(measuredValues(instance.network, static_cast<int>(l), Z, Zhat));
        if (symmetry) {
            errors.aligned.push_back(alignedSquaredError(Z, Zhat, *symmetry));
        }
    }
    if (hasTestError(instance.network)) {
        const Eigen::MatrixXd& F = instance.signals[0];
        const Eigen::MatrixXd& Fhat = *estimates[0];
        const auto n = static_cast<double>(F.rows());
        errors.testError =
            normalizedTestError(instance.network, F.transpose() * F / n, F.transpose() * Fhat / n,
                                Fhat.transpose() * Fhat / n);
    }
    return errors;
}

}  // namespace onsager
