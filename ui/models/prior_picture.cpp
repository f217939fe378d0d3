// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/prior_picture.h"

#include "ui/models/picture_shapes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace onsager {
namespace {

/// The half axis 1, 2, 4, ... (or 1/2, 1/4, ...) that just holds `reach`.
double roundHalfAxis(double reach) {
    constexpr double kRoom = 1.15;
    return reach > 0.0 ? std::exp2(std::ceil(std::log2(kRoom * reach))) : 1.0;
}

/// Points of a law as bars, each as high as it is probable against the most probable one.
LayerPicture bars(const std::map<double, double>& masses) {
    double reach = 0.0;
    double top = 0.0;
    for (const auto& [place, mass] : masses) {
        reach = std::max(reach, std::abs(place));
        top = std::max(top, mass);
    }
    const double halfAxis = roundHalfAxis(reach);
    LayerPicture picture;
    for (const auto& [place, mass] : masses) {
        if (mass > 0.0) {
            const double x = 0.5 + place / halfAxis / 2.0;
            picture.strokes.append({{x, 0.0}, {x, mass / top}});
        }
    }
    return picture;
}

/// The entries of all points together.
LayerPicture pointsPicture(const DiscretePrior& law) {
    std::map<double, double> masses;
    for (std::size_t k = 0; k < std::min(law.points.size(), law.weights.size()); ++k) {
        for (const double entry : law.points[k]) {
            masses[entry] += law.weights[k];
        }
    }
    return bars(masses);
}

/// The density of an entry, averaged over the columns.
LayerPicture mixturePicture(const GaussianMixturePrior& law) {
    struct Bell {
        double mean;
        double deviation;
        double weight;
    };
    std::vector<Bell> bells;
    double reach = 0.0;
    const std::size_t components =
        std::min({law.weights.size(), law.means.size(), law.covariances.size()});
    for (std::size_t k = 0; k < components; ++k) {
        const std::size_t columns = std::min(law.means[k].size(), law.covariances[k].size());
        for (std::size_t j = 0; j < columns; ++j) {
            const double deviation = std::sqrt(diagonalEntry(law.covariances[k], j));
            bells.push_back({law.means[k][j], deviation, law.weights[k]});
            reach = std::max(reach, std::abs(law.means[k][j]) + 2.0 * deviation);
        }
    }
    const double halfAxis = roundHalfAxis(reach);
    const auto density = [&](double x) {
        double sum = 0.0;
        for (const Bell& bell : bells) {
            const double width = std::max(bell.deviation, 0.03 * halfAxis);
            sum += bell.weight / width * std::exp(-0.5 * std::pow((x - bell.mean) / width, 2));
        }
        return sum;
    };
    Stroke stroke = sampledStroke(density, -halfAxis, halfAxis);
    double top = 0.0;
    for (const QPointF& point : stroke) {
        top = std::max(top, point.y());
    }
    for (QPointF& point : stroke) {
        point.ry() = top > 0.0 ? point.y() / top : 0.0;
    }
    return {{stroke}, 0.0};
}

/// (1 + x^2 / (nu scale^2))^(-(nu + 1) / 2).
LayerPicture heavyTails(const StudentTPrior& law) {
    const double nu = law.degreesOfFreedom;
    const double width = legible(law.scale);
    const auto density = [=](double x) {
        return std::pow(1.0 + x * x / (nu * width * width), -0.5 * (nu + 1.0));
    };
    return {{sampledStroke(density, -kHalfAxis, kHalfAxis)}, 0.0};
}

/// exp(-rate |x| - ridge x^2 / 2), on the half-line with its edge at 0.
LayerPicture linePicture(const LineLaw& law) {
    const double deviation = std::sqrt(secondMoment(law, 1)(0, 0));
    const double unit = legible(deviation) / deviation;
    const auto density = [=](double x) {
        const double z = std::abs(x) / unit;
        return z < law.factor.bound ? std::exp(-law.factor.rate * z - 0.5 * law.ridge * z * z)
                                    : 0.0;
    };
    if (law.factor.negative) {
        return {{sampledStroke(density, -kHalfAxis, kHalfAxis)}, 0.0};
    }
    // Both ends of the axis are seen, so that the picture has the width of the others.
    const auto positive = [&](double x) { return x < 0.0 ? 0.0 : density(x); };
    return {{sampledStroke(positive, -kHalfAxis, kHalfAxis)}, 0.0};
}

/// The profile over the length of a row, with the ring on which the density is the same.
LayerPicture conePicture(const GroupLassoPrior& law) {
    LayerPicture picture = peakPicture(1.0 / law.weight);
    constexpr double kLevel = 0.4;
    constexpr double kFlat = 0.09;  // the ring, seen from the side
    const double radius = legible(1.0 / law.weight) * -std::log(kLevel) / kHalfAxis / 2.0;
    Stroke ring;
    for (int i = 0; i <= kPicturePoints; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / kPicturePoints;
        ring.append({0.5 + radius * std::cos(angle), kLevel + kFlat * std::sin(angle)});
    }
    picture.strokes.append(ring);
    return picture;
}

/// The share of zero rows as a bar, the others as a bell, each as high as it is probable.
LayerPicture spikeAndBell(const BernoulliGaussianPrior& law) {
    const double top = std::max(law.density, 1.0 - law.density);
    const double width = legible(deviationOf(law.variance, law.covariance));
    const double mean = std::clamp(law.mean.value_or(0.0), -0.7 * kHalfAxis, 0.7 * kHalfAxis);
    LayerPicture picture{{sampledStroke(
                             [=](double x) {
                                 const double t = (x - mean) / width;
                                 return law.density / top * std::exp(-0.5 * t * t);
                             },
                             -kHalfAxis, kHalfAxis)},
                         0.0};
    picture.strokes.append({{0.5, 0.0}, {0.5, (1.0 - law.density) / top}});
    return picture;
}

}  // namespace

LayerPicture priorPicture(const Prior& prior) {
    return std::visit(
        Overloaded{[](const GaussianPrior& law) {
                       return bellPicture(deviationOf(law.variance, law.covariance));
                   },
                   [](const BernoulliGaussianPrior& law) { return spikeAndBell(law); },
                   [](const BinaryPrior& law) {
                       return bars({{-1.0, 1.0 - law.probability}, {1.0, law.probability}});
                   },
                   [](const DiscretePrior& law) { return pointsPicture(law); },
                   [](const QamPrior& law) {
                       DiscretePrior parts;
                       parts.points.clear();
                       for (const double a : amplitudes(law)) {
                           parts.points.push_back({a});
                       }
                       parts.weights.assign(parts.points.size(), 1.0);
                       return pointsPicture(parts);
                   },
                   [](const GaussianMixturePrior& law) { return mixturePicture(law); },
                   [](const LaplacePrior& law) { return peakPicture(law.scale); },
                   [](const StudentTPrior& law) { return heavyTails(law); },
                   [](const GroupLassoPrior& law) { return conePicture(law); },
                   []<LinePrior Law>(const Law& law) { return linePicture(lineLaw(law)); }},
        prior);
}

}  // namespace onsager
