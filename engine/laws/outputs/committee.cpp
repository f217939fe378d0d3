// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/committee.h"

#include "engine/laws/overloaded.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace onsager {

namespace {

Eigen::MatrixXd weights(const SecondLayer& law, const OutputSetting& setting) {
    return std::visit(
        Overloaded{[&](const GaussianSecondLayer& second) -> Eigen::MatrixXd {
                       return std::sqrt(second.variance)
                              * setting.weights.gaussian(setting.columns, second.outputs);
                   },
                   [&](const OnesSecondLayer&) -> Eigen::MatrixXd {
                       return Eigen::MatrixXd::Ones(setting.columns, 1);
                   },
                   [](const GivenSecondLayer& second) { return matrixFromRows(second.values); }},
        law);
}

int outputsOf(const MatrixRows& values) {
    return values.empty() ? 0 : static_cast<int>(values.front().size());
}

}  // namespace

void check(const CommitteeOutput& output, const LawCheck& check) {
    const auto* given = std::get_if<GivenSecondLayer>(&output.secondLayer);
    if (given == nullptr) {
        return;
    }
    const MatrixRows& values = given->values;
    if (outputsOf(values) == 0 || !hasShape(values, check.columns(), outputsOf(values))) {
        check.add(
            "secondLayer.values",
            fmt::format("{} is not allowed: one row for each of the {} columns, all of one length",
                        shapeOf(values), check.columns()));
    } else if (output.noise.snrDb && std::all_of(values.begin(), values.end(), vanishes)) {
        check.add("secondLayer.values",
                  fmt::format("with zeros alone there is no signal that snrDb could refer to: {}",
                              kNeedsSize));
    }
}

int observedNumbers(const CommitteeOutput& output) {
    return std::visit(
        Overloaded{[](const GaussianSecondLayer& second) { return second.outputs; },
                   [](const OnesSecondLayer&) { return 1; },
                   [](const GivenSecondLayer& second) { return outputsOf(second.values); }},
        output.secondLayer);
}

CommitteeLaw outputLaw(const CommitteeOutput& output, const OutputSetting& setting) {
    Eigen::MatrixXd F2 = weights(output.secondLayer, setting);
    const Eigen::Index outputs = F2.cols();
    return {output.activation, std::move(F2), Eigen::MatrixXd::Zero(outputs, outputs)};
}

std::string missingSlope(const CommitteeOutput& output) {
    return missingSlope(output.noise, output.activation);
}

}  // namespace onsager
