// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/learning.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace onsager {

namespace {

/// Visits the fields of a law and collects the numbers of one key, with what stands behind it.
struct NumbersOfKey {
    std::string_view wanted;
    std::vector<double*> numbers = {};
    std::vector<std::string> steps = {};

    void value(std::string_view key, double& number) {
        if (key == wanted) {
            add(number, "");
        }
    }
    /// What is not given is 0.
    void optional(std::string_view key, std::optional<double>& number) {
        if (key == wanted) {
            add(number ? *number : number.emplace(0.0), "");
        }
    }
    void covariance(double& variance, std::optional<MatrixRows>& matrix) {
        if (!matrix) {
            value("variance", variance);
        }
    }
    void components(std::string_view key, std::vector<double>& list) {
        for (std::size_t k = 0; key == wanted && k < list.size(); ++k) {
            add(list[k], fmt::format(".{}", k));
        }
    }
    void componentRows(std::string_view key, MatrixRows& rows) {
        for (std::size_t k = 0; key == wanted && k < rows.size(); ++k) {
            for (std::size_t j = 0; j < rows[k].size(); ++j) {
                add(rows[k][j], fmt::format(".{}.{}", k, j));
            }
        }
    }
    void componentCovariances(std::string_view key, std::vector<MatrixRows>& covariances) {
        for (std::size_t k = 0; key == wanted && k < covariances.size(); ++k) {
            for (std::size_t i = 0; i < covariances[k].size(); ++i) {
                for (std::size_t j = 0; j < covariances[k][i].size(); ++j) {
                    add(covariances[k][i][j], fmt::format(".{}.{}.{}", k, i, j));
                }
            }
        }
    }

private:
    void add(double& number, std::string step) {
        numbers.push_back(&number);
        steps.push_back(std::move(step));
    }
};

/// Points into the prior.
NumbersOfKey numbersIn(Prior& prior, std::string_view key) {
    NumbersOfKey found{key};
    std::visit(
        [&found]<class Law>(Law& law) {
            if constexpr (LearntLaw<Law>) {
                Law::fields(law, found);
            }
        },
        prior);
    return found;
}

constexpr std::string_view kWeights = "weights";

}  // namespace

std::vector<LearntKey> learntKeys(const Prior& prior, int columns) {
    Prior copy = prior;
    std::vector<LearntKey> keys;
    std::visit(
        [&]<class Law>(const Law& /*law*/) {
            if constexpr (LearntLaw<Law>) {
                std::copy_if(Law::kLearnt.begin(), Law::kLearnt.end(), std::back_inserter(keys),
                             [&](const LearntKey& key) {
                                 return (columns == 1 || !key.forOneColumn)
                                        && !numbersIn(copy, key.key).numbers.empty();
                             });
            }
        },
        prior);
    return keys;
}

std::vector<LearntKey> learntKeys(const Output& output) {
    if (const auto* awgn = std::get_if<AwgnOutput>(&output)) {
        return awgn->activation.isIdentity()
                   ? std::vector<LearntKey>(AwgnOutput::kLearnt.begin(), AwgnOutput::kLearnt.end())
                   : std::vector<LearntKey>();
    }
    return std::holds_alternative<ProbitOutput>(output)
               ? std::vector<LearntKey>(ProbitOutput::kLearnt.begin(), ProbitOutput::kLearnt.end())
               : std::vector<LearntKey>();
}

std::vector<double> learntNumbers(const Prior& prior, std::string_view key) {
    Prior copy = prior;
    std::vector<double> values;
    double sum = 0.0;
    for (const double* number : numbersIn(copy, key).numbers) {
        values.push_back(*number);
        sum += *number;
    }
    // Weights count up to a factor: as shares.
    if (key == kWeights) {
        std::for_each(values.begin(), values.end(), [sum](double& value) { value /= sum; });
    }
    return values;
}

std::vector<std::string> learntSteps(const Prior& prior, std::string_view key) {
    Prior copy = prior;
    return numbersIn(copy, key).steps;
}

double withinRange(const LearntKey& key, double value, double before) {
    // A number that is none, or beyond the range, does not become a belief.
    return std::isfinite(value) ? std::clamp(value, key.least, key.most) : before;
}

void setLearntNumbers(Prior& prior, std::string_view key, const std::vector<double>& numbers) {
    const NumbersOfKey found = numbersIn(prior, key);
    for (const LearntKey& learnt : learntKeys(prior, 1)) {
        for (std::size_t i = 0; learnt.key == key && i < found.numbers.size(); ++i) {
            *found.numbers[i] = withinRange(learnt, numbers[i], *found.numbers[i]);
        }
    }
}

}  // namespace onsager
