// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/nearest_word.h"

#include <algorithm>

namespace onsager {

namespace {

/// Optimal-string-alignment distance: insertions, deletions, replacements, swapped neighbours.
std::size_t distanceBetween(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            // cost(i, j): the least number of edits from the first i letters of a to the first j of b.
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t replace = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replace});
            // ..xy and ..yx.
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

}  // namespace

std::string nearestWord(const std::string& word, const std::vector<std::string>& candidates) {
    constexpr std::size_t kMaxLength = 64;
    if (word.size() > kMaxLength) {
        return {};
    }
    std::string best;
    // A third of the letters may differ, and one of a short word.
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = distanceBetween(lowerCase(word), lowerCase(candidate));
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

}  // namespace onsager
