// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/singular_values.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace onsager {

void check(const SingularValuesMatrix& law, int rows, int columns, const LawCheck& check) {
    const int most = std::min(rows, columns);
    if (std::cmp_greater(law.values.size(), most)) {
        check.add("values",
                  fmt::format("{} singular values for a {} x {} matrix: at most {} are allowed",
                              law.values.size(), rows, columns, most));
    } else if (vanishes(law.values)) {
        check.add("values", fmt::format("the singular values are all zero: {}", kNeedsSize));
    }
}

Eigen::VectorXd singularValues(const SingularValuesMatrix& law, int /*rows*/, int /*columns*/) {
    std::vector<double> values = law.values;
    std::erase_if(values, [](double value) { return !(value > 0.0); });
    std::sort(values.begin(), values.end(), std::greater<>());
    return Eigen::Map<const Eigen::VectorXd>(values.data(),
                                             static_cast<Eigen::Index>(values.size()));
}

std::shared_ptr<const LinearMap> drawMap(const SingularValuesMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    return haarMap(singularValues(law, rows, columns), rows, columns, numbers);
}

Spectrum limitSpectrum(const SingularValuesMatrix& law, int rows, int columns) {
    return instanceSpectrum(rows, columns, singularValues(law, rows, columns));
}

}  // namespace onsager
