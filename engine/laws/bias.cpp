// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/bias.h"

#include <cmath>

namespace onsager {

void checkBias(const BiasLaw& bias, int rows, const LawCheck& report) {
    std::visit(
        [&]<class Law>(const Law& law) {
            if constexpr (requires { check(law, rows, report); }) {
                check(law, rows, report);
            }
        },
        bias);
}

std::optional<Eigen::MatrixXd> knownBias(const BiasLaw& bias, Eigen::Index columns) {
    return std::visit(
        [&]<class Law>(const Law& law) -> std::optional<Eigen::MatrixXd> {
            if constexpr (requires { knownRows(law, columns); }) {
                return knownRows(law, columns);
            } else {
                return std::nullopt;
            }
        },
        bias);
}

EntryLaw biasEntries(const BiasLaw& bias, const Eigen::MatrixXd& tau) {
    return std::visit([&](const auto& law) { return entryLaw(law, tau); }, bias);
}

Eigen::MatrixXd biasRows(const EntryLaw& law, const Eigen::MatrixXd& standard) {
    if (law.isZero()) {
        return {};
    }
    // B = mean + sqrt(variance) x, entries independent.
    Eigen::MatrixXd B = std::sqrt(law.variance) * standard;
    B.rowwise() += law.mean;
    return B;
}

Eigen::MatrixXd withBias(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& B) {
    return B.size() == 0 ? Z : Eigen::MatrixXd(Z + B);
}

}  // namespace onsager
