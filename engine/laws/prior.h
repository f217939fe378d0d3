// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/estimation.h"
#include "engine/laws/law_check.h"
#include "engine/laws/priors/bernoulli_gaussian.h"
#include "engine/laws/priors/binary.h"
#include "engine/laws/priors/discrete.h"
#include "engine/laws/priors/elastic_net.h"
#include "engine/laws/priors/exponential.h"
#include "engine/laws/priors/gaussian.h"
#include "engine/laws/priors/gaussian_mixture.h"
#include "engine/laws/priors/group_lasso.h"
#include "engine/laws/priors/half_normal.h"
#include "engine/laws/priors/laplace.h"
#include "engine/laws/priors/qam.h"
#include "engine/laws/priors/student_t.h"
#include "engine/laws/priors/uniform.h"

#include <Eigen/Core>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

namespace onsager {

/// The law of the rows of Z_0. Each alternative has a file of its own in laws/priors, with its fields,
/// its traits and the functions that the questions below are answered by.
using Prior = std::variant<GaussianPrior,
                           BernoulliGaussianPrior,
                           BinaryPrior,
                           DiscretePrior,
                           GaussianMixturePrior,
                           LaplacePrior,
                           GroupLassoPrior,
                           ElasticNetPrior,
                           ExponentialPrior,
                           HalfNormalPrior,
                           UniformPrior,
                           StudentTPrior,
                           QamPrior>;

/// A prior that is a finite mixture of Gaussian rows, which answers most questions.
template <class Law>
concept MixtureLaw = requires(const Law& law) {
    { mixture(law, 1) } -> std::same_as<RowMixture>;
};

/// A prior of independent entries on the line or its half, which answers most questions too.
template <class Law>
concept LinePrior = requires(const Law& law) {
    { lineLaw(law) } -> std::same_as<LineLaw>;
};

const PriorTraits& traitsOf(const Prior& prior);

/// Why the prior has no estimator of this kind; empty when it has one.
std::string_view missingEstimator(const Prior& prior, Estimation estimation);

/// Why the prior has no density that a gradient could follow; empty when it has one.
std::string_view missingDensity(const Prior& prior);

/// Reports what the ranges of single keys cannot say.
void checkPrior(const Prior& prior, const LawCheck& check);

/// Whether the entries of a row are independent with one law.
bool hasEqualEntries(const Prior& prior);

/// Second moment E[z^T z] of a row, d x d, mean included.
Eigen::MatrixXd priorMoment(const Prior& prior, int columns);

/// Whether rows have the mean 0, up to rounding.
bool isCentred(const Prior& prior);

/// Standard normal numbers that one row is made of.
int priorDraws(const Prior& prior, int columns);

/// Rows of the law from rows of independent standard normal numbers, n x priorDraws: the same map
/// for drawn instances and for the sampled rows of state evolution.
Eigen::MatrixXd priorRows(const Prior& prior, int columns, const Eigen::MatrixXd& standard);

/// The mixture of a Gaussian, Bernoulli-Gaussian, discrete or Gaussian-mixture prior.
/// Throws std::invalid_argument for the others; binary is columns of independent +-1, no mixture.
RowMixture mixtureOf(const Prior& prior, int columns);

/// -log p(Z), Z of n x d. Where the density has a kink (Laplace, group lasso at 0) the gradient is 0.
/// Throws std::invalid_argument with the sentence of missingDensity() where there is one.
EnergyGradient priorEnergy(const Prior& prior, const Eigen::MatrixXd& Z);

/// Places and widths of the density of one number (d = 1), for integrals.
std::vector<Feature> priorFeatures(const Prior& prior);

/// The values of one number (d = 1) in increasing order; empty for laws that are not discrete.
std::vector<WeightedPoint> priorPoints(const Prior& prior);

/// Where the MAP estimate of one number behind a message of precision gamma leaves 0, jumps or bends; nothing
/// for priors whose estimate is smooth.
std::vector<double> priorThresholds(const Prior& prior, double gamma);

/// Gives the lists of a prior the length of the columns, and its lists of components that of the list
/// named `leader`: what was there again and again.
void fitPriorColumns(Prior& prior, std::size_t columns);
void fitPriorComponents(Prior& prior, std::string_view leader);

/// Whether exp(-log density / factor) is a prior of the same family for any number of columns: of a Student
/// prior it is not.
bool hasTemperature(const Prior& prior);

/// exp(-log density / factor) of a prior that has it; the others stay.
void heatPrior(Prior& prior, double factor);

}  // namespace onsager
