// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/entry_average.h"

#include "engine/estimators/mode_curve.h"
#include "engine/estimators/row_blocks.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>

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
constexpr double kDepth = 45.0;        // of the log of a belief, below its maximum
constexpr double kSharpest = 1e9;      // P / gamma: beyond, r(z, y) is rounding alone

/// phi with what integrals over its argument have to know.
struct Shape {
    EntryFunction phi;
    std::vector<LinearPiece> pieces;

    explicit Shape(const EntryFunction& function) : phi(function), pieces(linearPieces(function)) {}

    [[nodiscard]] bool isBent() const { return pieces.empty(); }
    [[nodiscard]] bool rises() const {
        return std::all_of(pieces.begin(), pieces.end(),
                           [](const LinearPiece& piece) { return piece.slope >= 0.0; });
    }
    [[nodiscard]] double slope(double x) const {
        if (isBent()) {
            return functionJet(phi, x).slope;
        }
        const auto piece = std::find_if(pieces.begin(), pieces.end(),
                                        [x](const LinearPiece& some) { return x < some.upper; });
        return std::abs(piece == pieces.end() ? pieces.back().slope : piece->slope);
    }
    /// The first place above x where phi bends sharply.
    [[nodiscard]] double kinkAfter(double x) const {
        for (const LinearPiece& piece : pieces) {
            if (piece.upper > x) {
                return piece.upper;
            }
        }
        return std::numeric_limits<double>::infinity();
    }
};

/// The numbers x with the weights of their law, and phi there.
struct Arguments {
    Nodes x;
    Nodes phi;
    Nodes logWeight;
};

/// Panels as wide as the narrowest law at x, given by its deviation there; kinks are borders. Null where
/// there would be too many.
template <typename DeviationAt>
std::optional<Arguments> argumentsOver(double lower,
                                       double upper,
                                       const Shape& shape,
                                       const DeviationAt& deviationAt) {
    const auto widthAt = [&](double x) {
        const double bend = std::max(kWidestPanel, 0.25 * (std::abs(x) - kBend));
        return std::min(kPanelOfArgument * deviationAt(x), bend);
    };
    std::vector<double> borders = {lower};
    while (borders.back() < upper) {
        const double here = borders.back();
        const double end = std::min(upper, shape.kinkAfter(here));
        const double width = std::min(widthAt(here), widthAt(here + widthAt(here)));
        borders.push_back(here + 1.5 * width < end ? here + width : end);
        if (borders.size() > kMostPanels || !(borders.back() > here)) {
            return std::nullopt;
        }
    }
    static const Quadrature kUnit = gaussLegendre(kNodesOfArgument, 0.0, 1.0);
    const auto count = static_cast<Eigen::Index>(borders.size() - 1) * kNodesOfArgument;
    Arguments arguments{Nodes(count), Nodes(count), Nodes(count)};
    for (Eigen::Index k = 0; k < count; ++k) {
        const auto panel = static_cast<std::size_t>(k / kNodesOfArgument);
        const Eigen::Index node = k % kNodesOfArgument;
        const double width = borders[panel + 1] - borders[panel];
        arguments.x(k) = borders[panel] + width * kUnit.nodes(node);
        arguments.phi(k) = activatedEntry(shape.phi, arguments.x(k));
        arguments.logWeight(k) = std::log(width * kUnit.weights(node));
    }
    return arguments;
}

/// All x of the law, weighed with it.
std::optional<Arguments> argumentsOf(const SeenEntry& entry, const Shape& shape) {
    const ArgumentLaw& law = entry.argument;
    const double deviation = std::sqrt(law.variance);
    const double byMessage =
        std::sqrt(law.variance * law.determinant) / std::max(std::abs(law.covariance), 1e-300);
    const double imageDeviation = std::sqrt(entry.imageNoise) / std::abs(entry.scale);
    std::optional<Arguments> arguments = argumentsOver(
        law.mean - kReach * deviation, law.mean + kReach * deviation, shape, [&](double x) {
            return std::min({deviation, byMessage, imageDeviation / shape.slope(x)});
        });
    if (arguments) {
        arguments->logWeight -= (arguments->x - law.mean).square() / (2.0 * law.variance);
    }
    return arguments;
}

