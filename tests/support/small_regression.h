// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <QTest>

#include <string>
#include <variant>

namespace onsager {

/// Two columns of Gaussian signals behind a flat matrix, in noise.
inline Scenario smallRegression() {
    Scenario scenario;
    scenario.columns = 2;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{400, GaussianPrior{}}, LinearLayer{300, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{{0.1, {}, {}}}}};
    return scenario;
}

inline PriorLayer& priorOf(Scenario& scenario) {
    return std::get<PriorLayer>(scenario.layers.front());
}

inline OutputLayer& outputOf(Scenario& scenario) {
    return std::get<OutputLayer>(scenario.layers.back());
}

/// "key: sentence" of the first problem; "" for none.
inline std::string problemOf(const Scenario& scenario) {
    const auto problems = problemsOf(scenario);
    return problems.empty() ? "" : problems.front().path + ": " + problems.front().message;
}

inline void verifyRefused(const Scenario& scenario, const std::string& begin) {
    const std::string problem = problemOf(scenario);
    QVERIFY2(problem.starts_with(begin), problem.c_str());
}

}  // namespace onsager
