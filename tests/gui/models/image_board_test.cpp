// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/image_board.h"

#include "tests/support/test_program.h"

#include <QStandardItemModel>
#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

/// Two images of 3 x 2 pixels; the estimate of both is off by 0.1 everywhere, Adam's by 0.01, and a pixel of the
/// observation is not seen.
RunDetails imageDetails() {
    ImageDetails images;
    images.settings = {0, 3, 2};
    images.algorithms = {MlMatVampSettings{}, AdamSettings{}, AdamSettings{}};
    images.truth.resize(6, 2);
    images.truth << 0.0F, 1.0F, 0.1F, 1.0F, 0.2F, 1.0F, 0.3F, 1.0F, 0.4F, 1.0F, 0.5F, 1.0F;
    images.observed = images.truth.array() + 0.2F;
    images.observed(4, 0) = std::nanf("");
    images.isObservedDirectly = true;
    images.baselines = {{images.truth.array() + 0.01F, {}}, {}};
    HalfIterationDetails half;
    half.image = {images.truth.array() + 0.1F, Eigen::MatrixXf::Constant(6, 2, 0.25F)};
    RunDetails run;
    run.images = std::make_shared<const ImageDetails>(images);
    run.measured = {std::make_shared<const HalfIterationDetails>(half)};
    return run;
}

}  // namespace

class ImageBoardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEstimateStandsBesideTheTruth() {
        const ImageBoard board = imageBoard(imageDetails(), {});
        QStringList names;
        for (const ImageColumn& column : board.columns) {
            names.append(column.name);
            QCOMPARE(column.tiles.size(), 2);
        }
        QCOMPARE(names, QStringList({"Truth", "Observed", "ML-Mat-VAMP", "Deviation of ML-Mat-VAMP",
                                     "Adam", "Adam 2"}));
        QCOMPARE(board.highestDeviation, 0.25);
        QVERIFY(board.columns[3].isDeviation && !board.columns[2].isDeviation);
        QVERIFY(board.columns[5].tiles[0].pixels.size() == 0);  // goes on
        QVERIFY(board.title.contains(QStringLiteral("Z₀, forward, iteration 0")));
        QVERIFY2(board.note.contains(QStringLiteral("40.0 dB in the mean over the images, is that "
                                                    "of Adam.")),
                 qPrintable(board.note));
    }

    void pixelsRunAlongTheRowsOfAnImage() {
        const Eigen::MatrixXf pixels =
            imageBoard(imageDetails(), {0, {}}).columns[0].tiles[0].pixels;
        QCOMPARE(pixels.rows(), Eigen::Index{2});
        QCOMPARE(pixels.cols(), Eigen::Index{3});
        QCOMPARE(pixels(0, 2), 0.2F);
        QCOMPARE(pixels(1, 0), 0.3F);
    }

    void errorsAreThoseOfTheFormulas() {
        const ImageBoard board = imageBoard(imageDetails(), {});
        for (const int image : {0, 1}) {
            QVERIFY(std::abs(board.columns[2].tiles[image].psnr - 20.0) < 1e-4);
            QVERIFY(std::abs(board.columns[4].tiles[image].psnr - 40.0) < 1e-3);
        }
        // |z|^2 = 0.55 and 6; of the observation without the pixel 0.4.
        QVERIFY(std::abs(board.columns[2].tiles[0].nmseDb - 10.0 * std::log10(0.06 / 0.55)) < 1e-4);
        QVERIFY(std::abs(board.columns[2].tiles[1].nmseDb - 10.0 * std::log10(0.06 / 6.0)) < 1e-4);
        QVERIFY(std::abs(board.columns[1].tiles[0].nmseDb - 10.0 * std::log10(0.2 / 0.39)) < 1e-4);
        QVERIFY(std::isnan(board.columns[0].tiles[0].psnr));
        QVERIFY(std::isnan(board.columns[3].tiles[0].psnr));
    }

    void anotherVariableThanIsSeenHasNoErrorOfItsObservation() {
        RunDetails run = imageDetails();
        ImageDetails images = *run.images;
        images.isObservedDirectly = false;
        run.images = std::make_shared<const ImageDetails>(images);
        QVERIFY(std::isnan(imageBoard(run, {}).columns[1].tiles[0].psnr));
        images.observed.resize(0, 0);
        run.images = std::make_shared<const ImageDetails>(images);
        QCOMPARE(imageBoard(run, {}).columns[1].name, QString("ML-Mat-VAMP"));
    }

    void drawsOfASamplerAreAStrip() {
        RunDetails run = imageDetails();
        QVERIFY(!hasDraws(run));
        QCOMPARE(imageBoard(run, {{}, {}, true}).columns[2].name, QString("ML-Mat-VAMP"));
        ImageDetails images = *run.images;
        images.algorithms[2] = MalaSettings{};
        images.baselines[1] = {images.truth, {}, {images.truth, images.truth.array() + 0.1F}};
        run.images = std::make_shared<const ImageDetails>(images);
        QVERIFY(hasDraws(run));
        const ImageBoard strip = imageBoard(run, {{}, {}, true});
        QCOMPARE(strip.columns.size(), 4);
        QCOMPARE(strip.columns[3].name, QString("Draw 2"));
        QVERIFY(std::abs(strip.columns[3].tiles[0].psnr - 20.0) < 1e-4);
        QVERIFY(strip.title.contains(QStringLiteral("Langevin")));
    }

    void oneImageIsShownAlone() {
        const ImageBoard board = imageBoard(imageDetails(), {1, {}});
        QCOMPARE(board.images, QVector<int>({1}));
        QCOMPARE(board.columns[0].tiles.size(), 1);
        QCOMPARE(board.columns[0].tiles[0].pixels(0, 0), 1.0F);
    }

    void withoutImagesItSaysWhatIsMissing() {
        RunDetails run;
        QVERIFY(imageBoard(run, {}).note.contains(QStringLiteral("not there yet")));
        run.truth = std::make_shared<const std::vector<Eigen::MatrixXf>>();
        const ImageBoard board = imageBoard(run, {});
        QVERIFY(board.columns.isEmpty());
        QVERIFY(board.note.contains(QStringLiteral("key images")));
        run = imageDetails();
        run.measured = {std::make_shared<const HalfIterationDetails>()};
        QVERIFY(imageBoard(run, {}).note.contains(QStringLiteral("not kept")));
    }

    void theTableHasALineForEveryPicture() {
        QStandardItemModel table;
        showImages(imageBoard(imageDetails(), {}), table);
        QCOMPARE(table.rowCount(), 12);
        QCOMPARE(table.index(2, 1).data(Qt::EditRole).toString(), QString("ML-Mat-VAMP"));
        QVERIFY(std::abs(table.index(2, 2).data(Qt::EditRole).toDouble() - 20.0) < 1e-4);
        QVERIFY(!table.index(0, 2).data(Qt::EditRole).isValid());
        QCOMPARE(table.index(3, 4).data(Qt::EditRole).toDouble(), 0.25);
        QCOMPARE(table.index(6, 0).data(Qt::EditRole).toInt(), 2);
    }
};

ONSAGER_TEST(ImageBoardTest)
#include "image_board_test.moc"
