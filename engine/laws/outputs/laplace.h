// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/laws/line_law.h"
#include "engine/laws/outputs/output_traits.h"

#include <Eigen/Core>

#include <string>

namespace onsager {

/// y = z + u, entry by entry, u of density exp(-|u| / scale) / (2 scale): regression that outliers do not
/// spoil, MAP by least absolute deviations.
struct LaplaceOutput {
    static constexpr OutputTraits kTraits{.kind = "laplace", .hasEqualEntries = true};

    double scale = 0.1;
    bool operator==(const LaplaceOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("scale", law.scale);
    }
};

/// Its law.
struct LaplaceNoiseLaw {
    double scale = 1.0;
};

LaplaceNoiseLaw outputLaw(const LaplaceOutput& output, const OutputSetting& setting);
std::string missingSlope(const LaplaceOutput& output);

/// Of the noise u.
LineLaw lineLaw(const LaplaceNoiseLaw& law);

int observedColumns(const LaplaceNoiseLaw& law, int columns);
int standardNumbers(const LaplaceNoiseLaw& law, int columns);
Eigen::MatrixXd observedRows(const LaplaceNoiseLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard);

/// |Z - Y|_1 / scale.
EnergyGradient energy(const LaplaceNoiseLaw& law,
                      const Eigen::MatrixXd& Y,
                      const Eigen::MatrixXd& Z);

}  // namespace onsager
