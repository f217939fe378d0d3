// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/look_back.h"

#include <QObject>
#include <QTimer>

#include <array>

namespace onsager {

/// Half-iterations in a second that may be chosen.
inline constexpr std::array<int, 4> kPlaybackRates = {1, 2, 5, 10};

/// Shows the half-iterations that were made one after the other, from the first to the newest, where it ends. It ends
/// as well when something else is looked at meanwhile, or another run.
class PlayBack : public QObject {
    Q_OBJECT

public:
    /// `lookBack` must outlive it.
    explicit PlayBack(LookBack& lookBack, QObject* parent = nullptr);

    /// From the first half-iteration on; nothing where none was made.
    void start();
    void stop();
    /// Starts or stops; where nothing may move by itself it shows the next half-iteration instead.
    void press();
    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }

    /// Nothing moves by itself: each press() shows the next one.
    void setStepwise(bool isStepwise);

    /// Half-iterations in a second, at least 1.
    void setRate(int perSecond);
    [[nodiscard]] int rate() const { return m_rate; }

Q_SIGNALS:
    void playingChanged(bool isPlaying);

private:
    void showNext();

    LookBack& m_lookBack;
    QTimer m_timer;
    int m_rate = 2;
    bool m_isPlaying = false;
    bool m_isStepwise = false;
    int m_shown = 0;  ///< what it has shown last
};

}  // namespace onsager
