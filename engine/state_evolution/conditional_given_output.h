// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/state_evolution/entry_arguments.h"
#include "engine/state_evolution/scalar_averages.h"
#include "engine/state_evolution/scalar_moments.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// The arguments x that an image Y may come from, weighed with the law of both, and sums over them
/// given R as well.
class ConditionalGivenOutput {
public:
    using Mass = WithMass<ScalarMoments>;

    /// The density of R given each x of a range, but for a constant.
    struct Message {
        double R;
        NodeRange range;
        Eigen::ArrayXd density;
    };

    /// `imageShift`: Y is to be displaced so far to either side, see displacedImage().
    ConditionalGivenOutput(const EntryProblem& entry,
                           const EntryArguments& arguments,
                           const FunctionShape& shape,
                           double Y,
                           double imageShift);

    [[nodiscard]] bool isEmpty() const { return m_x.size() == 0; }
    [[nodiscard]] double Y() const { return m_Y; }
    /// Mean of R.
    [[nodiscard]] double centre() const { return m_centre; }
    /// From the least to the greatest R, with steps as wide as R is for each run of arguments. `shift`: how far R
    /// is displaced.
    [[nodiscard]] std::vector<double> messageBorders(double shift) const;

    /// `shift`: as above.
    [[nodiscard]] Message message(double R, double shift = 0.0) const;
    [[nodiscard]] double mass(const Message& message) const;
    /// The mass with R at R - shift, less that at R + shift.
    [[nodiscard]] double displacedMessage(const Message& message, double shift) const;
    /// The mass with Y at Y - imageShift, less that at Y + imageShift, over 2 imageShift P.
    [[nodiscard]] double displacedImage(const Message& message) const;

    /// The averages for an estimate of x. `covariance`: C times the mass.
    [[nodiscard]] Mass ofArgument(double estimate, double covariance, const Message& message) const;
    /// The same of z_l = phi(x) + noise: a share of the misfit is noise of the layer. The estimate and
    /// `covariance` are those of phi(x).
    [[nodiscard]] Mass ofImage(double estimate, double covariance, const Message& message) const;

private:
    /// The law of R for one run of neighbouring arguments.
    struct Lobe {
        double centre = 0.0;
        double width = 0.0;
    };

    const EntryProblem& m_entry;
    double m_Y;
    double m_gain;  ///< R = gain x + offset + N(0, noise)
    double m_offset;
    double m_noise;
    Eigen::ArrayXd m_x;
    Eigen::ArrayXd m_phi;
    Eigen::ArrayXd m_weight;
    Eigen::ArrayXd m_shifted;  ///< difference of the weights with Y displaced, over 2 imageShift P
    double m_centre = 0.0;     ///< of R
    std::vector<Lobe> m_lobes;
};

}  // namespace onsager
