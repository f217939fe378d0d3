// SPDX-License-Identifier: GPL-3.0-or-later

// A denoiser as somebody else would write it, with nothing of the engine: NPY arrays from standard input, estimates to
// standard output. Tests ask it.
//
//     sample-denoiser soft T             entries nearer to 0 than T standard deviations are 0, others move by as much
//     sample-denoiser sparse RHO V       posterior mean of rows that are N(0, V I) with probability RHO, else 0
//     sample-denoiser sparse-fortran RHO V    the same, written in the other order of indices
//     sample-denoiser not-finite         the first answer is infinite
//     sample-denoiser one-matrix         the first matrix alone

#include <Eigen/Dense>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Array {
    std::vector<std::int64_t> extents;
    std::vector<double> numbers;
};

double numberIn(std::string_view text) {
    double value = std::numeric_limits<double>::quiet_NaN();
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The next array of little-endian doubles in C order, NPY version 1.
Array nextArray(std::string_view& bytes) {
    const std::size_t length =
        static_cast<unsigned char>(bytes[8])
        + 256U * static_cast<std::size_t>(static_cast<unsigned char>(bytes[9]));
    const std::string_view header = bytes.substr(10, length);
    std::string_view shape = header.substr(header.find("'shape': (") + 10);
    shape = shape.substr(0, shape.find(')'));
    Array array;
    std::size_t count = 1;
    while (!shape.empty()) {
        std::int64_t extent = 0;
        const auto end = std::from_chars(shape.data(), shape.data() + shape.size(), extent).ptr;
        array.extents.push_back(extent);
        count *= static_cast<std::size_t>(extent);
        shape.remove_prefix(static_cast<std::size_t>(end - shape.data()));
        shape.remove_prefix(std::min(shape.find_first_of("0123456789"), shape.size()));
    }
    array.numbers.resize(count);
    std::memcpy(array.numbers.data(), bytes.data() + 10 + length, count * sizeof(double));
    bytes.remove_prefix(10 + length + count * sizeof(double));
    return array;
}

void write(const Array& array, bool isColumnMajor) {
    std::string text = isColumnMajor ? "{'descr': '<f8', 'fortran_order': True, 'shape': ("
                                     : "{'descr': '<f8', 'fortran_order': False, 'shape': (";
    for (const std::int64_t extent : array.extents) {
        std::array<char, 24> digits{};
        text.append(digits.data(),
                    std::to_chars(digits.data(), digits.data() + digits.size(), extent).ptr);
        text += ", ";
    }
    text += "), }";
    text.append(64 - (10 + text.size() + 1) % 64, ' ');
    text += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(text.size() % 256);
    bytes += static_cast<char>(text.size() / 256);
    bytes += text;
    bytes.append(reinterpret_cast<const char*>(array.numbers.data()),
                 array.numbers.size() * sizeof(double));
    std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// E[z | r] of z = 0, or N(0, V I) with probability rho, behind r = z + N(0, Gamma^-1).
Eigen::VectorXd sparseMean(const Eigen::VectorXd& r,
                           const Eigen::MatrixXd& Gamma,
                           double rho,
                           double V) {
    const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(Gamma.rows(), Gamma.cols());
    const Eigen::MatrixXd wide = V * I + Gamma.inverse();  // of r where z is not 0
    const double silent = r.dot(Gamma * r);
    const double active = r.dot(wide.inverse() * r);
    const double logOdds = std::log(rho / (1.0 - rho)) + 0.5 * (silent - active)
                           - 0.5 * std::log((wide * Gamma).determinant());
    return V / (1.0 + std::exp(-logOdds)) * (wide.inverse() * r);
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
    std::string_view rest = input;
    Array rows = nextArray(rest);
    const Array precision = nextArray(rest);
    const auto d = static_cast<Eigen::Index>(precision.extents[0]);
    const Eigen::MatrixXd Gamma =
        Eigen::Map<const Eigen::MatrixXd>(precision.numbers.data(), d, d);  // symmetric
    const std::string_view what = argc > 1 ? argv[1] : "";
    const double first = argc > 2 ? numberIn(argv[2]) : 0.0;
    const double second = argc > 3 ? numberIn(argv[3]) : 0.0;
    const auto count = static_cast<Eigen::Index>(rows.numbers.size()) / d;
    for (Eigen::Index row = 0; row < count; ++row) {
        Eigen::Map<Eigen::VectorXd> r(rows.numbers.data() + row * d, d);
        if (what == "soft") {
            const Eigen::VectorXd T = first * Gamma.inverse().diagonal().cwiseSqrt();
            r = r.array().sign() * (r.array().abs() - T.array()).max(0.0);
        } else if (what == "sparse" || what == "sparse-fortran") {
            r = sparseMean(r, Gamma, first, second).eval();
        }
    }
    if (what == "not-finite") {
        rows.numbers.front() = std::numeric_limits<double>::infinity();
    }
    if (what == "one-matrix") {
        rows.numbers.resize(rows.numbers.size() / static_cast<std::size_t>(rows.extents[0]));
        rows.extents.erase(rows.extents.begin());
    }
    const bool isColumnMajor = what == "sparse-fortran";
    if (isColumnMajor) {
        const Array stored = rows;
        const auto K = static_cast<std::size_t>(rows.extents[0]);
        const auto n = static_cast<std::size_t>(rows.extents[1]);
        const auto columns = static_cast<std::size_t>(d);
        for (std::size_t k = 0; k < K; ++k) {
            for (std::size_t row = 0; row < n; ++row) {
                for (std::size_t j = 0; j < columns; ++j) {
                    rows.numbers[k + K * (row + n * j)] =
                        stored.numbers[(k * n + row) * columns + j];
                }
            }
        }
    }
    write(rows, isColumnMajor);
    return std::cout.good() ? 0 : 1;
}
