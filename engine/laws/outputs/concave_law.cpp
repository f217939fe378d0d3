// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/concave_law.h"

#include <utility>

namespace onsager {

int observedColumns(const ConcaveLaw& /*law*/, int columns) {
    return columns;
}

int standardNumbers(const ConcaveLaw& /*law*/, int columns) {
    return columns;
}

Eigen::MatrixXd observedRows(const ConcaveLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard) {
    return Z.binaryExpr(standard,
                        [&law](double z, double x) { return law.channel->draw(law, z, x); });
}

EnergyGradient energy(const ConcaveLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z) {
    // -log p and its slope, entry by entry.
    return sumOfEntries(Z, [&](Eigen::Index n, Eigen::Index j) {
        const LogJet jet = law.jet(Y(n, j), Z(n, j));
        return std::pair(-jet.value, -jet.first);
    });
}

}  // namespace onsager
