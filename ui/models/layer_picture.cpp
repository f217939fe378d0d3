// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_picture.h"

#include "engine/arrays/array_error.h"
#include "engine/laws/activation.h"
#include "engine/laws/matrix.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/spectrum.h"
#include "ui/models/picture_shapes.h"
#include "ui/models/prior_picture.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace onsager {
namespace {

/// Density of the squared singular values from their quadrature nodes: count over distance. A
/// single value is a spike.
LayerPicture spectrumDensity(const Spectrum& spectrum) {
    std::vector<QPointF> nodes;
    for (Eigen::Index i = 0; i < spectrum.singularValues.size(); ++i) {
        const double s = spectrum.singularValues(i);
        nodes.emplace_back(s * s, spectrum.counts(i));
    }
    std::sort(nodes.begin(), nodes.end(),
              [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    Stroke curve;
    const double right = 1.05 * nodes.back().x();
    if (!(nodes.back().x() - nodes.front().x() > 1e-9 * right)) {
        return {{{{0.0, 0.0}, {0.5, 0.0}, {0.5, 1.0}, {0.5, 0.0}, {1.0, 0.0}}}, 0.0};
    }
    QVector<QPointF> density;
    for (std::size_t i = 1; i + 1 < nodes.size(); ++i) {
        const double distance = (nodes[i + 1].x() - nodes[i - 1].x()) / 2.0;
        if (distance > 0.0) {
            density.append({nodes[i].x(), nodes[i].y() / distance});
        }
    }
    // A square W has an integrable pole at 0: the picture is cut at four times the median over its length
    // where it would flatten the rest.
    QVector<QPointF> heights;  // and the length over which the curve has them
    for (int i = 0; i < density.size(); ++i) {
        const QPointF& next = density[std::min<qsizetype>(i + 1, density.size() - 1)];
        heights.append({density[i].y(), next.x() - density[std::max(i - 1, 0)].x()});
    }
    std::sort(heights.begin(), heights.end(),
              [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    const double length = density.back().x() - density.front().x();
    double below = 0.0;
    double median = 0.0;
    for (const QPointF& height : heights) {
        below += 0.5 * height.y();
        if (below >= 0.5 * length) {
            median = height.x();
            break;
        }
    }
    const double top = std::min(heights.back().x(), 4.0 * median);
    curve = {{0.0, 0.0}, {density.front().x() / right, 0.0}};
    for (const QPointF& point : density) {
        curve.append({point.x() / right, std::min(1.0, point.y() / top)});
    }
    curve.append({density.back().x() / right, 0.0});
    curve.append({1.0, 0.0});
    return {{curve}, 0.0};
}

/// One spike for every squared singular value, as high as its share.
LayerPicture spectrumSpikes(const Spectrum& spectrum) {
    std::map<double, double> spikes;
    for (Eigen::Index i = 0; i < spectrum.singularValues.size(); ++i) {
        const double s = spectrum.singularValues(i);
        spikes[s * s] += spectrum.counts(i);
    }
    if (spikes.empty()) {
        return {{{{0.0, 0.0}, {1.0, 0.0}}}, 0.0};
    }
    const double right = 1.05 * spikes.rbegin()->first;
    double top = 0.0;
    for (const auto& [place, count] : spikes) {
        top = std::max(top, count);
    }
    Stroke curve = {{0.0, 0.0}};
    for (const auto& [place, count] : spikes) {
        const double x = place / right;
        curve.append({x, 0.0});
        curve.append({x, count / top});
        curve.append({x, 0.0});
    }
    curve.append({1.0, 0.0});
    return {{curve}, 0.0};
}

LayerPicture matrixPicture(const Scenario& scenario, int layer, const MatrixLaw& law) {
    const double rows = rowsOf(scenario, layer);
    const double columns = rowsOf(scenario, layer - 1);
    constexpr int kNodes = 384;  // a quarter of them where the eye sees them
    // The one value of a mean has no width, and would make the others narrow.
    if (const auto* gaussian = std::get_if<GaussianMatrix>(&law)) {
        return spectrumDensity(
            marchenkoPastur(rows, columns, gaussian->variance.value_or(1.0 / columns), kNodes));
    }
    if (const auto* file = std::get_if<FileMatrix>(&law)) {
        try {
            return spectrumSpikes(
                limitSpectrum(*file, static_cast<int>(rows), static_cast<int>(columns)));
        } catch (const ArrayError&) {
            return {};  // the key says what is wrong with the file
        }
    }
    const Spectrum spectrum = limitSpectrum(law, static_cast<int>(rows), static_cast<int>(columns));
    return std::holds_alternative<SingularValuesMatrix>(law) ? spectrumSpikes(spectrum)
                                                             : spectrumDensity(spectrum);
}

/// Stretches a graph to the full height; the baseline is where it is zero.
LayerPicture stretched(const Stroke& graph) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const QPointF& point : graph) {
        low = std::min(low, point.y());
        high = std::max(high, point.y());
    }
    Stroke stroke;
    for (const QPointF& point : graph) {
        stroke.append({std::clamp(point.x(), 0.0, 1.0), (point.y() - low) / (high - low)});
    }
    return {{stroke}, std::clamp(-low / (high - low), 0.0, 1.0)};
}

/// Piece by piece from end to end, so that a jump is a vertical line; else through its values.
LayerPicture functionPicture(const EntryFunction& function) {
    const std::vector<LinearPiece> pieces = linearPieces(function);
    const double halfAxis = function.law().halfAxis;
    if (pieces.empty()) {
        return stretched(sampledStroke([&](double z) { return activatedEntry(function, z); },
                                       -halfAxis, halfAxis));
    }
    Stroke graph;
    for (const LinearPiece& piece : pieces) {
        for (const double z : {std::max(piece.lower, -halfAxis), std::min(piece.upper, halfAxis)}) {
            graph.append({0.5 + z / halfAxis / 2.0, piece.offset + piece.slope * z});
        }
    }
    return stretched(graph);
}

/// The mean of the number of thresholds below z + noise.
LayerPicture staircase(const QuantizedOutput& output) {
    const double first = output.levels.front();
    const double last = output.levels.back();
    const double room = output.levels.size() > 1 ? (last - first) / double(output.levels.size() - 1)
                                                 : std::max(1.0, std::abs(first));
    const double left = first - room;
    const double right = last + room;
    if (output.noiseVariance > 0.0) {
        const double deviation = std::sqrt(output.noiseVariance);
        return stretched(sampledStroke(
            [&](double z) {
                double mean = 0.0;
                for (const double level : output.levels) {
                    mean += normalProbability((z - level) / deviation);
                }
                return mean;
            },
            left, right));
    }
    Stroke graph = {{0.0, 0.0}};
    for (std::size_t k = 0; k < output.levels.size(); ++k) {
        const double x = (output.levels[k] - left) / (right - left);
        graph.append({x, double(k)});
        graph.append({x, double(k + 1)});
    }
    graph.append({1.0, double(output.levels.size())});
    return stretched(graph);
}

/// A table of four rows: a dash where a value is seen, a tick where its sign is, else nothing.
LayerPicture tablePicture(const MaskedOutput& output, int columns) {
    constexpr int kRows = 4;
    constexpr double kDash = 0.32;
    LayerPicture picture;
    for (int cell = 0; cell < kRows * columns; ++cell) {
        const int column = cell % columns;
        const int row = cell / columns;
        const double place = (row + 1) / std::numbers::phi + column * (std::numbers::sqrt2 - 1.0);
        if (place - std::floor(place) >= output.observedFraction) {
            continue;
        }
        const QPointF centre((column + 0.5) / columns, (row + 0.5) / kRows);
        const auto index = static_cast<std::size_t>(column);
        const bool isSign =
            index < output.columnsKind.size() && output.columnsKind[index] == ColumnKind::Probit;
        const QPointF half = isSign ? QPointF(0.0, kDash / kRows) : QPointF(kDash / columns, 0.0);
        picture.strokes.append({centre - half, centre + half});
    }
    return picture;
}

/// One line through the middle for each column, the longer the more probable.
LayerPicture crossingLines(const MixedRegressionOutput& output, int columns) {
    double top = 0.0;
    for (const double probability : output.probabilities) {
        top = std::max(top, probability);
    }
    LayerPicture picture;
    picture.baseline = 0.5;
    for (int j = 0; j < columns; ++j) {
        const auto index = static_cast<std::size_t>(j);
        const double share = index < output.probabilities.size() && top > 0.0
                                 ? output.probabilities[index] / top
                                 : 1.0;
        const double slope = columns == 1 ? 1.0 : 1.0 - 2.0 * j / (columns - 1.0);
        const QPointF half(0.5 * share, 0.5 * share * slope);
        picture.strokes.append({QPointF(0.5, 0.5) - half, QPointF(0.5, 0.5) + half});
    }
    return picture;
}

/// The unit circle with a hand for each column, as long as its weight.
LayerPicture clockPicture(const SketchOutput& output, int columns) {
    constexpr double kRadius = 0.5;
    constexpr double kWidth = 0.62;  // pictures are wider than high
    const auto at = [](double angle, double length) {
        return QPointF(0.5 + kWidth * kRadius * length * std::cos(angle),
                       0.5 + kRadius * length * std::sin(angle));
    };
    double top = 0.0;
    for (const double weight : output.weights) {
        top = std::max(top, std::abs(weight));
    }
    Stroke circle;
    for (int i = 0; i <= kPicturePoints; ++i) {
        circle.append(at(2.0 * std::numbers::pi * i / kPicturePoints, 1.0));
    }
    LayerPicture picture{{circle}, 0.5};
    for (int j = 0; j < columns; ++j) {
        const auto index = static_cast<std::size_t>(j);
        const double length =
            index < output.weights.size() && top > 0.0 ? output.weights[index] / top : 1.0;
        const double angle = 2.0 * std::numbers::pi * (0.1 + j / std::numbers::phi);
        picture.strokes.append({{0.5, 0.5}, at(angle, length)});
    }
    return picture;
}

/// The density of the noise: its own width, or that against a signal of power 4 for an SNR.
LayerPicture noisePicture(const OutputNoise& noise) {
    if (noise.snrDb) {
        return bellPicture(2.0 * std::pow(10.0, -*noise.snrDb / 20.0));
    }
    return bellPicture(deviationOf(noise.variance.value_or(1.0), noise.covariance));
}

LayerPicture outputPicture(const Output& output, int columns) {
    return std::visit(
        Overloaded{
            [](const AwgnOutput& awgn) {
                return awgn.activation.isIdentity() ? noisePicture(awgn.noise)
                                                    : functionPicture(awgn.activation);
            },
            [](const AbsOutput&) { return functionPicture(Activation::Abs); },
            [](const ModulusOutput&) { return functionPicture(Activation::Abs); },
            [](const ReluOutput&) { return functionPicture(Activation::Relu); },
            [](const SignOutput&) { return functionPicture(Activation::Sign); },
            [](const LaplaceOutput& laplace) { return peakPicture(laplace.scale); },
            [](const HuberOutput& huber) {
                const double width = legible(huber.scale);
                const double k = huber.threshold;
                const auto density = [=](double x) {
                    const double u = std::abs(x) / width;
                    return std::exp(u < k ? -0.5 * u * u : -k * (u - 0.5 * k));
                };
                return LayerPicture{{sampledStroke(density, -kHalfAxis, kHalfAxis)}, 0.0};
            },
            [](const HingeOutput&) {
                return stretched(
                    sampledStroke([](double z) { return std::max(0.0, 1.0 - z); }, -3.0, 3.0));
            },
            [](const PoissonOutput&) {
                return stretched(sampledStroke([](double z) { return std::exp(z); }, -3.0, 3.0));
            },
            [](const ProbitOutput& probit) {
                const double deviation = legible(std::sqrt(probit.noiseVariance));
                return stretched(sampledStroke(
                    [=](double z) { return 2.0 * normalProbability(z / deviation) - 1.0; },
                    -kHalfAxis, kHalfAxis));
            },
            [](const LogisticOutput&) {
                return stretched(
                    sampledStroke([](double z) { return std::tanh(z / 2.0); }, -6.0, 6.0));
            },
            [](const QuantizedOutput& quantized) { return staircase(quantized); },
            [&](const MaskedOutput& masked) { return tablePicture(masked, columns); },
            [](const CommitteeOutput& committee) { return functionPicture(committee.activation); },
            [&](const MixedRegressionOutput& mixed) { return crossingLines(mixed, columns); },
            [&](const SketchOutput& sketch) { return clockPicture(sketch, columns); }},
        output);
}

}  // namespace

LayerPicture layerPicture(const Scenario& scenario, int layer) {
    return std::visit(
        Overloaded{[](const PriorLayer& prior) { return priorPicture(prior.law); },
                   [&](const LinearLayer& linear) {
                       return matrixPicture(scenario, layer, linear.matrix);
                   },
                   [](const ActivationLayer& inner) { return functionPicture(inner.function); },
                   [&](const OutputLayer& output) {
                       return outputPicture(output.channel, scenario.columns);
                   }},
        scenario.layers.at(static_cast<std::size_t>(layer)));
}

}  // namespace onsager
