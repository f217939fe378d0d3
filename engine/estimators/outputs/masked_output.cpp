// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/masked_output.h"

#include "engine/estimators/outputs/concave_mode.h"
#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

namespace onsager {

namespace {

using Indices = std::vector<Eigen::Index>;

Indices except(const Indices& some, Eigen::Index d) {
    Indices rest;
    for (Eigen::Index j = 0; j < d; ++j) {
        if (std::find(some.begin(), some.end(), j) == some.end()) {
            rest.push_back(j);
        }
    }
    return rest;
}

/// Covariance of z of precision Gamma once the entries `seen` are known up to variance v.
Eigen::MatrixXd covarianceGiven(const Indices& seen, const Eigen::MatrixXd& Gamma, double v) {
    const Eigen::Index d = Gamma.rows();
    if (v > 0.0) {
        // Seen with variance v: precision Gamma + diag(1 / v on `seen`). Known exactly:
        // (Gamma_RR)^-1 on the rest R, else 0.
        Eigen::MatrixXd precision = Gamma;
        for (const Eigen::Index j : seen) {
            precision(j, j) += 1.0 / v;
        }
        return spdInverse(precision);
    }
    const Indices rest = except(seen, d);
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(d, d);
    if (!rest.empty()) {
        covariance(rest, rest) = spdInverse(Gamma(rest, rest));
    }
    return covariance;
}

/// What rows share that have the same entries seen.
struct MaskPattern {
    Indices awgn, probit;        // A, B
    Eigen::MatrixXd covariance;  // S, of z given A
    Eigen::MatrixXd gain;        // G, |B| x d
    Eigen::MatrixXd precision;   // (S_BB + v I)^-1
    Eigen::MatrixXd residual;    // covariance of z given A and u

    MaskPattern(Indices awgnSeen, Indices probitSeen, const Eigen::MatrixXd& Gamma, double v)
        : awgn(std::move(awgnSeen)),
          probit(std::move(probitSeen)),
          covariance(covarianceGiven(awgn, Gamma, v)),
          residual(covariance) {
        if (probit.empty()) {
            return;
        }
        const auto count = static_cast<Eigen::Index>(probit.size());
        precision =
            spdInverse(covariance(probit, probit) + v * Eigen::MatrixXd::Identity(count, count));
        gain = precision * covariance(probit, Eigen::all);
        Indices both = awgn;
        both.insert(both.end(), probit.begin(), probit.end());
        residual = covarianceGiven(both, Gamma, v);
    }

    /// Mean of z given the AWGN entries of y.
    [[nodiscard]] Eigen::RowVectorXd meanGiven(const Eigen::RowVectorXd& y,
                                               const Eigen::RowVectorXd& h,
                                               const Eigen::MatrixXd& Gamma,
                                               double v) const {
        // Mean = evidence S. v > 0: evidence h + y_A / v. v = 0: on the rest h_R - y_A Gamma_AR, and y_A itself on A.
        Eigen::RowVectorXd evidence = h;
        if (v > 0.0) {
            for (const Eigen::Index j : awgn) {
                evidence(j) += y(j) / v;
            }
            return evidence * covariance;
        }
        for (const Eigen::Index j : awgn) {
            evidence -= y(j) * Gamma.row(j);
        }
        Eigen::RowVectorXd mean = evidence * covariance;
        for (const Eigen::Index j : awgn) {
            mean(j) = y(j);
        }
        return mean;
    }
};

/// The entries of a row that are seen, as the key of its pattern.
std::vector<bool> seenEntries(const Eigen::MatrixXd& Y, Eigen::Index row) {
    std::vector<bool> seen(static_cast<std::size_t>(Y.cols()));
    for (Eigen::Index j = 0; j < Y.cols(); ++j) {
        seen[static_cast<std::size_t>(j)] = !std::isnan(Y(row, j));
    }
    return seen;
}

using Patterns = std::map<std::vector<bool>, MaskPattern>;

Patterns patternsOf(const Eigen::MatrixXd& Y, const MaskedLaw& law, const Eigen::MatrixXd& Gamma) {
    Patterns patterns;
    for (Eigen::Index n = 0; n < Y.rows(); ++n) {
        const std::vector<bool> seen = seenEntries(Y, n);
        if (patterns.contains(seen)) {
            continue;
        }
        Indices awgn;
        Indices probit;
        for (std::size_t j = 0; j < seen.size(); ++j) {
            if (seen[j]) {
                (law.kinds[j] == ColumnKind::Awgn ? awgn : probit)
                    .push_back(static_cast<Eigen::Index>(j));
            }
        }
        patterns.emplace(seen,
                         MaskPattern(std::move(awgn), std::move(probit), Gamma, law.noiseVariance));
    }
    return patterns;
}

/// Mean and covariance of one row, MMSE.
class PosteriorMean {
public:
    PosteriorMean(const MaskPattern& pattern, const Eigen::MatrixXd& points)
        : m_pattern(pattern), m_tilted(pattern.precision, points) {}

