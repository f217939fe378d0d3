// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/entry_estimate.h"

#include "engine/estimators/entries/mode_curve.h"
#include "engine/estimators/row_blocks.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace onsager {

namespace {

using Nodes = Eigen::ArrayXd;
using Mass = ConditionalGivenOutput::Mass;

constexpr double kSlowFrom = 3.0;  // |x| beyond which phi changes slowly
constexpr double kDepth = 45.0;    // of the log of a belief, below its maximum
constexpr double kSharpest = 1e9;  // P / gamma: beyond, r(z, y) is rounding alone

/// Integral of f over the panels between sorted borders but those whose middle is skipped.
template <typename Skips, typename Function>
Mass integralBetween(const std::vector<double>& borders,
                     const Skips& skips,
                     const AverageSettings& settings,
                     const Function& f) {
    std::vector<std::pair<double, double>> panels;
    for (std::size_t k = 0; k + 1 < borders.size(); ++k) {
        const double left = borders[k];
        const double right = borders[k + 1];
        if (right > left && !skips(0.5 * (left + right))) {
            panels.emplace_back(left, right);
        }
    }
    const int count = settings.nodesPerPanel;
    const Quadrature unit = gaussLegendre(count, 0.0, 1.0);
    const auto size = static_cast<Eigen::Index>(panels.size()) * count;
    Quadrature rule{Eigen::VectorXd(size), Eigen::VectorXd(size)};
    Eigen::Index at = 0;
    for (const auto& [left, right] : panels) {
        rule.nodes.segment(at, count) = (left + (right - left) * unit.nodes.array()).matrix();
        rule.weights.segment(at, count) = (right - left) * unit.weights;
        at += count;
    }
    return refinedIntegral(rule, count, settings.tolerance, [&](const std::vector<double>& nodes) {
        std::vector<Mass> values;
        if (!settings.allows(static_cast<double>(nodes.size()))) {
            values.resize(nodes.size());
            return values;
        }
        values.reserve(nodes.size());
        for (const double node : nodes) {
            values.push_back(f(node));
        }
        return values;
    });
}

bool skipsNothing(double) {
    return false;
}

/// Adds the places that are inside the sorted borders.
std::vector<double> withPlaces(std::vector<double> borders, const std::vector<double>& places) {
    const double lower = borders.front();
    const double upper = borders.back();
    std::copy_if(places.begin(), places.end(), std::back_inserter(borders),
                 [&](double place) { return place > lower && place < upper; });
    std::sort(borders.begin(), borders.end());
    return borders;
}

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
    // Bisection into both halves: all changes that the ends tell of, 50 steps deep at most.
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

/// The Y in [lower, upper] where branch(Y) changes.
template <typename Function>
std::vector<double> changesOf(const Function& branch, double lower, double upper) {
    constexpr int kIntervals = 24;
    std::vector<double> changes;
    double from = lower;
    int atFrom = branch(lower);
    for (int k = 1; k <= kIntervals; ++k) {
        const double to = lower + (upper - lower) * k / kIntervals;
        const int atTo = branch(to);
        appendChanges(branch, from, atFrom, to, atTo, changes);
        from = to;
        atFrom = atTo;
    }
    return changes;
}

/// The averages of modes with their divergence.
class ModeMoments {
public:
    ModeMoments(const EntryProblem& entry, Side side)
        : m_entry(entry),
          m_isOfArgument(side == Side::Below),
          m_displacement(kMessageDisplacement
                         / std::sqrt(m_isOfArgument ? entry.gamma : entry.precision)) {}

    [[nodiscard]] double messageShift() const { return m_isOfArgument ? m_displacement : 0.0; }
    [[nodiscard]] double imageShift() const { return m_isOfArgument ? 0.0 : m_displacement; }

