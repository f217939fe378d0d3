// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace onsager {

/// Gauss-Legendre rule of n nodes on [0, 1] with what tells from n values whether they are enough.
class PanelRule {
public:
    explicit PanelRule(int count);

    [[nodiscard]] double node(int i) const { return m_rule.nodes(i); }
    [[nodiscard]] double weight(int i) const { return m_rule.weights(i); }

    /// Estimated error of the rule for values at its nodes whose absolute values have the average
    /// `size`: the sum of squares of the last two Legendre coefficients, over `size`. The coefficients
    /// of a smooth function fall geometrically and the rule is of twice their degree; at a jump they
    /// are as large as the jump, and so is this.
    [[nodiscard]] double error(const std::vector<double>& values, double size) const;

private:
    Quadrature m_rule;
    Eigen::VectorXd m_last;        ///< weights of the coefficient n - 1
    Eigen::VectorXd m_lastButOne;  ///< and n - 2
};

/// The rule of `count` nodes, made once.
const PanelRule& panelRule(int count);

inline std::array<double, 1> componentsOf(double value) {
    return {value};
}

/// A panel with the integral over it and, of each component, that of the absolute value and the error.
template <typename Value>
struct RefinedPanel {
    using Numbers = decltype(componentsOf(Value{}));
    double left = 0.0;
    double width = 0.0;
    Value integral{};
    Numbers size{};
    Numbers error{};
    int stubborn = 0;  ///< halvings in a row that made it no better

    /// Takes the values at the nodes of the rule, from `first` on.
    template <typename Values>
    void integrate(const PanelRule& rule, const Values& values, std::size_t first, int count) {
        for (int i = 0; i < count; ++i) {
            integral += values[first + static_cast<std::size_t>(i)] * (width * rule.weight(i));
        }
    }

    /// Tells from the same values how good that is.
    template <typename Values>
    void judge(const PanelRule& rule, const Values& values, std::size_t first, int count) {
        std::vector<double> component(static_cast<std::size_t>(count));
        for (std::size_t c = 0; c < size.size(); ++c) {
            for (std::size_t i = 0; i < component.size(); ++i) {
                component[i] = width * componentsOf(values[first + i])[c];
                size[c] += rule.weight(static_cast<int>(i)) * std::abs(component[i]);
            }
            error[c] = rule.error(component, size[c]);
        }
    }

    [[nodiscard]] bool isFine(const Numbers& share) const {
        for (std::size_t c = 0; c < share.size(); ++c) {
            if (error[c] > share[c]) {
                return false;
            }
        }
        return true;
    }
};

/// Whether two halves of a panel are each as rough as all of it: rounding, and not a peak or a jump, which
/// is in one of them. `share`: errors that are fine.
template <typename Panel>
bool isRounding(const Panel& whole,
                const Panel& left,
                const Panel& right,
                const typename Panel::Numbers& share) {
    constexpr double kSame = 0.2;    // of the error of the whole
    constexpr double kSmall = 1e-4;  // of the size: more is something unresolved
    bool isRough = false;
    for (std::size_t c = 0; c < share.size(); ++c) {
        if (left.error[c] <= share[c] && right.error[c] <= share[c]) {
            continue;
        }
        isRough = true;
        if (std::min(left.error[c], right.error[c]) < kSame * whole.error[c]
            || whole.error[c] > kSmall * whole.size[c]) {
            return false;
        }
    }
    return isRough;
}

/// Evaluates new panels, all in one call. `judged`: their errors too.
template <typename Value, typename ValuesAt>
void integratePanels(std::vector<RefinedPanel<Value>>& panels,
                     int count,
                     bool judged,
                     const ValuesAt& valuesAt) {
    const PanelRule& rule = panelRule(count);
    std::vector<double> nodes;
    for (const auto& panel : panels) {
        for (int i = 0; i < count; ++i) {
            nodes.push_back(panel.left + panel.width * rule.node(i));
        }
    }
    const auto values = valuesAt(nodes);
    std::size_t first = 0;
    for (auto& panel : panels) {
        panel.integrate(rule, values, first, count);
        if (judged) {
            panel.judge(rule, values, first, count);
        }
        first += static_cast<std::size_t>(count);
    }
}

/// Integral of f over the panels of a rule made by gradedLegendre with `count` nodes to each; a panel
/// is halved as long as its error, as the rule sees it, is above its share of `tolerance` times the
/// integral of the absolute value, for any component of f. No value is computed only to be compared:
/// a panel that is fine enough costs its `count` values. What two halvings made no better is rounding, and
/// left alone. A tolerance of 0 halves nothing.
///
/// `valuesAt(nodes)`: the values of f, of a type with +=, * double and componentsOf().
template <typename ValuesAt>
auto refinedIntegral(const Quadrature& panels,
                     int count,
                     double tolerance,
                     const ValuesAt& valuesAt) {
    using Value = typename decltype(valuesAt(std::vector<double>()))::value_type;
    using Panels = std::vector<RefinedPanel<Value>>;
    constexpr std::size_t kMostPanels = 1500;
    constexpr int kMostHalvings = 30;
    constexpr int kStubborn = 2;
    Panels fresh;
    for (Eigen::Index k = 0; k < panels.nodes.size(); k += count) {
        const double width = panels.weights.segment(k, count).sum();
        const double middle = 0.5 * (panels.nodes(k) + panels.nodes(k + count - 1));
        fresh.push_back({middle - 0.5 * width, width});
    }
    integratePanels(fresh, count, tolerance > 0.0, valuesAt);
    Panels done;
    for (int halving = 0; tolerance > 0.0 && halving < kMostHalvings && !fresh.empty(); ++halving) {
        typename RefinedPanel<Value>::Numbers share{};  // of the error that one panel may have
        for (const auto* some : {&done, &fresh}) {
            for (const auto& panel : *some) {
                for (std::size_t c = 0; c < share.size(); ++c) {
                    share[c] += tolerance * panel.size[c];
                }
            }
        }
        for (double& each : share) {
            each /= static_cast<double>(done.size() + fresh.size());
        }
        Panels halves;
        Panels wholes;
        for (const auto& panel : fresh) {
            if (panel.isFine(share) || panel.stubborn >= kStubborn
                || done.size() + halves.size() >= kMostPanels) {
                done.push_back(panel);
                continue;
            }
            const double half = 0.5 * panel.width;
            halves.push_back({panel.left, half});
            halves.push_back({panel.left + half, half});
            wholes.push_back(panel);
        }
        fresh = std::move(halves);
        integratePanels(fresh, count, true, valuesAt);
        for (std::size_t k = 0; k < wholes.size(); ++k) {
            auto& left = fresh[2 * k];
            auto& right = fresh[2 * k + 1];
            if (isRounding(wholes[k], left, right, share)) {
                left.stubborn = right.stubborn = wholes[k].stubborn + 1;
            }
        }
    }
    Value sum{};
    for (const auto* some : {&done, &fresh}) {
        for (const auto& panel : *some) {
            sum += panel.integral;
        }
    }
    return sum;
}

}  // namespace onsager
