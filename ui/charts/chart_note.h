// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace onsager {

/// The sentence below a picture. In a low place it is short: two lines at most, all of it in the tool tip.
class ChartNote : public QLabel {
    Q_OBJECT

public:
    explicit ChartNote(QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    [[nodiscard]] const QString& sentence() const { return m_sentence; }
    void setLow(bool low);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showSentence();

    QString m_sentence;
    bool m_low = false;
};

/// Whether a picture with its sentence has so little height that all around the curves has to be short.
bool isLowPlace(int height);

}  // namespace onsager
