// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/estimates_plot.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/data_text.h"
#include "ui/models/detail_moment.h"
#include "ui/models/layer_names.h"

#include <Eigen/Dense>

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
struct EstimatesPlotText {
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
    plot.x.title = EstimatesPlotText::tr("truth");
    plot.y.title = EstimatesPlotText::tr("estimate");
    setRoundRange(plot.x, -reach, reach);
    plot.y.minimum = plot.x.minimum;
    plot.y.maximum = plot.x.maximum;
    plot.cloud.name = EstimatesPlotText::tr("estimate");
    plot.cloud.hasDiagonal = true;
    for (std::size_t i = 0; i < column.truth.size(); ++i) {
        plot.cloud.points.append({column.truth[i], column.estimate[i]});
    }
    if (column.predicted != nullptr) {
        const Regression law(*column.predicted, view.column);
        PlotCurve line{EstimatesPlotText::tr("predicted"), CurveRole::Predicted, 0, {}};
        PlotBand band{EstimatesPlotText::tr("predicted, 10 %"),
                      EstimatesPlotText::tr("predicted, 90 %"),
                      0,
                      {},
                      {},
                      CurveRole::Predicted};
        for (const double z : {plot.x.minimum, 0.0, plot.x.maximum}) {
            const double width = kTenthQuantile * law.deviation;
            line.points.append({z, law.slope * z});
            band.lower.append({z, law.slope * z - width});
            band.upper.append({z, law.slope * z + width});
        }
        plot.curves.append(line);
        plot.bands.append(band);
        plot.legend.append({EstimatesPlotText::tr("predicted: line and 10–90 %"), 0, true, false});
    }
    if (!column.truth.empty()) {
        plot.legend.append(
            {EstimatesPlotText::tr("%1 entries, first trial").arg(column.truth.size()), 0, false,
             true});
    }
}

