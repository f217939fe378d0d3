// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/array_file.h"
#include "engine/laws/law_check.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/random.h"

#include <Eigen/Core>

#include <string_view>
#include <variant>
#include <vector>

namespace onsager {

/// What is known of a law of factors as a whole.
struct FactorTraits {
    std::string_view kind;
};

/// Every row is like the others.
struct NoFactors {
    static constexpr FactorTraits kTraits{.kind = "none"};
    bool operator==(const NoFactors&) const = default;

    template <class Law, class Fields>
    static void fields(Law& /*law*/, Fields& /*visit*/) {}
};

/// A factor for each row.
struct GivenFactors {
    static constexpr FactorTraits kTraits{.kind = "values"};
    std::vector<double> values;
    bool operator==(const GivenFactors&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("values", law.values);
    }
};

/// 10 log10 of the factor is uniform between two numbers of decibels.
struct UniformFactors {
    static constexpr FactorTraits kTraits{.kind = "uniform"};
    double lowDb = -10.0;
    double highDb = 10.0;
    bool operator==(const UniformFactors&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("lowDb", law.lowDb);
        visit.value("highDb", law.highDb);
    }
};

/// 10 log10 of the factor is N(meanDb, spreadDb^2): shadow fading.
struct LognormalFactors {
    static constexpr FactorTraits kTraits{.kind = "lognormal"};
    double meanDb = 0.0;
    double spreadDb = 4.0;
    bool operator==(const LognormalFactors&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("meanDb", law.meanDb);
        visit.value("spreadDb", law.spreadDb);
    }
};

/// A factor for each row, of a file.
struct FileFactors {
    static constexpr FactorTraits kTraits{.kind = "file"};
    ArrayFile file;
    bool operator==(const FileFactors&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        ArrayFile::fields(law.file, visit);
    }
};

/// The law of known factors s_n > 0 of a variance, one for each row: of the signal (path loss) or of the noise of
/// the observation.
using FactorLaw =
    std::variant<NoFactors, GivenFactors, UniformFactors, LognormalFactors, FileFactors>;

bool areThere(const FactorLaw& law);

/// Reports what the ranges of single keys cannot say: one factor from 1e-12 to 1e12 for each of `rows` rows, a range
/// that is none, a file that does not have them. Reads the file.
void checkFactors(const FactorLaw& law, int rows, const LawCheck& check);

/// The factors of one trial, and their law as predictions need it: of a list or a file the law of its entries, each
/// as likely, else the limit law that the rows are drawn from.
struct RowFactors {
    Eigen::VectorXd rows;  ///< s_n, one for each row; empty: every row is like the others
    /// E f(s) ~ sum weights f(nodes), weights sum to 1: Gauss in log s, exact for polynomials of log s up to degree
    /// 47, and for lists of at most 24 different factors.
    Quadrature average;
    /// Factors in rising order, each as likely: of 512 equal shares of the law the quantile in the middle, of a longer
    /// list the geometric mean; the entries of a shorter one.
    Eigen::VectorXd quantiles;
    double mean = 1.0;  ///< E s

    [[nodiscard]] bool areThere() const { return rows.size() > 0; }
};

/// `field` draws the factors of a law. Throws ArrayError where a file is no longer what it was.
RowFactors rowFactors(const FactorLaw& law, int rows, const RandomField& field);

/// The nodes of the average over the factors; the factor 1 where every row is like the others.
Quadrature factorNodes(const RowFactors& factors);

/// Factors of sampled rows from standard normal numbers by the quantiles, scaled to the exact mean; empty where every
/// row is like the others.
Eigen::VectorXd sampledFactors(const RowFactors& factors, const Eigen::VectorXd& standard);

/// Row n of X times sqrt(factors(n)); X itself where there are no factors.
Eigen::MatrixXd scaledRows(const Eigen::MatrixXd& X, const Eigen::VectorXd& factors);

/// Row n of X over sqrt(factors(n)); X itself where there are no factors.
Eigen::MatrixXd rowsInTheirUnits(const Eigen::MatrixXd& X, const Eigen::VectorXd& factors);

}  // namespace onsager
