// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/level_set_proposals.h"
#include "engine/estimators/sampling/weighted_parts.h"

#include <vector>

namespace onsager {

/// MMSE of rows seen through a smooth phi by evidence far more precise than the message: the belief of
/// such a row is a thin curved sheet, or lies in several places.
///
/// Importance sampling with proposals that lie on the sheet by construction (LevelSetProposal): what the
/// message says of some columns, and what the evidence then says of the others, beside Gaussians around
/// the places where the row may lie. A pilot tells which proposals carry weight and where the Gaussians
/// belong; the answer draws fresh points in proportion. Every point is weighed by the mixture of all
/// proposals (deterministic mixture weights, Owen and Zhou 2000); the Gaussians follow the moments of
/// their share of the points (population Monte Carlo, Cappé et al. 2008). One object for each thread.
class LevelSetSampler {
public:
    /// Prepares what all rows share. `rows` and `points` must outlive the sampler.
    LevelSetSampler(const EntryFunction& phi,
                    const FunctionRows& rows,
                    const SamplerPoints& points);

    /// Whether phi can be inverted and tells the log of its slope, without which there is no sampler.
    [[nodiscard]] static bool knows(const EntryFunction& phi);
    /// Whether the columns are few enough.
    [[nodiscard]] bool applies() const { return !m_sheets.empty(); }

    /// Moments of z or of phi(z) of one row; `mode` is its mode with the inverse Hessian. Draws until
    /// the effective sample size is 200, at most 16,384 points.
    [[nodiscard]] WeightedPart belief(const PieceRow& row, const GaussianGuess& mode, Side side);

private:
    void startRow(const PieceRow& row, const GaussianGuess& mode);
    void draw();
    void reserve(Eigen::Index points);
    void addPoints(const LevelSetProposal& proposal, const Eigen::MatrixXd& net);
    void setSheet(const LevelSetProposal& proposal, Eigen::Index points);
    void weigh(const PieceRow& row);
    void setMixture();
    void setDensity(const LevelSetProposal& proposal, Eigen::Ref<Eigen::ArrayXd> sum);
    void adapt(int nets);
    void updateShares(const GaussianGuess& all);
    [[nodiscard]] GaussianGuess matched(const Eigen::VectorXd& weights,
                                        const Eigen::MatrixXd& scatter) const;
    [[nodiscard]] WeightedPart moments(Side side) const;

    EntryFunction m_function;
    CommitteeLikelihood m_likelihood;
    const FunctionRows& m_rows;
    const SamplerPoints& m_standard;
    Eigen::MatrixXd m_covariance;  ///< Gamma^-1
    double m_least;                ///< of the values of phi that are inverted
    double m_most;
    std::vector<LevelSetProposal> m_sheets;     ///< of all rows
    std::vector<LevelSetProposal> m_proposals;  ///< of this row
    std::size_t m_key = 0;
    Eigen::Index m_count = 0;  ///< points, but for those that were lost
    Eigen::MatrixXd m_normal;  ///< scratch
    Eigen::MatrixXd m_z;
    Eigen::ArrayXXd m_image;     ///< phi(z)
    Eigen::ArrayXXd m_logSlope;  ///< log phi'(z), -infinity where phi is too flat to be inverted
    Eigen::ArrayXXd m_density;   ///< one column for each proposal: its share of the mixture
    Eigen::ArrayXd m_mixture;    ///< logs
    Eigen::ArrayXd m_line;       ///< scratch
    Eigen::VectorXd m_weights;
};

}  // namespace onsager