    double operator()(const Eigen::RowVectorXd& y,
                      Eigen::RowVectorXd& mean,
                      Eigen::MatrixXd& covariance) const {
        // u ~ N(m_B, S_BB + v I) on the quadrant of signs: TiltedGaussian in natural form, h = m_B (S_BB + v I)^-1.
        const Eigen::RowVectorXd before = mean(m_pattern.probit);
        std::vector<LineFactor> signs;
        for (const Eigen::Index j : m_pattern.probit) {
            signs.push_back({0.0, y(j) < 0.0, y(j) > 0.0});
        }
        Eigen::RowVectorXd u;
        Eigen::MatrixXd scatter;
        const double size = m_tilted.moments(before * m_pattern.precision, signs, u, scatter);
        mean += (u - before) * m_pattern.gain;
        covariance = m_pattern.residual + m_pattern.gain.transpose() * scatter * m_pattern.gain;
        return size;
    }

private:
    const MaskPattern& m_pattern;
    TiltedGaussian m_tilted;
};

/// The mode of one row: z given A behind the signs of B, log Phi(y z / sqrt v).
class PosteriorMode {
public:
    PosteriorMode(const MaskPattern& pattern, double v)
        : m_pattern(pattern),
          m_P(spdInverse(pattern.covariance)),
          m_likelihood([sign = ThresholdLaw{{0.0}, v, true}](double y, double z) {
              return std::isnan(y)
                         ? LogJet()
                         : binLogProbability(thresholdBin(sign, y), sign.noiseVariance, z);
          }) {}

    /// `mean`: that of z given A on entry, the mode on return. Returns whether Newton's steps came to an end.
    bool operator()(const Eigen::RowVectorXd& y,
                    Eigen::RowVectorXd& mean,
                    Eigen::MatrixXd& covariance) const {
        ConcaveRow row{m_likelihood, m_P, mean.transpose(),
                       Eigen::VectorXd::Constant(y.size(), std::nan(""))};
        row.y(m_pattern.probit) = y(m_pattern.probit).transpose();
        Eigen::VectorXd z;
        const bool hasEnded = findMode(row, z, covariance);
        mean = z.transpose();
        return hasEnded;
    }

private:
    const MaskPattern& m_pattern;
    Eigen::MatrixXd m_P;
    EntryLikelihood m_likelihood;
};

}  // namespace

MaskedOutputEstimator::MaskedOutputEstimator(const MaskedLaw& law,
                                             Estimation estimation,
                                             int threads,
                                             int points)
    : m_law(law), m_estimation(estimation), m_threads(threads) {
    const auto probits =
        static_cast<int>(std::count(law.kinds.begin(), law.kinds.end(), ColumnKind::Probit));
    if (estimation == Estimation::Map && probits > 0 && law.noiseVariance == 0.0) {
        throw std::invalid_argument("the MAP of probit columns needs a noise variance above 0");
    }
    m_points = TiltedGaussian::pointsFor(probits, points);
}

Estimate MaskedOutputEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                              const GaussianMessage& below) const {
    const Eigen::MatrixXd& Gamma = below.precision;
    const Eigen::Index d = Gamma.rows();
    const double v = m_law.noiseVariance;
    const Patterns patterns = patternsOf(Y, m_law, Gamma);
    Estimate estimate = estimateRows(
        Y.rows(), d, m_threads,
        [&, means = std::map<const MaskPattern*, PosteriorMean>(),
         modes = std::map<const MaskPattern*, PosteriorMode>()](Eigen::Index n,
                                                                RowBelief& moments) mutable {
            const MaskPattern& pattern = patterns.at(seenEntries(Y, n));
            Eigen::RowVectorXd mean =
                pattern.meanGiven(Y.row(n), below.naturalMean.row(n), Gamma, v);
            if (pattern.probit.empty()) {
                moments.covariance = pattern.covariance;
            } else if (m_estimation == Estimation::Mmse) {
                const auto& row = means.try_emplace(&pattern, pattern, m_points).first->second;
                moments.sampleSize = row(Y.row(n), mean, moments.covariance);
            } else {
                const auto& row = modes.try_emplace(&pattern, pattern, v).first->second;
                moments.converged = row(Y.row(n), mean, moments.covariance);
            }
            moments.mean = mean.transpose();
        });
    estimate.covariance = symmetrized(estimate.covariance);
    return estimate;
}

}  // namespace onsager
