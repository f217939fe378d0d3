// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/stationary_points.h"
#include "engine/laws/activation.h"
#include "engine/messages/side.h"
#include "engine/model/scenario.h"
#include "engine/numerics/lanes.h"
#include "engine/numerics/log_density.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// What is known of one number z: phi(z) + N(0, 1 / precision) was received as `received`, and
/// N(r, 1 / gamma) is believed of z. precision 0: nothing was received; infinite: phi(z) is known.
struct EntryEvidence {
    double received = 0.0;
    double precision = 0.0;
    double r = 0.0;
    double gamma = 1.0;
};

/// How many branches a mode may have at most.
inline constexpr int kModeBranches = 9;

/// Moments of z and of phi(z), or for MAP the mode with the inverse Hessian of z (and its image).
struct EntryBelief {
    double logEvidence = 0.0;  ///< MMSE: log of the density of what was received
    double mean = 0.0;
    double variance = 0.0;
    double functionMean = 0.0;
    double functionVariance = 0.0;
    /// MAP, but of sigmoidal functions: changes where the mode bends or jumps as the evidence moves; below
    /// kModeBranches.
    int branch = 0;
};

/// Eight numbers of which one kind of message came from either side.
struct LaneEvidence {
    Lane received;
    double precision = 0.0;
    Lane r;
    double gamma = 1.0;

    [[nodiscard]] EntryEvidence entry(Eigen::Index k) const {
        return {received(k), precision, r(k), gamma};
    }
};

/// What a posterior says of each of them.
struct LaneBelief {
    Lane logEvidence;
    Lane mean;
    Lane variance;
    Lane functionMean;
    Lane functionVariance;
};

using EntryModes = std::array<EntryBelief, kLaneCount>;

/// Received number, z -> phi(z) + noise, for one function; exact also without noise.
class EntryChannel {
public:
    EntryChannel() = default;
    virtual ~EntryChannel() = default;
    EntryChannel(const EntryChannel&) = delete;
    EntryChannel& operator=(const EntryChannel&) = delete;
    [[nodiscard]] virtual EntryBelief posterior(const EntryEvidence& evidence) const = 0;
    /// Eight posteriors, here one after the other.
    [[nodiscard]] virtual LaneBelief posteriors(const LaneEvidence& evidence) const;
    /// The global mode; its variance is 0 at a kink and where phi(z) is known exactly.
    [[nodiscard]] virtual EntryBelief mode(const EntryEvidence& evidence) const = 0;
    /// The first `count` of eight modes, here one after the other.
    [[nodiscard]] virtual EntryModes modes(const LaneEvidence& evidence, int count) const;
};

/// Sums over the linear pieces of phi: one truncated normal law for each, weights in logs; of functions with one
/// kink, whose pieces are half-lines, eight at a time.
class PiecewiseChannel final : public EntryChannel {
public:
    explicit PiecewiseChannel(const EntryFunction& phi) : m_pieces(linearPieces(phi)) {}
    [[nodiscard]] EntryBelief posterior(const EntryEvidence& evidence) const override;
    [[nodiscard]] LaneBelief posteriors(const LaneEvidence& evidence) const override;
    [[nodiscard]] EntryBelief mode(const EntryEvidence& evidence) const override;
    [[nodiscard]] EntryModes modes(const LaneEvidence& evidence, int count) const override;

private:
    std::vector<LinearPiece> m_pieces;
};

/// Smooth functions by adaptive quadrature around every mode. The modes of sigmoidal functions: ModeCurve;
/// of others: StationaryPoints.
class SmoothChannel final : public EntryChannel {
public:
    explicit SmoothChannel(const EntryFunction& phi);
    [[nodiscard]] EntryBelief posterior(const EntryEvidence& evidence) const override;
    [[nodiscard]] EntryBelief mode(const EntryEvidence& evidence) const override;

private:
    /// The maxima of the belief with the minima between them.
    [[nodiscard]] std::vector<double> criticalPoints(const EntryEvidence& evidence) const;
    [[nodiscard]] EntryBelief modeOfCurve(const EntryEvidence& evidence) const;
    [[nodiscard]] EntryBelief bestMode(const EntryEvidence& evidence) const;

    EntryFunction m_function;
    std::optional<StationaryPoints> m_points;  ///< of a phi that is not sigmoidal
};

std::unique_ptr<EntryChannel> makeEntryChannel(const EntryFunction& phi);

}  // namespace onsager
