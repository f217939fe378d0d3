// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/entry_arguments.h"

#include "engine/estimators/entries/entry_channel.h"
#include "engine/state_evolution/scalar_averages.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

using Nodes = Eigen::ArrayXd;

constexpr int kNodesOfArgument = 10;
constexpr double kPanelOfArgument = 1.5;  // in the least of the deviations there
constexpr double kWidestPanel = 0.4;      // of phi's own shape
constexpr std::size_t kMostPanels = 100000;
constexpr double kBend = 3.0;          // |x| beyond which phi changes slowly
constexpr double kSaturation = 40.0;   // |x| beyond which it does not change at all
constexpr double kBeliefReach = 10.0;  // standard deviations of a belief

/// Panels as wide as the narrowest law at x, given by its deviation there; kinks are borders. Null where
/// there would be too many.
template <typename DeviationAt>
std::optional<EntryArguments> argumentsOver(double lower,
                                            double upper,
                                            const EntryFunction& phi,
                                            const FunctionShape& shape,
                                            const DeviationAt& deviationAt) {
    const auto widthAt = [&](double x) {
        // Far from 0 phi changes on the scale of |x|.
        const double bend = std::max(kWidestPanel, 0.25 * (std::abs(x) - kBend));
        return std::min(kPanelOfArgument * deviationAt(x), bend);
    };
    std::vector<double> borders = {lower};
    while (borders.back() < upper) {
        const double here = borders.back();
        const double end = std::min(upper, shape.kinkAfter(here));
        // The narrower of here and there: widths may shrink along a panel.
        const double width = std::min(widthAt(here), widthAt(here + widthAt(here)));
        borders.push_back(here + 1.5 * width < end ? here + width : end);
        if (borders.size() > kMostPanels || !(borders.back() > here)) {
            return std::nullopt;
        }
    }
    static const Quadrature kUnit = gaussLegendre(kNodesOfArgument, 0.0, 1.0);
    const auto count = static_cast<Eigen::Index>(borders.size() - 1) * kNodesOfArgument;
    EntryArguments arguments{Nodes(count), Nodes(count), Nodes(count)};
    for (Eigen::Index k = 0; k < count; ++k) {
        const auto panel = static_cast<std::size_t>(k / kNodesOfArgument);
        const Eigen::Index node = k % kNodesOfArgument;
        const double width = borders[panel + 1] - borders[panel];
        arguments.x(k) = borders[panel] + width * kUnit.nodes(node);
        arguments.phi(k) = activatedEntry(phi, arguments.x(k));
        arguments.logWeight(k) = std::log(width * kUnit.weights(node));
    }
    return arguments;
}

}  // namespace

FunctionShape::FunctionShape(const EntryFunction& phi) : m_phi(phi), m_pieces(linearPieces(phi)) {}

bool FunctionShape::rises() const {
    return !falls(m_phi);
}

double FunctionShape::slope(double x) const {
    if (isBent()) {
        return std::abs(functionJet(m_phi, x).slope);
    }
    const auto piece = std::find_if(m_pieces.begin(), m_pieces.end(),
                                    [x](const LinearPiece& some) { return x < some.upper; });
    return std::abs(piece == m_pieces.end() ? m_pieces.back().slope : piece->slope);
}

double FunctionShape::kinkAfter(double x) const {
    const auto piece = std::find_if(m_pieces.begin(), m_pieces.end(),
                                    [x](const LinearPiece& some) { return x < some.upper; });
    return piece == m_pieces.end() ? std::numeric_limits<double>::infinity() : piece->upper;
}

std::optional<EntryArguments> argumentsOf(const EntryProblem& entry, const FunctionShape& shape) {
    const ArgumentChannel& law = entry.argument;
    const double deviation = std::sqrt(law.variance);
    // Deviation of R given x in units of x: sqrt(det / Var x) / (Cov / Var x).
    const double byMessage =
        std::sqrt(law.variance * law.determinant) / std::max(std::abs(law.covariance), 1e-300);
    const double imageDeviation = std::sqrt(entry.imageNoise) / std::abs(entry.scale);
    std::optional<EntryArguments> arguments =
        argumentsOver(law.mean - kReach * deviation, law.mean + kReach * deviation, entry.phi,
                      shape, [&](double x) {
                          return std::min({deviation, byMessage, imageDeviation / shape.slope(x)});
                      });
    if (arguments) {
        // log N(x; mean, variance), but for its constant.
        arguments->logWeight -= (arguments->x - law.mean).square() / (2.0 * law.variance);
    }
    return arguments;
}

std::optional<EntryArguments> believedArgumentsOf(const EntryProblem& entry,
                                                  const FunctionShape& shape) {
    const ArgumentChannel& law = entry.argument;
    const double deviation = 1.0 / std::sqrt(entry.gamma);
    const double imageDeviation = 1.0 / std::sqrt(entry.precision);
    // A belief may sit anywhere between R and where phi is Y, and phi is flat beyond kSaturation.
    // R is integrated over up to sqrt(2) kReach of its deviations.
    const double reach = kReach * (std::sqrt(law.variance) + 2.0 * std::sqrt(law.messageVariance))
                         + kSaturation + kBeliefReach * deviation;
    return argumentsOver(law.mean - reach, law.mean + reach, entry.phi, shape, [&](double x) {
        return std::min(deviation, imageDeviation / shape.slope(x));
    });
}

NodeRange within(const Nodes& numbers, double a, double b) {
    const double* begin = numbers.data();
    const double* end = begin + numbers.size();
    const double* first = std::lower_bound(begin, end, std::min(a, b));
    const double* last = std::upper_bound(first, end, std::max(a, b));
    return {first - begin, last - first};
}

}  // namespace onsager
