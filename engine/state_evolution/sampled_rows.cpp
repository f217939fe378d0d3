// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/sampled_rows.h"

#include "engine/model/activation.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

namespace {

/// Draws the net: `own` columns for the layer itself are returned, the rest kept for the messages.
Eigen::MatrixXd drawNet(
    SampledRows& rows, const SampleNet& net, int columns, Eigen::Index own, int sides) {
    rows.columns = columns;
    rows.messages = net.messages;
    const Eigen::Index total = own + sides * net.messages * columns;
    const Eigen::MatrixXd points = whitenedSobol(net.samples, total, net.scrambling);
    rows.standard = points.rightCols(total - own);
    return points.leftCols(own);
}

}  // namespace

Eigen::MatrixXd SampledRows::standardBelow(int k) const {
    return standard.middleCols((k % messages) * columns, columns);
}

Eigen::MatrixXd SampledRows::standardAbove(int k) const {
    const int first = below.cols() > 0 ? messages : 0;
    return standard.middleCols((first + k % messages) * columns, columns);
}

SampledRows samplePrior(const Network& network, const SampleNet& net) {
    SampledRows rows;
    const Eigen::MatrixXd own = drawNet(rows, net, network.columns, network.columns, 1);
    rows.above = own * symmetricSquareRoot(network.moment(0));
    return rows;
}

SampledRows sampleRowwise(const Network& network, int layer, const SampleNet& net) {
    const auto& law = std::get<RowwiseLaw>(network.layer(layer));
    const int d = network.columns;
    SampledRows rows;
    const Eigen::MatrixXd own = drawNet(rows, net, d, 2 * d, 2);
    rows.below = own.leftCols(d) * symmetricSquareRoot(network.moment(layer - 1));
    rows.above = activated(law.function, rows.below)
                 + own.rightCols(d) * symmetricSquareRoot(law.noiseCovariance);
    return rows;
}

SampledRows sampleOutput(const Network& network, const SampleNet& net) {
    const int d = network.columns;
    const Eigen::Index outputs = network.output.secondLayer.cols();
    SampledRows rows;
    const Eigen::MatrixXd own = drawNet(rows, net, d, d + outputs, 1);
    rows.below = own.leftCols(d) * symmetricSquareRoot(network.moment(network.lastLayer() - 1));
    rows.observation =
        noiselessObservation(network.output, rows.below)
        + own.rightCols(outputs) * symmetricSquareRoot(network.output.noiseCovariance);
    return rows;
}

}  // namespace onsager
