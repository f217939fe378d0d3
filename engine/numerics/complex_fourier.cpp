// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/complex_fourier.h"

#include "engine/numerics/fourier_planner.h"
#include "engine/numerics/parallel.h"

#include <cmath>
#include <complex>
#include <fftw3.h>
#include <new>
#include <utility>

namespace onsager {

namespace {

struct FreeNumbers {
    void operator()(fftw_complex* numbers) const { fftw_free(numbers); }
};

/// At an address that suits the plans; (re, im) pairs have the layout of the library's complex numbers.
class Numbers {
public:
    explicit Numbers(std::size_t count) : m_numbers(fftw_alloc_complex(count)), m_count(count) {
        if (m_numbers == nullptr) {
            throw std::bad_alloc();
        }
    }
    [[nodiscard]] fftw_complex* get() const { return m_numbers.get(); }
    [[nodiscard]] Eigen::Map<Eigen::VectorXcd> vector() const {
        return {reinterpret_cast<std::complex<double>*>(m_numbers.get()),
                static_cast<Eigen::Index>(m_count)};
    }

private:
    std::unique_ptr<fftw_complex[], FreeNumbers> m_numbers;
    std::size_t m_count;
};

}  // namespace

/// Estimated plans in place, which do not depend on what else the machine does.
struct ComplexFourierVectors::Plans {
    explicit Plans(std::size_t n) {
        const Numbers numbers(n);
        const auto size = static_cast<int>(n);
        const std::lock_guard lock(fourierPlanner());
        backward =
            fftw_plan_dft_1d(size, numbers.get(), numbers.get(), FFTW_BACKWARD, FFTW_ESTIMATE);
        forward = fftw_plan_dft_1d(size, numbers.get(), numbers.get(), FFTW_FORWARD, FFTW_ESTIMATE);
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

ComplexFourierVectors::ComplexFourierVectors(Eigen::VectorXcd rowPhases,
                                             std::vector<int> vectors,
                                             Eigen::VectorXcd vectorPhases)
    : m_rowPhases(std::move(rowPhases)),
      m_vectors(std::move(vectors)),
      m_vectorPhases(std::move(vectorPhases)),
      m_plans(std::make_unique<const Plans>(static_cast<std::size_t>(m_rowPhases.size()))) {}

ComplexFourierVectors::~ComplexFourierVectors() = default;
ComplexFourierVectors::ComplexFourierVectors(ComplexFourierVectors&& other) noexcept = default;
ComplexFourierVectors& ComplexFourierVectors::operator=(ComplexFourierVectors&& other) noexcept =
    default;

Eigen::MatrixXd ComplexFourierVectors::times(const Eigen::MatrixXd& v, int threads) const {
    const Eigen::Index n = rows();
    // Unitary: columns of the transform of n over sqrt(n), phases of modulus 1 on either side.
    const double scale = 1.0 / std::sqrt(static_cast<double>(n));
    Eigen::MatrixXd product(n, v.cols());
    parallelFor(static_cast<int>(v.cols() / 2), threads, {}, [&](int column) {
        const Numbers numbers(static_cast<std::size_t>(n));
        Eigen::Map<Eigen::VectorXcd> vector = numbers.vector();
        vector.setZero();
        for (Eigen::Index k = 0; k < count(); ++k) {
            vector(m_vectors[static_cast<std::size_t>(k)]) =
                m_vectorPhases(k) * std::complex<double>(v(k, 2 * column), v(k, 2 * column + 1));
        }
        fftw_execute_dft(m_plans->backward, numbers.get(), numbers.get());
        vector.array() *= scale * m_rowPhases.array();
        product.col(2 * column) = vector.real();
        product.col(2 * column + 1) = vector.imag();
    });
    return product;
}

Eigen::MatrixXd ComplexFourierVectors::adjointTimes(const Eigen::MatrixXd& X, int threads) const {
    const Eigen::Index n = rows();
    const double scale = 1.0 / std::sqrt(static_cast<double>(n));
    Eigen::MatrixXd product(count(), X.cols());
    parallelFor(static_cast<int>(X.cols() / 2), threads, {}, [&](int column) {
        const Numbers numbers(static_cast<std::size_t>(n));
        Eigen::Map<Eigen::VectorXcd> vector = numbers.vector();
        for (Eigen::Index j = 0; j < n; ++j) {
            // Adjoint: conjugate phases, the transform of opposite sign.
            vector(j) = std::conj(m_rowPhases(j))
                        * std::complex<double>(X(j, 2 * column), X(j, 2 * column + 1));
        }
        fftw_execute_dft(m_plans->forward, numbers.get(), numbers.get());
        for (Eigen::Index k = 0; k < count(); ++k) {
            const std::complex<double> c = scale * std::conj(m_vectorPhases(k))
                                           * vector(m_vectors[static_cast<std::size_t>(k)]);
            product(k, 2 * column) = c.real();
            product(k, 2 * column + 1) = c.imag();
        }
    });
    return product;
}

std::size_t ComplexFourierVectors::bytes() const {
    return static_cast<std::size_t>(m_rowPhases.size() + m_vectorPhases.size())
               * sizeof(std::complex<double>)
           + m_vectors.size() * sizeof(int);
}

}  // namespace onsager
