// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace onsager {

/// Random choices of one case: a function of seed and case number alone, the same on every machine.
///
/// Generator: SplitMix64 (Steele et al. 2014).
class Chance {
public:
    Chance(std::uint64_t seed, std::uint64_t number) : m_state(mixed(seed) ^ mixed(~number)) {}

    std::uint64_t bits() { return mixed(m_state += kStep); }

    /// Uniform on [0, 1).
    double uniform() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }

    double between(double least, double most) { return least + (most - least) * uniform(); }

    bool happens(double probability) { return uniform() < probability; }

    /// 0 to count - 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(bits() % count); }

    template <typename Value>
    const Value& oneOf(const std::vector<Value>& values) {
        return values[below(values.size())];
    }

private:
    static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;

    static std::uint64_t mixed(std::uint64_t value) {
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

    std::uint64_t m_state;
};

}  // namespace onsager