/// All x that an MMSE belief may spread over, for any R and Y of the integral.
std::optional<Arguments> believedArgumentsOf(const SeenEntry& entry, const Shape& shape) {
    const ArgumentLaw& law = entry.argument;
    const double deviation = 1.0 / std::sqrt(entry.gamma);
    const double imageDeviation = 1.0 / std::sqrt(entry.precision);
    // R is integrated over up to sqrt(2) kReach of its deviations.
    const double reach = kReach * (std::sqrt(law.variance) + 2.0 * std::sqrt(law.messageVariance))
                         + kSaturation + kBeliefReach * deviation;
    return argumentsOver(law.mean - reach, law.mean + reach, shape, [&](double x) {
        return std::min(deviation, imageDeviation / shape.slope(x));
    });
}

/// Some of the numbers x.
struct Range {
    Eigen::Index first = 0;
    Eigen::Index count = 0;
};

/// The part of rising numbers between a and b, in any order.
Range within(const Nodes& numbers, double a, double b) {
    const double* begin = numbers.data();
    const double* end = begin + numbers.size();
    const double* first = std::lower_bound(begin, end, std::min(a, b));
    const double* last = std::upper_bound(first, end, std::max(a, b));
    return {first - begin, last - first};
}

using Mass = WithMass<ScalarMoments>;

/// What all Y have in common.
struct Integrand {
    const SeenEntry& entry;
    const Arguments& arguments;
    const std::optional<Arguments>& believed;  ///< MMSE
    RowVariable variable;
    Shape shape;
    std::optional<ModeCurve> curve;        ///< MAP of a bent function
    std::unique_ptr<EntryChannel> pieces;  ///< MAP of another one
    double gain;                           ///< R = gain x + offset + N(0, noise)
    double offset;
    double noise;
    double displacement;

    Integrand(const SeenEntry& some,
              const Arguments& nodes,
              const std::optional<Arguments>& believedNodes,
              RowVariable about)
        : entry(some),
          arguments(nodes),
          believed(believedNodes),
          variable(about),
          shape(some.phi),
          gain(some.argument.covariance / some.argument.variance),
          offset(some.argument.mean * (1.0 - gain)),
          noise(some.argument.determinant / some.argument.variance),
          displacement(kMessageDisplacement
                       / std::sqrt(isOfArgument() ? some.gamma : some.precision)) {
        if (believed) {
            return;
        }
        if (shape.isBent()) {
            curve.emplace(some.phi, some.precision / some.gamma);
        } else {
            pieces = makeEntryChannel(some.phi);
        }
    }

    /// phi(x) where R is told, roughly.
    [[nodiscard]] double typicalImage(double R) const {
        const ArgumentLaw& law = entry.argument;
        const double deviation = std::sqrt(law.variance);
        const double left = activatedEntry(entry.phi, law.mean - deviation);
        const double right = activatedEntry(entry.phi, law.mean + deviation);
        return 0.5 * (left + right)
               + (right - left) / (2.0 * deviation) * law.share() * (R - law.mean);
    }
    [[nodiscard]] bool isMmse() const { return believed.has_value(); }
    [[nodiscard]] bool isOfArgument() const { return variable == RowVariable::Argument; }
    /// Of a piecewise linear phi.
    [[nodiscard]] EntryBelief modeOf(double R, double Y) const {
        return pieces->mode({Y, entry.precision, R, entry.gamma});
    }
};

/// Where a function whose values are whole numbers changes in (lower, upper], to rounding.
template <typename Function>
void appendChanges(const Function& f,
                   double lower,
                   int atLower,
                   double upper,
                   int atUpper,
                   std::vector<double>& changes) {
    if (atLower == atUpper) {
        return;
    }
    const double middle = 0.5 * (lower + upper);
    if (!(middle > lower && middle < upper)
        || upper - lower < 1e-15 * std::max(std::abs(lower), std::abs(upper))) {
        changes.push_back(upper);
        return;
    }
    const int atMiddle = f(middle);
    appendChanges(f, lower, atLower, middle, atMiddle, changes);
    appendChanges(f, middle, atMiddle, upper, atUpper, changes);
}

