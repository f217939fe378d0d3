// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/sampled_rows.h"

#include "engine/laws/activation.h"
#include "engine/laws/bias.h"
#include "engine/laws/output_law.h"
#include "engine/laws/prior.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

namespace {

/// Draws the net: `own` columns for the layer itself are returned, the rest kept for the messages.
Eigen::MatrixXd drawNet(
    SampledRows& rows, const SampleNet& net, int columns, Eigen::Index own, int sides) {
    rows.columns = columns;
    rows.messages = net.messages;
    // One net for all numbers of a row: signal, bias, layer noise, and d for each message that will be heard.
    const Eigen::Index total = own + sides * net.messages * columns;
    const Eigen::MatrixXd points = whitenedSobol(net.samples, total, net.scrambling);
    rows.standard = points.rightCols(total - own);
    return points.leftCols(own);
}

}  // namespace

Eigen::MatrixXd SampledRows::standardBelow(int k) const {
    return standard.middleCols(k * columns, columns);
}

Eigen::MatrixXd SampledRows::standardAbove(int k) const {
    const int first = below.cols() > 0 ? messages : 0;
    return standard.middleCols((first + k) * columns, columns);
}

Eigen::MatrixXd SampledRows::standardsBelow() const {
    return standard.leftCols(messages * columns);
}

Eigen::MatrixXd SampledRows::standardsAbove() const {
    return standard.rightCols(messages * columns);
}

SampledRows samplePrior(const Network& network, const SampleNet& net) {
    SampledRows rows;
    const int d = network.columns;
    const int draws = priorDraws(network.prior, d);
    const int factorColumns = network.signalFactors.areThere() ? 1 : 0;
    const Eigen::MatrixXd own = drawNet(rows, net, d, draws + factorColumns, 1);
    if (factorColumns > 0) {
        rows.factors = sampledFactors(network.signalFactors, own.col(draws));
    }
    rows.above = scaledRows(priorRows(network.prior, d, own.leftCols(draws)), rows.factors);
    return rows;
}

SampledRows sampleRowwise(const Network& network, int layer, const SampleNet& net) {
    const auto& law = std::get<RowwiseLaw>(network.layer(layer));
    const int d = network.columns;
    const EntryLaw& bias = biasBelow(network, layer);
    const int biasColumns = bias.variance > 0.0 ? d : 0;
    const int noiseColumns = law.noiseCovariance.isZero(0.0) ? 0 : d;
    SampledRows rows;
    const Eigen::MatrixXd own = drawNet(rows, net, d, d + noiseColumns + biasColumns, 2);
    // Z_{l-1} ~ N(0, tau_{l-1}): rows behind a random matrix are Gaussian, of which only the second moment survives.
    rows.below = own.leftCols(d) * symmetricSquareRoot(network.moment(layer - 1));
    rows.bias = biasRows(bias, own.rightCols(d));
    rows.above = activated(law.function, withBias(rows.below, rows.bias));
    if (noiseColumns > 0) {
        rows.above += own.middleCols(d, d) * symmetricSquareRoot(law.noiseCovariance);
    }
    return rows;
}

SampledRows sampleOutput(const Network& network, const SampleNet& net) {
    const int d = network.columns;
    const int draws = observationDraws(network.output, d);
    const EntryLaw& bias = biasBelow(network, network.lastLayer());
    const int biasColumns = bias.variance > 0.0 ? d : 0;
    const int factorColumns = network.noiseFactors.areThere() ? 1 : 0;
    SampledRows rows;
    const Eigen::MatrixXd own = drawNet(rows, net, d, d + draws + factorColumns + biasColumns, 1);
    if (factorColumns > 0) {
        rows.factors = sampledFactors(network.noiseFactors, own.col(d + draws));
    }
    // The argument of the observation, likewise; what is observed has its own draws.
    rows.below = own.leftCols(d) * symmetricSquareRoot(network.moment(network.lastLayer() - 1));
    rows.bias = biasRows(bias, own.rightCols(d));
    rows.observation = observed(network.output, withBias(rows.below, rows.bias),
                                scaledRows(own.middleCols(d, draws), rows.factors));
    return rows;
}

std::vector<SampledRows> sampleLayers(const Network& network,
                                      const std::vector<std::uint64_t>& scramblings,
                                      int samples,
                                      int messages) {
    const int L = network.lastLayer();
    const auto net = [&](int layer) {
        return SampleNet{samples, scramblings[static_cast<std::size_t>(layer / 2)], messages};
    };
    std::vector<SampledRows> layers = {samplePrior(network, net(0))};
    for (int l = 2; l < L; l += 2) {
        layers.push_back(sampleRowwise(network, l, net(l)));
    }
    layers.push_back(sampleOutput(network, net(L)));
    return layers;
}

}  // namespace onsager
