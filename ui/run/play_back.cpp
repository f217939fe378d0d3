// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/play_back.h"

#include <algorithm>

namespace onsager {
namespace {

constexpr int kSecondMs = 1000;

}  // namespace

PlayBack::PlayBack(LookBack& lookBack, QObject* parent) : QObject(parent), m_lookBack(lookBack) {
    setRate(m_rate);
    connect(&m_timer, &QTimer::timeout, this, &PlayBack::showNext);
}

void PlayBack::start() {
    if (!m_lookBack.newest()) {
        Q_EMIT playingChanged(false);
        return;
    }
    m_shown = 0;
    m_lookBack.look(m_shown);
    m_isPlaying = true;
    if (!m_isStepwise) {
        m_timer.start();
    }
    Q_EMIT playingChanged(true);
}

void PlayBack::stop() {
    m_timer.stop();
    m_isPlaying = false;
    Q_EMIT playingChanged(false);
}

/// One that ended because something else was looked at begins again.
void PlayBack::press() {
    if (!m_isPlaying || (m_isStepwise && m_lookBack.moment() != m_shown)) {
        start();
    } else if (m_isStepwise) {
        showNext();
        Q_EMIT playingChanged(m_isPlaying);
    } else {
        stop();
    }
}

void PlayBack::setStepwise(bool isStepwise) {
    if (isStepwise == m_isStepwise) {
        return;
    }
    m_isStepwise = isStepwise;
    if (m_isPlaying) {
        stop();
    }
}

void PlayBack::setRate(int perSecond) {
    m_rate = std::max(1, perSecond);
    m_timer.setInterval(kSecondMs / m_rate);
}

void PlayBack::showNext() {
    const std::optional<int> newest = m_lookBack.newest();
    if (!newest || m_lookBack.moment() != m_shown) {
        stop();
        return;
    }
    if (++m_shown >= *newest) {
        m_lookBack.look(std::nullopt);
        stop();
        return;
    }
    m_lookBack.look(m_shown);
}

}  // namespace onsager
