// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/scalar_averages.h"

#include <algorithm>

namespace onsager {

namespace {

/// Width of a panel in units of the scale, where there is neither kink nor step.
constexpr double kSmoothPanel = 2.0;

bool isOneBranch(const BranchPoint& a, const BranchPoint& b) {
    constexpr double kJump = 0.5;
    for (std::size_t k = 0; k < a.values.size(); ++k) {
        // In deviations of the messages: what changes by more than half of one between neighbours jumps.
        if (std::abs(a.values[k] - b.values[k]) > kJump) {
            return false;
        }
    }
    return a.branch == b.branch;
}

}  // namespace

std::vector<double> breaksOf(const BranchFunction& branch,
                             double lower,
                             double upper,
                             const AverageSettings& settings) {
    constexpr int kIntervals = 96;
    constexpr int kMostPerInterval = 8;
    std::vector<double> breaks;
    const double step = (upper - lower) / kIntervals;
    double begin = lower;
    BranchPoint left = branch(lower);
    for (int k = 1; k <= kIntervals; ++k) {
        const double end = k < kIntervals ? lower + k * step : upper;
        const BranchPoint right = branch(end);
        // Several branches may lie between two points of the grid.
        for (int found = 0; !isOneBranch(left, right) && found < kMostPerInterval; ++found) {
            double b = end;
            BranchPoint atB = right;
            // Bisects for the first border after `begin`; further ones in the same interval follow from there.
            for (int i = 0; i < settings.breakHalvings && !isOneBranch(left, atB); ++i) {
                const double middle = 0.5 * (begin + b);
                const BranchPoint atMiddle = branch(middle);
                if (isOneBranch(left, atMiddle)) {
                    begin = middle;
                    left = atMiddle;
                } else {
                    b = middle;
                    atB = atMiddle;
                }
            }
            if (!isOneBranch(left, atB)) {
                breaks.push_back(b);
            }
            begin = b;
            left = atB;
        }
        begin = end;
        left = right;
    }
    return breaks;
}

std::vector<Feature> NoisyFunction::features(double gamma) const {
    std::vector<Feature> places;
    const double deviation = 1.0 / std::sqrt(gamma);
    for (const LinearPiece& piece : m_pieces) {
        if (std::isfinite(piece.upper)) {
            places.push_back({piece.upper, deviation});
        }
    }
    if (m_pieces.empty()) {
        places.push_back({0.0, kSmoothPanel * std::max(deviation, 0.5)});
    }
    return places;
}

std::vector<double> NoisyFunction::typicalValues(double tau) const {
    std::vector<double> values;
    for (const double deviations : {-1.6, -0.7, 0.7, 1.6}) {
        values.push_back(activatedEntry(m_phi, deviations * std::sqrt(tau)));
    }
    return values;
}

NoisyFunction::Range NoisyFunction::rangeOf(double variance, double r, double gamma) const {
    const double deviation = 1.0 / std::sqrt(gamma);
    const double noise = std::sqrt(variance);
    const double left = r - kReach * deviation;
    const double right = r + kReach * deviation;
    Range range;
    const auto reach = [&](double centre) {
        range.lower = std::min(range.lower, centre - kReach * noise);
        range.upper = std::max(range.upper, centre + kReach * noise);
    };
    if (m_pieces.empty()) {
        // A smooth function: peaks as wide as the noise and its image of the message together, also
        // where it saturates.
        const auto image = [&](double z) { return activatedEntry(m_phi, z); };
        std::vector<double> places = {left, r, right};
        for (const double turn : m_phi.law().turns) {
            if (turn > left && turn < right) {
                places.push_back(turn);
            }
        }
        for (const double z : places) {
            // Central difference over the deviation of z: also right where phi is flat at z itself.
            const double slope = (image(z + deviation) - image(z - deviation)) / (2.0 * deviation);
            reach(image(z));
            range.features.push_back(
                {image(z), kSmoothPanel * std::hypot(noise, slope * deviation)});
        }
        return range;
    }
    for (const LinearPiece& piece : m_pieces) {
        const double scale = std::hypot(noise, piece.slope * deviation);
        if (piece.upper < left || piece.lower > right || scale <= 0.0) {
            continue;  // out of reach, or an atom that is counted apart
        }
        const auto along = [&](double z) { return piece.offset + piece.slope * z; };
        reach(along(std::max(piece.lower, left)));
        reach(along(std::min(piece.upper, right)));
        for (const double kink : {piece.lower, piece.upper}) {
            if (kink > left && kink < right) {
                range.features.push_back({along(kink), noise > 0.0 ? noise : scale});
            }
        }
        if (r > piece.lower && r < piece.upper) {
            range.features.push_back({along(r), scale});
        }
    }
    return range;
}

std::vector<Feature> decisionFeatures(const Prior& prior, double gamma) {
    constexpr double kNear = 2.0;       // distances in deviations of the noise: less is smooth
    constexpr double kFar = 80.0;       // more never happens
    constexpr std::size_t kMost = 200;  // places
    const std::vector<WeightedPoint> points = priorPoints(prior);
    std::vector<Feature> features;
    for (std::size_t k = 0; k + 1 < points.size() && features.size() < kMost; ++k) {
        const double distance = points[k + 1].place - points[k].place;
        const double deviations = distance * std::sqrt(gamma);
        if (deviations > kNear && deviations < kFar) {
            // Log odds of neighbours a < b at r: odds - gamma (b - a) (r - (a + b) / 2), 0 at this place,
            // of width 1 / (gamma (b - a)).
            const double odds = points[k].logWeight - points[k + 1].logWeight;
            features.push_back({points[k].place + 0.5 * distance + odds / (gamma * distance),
                                1.0 / (gamma * distance)});
        }
    }
    return features;
}

ObservedColumn::ObservedColumn(const OutputLaw& law) {
    // A committee of one unit: y / gain = phi(z) + N(0, v / gain^2).
    std::visit(Overloaded{[&](const CommitteeLaw& committee) {
                              m_isKnown = committee.secondLayer.size() == 1;
                              if (m_isKnown) {
                                  const double gain = committee.secondLayer(0, 0);
                                  showFunction(committee.activation, gain,
                                               committee.noiseCovariance(0, 0) / (gain * gain));
                              }
                          },
                          [&](const ThresholdLaw& threshold) { showLabels(threshold); },
                          [&](const ConcaveLaw& concave) {
                              m_isKnown = concave.channel->isLabel;
                              m_labels = {-1.0, 1.0};
                              m_steps = {{0.0, 1.0}};
                          },
                          [&](const MaskedLaw& masked) {
                              m_unseen = 1.0 - masked.observedFraction;
                              m_isKnown = masked.kinds.size() == 1;
                              if (m_isKnown && masked.kinds.front() == ColumnKind::Probit) {
                                  showLabels({{0.0}, masked.noiseVariance, true});
                              } else {
                                  showFunction(Activation::Identity, 1.0, masked.noiseVariance);
                              }
                          },
                          [&](const MixedRegressionLaw&) { m_isKnown = false; },
                          [&](const SketchLaw&) { m_isKnown = false; },
                          [&](const ModulusLaw&) { m_isKnown = false; },
                          [&](const LaplaceNoiseLaw&) { m_isKnown = false; }},
               law);
}

void ObservedColumn::showFunction(const EntryFunction& phi, double gain, double noise) {
    m_function.emplace(phi);
    m_gain = gain;
    m_noise = noise;
    if (gain == 0.0) {
        m_unseen = 1.0;
    }
}

void ObservedColumn::showLabels(const ThresholdLaw& law) {
    m_labels = {0.0};
    for (const double level : law.levels) {
        m_steps.push_back({level, std::sqrt(law.noiseVariance)});
        m_labels.push_back(m_labels.back() + 1.0);
    }
    if (law.asSigns) {
        m_labels = {-1.0, 1.0};
    }
}

std::vector<double> ObservedColumn::typicalValues(double tau) const {
    if (!m_function) {
        return m_labels;
    }
    std::vector<double> values = m_function->typicalValues(tau);
    for (double& value : values) {
        value *= m_gain;
    }
    return values;
}

std::vector<Feature> ObservedColumn::features(double gamma) const {
    if (m_function) {
        return m_function->features(gamma);
    }
    std::vector<Feature> places;
    for (const Feature& step : m_steps) {
        // A label's probability steps over the noise and the deviation of z together.
        places.push_back({step.centre, std::hypot(step.scale, 1.0 / std::sqrt(gamma))});
    }
    return places;
}

}  // namespace onsager
