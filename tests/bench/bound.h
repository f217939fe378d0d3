// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"

#include <Eigen/Core>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <limits>

namespace onsager::bench {

inline int threads() {
    const char* given = std::getenv("ONSAGER_BENCH_THREADS");
    return given != nullptr ? std::max(1, std::atoi(given)) : 1;
}

template <typename Work>
double secondsOf(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// The least of a few times.
template <typename Work>
double leastSecondsOf(const Work& work) {
    double least = std::numeric_limits<double>::infinity();
    for (int k = 0; k < 5; ++k) {
        least = std::min(least, secondsOf(work));
    }
    return least;
}

/// What this machine needs on one thread for a sum over so many doubles, as far in memory as these are.
inline double readingSeconds(Eigen::Index doubles) {
    const Eigen::VectorXd numbers = Eigen::VectorXd::Ones(std::max<Eigen::Index>(1, doubles));
    return leastSecondsOf([&] { benchmark::DoNotOptimize(numbers.sum()); });
}

/// For `count` values of phi, eight at a time.
inline double evaluationSeconds(const EntryFunction& phi, Eigen::Index count) {
    constexpr int kTogether = 64;
    Lane z[kTogether];
    Lane values[kTogether];
    std::fill(z, z + kTogether, Lane(Lane::Constant(0.3)));
    const double all = leastSecondsOf([&] {
        for (Eigen::Index done = 0; done < count; done += kTogether * kLaneCount) {
            setLaneValues(phi, z, kTogether, values);
            benchmark::DoNotOptimize(values[0]);
        }
    });
    return all;
}

/// For so many flops of a product of two large matrices.
inline double productSeconds(double flops) {
    constexpr Eigen::Index kSize = 400;
    const Eigen::MatrixXd A = Eigen::MatrixXd::Ones(kSize, kSize);
    Eigen::MatrixXd B(kSize, kSize);
    const double one = leastSecondsOf([&] {
        B.noalias() = A * A;
        benchmark::DoNotOptimize(B.data());
    });
    return flops * one / (2.0 * kSize * kSize * kSize);
}

/// The least time of a timing's work beside its bound: counters `bound_ms` and `share`, the part of the least
/// time that the bound is. On several threads a share above 1 is possible: the bound is that of one.
class Bounded {
public:
    Bounded(benchmark::State& state, double boundSeconds) : m_state(state), m_bound(boundSeconds) {}
    ~Bounded() {
        m_state.counters["bound_ms"] = 1e3 * m_bound;
        m_state.counters["share"] = m_bound / m_least;
    }
    Bounded(const Bounded&) = delete;
    Bounded& operator=(const Bounded&) = delete;

    template <typename Work>
    void time(const Work& work) {
        m_least = std::min(m_least, secondsOf(work));
    }

private:
    benchmark::State& m_state;
    double m_bound;
    double m_least = std::numeric_limits<double>::infinity();
};

}  // namespace onsager::bench
