// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/animation.h"

#include "engine/io/atomic_file.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string_view>

namespace onsager {
namespace {

constexpr int kSliceMs = 30;
constexpr int kPatienceMs = 120000;
constexpr double kMostPixels = 2e7;

QString encoder() {
    return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

/// In dots; both sides even, as half of the colours' rows and columns are left out in an MP4.
QSize dotsOf(const FigureFormat& format) {
    const auto even = [&](double millimetres) {
        return 2
               * static_cast<int>(
                   std::lround(0.5 * millimetres * format.dpi / kMillimetresPerInch));
    };
    return {even(format.millimetres.width()), even(format.millimetres.height())};
}

/// One frame as rows of red, green and blue.
QByteArray frameBytes(const FigureFrames& frames, int frame, const FigureSettings& settings) {
    const FigureFormat format = formatOf(settings);
    const QSize dots = dotsOf(format);
    QImage image(dots, QImage::Format_RGB888);
    if (image.isNull()) {
        throw std::runtime_error("not enough memory for a frame of the animation");
    }
    image.fill(theme(format.look.theme).surface);
    QPainter painter(&image);
    painter.scale(format.dpi / kPixelsPerInch, format.dpi / kPixelsPerInch);
    paintDrawing(
        painter,
        frames.draw(frame, format.millimetres * (kPixelsPerInch / kMillimetresPerInch), settings));
    painter.end();
    QByteArray bytes;
    bytes.reserve(qsizetype(3) * dots.width() * dots.height());
    for (int row = 0; row < dots.height(); ++row) {  // without what fills up the rows of the image
        bytes.append(reinterpret_cast<const char*>(image.constScanLine(row)),  // NOLINT: of Qt
                     qsizetype(3) * dots.width());
    }
    return bytes;
}

/// ffmpeg with frames on its standard input. Ended with this, whatever happens.
class Encoder {
public:
    Encoder(const QStringList& output,
            const AnimationFormat& format,
            std::function<void()> meanwhile,
            const std::stop_token& stop)
        : m_meanwhile(std::move(meanwhile)), m_stop(stop) {
        const QSize dots = dotsOf(formatOf(format.figure));
        const QStringList input = {"-hide_banner",
                                   "-loglevel",
                                   "error",
                                   "-nostats",
                                   "-y",
                                   "-f",
                                   "rawvideo",
                                   "-pixel_format",
                                   "rgb24",
                                   "-video_size",
                                   QStringLiteral("%1x%2").arg(dots.width()).arg(dots.height()),
                                   "-framerate",
                                   QString::number(format.framesPerSecond),
                                   "-i",
                                   "pipe:0"};
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(encoder(), input + output);
        if (!m_process.waitForStarted(kPatienceMs)) {
            throw std::runtime_error("ffmpeg could not be started");
        }
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
    Encoder(Encoder&&) = delete;
    Encoder& operator=(Encoder&&) = delete;
    ~Encoder() {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(kPatienceMs);
        }
    }

    /// False after a stop.
    bool write(const QByteArray& bytes) {
        m_process.write(bytes);
        return wait([this] { return m_process.bytesToWrite() == 0; });
    }
    /// Waits for the file. False after a stop. Throws std::runtime_error with what ffmpeg says.
    bool finish() {
        m_process.closeWriteChannel();
        if (!wait([this] { return m_process.state() == QProcess::NotRunning; })) {
            return false;
        }
        if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0) {
            fail();
        }
        return true;
    }

private:
    bool wait(const std::function<bool()>& isDone) {
        QElapsedTimer idle;
        idle.start();
        qint64 left = m_process.bytesToWrite();
        while (!isDone()) {
            if (m_stop.stop_requested()) {
                return false;
            }
            if (m_process.state() == QProcess::NotRunning) {
                fail();
            }
            left > 0 ? m_process.waitForBytesWritten(kSliceMs)
                     : m_process.waitForFinished(kSliceMs);
            if (m_process.bytesToWrite() < left) {
                left = m_process.bytesToWrite();
                idle.restart();
            }
            if (idle.elapsed() > kPatienceMs) {
                throw std::runtime_error("ffmpeg did nothing for two minutes");
            }
            m_meanwhile();
        }
        return true;
    }
    [[noreturn]] void fail() {
        constexpr qsizetype kMost = 300;
        const QByteArray said = m_process.readAllStandardError().trimmed();
        const QByteArray last = said.mid(said.lastIndexOf('\n') + 1).left(kMost);
        throw std::runtime_error("ffmpeg failed: " + last.toStdString());
    }

    QProcess m_process;
    std::function<void()> m_meanwhile;
    std::stop_token m_stop;
};

QStringList outputOf(const QString& suffix, const QString& palette, const QString& file) {
    const QStringList plain = {"-map_metadata", "-1",       "-fflags",
                               "+bitexact",     "-flags:v", "+bitexact"};
    if (suffix == QStringLiteral("gif")) {
        return QStringList{"-i", palette, "-lavfi", "paletteuse=dither=none", "-loop", "0"} + plain
               + QStringList{"-f", "gif", file};
    }
    if (suffix == QStringLiteral("webp")) {
        return QStringList{"-c:v", "libwebp_anim", "-lossless", "1", "-loop", "0"} + plain
               + QStringList{"-f", "webp", file};
    }
    return QStringList{"-c:v", "libx264", "-pix_fmt",  "yuv420p",   "-crf",
                       "16",   "-tune",   "animation", "-movflags", "+faststart"}
           + plain + QStringList{"-f", "mp4", file};
}

void require(const AnimationFormat& format) {
    constexpr int kMostPerSecond = 60;
    requireFormat(formatOf(format.figure));
    if (format.framesPerSecond < 1 || format.framesPerSecond > kMostPerSecond) {
        throw std::invalid_argument("the frames per second must be from 1 to 60, got "
                                    + QString::number(format.framesPerSecond).toStdString());
    }
    const QSize dots = dotsOf(formatOf(format.figure));
    if (double(dots.width()) * dots.height() > kMostPixels) {
        throw std::invalid_argument(
            "an animation of that size and dpi would have frames of more than 2e7 pixels");
    }
}

}  // namespace

QStringList animationSuffixes() {
    return {QStringLiteral("gif"), QStringLiteral("webp"), QStringLiteral("mp4")};
}

bool isAnimation(const QString& path) {
    return animationSuffixes().contains(QFileInfo(path).suffix().toLower());
}

void requireAnimation(const AnimationFormat& format) {
    require(format);
    if (encoder().isEmpty()) {
        throw std::invalid_argument(
            "animations are written by the program ffmpeg, which is not in PATH: install the "
            "package ffmpeg");
    }
}

bool writeAnimation(const FigureFrames& all,
                    const QString& path,
                    const AnimationFormat& format,
                    const std::function<void(int done)>& progress,
                    const std::stop_token& stop) {
    requireAnimation(format);
    if (all.count < 1) {
        throw std::invalid_argument("there is nothing to be shown one after the other");
    }
    loadFonts();
    const FigureFrames frames = atMost(all, kMostFrames);
    const QString suffix = QFileInfo(path).suffix().toLower();
    const QTemporaryDir folder;
    const QString palette = folder.filePath(QStringLiteral("palette.png"));
    const QString made = folder.filePath(QStringLiteral("animation"));
    int done = 0;
    const auto meanwhile = [&] { progress(done); };
    const QByteArray last = frameBytes(frames, frames.count - 1, format.figure);
    if (suffix == QStringLiteral("gif")) {
        Encoder colours(
            {"-vf", "palettegen=reserve_transparent=0", "-frames:v", "1", "-update", "1", palette},
            format, meanwhile, stop);
        if (!colours.write(last) || !colours.finish()) {
            return false;
        }
    }
    Encoder encoding(outputOf(suffix, palette, made), format, meanwhile, stop);
    for (; done + 1 < frames.count; ++done) {
        progress(done);
        if (!encoding.write(frameBytes(frames, done, format.figure))) {
            return false;
        }
    }
    for (int held = 0; held < format.framesPerSecond; ++held) {
        if (!encoding.write(last)) {
            return false;
        }
    }
    if (!encoding.finish()) {
        return false;
    }
    progress(frames.count);
    QFile file(made);
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("ffmpeg left no file");
    }
    const QByteArray bytes = file.readAll();
    writeAtomically(QFile::encodeName(path).toStdString(),
                    std::string_view(bytes.constData(), std::size_t(bytes.size())));
    return true;
}

}  // namespace onsager
