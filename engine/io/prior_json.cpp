// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/prior_json.h"

#include "engine/io/json_value.h"

namespace onsager {

namespace {

void writeCovariance(double variance, const std::optional<MatrixRows>& covariance, Json& object) {
    if (covariance) {
        object["covariance"] = *covariance;
    } else {
        object["variance"] = variance;
    }
}

/// The parameters of a prior; its kind is written before, see priorKind.
struct PriorWriter {
    Json& object;

    void operator()(const GaussianPrior& law) const {
        writeCovariance(law.variance, law.covariance, object);
    }
    void operator()(const BernoulliGaussianPrior& law) const {
        object["density"] = law.density;
        writeCovariance(law.variance, law.covariance, object);
    }
    void operator()(const BinaryPrior& law) const { object["probability"] = law.probability; }
    void operator()(const DiscretePrior& law) const {
        object["points"] = law.points;
        object["weights"] = law.weights;
    }
    void operator()(const GaussianMixturePrior& law) const {
        object["weights"] = law.weights;
        object["means"] = law.means;
        object["covariances"] = law.covariances;
    }
    void operator()(const LaplacePrior& law) const { object["scale"] = law.scale; }
    void operator()(const GroupLassoPrior& law) const { object["weight"] = law.weight; }
};

/// In the order of the alternatives of Prior.
constexpr std::array<std::string_view, std::variant_size_v<Prior>> kPriorKinds = {
    "gaussian", "bernoulli-gaussian", "binary", "discrete", "gaussian-mixture",
    "laplace",  "group-lasso"};

std::string priorKind(const Prior& prior) {
    return std::string(kPriorKinds[prior.index()]);
}

Prior priorLawIn(const Json& object) {
    const std::string kind = kindOf(object);
    const auto covariance = optionalValue<MatrixRows>(object, "covariance");
    const double variance = optionalValue<double>(object, "variance").value_or(1.0);
    if (kind == "gaussian") {
        return GaussianPrior{variance, covariance};
    }
    if (kind == "bernoulli-gaussian") {
        return BernoulliGaussianPrior{number(object, "density"), variance, covariance};
    }
    if (kind == "binary") {
        return BinaryPrior{number(object, "probability")};
    }
    if (kind == "discrete") {
        return DiscretePrior{object.at("points").get<MatrixRows>(),
                             object.at("weights").get<std::vector<double>>()};
    }
    if (kind == "gaussian-mixture") {
        return GaussianMixturePrior{object.at("weights").get<std::vector<double>>(),
                                    object.at("means").get<MatrixRows>(),
                                    object.at("covariances").get<std::vector<MatrixRows>>()};
    }
    if (kind == "laplace") {
        return LaplacePrior{number(object, "scale")};
    }
    if (kind == "group-lasso") {
        return GroupLassoPrior{number(object, "weight")};
    }
    refuseKind(kind);
}

}  // namespace

Json documentOf(const PriorLayer& prior) {
    Json layer = {{"type", "prior"}, {"kind", priorKind(prior.law)}, {"rows", prior.rows}};
    std::visit(PriorWriter{layer}, prior.law);
    if (prior.assumed) {
        Json assumed = {{"kind", priorKind(*prior.assumed)}};
        std::visit(PriorWriter{assumed}, *prior.assumed);
        layer["assumed"] = std::move(assumed);
    }
    return layer;
}

PriorLayer priorLayerIn(const Json& layer) {
    PriorLayer prior;
    prior.rows = wholeNumber(layer, "rows");
    prior.law = priorLawIn(layer);
    if (const auto assumed = layer.find("assumed"); assumed != layer.end()) {
        prior.assumed = priorLawIn(*assumed);
    }
    return prior;
}

}  // namespace onsager
