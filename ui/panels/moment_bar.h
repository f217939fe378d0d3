// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSlider;
class QToolButton;

namespace onsager {

/// Goes back through the half-iterations that were made: a slider over all there will be, or were when
/// the run is over, with the newest one at hand.
class MomentBar : public QWidget {
    Q_OBJECT

public:
    explicit MomentBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// `newest` was reached of `count` there will be (none yet: nothing can be chosen); `chosen` is
    /// looked at, without one the newest.
    void showMoment(int count, std::optional<int> newest, std::optional<int> chosen);

Q_SIGNALS:
    /// That half-iteration is to be shown; none: whatever is the newest.
    void momentChosen(std::optional<int> halfIteration);

private:
    void choose(int halfIteration);

    std::optional<int> m_newest;
    QToolButton* m_first;
    QSlider* m_slider;
    QToolButton* m_last;
    QLabel* m_name;
};

}  // namespace onsager