    /// Between which Y in [lower, upper] the mode turns for almost all R or R +- the displacement, where
    /// branchAt(R, Y) tells its piece, or the side of its jumps. Where the law of R is narrow, or R moves
    /// the turns by little, nodes at a distance would see nothing of them.
    template <typename Function>
    [[nodiscard]] std::vector<double> turns(double lower,
                                            double upper,
                                            const Function& branchAt) const {
        constexpr double kAlmostAll = 6.0;  // deviations
        const ArgumentChannel& law = m_entry.argument;
        const double deviation = std::sqrt(law.messageVariance);
        std::vector<double> messages = {law.mean};
        if (messageShift() > deviation) {
            messages.push_back(law.mean - messageShift());
            messages.push_back(law.mean + messageShift());
        }
        // The Y at which the mode turns for R at either end of its law: between the two it turns inside that law.
        std::vector<double> ends;
        for (const double R : messages) {
            for (const double end : {R - kAlmostAll * deviation, R + kAlmostAll * deviation}) {
                const std::vector<double> some =
                    changesOf([&](double Y) { return branchAt(end, Y); }, lower, upper);
                ends.insert(ends.end(), some.begin(), some.end());
            }
        }
        return ends;
    }

    /// The divergence is made of differences from `reference`, any mode given Y.
    [[nodiscard]] Mass at(double R,
                          double mode,
                          double image,
                          double reference,
                          const ConditionalGivenOutput& given) const {
        const ConditionalGivenOutput::Message message = given.message(R, messageShift());
        if (!m_isOfArgument) {
            // The integral over R of the displaced density is 0: subtracting what depends on R alone changes
            // nothing but the scatter. C = < phi(zhat) (density of Y - h less that of Y + h) > / (2 h P),
            // an integral by parts of the difference.
            const double divergence = (image - typicalImage(R)) * given.displacedImage(message);
            return given.ofImage(image, divergence, message);
        }
        const double h = m_displacement;
        // Likewise, from the mode at the centre: no digits go into values that cancel.
        const double divergence =
            (mode - reference) * given.displacedMessage(message, h) / (2.0 * h * m_entry.gamma);
        return given.ofArgument(mode, divergence, message);
    }

private:
    /// phi(x) where R is told, roughly.
    [[nodiscard]] double typicalImage(double R) const {
        const ArgumentChannel& law = m_entry.argument;
        const double deviation = std::sqrt(law.variance);
        const double left = activatedEntry(m_entry.phi, law.mean - deviation);
        const double right = activatedEntry(m_entry.phi, law.mean + deviation);
        return 0.5 * (left + right)
               + (right - left) / (2.0 * deviation) * law.share() * (R - law.mean);
    }

    const EntryProblem& m_entry;
    bool m_isOfArgument;
    double m_displacement;
};

/// MAP of a sigmoidal function: an integral over the mode.
class BentMode final : public EntryEstimate {
public:
    BentMode(const EntryProblem& entry, Side side)
        : m_phi(entry.phi),
          m_moments(entry, side),
          m_curve(entry.phi, entry.precision / entry.gamma) {}

    [[nodiscard]] double imageShift() const override { return m_moments.imageShift(); }
    [[nodiscard]] std::vector<double> breaks(double lower, double upper) const override {
        std::vector<double> places =
            m_moments.turns(lower, upper, [this](double R, double Y) { return sideOf(R, Y); });
        places.push_back(m_curve.mirroredOnset());
        places.push_back(m_curve.onset());
        return places;
    }

    [[nodiscard]] Mass integral(const ConditionalGivenOutput& given,
                                const AverageSettings& settings) const override {
        const double Y = given.Y();
        const std::vector<ModeJump> jumps = m_curve.jumps(Y);
        const auto isSkipped = [&](double z) {
            return std::any_of(jumps.begin(), jumps.end(),
                               [z](const ModeJump& jump) { return z > jump.from && z < jump.to; });
        };
        const double reference = m_curve.mode(given.centre(), Y, jumps);
        // dR = (dr / dz) dz: the integral over R as one over its mode z. Modes between the ends of a jump are no R's.
        return integralBetween(borders(given, jumps), isSkipped, settings, [&](double mode) {
            const double perMode = std::max(0.0, m_curve.slope(mode, Y));
            return m_moments.at(m_curve.message(mode, Y), mode, functionJet(m_phi, mode).value,
                                reference, given)
                   * perMode;
        });
    }

private:
    /// -1, 0, 1: left of all jumps, between them, right of them.
    [[nodiscard]] int sideOf(double R, double Y) const {
        int side = 0;
        // +1 for each jump passed, -1 for each that is left of the centre: -1, 0 or 1 whatever jumps there are.
        for (const ModeJump& jump : m_curve.jumps(Y)) {
            side += (R > jump.message ? 1 : 0) - (jump.from < 0.0 ? 1 : 0);
        }
        return side;
    }

