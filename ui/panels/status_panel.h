// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QPushButton;

namespace onsager {

class ElidedLabel;

/// What the status bar shows.
struct StatusContent {
    QString sentence;        ///< "Running, iteration 7 of 20"
    double fraction = -1.0;  ///< of the work done; negative: no progress bar
    QString remaining;       ///< "2 s left"
    bool cancellable = false;
    QString speed;  ///< "2.1 ms per iteration · 2 threads"
    bool operator==(const StatusContent&) const = default;
};

/// Progress with the time that is left, how a run ended, and how fast it is.
class StatusPanel : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusPanel(QWidget* parent = nullptr);

    /// Where the window is low.
    void setLow(bool low);
    void showContent(const StatusContent& content);

Q_SIGNALS:
    void cancelRequested();

private:
    StatusContent m_content;
    bool m_low = false;
    ElidedLabel* m_sentence;
    QProgressBar* m_progress;
    QLabel* m_remaining;
    QPushButton* m_cancel;
    QLabel* m_speed;
};

}  // namespace onsager
