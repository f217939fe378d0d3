// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/fitted_lists.h"

#include <vector>

namespace onsager {

namespace {

template <typename Entry>
void repeat(std::vector<Entry>& list, std::size_t count) {
    const std::size_t before = list.size();
    if (before == 0 || before == count) {
        return;
    }
    const std::vector<Entry> old = list;
    list.resize(count);
    for (std::size_t i = before; i < count; ++i) {
        list[i] = old[i % before];
    }
}

double entryOr(const MatrixRows& matrix, std::size_t i, std::size_t j, double otherwise) {
    return i < matrix.size() && j < matrix[i].size() ? matrix[i][j] : otherwise;
}

void fitCovariance(MatrixRows& matrix, std::size_t size) {
    if (matrix.empty()) {
        return;
    }
    MatrixRows fitted(size, std::vector<double>(size, 0.0));
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t source = i % matrix.size();
        for (std::size_t j = 0; j < size; ++j) {
            fitted[i][j] = i == j ? entryOr(matrix, source, source, 1.0) : entryOr(matrix, i, j, 0);
        }
    }
    matrix = std::move(fitted);
}

void fitCovariance(std::optional<MatrixRows>& matrix, std::size_t size) {
    if (matrix) {
        fitCovariance(*matrix, size);
    }
}

void fitPrior(Prior& prior, std::size_t columns) {
    std::visit(
        Overloaded{[&](GaussianPrior& law) { fitCovariance(law.covariance, columns); },
                   [&](BernoulliGaussianPrior& law) { fitCovariance(law.covariance, columns); },
                   [&](DiscretePrior& law) {
                       for (auto& point : law.points) {
                           repeat(point, columns);
                       }
                   },
                   [&](GaussianMixturePrior& law) {
                       for (auto& mean : law.means) {
                           repeat(mean, columns);
                       }
                       for (MatrixRows& covariance : law.covariances) {
                           fitCovariance(covariance, columns);
                       }
                   },
                   [](auto&) {}},
        prior);
}

void fitPriorComponents(Prior& prior, std::string_view leader) {
    if (auto* points = std::get_if<DiscretePrior>(&prior)) {
        const std::size_t count =
            leader == "weights" ? points->weights.size() : points->points.size();
        repeat(points->weights, count);
        repeat(points->points, count);
    } else if (auto* mixture = std::get_if<GaussianMixturePrior>(&prior)) {
        const std::size_t count = leader == "weights"       ? mixture->weights.size()
                                  : leader == "covariances" ? mixture->covariances.size()
                                                            : mixture->means.size();
        repeat(mixture->weights, count);
        repeat(mixture->means, count);
        repeat(mixture->covariances, count);
    }
}

void fitOutput(Output& output, std::size_t columns) {
    std::visit(
        Overloaded{[&](MaskedOutput& masked) { repeat(masked.columnsKind, columns); },
                   [&](MixedRegressionOutput& mixed) { repeat(mixed.probabilities, columns); },
                   [&](SketchOutput& sketch) { repeat(sketch.weights, columns); },
                   [&](CommitteeOutput& committee) {
                       auto* given = std::get_if<GivenSecondLayer>(&committee.secondLayer);
                       if (given != nullptr) {
                           repeat(given->values, columns);
                       }
                   },
                   [](auto&) {}},
        output);
}

OutputNoise* noiseOf(Output& output) {
    return std::visit(Overloaded{[](AwgnOutput& channel) { return &channel.noise; },
                                 [](AbsOutput& channel) { return &channel.noise; },
                                 [](ReluOutput& channel) { return &channel.noise; },
                                 [](CommitteeOutput& channel) { return &channel.noise; },
                                 [](MixedRegressionOutput& channel) { return &channel.noise; },
                                 [](SketchOutput& channel) { return &channel.noise; },
                                 [](auto&) -> OutputNoise* { return nullptr; }},
                      output);
}

void fitLayer(Scenario& scenario, Layer& layer) {
    const auto columns = static_cast<std::size_t>(scenario.columns);
    std::visit(
        Overloaded{[&](PriorLayer& prior) {
                       fitPrior(prior.law, columns);
                       if (prior.assumed) {
                           fitPrior(*prior.assumed, columns);
                       }
                   },
                   [&](LinearLayer& linear) { fitCovariance(linear.noise.covariance, columns); },
                   [](ActivationLayer&) {},
                   [&](OutputLayer& output) {
                       fitOutput(output.channel, columns);
                       if (OutputNoise* noise = noiseOf(output.channel)) {
                           fitCovariance(noise->covariance,
                                         static_cast<std::size_t>(observationColumns(scenario)));
                       }
                   }},
        layer);
}

}  // namespace

void fitColumns(Scenario& scenario) {
    for (Layer& layer : scenario.layers) {
        fitLayer(scenario, layer);
    }
}

void fitComponents(Scenario& scenario, std::string_view leader) {
    for (Layer& layer : scenario.layers) {
        if (auto* prior = std::get_if<PriorLayer>(&layer)) {
            fitPriorComponents(prior->law, leader);
            if (prior->assumed) {
                fitPriorComponents(*prior->assumed, leader);
            }
        }
    }
}

}  // namespace onsager
