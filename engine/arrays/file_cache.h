// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace onsager {

/// When a file was last written and how long it is, as a text; empty for what travels inside the program and for
/// what is not there.
std::string stampOf(const std::string& path);

/// Values made of files, one object for all who ask for the same one while the file stays as it is: what was
/// asked for last is kept, up to kKeptBytes in all, and the rest as long as somebody holds it. From any thread;
/// who asks for the same value waits for who makes it.
template <typename Value>
class FileCache {
public:
    /// The value of `key`; `make` is called where there is none and may throw. `path`: the file it is made of.
    template <typename Make>
    std::shared_ptr<const Value> get(const std::string& key, const std::string& path, Make&& make) {
        const std::string whole = key + '\n' + stampOf(path);
        std::shared_ptr<Place> place;
        {
            const std::lock_guard lock(m_mutex);
            std::shared_ptr<Place>& known = m_places[whole];
            if (!known) {
                known = std::make_shared<Place>();
            }
            place = known;
        }
        const std::lock_guard lock(place->mutex);
        std::shared_ptr<const Value> value = place->held.lock();
        if (!value) {
            value = make();
            place->held = value;
            place->bytes = value->bytes();  // while nobody else can change what it holds
        }
        keep({value, place->bytes});
        return value;
    }

private:
    static constexpr std::size_t kKeptBytes = std::size_t(256) << 20U;

    struct Place {
        std::mutex mutex;
        std::weak_ptr<const Value> held;
        std::size_t bytes = 0;
    };

    using Kept = std::pair<std::shared_ptr<const Value>, std::size_t>;

    void keep(const Kept& latest) {
        const std::lock_guard lock(m_mutex);
        m_kept.remove(latest);
        m_kept.push_front(latest);
        std::size_t bytes = 0;
        for (auto one = m_kept.begin(); one != m_kept.end();) {
            bytes += one->second;
            one = bytes > kKeptBytes ? m_kept.erase(one) : std::next(one);
        }
        for (auto place = m_places.begin(); place != m_places.end();) {
            const bool isIdle = place->second.use_count() == 1 && place->second->held.expired();
            place = isIdle ? m_places.erase(place) : std::next(place);
        }
    }

    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Place>> m_places;
    std::list<Kept> m_kept;  ///< the latest first
};

}  // namespace onsager
