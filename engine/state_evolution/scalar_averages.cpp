// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/scalar_averages.h"

namespace onsager {

namespace {

/// Width of a panel in units of the scale, where there is neither kink nor step.
constexpr double kSmoothPanel = 2.0;

}  // namespace

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
        for (const double z : {left, r, right}) {
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

std::vector<Feature> priorFeatures(const Prior& prior) {
    using Features = std::vector<Feature>;
    return std::visit(
        Overloaded{[](const BinaryPrior&) {
                       return Features{{-1.0, 0.0}, {1.0, 0.0}};
                   },
                   [](const LaplacePrior& law) {
                       return Features{{0.0, 0.0}, {0.0, law.scale}};
                   },
                   [](const GroupLassoPrior& law) {
                       return Features{{0.0, 0.0}, {0.0, 1.0 / law.weight}};
                   },
                   [&](const auto&) {
                       const RowMixture mixture = mixtureOf(prior, 1);
                       Features features;
                       for (std::size_t k = 0; k < mixture.covariances.size(); ++k) {
                           features.push_back({mixture.means(static_cast<Eigen::Index>(k), 0),
                                               std::sqrt(mixture.covariances[k](0, 0))});
                       }
                       return features;
                   }},
        prior);
}

LabelLaw labelsOf(const OutputLaw& law, double gamma) {
    const double deviation = 1.0 / std::sqrt(gamma);
    return std::visit(
        Overloaded{[&](const ThresholdLaw& threshold) {
                       LabelLaw result{{0.0}, {}};
                       const double scale =
                           std::hypot(std::sqrt(threshold.noiseVariance), deviation);
                       for (const double level : threshold.levels) {
                           result.features.push_back({level, scale});
                           result.labels.push_back(result.labels.back() + 1.0);
                       }
                       if (threshold.asSigns) {
                           result.labels = {-1.0, 1.0};
                       }
                       return result;
                   },
                   [&](const LogisticLaw&) {
                       return LabelLaw{{-1.0, 1.0}, {{0.0, std::max(1.0, deviation)}}};
                   },
                   [](const auto&) { return LabelLaw{}; }},
        law);
}

bool hasScalarAverage(const OutputLaw& law) {
    return std::visit(
        Overloaded{[](const CommitteeLaw& committee) { return committee.secondLayer.size() == 1; },
                   [](const ThresholdLaw&) { return true; },
                   [](const LogisticLaw&) { return true; }, [](const auto&) { return false; }},
        law);
}

}  // namespace onsager
