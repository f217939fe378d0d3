// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Types and names of 1.10, also where a later library is installed.
#ifndef H5_USE_110_API
#define H5_USE_110_API
#endif
#include <hdf5.h>
#include <mutex>
#include <new>
#include <utility>

namespace onsager {

/// H5S_ALL without the cast of its macro.
inline constexpr hid_t kWholeSpace = 0;

/// While it lives the calling thread alone uses the HDF5 library, which prints no errors and loads no plugins.
class Hdf5Session {
public:
    Hdf5Session() : m_lock(mutex()) {
        H5open();
        H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
        H5PLset_loading_state(0);
    }

    /// In a process that was copied within a session: the lock's owner is a thread of the other one.
    static void beginProcess() { new (&mutex()) std::recursive_mutex; }

private:
    static std::recursive_mutex& mutex() {
        static std::recursive_mutex kMutex;
        return kMutex;
    }

    std::lock_guard<std::recursive_mutex> m_lock;
};

/// An identifier of the library, closed at the end; negative: none. To be used within a session.
class Hdf5Handle {
public:
    using Close = herr_t (*)(hid_t);

    Hdf5Handle() = default;
    Hdf5Handle(hid_t id, Close close) : m_id(id), m_close(close) {}
    ~Hdf5Handle() { reset(); }
    Hdf5Handle(Hdf5Handle&& other) noexcept
        : m_id(std::exchange(other.m_id, -1)), m_close(other.m_close) {}
    Hdf5Handle& operator=(Hdf5Handle&& other) noexcept {
        if (this != &other) {
            reset();
            m_id = std::exchange(other.m_id, -1);
            m_close = other.m_close;
        }
        return *this;
    }
    Hdf5Handle(const Hdf5Handle&) = delete;
    Hdf5Handle& operator=(const Hdf5Handle&) = delete;

    [[nodiscard]] hid_t id() const { return m_id; }
    [[nodiscard]] bool isOpen() const { return m_id >= 0; }

private:
    void reset() {
        if (m_id >= 0) {
            const Hdf5Session session;
            m_close(std::exchange(m_id, -1));
        }
    }

    hid_t m_id = -1;
    Close m_close = nullptr;
};

}  // namespace onsager
