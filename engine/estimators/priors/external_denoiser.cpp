// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/external_denoiser.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/npy_header.h"
#include "engine/arrays/number_type.h"
#include "engine/estimators/estimate_failure.h"
#include "engine/numerics/random.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/process/run_program.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

namespace {

static_assert(std::endian::native == std::endian::little,
              "numbers are written as they lie in memory");

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The most that stands before the numbers of an NPY file.
constexpr std::size_t kMostHeader = (std::size_t{1} << 16U) + 16;

[[noreturn]] void fail(const Program& program, std::string_view problem) {
    throw EstimateFailure(fmt::format("the denoiser '{}' {}", commandText(program), problem));
}

/// n random signs, the same for the same n in every run.
Eigen::VectorXd signsOf(Eigen::Index n) {
    constexpr std::uint64_t kSeed = 0x9E3779B97F4A7C15;  // that of no scenario: those end at 2^53
    const RandomField field(kSeed, 0, 0, Draw::InitialMessage);
    Eigen::VectorXd signs(n);
    for (Eigen::Index row = 0; row < n; ++row) {
        signs(row) = (field.bits(row, 0) & 1U) != 0 ? 1.0 : -1.0;
    }
    return signs;
}

void append(const RowMajor& rows, std::string& bytes) {
    bytes.append(reinterpret_cast<const char*>(rows.data()),
                 static_cast<std::size_t>(rows.size()) * sizeof(double));
}

/// The messages to be denoised: R, then for each column R moved up and down by its step.
std::string stackOf(const Eigen::MatrixXd& R,
                    const Eigen::VectorXd& signs,
                    const Eigen::VectorXd& steps,
                    const Eigen::MatrixXd& Gamma) {
    const Eigen::Index d = R.cols();
    const std::array<std::int64_t, 3> extents = {2 * d + 1, R.rows(), d};
    const std::array<std::int64_t, 2> square = {d, d};
    std::string bytes = npyHeader(extents);
    const std::string second = npyHeader(square);
    bytes.reserve(bytes.size() + second.size()
                  + static_cast<std::size_t>((2 * d + 1) * R.size() + d * d) * sizeof(double));
    RowMajor moved = R;
    append(moved, bytes);
    for (Eigen::Index j = 0; j < d; ++j) {
        for (const double side : {1.0, -1.0}) {
            moved.col(j) = R.col(j) + side * steps(j) * signs;
            append(moved, bytes);
        }
        moved.col(j) = R.col(j);
    }
    bytes += second;
    append(Gamma, bytes);
    return bytes;
}

/// The K x n x d numbers of an answer, entry (k, row, j) at (k n + row) d + j.
std::vector<double> numbersOf(const Program& program,
                              std::string_view answer,
                              const std::vector<std::int64_t>& extents) {
    if (answer.empty()) {
        fail(program, "answers nothing");
    }
    const ArraySource source{"its answer", {}, {}};
    std::string_view rest = answer;
    const PlainLayout layout = readNpyHeader(source, [&rest, &source](std::span<std::byte> out) {
        if (out.size() > rest.size()) {
            failArray(source, "ends within its NPY header");
        }
        std::memcpy(out.data(), rest.data(), out.size());
        rest.remove_prefix(out.size());
    });
    if (layout.extents != extents) {
        fail(program, fmt::format("answers with an array of {}; wanted are the {} of its input",
                                  extentsText(layout.extents), extentsText(extents)));
    }
    const auto count = static_cast<std::size_t>(numberCount(source, extents));
    const std::size_t bytes = count * static_cast<std::size_t>(layout.type.bytes);
    if (rest.size() != bytes) {
        fail(program,
             fmt::format("answers with {} bytes of numbers; {} are wanted", rest.size(), bytes));
    }
    std::vector<double> numbers(count);
    toDoubles(layout.type, std::as_bytes(std::span(rest)), numbers);
    if (!layout.isColumnMajor) {
        return numbers;
    }
    const auto K = static_cast<std::size_t>(extents[0]);
    const auto n = static_cast<std::size_t>(extents[1]);
    const auto d = static_cast<std::size_t>(extents[2]);
    std::vector<double> ordered(count);
    for (std::size_t k = 0; k < K; ++k) {
        for (std::size_t row = 0; row < n; ++row) {
            for (std::size_t j = 0; j < d; ++j) {
                ordered[(k * n + row) * d + j] = numbers[k + K * (row + n * j)];
            }
        }
    }
    return ordered;
}

/// What the program answers, checked.
std::vector<double> answerOf(const Program& program,
                             const std::string& input,
                             const std::vector<std::int64_t>& extents) {
    const auto most = static_cast<std::size_t>(extents[0] * extents[1] * extents[2]);
    const ProgramAnswer answer = runProgram(program, input, kMostHeader + most * sizeof(double));
    if (!answer.failure.empty()) {
        fail(program, answer.failure);
    }
    std::vector<double> numbers;
    try {
        numbers = numbersOf(program, answer.output, extents);
    } catch (const ArrayError& error) {
        fail(program, fmt::format("does not answer with an NPY array: {}", error.what()));
    }
    if (!Eigen::Map<const Eigen::VectorXd>(numbers.data(),
                                           static_cast<Eigen::Index>(numbers.size()))
             .allFinite()) {
        fail(program, "answers with numbers that are not finite");
    }
    return numbers;
}

}  // namespace

Estimate ExternalDenoiser::estimateAbove(const GaussianMessage& above) const {
    const Eigen::MatrixXd& Gamma = above.precision;
    const Eigen::MatrixXd R = above.mean();
    const Eigen::MatrixXd noise = spdInverse(Gamma);
    const Eigen::Index n = R.rows();
    const Eigen::Index d = R.cols();
    const Eigen::VectorXd signs = signsOf(n);
    const Eigen::VectorXd steps = kDisplacement * noise.diagonal().cwiseSqrt();
    const std::vector<double> numbers =
        answerOf(m_program, stackOf(R, signs, steps, Gamma), {2 * d + 1, n, d});
    const auto block = [&](Eigen::Index k) {
        return Eigen::Map<const RowMajor>(numbers.data() + k * n * d, n, d);
    };
    Eigen::MatrixXd J(d, d);
    for (Eigen::Index j = 0; j < d; ++j) {
        const RowMajor change = block(2 * j + 1) - block(2 * j + 2);
        J.row(j) = signs.transpose() * change / (2.0 * steps(j) * static_cast<double>(n));
    }
    Estimate estimate;
    estimate.mean = block(0);
    estimate.covariance = symmetrized(noise * J);
    return estimate;
}

Eigen::MatrixXd ExternalDenoiser::deviations(const LayerMessages& /*messages*/,
                                             Side /*side*/) const {
    return {};
}

}  // namespace onsager