/// The density of the errors in equal bins with one standard error of each count; of a baseline it has a name.
void addMeasuredDensity(PlotModel& plot,
                        const std::vector<double>& errors,
                        double halfRange,
                        const QString& baseline = {},
                        int style = 0) {
    const double width = 2.0 * halfRange / kBins;
    std::vector<int> counts(kBins, 0);
    for (const double error : errors) {
        const double bin = std::floor((error + halfRange) / width);
        if (bin >= 0.0 && bin < kBins) {
            ++counts[static_cast<std::size_t>(bin)];
        }
    }
    const auto named = [&baseline](const QString& name) {
        return baseline.isEmpty() ? name : QStringLiteral("%1, %2").arg(baseline, name);
    };
    PlotCurve density{named(EstimatesPlotText::tr("measured")), CurveRole::Measured, style, {}};
    PlotBand band{named(EstimatesPlotText::tr("measured − 1 standard error")),
                  named(EstimatesPlotText::tr("measured + 1 standard error")),
                  style,
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
    plot.legend.append({baseline.isEmpty()
                            ? EstimatesPlotText::tr("%1 entries, first trial").arg(errors.size())
                            : baseline,
                        style, false, true});
}

void fitDensityAxis(PlotModel& plot) {
    double top = 0.0;
    for (const PlotCurve& curve : plot.curves) {
        for (const QPointF& point : curve.points) {
            top = std::max(top, point.y());
        }
    }
    setRoundRange(plot.y, 0.0, 1.1 * top);
}

PlotCurve normalLaw(double deviation, double halfRange) {
    PlotCurve law{EstimatesPlotText::tr("predicted"), CurveRole::Predicted, 0, {}};
    for (int bin = 0; bin < kBins; ++bin) {
        const double x = -halfRange + (bin + 0.5) * 2.0 * halfRange / kBins;
        law.points.append({x, std::exp(-0.5 * x * x / (deviation * deviation))
                                  / (deviation * std::sqrt(2.0 * std::numbers::pi))});
    }
    return law;
}

void addHistogram(PlotModel& plot, const ColumnOfMoment& column, const EstimatesView& view) {
    double variance = 0.0;
    for (const EdgeMoments* moments : {column.predicted, column.measured}) {
        if (moments != nullptr) {
            variance = std::max(variance, errorVariance(*moments, view.column));
        }
    }
    const double halfRange = variance > 0.0 ? kDeviationsShown * std::sqrt(variance) : 1.0;
    plot.x.title = EstimatesPlotText::tr("error, estimate − truth");
    plot.y.title = EstimatesPlotText::tr("density");
    plot.x.minimum = -halfRange;
    plot.x.maximum = halfRange;
    if (column.predicted != nullptr && errorVariance(*column.predicted, view.column) > 0.0) {
        plot.curves.append(
            normalLaw(std::sqrt(errorVariance(*column.predicted, view.column)), halfRange));
        plot.legend.append({EstimatesPlotText::tr("predicted: normal law"), 0, true, false});
    }
    if (!column.truth.empty()) {
        std::vector<double> errors;
        for (std::size_t i = 0; i < column.truth.size(); ++i) {
            errors.push_back(column.estimate[i] - column.truth[i]);
        }
        addMeasuredDensity(plot, errors, halfRange);
    }
    fitDensityAxis(plot);
}

/// The finite ones of (R - Z a) / deviation, a the gain of one column.
std::vector<double> scaledNoise(const Eigen::MatrixXf& R,
                                const Eigen::MatrixXf& Z,
                                const Eigen::VectorXd& gain,
                                int column,
                                double deviation) {
    std::vector<double> noise;
    for (Eigen::Index row = 0; row < std::min(R.rows(), Z.rows()); ++row) {
        const double one = (R(row, column) - Z.row(row).cast<double>().dot(gain)) / deviation;
        if (std::isfinite(one)) {
            noise.push_back(one);
        }
    }
    return noise;
}

/// The mean of the fourth power over the square of the variance: 3 of a normal law.
double kurtosis(const std::vector<double>& values) {
    double mean = 0.0;
    for (const double value : values) {
        mean += value / double(values.size());
    }
    double second = 0.0;
    double fourth = 0.0;
    for (const double value : values) {
        const double square = (value - mean) * (value - mean);
        second += square / double(values.size());
        fourth += square * square / double(values.size());
    }
    return fourth / (second * second);
}

/// Whether there are enough values for a density, and they are not all the same.
bool isSpread(const std::vector<double>& values) {
    return values.size() > 1 && std::any_of(values.begin(), values.end(), [&](double value) {
               return value != values.front();
           });
}

/// "Kurtosis 3.02 ± 0.11, that of a normal law is 3."
QString kurtosisText(const std::vector<double>& values) {
    const double error = std::sqrt(24.0 / double(values.size()));  // of independent normal ones
    return EstimatesPlotText::tr("Kurtosis %1 ± %2, that of a normal law is 3.")
        .arg(numberLabel(kurtosis(values), 3), numberLabel(error, 2));
}

/// What the message about the variable is more than the truth, against what was predicted of it.
void addEffectiveNoise(PlotModel& plot,
                       const RunDetails& details,
                       const DetailMoment& moment,
                       const ColumnOfMoment& column,
                       const EstimatesView& view) {
    const auto variable = static_cast<std::size_t>(view.variable);
    plot.x.title = EstimatesPlotText::tr("noise of the message, in predicted standard deviations");
    plot.y.title = EstimatesPlotText::tr("density");
    plot.x.minimum = -kDeviationsShown;
    plot.x.maximum = kDeviationsShown;
    plot.curves.append(normalLaw(1.0, kDeviationsShown));
    plot.legend.append({EstimatesPlotText::tr("predicted: normal law"), 0, true, false});
    plot.note = EstimatesPlotText::tr("What was sent in this half-iteration was not kept.");
    const auto isOf = [&](const EdgeMoments* moments) {
        return moments != nullptr && moments->noiseCovariance.size() > 0
               && moments->noiseCovariance(view.column, view.column) > 0.0;
    };
    const EdgeMoments* law = isOf(column.predicted)  ? column.predicted
                             : isOf(column.measured) ? column.measured
                                                     : nullptr;
    if (column.measured != nullptr && law != nullptr
        && variable < moment.measured->messages.size()) {
        const Eigen::MatrixXf& Z = (*details.truth)[variable];
        const std::vector<double> noise =
            scaledNoise(moment.measured->messages[variable], Z, law->gain.col(view.column),
                        view.column, std::sqrt(law->noiseCovariance(view.column, view.column)));
        if (isSpread(noise)) {
            addMeasuredDensity(plot, noise, kDeviationsShown);
            plot.note = kurtosisText(noise);
        }
    }
    int style = 0;
    for (const BaselineDetails& baseline : details.baselines) {
        ++style;
        const auto place = static_cast<std::size_t>(moment.halfIteration);
        if (place >= baseline.trace.size() || column.truth.empty()
            || variable >= baseline.trace[place]->messages.size()
            || baseline.trace[place]->messages[variable].size() == 0) {
            continue;
        }
        const HalfIterationDetails& sent = *baseline.trace[place];
        const Eigen::MatrixXd& Gamma = sent.edges[variable].messagePrecision;
        const Eigen::MatrixXd covariance = Gamma.inverse();
        const std::vector<double> noise =
            scaledNoise(sent.messages[variable], (*details.truth)[variable],
                        Eigen::VectorXd::Unit(Gamma.rows(), view.column), view.column,
                        std::sqrt(covariance(view.column, view.column)));
        if (isSpread(noise)) {
            const QString name = dataText(traitsOf(baseline.algorithm).title);
            addMeasuredDensity(plot, noise, kDeviationsShown,
                               EstimatesPlotText::tr("%1, in deviations that it claims").arg(name),
                               style);
            plot.note += QLatin1Char(' ')
                         + EstimatesPlotText::tr("%1: kurtosis %2.")
                               .arg(name, numberLabel(kurtosis(noise), 3));
        }
    }
    fitDensityAxis(plot);
}

QString noteOf(const ColumnOfMoment& column, const EstimatesView& view) {
    const auto variance = [&](const EdgeMoments& moments) {
        return numberLabel(errorVariance(moments, view.column), 4);
    };
    if (column.measured != nullptr && column.predicted != nullptr) {
        return EstimatesPlotText::tr(
                   "Mean squared error of this column: measured %1, predicted %2.")
            .arg(variance(*column.measured), variance(*column.predicted));
    }
    if (column.measured != nullptr) {
        return EstimatesPlotText::tr("Mean squared error of this column: measured %1.")
            .arg(variance(*column.measured));
    }
    if (column.predicted != nullptr) {
        return EstimatesPlotText::tr("Mean squared error of this column: predicted %1.")
            .arg(variance(*column.predicted));
    }
    return EstimatesPlotText::tr("The estimates of this half-iteration were not kept.");
}

}  // namespace

PlotModel estimatesPlot(const RunDetails& details, const EstimatesView& view) {
    const DetailMoment moment = detailMoment(details, view.moment);
    const ColumnOfMoment column(details, moment, view);
    PlotModel plot;
    const bool isScatter = view.picture == EstimatesPicture::Scatter;
    const bool isOfNoise = view.picture == EstimatesPicture::EffectiveNoise;
    plot.title =
        (isScatter   ? EstimatesPlotText::tr("%1, column %2, after %3: estimate against truth")
         : isOfNoise ? EstimatesPlotText::tr("%1, column %2, after %3: effective noise")
                     : EstimatesPlotText::tr("%1, column %2, after %3: density of the error"))
            .arg(variableName(view.variable))
            .arg(view.column + 1)
            .arg(halfIterationName(halfIterationAt(moment.halfIteration)));
    if (isOfNoise) {
        addEffectiveNoise(plot, details, moment, column, view);
        return plot;
    }
    if (column.measured != nullptr || column.predicted != nullptr) {
        isScatter ? addScatter(plot, column, view) : addHistogram(plot, column, view);
    }
    plot.note = noteOf(column, view);
    return plot;
}

}  // namespace onsager
