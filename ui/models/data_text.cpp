// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/data_text.h"

#include <QCoreApplication>

#include <string>

namespace onsager {
namespace {

/// The engine knows no translators: its names are listed for them here.
[[maybe_unused]] constexpr const char* kEngineNames[] = {
    // Algorithms.
    QT_TRANSLATE_NOOP("Data", "ML-Mat-VAMP"), QT_TRANSLATE_NOOP("Data", "Adam"),
    QT_TRANSLATE_NOOP("Data", "ML-AMP"), QT_TRANSLATE_NOOP("Data", "Layer-wise AMP"),
    QT_TRANSLATE_NOOP("Data", "AMP of the product"),
    QT_TRANSLATE_NOOP("Data", "Metropolis-adjusted Langevin"),
    // Functions.
    QT_TRANSLATE_NOOP("Data", "absolute value"), QT_TRANSLATE_NOOP("Data", "erf"),
    QT_TRANSLATE_NOOP("Data", "GELU"), QT_TRANSLATE_NOOP("Data", "hard tanh"),
    QT_TRANSLATE_NOOP("Data", "identity"), QT_TRANSLATE_NOOP("Data", "leaky ReLU"),
    QT_TRANSLATE_NOOP("Data", "ReLU"), QT_TRANSLATE_NOOP("Data", "sigmoid"),
    QT_TRANSLATE_NOOP("Data", "sign"), QT_TRANSLATE_NOOP("Data", "SiLU"),
    QT_TRANSLATE_NOOP("Data", "softplus"), QT_TRANSLATE_NOOP("Data", "symmetric door"),
    QT_TRANSLATE_NOOP("Data", "tanh"),
    // Errors.
    QT_TRANSLATE_NOOP("Data", "scaled NMSE"),
    QT_TRANSLATE_NOOP("Data", "NMSE after the best phase"),
    QT_TRANSLATE_NOOP("Data", "bit error rate"), QT_TRANSLATE_NOOP("Data", "symbol error rate"),
    QT_TRANSLATE_NOOP("Data", "missed detections"), QT_TRANSLATE_NOOP("Data", "false detections"),
    QT_TRANSLATE_NOOP("Data", "label error on fresh rows"),
    QT_TRANSLATE_NOOP("Data", "loss on fresh rows"), QT_TRANSLATE_NOOP("Data", "loss on seen rows"),
    QT_TRANSLATE_NOOP("Data", "margin"), QT_TRANSLATE_NOOP("Data", "norm"),
    QT_TRANSLATE_NOOP("Data", "overlap"), QT_TRANSLATE_NOOP("Data", "gain"),
    QT_TRANSLATE_NOOP("Data", "noise"), QT_TRANSLATE_NOOP("Data", "peak signal to noise"),
    QT_TRANSLATE_NOOP("Data", "claimed error"), QT_TRANSLATE_NOOP("Data", "error of the fit"),
    QT_TRANSLATE_NOOP("Data", "label error of the fit"),
    QT_TRANSLATE_NOOP("Data", "error on held-out rows"),
    QT_TRANSLATE_NOOP("Data", "label error on held-out rows"),
    QT_TRANSLATE_NOOP("Data", "learnt values")};

}  // namespace

QString dataText(std::string_view text) {
    return text.empty() ? QString()
                        : QCoreApplication::translate("Data", std::string(text).c_str());
}

}  // namespace onsager