/// What is left to be integrated for one Y.
class GivenImage {
public:
    GivenImage(const Integrand& what, double Y) : m_what(what), m_entry(what.entry), m_Y(Y) {
        if (what.curve) {
            m_jumps = what.curve->jumps(Y);
        }
        const double v = m_entry.imageNoise;
        const double h = what.isMmse() || what.isOfArgument() ? 0.0 : what.displacement;
        const double reach = kReach * std::sqrt(v) + h;
        const Arguments& all = what.arguments;
        const auto [first, count] =
            what.shape.rises()
                ? within(all.phi, (Y - reach) / m_entry.scale, (Y + reach) / m_entry.scale)
                : Range{0, all.x.size()};
        m_x = all.x.segment(first, count);
        m_phi = all.phi.segment(first, count);
        const Nodes misfit = Y - m_entry.scale * m_phi;
        const auto weights = all.logWeight.segment(first, count);
        m_weight = (weights - misfit.square() / (2.0 * v)).exp();
        const double mass = std::max(m_weight.sum(), std::numeric_limits<double>::min());
        const double mean = (m_weight * m_x).sum() / mass;
        const double spread = (m_weight * (m_x - mean).square()).sum() / mass;
        m_centre = what.gain * mean + what.offset;
        m_width = std::sqrt(what.noise + what.gain * what.gain * spread);
        if (h > 0.0) {
            const double perStep = 1.0 / (2.0 * h * m_entry.precision);
            if (h * h < v) {
                m_shifted = m_weight * (misfit * (h / v)).sinh()
                            * (2.0 * std::exp(-h * h / (2.0 * v)) * perStep);
            } else {
                m_shifted = ((weights - (misfit - h).square() / (2.0 * v)).exp()
                             - (weights - (misfit + h).square() / (2.0 * v)).exp())
                            * perStep;
            }
        }
    }

    /// Integral over all R.
    [[nodiscard]] Mass integral(const AverageSettings& settings) const {
        if (m_x.size() == 0) {
            return {};
        }
        const Quadrature rule = ruleOver(borders(), settings.nodesPerPanel);
        const double reference = m_what.isOfArgument() ? modeAt(m_centre) : 0.0;
        return refinedIntegral(rule, settings.nodesPerPanel, settings.tolerance,
                               [&](const std::vector<double>& nodes) {
                                   std::vector<Mass> values;
                                   values.reserve(nodes.size());
                                   for (const double node : nodes) {
                                       values.push_back(at(node, reference));
                                   }
                                   return values;
                               });
    }

private:
    [[nodiscard]] std::vector<double> borders() const {
        const std::vector<double> messages = messageBorders();
        if (m_what.isMmse()) {
            return meanBorders(messages);
        }
        return m_what.curve ? modeBorders(messages) : pieceBorders(messages);
    }

    /// A mode to measure others from; MMSE needs none.
    [[nodiscard]] double modeAt(double R) const {
        if (m_what.isMmse()) {
            return 0.0;
        }
        return m_what.curve ? m_what.curve->mode(R, m_Y, m_jumps) : m_what.modeOf(R, m_Y).mean;
    }

    /// From the least to the greatest R, with steps as wide as R is given Y.
    [[nodiscard]] std::vector<double> messageBorders() const {
        const double shift = m_what.isOfArgument() && !m_what.isMmse() ? m_what.displacement : 0.0;
        const double reach = kReach * std::sqrt(m_what.noise) + shift;
        const double a = m_what.gain * m_x(0);
        const double b = m_what.gain * m_x(m_x.size() - 1);
        const double lower = m_what.offset + std::min(a, b) - reach;
        const double upper = m_what.offset + std::max(a, b) + reach;
        std::vector<double> borders = {lower, upper};
        for (const double step : {-6.0, -4.0, -2.5, -1.2, 0.0, 1.2, 2.5, 4.0, 6.0}) {
            borders.push_back(m_centre + step * m_width);
            if (shift > m_width) {
                borders.push_back(m_centre - shift + step * m_width);
                borders.push_back(m_centre + shift + step * m_width);
            }
        }
        std::erase_if(borders, [&](double R) { return R < lower || R > upper; });
        std::sort(borders.begin(), borders.end());
        return borders;
    }

    /// With steps that double away from the bend of phi, however wide the law of R is.
    [[nodiscard]] std::vector<double> meanBorders(std::vector<double> borders) const {
        const double lower = borders.front();
        const double upper = borders.back();
        std::vector<double> places = {0.0};
        for (double step = kBend; step < std::max(std::abs(lower), std::abs(upper)); step *= 2.0) {
            places.push_back(-step);
            places.push_back(step);
        }
        std::copy_if(places.begin(), places.end(), std::back_inserter(borders),
                     [&](double R) { return R > lower && R < upper; });
        std::sort(borders.begin(), borders.end());
        return borders;
    }

