// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activation.h"

#include <algorithm>
#include <cmath>

namespace onsager {

std::optional<Activation> activationNamed(std::string_view name) {
    const auto law = std::find_if(kActivationLaws.begin(), kActivationLaws.end(),
                                  [&](const ActivationLaw* some) { return name == some->name; });
    if (law == kActivationLaws.end()) {
        return std::nullopt;
    }
    return static_cast<Activation>(law - kActivationLaws.begin());
}

Eigen::MatrixXd activated(const EntryFunction& phi, const Eigen::Ref<const Eigen::MatrixXd>& Z) {
    const auto value = phi.law().value;
    const double parameter = phi.parameter;
    return Z.unaryExpr([value, parameter](double z) { return value(z, parameter); });
}

std::vector<LinearPiece> linearPieces(const EntryFunction& phi) {
    return phi.isSmooth() ? std::vector<LinearPiece>() : phi.law().pieces(phi.parameter);
}

bool isReached(const EntryFunction& phi, double value) {
    // Values at the ends of the range are limits, taken nowhere.
    const ValueRange& range = phi.law().range;
    return value > range.lower && value < range.upper;
}

double inverseFunction(const EntryFunction& phi, double value) {
    const ActivationLaw& law = phi.law();
    if (!isReached(phi, value)) {
        return value >= law.range.upper ? law.straightBeyond : -law.straightBeyond;
    }
    return law.inverse(value);
}

bool falls(const EntryFunction& phi) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        const LinearPiece& piece = pieces[k];
        const auto valueAtEnd = [&](const LinearPiece& some) {
            // A piece of half a line of slope 0 has no end: 0 times infinity is avoided.
            return some.offset + (some.slope == 0.0 ? 0.0 : some.slope * piece.upper);
        };
        if (piece.slope < 0.0
            || (k + 1 < pieces.size() && valueAtEnd(pieces[k + 1]) < valueAtEnd(piece))) {
            return true;
        }
    }
    return !phi.law().turns.empty();
}

int mostColumns(const EntryFunction& phi, Estimation estimation) {
    constexpr int kUnlimited = 1 << 30;
    const bool mmse = estimation == Estimation::Mmse;
    // Flat and falling: a belief for each of the patterns of pieces, which are summed.
    if (isFlat(phi) && falls(phi)) {
        return mmse ? 4 : 8;
    }
    return mmse && !phi.law().turns.empty() ? 1 : kUnlimited;
}

bool isFlat(const EntryFunction& phi) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    return !pieces.empty()
           && std::all_of(pieces.begin(), pieces.end(),
                          [](const LinearPiece& piece) { return piece.slope == 0.0; });
}

bool hasSignsOnly(const EntryFunction& phi) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    return isFlat(phi) && std::all_of(pieces.begin(), pieces.end(), [](const LinearPiece& piece) {
               return std::abs(piece.offset) == 1.0;
           });
}

void setValues(const EntryFunction& phi,
               const Eigen::Ref<const Eigen::MatrixXd>& z,
               Eigen::Ref<Eigen::ArrayXXd> values) {
    if (const auto array = phi.law().arrays.values) {
        array(z, values);
    } else {
        values = activated(phi, z).array();
    }
}

void setLogSlopes(const EntryFunction& phi,
                  const Eigen::Ref<const Eigen::MatrixXd>& z,
                  Eigen::Ref<Eigen::ArrayXXd> logs) {
    phi.law().arrays.logSlopes(z, logs);
}

void setLaneValues(const EntryFunction& phi, const Lane* z, int count, Lane* values) {
    if (const auto array = phi.law().arrays.laneValues) {
        array(z, count, values);
        return;
    }
    const auto jet = phi.law().jet;
    std::transform(z, z + count, values, [jet](const Lane& lane) -> Lane {
        return lane.unaryExpr([jet](double x) { return jet(x).value; });
    });
}

void setLaneSlopes(
    const EntryFunction& phi, const Lane* z, const Lane* values, int count, Lane* slopes) {
    if (const auto array = phi.law().arrays.laneSlopes) {
        array(z, values, count, slopes);
        return;
    }
    const auto jet = phi.law().jet;
    std::transform(z, z + count, slopes, [jet](const Lane& lane) -> Lane {
        return lane.unaryExpr([jet](double x) { return jet(x).slope; });
    });
}

void setLaneCurvatures(const EntryFunction& phi,
                       const Lane* z,
                       const Lane* values,
                       const Lane* slopes,
                       int count,
                       Lane* curvatures) {
    if (const auto array = phi.law().arrays.laneCurvatures) {
        array(z, values, slopes, count, curvatures);
        return;
    }
    const auto jet = phi.law().jet;
    std::transform(z, z + count, curvatures, [jet](const Lane& lane) -> Lane {
        return lane.unaryExpr([jet](double x) { return jet(x).curvature; });
    });
}

Eigen::MatrixXd slopes(const EntryFunction& phi, const Eigen::MatrixXd& Z) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    if (pieces.empty()) {
        return Z.unaryExpr([&](double z) { return functionJet(phi, z).slope; });
    }
    return Z.unaryExpr([&](double z) {
        const auto piece = std::find_if(pieces.begin(), pieces.end(),
                                        [z](const LinearPiece& p) { return z < p.upper; });
        return piece != pieces.end() ? piece->slope : pieces.back().slope;
    });
}

}  // namespace onsager
