// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/row_factor.h"

#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>
#include <string>
#include <vector>

using namespace onsager;

namespace {

RandomField field(int trial = 0) {
    return {11, trial, 0, Draw::RowFactors};
}

/// What is said of a law of factors for that many rows: "key: sentence".
std::string problemOf(const FactorLaw& law, int rows) {
    std::string found;
    checkFactors(law, rows, LawCheck(1, [&](const std::string& key, const std::string& message) {
                     found += key + ": " + message;
                 }));
    return found;
}

/// As an error that bends where the power of a row meets the noise.
double bent(double factor) {
    return factor / (1.0 + 3.0 * factor);
}

}  // namespace

class RowFactorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMeanOverDrawnRowsTendsToThatOfTheLaw_data() {
        QTest::addColumn<FactorLaw>("law");
        QTest::newRow("uniform") << FactorLaw(UniformFactors{-12.0, 6.0});
        QTest::newRow("one point") << FactorLaw(UniformFactors{3.0, 3.0});
        QTest::newRow("lognormal") << FactorLaw(LognormalFactors{-2.0, 5.0});
    }

    void theMeanOverDrawnRowsTendsToThatOfTheLaw() {
        QFETCH(const FactorLaw, law);
        constexpr int kRows = 40000;
        const RowFactors factors = rowFactors(law, kRows, field());
        const Eigen::ArrayXd s = factors.rows.array();
        // 3.3 standard errors: once in a thousand seeds.
        const double error = std::sqrt((s - s.mean()).square().mean() / kRows);
        QVERIFY(std::abs(s.mean() - factors.mean) <= 3.3 * error + 1e-12);
        const Eigen::ArrayXd f = s.unaryExpr(&bent);
        const double errorOfBent = std::sqrt((f - f.mean()).square().mean() / kRows);
        const double average = integral(factors.average, bent);
        QVERIFY(std::abs(f.mean() - average) <= 3.3 * errorOfBent + 1e-12);
        // The quadrature has the mean of the law, and the quantiles are those of the same law.
        QVERIFY(std::abs(integral(factors.average, [](double x) { return x; }) / factors.mean - 1.0)
                < 1e-9);
        QVERIFY(std::abs(factors.quantiles.unaryExpr(&bent).mean() - average) < 1e-4);
    }

    void aFewNodesHaveTheMeanOverAList() {
        const Eigen::VectorXd list = rowFactors(LognormalFactors{0.0, 6.0}, 700, field(1)).rows;
        const RowFactors factors =
            rowFactors(GivenFactors{{list.begin(), list.end()}}, 700, field());
        QVERIFY(factors.rows == list);
        QVERIFY(std::abs(factors.average.weights.sum() - 1.0) < 1e-12);
        QVERIFY(std::abs(integral(factors.average, bent) - list.unaryExpr(&bent).mean()) < 1e-8);
        // Of two different factors nothing is left out.
        const RowFactors two = rowFactors(GivenFactors{{4.0, 1.0, 1.0, 1.0}}, 4, field());
        QCOMPARE(two.average.nodes.size(), 2);
        const auto cosine = [](double s) { return std::cos(7.0 * s); };
        QVERIFY(
            std::abs(integral(two.average, cosine) - (0.75 * std::cos(7.0) + 0.25 * std::cos(28.0)))
            < 1e-12);
    }

    void fewerRowsAreTheTopOfMore() {
        const Eigen::VectorXd more = rowFactors(UniformFactors{}, 50, field()).rows;
        QVERIFY(rowFactors(UniformFactors{}, 20, field()).rows == more.head(20));
        QVERIFY(rowFactors(UniformFactors{}, 50, field(1)).rows != more);
    }

    void sampledFactorsHaveTheMeanOfTheLaw() {
        const RowFactors factors = rowFactors(LognormalFactors{1.0, 6.0}, 10, field());
        const Eigen::VectorXd sampled =
            sampledFactors(factors, RandomField(3, 0, 0, Draw::Signal).gaussian(999, 1));
        QVERIFY(std::abs(sampled.mean() / factors.mean - 1.0) < 1e-12);
        QVERIFY(sampled.minCoeff() > 0.0);
        QCOMPARE(sampledFactors(RowFactors(), sampled).size(), 0);
    }

    void rowsInTheirUnitsAreTheRowsBefore() {
        const Eigen::MatrixXd X = RandomField(3, 0, 0, Draw::Signal).gaussian(5, 3);
        const Eigen::VectorXd s = rowFactors(UniformFactors{}, 5, field()).rows;
        const Eigen::MatrixXd scaled = scaledRows(X, s);
        QVERIFY(std::abs(scaled.row(2).squaredNorm() - s(2) * X.row(2).squaredNorm()) < 1e-12);
        QVERIFY(rowsInTheirUnits(scaled, s).isApprox(X, 1e-14));
        QVERIFY(scaledRows(X, {}) == X);
    }

    void whatIsNoFactorForEachRowIsRefused() {
        QCOMPARE(problemOf(NoFactors{}, 3), std::string());
        QCOMPARE(problemOf(GivenFactors{{1.0, 2.0, 3.0}}, 3), std::string());
        QCOMPARE(problemOf(GivenFactors{{1.0, 2.0}}, 3),
                 std::string("values: 2 values are not allowed: one for each row, 3"));
        QCOMPARE(problemOf(GivenFactors{{1.0, 0.0, 3.0}}, 3),
                 std::string("values: the factor of row 1 is 0: from 1e-12 to 1e+12 is allowed"));
        QCOMPARE(problemOf(UniformFactors{3.0, 2.0}, 3),
                 std::string("lowDb: 3 is not allowed: at most highDb, which is 2"));
        QVERIFY(problemOf(FileFactors{}, 3).starts_with("path: ''"));
        FileFactors missing;
        missing.file.source.path = "there-is-no-such-file.npy";
        QVERIFY(problemOf(missing, 3).starts_with("path: "));
        FileFactors pixels;  // 1000 images of 784 numbers
        pixels.file.source.path = "onsager:mnist/vae-20-relu-400-sigmoid-784.h5";
        pixels.file.source.dataset = "encoder/z_mean/bias:0";
        QVERIFY(problemOf(pixels, 3).find("20 x 1, and 3 x 1 is wanted") != std::string::npos);
    }
};

ONSAGER_TEST(RowFactorTest)
#include "row_factor_test.moc"
