// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/animation.h"

#include "tests/support/every_figure.h"
#include "tests/support/file_text.h"
#include "tests/support/patience.h"
#include "tests/support/test_program.h"
#include "ui/models/plot_frames.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <stdexcept>

using namespace onsager;

namespace {

/// Sides that are no whole number of dots.
AnimationFormat small() {
    AnimationFormat format;
    format.figure.width = 60.3;
    format.figure.height = 40.1;
    format.figure.dpi = 60;
    format.framesPerSecond = 5;
    return format;
}

const AnimationFormat kSmallFormat = small();

PlotModel curves() {
    return std::get<PlotModel>(everyFigure().front().figure);
}

/// "142,96,45" of width, height and frames.
QByteArray shapeOf(const QString& path) {
    QProcess process;
    process.start(QStringLiteral("ffprobe"),
                  {"-v", "error", "-count_frames", "-select_streams", "v", "-show_entries",
                   "stream=width,height,nb_read_frames", "-of", "csv=p=0", path});
    process.waitForFinished(kPatience);
    return process.readAllStandardOutput().trimmed();
}

}  // namespace

class AnimationTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static bool isMissing() {
        return QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
    }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void init() {
        for (const QString& file : files()) {
            QFile::remove(m_folder.filePath(file));
        }
    }

    void aPlotGrowsOnTheAxesOfTheWhole() {
        const PlotModel whole = curves();
        const QVector<double> places = framePlaces(whole);
        QCOMPARE(places.size(), 40);
        const PlotModel part = plotUpTo(whole, 7.0);
        QVERIFY(part.x == whole.x && part.y == whole.y && part.legend == whole.legend);
        for (qsizetype i = 0; i < whole.curves.size(); ++i) {
            QCOMPARE(part.curves[i].points, whole.curves[i].points.first(8));
        }
        QCOMPARE(part.bands[0].upper, whole.bands[0].upper.first(8));
        QVERIFY(plotUpTo(whole, places.last()) == whole);
    }

    void aLineBetweenTwoPointsIsCut() {
        PlotModel plot;
        plot.curves = {
            {QStringLiteral("level"), CurveRole::Baseline, 0, {{0.0, 1.0}, {10.0, 3.0}}},
            {QStringLiteral("marks"), CurveRole::Measured, 0, {{0.0, 1.0}, {10.0, 3.0}}}};
        const PlotModel part = plotUpTo(plot, 5.0);
        QCOMPARE(part.curves[0].points, (QVector<QPointF>{{0.0, 1.0}, {5.0, 2.0}}));
        QCOMPARE(part.curves[1].points, (QVector<QPointF>{{0.0, 1.0}}));
    }

    void plotsOfManyMomentsShareTheirAxes() {
        PlotModel narrow = curves();
        PlotModel wide = curves();
        wide.y.minimum = -100.0;
        wide.x.maximum = 80.0;
        QVector<PlotModel> plots{narrow, wide};
        shareAxes(plots);
        QVERIFY(plots[0].x == wide.x && plots[0].y == wide.y && plots[1].y == wide.y);
    }

    void tooManyFramesAreThinnedEvenly() {
        QVector<int> drawn;
        const FigureFrames all{1001, [&drawn](int frame, const QSizeF& /*pixels*/,
                                              const FigureSettings& /*settings*/) {
                                   drawn.append(frame);
                                   return PlotDrawing();
                               }};
        const FigureFrames few = atMost(all, 11);
        for (int frame = 0; frame < few.count; ++frame) {
            few.draw(frame, {}, {});
        }
        QCOMPARE(drawn, (QVector<int>{0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000}));
    }

    void everyTypeIsWrittenWholeWithEvenSides_data() {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("gif") << "gif" << QByteArray("GIF89a");
        QTest::newRow("webp") << "webp" << QByteArray("RIFF");
        QTest::newRow("mp4") << "mp4" << QByteArray();
    }

    void everyTypeIsWrittenWholeWithEvenSides() {
        if (isMissing()) {
            QSKIP("ffmpeg is not there: install the package ffmpeg");
        }
        QFETCH(QString, suffix);
        QFETCH(QByteArray, magic);
        const QString path = m_folder.filePath("run.") + suffix;
        QVector<int> heard;
        QVERIFY(writeAnimation(growingFrames(curves()), path, kSmallFormat,
                               [&heard](int done) { heard.append(done); }, {}));
        QVERIFY(contentOf(path).startsWith(magic));
        QVERIFY(std::is_sorted(heard.cbegin(), heard.cend()));
        QCOMPARE(heard.last(), 40);
        QCOMPARE(files().size(), 1);
        if (suffix != QStringLiteral("webp")) {  // ffprobe does not count the frames of one
            QCOMPARE(shapeOf(path), QByteArray("142,94,44"));
        }
        const QByteArray first = contentOf(path);
        QVERIFY(writeAnimation(growingFrames(curves()), path, kSmallFormat, [](int) {}, {}));
        QVERIFY(contentOf(path) == first);
    }

    void matricesAndMapsMoveToo() {
        if (isMissing()) {
            QSKIP("ffmpeg is not there: install the package ffmpeg");
        }
        const QString path = m_folder.filePath("all.mp4");
        QVERIFY(writeAnimation(framesOf({smallMatrices(), smallMap(), pointsPlot()}), path,
                               kSmallFormat, [](int) {}, {}));
        QCOMPARE(shapeOf(path), QByteArray("142,94,7"));
    }

    void aStopLeavesNoFile() {
        if (isMissing()) {
            QSKIP("ffmpeg is not there: install the package ffmpeg");
        }
        for (const QString& suffix : animationSuffixes()) {
            for (const int after : {0, 3, 39}) {
                std::stop_source source;
                const QString path = m_folder.filePath("stopped.") + suffix;
                QVERIFY(!writeAnimation(
                    growingFrames(curves()), path, kSmallFormat,
                    [&](int done) {
                        if (done >= after) {
                            source.request_stop();
                        }
                    },
                    source.get_token()));
                QVERIFY(files().isEmpty());
            }
        }
    }

    void withoutFfmpegThePackageIsNamed() {
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", m_folder.path().toUtf8());
        QString refusal;
        try {
            requireAnimation(kSmallFormat);
        } catch (const std::invalid_argument& refused) {
            refusal = QString::fromUtf8(refused.what());
        }
        qputenv("PATH", before);
        QVERIFY2(refusal.contains("install the package ffmpeg"), qPrintable(refusal));
    }

    void anEncoderThatFailsIsQuoted() {
        const QByteArray before = qgetenv("PATH");
        QFile fake(m_folder.filePath("ffmpeg"));
        QVERIFY(fake.open(QIODevice::WriteOnly));
        fake.write("#!/bin/sh\necho first >&2\necho 'no such codec' >&2\nexit 1\n");
        fake.close();
        fake.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toUtf8() + ':' + before);
        QString failure;
        try {
            writeAnimation(growingFrames(curves()), m_folder.filePath("x.mp4"), kSmallFormat,
                           [](int) {}, {});
        } catch (const std::runtime_error& failed) {
            failure = QString::fromUtf8(failed.what());
        }
        qputenv("PATH", before);
        QCOMPARE(failure, QStringLiteral("ffmpeg failed: no such codec"));
        QCOMPARE(files(), QStringList{"ffmpeg"});
    }

    void framesPerSecondAreBounded() {
        for (const int wrong : {-1, 0, 61}) {
            QVERIFY_EXCEPTION_THROWN(requireAnimation({{}, wrong}), std::invalid_argument);
        }
        AnimationFormat large = small();
        large.figure.width = large.figure.height = 2000.0;
        large.figure.dpi = 300;
        QVERIFY_EXCEPTION_THROWN(requireAnimation(large), std::invalid_argument);
        QVERIFY(isAnimation("a.b/run.GIF") && isAnimation("run.mp4") && !isAnimation("run.svg"));
    }
};

ONSAGER_WINDOW_TEST(AnimationTest)
#include "animation_test.moc"
