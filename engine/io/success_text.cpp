// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/success_text.h"

#include "engine/io/nearest_word.h"
#include "engine/io/scenario_error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <vector>

namespace onsager {

namespace {

using Quantity = SuccessCriterion::Quantity;

struct Word {
    std::string_view name;
    Quantity quantity;
    bool predicted;
};

constexpr std::array<Word, 7> kWords = {{{"mse", Quantity::Mse, false},
                                         {"nmseDb", Quantity::NmseDb, false},
                                         {"nmseDbAligned", Quantity::NmseDbAligned, false},
                                         {"testError", Quantity::TestError, false},
                                         {"predictedMse", Quantity::Mse, true},
                                         {"predictedNmseDb", Quantity::NmseDb, true},
                                         {"predictedTestError", Quantity::TestError, true}}};

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Reads a text from left to right.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    [[noreturn]] void refuse(const std::string& what) const {
        throw ScenarioError("", fmt::format("'{}' is no criterion of success: {}; write it as "
                                            "nmseDb[0] < -30 or testError < 1.2",
                                            m_text, what));
    }

    bool takes(char wanted) {
        skipSpaces();
        const bool found = m_place < m_text.size() && m_text[m_place] == wanted;
        m_place += found ? 1 : 0;
        return found;
    }

    std::string_view word() {
        skipSpaces();
        const std::size_t begin = m_place;
        while (m_place < m_text.size() && isLetter(m_text[m_place])) {
            ++m_place;
        }
        return m_text.substr(begin, m_place - begin);
    }

    template <typename Number>
    Number number(const char* what) {
        skipSpaces();
        Number value{};
        const char* begin = m_text.data() + m_place;
        const auto [end, fault] = std::from_chars(begin, m_text.data() + m_text.size(), value);
        if (fault != std::errc()) {
            refuse(fmt::format("{} is missing after '{}'", what, m_text.substr(0, m_place)));
        }
        m_place += static_cast<std::size_t>(end - begin);
        return value;
    }

    void expectEnd() {
        skipSpaces();
        if (m_place < m_text.size()) {
            refuse(fmt::format("'{}' is too much", m_text.substr(m_place)));
        }
    }

private:
    void skipSpaces() {
        while (m_place < m_text.size() && m_text[m_place] == ' ') {
            ++m_place;
        }
    }

    std::string_view m_text;
    std::size_t m_place = 0;
};

const Word& wordOf(Reader& reader) {
    const std::string_view name = reader.word();
    const auto* const found = std::find_if(kWords.begin(), kWords.end(),
                                           [&](const Word& word) { return word.name == name; });
    if (found == kWords.end()) {
        std::vector<std::string> names;
        std::transform(kWords.begin(), kWords.end(), std::back_inserter(names),
                       [](const Word& word) { return std::string(word.name); });
        const std::string like = nearestWord(std::string(name), names);
        reader.refuse(like.empty()
                          ? fmt::format("the quantities are {}", fmt::join(names, ", "))
                          : fmt::format("'{}' is no quantity, did you mean {}?", name, like));
    }
    return *found;
}

}  // namespace

SuccessCriterion criterionFrom(std::string_view text) {
    Reader reader(text);
    const Word& word = wordOf(reader);
    SuccessCriterion criterion;
    criterion.quantity = word.quantity;
    criterion.predicted = word.predicted;
    const bool bracket = reader.takes('[');
    if (bracket || reader.takes('.')) {
        if (word.quantity == Quantity::TestError) {
            reader.refuse("the test error belongs to no variable");
        }
        criterion.variable = reader.number<int>("the index of a variable");
        if (criterion.variable < 0) {
            reader.refuse("the index of a variable is negative");
        }
        if (bracket && !reader.takes(']')) {
            reader.refuse("] is missing");
        }
    }
    criterion.isBelow = reader.takes('<');
    if (!criterion.isBelow && !reader.takes('>')) {
        reader.refuse("< or > is missing");
    }
    criterion.bound = reader.number<double>("a number");
    if (!std::isfinite(criterion.bound)) {
        reader.refuse("the bound is not finite");
    }
    reader.expectEnd();
    return criterion;
}

std::string textOf(const SuccessCriterion& criterion) {
    const auto* const word = std::find_if(kWords.begin(), kWords.end(), [&](const Word& candidate) {
        return candidate.quantity == criterion.quantity
               && candidate.predicted == criterion.predicted;
    });
    const std::string variable = criterion.quantity == Quantity::TestError
                                     ? std::string()
                                     : fmt::format("[{}]", criterion.variable);
    return fmt::format("{}{} {} {}", word->name, variable, criterion.isBelow ? '<' : '>',
                       criterion.bound);
}

}  // namespace onsager
