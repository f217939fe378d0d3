// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/effective_channel.h"

#include "engine/numerics/count.h"
#include "engine/numerics/position.h"
#include "engine/numerics/symmetric_matrix.h"

#include <cmath>

namespace onsager {

namespace {

constexpr double kPathCut = 1e-10;

}  // namespace

Eigen::MatrixXd EffectiveChannel::block(int k, int j) const {
    // Block (k, j) is E[t_k^T t_j], d x d.
    const Eigen::Index d = gains.back().rows();
    return covariance.block(k * d, j * d, d, d);
}

Eigen::MatrixXd EffectiveChannel::againstNewest(int age) const {
    return block(length() - 1, length() - 1 - age);
}

Eigen::MatrixXd EffectiveChannel::noiseCovariance() const {
    return block(length() - 1, length() - 1);
}

EffectiveChannel singleMessage(const Eigen::MatrixXd& gain,
                               const Eigen::MatrixXd& noiseCovariance) {
    return {{gain}, noiseCovariance};
}

EffectiveChannel newest(const EffectiveChannel& path, int length) {
    if (path.length() <= length) {
        return path;
    }
    const Eigen::Index kept = length * path.gains.back().rows();
    return {{path.gains.end() - length, path.gains.end()},
            path.covariance.bottomRightCorner(kept, kept)};
}

int dampingMemory(double damping) {
    constexpr int kAtLeast = 40;
    constexpr int kAtMost = 1'000'000;  // as many as there may be iterations
    // (1 - damping)^k = 1e-6 after log 1e-6 / log(1 - damping) iterations.
    return kAtLeast + countWithin(std::ceil(std::log(1e-6) / std::log1p(-damping)), kAtMost);
}

EffectiveChannel blended(const EffectiveChannel& fresh,
                         const EffectiveChannel& old,
                         const MessageBlend& blend) {
    const Eigen::Index d = fresh.gain().rows();
    // v = vhat Theta + v_old P with independent noises.
    const Eigen::MatrixXd Theta = blend.ofNew(d);
    const Eigen::MatrixXd P = blend.ofOld(d);
    return singleMessage(fresh.gain() * Theta + old.gain() * P,
                         Theta.transpose() * fresh.noiseCovariance() * Theta
                             + P.transpose() * old.noiseCovariance() * P);
}

EffectiveChannel joined(const EffectiveChannel& first, const EffectiveChannel& second) {
    EffectiveChannel path = first;
    path.gains.insert(path.gains.end(), second.gains.begin(), second.gains.end());
    // No correlation between the two paths: block diagonal.
    const Eigen::Index m = first.covariance.rows();
    const Eigen::Index n = second.covariance.rows();
    path.covariance = Eigen::MatrixXd::Zero(m + n, m + n);
    path.covariance.topLeftCorner(m, m) = first.covariance;
    path.covariance.bottomRightCorner(n, n) = second.covariance;
    return path;
}

void SentMessages::append(const Eigen::MatrixXd& gain,
                          const std::vector<Eigen::MatrixXd>& gram,
                          const MessageBlend& blend) {
    const int k = m_path.length();
    const Eigen::Index d = gain.rows();
    const Eigen::MatrixXd zero = Eigen::MatrixXd::Zero(d, d);
    m_ofNew.push_back(k == 0 ? Eigen::MatrixXd(Eigen::MatrixXd::Identity(d, d)) : blend.ofNew(d));
    m_ofOld.push_back(k == 0 ? zero : blend.ofOld(d));
    // v_k = vhat_k Theta + v_{k-1} P, the same for the gains.
    const Eigen::MatrixXd Theta = m_ofNew.back();
    const Eigen::MatrixXd P = m_ofOld.back();
    m_path.gains.emplace_back(k == 0 ? gain
                                     : Eigen::MatrixXd(gain * Theta + m_path.gains.back() * P));

    // E[vhat_k^T v_j], then E[v_k^T v_j], for j = 0 .. k.
    m_path.covariance.conservativeResize((k + 1) * d, (k + 1) * d);
    Eigen::MatrixXd withBlended = zero;
    for (int j = 0; j <= k; ++j) {
        // E[vhat_k^T v_j] = E[vhat_k^T vhat_j] Theta_j + E[vhat_k^T v_{j-1}] P_j, forward in j; then
        //     E[v_k^T v_j] = Theta^T E[vhat_k^T v_j] + P^T E[v_{k-1}^T v_j].
        withBlended = gram[at(j)] * m_ofNew[at(j)] + withBlended * m_ofOld[at(j)];
        Eigen::MatrixXd T = Theta.transpose() * withBlended;
        if (j < k) {
            T += P.transpose() * m_path.block(k - 1, j);
        } else if (k > 0) {
            T = symmetrized(T + P.transpose() * m_path.block(k - 1, k));
        }
        m_path.covariance.block(k * d, j * d, d, d) = T;
        m_path.covariance.block(j * d, k * d, d, d) = T.transpose();
    }
}

void SentMessages::forgetBefore(int length) {
    const int excess = m_path.length() - length;
    if (excess <= 0) {
        return;
    }
    m_path = newest(m_path, length);
    m_ofNew.erase(m_ofNew.begin(), m_ofNew.begin() + excess);
    m_ofOld.erase(m_ofOld.begin(), m_ofOld.begin() + excess);
}

namespace {

/// Rows side by side, each column scaled to power 1 (one that is 0 stays so), and the scales.
struct ScaledRows {
    Eigen::MatrixXd rows;
    Eigen::VectorXd scale;
    Eigen::MatrixXd inverseMoment;  // pseudo-inverse of rows^T rows / n
};

ScaledRows scaledRows(const std::vector<Eigen::MatrixXd>& blocks) {
    const Eigen::Index n = blocks.front().rows();
    const Eigen::Index d = blocks.front().cols();
    ScaledRows scaled{Eigen::MatrixXd(n, static_cast<Eigen::Index>(blocks.size()) * d), {}, {}};
    for (std::size_t j = 0; j < blocks.size(); ++j) {
        scaled.rows.middleCols(static_cast<Eigen::Index>(j) * d, d) = blocks[j];
    }
    scaled.scale = scaled.rows.colwise().norm().transpose() / std::sqrt(static_cast<double>(n));
    // Unit columns before the pseudo-inverse: noises shrink over a run, and its cut is relative to the largest.
    for (Eigen::Index i = 0; i < scaled.scale.size(); ++i) {
        scaled.rows.col(i) *= scaled.scale(i) > 0.0 ? 1.0 / scaled.scale(i) : 0.0;
    }
    const Eigen::MatrixXd moment = scaled.rows.transpose() * scaled.rows / static_cast<double>(n);
    scaled.inverseMoment = pseudoInverse(symmetrized(moment), kPathCut);
    return scaled;
}

}  // namespace

Eigen::MatrixXd conditionalNoise(const EffectiveChannel& path,
                                 const std::vector<Eigen::MatrixXd>& earlier,
                                 const Eigen::MatrixXd& standard) {
    const Eigen::Index d = path.gains.back().rows();
    const Eigen::MatrixXd own = symmetrized(path.noiseCovariance());
    if (earlier.empty()) {
        return standard * symmetricSquareRoot(own);
    }
    const ScaledRows past = scaledRows(earlier);
    Eigen::MatrixXd cross = path.covariance.block(0, past.scale.size(), past.scale.size(), d);
    for (Eigen::Index i = 0; i < cross.rows(); ++i) {
        cross.row(i) *= past.scale(i) > 0.0 ? 1.0 / past.scale(i) : 0.0;
    }
    // t_k given t_0 .. t_{k-1}: regression on them plus a fresh part of covariance
    //     E[t_k^T t_k] - E[t_k^T t_<] E[t_<^T t_<]^+ E[t_<^T t_k],
    // clipped at 0 by the square root. Paths grow singular as a run converges, hence the pseudo-inverse.
    const Eigen::MatrixXd regression = past.inverseMoment * cross;
    const Eigen::MatrixXd rest = symmetrized(own - cross.transpose() * regression);
    return standard * symmetricSquareRoot(rest) + past.rows * regression;
}

Eigen::MatrixXd unusedRows(const std::vector<Eigen::MatrixXd>& earlier,
                           const Eigen::MatrixXd& candidates) {
    const ScaledRows past = scaledRows(earlier);
    const auto n = static_cast<double>(candidates.rows());
    const Eigen::Index d = earlier.front().cols();
    // Standard rows less their regression on the noises in use: those with most left are nearest to new ones.
    const Eigen::MatrixXd rest =
        candidates - past.rows * (past.inverseMoment * (past.rows.transpose() * candidates / n));
    Eigen::Index best = 0;
    double most = 0.0;
    for (Eigen::Index first = 0; first + d <= rest.cols(); first += d) {
        const double power = rest.middleCols(first, d).squaredNorm();
        if (power > most) {
            most = power;
            best = first;
        }
    }
    const Eigen::MatrixXd chosen = rest.middleCols(best, d);
    // Power I again: chosen (E[chosen^T chosen])^(-1/2).
    const Eigen::MatrixXd moment = symmetrized(chosen.transpose() * chosen / n);
    return chosen * pseudoInverse(symmetricSquareRoot(moment), kPathCut);
}

}  // namespace onsager
