// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/wide_columns.h"

#include "engine/model/complex_field.h"

#include <fmt/format.h>
#include <string>

namespace onsager {

namespace {

/// What of a layer has no closed form for any number of columns; empty when all has.
struct OpenForms {
    std::size_t layer;

    std::string operator()(const PriorLayer& prior) const {
        if (prior.assumed || prior.denoiser) {
            return fmt::format("layers.{}.assumed is not given", layer);
        }
        // Estimates of any d: d x d matrices times the message, and the probability that the row is not 0.
        if (std::holds_alternative<GaussianPrior>(prior.law)
            || std::holds_alternative<BernoulliGaussianPrior>(prior.law)) {
            return {};
        }
        return fmt::format("layers.{}.kind is gaussian or bernoulli-gaussian", layer);
    }
    std::string operator()(const LinearLayer& /*linear*/) const { return {}; }
    std::string operator()(const ActivationLayer& activation) const {
        return activation.function.isIdentity() ? std::string()
                                                : fmt::format("layers.{}.kind is identity", layer);
    }
    std::string operator()(const OutputLayer& output) const {
        if (output.assumed || output.assumedNoiseVariance) {
            return fmt::format("layers.{}.assumed is not given", layer);
        }
        const auto* awgn = std::get_if<AwgnOutput>(&output.channel);
        if (awgn == nullptr) {
            return fmt::format("layers.{}.kind is awgn", layer);
        }
        return awgn->activation.isIdentity()
                   ? std::string()
                   : fmt::format("layers.{}.activation is identity", layer);
    }
};

std::string openForm(const Scenario& scenario) {
    if (scenario.estimation != Estimation::Mmse) {
        return "estimation is mmse";
    }
    const auto* vamp = std::get_if<MlMatVampSettings>(&scenario.algorithm);
    if (vamp == nullptr) {
        return "algorithm.kind is ml-mat-vamp";
    }
    if (leastDamping(*vamp) < 1.0) {
        return "algorithm.damping is 1";
    }
    if (!scenario.learn.empty()) {
        return "nothing is learnt (learn)";
    }
    if (!scenario.baselines.empty()) {
        return "there are no baselines";
    }
    for (std::size_t layer = 0; layer < scenario.layers.size(); ++layer) {
        std::string open = std::visit(OpenForms{layer}, scenario.layers[layer]);
        if (!open.empty()) {
            return open;
        }
    }
    return {};
}

}  // namespace

void checkColumns(const Scenario& scenario, std::vector<ScenarioProblem>& problems) {
    if (scenario.columns <= kMostCoupledColumns) {
        return;
    }
    if (realColumns(scenario) > kMostColumns) {
        problems.push_back(
            {"columns",
             fmt::format("{} are not allowed: at most {}{}", scenario.columns,
                         scenario.field == Field::Complex ? kMostColumns / 2 : kMostColumns,
                         scenario.field == Field::Complex ? " of complex numbers (field)" : "")});
        return;
    }
    if (const std::string open = openForm(scenario); !open.empty()) {
        problems.push_back(
            {"columns", fmt::format("{} are not allowed: more than {} go with closed forms alone, "
                                    "where {}",
                                    scenario.columns, kMostCoupledColumns, open)});
    }
}

}  // namespace onsager
