// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/fourier_vectors.h"

#include "engine/numerics/fourier_planner.h"
#include "engine/numerics/parallel.h"

#include <algorithm>
#include <cmath>
#include <fftw3.h>
#include <mutex>
#include <new>
#include <utility>

namespace onsager {

namespace {

struct FreeReals {
    void operator()(double* reals) const { fftw_free(reals); }
};

/// Numbers at an address that suits the plans.
using Reals = std::unique_ptr<double[], FreeReals>;

Reals reals(std::size_t count) {
    Reals made(fftw_alloc_real(count));
    if (made == nullptr) {
        throw std::bad_alloc();
    }
    return made;
}

/// (re, im) pairs, of k = 0 .. n / 2.
fftw_complex* pairs(const Reals& numbers) {
    return reinterpret_cast<fftw_complex*>(numbers.get());
}

/// Reals that hold them.
std::size_t realsOfPairs(std::size_t n) {
    return 2 * (n / 2 + 1);
}

}  // namespace

std::mutex& fourierPlanner() {
    static std::mutex mutex;
    return mutex;
}

/// Estimated plans, which do not depend on what else the machine does.
struct FourierVectors::Plans {
    explicit Plans(std::size_t n) {
        const Reals rows = reals(n);
        const Reals spectrum = reals(realsOfPairs(n));
        const auto size = static_cast<int>(n);
        constexpr unsigned kFlags = FFTW_ESTIMATE | FFTW_DESTROY_INPUT;
        const std::lock_guard lock(fourierPlanner());
        forward = fftw_plan_dft_r2c_1d(size, rows.get(), pairs(spectrum), kFlags);
        backward = fftw_plan_dft_c2r_1d(size, pairs(spectrum), rows.get(), kFlags);
    }
    ~Plans() {
        const std::lock_guard lock(fourierPlanner());
        fftw_destroy_plan(forward);
        fftw_destroy_plan(backward);
    }
    Plans(const Plans&) = delete;
    Plans& operator=(const Plans&) = delete;

    fftw_plan forward = nullptr;
    fftw_plan backward = nullptr;
};

FourierVectors::FourierVectors(std::vector<signed char> rowSigns,
                               const std::vector<int>& vectors,
                               std::vector<signed char> vectorSigns)
    : m_rowSigns(std::move(rowSigns)),
      m_vectorSigns(std::move(vectorSigns)),
      m_plans(std::make_unique<const Plans>(m_rowSigns.size())) {
    m_places.reserve(vectors.size());
    for (const int vector : vectors) {
        m_places.push_back(vector == 0 ? 0
                                       : vector + 1);  // the imaginary part of k = 0 is no vector
    }
}

FourierVectors::~FourierVectors() = default;
FourierVectors::FourierVectors(FourierVectors&& other) noexcept = default;
FourierVectors& FourierVectors::operator=(FourierVectors&& other) noexcept = default;

bool FourierVectors::standsAlone(int place) const {
    const auto n = static_cast<int>(m_rowSigns.size());
    return place == 0 || (n % 2 == 0 && place == n);
}

Eigen::MatrixXd FourierVectors::times(const Eigen::MatrixXd& v, int threads) const {
    const std::size_t n = m_rowSigns.size();
    const double alone = 1.0 / std::sqrt(static_cast<double>(n));
    // cos and sin of k stand for the pair k, n - k: norm sqrt(n / 2), and the transform adds both.
    const double paired = alone / std::sqrt(2.0);  // FFTW counts k and n - k
    Eigen::MatrixXd product(static_cast<Eigen::Index>(n), v.cols());
    parallelFor(static_cast<int>(v.cols()), threads, {}, [&](int column) {
        const Reals spectrum = reals(realsOfPairs(n));
        std::fill_n(spectrum.get(), realsOfPairs(n), 0.0);
        const double* from = v.col(column).data();
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const int place = m_places[i];
            spectrum[static_cast<std::size_t>(place)] =
                m_vectorSigns[i] * from[i] * (standsAlone(place) ? alone : paired);
        }
        const Reals rows = reals(n);
        fftw_execute_dft_c2r(m_plans->backward, pairs(spectrum), rows.get());
        double* to = product.col(column).data();
        for (std::size_t j = 0; j < n; ++j) {
            to[j] = m_rowSigns[j] * rows[j];
        }
    });
    return product;
}

Eigen::MatrixXd FourierVectors::transposedTimes(const Eigen::MatrixXd& X, int threads) const {
    const std::size_t n = m_rowSigns.size();
    const double alone = 1.0 / std::sqrt(static_cast<double>(n));
    // From row to spectrum the pair is counted once: 2 / sqrt(2 n).
    const double paired = alone * std::sqrt(2.0);
    Eigen::MatrixXd product(static_cast<Eigen::Index>(m_places.size()), X.cols());
    parallelFor(static_cast<int>(X.cols()), threads, {}, [&](int column) {
        const Reals rows = reals(n);
        const double* from = X.col(column).data();
        for (std::size_t j = 0; j < n; ++j) {
            rows[j] = m_rowSigns[j] * from[j];
        }
        const Reals spectrum = reals(realsOfPairs(n));
        fftw_execute_dft_r2c(m_plans->forward, rows.get(), pairs(spectrum));
        double* to = product.col(column).data();
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const int place = m_places[i];
            to[i] = m_vectorSigns[i] * spectrum[static_cast<std::size_t>(place)]
                    * (standsAlone(place) ? alone : paired);
        }
    });
    return product;
}

std::size_t FourierVectors::bytes() const {
    return (m_rowSigns.size() + m_vectorSigns.size()) * sizeof(signed char)
           + m_places.size() * sizeof(int);
}

}  // namespace onsager
