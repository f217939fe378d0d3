// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace onsager {

/// Leaves single keys that are shortcuts of the window (Space, arrows) to the control that has the
/// focus when it has a use for them: Space presses a button, an arrow moves a slider, a page key turns a page, unless
/// the window has the property kPresenting, for a presenter's remote control sends page keys. Undo and redo
/// are the window's, except while what is typed into a box has a history of its own.
class WindowKeys : public QObject {
    Q_OBJECT

public:
    static constexpr const char* kPresenting = "presenting";
    static constexpr const char* kSpotlit = "spotlit";

    /// Watches the whole program for the windows of `window`.
    explicit WindowKeys(QWidget* window);

    [[nodiscard]] bool eventFilter(QObject* object, QEvent* event) override;

Q_SIGNALS:
    /// Escape was pressed while the window had the property kSpotlit; it is nothing else then.
    void spotlightLeft();

private:
    [[nodiscard]] bool isEndOfSpotlight(const QObject* object, const QEvent* event) const;

    QWidget* m_window;
};

}  // namespace onsager
