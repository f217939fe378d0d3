// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/row_errors.h"

#include "engine/experiment/result.h"
#include "engine/laws/prior.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace onsager {

namespace {

double weightOf(const Eigen::VectorXd& weights, const Eigen::MatrixXd& Z, Eigen::Index row) {
    return weights.size() > 0 ? weights(row) : 1.0 / static_cast<double>(Z.rows());
}

/// Numbers that differ by less count as equal in ties.
constexpr double kTie = 1e-9;

/// How estimates of the amplitudes of a constellation decide: for every number of a row the share of wrong
/// amplitudes, where it is decided for the nearest, or of wrong bits. Halfway between two, half of each counts.
template <typename Wrong>
double wrongAmplitude(const Eigen::VectorXd& amplitudes,
                      double z,
                      double zhat,
                      const Wrong& wrong) {
    Eigen::Index truth = 0;
    // Nearest amplitude, all those at the same distance taken alike.
    (amplitudes.array() - z).abs().minCoeff(&truth);
    const Eigen::ArrayXd distances = (amplitudes.array() - zhat).abs();
    const double nearest = distances.minCoeff();
    double sum = 0.0;
    double tied = 0.0;
    for (Eigen::Index i = 0; i < amplitudes.size(); ++i) {
        if (distances(i) <= nearest + kTie) {
            sum += wrong(static_cast<unsigned>(truth), static_cast<unsigned>(i));
            tied += 1.0;
        }
    }
    return sum / tied;
}

/// Of symbols; a row of one number stands for both parts of a symbol, which are independent and alike.
double qamSymbolErrors(const QamPrior& law,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights) {
    const Eigen::VectorXd a = amplitudes(law);
    const auto rightPart = [&](Eigen::Index row, Eigen::Index j) {
        return 1.0 - wrongAmplitude(a, Z(row, j), Zhat(row, j), [](unsigned i, unsigned k) {
                   // A symbol is right if both its parts are.
                   return i == k ? 0.0 : 1.0;
               });
    };
    double right = 0.0;
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        const double weight = weightOf(weights, Z, row);
        if (Z.cols() == 1) {
            right += weight * rightPart(row, 0);
        }
        for (Eigen::Index j = 0; j + 1 < Z.cols(); j += 2) {
            right += weight * rightPart(row, j) * rightPart(row, j + 1)
                     / (0.5 * static_cast<double>(Z.cols()));
        }
    }
    // One number for both parts: P(right)^2.
    return 1.0 - (Z.cols() == 1 ? right * right : right);
}

double qamBitErrors(const QamPrior& law,
                    const Eigen::MatrixXd& Z,
                    const Eigen::MatrixXd& Zhat,
                    const Eigen::VectorXd& weights) {
    const Eigen::VectorXd a = amplitudes(law);
    // Amplitudes are labelled by Gray's code: neighbours differ in one bit.
    const double bits = std::log2(static_cast<double>(a.size()));
    double sum = 0.0;
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        for (Eigen::Index j = 0; j < Z.cols(); ++j) {
            sum += weightOf(weights, Z, row)
                   * wrongAmplitude(a, Z(row, j), Zhat(row, j), [](unsigned i, unsigned k) {
                         return static_cast<double>(std::popcount(grayCode(i) ^ grayCode(k)));
                     });
        }
    }
    return sum / (bits * static_cast<double>(Z.cols()));
}

/// Of the rows (entries) whose truth is above the threshold or not, the share whose estimate differs.
double wrongDetections(const Network& network,
                       bool present,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights) {
    const double threshold = detectionThreshold(network.prior, network.columns);
    double wrong = 0.0;
    double all = 0.0;
    const auto count = [&](double truth, double estimate, double weight) {
        // Missed: truth above the threshold, estimate not; false: the other way round.
        if ((truth > threshold) == present) {
            all += weight;
            wrong += (estimate > threshold) != present ? weight : 0.0;
        }
    };
    const bool entries = hasEqualEntries(network.prior);
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        const double weight = weightOf(weights, Z, row);
        if (!entries) {
            count(Z.row(row).norm(), Zhat.row(row).norm(), weight);
            continue;
        }
        for (Eigen::Index j = 0; j < Z.cols(); ++j) {
            count(std::abs(Z(row, j)), std::abs(Zhat(row, j)), weight);
        }
    }
    return all > 0.0 ? wrong / all : kMissing;
}
}  // namespace

double bitErrorRate(const Network& network,
                    int variable,
                    const Eigen::MatrixXd& Z,
                    const Eigen::MatrixXd& Zhat,
                    const Eigen::VectorXd& weights) {
    if (const auto* qam = std::get_if<QamPrior>(&network.prior); qam != nullptr && variable == 0) {
        return qamBitErrors(*qam, Z, Zhat, weights);
    }
    double sum = 0.0;
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        double wrong = 0.0;
        for (Eigen::Index j = 0; j < Z.cols(); ++j) {
            const double agreement = Z(row, j) > 0.0 ? Zhat(row, j) : -Zhat(row, j);
            // Sign of zhat against that of z; 0 decides for either.
            wrong += std::abs(agreement) < kTie ? 0.5 : (agreement < 0.0 ? 1.0 : 0.0);
        }
        sum += weightOf(weights, Z, row) * wrong;
    }
    return sum / static_cast<double>(Z.cols());
}

double symbolErrorRate(const Network& network,
                       int /*variable*/,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights) {
    if (const auto* qam = std::get_if<QamPrior>(&network.prior)) {
        return qamSymbolErrors(*qam, Z, Zhat, weights);
    }
    const Eigen::MatrixXd points =
        matrixFromRows(std::get<DiscretePrior>(network.prior).points);  // k x d
    const double tie = kTie * std::max(1e-300, points.squaredNorm());
    double sum = 0.0;
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        const Eigen::VectorXd distances =
            (points.rowwise() - Zhat.row(row)).rowwise().squaredNorm();
        const double nearest = distances.minCoeff();
        Eigen::Index truth = 0;
        (points.rowwise() - Z.row(row)).rowwise().squaredNorm().minCoeff(&truth);
        const auto tied = (distances.array() <= nearest + tie).count();
        const bool isAmong = distances(truth) <= nearest + tie;
        // Decided for one of the nearest points, each of them alike.
        sum += weightOf(weights, Z, row) * (isAmong ? 1.0 - 1.0 / static_cast<double>(tied) : 1.0);
    }
    return sum;
}

double missedDetections(const Network& network,
                        int /*variable*/,
                        const Eigen::MatrixXd& Z,
                        const Eigen::MatrixXd& Zhat,
                        const Eigen::VectorXd& weights) {
    return wrongDetections(network, true, Z, Zhat, weights);
}

double falseDetections(const Network& network,
                       int /*variable*/,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights) {
    return wrongDetections(network, false, Z, Zhat, weights);
}

double detectionThreshold(const Prior& prior, int columns) {
    constexpr double kShare = 0.1;
    const PriorTraits& traits = traitsOf(prior);
    if (traits.hasSilentRows) {
        // A tenth of the typical size of what is not silent.
        const RowMixture mixture = mixtureOf(prior, columns);
        return kShare
               * std::sqrt(mixture.covariances.back().trace()
                           + mixture.means.row(mixture.means.rows() - 1).squaredNorm());
    }
    if (!traits.isSparse) {
        return 0.0;
    }
    const Eigen::MatrixXd moment = priorMoment(prior, columns);
    return kShare * std::sqrt(hasEqualEntries(prior) ? moment(0, 0) : moment.trace());
}

}  // namespace onsager
