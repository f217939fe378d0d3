// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/mode_curve.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace onsager;

namespace {

constexpr Activation kSmoothFunctions[] = {Activation::Sigmoid, Activation::Tanh, Activation::Erf};

/// The energy that a mode minimises, over gamma.
double energy(Activation phi, double ratio, double r, double y, double z) {
    const double misfit = y - functionJet(phi, z).value;
    return 0.5 * (z - r) * (z - r) + 0.5 * ratio * misfit * misfit;
}

/// Beliefs from wide to sharp, in and out of the range of phi.
struct SomeBelief {
    double ratio, r, y;

    explicit SomeBelief(std::mt19937& generator) {
        std::normal_distribution<> normal;
        ratio = std::exp(3.0 * normal(generator));
        r = 2.0 * normal(generator);
        y = 1.5 * normal(generator);
    }
};

QString describe(Activation phi, const SomeBelief& some, double one, double other) {
    return QString("function %1, q %2, r %3, y %4: %5 and %6")
        .arg(static_cast<int>(phi))
        .arg(some.ratio)
        .arg(some.r)
        .arg(some.y)
        .arg(one)
        .arg(other);
}

}  // namespace

class ModeCurveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noOtherPlaceIsBetterThanTheMode() {
        std::mt19937 generator(4);
        for (const Activation phi : kSmoothFunctions) {
            for (int trial = 0; trial < 1000; ++trial) {
                const SomeBelief some(generator);
                const double mode = ModeCurve(phi, some.ratio).mode(some.r, some.y);
                const double least = energy(phi, some.ratio, some.r, some.y, mode);
                // The energy at r is all that a better place may spend on its distance from r.
                const double reach =
                    std::sqrt(2.0 * energy(phi, some.ratio, some.r, some.y, some.r));
                constexpr int kSteps = 400;
                double best = mode;
                double height = least * (1.0 - 1e-12);
                for (int k = -kSteps; k <= kSteps; ++k) {
                    const double z = some.r + reach * k / kSteps;
                    const double there = energy(phi, some.ratio, some.r, some.y, z);
                    if (there < height) {
                        height = there;
                        best = z;
                    }
                }
                QVERIFY2(best == mode, qPrintable(describe(phi, some, mode, best)));
            }
        }
    }

    void everyMinimumAndMaximumOfTheEnergyIsFound() {
        std::mt19937 generator(7);
        int several = 0;
        for (const Activation phi : kSmoothFunctions) {
            for (int trial = 0; trial < 1000; ++trial) {
                SomeBelief some(generator);
                some.ratio *= 20.0;  // many energies with several minima
                const ModeCurve curve(phi, some.ratio);
                const std::vector<double> points = curve.criticalPoints(some.r, some.y);
                // All lie between r and the place where phi is y, if it is one of its values.
                const double reach = 20.0 + std::abs(some.r);
                constexpr int kSteps = 4000;
                std::vector<double> changes;
                bool wasAbove = false;
                for (int k = -kSteps; k <= kSteps; ++k) {
                    const double z = reach * k / kSteps;
                    const bool isAbove = curve.message(z, some.y) > some.r;
                    if (isAbove != wasAbove) {
                        changes.push_back(z);
                    }
                    wasAbove = isAbove;
                }
                // Two points nearer than a step are a minimum and a maximum that annihilate.
                if (points.size() != changes.size()) {
                    double nearest = reach;
                    for (std::size_t k = 1; k < points.size(); ++k) {
                        nearest = std::min(nearest, points[k] - points[k - 1]);
                    }
                    QVERIFY2(points.size() > changes.size() && nearest <= reach / kSteps,
                             qPrintable(describe(phi, some, points.front(), points.back())));
                    continue;
                }
                several += points.size() > 1 ? 1 : 0;
                for (std::size_t k = 0; k < points.size(); ++k) {
                    QVERIFY2(std::abs(points[k] - changes[k]) <= 1.001 * reach / kSteps,
                             qPrintable(describe(phi, some, points[k], changes[k])));
                }
            }
        }
        QVERIFY(several > 100);
    }

    void knownJumpsGiveTheSameModes() {
        std::mt19937 generator(4);
        for (const Activation phi : kSmoothFunctions) {
            const auto channel = makeEntryChannel(phi);
            int jumping = 0;
            for (int trial = 0; trial < 3000; ++trial) {
                const SomeBelief some(generator);
                const ModeCurve curve(phi, some.ratio);
                const auto jumps = curve.jumps(some.y);
                jumping += jumps.empty() ? 0 : 1;
                const double found = curve.mode(some.r, some.y, jumps);
                const double alone = curve.mode(some.r, some.y);
                QVERIFY2(std::abs(found - alone) < 1e-12 * (1.0 + std::abs(alone)),
                         qPrintable(describe(phi, some, found, alone)));
                QCOMPARE(channel->mode({some.y, some.ratio, some.r, 1.0}).mean, alone);
                // The mode is told apart to the root of the rounding of the message.
                QVERIFY(std::abs(curve.message(found, some.y) - some.r)
                        < 1e-13 * (1.0 + some.ratio) * (1.0 + std::abs(some.r)));
            }
            QVERIFY(jumping > 500 && jumping < 2900);
        }
    }

    /// Of messages and observations that are next to nothing or next to certain.
    void modesOfExtremeBeliefsAreFinite() {
        for (const Activation phi : kSmoothFunctions) {
            for (const double ratio : {1e-300, 1e-30, 1e-8, 1e8, 1e20, 1e40}) {
                const ModeCurve curve(phi, ratio);
                for (const double r : {-1e6, -30.0, 0.0, 0.3, 1e6}) {
                    for (const double y : {-1e6, -1.0, 0.0, 1e-12, 0.4, 1.0, 1e6}) {
                        const double mode = curve.mode(r, y);
                        QVERIFY(std::isfinite(mode));
                        QVERIFY(energy(phi, ratio, r, y, mode)
                                <= energy(phi, ratio, r, y, r) * (1.0 + 1e-12));
                    }
                }
            }
        }
    }

    void bothEndsOfAJumpAreAsGoodAndBetterThanWhatIsSkipped() {
        std::mt19937 generator(5);
        for (const Activation phi : kSmoothFunctions) {
            for (int trial = 0; trial < 1000; ++trial) {
                const SomeBelief some(generator);
                const ModeCurve curve(phi, some.ratio);
                double before = -1e300;
                for (const ModeJump& jump : curve.jumps(some.y)) {
                    QVERIFY(jump.from < jump.to);
                    QVERIFY(jump.message > before);
                    before = jump.message;
                    const auto height = [&](double z) {
                        return energy(phi, some.ratio, jump.message, some.y, z);
                    };
                    const double scale = 1.0 + height(jump.from);
                    QVERIFY(std::abs(height(jump.from) - height(jump.to)) < 1e-11 * scale);
                    for (const double share : {0.1, 0.3, 0.5, 0.7, 0.9}) {
                        const double z = jump.from + share * (jump.to - jump.from);
                        QVERIFY(height(z) > height(jump.from) - 1e-11 * scale);
                    }
                    QVERIFY(curve.slope(jump.from, some.y) > -1e-6 * (1.0 + some.ratio));
                    QVERIFY(curve.slope(jump.to, some.y) > -1e-6 * (1.0 + some.ratio));
                }
            }
        }
    }

    void jumpsBeginAtTheOnset() {
        for (const Activation phi : kSmoothFunctions) {
            for (const double ratio : {0.01, 1.0, 30.0, 1e5}) {
                const ModeCurve curve(phi, ratio);
                const double step = 1e-8 * (1.0 + std::abs(curve.onset()));
                // Of the side where the mirrored jump is not.
                const double centre = 0.5 * (curve.onset() + curve.mirroredOnset());
                QVERIFY(std::abs(centre - functionJet(phi, 0.0).value)
                        < 1e-9 * (1.0 + std::abs(curve.onset())));
                const auto count = [&](double y) { return curve.jumps(y).size(); };
                QCOMPARE(count(curve.onset() + step), count(curve.onset() - step) + 1);
                QCOMPARE(count(curve.mirroredOnset() - step),
                         count(curve.mirroredOnset() + step) + 1);
                // It begins with nothing.
                const ModeJump first = curve.jumps(curve.onset() + step).front();
                QVERIFY(first.to - first.from < 0.01);
            }
        }
    }

    void slopesAreDerivatives() {
        constexpr double kStep = 1e-5;
        for (const Activation phi : kSmoothFunctions) {
            const ModeCurve curve(phi, 3.0);
            for (const double z : {-2.0, -0.3, 0.0, 0.7, 4.0}) {
                const double found =
                    (curve.message(z + kStep, 0.4) - curve.message(z - kStep, 0.4)) / (2.0 * kStep);
                QVERIFY(std::abs(found - curve.slope(z, 0.4)) < 1e-8);
            }
        }
    }
};

ONSAGER_TEST(ModeCurveTest)
#include "mode_curve_test.moc"
