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

/// Integral of f over the panels of a rule made by gradedLegendre with `count` nodes to each; a panel
/// is halved as long as its error, as the rule sees it, is above its share of `tolerance` times the
/// integral of the absolute value, for any component of f. No value is computed only to be compared:
/// a panel that is fine enough costs its `count` values. A tolerance of 0 halves nothing.
///
/// `valuesAt(nodes)`: the values of f, of a type with +=, * double and componentsOf().
template <typename ValuesAt>
auto refinedIntegral(const Quadrature& panels,
                     int count,
                     double tolerance,
                     const ValuesAt& valuesAt) {
    using Values = decltype(valuesAt(std::vector<double>()));
    using Value = typename Values::value_type;
    constexpr std::size_t kMostPanels = 1500;
    constexpr int kMostHalvings = 30;
    constexpr std::size_t kComponents = decltype(componentsOf(Value{})){}.size();
    struct Panel {
        double left = 0.0;
        double width = 0.0;
        Value integral{};
        std::array<double, kComponents> size{};
        std::array<double, kComponents> error{};
    };
    const PanelRule& rule = panelRule(count);
    const auto evaluate = [&](std::vector<Panel>& fresh) {
        std::vector<double> nodes;
        for (const Panel& panel : fresh) {
            for (int i = 0; i < count; ++i) {
                nodes.push_back(panel.left + panel.width * rule.node(i));
            }
        }
        const Values values = valuesAt(nodes);
        std::vector<double> component(static_cast<std::size_t>(count));
        for (std::size_t p = 0; p < fresh.size(); ++p) {
            Panel& panel = fresh[p];
            const std::size_t first = p * component.size();
            for (std::size_t c = 0; c < kComponents; ++c) {
                for (std::size_t i = 0; i < component.size(); ++i) {
                    component[i] = panel.width * componentsOf(values[first + i])[c];
                    panel.size[c] += rule.weight(static_cast<int>(i)) * std::abs(component[i]);
                }
                panel.error[c] = tolerance > 0.0 ? rule.error(component, panel.size[c]) : 0.0;
            }
            for (std::size_t i = 0; i < component.size(); ++i) {
                panel.integral +=
                    values[first + i] * (panel.width * rule.weight(static_cast<int>(i)));
            }
        }
    };
    std::vector<Panel> fresh;
    for (Eigen::Index k = 0; k < panels.nodes.size(); k += count) {
        const double width = panels.weights.segment(k, count).sum();
        const double middle = 0.5 * (panels.nodes(k) + panels.nodes(k + count - 1));
        fresh.push_back({middle - 0.5 * width, width});
    }
    evaluate(fresh);
    std::vector<Panel> done;
    for (int halving = 0; halving < kMostHalvings; ++halving) {
        std::array<double, kComponents> share{};  // of the error that one panel may have
        for (const auto* some : {&done, &fresh}) {
            for (const Panel& panel : *some) {
                for (std::size_t c = 0; c < kComponents; ++c) {
                    share[c] += tolerance * panel.size[c];
                }
            }
        }
        for (double& each : share) {
            each /= static_cast<double>(done.size() + fresh.size());
        }
        std::vector<Panel> halves;
        for (const Panel& panel : fresh) {
            bool isFine = done.size() + halves.size() >= kMostPanels;
            if (!isFine) {
                isFine = true;
                for (std::size_t c = 0; c < kComponents; ++c) {
                    isFine = isFine && !(panel.error[c] > share[c]);
                }
            }
            if (isFine) {
                done.push_back(panel);
                continue;
            }
            const double half = 0.5 * panel.width;
            halves.push_back({panel.left, half});
            halves.push_back({panel.left + half, half});
        }
        fresh = std::move(halves);
        if (fresh.empty()) {
            break;
        }
        evaluate(fresh);
    }
    Value sum{};
    for (const auto* some : {&done, &fresh}) {
        for (const Panel& panel : *some) {
            sum += panel.integral;
        }
    }
    return sum;
}

}  // namespace onsager
