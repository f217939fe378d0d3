// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/laws/law_check.h"
#include "engine/laws/outputs/output_traits.h"

#include <Eigen/Core>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace onsager {

enum class ColumnKind { Awgn, Probit };

inline constexpr std::array<std::pair<ColumnKind, std::string_view>, 2> kColumnKinds = {
    {{ColumnKind::Awgn, "awgn"}, {ColumnKind::Probit, "probit"}}};

/// Entries seen with probability `observedFraction`; a column is seen as z + N(0, noiseVariance) or as
/// sign(z + N(0, noiseVariance)). Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.4.
struct MaskedOutput {
    static constexpr OutputTraits kTraits{.kind = "masked", .takesComplex = true};

    double observedFraction = 0.7;
    std::vector<ColumnKind> columnsKind;  ///< one for each column; empty: all AWGN
    double noiseVariance = 0.1;
    int together = 1;  ///< numbers that are seen or missed together: 2 of complex columns
    bool operator==(const MaskedOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("observedFraction", law.observedFraction);
        visit.namedColumns("columnsKind", law.columnsKind, kColumnKinds);
        visit.value("noiseVariance", law.noiseVariance);
    }
};

/// Its law; an entry that is not seen is NaN in Y.
struct MaskedLaw {
    double observedFraction = 1.0;
    std::vector<ColumnKind> kinds;  ///< d of them
    double noiseVariance = 0.0;
    int together = 1;  ///< numbers that are seen or missed together
};

void check(const MaskedOutput& output, const LawCheck& check);
MaskedLaw outputLaw(const MaskedOutput& output, const OutputSetting& setting);
std::string missingSlope(const MaskedOutput& output);

int observedColumns(const MaskedLaw& law, int columns);
int standardNumbers(const MaskedLaw& law, int columns);
Eigen::MatrixXd observedRows(const MaskedLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard);

/// The sum over the entries that are seen.
EnergyGradient energy(const MaskedLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z);

/// Whether no column is seen as signs.
bool seesNoSigns(const MaskedLaw& law);

}  // namespace onsager