    /// The modes at typical R, the ends of what modes skip, and some steps along the bend of phi.
    [[nodiscard]] std::vector<double> borders(const ConditionalGivenOutput& given,
                                              const std::vector<ModeJump>& jumps) const {
        std::vector<double> modes;
        for (const double R : given.messageBorders(m_moments.messageShift())) {
            modes.push_back(m_curve.mode(R, given.Y(), jumps));
        }
        std::vector<double> places = {-4.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 4.0};
        for (const ModeJump& jump : jumps) {
            places.push_back(jump.from);
            places.push_back(jump.to);
        }
        return withPlaces(std::move(modes), places);
    }

    EntryFunction m_phi;
    ModeMoments m_moments;
    ModeCurve m_curve;
};

/// MAP of any other function, whose mode tells its branch: an integral over R.
class BranchMode final : public EntryEstimate {
public:
    BranchMode(const EntryProblem& entry, Side side)
        : m_entry(entry), m_moments(entry, side), m_channel(makeEntryChannel(entry.phi)) {}

    [[nodiscard]] double imageShift() const override { return m_moments.imageShift(); }
    [[nodiscard]] std::vector<double> breaks(double lower, double upper) const override {
        return m_moments.turns(lower, upper,
                               [this](double R, double Y) { return mode(R, Y).branch; });
    }

    [[nodiscard]] Mass integral(const ConditionalGivenOutput& given,
                                const AverageSettings& settings) const override {
        const double reference = mode(given.centre(), given.Y()).mean;
        return integralBetween(borders(given), skipsNothing, settings, [&](double R) {
            const EntryBelief belief = mode(R, given.Y());
            return m_moments.at(R, belief.mean, belief.functionMean, reference, given);
        });
    }

private:
    [[nodiscard]] EntryBelief mode(double R, double Y) const {
        return m_channel->mode({Y, m_entry.precision, R, m_entry.gamma});
    }

    /// With the R where the mode passes from one branch to another.
    [[nodiscard]] std::vector<double> borders(const ConditionalGivenOutput& given) const {
        std::vector<double> borders = given.messageBorders(m_moments.messageShift());
        const auto branch = [&](double R) { return mode(R, given.Y()).branch; };
        const double lower = borders.front();
        const double upper = borders.back();
        // Between two branches the mode jumps or bends: panels end there.
        appendChanges(branch, lower, branch(lower), upper, branch(upper), borders);
        std::sort(borders.begin(), borders.end());
        return borders;
    }

    const EntryProblem& m_entry;
    ModeMoments m_moments;
    std::unique_ptr<EntryChannel> m_channel;
};

/// MMSE of a bent function: an integral over R of sums over the belief.
class BentMean final : public EntryEstimate {
public:
    BentMean(const EntryProblem& entry,
             Side side,
             EntryArguments believed,
             const AverageSettings& settings)
        : m_entry(entry),
          m_settings(settings),
          m_isOfArgument(side == Side::Below),
          m_believed(std::move(believed)) {}

    [[nodiscard]] Mass integral(const ConditionalGivenOutput& given,
                                const AverageSettings& settings) const override {
        return integralBetween(borders(given), skipsNothing, settings,
                               [&](double R) { return at(R, given); });
    }

private:
    /// With steps that double away from the bend of phi, however wide the law of R is.
    [[nodiscard]] static std::vector<double> borders(const ConditionalGivenOutput& given) {
        std::vector<double> messages = given.messageBorders(0.0);
        const double farthest = std::max(std::abs(messages.front()), std::abs(messages.back()));
        std::vector<double> places = {0.0};
        for (double step = kSlowFrom; step < farthest; step *= 2.0) {
            places.push_back(-step);
            places.push_back(step);
        }
        return withPlaces(std::move(messages), places);
    }

