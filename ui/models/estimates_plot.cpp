// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/estimates_plot.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/detail_moment.h"
#include "ui/models/layer_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace onsager {
namespace {

constexpr int kBins = 41;
constexpr double kDeviationsShown = 4.0;
/// Half of the distance between the 10 % and the 90 % quantile of N(0, 1).
constexpr double kTenthQuantile = 1.2815515655446004;

/// The texts of this file, for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(EstimatesPlot)
};

/// The entries of one column, as far as they are there.
struct ColumnOfMoment {
    std::vector<double> truth;
    std::vector<double> estimate;
    const EdgeMoments* measured = nullptr;
    const EdgeMoments* predicted = nullptr;

    ColumnOfMoment(const RunDetails& details,
                   const DetailMoment& moment,
                   const EstimatesView& view) {
        const auto variable = static_cast<std::size_t>(view.variable);
        if (moment.predicted != nullptr && variable < moment.predicted->edges.size()) {
            predicted = &moment.predicted->edges[variable];
        }
        if (moment.measured == nullptr || variable >= moment.measured->edges.size()
            || details.truth == nullptr || (*details.truth)[variable].rows() == 0) {
            return;
        }
        measured = &moment.measured->edges[variable];
        const Eigen::MatrixXf& Z = (*details.truth)[variable];
        const Eigen::MatrixXf& Zhat = moment.measured->estimates[variable];
        for (Eigen::Index row = 0; row < Z.rows(); ++row) {
            truth.push_back(Z(row, view.column));
            estimate.push_back(Zhat(row, view.column));
        }
    }
};

double errorVariance(const EdgeMoments& moments, int column) {
    return std::max(0.0, moments.error()(column, column));
}

/// The straight line from truth to estimate, and the variance around it.
struct Regression {
    double slope = 0.0;
    double deviation = 0.0;

    Regression(const EdgeMoments& moments, int column) {
        const double tau = moments.signal(column, column);
        const double cross = moments.overlap(column, column);
        if (tau > 0.0) {
            slope = cross / tau;
            deviation =
                std::sqrt(std::max(0.0, moments.power(column, column) - cross * cross / tau));
        }
    }
};

void addScatter(PlotModel& plot, const ColumnOfMoment& column, const EstimatesView& view) {
    double reach = 0.0;
    for (const std::vector<double>* values : {&column.truth, &column.estimate}) {
        for (const double value : *values) {
            reach = std::isfinite(value) ? std::max(reach, std::abs(value)) : reach;
        }
    }
    if (column.truth.empty() && column.predicted != nullptr) {
        reach = kDeviationsShown * std::sqrt(column.predicted->signal(view.column, view.column));
    }
    plot.x.title = Text::tr("truth");
    plot.y.title = Text::tr("estimate");
    setRoundRange(plot.x, -reach, reach);
    plot.y.minimum = plot.x.minimum;
    plot.y.maximum = plot.x.maximum;
    plot.cloud.name = Text::tr("estimate");
    plot.cloud.hasDiagonal = true;
    for (std::size_t i = 0; i < column.truth.size(); ++i) {
        plot.cloud.points.append({column.truth[i], column.estimate[i]});
    }
    if (column.predicted != nullptr) {
        const Regression law(*column.predicted, view.column);
        PlotCurve line{Text::tr("predicted"), CurveRole::Predicted, 0, {}};
        PlotBand band{Text::tr("predicted, 10 %"), Text::tr("predicted, 90 %"), 0, {}, {},
                      CurveRole::Predicted};
        for (const double z : {plot.x.minimum, 0.0, plot.x.maximum}) {
            const double width = kTenthQuantile * law.deviation;
            line.points.append({z, law.slope * z});
            band.lower.append({z, law.slope * z - width});
            band.upper.append({z, law.slope * z + width});
        }
        plot.curves.append(line);
        plot.bands.append(band);
        plot.legend.append({Text::tr("predicted: line and 10–90 %"), 0, true, false});
    }
    if (!column.truth.empty()) {
        plot.legend.append(
            {Text::tr("%1 entries, first trial").arg(column.truth.size()), 0, false, true});
    }
}

