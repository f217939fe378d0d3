// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/noise_path.h"

#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

constexpr double kPathCut = 1e-10;

std::size_t at(int k) {
    return static_cast<std::size_t>(k);
}

}  // namespace

Eigen::MatrixXd NoisePath::block(int k, int j) const {
    const Eigen::Index d = gains.back().rows();
    return covariance.block(k * d, j * d, d, d);
}

Eigen::MatrixXd NoisePath::againstNewest(int age) const {
    return block(length() - 1, length() - 1 - age);
}

Eigen::MatrixXd NoisePath::noiseCovariance() const {
    return block(length() - 1, length() - 1);
}

NoisePath singleMessage(const Eigen::MatrixXd& gain, const Eigen::MatrixXd& noiseCovariance) {
    return {{gain}, noiseCovariance};
}

NoisePath newest(const NoisePath& path, int length) {
    if (path.length() <= length) {
        return path;
    }
    const Eigen::Index kept = length * path.gains.back().rows();
    return {{path.gains.end() - length, path.gains.end()},
            path.covariance.bottomRightCorner(kept, kept)};
}

int dampingMemory(double damping) {
    constexpr int kAtLeast = 40;
    constexpr double kAtMost = 1e6;  // no run has more iterations
    const double faded = std::ceil(std::log(1e-6) / std::log1p(-damping));
    return kAtLeast + static_cast<int>(std::min(faded, kAtMost));
}

NoisePath blended(const NoisePath& fresh, const NoisePath& old, const MessageBlend& blend) {
    const Eigen::Index d = fresh.gain().rows();
    const Eigen::MatrixXd Theta = blend.ofNew(d);
    const Eigen::MatrixXd P = blend.ofOld(d);
    return singleMessage(fresh.gain() * Theta + old.gain() * P,
                         Theta.transpose() * fresh.noiseCovariance() * Theta
                             + P.transpose() * old.noiseCovariance() * P);
}

NoisePath joined(const NoisePath& first, const NoisePath& second) {
    NoisePath path = first;
    path.gains.insert(path.gains.end(), second.gains.begin(), second.gains.end());
    const Eigen::Index m = first.covariance.rows();
    const Eigen::Index n = second.covariance.rows();
    path.covariance = Eigen::MatrixXd::Zero(m + n, m + n);
    path.covariance.topLeftCorner(m, m) = first.covariance;
    path.covariance.bottomRightCorner(n, n) = second.covariance;
    return path;
}

void SentMessages::append(const Eigen::MatrixXd& gain,
                          const Eigen::MatrixXd& signal,
                          const std::vector<Eigen::MatrixXd>& gram,
                          const Eigen::MatrixXd& tau,
                          const MessageBlend& blend) {
    const int k = m_path.length();
    const Eigen::Index d = tau.rows();
    const Eigen::MatrixXd zero = Eigen::MatrixXd::Zero(d, d);
    m_ofNew.push_back(k == 0 ? Eigen::MatrixXd(Eigen::MatrixXd::Identity(d, d)) : blend.ofNew(d));
    m_ofOld.push_back(k == 0 ? zero : blend.ofOld(d));
    const Eigen::MatrixXd Theta = m_ofNew.back();
    const Eigen::MatrixXd P = m_ofOld.back();
    m_gain = k == 0 ? gain : Eigen::MatrixXd(gain * Theta + m_gain * P);
    m_signals.push_back(k == 0 ? signal : Eigen::MatrixXd(signal * Theta + m_signals.back() * P));

    // E[vhat_k^T v_j], then E[v_k^T v_j], for j = 0 .. k.
    std::vector<Eigen::MatrixXd> newest;
    Eigen::MatrixXd withBlended = zero;
    for (int j = 0; j <= k; ++j) {
        withBlended = gram[at(j)] * m_ofNew[at(j)] + withBlended * m_ofOld[at(j)];
        newest.emplace_back(Theta.transpose() * withBlended);
        if (j < k) {
            newest.back() += P.transpose() * m_newest[at(j)];
        } else if (k > 0) {
            newest.back() += P.transpose() * newest[at(k - 1)].transpose();
        }
    }
    m_newest = std::move(newest);

    const Eigen::MatrixXd inverseTau = pseudoInverse(tau);
    m_path.gains.emplace_back(m_gain + inverseTau * m_signals.back());
    m_path.covariance.conservativeResize((k + 1) * d, (k + 1) * d);
    for (int j = 0; j <= k; ++j) {
        const Eigen::MatrixXd T =
            m_newest[at(j)] - m_signals.back().transpose() * inverseTau * m_signals[at(j)];
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
    m_signals.erase(m_signals.begin(), m_signals.begin() + excess);
    m_newest.erase(m_newest.begin(), m_newest.begin() + excess);
    m_ofNew.erase(m_ofNew.begin(), m_ofNew.begin() + excess);
    m_ofOld.erase(m_ofOld.begin(), m_ofOld.begin() + excess);
}

Eigen::MatrixXd conditionalNoise(const NoisePath& path,
                                 const std::vector<Eigen::MatrixXd>& earlier,
                                 const Eigen::MatrixXd& standard) {
    const Eigen::Index d = path.gains.back().rows();
    const Eigen::MatrixXd own = symmetrized(path.noiseCovariance());
    if (earlier.empty()) {
        return standard * symmetricSquareRoot(own);
    }
    const auto known = static_cast<Eigen::Index>(earlier.size()) * d;
    const Eigen::MatrixXd past = symmetrized(path.covariance.topLeftCorner(known, known));
    const Eigen::MatrixXd cross = path.covariance.block(0, known, known, d);
    const Eigen::MatrixXd regression = pseudoInverse(past, kPathCut) * cross;
    const Eigen::MatrixXd rest = symmetrized(own - cross.transpose() * regression);
    Eigen::MatrixXd noise = standard * symmetricSquareRoot(rest);
    for (std::size_t j = 0; j < earlier.size(); ++j) {
        noise += earlier[j] * regression.middleRows(static_cast<Eigen::Index>(j) * d, d);
    }
    return noise;
}

}  // namespace onsager
