// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/array_file.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace onsager {

/// Rows of a variable, or of the observation, that are read and not drawn. With an item trial t has entry item + t
/// along the first axis of the file; else every trial has the same.
struct DataFile {
    ArrayFile array;
    std::optional<int> item;
    bool operator==(const DataFile&) const = default;

    template <class File, class Fields>
    static void fields(File& file, Fields& visit) {
        ArrayFile::fields(file.array, visit);
        visit.optional("item", file.item);
    }
};

/// The truth Z_variable: of a file, or written into the scenario, the same for every trial.
struct TruthFile {
    int variable = 0;
    DataFile file;
    std::vector<double> values = {};  ///< in the place of the file: row after row; empty: of the file
    bool operator==(const TruthFile&) const = default;
};

/// Where the data of a scenario come from, when its laws do not draw them: Y of a file, true variables of files. Of
/// variables that neither a file nor a draw gives nothing is known; with a true variable and no observation all
/// that lies above it is drawn.
struct DataSettings {
    std::optional<DataFile> observation;
    std::vector<TruthFile> truth;  ///< of each variable once
    /// Rows of the observation that the algorithm does not see and that its estimates are tried on, others in every
    /// trial; the files of the observation, and of matrix and bias below it, have that many rows more.
    int heldOutRows = 0;
    bool operator==(const DataSettings&) const = default;

    [[nodiscard]] bool isEmpty() const { return !observation && truth.empty(); }
    /// The variable from which on everything is drawn: the highest true one of a file, 0 where all is drawn; -1 where
    /// nothing is, an observation being given.
    [[nodiscard]] int firstDrawn() const {
        if (observation) {
            return -1;
        }
        int highest = 0;
        for (const TruthFile& one : truth) {
            highest = std::max(highest, one.variable);
        }
        return highest;
    }
    /// Whether the true variable is there to compare with.
    [[nodiscard]] bool knows(int variable) const {
        const int first = firstDrawn();
        return truthOf(variable) != nullptr || (first >= 0 && variable >= first);
    }
    /// The truth of a variable; null where it is not of a file.
    [[nodiscard]] const TruthFile* truthOf(int variable) const {
        const auto found = std::find_if(truth.begin(), truth.end(), [variable](const auto& one) {
            return one.variable == variable;
        });
        return found != truth.end() ? &*found : nullptr;
    }
};

}  // namespace onsager