    /// With the R where the mode passes from one piece to another, or gets stuck between two.
    [[nodiscard]] std::vector<double> pieceBorders(std::vector<double> borders) const {
        const auto branch = [&](double R) { return m_what.modeOf(R, m_Y).branch; };
        const double lower = borders.front();
        const double upper = borders.back();
        appendChanges(branch, lower, branch(lower), upper, branch(upper), borders);
        std::sort(borders.begin(), borders.end());
        return borders;
    }

    /// The modes at these R, the ends of what modes skip, and some steps along the bend of phi.
    [[nodiscard]] std::vector<double> modeBorders(const std::vector<double>& messages) const {
        std::vector<double> borders;
        for (const double R : messages) {
            borders.push_back(m_what.curve->mode(R, m_Y, m_jumps));
        }
        const double first = borders.front();
        const double last = borders.back();
        std::vector<double> places = {-4.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 4.0};
        for (const ModeJump& jump : m_jumps) {
            places.push_back(jump.from);
            places.push_back(jump.to);
        }
        std::copy_if(places.begin(), places.end(), std::back_inserter(borders),
                     [&](double z) { return z > first && z < last; });
        std::sort(borders.begin(), borders.end());
        return borders;
    }

    /// Panels between sorted borders, without those that modes skip.
    [[nodiscard]] Quadrature ruleOver(const std::vector<double>& borders, int count) const {
        std::vector<std::pair<double, double>> panels;
        for (std::size_t k = 0; k + 1 < borders.size(); ++k) {
            const double middle = 0.5 * (borders[k] + borders[k + 1]);
            const bool isSkipped = std::any_of(
                m_jumps.begin(), m_jumps.end(),
                [&](const ModeJump& jump) { return middle > jump.from && middle < jump.to; });
            if (!isSkipped && borders[k + 1] > borders[k]) {
                panels.emplace_back(borders[k], borders[k + 1]);
            }
        }
        const Quadrature unit = gaussLegendre(count, 0.0, 1.0);
        const auto size = static_cast<Eigen::Index>(panels.size()) * count;
        Quadrature rule{Eigen::VectorXd(size), Eigen::VectorXd(size)};
        Eigen::Index at = 0;
        for (const auto& [left, right] : panels) {
            rule.nodes.segment(at, count) = (left + (right - left) * unit.nodes.array()).matrix();
            rule.weights.segment(at, count) = (right - left) * unit.weights;
            at += count;
        }
        return rule;
    }

    /// The integrand with respect to the mode (MAP of a bent phi), else with respect to R.
    [[nodiscard]] Mass at(double node, double reference) const {
        if (m_what.isMmse()) {
            return ofMean(node);
        }
        if (!m_what.curve) {
            const EntryBelief mode = m_what.modeOf(node, m_Y);
            return ofMode(mode.mean, mode.functionMean, reference, node);
        }
        const double R = m_what.curve->message(node, m_Y);
        const double image = functionJet(m_entry.phi, node).value;
        const double perMode = std::max(0.0, m_what.curve->slope(node, m_Y));
        return ofMode(node, image, reference, R) * perMode;
    }

    /// The x that have a share in the density of R: first and count.
    [[nodiscard]] Range near(double R, double reach) const {
        if (m_what.gain == 0.0) {
            return {0, m_x.size()};
        }
        const double t = R - m_what.offset;
        return within(m_x, (t - reach) / m_what.gain, (t + reach) / m_what.gain);
    }

    /// Density of R given each x.
    [[nodiscard]] Nodes kernel(double R, const Range& range) const {
        return ((R - m_what.offset - m_what.gain * m_x.segment(range.first, range.count)).square()
                / (-2.0 * m_what.noise))
            .exp();
    }

