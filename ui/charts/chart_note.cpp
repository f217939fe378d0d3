// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_note.h"

#include "ui/theme/text_size.h"

#include <QEvent>
#include <QTextLayout>

#include <utility>

namespace onsager {
namespace {

constexpr int kPadding = 14;  ///< of the style sheet
constexpr int kRounding = 4;  ///< between a line's width and the label's own

/// As much as goes into so many lines of that width, with an ellipsis behind it.
QString inLines(const QString& text, const QFont& font, int width, int lines) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    qsizetype start = 0;
    for (int line = 1; line <= lines; ++line) {
        QTextLine one = layout.createLine();
        if (!one.isValid()) {
            break;
        }
        one.setLineWidth(width);
        start = one.textStart();
    }
    const bool isWhole = !layout.createLine().isValid();
    layout.endLayout();
    return isWhole ? text
                   : text.left(start)
                         + QFontMetrics(font).elidedText(text.mid(start), Qt::ElideRight, width);
}

}  // namespace

ChartNote::ChartNote(QWidget* parent) : QLabel(parent) {
    setProperty("role", QStringLiteral("chartNote"));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAccessibleName(tr("What the chart says"));
}

void ChartNote::setSentence(const QString& sentence) {
    if (std::exchange(m_sentence, sentence) != sentence) {
        showSentence();
    }
}

void ChartNote::setMostLines(int lines) {
    if (std::exchange(m_lines, lines) != lines) {
        showSentence();
    }
}

void ChartNote::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        showSentence();
    }
}

void ChartNote::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    showSentence();
}

void ChartNote::showSentence() {
    const QString shown =
        m_lines > 0 ? inLines(m_sentence, font(), width() - 2 * kPadding - kRounding, m_lines)
                    : m_sentence;
    if (text() != shown) {
        setText(shown);
    }
    setToolTip(shown == m_sentence ? QString() : m_sentence);
    setAccessibleDescription(m_sentence);
}

bool isLowPlace(int height, const QWidget& page) {
    constexpr int kLow = 420;
    return height < kLow * textScale(page);
}

int noteLines(int height, const QWidget& page) {
    constexpr int kVeryLow = 280;
    if (!isLowPlace(height, page)) {
        return 0;
    }
    return height < kVeryLow * textScale(page) ? 1 : 2;
}

}  // namespace onsager
