// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activation.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

using namespace onsager;

namespace {

/// All functions with the parameters that they have where none is given.
std::vector<EntryFunction> allFunctions() {
    std::vector<EntryFunction> functions;
    for (std::size_t k = 0; k < kActivationLaws.size(); ++k) {
        functions.emplace_back(static_cast<Activation>(k));
    }
    return functions;
}

std::vector<EntryFunction> smoothFunctions() {
    std::vector<EntryFunction> functions = allFunctions();
    std::erase_if(functions, [](const EntryFunction& phi) { return !phi.isSmooth(); });
    return functions;
}

constexpr double kPlaces[] = {-5.1, -2.3, -1.2, -0.4, -0.1, 0.0, 0.3, 0.75, 1.9, 3.7, 5.8};

void check(bool isTrue, const EntryFunction& phi, const char* what, double z) {
    QVERIFY2(isTrue, qPrintable(QString("%1: %2 at %3").arg(phi.law().name).arg(what).arg(z)));
}

bool isNear(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance * (1.0 + std::abs(b));
}

}  // namespace

class ActivationLawTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFunctionHasItsOwnNameAndIsFoundByIt() {
        std::set<std::string> names;
        for (const EntryFunction& phi : allFunctions()) {
            QVERIFY(names.insert(phi.law().name).second);
            QVERIFY(*phi.law().title != '\0');
            QCOMPARE(int(activationNamed(phi.law().name).value()), int(phi.kind));
        }
        QVERIFY(!activationNamed("softmax"));
    }

    void everyFunctionIsSmoothOrHasPieces() {
        for (const EntryFunction& phi : allFunctions()) {
            QCOMPARE(phi.law().jet != nullptr, phi.law().pieces == nullptr);
        }
    }

    void piecesCoverTheLineAndAreTheFunction() {
        for (const EntryFunction& phi : allFunctions()) {
            const std::vector<LinearPiece> pieces = linearPieces(phi);
            double end = -std::numeric_limits<double>::infinity();
            for (const LinearPiece& piece : pieces) {
                QCOMPARE(piece.lower, end);
                end = piece.upper;
                for (const double z : kPlaces) {
                    if (z > piece.lower && z < piece.upper) {
                        check(piece.offset + piece.slope * z == activatedEntry(phi, z), phi,
                              "piece", z);
                    }
                }
            }
            QVERIFY(pieces.empty() || end == std::numeric_limits<double>::infinity());
        }
    }

    void derivativesAreThoseOfTheValue() {
        constexpr double kStep = 1e-4;
        for (const EntryFunction& phi : smoothFunctions()) {
            for (const double z : kPlaces) {
                const FunctionJet here = functionJet(phi, z);
                const FunctionJet up = functionJet(phi, z + kStep);
                const FunctionJet down = functionJet(phi, z - kStep);
                check(isNear(here.value, activatedEntry(phi, z), 1e-14), phi, "value", z);
                check(isNear(here.slope, (up.value - down.value) / (2 * kStep), 1e-7), phi, "slope",
                      z);
                check(isNear(here.curvature, (up.slope - down.slope) / (2 * kStep), 1e-7), phi,
                      "curvature", z);
                if (phi.law().thirdOverSlope != nullptr) {
                    check(isNear(here.slope * phi.law().thirdOverSlope(z, here.slope),
                                 (up.curvature - down.curvature) / (2 * kStep), 1e-6),
                          phi, "third derivative", z);
                }
            }
        }
    }

    void beyondItsBendsAFunctionIsStraight() {
        for (const EntryFunction& phi : smoothFunctions()) {
            const double far = phi.law().straightBeyond;
            for (const double z : {-far, far}) {
                const FunctionJet here = functionJet(phi, z);
                const double next = activatedEntry(phi, 1.1 * z);
                check(isNear(next, here.value + 0.1 * z * here.slope, 1e-15), phi, "line", z);
                check(std::abs(here.curvature) < 1e-14, phi, "curvature", z);
            }
        }
    }

    void arraysAndLanesAreTheFunction() {
        Eigen::MatrixXd z(std::size(kPlaces), 2);
        for (std::size_t k = 0; k < std::size(kPlaces); ++k) {
            z.row(Eigen::Index(k)).setConstant(kPlaces[k]);
        }
        Eigen::ArrayXXd some(z.rows(), 2);
        for (const EntryFunction& phi : allFunctions()) {
            setValues(phi, z, some);
            for (Eigen::Index k = 0; k < z.rows(); ++k) {
                check(isNear(some(k, 1), activatedEntry(phi, z(k, 0)), 1e-14), phi, "array",
                      z(k, 0));
            }
        }
        for (const EntryFunction& phi : smoothFunctions()) {
            for (const double place : kPlaces) {
                Lane at[2];
                at[0].setConstant(place);
                at[1] = Lane::LinSpaced(place, place + 1.0);
                Lane values[2];
                Lane slopes[2];
                Lane curvatures[2];
                setLaneValues(phi, at, 2, values);
                setLaneSlopes(phi, at, values, 2, slopes);
                setLaneCurvatures(phi, at, values, slopes, 2, curvatures);
                for (int i = 0; i < 2; ++i) {
                    for (Eigen::Index k = 0; k < kLaneCount; ++k) {
                        const FunctionJet f = functionJet(phi, at[i](k));
                        check(isNear(values[i](k), f.value, 1e-14), phi, "lane", at[i](k));
                        check(isNear(slopes[i](k), f.slope, 1e-14), phi, "lane slope", at[i](k));
                        check(isNear(curvatures[i](k), f.curvature, 1e-14), phi, "lane curvature",
                              at[i](k));
                    }
                }
            }
        }
    }

    void logsOfSlopesKeepTheirDigitsInTheTails() {
        for (const EntryFunction& phi : smoothFunctions()) {
            if (phi.law().arrays.logSlopes == nullptr) {
                continue;
            }
            Eigen::MatrixXd z(4, 1);
            z << -20.0, -3.0, 0.4, 4.0;
            Eigen::ArrayXXd logs(4, 1);
            setLogSlopes(phi, z, logs);
            for (Eigen::Index k = 0; k < 4; ++k) {
                check(isNear(logs(k, 0), std::log(functionJet(phi, z(k, 0)).slope), 1e-13), phi,
                      "log of the slope", z(k, 0));
            }
        }
    }

    void inversesGiveTheArgumentBack() {
        for (const EntryFunction& phi : smoothFunctions()) {
            if (phi.law().inverse == nullptr) {
                continue;
            }
            for (const double z : {-5.1, -1.2, 0.0, 0.3, 1.9, 3.7}) {
                const double value = functionJet(phi, z).value;
                // As precise as the value knows its argument.
                const double error = 4e-16 * (1.0 + std::abs(value)) / functionJet(phi, z).slope;
                check(isReached(phi, value), phi, "value", z);
                check(std::abs(inverseFunction(phi, value) - z) < error + 1e-14, phi, "inverse", z);
            }
            QVERIFY(!isReached(phi, phi.law().range.lower));
            QVERIFY(inverseFunction(phi, phi.law().range.lower) == -phi.law().straightBeyond);
        }
    }

    void valuesStayInTheRangeAndTurnWhereDeclared() {
        for (const EntryFunction& phi : allFunctions()) {
            const ValueRange& range = phi.law().range;
            double least = std::numeric_limits<double>::infinity();
            for (double z = -30.0; z <= 30.0; z += 0.01) {
                const double value = activatedEntry(phi, z);
                check(value >= range.lower - 1e-15 && value <= range.upper, phi, "range", z);
                least = std::min(least, value);
            }
            if (std::isfinite(range.lower)) {
                check(least - range.lower < 1e-4, phi, "infimum", least);
            }
        }
        for (const EntryFunction& phi : smoothFunctions()) {
            std::size_t turns = 0;
            double before = functionJet(phi, -8.0).slope;
            for (double z = -7.99; z <= 8.0; z += 0.01) {
                const double slope = functionJet(phi, z).slope;
                turns += (slope < 0.0) != (before < 0.0) ? 1 : 0;
                before = slope;
            }
            check(turns == phi.law().turns.size(), phi, "turns", double(turns));
            for (const double turn : phi.law().turns) {
                check(std::abs(functionJet(phi, turn).slope) < 1e-15, phi, "turn", turn);
            }
        }
    }

    void symmetriesHold() {
        for (const EntryFunction& phi : allFunctions()) {
            for (const double z : kPlaces) {
                const double sum = activatedEntry(phi, z) + activatedEntry(phi, -z);
                const double difference = activatedEntry(phi, z) - activatedEntry(phi, -z);
                if (phi.law().symmetry == Symmetry::Even) {
                    check(difference == 0.0, phi, "even", z);
                }
                // At a jump only one of its sides is a value.
                if (phi.law().symmetry == Symmetry::Point && z != 0.0) {
                    const double centre = phi.isSmooth() ? activatedEntry(phi, 0.0) : 0.0;
                    check(isNear(sum, 2.0 * centre, 1e-15), phi, "point", z);
                }
            }
        }
    }

    void slopesAndCurvaturesAreNoLargerThanDeclared() {
        for (const EntryFunction& phi : smoothFunctions()) {
            const Smoothness& smooth = phi.law().smoothness;
            double slope = 0.0;
            double curvature = 0.0;
            for (double z = -10.0; z <= 10.0; z += 0.01) {
                const FunctionJet f = functionJet(phi, z);
                slope = std::max(slope, std::abs(f.slope));
                curvature = std::max(curvature, std::abs(f.curvature));
            }
            check(slope <= 1.001 * smooth.slope && slope > 0.98 * smooth.slope, phi, "slope",
                  slope);
            check(curvature <= 1.001 * smooth.curvature && curvature > 0.98 * smooth.curvature, phi,
                  "curvature", curvature);
        }
    }

    void stepsBetweenSignsAreTold() {
        for (const EntryFunction& phi : allFunctions()) {
            const bool hasSigns =
                std::all_of(std::begin(kPlaces), std::end(kPlaces),
                            [&](double z) { return std::abs(activatedEntry(phi, z)) == 1.0; });
            QCOMPARE(hasSignsOnly(phi), hasSigns);
            QCOMPARE(isFlat(phi), hasSigns);
        }
        QVERIFY(hasSignsOnly(Activation::Sign));
    }
};

ONSAGER_TEST(ActivationLawTest)
#include "activation_law_test.moc"
