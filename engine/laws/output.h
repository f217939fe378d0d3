// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/estimation.h"
#include "engine/laws/output_law.h"
#include "engine/laws/outputs/abs.h"
#include "engine/laws/outputs/awgn.h"
#include "engine/laws/outputs/committee.h"
#include "engine/laws/outputs/hinge.h"
#include "engine/laws/outputs/huber.h"
#include "engine/laws/outputs/laplace.h"
#include "engine/laws/outputs/logistic.h"
#include "engine/laws/outputs/masked.h"
#include "engine/laws/outputs/mixed_regression.h"
#include "engine/laws/outputs/modulus.h"
#include "engine/laws/outputs/poisson.h"
#include "engine/laws/outputs/probit.h"
#include "engine/laws/outputs/quantized.h"
#include "engine/laws/outputs/relu.h"
#include "engine/laws/outputs/sign.h"
#include "engine/laws/outputs/sketch.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace onsager {

/// What a scenario says of the observation; each alternative has a file of its own in laws/outputs, with
/// its fields, its traits, its law and the functions that the questions below are answered by.
using Output = std::variant<AwgnOutput,
                            AbsOutput,
                            ReluOutput,
                            SignOutput,
                            ProbitOutput,
                            LogisticOutput,
                            QuantizedOutput,
                            MaskedOutput,
                            CommitteeOutput,
                            MixedRegressionOutput,
                            SketchOutput,
                            LaplaceOutput,
                            HuberOutput,
                            PoissonOutput,
                            ModulusOutput,
                            HingeOutput>;

const OutputTraits& traitsOf(const Output& output);

/// The additive Gaussian noise of an observation that has one, else null.
const OutputNoise* additiveNoise(const Output& output);
OutputNoise* additiveNoise(Output& output);

/// Whether it is y = phi(z) F2 + Gaussian noise, whose rows may differ by known factors of the noise.
bool hasNoiseOfRows(const Output& output);

/// Columns of an observed row for d = `columns`.
int observedColumns(const Output& output, int columns);

/// Reports what the ranges of single keys cannot say.
void checkOutput(const Output& output, const LawCheck& check);

/// Why the observation has no estimator of this kind; empty when it has one.
std::string_view missingEstimator(const Output& output, Estimation estimation);

/// Whether the entries of an observed row are independent with one law given theirs of Z.
bool hasEqualEntries(const Output& output);

/// Why -log p(y | z) has no slope that a gradient could follow; empty when it has one.
std::string missingSlope(const Output& output);

/// The law with its numbers filled in, its additive noise still missing.
OutputLaw outputLaw(const Output& output, const OutputSetting& setting);

/// Gives the lists of an observation the length of the columns, its noise that of the observed ones.
void fitOutputColumns(Output& output, std::size_t columns);

}  // namespace onsager