    /// MAP.
    [[nodiscard]] Mass ofMode(double mode, double image, double reference, double R) const {
        const double v = m_what.noise;
        const double h = m_what.displacement;
        if (!m_what.isOfArgument()) {
            const Range range = near(R, kReach * std::sqrt(v));
            const Nodes density = kernel(R, range);
            const double shifted = (m_shifted.segment(range.first, range.count) * density).sum();
            return ofImage(image, (image - m_what.typicalImage(R)) * shifted, range, density);
        }
        const Range range = near(R, kReach * std::sqrt(v) + h);
        const Nodes density = kernel(R, range);
        const auto weight = m_weight.segment(range.first, range.count);
        const Nodes misfit =
            R - m_what.offset - m_what.gain * m_x.segment(range.first, range.count);
        const double shifted = h * h < v ? (weight * density * (misfit * (h / v)).sinh()).sum()
                                               * 2.0 * std::exp(-h * h / (2.0 * v))
                                         : (weight
                                            * (((misfit - h).square() / (-2.0 * v)).exp()
                                               - ((misfit + h).square() / (-2.0 * v)).exp()))
                                               .sum();
        const double divergence = (mode - reference) * shifted / (2.0 * h * m_entry.gamma);
        return ofArgument(mode, divergence, R, range, density);
    }

    /// MMSE: sums over the belief, then over the truth.
    [[nodiscard]] Mass ofMean(double R) const {
        const Arguments& all = *m_what.believed;
        const double gamma = m_entry.gamma;
        const double P = m_entry.precision;
        const auto energyAt = [&](double x) {
            const double misfit = m_Y - activatedEntry(m_entry.phi, x);
            return 0.5 * gamma * (x - R) * (x - R) + 0.5 * P * misfit * misfit;
        };
        const double place = isReached(m_entry.phi, m_Y) ? inverseFunction(m_entry.phi, m_Y) : R;
        const double least = std::min(energyAt(R), energyAt(place));
        const double distance = std::sqrt(2.0 * (least + kDepth) / gamma);
        const double misfit = std::sqrt(2.0 * (least + kDepth) / P);
        const Range byMessage = within(all.x, R - distance, R + distance);
        const Range byImage = within(all.phi, m_Y - misfit, m_Y + misfit);
        const Eigen::Index first = std::max(byMessage.first, byImage.first);
        const Eigen::Index count =
            std::min(byMessage.first + byMessage.count, byImage.first + byImage.count) - first;
        const auto x = all.x.segment(first, count);
        const auto phi = all.phi.segment(first, count);
        Nodes weight = all.logWeight.segment(first, count) - 0.5 * gamma * (x - R).square()
                       - 0.5 * P * (m_Y - phi).square();
        weight = (weight - weight.maxCoeff()).exp();
        weight /= weight.sum();
        const double mean = R + (weight * (x - R)).sum();
        const double image = (weight * phi).sum();
        const double variance = m_what.isOfArgument() ? (weight * (x - mean).square()).sum()
                                                      : (weight * (phi - image).square()).sum();
        const Range range = near(R, kReach * std::sqrt(m_what.noise));
        const Nodes density = kernel(R, range);
        const double mass = (m_weight.segment(range.first, range.count) * density).sum();
        return m_what.isOfArgument() ? ofArgument(mean, variance * mass, R, range, density)
                                     : ofImage(image, variance * mass, range, density);
    }

    /// `covariance`: C times the mass. `density`: of R given each x of the range.
    [[nodiscard]] Mass ofArgument(double estimate,
                                  double covariance,
                                  double R,
                                  const Range& range,
                                  const Nodes& density) const {
        const ArgumentLaw& law = m_entry.argument;
        const auto x = m_x.segment(range.first, range.count);
        const Nodes weight = m_weight.segment(range.first, range.count) * density;
        const Nodes error = estimate - x;
        const Nodes weighed = weight * error;
        const Nodes signal = law.fromArgument * (x - law.mean) + law.fromMessage * (R - law.mean);
        return {weight.sum(),
                {covariance, (weighed * error).sum(), (weighed * signal).sum(),
                 (weighed * (R - x)).sum()}};
    }

