// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/half_iteration.h"
#include "ui/run/run_controller.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace onsager {

/// Which half-iteration of the newest run is looked at. A choice lasts as long as the run it was made
/// in is shown.
class LookBack : public QObject {
    Q_OBJECT

public:
    /// The controller must outlive it.
    explicit LookBack(const RunController& controller, QObject* parent = nullptr);

    /// None: the newest one and those to come.
    [[nodiscard]] std::optional<int> moment() const { return m_moment; }
    /// The newest half-iteration that was measured.
    [[nodiscard]] std::optional<int> newest() const;
    /// How many half-iterations there are to look at in the end: as many as may be made while the run
    /// goes on, as many as were made when it is over. None before anything is known of it.
    [[nodiscard]] std::optional<int> count() const;
    /// What is lit on the strip: the half-iteration that is looked at, else the one in work, else,
    /// while every step is made by hand, the one that was made.
    [[nodiscard]] std::optional<HalfIteration> lit() const;
    /// The half-iteration that was made last.
    [[nodiscard]] std::optional<HalfIteration> reached() const;

    /// Looks at a half-iteration that was made; beyond the newest one there is nothing to look at yet.
    void look(std::optional<int> halfIteration);
    /// So many half-iterations further. Past the newest one a further one is wanted.
    void lookFurther(int steps);
    /// To be called when another snapshot is shown: forgets a choice that belongs to another run.
    void follow();

Q_SIGNALS:
    /// Another half-iteration is looked at.
    void changed();
    /// There is nothing further to look at before one is made.
    void stepWanted();

private:
    const RunController& m_controller;
    std::optional<int> m_moment;
    std::uint64_t m_run = 0;  ///< the run it belongs to
};

}  // namespace onsager
