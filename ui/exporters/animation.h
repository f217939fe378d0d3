// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure_frames.h"
#include "ui/exporters/figure_file.h"

#include <functional>
#include <stop_token>

namespace onsager {

/// How an animation runs.
struct AnimationFormat {
    FigureSettings figure;    ///< its size, resolution and look
    int framesPerSecond = 4;  ///< from 1 to 60
};

/// What the name of an animation may end in: "gif", "webp", "mp4".
QStringList animationSuffixes();
/// Whether a path is that of an animation.
bool isAnimation(const QString& path);

/// Throws std::invalid_argument when there is no animation of that format, or no program ffmpeg that could write
/// it; the sentence names its package. To be called before a long run.
void requireAnimation(const AnimationFormat& format);

/// Longer animations leave frames out, evenly.
inline constexpr int kMostFrames = 600;

/// Draws the frames, hands them to ffmpeg one by one, and writes what it makes of them whole or not at all: a GIF
/// with the palette of its last frame, a lossless WebP, or an MP4 (H.264, yuv420p). All repeat or end on the last
/// frame, which stays for a second; sides are even numbers of pixels. The same frames are the same file.
///
/// `progress` hears how many frames are done, and often in between, so that a window stays alive. Returns false
/// after a stop: ffmpeg is ended then and no file is left. Throws as requireAnimation, std::runtime_error when
/// ffmpeg fails or does nothing for two minutes, and WriteError. Needs a QGuiApplication.
bool writeAnimation(const FigureFrames& frames,
                    const QString& path,
                    const AnimationFormat& format,
                    const std::function<void(int done)>& progress,
                    const std::stop_token& stop);

}  // namespace onsager
