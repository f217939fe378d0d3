// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/state_evolution/entry_problem.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace onsager {

/// phi with what integrals over its argument have to know.
class FunctionShape {
public:
    explicit FunctionShape(const EntryFunction& phi);

    [[nodiscard]] const std::vector<LinearPiece>& pieces() const { return m_pieces; }
    [[nodiscard]] bool isBent() const { return m_pieces.empty(); }
    [[nodiscard]] bool rises() const;
    [[nodiscard]] double slope(double x) const;
    /// The first place above x where phi bends sharply.
    [[nodiscard]] double kinkAfter(double x) const;

private:
    EntryFunction m_phi;
    std::vector<LinearPiece> m_pieces;
};

/// Gauss-Legendre nodes over the argument with phi there and the logs of their weights, x rising.
struct EntryArguments {
    Eigen::ArrayXd x;
    Eigen::ArrayXd phi;
    Eigen::ArrayXd logWeight;
};

/// All x of the law, weighed with it. Null where more than a million nodes would be needed.
std::optional<EntryArguments> argumentsOf(const EntryProblem& entry, const FunctionShape& shape);

/// All x that a belief may spread over, for any R and Y of the law. Null as above.
std::optional<EntryArguments> believedArgumentsOf(const EntryProblem& entry,
                                                  const FunctionShape& shape);

/// Some of the nodes.
struct NodeRange {
    Eigen::Index first = 0;
    Eigen::Index count = 0;
};

/// The part of rising numbers between a and b, in any order.
NodeRange within(const Eigen::ArrayXd& numbers, double a, double b);

}  // namespace onsager
