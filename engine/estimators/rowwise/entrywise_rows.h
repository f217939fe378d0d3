// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/entry_channel.h"
#include "engine/estimators/estimate.h"
#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/messages/gaussian_message.h"

#include <Eigen/Core>

#include <memory>

namespace onsager {

/// Rows z of d numbers that are seen through an entry-wise function. The belief of a row is
///
///     exp( -|z - r|^2_Gamma / 2 + b phi(z)^T - phi(z) P phi(z)^T / 2 ).
///
/// Every channel y = phi(z) F2 + N(0, V) has this form, with P = F2 V^-1 F2^T and b = y V^-1 F2^T, and
/// so has the layer z_l = phi(z) + N(0, S) with the message from above: P = (S + Gamma_above^-1)^-1,
/// b = r_above P.
struct FunctionRows {
    Eigen::MatrixXd R;      ///< n x d
    Eigen::MatrixXd Gamma;  ///< d x d, positive definite
    Eigen::MatrixXd B;      ///< n x d
    Eigen::MatrixXd P;      ///< d x d, positive semi-definite
};

/// The rows that a committee's observation makes.
FunctionRows rowsOf(const CommitteeLikelihood& likelihood,
                    const Eigen::MatrixXd& Y,
                    const GaussianMessage& below);

/// MMSE: means and the row-averaged covariance. MAP: modes, or the function's values there, and the
/// row-averaged derivative by H = R Gamma, or by B.
class FunctionRowsEstimator {
public:
    FunctionRowsEstimator() = default;
    virtual ~FunctionRowsEstimator() = default;
    FunctionRowsEstimator(const FunctionRowsEstimator&) = delete;
    FunctionRowsEstimator& operator=(const FunctionRowsEstimator&) = delete;
    [[nodiscard]] virtual Estimate estimate(const FunctionRows& rows, Side side) const = 0;
};

/// Column by column, for rows whose two matrices are diagonal (d = 1 among them); closed form for
/// piecewise linear functions. Entries outside the diagonal are not read.
///
/// MAP of a function with kinks or bends: the mode jumps between minima, and C is the central
/// difference of the modes, which counts every jump.
class FunctionColumns final : public FunctionRowsEstimator {
public:
    FunctionColumns(const EntryFunction& phi, Estimation estimation, int threads)
        : m_function(phi),
          m_channel(makeEntryChannel(phi)),
          m_estimation(estimation),
          m_threads(threads) {}
    [[nodiscard]] Estimate estimate(const FunctionRows& rows, Side side) const override;

private:
    [[nodiscard]] Estimate posteriors(const FunctionRows& rows, Side side) const;
    [[nodiscard]] EntryMoments modeOf(const EntryEvidence& evidence, Side side) const;
    /// MAP of a smooth function: eight numbers at a time where their modes cannot jump.
    [[nodiscard]] Estimate modes(const FunctionRows& rows, Side side) const;

    EntryFunction m_function;
    std::unique_ptr<EntryChannel> m_channel;
    Estimation m_estimation;
    int m_threads;
};

/// Columns where both matrices are diagonal, rows as a whole elsewhere.
class CoupledFunctionRows final : public FunctionRowsEstimator {
public:
    CoupledFunctionRows(const EntryFunction& phi,
                        Estimation estimation,
                        std::unique_ptr<FunctionRowsEstimator> joint,
                        int threads)
        : m_columns(phi, estimation, threads), m_joint(std::move(joint)) {}
    [[nodiscard]] Estimate estimate(const FunctionRows& rows, Side side) const override;

private:
    FunctionColumns m_columns;
    std::unique_ptr<FunctionRowsEstimator> m_joint;  ///< null for d = 1
};

/// What P leaves open.
enum class EvidenceRank {
    Full,      ///< nothing: every column is seen
    Deficient  ///< directions of phi(z): those of a committee with fewer outputs than columns
};

/// The best estimator for rows of d = `columns` numbers.
std::unique_ptr<FunctionRowsEstimator> makeFunctionRows(const EntryFunction& phi,
                                                        int columns,
                                                        Estimation estimation,
                                                        int threads,
                                                        EvidenceRank rank = EvidenceRank::Full);

}  // namespace onsager
