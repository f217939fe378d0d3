// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <algorithm>

namespace onsager {

/// Mean and second moments of draws of an n x d matrix, summed about the first of them so that little is lost.
class SampledMoments {
public:
    void add(const Eigen::MatrixXd& draw) {
        if (m_count == 0) {
            m_first = draw;
            m_sum = Eigen::MatrixXd::Zero(draw.rows(), draw.cols());
            m_squares = m_sum;
            m_products = Eigen::MatrixXd::Zero(draw.cols(), draw.cols());
        }
        // About the first draw: sums of squares lose no digits where the mean is large beside the scatter.
        const Eigen::MatrixXd rest = draw - m_first;
        m_sum += rest;
        m_squares += rest.cwiseAbs2();
        m_products.noalias() += rest.transpose() * rest;
        ++m_count;
    }

    /// Draws so far; the moments need one.
    [[nodiscard]] long count() const { return m_count; }

    [[nodiscard]] Eigen::MatrixXd mean() const { return m_first + m_sum / n(); }

    /// Of every entry, n x d; 0 after one draw.
    [[nodiscard]] Eigen::MatrixXd variances() const {
        // E x^2 - (E x)^2 about the first draw.
        return (m_squares / n() - (m_sum / n()).cwiseAbs2()).cwiseMax(0.0);
    }

    /// Of a row, d x d, averaged over the rows.
    [[nodiscard]] Eigen::MatrixXd covariance() const {
        const Eigen::MatrixXd shift = m_sum / n();
        const auto rows = static_cast<double>(std::max<Eigen::Index>(1, m_sum.rows()));
        // (1 / rows) sum_rows Cov(row) = (sum of draws of rest^T rest / n - shift^T shift) / rows.
        return (m_products / n() - shift.transpose() * shift) / rows;
    }

private:
    [[nodiscard]] double n() const { return static_cast<double>(m_count); }

    Eigen::MatrixXd m_first;
    Eigen::MatrixXd m_sum;
    Eigen::MatrixXd m_squares;
    Eigen::MatrixXd m_products;
    long m_count = 0;
};

}  // namespace onsager
