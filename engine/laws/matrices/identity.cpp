// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/identity.h"

#include <fmt/format.h>

namespace onsager {

namespace {

/// I, of which nothing is kept.
class IdentityMap final : public LinearMap {
public:
    explicit IdentityMap(int size)
        : m_spectrum(instanceSpectrum(size, size, Eigen::VectorXd::Ones(size))) {}

    [[nodiscard]] const Spectrum& spectrum() const override { return m_spectrum; }
    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& Z, int /*threads*/) const override {
        return Z;
    }
    [[nodiscard]] Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                  int /*threads*/) const override {
        return X;
    }
    [[nodiscard]] Eigen::MatrixXd leftTimes(const Eigen::MatrixXd& v,
                                            int /*threads*/) const override {
        return v;
    }
    [[nodiscard]] Eigen::MatrixXd leftTransposedTimes(const Eigen::MatrixXd& X,
                                                      int /*threads*/) const override {
        return X;
    }
    [[nodiscard]] Eigen::MatrixXd rightTimes(const Eigen::MatrixXd& v,
                                             int /*threads*/) const override {
        return v;
    }
    [[nodiscard]] Eigen::MatrixXd rightTransposedTimes(const Eigen::MatrixXd& H,
                                                       int /*threads*/) const override {
        return H;
    }
    [[nodiscard]] Eigen::MatrixXd dense() const override {
        const Eigen::Index n = m_spectrum.singularValues.size();
        return Eigen::MatrixXd::Identity(n, n);
    }
    [[nodiscard]] std::size_t bytes() const override { return 0; }

private:
    Spectrum m_spectrum;
};

}  // namespace

void check(const IdentityMatrix& /*law*/, int rows, int columns, const LawCheck& check) {
    if (rows != columns) {
        check.add("kind", fmt::format("identity is not allowed for {} rows: the rows below are {}, "
                                      "and it has as many",
                                      rows, columns));
    }
}

std::shared_ptr<const LinearMap> drawMap(const IdentityMatrix& /*law*/,
                                         int rows,
                                         int /*columns*/,
                                         const MatrixNumbers& /*numbers*/) {
    return std::make_shared<IdentityMap>(rows);
}

Spectrum limitSpectrum(const IdentityMatrix& /*law*/, int rows, int columns) {
    return flatSpectrum(rows, columns, 1.0);
}

}  // namespace onsager
