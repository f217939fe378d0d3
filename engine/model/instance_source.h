// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/instance.h"

#include <memory>
#include <mutex>

namespace onsager {

/// Where the problems of a scenario come from. Runs and predictions ask it and draw nothing themselves.
class InstanceSource {
public:
    InstanceSource() = default;
    virtual ~InstanceSource() = default;
    InstanceSource(const InstanceSource&) = delete;
    InstanceSource& operator=(const InstanceSource&) = delete;

    [[nodiscard]] virtual const Scenario& scenario() const = 0;

    /// The problem of a trial, one object for all who hold it at the same time. From any thread.
    [[nodiscard]] virtual std::shared_ptr<const Instance> instance(int trial) const = 0;
};

/// Draws them, see drawInstance(), and remembers those that somebody holds.
class DrawnInstances final : public InstanceSource {
public:
    explicit DrawnInstances(Scenario scenario);

    [[nodiscard]] const Scenario& scenario() const override { return m_scenario; }
    [[nodiscard]] std::shared_ptr<const Instance> instance(int trial) const override;

private:
    /// Trials wait for each other only where they ask for the same one.
    struct Place {
        std::mutex mutex;
        std::weak_ptr<const Instance> held;
    };

    Scenario m_scenario;
    std::unique_ptr<Place[]> m_places;  ///< one for each trial
};

}  // namespace onsager