    /// Where the belief is more than nothing.
    [[nodiscard]] NodeRange believedRange(double R, double Y) const {
        const double gamma = m_entry.gamma;
        const double P = m_entry.precision;
        const auto energyAt = [&](double x) {
            const double misfit = Y - activatedEntry(m_entry.phi, x);
            return 0.5 * gamma * (x - R) * (x - R) + 0.5 * P * misfit * misfit;
        };
        const bool isInverted = m_entry.phi.law().inverse != nullptr && isReached(m_entry.phi, Y);
        // E(x) - least E > kDepth wherever either term alone says so.
        const double place = isInverted ? inverseFunction(m_entry.phi, Y) : R;
        const double least = std::min(energyAt(R), energyAt(place));
        const double distance = std::sqrt(2.0 * (least + kDepth) / gamma);
        const double misfit = std::sqrt(2.0 * (least + kDepth) / P);
        const NodeRange byMessage = within(m_believed.x, R - distance, R + distance);
        if (!m_entry.phi.law().turns.empty()) {
            return byMessage;
        }
        const NodeRange byImage = within(m_believed.phi, Y - misfit, Y + misfit);
        const Eigen::Index first = std::max(byMessage.first, byImage.first);
        const Eigen::Index end =
            std::min(byMessage.first + byMessage.count, byImage.first + byImage.count);
        return {first, end - first};
    }

    [[nodiscard]] Mass at(double R, const ConditionalGivenOutput& given) const {
        const double Y = given.Y();
        const auto [first, count] = believedRange(R, Y);
        if (!m_settings.allows(kPerArgument * static_cast<double>(count)) || count == 0) {
            return {};
        }
        const auto x = m_believed.x.segment(first, count);
        const auto phi = m_believed.phi.segment(first, count);
        // Sums over nodes for p(x | R, Y) of the believed laws; weights relative to the largest.
        Nodes weight = m_believed.logWeight.segment(first, count)
                       - 0.5 * m_entry.gamma * (x - R).square()
                       - 0.5 * m_entry.precision * (Y - phi).square();
        weight = (weight - weight.maxCoeff()).exp();
        weight /= weight.sum();
        const ConditionalGivenOutput::Message message = given.message(R);
        const double mass = given.mass(message);
        if (m_isOfArgument) {
            // R + mean of (x - R): keeps the digits of a mean that is near R.
            const double mean = R + (weight * (x - R)).sum();
            const double variance = (weight * (x - mean).square()).sum();
            return given.ofArgument(mean, variance * mass, message);
        }
        const double mean = (weight * phi).sum();
        const double variance = (weight * (phi - mean).square()).sum();
        return given.ofImage(mean, variance * mass, message);
    }

    static constexpr double kPerArgument = 0.05;  // of a value

    const EntryProblem& m_entry;
    AverageSettings m_settings;
    bool m_isOfArgument;
    EntryArguments m_believed;
};

}  // namespace

std::unique_ptr<EntryEstimate> makeEntryEstimate(const EntryProblem& entry,
                                                 const FunctionShape& shape,
                                                 Side side,
                                                 Estimation estimation,
                                                 const AverageSettings& settings) {
    const bool isMmse = estimation == Estimation::Mmse;
    if (!shape.isBent()) {
        return isMmse ? nullptr : std::make_unique<BranchMode>(entry, side);
    }
    // Behind so sharp an evidence differences of modes are rounding: the caller averages otherwise.
    if (entry.precision > kSharpest * entry.gamma) {
        return nullptr;
    }
    if (!isMmse && entry.phi.law().isSigmoidal()) {
        return std::make_unique<BentMode>(entry, side);
    }
    if (!isMmse) {
        return std::make_unique<BranchMode>(entry, side);
    }
    std::optional<EntryArguments> believed = believedArgumentsOf(entry, shape);
    return believed ? std::make_unique<BentMean>(entry, side, std::move(*believed), settings)
                    : nullptr;
}

}  // namespace onsager
