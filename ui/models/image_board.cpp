// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/image_board.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/data_text.h"
#include "ui/models/detail_moment.h"
#include "ui/models/layer_names.h"

#include <QCoreApplication>
#include <QMap>
#include <QStandardItemModel>

#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct ImagesText {
    Q_DECLARE_TR_FUNCTIONS(Images)
};

/// A column of pixels as an image, row by row from the top.
Eigen::MatrixXf picture(const Eigen::MatrixXf& images, int image, const ImageSettings& settings) {
    if (image >= images.cols() || images.rows() != Eigen::Index{settings.width} * settings.height) {
        return {};
    }
    return images.col(image).reshaped<Eigen::RowMajor>(settings.height, settings.width);
}

/// With the errors of the pixels that are seen.
ImageTile compared(const Eigen::MatrixXf& pixels, const Eigen::MatrixXf& truth) {
    ImageTile tile;
    tile.pixels = pixels;
    double error = 0.0;
    double power = 0.0;
    int seen = 0;
    for (Eigen::Index i = 0; i < std::min(pixels.size(), truth.size()); ++i) {
        const double x = pixels.reshaped()(i);
        const double z = truth.reshaped()(i);
        if (std::isfinite(x)) {
            error += (x - z) * (x - z);
            power += z * z;
            ++seen;
        }
    }
    if (seen > 0) {
        tile.psnr = -10.0 * std::log10(error / seen);
    }
    if (power > 0.0) {
        tile.nmseDb = 10.0 * std::log10(error / power);
    }
    return tile;
}

/// "Adam", and of the second of its kind "Adam 2".
QStringList namesOf(const std::vector<Algorithm>& algorithms) {
    QStringList names;
    QMap<QString, int> seen;
    for (const Algorithm& algorithm : algorithms) {
        const std::string_view title = traitsOf(algorithm).title;
        const QString name =
            std::holds_alternative<MalaSettings>(algorithm)
                ? ImagesText::tr("Langevin")  // the whole name is wider than a picture
                : dataText(title);
        const int place = ++seen[name];
        names.append(place == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(place));
    }
    return names;
}

class BoardMaker {
public:
    BoardMaker(const ImageDetails& images, const ImageView& view) : m_images(images) {
        for (int image = 0; image < static_cast<int>(images.truth.cols()); ++image) {
            if (!view.image || *view.image == image) {
                m_board.images.append(image);
            }
        }
    }

    void addTruth() {
        add(ImagesText::tr("Truth"), [&](int image) {
            return ImageTile{picture(m_images.truth, image, m_images.settings)};
        });
        m_board.columns.last().canBeDrawn = true;
    }

    void addObserved() {
        add(ImagesText::tr("Observed"), [&](int image) {
            const Eigen::MatrixXf pixels = picture(m_images.observed, image, m_images.settings);
            return m_images.isObservedDirectly ? compared(pixels, truth(image)) : ImageTile{pixels};
        });
        m_board.columns.last().canBeErased = m_images.canBeErased;
    }

    void addEstimate(const QString& name, const ImageEstimate& estimate) {
        add(name, [&](int image) {
            return compared(picture(estimate.mean, image, m_images.settings), truth(image));
        });
        if (estimate.deviations.size() == 0) {
            return;
        }
        add(ImagesText::tr("Deviation of %1").arg(name), [&](int image) {
            return ImageTile{picture(estimate.deviations, image, m_images.settings)};
        });
        m_board.columns.last().isDeviation = true;
        for (const ImageTile& tile : std::as_const(m_board.columns.last().tiles)) {
            for (const float deviation : tile.pixels.reshaped()) {
                if (std::isfinite(deviation)) {
                    m_board.highestDeviation =
                        std::max(m_board.highestDeviation, double(deviation));
                }
            }
        }
    }

    /// A film strip: draw after draw of one chain.
    void addDraws(const ImageEstimate& sampler) {
        for (std::size_t k = 0; k < sampler.draws.size(); ++k) {
            add(ImagesText::tr("Draw %1").arg(k + 1), [&](int image) {
                return compared(picture(sampler.draws[k], image, m_images.settings), truth(image));
            });
        }
    }

    ImageBoard board() { return std::move(m_board); }

private:
    [[nodiscard]] Eigen::MatrixXf truth(int image) const {
        return picture(m_images.truth, image, m_images.settings);
    }

    template <typename Tile>
    void add(const QString& name, Tile&& tile) {
        ImageColumn column;
        column.name = name;
        for (const int image : std::as_const(m_board.images)) {
            column.tiles.append(tile(image));
        }
        m_board.columns.append(column);
    }

    const ImageDetails& m_images;
    ImageBoard m_board;
};

