// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace onsager {

/// The sentence below a picture. In a low place it is short; all of it is in the tool tip then.
class ChartNote : public QLabel {
    Q_OBJECT

public:
    explicit ChartNote(QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    [[nodiscard]] const QString& sentence() const { return m_sentence; }
    /// As many lines at most; 0: as many as it takes.
    void setMostLines(int lines);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showSentence();

    QString m_sentence;
    int m_lines = 0;
};

/// Whether that height is so little for a picture with its sentence, and the text of `page`, that all around the
/// curves has to be short.
bool isLowPlace(int height, const QWidget& page);

/// How many lines the sentence may have there, for setMostLines().
int noteLines(int height, const QWidget& page);

}  // namespace onsager