    /// z_l = phi(x) + noise, given x and Y: a share of the misfit is noise of the layer. The estimate and
    /// `covariance`, C times the mass, are those of phi(x).
    [[nodiscard]] Mass ofImage(double estimate,
                               double covariance,
                               const Range& range,
                               const Nodes& density) const {
        const Nodes weight = m_weight.segment(range.first, range.count) * density;
        const double noise = m_entry.layerNoise;
        const double share = noise * m_entry.scale * m_entry.scale / m_entry.imageNoise;
        const double unknown = noise * (1.0 - share);
        const double keep = 1.0 - noise * m_entry.precision;
        const auto phi = m_phi.segment(range.first, range.count);
        const Nodes signal = phi + share * (m_Y / m_entry.scale - phi);
        const Nodes error = keep * estimate + (1.0 - keep) * m_Y - signal;
        const Nodes weighed = weight * error;
        const double mass = weight.sum();
        return {
            mass,
            {noise * keep * mass + keep * keep * covariance,
             (weighed * error).sum() + unknown * mass, (weighed * signal).sum() - unknown * mass,
             (weighed * (m_Y - signal)).sum() + unknown * mass}};
    }

    const Integrand& m_what;
    const SeenEntry& m_entry;
    double m_Y;
    std::vector<ModeJump> m_jumps;
    Nodes m_x;
    Nodes m_phi;
    Nodes m_weight;         ///< of x and Y
    Nodes m_shifted;        ///< difference of the weights with Y displaced, over 2 h P
    double m_centre = 0.0;  ///< of R given Y
    double m_width = 0.0;
};

}  // namespace

std::optional<ScalarMoments> entryMoments(const SeenEntry& entry,
                                          RowVariable variable,
                                          Estimation estimation,
                                          const AverageSettings& settings) {
    const ArgumentLaw& law = entry.argument;
    const Shape shape(entry.phi);
    const bool isProper = law.variance > 0.0 && law.determinant > 0.0 && entry.imageNoise > 0.0
                          && std::isfinite(entry.imageNoise) && entry.scale != 0.0
                          && entry.precision > 0.0 && std::isfinite(entry.precision)
                          && entry.gamma > 0.0;
    const bool isMmse = estimation == Estimation::Mmse;
    if (!isProper || (shape.isBent() && entry.precision > kSharpest * entry.gamma)
        || (isMmse && !shape.isBent())) {
        return std::nullopt;
    }
    const std::optional<Arguments> arguments = argumentsOf(entry, shape);
    std::optional<Arguments> believed;
    if (arguments && isMmse) {
        believed = believedArgumentsOf(entry, shape);
    }
    if (!arguments || (isMmse && !believed)) {
        return std::nullopt;
    }
    const Integrand integrand(entry, *arguments, believed, variable);
    const double noise = std::sqrt(entry.imageNoise);
    const double deviation = std::sqrt(law.variance);
    std::vector<double> borders;
    if (integrand.curve) {
        borders = {integrand.curve->mirroredOnset(), integrand.curve->onset()};
    }
    const auto image = [&](double x) { return entry.scale * activatedEntry(entry.phi, x); };
    std::vector<Feature> features;
    for (const double steps : {-kReach, -1.5, 0.0, 1.5, kReach}) {
        const double x = law.mean + steps * deviation;
        const double slope = 0.5 * std::abs(image(x + deviation) - image(x - deviation));
        features.push_back({image(x), 2.0 * std::hypot(noise, slope)});
    }
    for (const LinearPiece& piece : shape.pieces) {
        if (std::abs(piece.upper - law.mean) < kReach * deviation) {
            for (const double end : {piece.offset + piece.slope * piece.upper,
                                     activatedEntry(entry.phi, piece.upper)}) {
                features.push_back({end * entry.scale, noise});
            }
        }
    }
    const auto [least, most] =
        std::minmax_element(features.begin(), features.end(),
                            [](const Feature& a, const Feature& b) { return a.centre < b.centre; });
    const double reach =
        kReach * noise + (isMmse || integrand.isOfArgument() ? 0.0 : integrand.displacement);
    const double lower = least->centre - reach;
    const double upper = most->centre + reach;
    const Quadrature rule =
        gradedLegendre(lower, upper, std::move(features), borders, settings.nodesPerPanel);
    const Mass total = refinedIntegral(
        rule, settings.nodesPerPanel, settings.tolerance, [&](const std::vector<double>& nodes) {
            std::vector<Mass> values(nodes.size());
            parallelFor(static_cast<int>(nodes.size()), settings.threads, {}, [&](int i) {
                const auto k = static_cast<std::size_t>(i);
                values[k] = GivenImage(integrand, nodes[k]).integral(settings);
            });
            return values;
        });
    return total.average();
}

}  // namespace onsager
