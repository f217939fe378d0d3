// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace onsager {

/// Hands the newest value from one thread to another: putting replaces what was not taken yet.
template <typename Value>
class Mailbox {
public:
    void put(std::shared_ptr<const Value> value) {
        const std::lock_guard lock(m_mutex);
        m_value = std::move(value);
    }

    /// The newest value since the last call, or null.
    [[nodiscard]] std::shared_ptr<const Value> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_value, nullptr);
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const Value> m_value;
};

}  // namespace onsager
