// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart_pages.h"
#include "ui/window_layout.h"

#include <QObject>

namespace onsager {

class AudienceWindow;
class WindowActions;
class WindowLook;

/// The window of the audience: made when it is wanted, and in step with the chart in front and the lesson.
class WindowAudience : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; `owner` is the window of the laboratory.
    WindowAudience(QWidget* owner,
                   const WindowActions& actions,
                   const WindowParts& parts,
                   const ChartPages& charts,
                   const WindowLook& look,
                   const WindowLayout& layout);

private:
    void setShown(bool isShown);
    [[nodiscard]] bool isShown() const;
    void showChart();
    void showFormula();
    void showLook();

    QWidget* m_owner;
    const WindowActions& m_actions;
    WindowParts m_parts;
    const WindowLook& m_look;
    const WindowLayout& m_layout;
    AudienceWindow* m_window = nullptr;
};

}  // namespace onsager