/// The density of the errors in equal bins with one standard error of each count.
void addMeasuredDensity(PlotModel& plot, const std::vector<double>& errors, double halfRange) {
    const double width = 2.0 * halfRange / kBins;
    std::vector<int> counts(kBins, 0);
    for (const double error : errors) {
        const double bin = std::floor((error + halfRange) / width);
        if (bin >= 0.0 && bin < kBins) {
            ++counts[static_cast<std::size_t>(bin)];
        }
    }
    PlotCurve density{Text::tr("measured"), CurveRole::Measured, 0, {}};
    PlotBand band{Text::tr("measured − 1 standard error"),
                  Text::tr("measured + 1 standard error"),
                  0,
                  {},
                  {},
                  CurveRole::Measured};
    const double each = 1.0 / (width * double(errors.size()));
    for (int bin = 0; bin < kBins; ++bin) {
        const double x = -halfRange + (bin + 0.5) * width;
        const double count = counts[static_cast<std::size_t>(bin)];
        const double error = std::sqrt(std::max(1.0, count));
        density.points.append({x, count * each});
        band.lower.append({x, std::max(0.0, count - error) * each});
        band.upper.append({x, (count + error) * each});
    }
    plot.curves.append(density);
    plot.bands.append(band);
    plot.legend.append({Text::tr("%1 entries, first trial").arg(errors.size()), 0, false, true});
}

void addHistogram(PlotModel& plot, const ColumnOfMoment& column, const EstimatesView& view) {
    double variance = 0.0;
    for (const EdgeMoments* moments : {column.predicted, column.measured}) {
        if (moments != nullptr) {
            variance = std::max(variance, errorVariance(*moments, view.column));
        }
    }
    const double halfRange = variance > 0.0 ? kDeviationsShown * std::sqrt(variance) : 1.0;
    plot.x.title = Text::tr("error, estimate − truth");
    plot.y.title = Text::tr("density");
    plot.x.minimum = -halfRange;
    plot.x.maximum = halfRange;
    if (column.predicted != nullptr && errorVariance(*column.predicted, view.column) > 0.0) {
        const double deviation = std::sqrt(errorVariance(*column.predicted, view.column));
        PlotCurve law{Text::tr("predicted"), CurveRole::Predicted, 0, {}};
        for (int bin = 0; bin < kBins; ++bin) {
            const double x = -halfRange + (bin + 0.5) * 2.0 * halfRange / kBins;
            law.points.append({x, std::exp(-0.5 * x * x / (deviation * deviation))
                                      / (deviation * std::sqrt(2.0 * std::numbers::pi))});
        }
        plot.curves.append(law);
        plot.legend.append({Text::tr("predicted: normal law"), 0, true, false});
    }
    if (!column.truth.empty()) {
        std::vector<double> errors;
        for (std::size_t i = 0; i < column.truth.size(); ++i) {
            errors.push_back(column.estimate[i] - column.truth[i]);
        }
        addMeasuredDensity(plot, errors, halfRange);
    }
    double top = 0.0;
    for (const PlotCurve& curve : plot.curves) {
        for (const QPointF& point : curve.points) {
            top = std::max(top, point.y());
        }
    }
    setRoundRange(plot.y, 0.0, 1.1 * top);
}

QString noteOf(const ColumnOfMoment& column, const EstimatesView& view) {
    const auto variance = [&](const EdgeMoments& moments) {
        return numberLabel(errorVariance(moments, view.column), 4);
    };
    if (column.measured != nullptr && column.predicted != nullptr) {
        return Text::tr("Mean squared error of this column: measured %1, predicted %2.")
            .arg(variance(*column.measured), variance(*column.predicted));
    }
    if (column.measured != nullptr) {
        return Text::tr("Mean squared error of this column: measured %1.")
            .arg(variance(*column.measured));
    }
    if (column.predicted != nullptr) {
        return Text::tr("Mean squared error of this column: predicted %1.")
            .arg(variance(*column.predicted));
    }
    return Text::tr("The estimates of this half-iteration were not kept.");
}

}  // namespace

PlotModel estimatesPlot(const RunDetails& details, const EstimatesView& view) {
    const DetailMoment moment = detailMoment(details, view.moment);
    const ColumnOfMoment column(details, moment, view);
    PlotModel plot;
    const bool isScatter = view.picture == EstimatesPicture::Scatter;
    plot.title = (isScatter ? Text::tr("%1, column %2, after %3: estimate against truth")
                            : Text::tr("%1, column %2, after %3: density of the error"))
                     .arg(variableName(view.variable))
                     .arg(view.column + 1)
                     .arg(halfIterationName(halfIterationAt(moment.halfIteration)));
    if (column.measured != nullptr || column.predicted != nullptr) {
        isScatter ? addScatter(plot, column, view) : addHistogram(plot, column, view);
    }
    plot.note = noteOf(column, view);
    return plot;
}

}  // namespace onsager
