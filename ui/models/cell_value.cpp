// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_value.h"

#include "ui/models/convergence_plot.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct CellValueText {
    Q_DECLARE_TR_FUNCTIONS(CellValue)
};

constexpr std::array kQuantities = {CellQuantity::NmseDb,       CellQuantity::NmseDbAligned,
                                    CellQuantity::Mse,          CellQuantity::TestError,
                                    CellQuantity::SettledAfter, CellQuantity::Success,
                                    CellQuantity::Regions};

template <typename Results>
auto ofLayer(const Results& results, int layer) {
    return std::find_if(results.begin(), results.end(),
                        [layer](const auto& result) { return result.layer == layer; });
}

/// Of an error measure; null where the variable has none of it.
const ErrorResult* measureOf(const VariableResult& variable, CellQuantity quantity) {
    const auto found =
        std::find_if(variable.errors.begin(), variable.errors.end(), [&](const ErrorResult& error) {
            return error.quantity.key == quantity.measure->quantity.key;
        });
    return found == variable.errors.end() ? nullptr : &*found;
}

Summary errorOf(const VariableResult& variable, CellQuantity quantity) {
    switch (quantity.kind) {
        case CellQuantity::Measure: {
            const ErrorResult* error = measureOf(variable, quantity);
            return error != nullptr ? error->measured : Summary();
        }
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
    double predicted = found->predictedNmseDb;
    if (quantity == CellQuantity::Mse) {
        predicted = found->predictedMse;
    } else if (quantity.kind == CellQuantity::Measure) {
        const ErrorResult* error = measureOf(*found, quantity);
        predicted = error != nullptr ? error->predicted : kMissing;
    }
    return {errorOf(*found, quantity), predicted};
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
    const auto isKnown = [](const CellValue& value) {
        return value.measured.trials > 0 || !std::isnan(value.predicted);
    };
    if (quantity.kind == CellQuantity::Measure) {  // of some variables
        return !cell.halfIterations.empty()
               && std::any_of(cell.halfIterations.back().variables.begin(),
                              cell.halfIterations.back().variables.end(),
                              [&](const VariableResult& variable) {
                                  return isKnown(cellValue(cell, quantity, variable.layer));
                              });
    }
    return isKnown(cellValue(cell, quantity, 0));
}

}  // namespace

CellValue cellValue(const CellResult& cell, CellQuantity quantity, int variable) {
    switch (quantity.kind) {
        case CellQuantity::NmseDb:
        case CellQuantity::NmseDbAligned:
        case CellQuantity::Mse:
        case CellQuantity::Measure:
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

bool isBestAtLeast(CellQuantity quantity) {
    switch (quantity.kind) {
        case CellQuantity::NmseDb:
        case CellQuantity::NmseDbAligned:
        case CellQuantity::Mse:
        case CellQuantity::TestError:
        case CellQuantity::SettledAfter:
            return true;
        case CellQuantity::Success:
        case CellQuantity::Regions:
            return false;
        case CellQuantity::Measure:
            return quantity.measure->isBestAtLeast;
    }
    return false;
}

std::optional<CellQuantity> cellQuantityOf(const std::string& name) {
    if (name == "mse") {
        return CellQuantity::Mse;
    }
    if (name == "test-error") {
        return CellQuantity::TestError;
    }
    const ErrorMeasure* measure = errorMeasure(name);
    return measure != nullptr ? std::optional(CellQuantity(*measure)) : std::nullopt;
}

std::string cellQuantityName(CellQuantity quantity) {
    if (quantity.kind == CellQuantity::Measure) {
        return std::string(quantity.measure->quantity.key);
    }
    return quantity == CellQuantity::Mse         ? "mse"
           : quantity == CellQuantity::TestError ? "test-error"
                                                 : "nmse";
}

QString quantityTitle(CellQuantity quantity) {
    switch (quantity.kind) {
        case CellQuantity::Measure:
            return measureTitle(quantity.measure->quantity);
        case CellQuantity::NmseDb:
            return QStringLiteral("NMSE");
        case CellQuantity::NmseDbAligned:
            return CellValueText::tr("NMSE, columns matched");
        case CellQuantity::Mse:
            return CellValueText::tr("Mean squared error");
        case CellQuantity::TestError:
            return CellValueText::tr("Test error (normalised)");
        case CellQuantity::SettledAfter:
            return CellValueText::tr("Iterations until settled");
        case CellQuantity::Success:
            return CellValueText::tr("Success");
        case CellQuantity::Regions:
            return CellValueText::tr("Easy, hard, impossible");
    }
    return {};
}

bool isDecibel(CellQuantity quantity) {
    return quantity == CellQuantity::NmseDb || quantity == CellQuantity::NmseDbAligned
           || (quantity.measure != nullptr
               && quantity.measure->quantity.unit == ErrorUnit::Decibel);
}

QString quantityUnit(CellQuantity quantity) {
    return isDecibel(quantity) ? QStringLiteral("dB") : QString();
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
    std::vector<CellQuantity> all(kQuantities.begin(), kQuantities.end());
    for (const ErrorMeasure& measure : errorMeasures()) {
        all.emplace_back(measure);
    }
    std::vector<CellQuantity> there;
    for (const CellQuantity quantity : all) {
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
