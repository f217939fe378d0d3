// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/sketch_moments.h"

#include "tests/support/test_program.h"

#include <Eigen/LU>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace onsager;

namespace {

Eigen::Matrix2d covariance(double a, double b, double c) {
    return (Eigen::Matrix2d() << a, c, c, b).finished();
}

/// gain, variance of R, spread, believed precision.
struct Messages {
    double gain, variance, spread, precision;
};

SketchEntry entryOf(double weight,
                    const Eigen::Matrix2d& V,
                    const Eigen::Matrix2d& believed,
                    const Messages& messages) {
    const auto& [gain, variance, spread, precision] = messages;
    ArgumentChannel argument;
    argument.mean = 0.3;
    argument.messageVariance = variance;
    argument.covariance = gain * variance;
    argument.variance = spread + gain * gain * variance;
    argument.determinant = spread * variance;
    argument.fromArgument = 0.8;
    argument.fromMessage = -0.3;
    return {argument, weight, V, believed, precision};
}

double largestDifference(const ScalarMoments& a, const ScalarMoments& b) {
    return std::max({std::abs(a.covariance / b.covariance - 1.0),
                     std::abs(a.errorPower / b.errorPower - 1.0),
                     std::abs(a.errorSignal - b.errorSignal) / b.errorPower,
                     std::abs(a.errorReceived - b.errorReceived) / b.errorPower});
}

/// Sums over plain grids of R, y and x, which is not folded.
ScalarMoments bruteForce(const SketchEntry& entry) {
    constexpr double kReachOfGrid = 8.5;
    constexpr double kStep = 0.6;
    const Eigen::Matrix2d N = entry.noise.inverse();
    const Eigen::Matrix2d believed = entry.believedNoise.inverse();
    const ArgumentChannel& law = entry.argument;
    const double spread = law.posteriorVariance();
    const double deviation = std::sqrt(law.messageVariance);
    const double width = std::max(std::sqrt(spread), 1.0 / std::sqrt(entry.precision));
    const double noise = std::sqrt(std::min(entry.noise(0, 0), entry.noise(1, 1)));
    const double reach = std::abs(entry.weight)
                         + kReachOfGrid * std::sqrt(std::max(entry.noise(0, 0), entry.noise(1, 1)));
    const Eigen::ArrayXd side = Eigen::ArrayXd::LinSpaced(
        static_cast<Eigen::Index>(2.0 * reach / (0.5 * noise)), -reach, reach);
    WithMass<ScalarMoments> sum;
    for (double step = -kReachOfGrid; step <= kReachOfGrid; step += kStep) {
        const double R = law.mean + step * deviation;
        const double centre = law.mean + law.share() * (R - law.mean);
        const double lower = std::min(R, centre) - kReachOfGrid * width;
        const double upper = std::max(R, centre) + kReachOfGrid * width;
        const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(
            static_cast<Eigen::Index>((upper - lower) / std::min(0.4 * noise, 0.1)), lower, upper);
        const Eigen::ArrayXd z =
            law.fromArgument * (x - law.mean) + law.fromMessage * (R - law.mean);
        const Eigen::ArrayXd trueLaw = -0.5 * (x - centre).square() / spread;
        const Eigen::ArrayXd believedLaw = -0.5 * (x - R).square() * entry.precision;
        const Eigen::ArrayXd cosine = entry.weight * x.cos();
        const Eigen::ArrayXd sine = entry.weight * x.sin();
        for (const double first : side) {
            for (const double second : side) {
                const Eigen::ArrayXd a = first - cosine;
                const Eigen::ArrayXd b = second - sine;
                const auto density = [&](const Eigen::Matrix2d& P,
                                         const Eigen::ArrayXd& ofArgument) {
                    return Eigen::ArrayXd(ofArgument
                                          - 0.5
                                                * (P(0, 0) * a.square() + P(1, 1) * b.square()
                                                   + 2.0 * P(0, 1) * a * b));
                };
                const Eigen::ArrayXd logBelief = density(believed, believedLaw);
                const Eigen::ArrayXd q = (logBelief - logBelief.maxCoeff()).exp();
                const Eigen::ArrayXd p = density(N, trueLaw).exp();
                const double estimate = (q * x).sum() / q.sum();
                const double variance = (q * (x - estimate).square()).sum() / q.sum();
                const Eigen::ArrayXd w = estimate - x;
                sum += WithMass<ScalarMoments>{p.sum(),
                                               {p.sum() * variance, (p * w.square()).sum(),
                                                (p * w * z).sum(), (p * w * (R - x)).sum()}}
                       * (std::exp(-0.5 * step * step) * (x(1) - x(0)));
            }
        }
    }
    return sum.average();
}

}  // namespace

class SketchMomentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trueBeliefsErrAsMuchAsTheySay() {
        // E w^2 = E C, and the error is that of the message, less what is independent of it.
        for (const Eigen::Matrix2d& V : {covariance(1e-3, 1e-3, 0.0), covariance(0.05, 0.2, 0.05),
                                         covariance(2.0, 0.1, 0.0)}) {
            for (const double gamma : {0.02, 1.0, 4.0, 1000.0}) {
                const SketchEntry entry = entryOf(-0.8, V, V, {1.0, 0.4, 1.0 / gamma, gamma});
                const ScalarMoments found = sketchMoments(entry, {10, 1, 1e-8});
                QVERIFY2(std::abs(found.errorPower / found.covariance - 1.0) < 1e-7
                             && std::abs(found.errorReceived / found.covariance - 1.0) < 1e-7,
                         qPrintable(QString("noise %1, precision %2: %3 and %4 against %5")
                                        .arg(V(0, 0))
                                        .arg(gamma)
                                        .arg(found.errorPower)
                                        .arg(found.errorReceived)
                                        .arg(found.covariance)));
            }
        }
    }

    void panelsOfTenAndOfFourteenNodesAgree_data() {
        QTest::addColumn<double>("weight");
        QTest::addColumn<Eigen::Matrix2d>("noise");
        QTest::addColumn<Eigen::Matrix2d>("believed");
        QTest::addColumn<std::vector<double>>("messages");
        const auto add = [](const char* name, double weight, const Eigen::Matrix2d& V,
                            const Eigen::Matrix2d& believed, const std::vector<double>& messages) {
            QTest::newRow(name) << weight << V << believed << messages;
        };
        const Eigen::Matrix2d round = covariance(0.05, 0.05, 0.0);
        const Eigen::Matrix2d unequal = covariance(0.05, 0.2, 0.05);
        const Eigen::Matrix2d sharp = covariance(0.01, 0.04, 0.01);
        const Eigen::Matrix2d verySharp = covariance(1e-3, 1e-3, 0.0);
        const Eigen::Matrix2d oblong = covariance(0.3, 0.01, 0.02);
        add("unequal noise", 1.0, unequal, unequal, {1.0, 0.5, 0.5, 2.0});
        add("sharp", 0.8, sharp, sharp, {1.0, 0.5, 0.5, 2.0});
        add("along its axes", 1.0, oblong, oblong, {1.0, 0.5, 0.1, 10.0});
        add("false noise", 1.0, round, 2.0 * round, {0.8, 1.0, 0.5, 2.0});
        add("false covariance", -0.6, sharp, covariance(0.02, 0.02, 0.0), {0.7, 0.5, 0.5, 2.0});
        add("far too sure", 1.0, round, round, {0.8, 1.0, 0.5, 20.0});
        add("far too sure and sharp", 1.0, verySharp, 2.0 * verySharp, {0.7, 0.5, 0.5, 200.0});
        add("not sure enough", 1.0, unequal, unequal, {0.9, 0.3, 0.01, 1.0});
        add("over many turns", 2.0, sharp, sharp, {1.0, 20.0, 4.0, 0.25});
        add("nothing received", 1.0, sharp, unequal, {1.0, 0.0, 1.0, 1e-6});
        add("nearly known", 0.6, unequal, unequal, {1.0, 1.0, 1e-6, 1e6});
    }

    void panelsOfTenAndOfFourteenNodesAgree() {
        QFETCH(const double, weight);
        QFETCH(const Eigen::Matrix2d, noise);
        QFETCH(const Eigen::Matrix2d, believed);
        QFETCH(const std::vector<double>, messages);
        const SketchEntry entry =
            entryOf(weight, noise, believed, {messages[0], messages[1], messages[2], messages[3]});
        const ScalarMoments ten = sketchMoments(entry, {10, 2, 1e-8});
        const ScalarMoments fourteen = sketchMoments(entry, {14, 1, 1e-8});
        const double found = largestDifference(ten, fourteen);
        QVERIFY2(found < 1e-7, qPrintable(QString::number(found)));
    }

    void theyAreSumsOverPlainGrids() {
        const Eigen::Matrix2d V = covariance(0.1, 0.2, 0.06);
        const std::vector<SketchEntry> entries = {
            entryOf(1.0, V, V, {1.0, 0.5, 0.4, 2.5}),
            entryOf(1.0, covariance(0.1, 0.1, 0.0), covariance(0.2, 0.2, 0.0),
                    {0.9, 0.3, 0.3, 2.0}),
            entryOf(0.8, V, covariance(0.4, 0.3, -0.1), {0.8, 0.5, 0.3, 1.5}),
            entryOf(-0.9, covariance(0.1, 2.0, 0.1), covariance(0.2, 0.3, 0.0),
                    {1.1, 0.3, 0.5, 0.5})};
        for (const SketchEntry& entry : entries) {
            const double found =
                largestDifference(sketchMoments(entry, {10, 1, 1e-8}), bruteForce(entry));
            QVERIFY2(found < 1e-6, qPrintable(QString::number(found)));
        }
    }

    void aBeliefWiderThanManyTurnsStaysWhereItIs() {
        // Seen over so many turns, every angle is as likely as any other.
        const Eigen::Matrix2d V = covariance(0.05, 0.2, 0.05);
        const ScalarMoments found =
            sketchMoments(entryOf(1.0, V, V, {1.0, 0.0, 90.0, 1e-6}), {10, 1, 1e-8});
        QVERIFY(std::abs(found.covariance / 1e6 - 1.0) < 1e-12);
        QVERIFY(std::abs(found.errorPower / 90.0 - 1.0) < 1e-7);
    }
};

ONSAGER_TEST(SketchMomentsTest)
#include "sketch_moments_test.moc"
