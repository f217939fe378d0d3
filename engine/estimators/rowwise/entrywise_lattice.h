// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/entrywise_samples.h"

namespace onsager {

/// MMSE of rows of two numbers seen through a smooth function, as plain sums over a lattice.
///
/// The belief is smooth on all of R^2, and trapezoid sums of it converge faster than any power of their
/// steps, however thin and bent it is, once these are below its least width along the axes. Importance
/// sampling of so thin a sheet finds a covariance that is too small by the error of its means; where
/// little is learnt of one direction, that alone would look like knowledge of it.
///
/// Only points near the message are visited, and given the first number those of the second that the
/// evidence allows. Messages so wide against evidence so sharp that a row would have too many points,
/// and rows whose message and evidence are at odds, are left to EntrywiseSamples.
class EntrywiseLattice final : public FunctionRowsEstimator {
public:
    /// Whether rows are pairs and phi declares how smooth it is.
    [[nodiscard]] static bool applies(const EntryFunction& phi, int columns);

    EntrywiseLattice(const EntryFunction& phi, int threads)
        : m_function(phi), m_samples(phi, 2, threads), m_threads(threads) {}
    [[nodiscard]] Estimate estimate(const FunctionRows& rows, Side side) const override;

private:
    EntryFunction m_function;
    EntrywiseSamples m_samples;
    int m_threads;
};

}  // namespace onsager
