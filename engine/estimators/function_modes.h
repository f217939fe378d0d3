// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/function_rows.h"
#include "engine/estimators/mode_search.h"

namespace onsager {

/// MAP of rows seen through a function: the mode of each row, and the row-averaged divergence C.
///
/// Sigmoid: C = <Hs^-1> for z and <D Hs^-1 D> for phi(z), with the Hessian Hs at the mode and
/// D = diag(phi'); rows with two minima make it an approximation. The others jump between minima often
/// enough that the jumps are a visible part of the divergence (some 10 % for ReLU and erf); C is then the
/// average central difference of the modes, 2 d further searches, which keeps state evolution exact.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.3.
class FunctionModes final : public FunctionRowsEstimator {
public:
    FunctionModes(const EntryFunction& phi, PieceSearch search, int threads)
        : m_function(phi), m_search(search), m_threads(threads) {}
    [[nodiscard]] Estimate estimate(const FunctionRows& rows, RowVariable variable) const override;
    [[nodiscard]] bool hasExactDivergence() const override {
        return m_function.kind != Activation::Sigmoid;
    }

private:
    [[nodiscard]] bool jumps() const {
        return hasExactDivergence() && m_function.kind != Activation::Identity;
    }
    [[nodiscard]] Eigen::MatrixXd differenceQuotient(const ModeSearch& search,
                                                     const FunctionRows& rows,
                                                     RowVariable variable) const;
    [[nodiscard]] Eigen::RowVectorXd meanDifference(const ModeSearch& search,
                                                    const FunctionRows& rows,
                                                    RowVariable variable,
                                                    const Eigen::VectorXd& shift) const;

    EntryFunction m_function;
    PieceSearch m_search;
    int m_threads;
};

}  // namespace onsager
