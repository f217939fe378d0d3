// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/skinny_product.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

class SkinnyProductTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itEqualsThePlainProductForEveryWidth() {
        const RandomField field(5, 0, 0, Draw::Matrix);
        for (const Eigen::Index rows : {1, 3, 37, 2000}) {
            for (const Eigen::Index columns : {1, 7, 100}) {
                const RowMajorMatrix A = field.gaussian(rows, columns);
                for (const Eigen::Index d : {1, 2, 3, 4, 7, 16}) {
                    const Eigen::MatrixXd Z =
                        RandomField(5, 1, 0, Draw::Signal).gaussian(columns, d);
                    const Eigen::MatrixXd H = RandomField(5, 2, 0, Draw::Signal).gaussian(rows, d);
                    QVERIFY((skinnyProduct(A, Z, 1) - A * Z).norm()
                            < 1e-12 * (1.0 + (A * Z).norm()));
                    QVERIFY((skinnyTransposeProduct(A, H, 1) - A.transpose() * H).norm()
                            < 1e-12 * (1.0 + (A.transpose() * H).norm()));
                }
            }
        }
    }

    void theBitsDoNotDependOnTheThreads() {
        const RowMajorMatrix A = RandomField(5, 0, 0, Draw::Matrix).gaussian(9000, 101);
        const Eigen::MatrixXd Z = RandomField(5, 1, 0, Draw::Signal).gaussian(101, 4);
        const Eigen::MatrixXd H = RandomField(5, 2, 0, Draw::Signal).gaussian(9000, 4);
        for (const int threads : {2, 4}) {
            QVERIFY(skinnyProduct(A, Z, 1) == skinnyProduct(A, Z, threads));
            QVERIFY(skinnyTransposeProduct(A, H, 1) == skinnyTransposeProduct(A, H, threads));
        }
    }
};

ONSAGER_TEST(SkinnyProductTest)
#include "skinny_product_test.moc"
