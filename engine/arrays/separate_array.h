// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/array_source.h"
#include "engine/arrays/stored_array.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <sys/types.h>
#include <vector>

namespace onsager {

/// An array that a process of its own reads, for libraries that a damaged file brings down: then that process
/// alone ends, and here it is a sentence.
///
/// The process is a copy of this one, made before memory for the numbers is; it gets 10 s of a processor to open
/// the array and 1 s more for every 10 MB of numbers, and is ended with this object.
class SeparateArray : public StoredArray {
public:
    using Open = std::function<std::unique_ptr<StoredArray>()>;

    /// `open` is called in the new process alone. Throws ArrayError with the sentence of what it throws.
    SeparateArray(ArraySource source, const Open& open);
    ~SeparateArray() override;
    SeparateArray(const SeparateArray&) = delete;
    SeparateArray& operator=(const SeparateArray&) = delete;
    SeparateArray(SeparateArray&&) = delete;
    SeparateArray& operator=(SeparateArray&&) = delete;

    [[nodiscard]] const std::vector<std::int64_t>& extents() const override { return m_extents; }
    [[nodiscard]] double visitBytes() const override { return m_visitBytes; }
    void visit(const ItemRange& items, const Take& take) override;

private:
    void start(const Open& open);
    void end();
    void receive(std::span<std::byte> out);
    void receiveExtents(std::int64_t count);
    void receivePiece(std::int64_t first, std::int64_t count, const Take& take);
    [[noreturn]] void receiveFailure(std::int64_t letters);
    [[noreturn]] void failDamaged();

    ArraySource m_source;
    std::vector<std::int64_t> m_extents;
    double m_visitBytes = 0.0;
    pid_t m_process = -1;
    int m_socket = -1;
    std::vector<std::byte> m_buffer;  ///< received, of which m_place have been taken
    std::size_t m_place = 0;
    std::size_t m_filled = 0;
};

}  // namespace onsager
