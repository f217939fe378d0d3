// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/final_estimate.h"
#include "engine/io/array_folder.h"
#include "engine/model/instance.h"

#include <mutex>
#include <string>
#include <vector>

namespace onsager {

/// Draws a trial and writes it into a folder: W_l, B_l, all Z_l and Y, so that
///
///     Z_l = W_l Z_{l-1} + noise for a linear layer, Z_l = phi(Z_{l-1} + B_{l-1}) + noise for a row-wise one,
///
/// and Y is observed of Z_{L-1} + B_{L-1}. Asks for the memory before. Throws ScenarioError (no such trial, too
/// little memory), WriteError, ArrayError.
void writeDraw(const std::string& folder, const Scenario& scenario, int trial, ArrayFormat format);

/// A folder of the last estimates of trials: Zhat_l, and deviation_l, the standard deviations that the algorithm
/// claims. From any thread.
class EstimatesFolder {
public:
    /// As ArrayFolder.
    EstimatesFolder(const std::string& folder, const Scenario& scenario);

    void write(int trial, const std::vector<FinalEstimate>& estimates);
    void finish() const;

private:
    std::mutex m_mutex;
    ArrayFolder m_folder;
};

}  // namespace onsager
