// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <functional>
#include <vector>

namespace onsager {

/// The points that every row shares, whitened Sobol numbers turned into normal ones.
struct SamplerPoints {
    static constexpr int kDefaultPoints = 512;

    std::vector<Eigen::MatrixXd> pilot;  ///< standard normal points, one row each
    Eigen::MatrixXd matched;
    Eigen::MatrixXd message;
    std::vector<Eigen::MatrixXd> rotations;  ///< d x d, orthogonal

    SamplerPoints(Eigen::Index columns, int points = kDefaultPoints);
    [[nodiscard]] Eigen::Index capacity() const;
};

/// A Gaussian near a part of a belief.
struct GaussianGuess {
    Eigen::VectorXd mean;
    Eigen::MatrixXd scatter;
};

/// Posterior moments of one row by quasi-Monte-Carlo importance sampling with an adapted proposal.
///
/// A pilot finds the row: points from a Gaussian at the mode with inflated inverse Hessian, from the
/// incoming message N(r, Gamma^-1), and, while the effective sample size (sum w)^2 / sum w^2 is small,
/// from Gaussians matched to the moments found so far. The answer uses fresh points only, from a
/// Gaussian matched to the pilot's moments and from the message; points that had shaped their own
/// proposal would make the covariance too small. Every point is weighed by the mixture of the
/// proposals (deterministic mixture weights, Owen and Zhou 2000). All rows use the same whitened
/// Sobol points, each row turned by one of a table of rotations chosen by a hash of its numbers, so
/// that the errors of different rows are independent and average out.
class RowSampler {
public:
    /// Adds log p(y | z) of every row of z, up to a constant, to `sum`.
    using LogLikelihood = std::function<void(const Eigen::Ref<const Eigen::MatrixXd>& z,
                                             Eigen::Ref<Eigen::ArrayXd> sum)>;

    /// `Gamma` and `points` must outlive the sampler.
    RowSampler(const Eigen::MatrixXd& Gamma, const SamplerPoints& points);

    /// Draws the points of one row with message mean r and the Gaussian N(mode, scatter) as first
    /// guess; `key` chooses the rotation. Returns the effective sample size.
    double sample(const LogLikelihood& likelihood,
                  const Eigen::VectorXd& r,
                  const Eigen::VectorXd& mode,
                  const Eigen::MatrixXd& scatter,
                  std::size_t key);

    /// The same around several guesses, for beliefs with more than one place: each point belongs to the
    /// guess that makes it likeliest, and each guess is matched to the moments of its own points.
    double sample(const LogLikelihood& likelihood,
                  const Eigen::VectorXd& r,
                  std::vector<GaussianGuess> guesses,
                  std::size_t key);

    /// Whether the last row has a poor answer: fewer effective points than `enough`, or moments that are
    /// wider than the proposal they came from.
    [[nodiscard]] bool isPoor(double enough = kPoorSample) const;

    /// Draws the last row again from its own moments, with more and more points (thousands in the end),
    /// until its answer is no longer poor. Returns the effective sample size.
    double refine(const LogLikelihood& likelihood, const Eigen::VectorXd& r);

    [[nodiscard]] const Eigen::VectorXd& mean() const { return m_mean; }
    [[nodiscard]] const Eigen::MatrixXd& covariance() const { return m_covariance; }

    /// The points of the last row and their weights, which sum to 1.
    [[nodiscard]] Eigen::MatrixXd points() const { return m_z.topRows(m_count); }
    [[nodiscard]] const Eigen::VectorXd& weights() const { return m_weights; }

private:
    static constexpr double kPoorSample = 32.0;

    struct Proposal {
        Eigen::VectorXd mean;
        Eigen::MatrixXd U;       ///< precision = U^T U, upper triangular
        double logWeight = 0.0;  ///< log of the points drawn, times the root determinant

        Proposal(Eigen::VectorXd centre, const Eigen::MatrixXd& precision, Eigen::Index points);
    };

    void restart();
    /// The net `standard`, turned `copies` times, one rotation of the table after the other.
    void addPoints(const LogLikelihood& likelihood,
                   Proposal proposal,
                   const Eigen::MatrixXd& standard,
                   const Eigen::VectorXd& r,
                   int copies = 1);
    double answer(const LogLikelihood& likelihood, const Eigen::VectorXd& r, int copies);
    /// Points around every guess, as many nets each as it has weight, and from the message.
    void addGuesses(const LogLikelihood& likelihood, const Eigen::VectorXd& r, double nets);
    void matchGuesses();
    void reserve(Eigen::Index points);
    double updateMoments();
    /// Puts the log density of the points from `first` on, with the proposal's weight, in m_line.
    void density(const Proposal& proposal, Eigen::Index first, Eigen::Index count);
    void addDensity(const Proposal& proposal, Eigen::Index first, Eigen::Index count);

    const Eigen::MatrixXd& m_Gamma;
    const SamplerPoints& m_standard;
    std::size_t m_key = 0;  ///< of the first rotation
    std::vector<GaussianGuess> m_guesses;
    std::vector<double> m_shares;  ///< weight of each guess, if there are several
    double m_size = 0.0;           ///< effective sample size
    Eigen::MatrixXd m_z;
    Eigen::ArrayXd m_logTarget;
    Eigen::ArrayXd m_logMixture;
    Eigen::ArrayXXd m_centred;  ///< scratch, one row a point: nothing is allocated for a row
    Eigen::ArrayXd m_line;      ///< scratch
    Eigen::ArrayXd m_product;   ///< scratch
    Eigen::Index m_count = 0;
    std::vector<Proposal> m_proposals;
    Eigen::VectorXd m_weights;
    Eigen::VectorXd m_mean;
    Eigen::MatrixXd m_covariance;
};

/// A number mixed from the bits of two vectors: equal rows get equal numbers, wherever they stand.
std::size_t rowKey(const Eigen::VectorXd& r, const Eigen::VectorXd& b);

}  // namespace onsager
