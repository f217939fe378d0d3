// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/quantity_name.h"

#include "engine/experiment/error_measures.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

constexpr std::array<std::pair<std::string_view, ErrorQuantity>, 4> kQuantities = {
    {{"nmse", ErrorQuantity::NmseDb},
     {"mse", ErrorQuantity::Mse},
     {"test-error", ErrorQuantity::NormalisedTestError},
     {"learnt", ErrorQuantity::Learnt}}};

}  // namespace

std::string quantityName(const ConvergenceView& view) {
    const auto found = std::find_if(kQuantities.begin(), kQuantities.end(),
                                    [&](const auto& one) { return one.second == view.quantity; });
    return found == kQuantities.end() ? view.measure : std::string(found->first);
}

std::optional<ConvergenceView> viewOfQuantity(const std::string& name) {
    for (const auto& [known, quantity] : kQuantities) {
        if (known == name) {
            return ConvergenceView{quantity, {}, {}};
        }
    }
    if (errorMeasure(name) == nullptr) {
        return std::nullopt;
    }
    return ConvergenceView{ErrorQuantity::Measure, {}, {}, name};
}

std::string quantityNames() {
    std::string keys;
    for (const ErrorMeasure& measure : errorMeasures()) {
        keys += fmt::format("{}{}", keys.empty() ? "" : ", ", measure.quantity.key);
    }
    return fmt::format("nmse, mse, test-error or learnt, or another error ({})", keys);
}

}  // namespace onsager
