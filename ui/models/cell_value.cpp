// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_value.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace onsager {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("CellValue", text);
}

constexpr std::array kQuantities = {CellQuantity::NmseDb,       CellQuantity::NmseDbAligned,
                                    CellQuantity::Mse,          CellQuantity::TestError,
                                    CellQuantity::SettledAfter, CellQuantity::Success,
                                    CellQuantity::Regions};

template <typename Results>
auto ofLayer(const Results& results, int layer) {
    return std::find_if(results.begin(), results.end(),
                        [layer](const auto& result) { return result.layer == layer; });
}

Summary errorOf(const VariableResult& variable, CellQuantity quantity) {
    switch (quantity) {
        case CellQuantity::NmseDb:
            return variable.nmseDb;
        case CellQuantity::NmseDbAligned:
            return variable.nmseDbAligned.value_or(Summary());
        case CellQuantity::Mse:
            return variable.mse;
        case CellQuantity::TestError:
        case CellQuantity::SettledAfter:
        case CellQuantity::Success:
        case CellQuantity::Regions:
            break;
    }
    return {};
}

CellValue variableValue(const CellResult& cell, CellQuantity quantity, int variable) {
    if (cell.halfIterations.empty()) {
        return {};
    }
    const std::vector<VariableResult>& variables = cell.halfIterations.back().variables;
    const auto found = ofLayer(variables, variable);
    if (found == variables.end()) {
        return {};
    }
    const bool isMse = quantity == CellQuantity::Mse;
    return {errorOf(*found, quantity), isMse ? found->predictedMse : found->predictedNmseDb};
}

CellValue successValue(const CellResult& cell) {
    if (!cell.success) {
        return {};
    }
    CellValue value;
    value.predicted = cell.success->predicted;
    if (cell.success->trials > 0) {
        const double share = cell.success->probability;
        const double error = cell.success->standardError;
        value.measured = {share,
                          error,
                          share,
                          std::max(0.0, share - error),
                          std::min(1.0, share + error),
                          cell.success->trials};
    }
    return value;
}

bool isThere(const CellResult& cell, CellQuantity quantity) {
    if (quantity == CellQuantity::NmseDbAligned) {  // without trials nothing is put in order
        return !cell.halfIterations.empty()
               && std::any_of(cell.halfIterations.back().variables.begin(),
                              cell.halfIterations.back().variables.end(),
                              [](const auto& variable) { return variable.nmseDbAligned; });
    }
    if (quantity == CellQuantity::Regions) {
        return cell.fixedPoints.has_value();
    }
    const CellValue value = cellValue(cell, quantity, 0);
    return value.measured.trials > 0 || !std::isnan(value.predicted);
}

}  // namespace

CellValue cellValue(const CellResult& cell, CellQuantity quantity, int variable) {
    switch (quantity) {
        case CellQuantity::NmseDb:
        case CellQuantity::NmseDbAligned:
        case CellQuantity::Mse:
            return variableValue(cell, quantity, variable);
        case CellQuantity::TestError:
            return cell.testError.empty()
                       ? CellValue()
                       : CellValue{cell.testError.back().measured, cell.testError.back().predicted};
        case CellQuantity::SettledAfter: {
            const auto found = ofLayer(cell.settling, variable);
            return found == cell.settling.end() ? CellValue()
                                                : CellValue{found->measured, found->predicted};
        }
        case CellQuantity::Success:
            return successValue(cell);
        case CellQuantity::Regions:
            break;
    }
    return {};
}

Summary baselineValue(const CellResult& cell,
                      std::size_t baseline,
                      CellQuantity quantity,
                      int variable) {
    if (baseline >= cell.baselines.size() || cell.baselines[baseline].empty()) {
        return {};
    }
    const BaselineEpoch& last = cell.baselines[baseline].back();
    if (quantity == CellQuantity::TestError) {
        return last.testError;
    }
    const auto found = ofLayer(last.variables, variable);
    return found == last.variables.end() ? Summary() : errorOf(*found, quantity);
}

bool isOfVariable(CellQuantity quantity) {
    return quantity != CellQuantity::TestError && quantity != CellQuantity::Success
           && quantity != CellQuantity::Regions;
}

QString quantityTitle(CellQuantity quantity) {
    switch (quantity) {
        case CellQuantity::NmseDb:
            return QStringLiteral("NMSE");
        case CellQuantity::NmseDbAligned:
            return translated("NMSE, columns matched");
        case CellQuantity::Mse:
            return translated("Mean squared error");
        case CellQuantity::TestError:
            return translated("Test error (normalised)");
        case CellQuantity::SettledAfter:
            return translated("Iterations until settled");
        case CellQuantity::Success:
            return translated("Success");
        case CellQuantity::Regions:
            return translated("Easy, hard, impossible");
    }
    return {};
}

QString quantityUnit(CellQuantity quantity) {
    const bool isDb = quantity == CellQuantity::NmseDb || quantity == CellQuantity::NmseDbAligned;
    return isDb ? QStringLiteral("dB") : QString();
}

std::optional<CellQuantity> subjectOf(const CellReport& report, int axes) {
    if (!report.success) {
        return std::nullopt;
    }
    if (report.fixedPoints && axes == 2) {
        return CellQuantity::Regions;
    }
    switch (report.success->quantity) {
        case SuccessCriterion::Quantity::Mse:
            return CellQuantity::Mse;
        case SuccessCriterion::Quantity::NmseDb:
            return CellQuantity::NmseDb;
        case SuccessCriterion::Quantity::NmseDbAligned:
            return CellQuantity::NmseDbAligned;
        case SuccessCriterion::Quantity::TestError:
            return CellQuantity::TestError;
    }
    return std::nullopt;
}

std::vector<CellQuantity> quantitiesOf(const SweepCells& cells) {
    std::vector<CellQuantity> there;
    for (const CellQuantity quantity : kQuantities) {
        if (std::any_of(cells.begin(), cells.end(), [quantity](const auto& cell) {
                return cell && isThere(*cell, quantity);
            })) {
            there.push_back(quantity);
        }
    }
    return there;
}

int variablesOf(const SweepCells& cells) {
    for (const auto& cell : cells) {
        if (cell && !cell->halfIterations.empty()) {
            return static_cast<int>(cell->halfIterations.back().variables.size());
        }
    }
    return 0;
}

}  // namespace onsager
