// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <Eigen/Core>

#include <memory>
#include <vector>

namespace onsager {

/// Variable Z and the message about it that was sent in one half-iteration, as d x d moments of their
/// rows: measured on a draw, or in the large-system limit.
struct EdgeMoments {
    Eigen::MatrixXd messagePrecision;   ///< Gamma
    Eigen::MatrixXd estimatePrecision;  ///< Lambda
    Eigen::MatrixXd gain;               ///< A of the effective channel R = Z A + N(0, T)
    Eigen::MatrixXd noiseCovariance;    ///< T
    Eigen::MatrixXd signal;             ///< E[z^T z]
    Eigen::MatrixXd overlap;            ///< E[zhat^T z]
    Eigen::MatrixXd power;              ///< E[zhat^T zhat]

    /// Whether the variable was there to compare with; else gain, noise, signal and overlap are empty.
    [[nodiscard]] bool hasTruth() const { return signal.size() > 0; }

    /// E[(zhat - z)^T (zhat - z)], with a truth.
    [[nodiscard]] Eigen::MatrixXd error() const {
        return power - overlap - overlap.transpose() + signal;
    }
};

/// What an algorithm says of all pixels of a scenario's images, n x images.
struct ImageEstimate {
    Eigen::MatrixXf mean;
    Eigen::MatrixXf deviations;  ///< claimed standard deviations; empty where it claims none
    /// Single draws of a sampler, of one chain in their order; none of the others.
    std::vector<Eigen::MatrixXf> draws = {};
};

/// What a trial was like inside after one half-iteration.
struct HalfIterationDetails {
    std::vector<EdgeMoments> edges;          ///< of Z_0 .. Z_{L-1}
    std::vector<Eigen::MatrixXf> estimates;  ///< the top rows of each Zhat; none in a prediction
    ImageEstimate image = {};                ///< empty where there are no images
    /// The top rows of the mean R of the message about each variable; none in a prediction.
    std::vector<Eigen::MatrixXf> messages = {};
};

/// One entry for each half-iteration, in the order computed. A long run keeps only the first
/// kMostDetails of them.
using DetailTrace = std::vector<std::shared_ptr<const HalfIterationDetails>>;

inline constexpr std::size_t kMostDetails = 512;
/// Entries of a variable that are kept: whole rows from the top, which are a fair sample of all.
inline constexpr int kMostDetailEntries = 4000;

/// The images of one draw, a column of pixels for each.
struct ImageDetails {
    ImageSettings settings;
    std::vector<Algorithm> algorithms;  ///< the scenario's own, then its baselines
    Eigen::MatrixXf truth;
    /// The observation where it has a row for each pixel and a column for each image, NaN where an entry
    /// is not seen; else empty.
    Eigen::MatrixXf observed;
    bool isObservedDirectly = false;  ///< whether the observation is one of the images themselves
    bool canBeErased =
        false;  ///< whether it is of single images, pixel by pixel: of I, or a selection of its rows
    /// What each baseline has estimated by its end; empty ones as long as it runs, or where it says nothing of
    /// that variable.
    std::vector<ImageEstimate> baselines;
};

/// Images that are kept: the first columns of their variable.
inline constexpr int kMostImages = 8;
/// Numbers of images that are kept of the half-iterations of a run; those of later ones are left out.
inline constexpr long kMostImageNumbers = 1L << 24;

/// What a baseline that passes messages was sent after each half-iteration: of each variable that it estimates the
/// precision and the top rows of the mean, nothing else.
struct BaselineDetails {
    Algorithm algorithm;
    DetailTrace trace;
};

/// The details of trial 0 beside those of its prediction.
struct RunDetails {
    std::shared_ptr<const std::vector<Eigen::MatrixXf>> truth;  ///< the top rows of each Z
    DetailTrace measured;
    DetailTrace predicted;
    std::shared_ptr<const ImageDetails> images = {};  ///< null where there are none
    std::vector<BaselineDetails> baselines = {};      ///< of those that pass messages
};

/// The top rows of a variable that are kept.
Eigen::MatrixXf keptRows(const Eigen::MatrixXd& Z);

/// Those of the mean R = H Gamma^-1 of a message in natural form; H n x d, Gamma d x d.
Eigen::MatrixXf keptMessage(const Eigen::MatrixXd& Gamma, const Eigen::MatrixXd& H);

/// The moments of true rows Z, their estimate Zhat with row-averaged covariance C, and the message
/// sent about them in natural form (Gamma, H = R Gamma):
///
///     A = (Z^T Z)^-1 Z^T R,   T = (R - Z A)^T (R - Z A) / n
///
/// Shapes: Z, Zhat, H n x d; C, Gamma d x d. Of a Z without rows, which nobody knows, what it is needed for is left
/// without entries.
EdgeMoments measuredMoments(const Eigen::MatrixXd& Z,
                            const Eigen::MatrixXd& Zhat,
                            const Eigen::MatrixXd& C,
                            const Eigen::MatrixXd& Gamma,
                            const Eigen::MatrixXd& H);

}  // namespace onsager
