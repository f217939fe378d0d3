// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"

#include <QString>
#include <QVector>

#include <limits>
#include <optional>

class QStandardItemModel;

namespace onsager {

/// One picture: an image, or the standard deviations that are claimed for its pixels.
struct ImageTile {
    Eigen::MatrixXf pixels;  ///< height x width, NaN where nothing is seen; empty: not known yet
    double psnr = std::numeric_limits<double>::quiet_NaN();    ///< in dB; NaN: says nothing here
    double nmseDb = std::numeric_limits<double>::quiet_NaN();  ///< likewise
};

/// A column of the board: the same picture of every image.
struct ImageColumn {
    QString name;              ///< "Truth", "ML-Mat-VAMP", "Deviation of ML-Mat-VAMP"
    bool canBeErased = false;  ///< the observation where its pixels may be seen or not, one by one
    bool canBeDrawn = false;   ///< the truth, which a pencil may change
    bool isDeviation = false;  ///< in colours from 0 to the largest, instead of grey
    QVector<ImageTile> tiles;  ///< one for each image of the board
};

/// What the chart of images shows: a row for each image, a column for truth, observation and every estimate.
struct ImageBoard {
    QString title;
    QVector<int> images;           ///< columns of the variable, from 0
    QVector<ImageColumn> columns;  ///< none when nothing is known
    double highestDeviation = 0.0;
    QString note;
};

/// Which images, of a draw and after which half-iteration.
struct ImageView {
    std::optional<int> image = {};   ///< a column of the variable; none: all that were kept
    std::optional<int> moment = {};  ///< half-iteration; none: the newest
    /// Single draws of the first baseline that is a sampler, in the place of estimates.
    bool draws = false;
};

/// Whether a sampler has ended, so that there are draws to be seen.
bool hasDraws(const RunDetails& details);

/// PSNR = 10 log10(1 / mse) over the pixels of an image, whose range is [0, 1]; NMSE = |zhat - z|^2 / |z|^2 in dB. Of an
/// observation that is one of the images over the pixels that are seen.
ImageBoard imageBoard(const RunDetails& details, const ImageView& view);

/// The board as a table: image, picture, PSNR (dB), NMSE (dB), mean deviation.
void showImages(const ImageBoard& board, QStandardItemModel& table);

}  // namespace onsager
