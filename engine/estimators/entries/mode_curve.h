// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/entry_channel.h"

#include <vector>

namespace onsager {

/// Arguments that no message makes the mode, from < z < to: as the message r passes `message`, the mode
/// jumps over them.
struct ModeJump {
    double from = 0.0;
    double to = 0.0;
    double message = 0.0;
};

/// All modes of one number seen through a sigmoidal function,
///
///     zhat(r, y) = argmin_z  gamma (z - r)^2 / 2 + P (y - phi(z))^2 / 2,
///
/// told the other way round: which message makes a given z the mode. With q = P / gamma it is
///
///     r(z, y) = z - q (y - phi(z)) phi'(z),    dr/dz = 1 + q (phi'^2 - (y - phi) phi'').
///
/// zhat is the slope of the convex hull of the energy, so the modes are the z where hull and energy
/// touch: all but the intervals between the two touching points of a double tangent. Left of the centre
/// of phi there is one such interval exactly for y > onset(), the least value of
/// phi + (phi'^2 + 1 / q) / phi''; the mirror image holds on the right.
class ModeCurve {
public:
    /// phi: sigmoidal, with phi''' / phi' declared. ratio: q > 0.
    ModeCurve(const EntryFunction& phi, double ratio);

    /// Modes jump left of the centre for y above this ...
    [[nodiscard]] double onset() const { return m_onset; }
    /// ... and right of it for y below this.
    [[nodiscard]] double mirroredOnset() const { return mirrored(m_onset); }

    /// Sorted by z: none, one, or one on each side.
    [[nodiscard]] std::vector<ModeJump> jumps(double y) const;

    /// r(z, y).
    [[nodiscard]] double message(double z, double y) const;
    /// dr/dz.
    [[nodiscard]] double slope(double z, double y) const;
    /// zhat(r, y): the best of the up to three minima of the energy.
    [[nodiscard]] double mode(double r, double y) const;
    /// The same where the jumps of y are known, which cost much more than one mode and save work for
    /// many.
    [[nodiscard]] double mode(double r, double y, const std::vector<ModeJump>& jumps) const;
    /// All places where r(z, y) = r, from left to right: minima of the energy, up to three, with the
    /// maxima between them.
    [[nodiscard]] std::vector<double> criticalPoints(double r, double y) const;

private:
    struct Interval {
        double lower;
        double upper;
    };
    [[nodiscard]] double mirrored(double y) const { return 2.0 * m_centre - y; }
    [[nodiscard]] double borderOfConvexity(double z) const;
    [[nodiscard]] double argumentOf(double r, double y, double lower, double upper) const;
    [[nodiscard]] double energyGap(double from, double to, double r, double y) const;
    [[nodiscard]] Interval leftConcavePart(double y) const;
    /// Where the energy is convex, from left to right: parts that together hold all its minima.
    [[nodiscard]] std::vector<Interval> convexParts(double r, double y) const;
    [[nodiscard]] ModeJump leftJump(double y) const;

    EntryFunction m_phi;
    double m_ratio;
    double m_centre;  ///< phi(0)
    double m_onset;
    double m_onsetPlace;
};

}  // namespace onsager
