// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/concave_mode.h"

#include "engine/numerics/newton_minimum.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>

namespace onsager {

namespace {

/// -log of the belief at z.
class ConcaveEnergy {
public:
    explicit ConcaveEnergy(const ConcaveRow& row)
        : m_row(row), m_first(row.r.size()), m_second(row.r.size()) {}

    double operator()(const Eigen::VectorXd& z) {
        const Eigen::VectorXd t = z - m_row.r;
        double value = 0.5 * t.dot(m_row.Gamma * t);
        for (Eigen::Index j = 0; j < z.size(); ++j) {
            const LogJet jet = m_row.likelihood(m_row.y(j), z(j));
            value -= jet.value;
            m_first(j) = jet.first;
            // l'' <= 0 of a concave likelihood; above 0 it is rounding of a tail.
            m_second(j) = std::min(jet.second, 0.0);
        }
        return value;
    }

    void derivatives(const Eigen::VectorXd& z,
                     Eigen::VectorXd& gradient,
                     Eigen::LLT<Eigen::MatrixXd>& factor) const {
        const auto d = static_cast<double>(z.size());
        countWork(10.0 + d * (3.0 + productWork(d)));
        // (z - r) Gamma - l', Hessian Gamma - diag(l'') >= Gamma: every Newton step falls.
        gradient = m_row.Gamma * (z - m_row.r) - m_first;
        factor.compute(hessian());
    }

    /// Where the energy was asked last.
    [[nodiscard]] Eigen::MatrixXd hessian() const {
        return m_row.Gamma - Eigen::MatrixXd(m_second.asDiagonal());
    }

private:
    const ConcaveRow& m_row;
    Eigen::VectorXd m_first;  // derivatives of the log likelihood
    Eigen::VectorXd m_second;
};

}  // namespace

bool findMode(const ConcaveRow& row, Eigen::VectorXd& z, Eigen::MatrixXd& inverseHessian) {
    ConcaveEnergy energy(row);
    z = row.r;
    const bool hasEnded = minimise(energy, NewtonRules(), z);
    inverseHessian = spdInverse(energy.hessian());
    return hasEnded;
}

}  // namespace onsager
