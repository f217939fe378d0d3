// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/priors/prior_traits.h"
#include "engine/laws/row_mixture.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// Independent complex symbols of a square constellation of `order` = 4, 16 or 64 points, all as likely, of
/// power 1: real and imaginary part are independent, each one of k = order^1/2 amplitudes
///
///     a (2 i - k + 1),  i = 0 .. k - 1,   a = (3 / (2 (order - 1)))^1/2
///
/// of power 1/2. As rows of real numbers: independent entries of one law, any number of them.
struct QamPrior {
    static constexpr PriorTraits kTraits{.kind = "qam",
                                         .withoutMap = kManyModes,
                                         .withoutDensity = "a constellation has no density",
                                         .hasEqualEntries = true,
                                         .isDiscrete = true,
                                         .takesComplex = true};

    int order = 4;
    bool operator==(const QamPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("order", law.order);
    }
};

/// Rows of symbols that are summed over where messages couple their entries.
inline constexpr double kMostQamRows = 4096.0;

void check(const QamPrior& law, const LawCheck& check);

/// The amplitudes of a real or imaginary part, in increasing order.
Eigen::VectorXd amplitudes(const QamPrior& law);

/// The bits of amplitude i by Gray's code, in which neighbours differ by one bit: i XOR (i >> 1).
unsigned grayCode(unsigned i);

/// All rows of `columns` real numbers, order^(columns / 2) of them.
RowMixture mixture(const QamPrior& law, int columns);
Eigen::MatrixXd secondMoment(const QamPrior& law, int columns);
int standardNumbers(const QamPrior& law, int columns);
Eigen::MatrixXd drawRows(const QamPrior& law, int columns, const Eigen::MatrixXd& standard);
std::vector<WeightedPoint> points(const QamPrior& law);

}  // namespace onsager