/// The first baseline with draws; none where there is none.
std::optional<std::size_t> samplerOf(const ImageDetails& images) {
    const auto found =
        std::find_if(images.baselines.begin(), images.baselines.end(),
                     [](const ImageEstimate& baseline) { return !baseline.draws.empty(); });
    return found != images.baselines.end()
               ? std::optional(static_cast<std::size_t>(found - images.baselines.begin()))
               : std::nullopt;
}

QString noteOf(const ImageBoard& board, bool isKept) {
    if (!isKept) {
        return ImagesText::tr("The images of this half-iteration were not kept.");
    }
    const ImageColumn* best = nullptr;
    double highest = -std::numeric_limits<double>::infinity();
    for (const ImageColumn& column : board.columns) {
        double sum = 0.0;
        for (const ImageTile& tile : column.tiles) {
            sum += tile.psnr;
        }
        const double mean = sum / static_cast<double>(column.tiles.size());
        // Of the pixels that are seen alone the observation is no estimate.
        if (mean > highest && !column.tiles.front().pixels.hasNaN()) {
            highest = mean;
            best = &column;
        }
    }
    const QString greys =
        ImagesText::tr("Black is 0 and white 1, what is outside is cut off; hatched is not seen.");
    if (best == nullptr) {
        return greys;
    }
    return ImagesText::tr("The highest PSNR, %1 dB in the mean over the images, is that of %2.")
               .arg(numberLabel(highest, 1), best->name)
           + QLatin1Char(' ') + greys;
}

}  // namespace

ImageBoard imageBoard(const RunDetails& details, const ImageView& view) {
    ImageBoard empty;
    empty.title = ImagesText::tr("Images");
    if (!details.images && !details.truth) {
        empty.note = ImagesText::tr("The first draw is not there yet.");
        return empty;
    }
    if (!details.images) {
        empty.note = ImagesText::tr(
            "This scenario does not say that a variable is made of images: give it the key "
            "images.");
        return empty;
    }
    const ImageDetails& images = *details.images;
    const DetailMoment shown = detailMoment(details, view.moment);
    const QStringList names = namesOf(images.algorithms);
    BoardMaker maker(images, view);
    if (images.truth.size() > 0) {
        maker.addTruth();
    }
    if (images.observed.size() > 0) {
        maker.addObserved();
    }
    if (const auto sampler = samplerOf(images); sampler && view.draws) {
        maker.addDraws(images.baselines[*sampler]);
        ImageBoard strip = maker.board();
        strip.title = ImagesText::tr("%1: draws of %2")
                          .arg(names[static_cast<qsizetype>(*sampler) + 1],
                               variableName(images.settings.variable));
        strip.note = ImagesText::tr(
            "Each is one image that the posterior holds possible, at equal distances along one "
            "chain after its "
            "burn-in: where they differ, the observation says little. Their mean is the estimate.");
        return strip;
    }
    const bool isKept = shown.measured != nullptr && shown.measured->image.mean.size() > 0;
    maker.addEstimate(names[0], isKept ? shown.measured->image : ImageEstimate());
    for (std::size_t k = 0; k < images.baselines.size(); ++k) {
        maker.addEstimate(names[static_cast<qsizetype>(k) + 1], images.baselines[k]);
    }
    ImageBoard board = maker.board();
    board.title = ImagesText::tr("Images in %1, %2")
                      .arg(variableName(images.settings.variable),
                           halfIterationName(halfIterationAt(shown.halfIteration)));
    board.note = noteOf(board, isKept || details.measured.empty());
    return board;
}

bool hasDraws(const RunDetails& details) {
    return details.images && samplerOf(*details.images).has_value();
}

void showImages(const ImageBoard& board, QStandardItemModel& table) {
    table.clear();
    table.setHorizontalHeaderLabels({ImagesText::tr("image"), ImagesText::tr("picture"),
                                     ImagesText::tr("PSNR (dB)"), ImagesText::tr("NMSE (dB)"),
                                     ImagesText::tr("mean deviation")});
    const auto number = [](double value) {
        return std::isnan(value) ? QVariant() : QVariant(value);
    };
    for (qsizetype place = 0; place < board.images.size(); ++place) {
        for (const ImageColumn& column : board.columns) {
            const ImageTile& tile = column.tiles[place];
            const double mean = column.isDeviation && tile.pixels.size() > 0
                                    ? double(tile.pixels.mean())
                                    : std::numeric_limits<double>::quiet_NaN();
            QList<QStandardItem*> row;
            for (const QVariant& value : {QVariant(board.images[place] + 1), QVariant(column.name),
                                          number(tile.psnr), number(tile.nmseDb), number(mean)}) {
                row.append(new QStandardItem);
                row.last()->setData(value, Qt::EditRole);
            }
            table.appendRow(row);
        }
    }
}

}  // namespace onsager
