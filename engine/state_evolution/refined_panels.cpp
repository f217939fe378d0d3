// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/refined_panels.h"

#include <map>
#include <mutex>

namespace onsager {

namespace {

/// P_k(x) by its recurrence.
double legendre(int k, double x) {
    double before = 1.0;
    double value = k > 0 ? x : 1.0;
    for (int j = 1; j < k; ++j) {
        // (j + 1) P_{j+1} = (2 j + 1) x P_j - j P_{j-1}.
        const double next = ((2 * j + 1) * x * value - j * before) / (j + 1);
        before = value;
        value = next;
    }
    return value;
}

}  // namespace

PanelRule::PanelRule(int count)
    : m_rule(gaussLegendre(count, 0.0, 1.0)),
      m_last(Eigen::VectorXd::Zero(count)),
      m_lastButOne(Eigen::VectorXd::Zero(count)) {
    for (Eigen::Index i = 0; i < m_last.size(); ++i) {
        const double x = 2.0 * m_rule.nodes(i) - 1.0;
        // Legendre coefficient of degree k on [0, 1]: (2 k + 1) sum_i w_i P_k(2 x_i - 1) f(x_i),
        // for k = count - 1, count - 2.
        m_last(i) = (2 * count - 1) * m_rule.weights(i) * legendre(count - 1, x);
        m_lastButOne(i) = (2 * count - 3) * m_rule.weights(i) * legendre(count - 2, x);
    }
}

double PanelRule::error(const std::vector<double>& values, double size) const {
    double last = 0.0;
    double lastButOne = 0.0;
    for (Eigen::Index i = 0; i < m_last.size(); ++i) {
        last += m_last(i) * values[static_cast<std::size_t>(i)];
        lastButOne += m_lastButOne(i) * values[static_cast<std::size_t>(i)];
    }
    // The last two coefficients of a smooth f have fallen far: their squares over the size tell what is missing.
    return size > 0.0 ? (last * last + lastButOne * lastButOne) / size : 0.0;
}

const PanelRule& panelRule(int count) {
    static std::mutex mutex;
    static std::map<int, PanelRule> rules;
    const std::lock_guard lock(mutex);
    return rules.try_emplace(count, count).first->second;
}

}  // namespace onsager
