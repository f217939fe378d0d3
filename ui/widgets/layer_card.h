// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QPointF>
#include <QVector>

#include <optional>

class QLineEdit;

namespace onsager {

/// What a card shows of a layer.
struct CardContent {
    QString symbol;  ///< large
    QString place;   ///< small, left out on low cards
    QString kind;
    QString shape;
    QString shapeText;  ///< the shape as it is typed: rows × columns
    QString problem;    ///< why it cannot be run, in the place of the shape; usually empty
    QString spoken;     ///< all of it in words
    QString toolTip;
    QVector<QVector<QPointF>> strokes;  ///< a little picture in the unit square, y upwards
    double baseline = 0.0;              ///< height of its zero line
    bool operator==(const CardContent&) const = default;
};

/// One layer of the stack as a card that can be chosen and dragged, and whose shape can be typed.
class LayerCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit LayerCard(QWidget* parent = nullptr);

    void setContent(const CardContent& content);
    void setTheme(const Theme& theme);
    /// A low card says all in one line, without the place and the picture, for small screens.
    void setCompact(bool compact);
    /// Whether the layer is being computed.
    void setLit(bool lit);
    [[nodiscard]] bool isLit() const { return m_lit; }
    /// Whether it can be dragged to another place.
    void setMovable(bool movable) { m_movable = movable; }
    /// Whether a card that is dragged would take this place.
    void setDropTarget(bool target);

    /// Opens a line for the shape on the card; Enter hands it over, Escape closes it.
    void editShape();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void shapeEntered(const QString& text);
    /// The card is being dragged and would be dropped there.
    void dragged(const QPoint& globalPosition);
    void dropped(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    [[nodiscard]] QSize drawnSize() const;
    [[nodiscard]] int lineBase() const;
    [[nodiscard]] QRect shapeArea() const;
    void closeShape(bool isEntered);
    void paintFrame(QPainter& painter) const;
    void paintTexts(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    void paintLast(QPainter& painter, int left, int right, int baseline) const;
    [[nodiscard]] int lastWidth() const;
    void paintPicture(QPainter& painter) const;

    CardContent m_content;
    Theme m_theme;
    bool m_compact = false;
    bool m_lit = false;
    bool m_movable = false;
    bool m_dropTarget = false;
    std::optional<QPoint> m_pressed;  ///< where the mouse went down
    bool m_dragging = false;
    QLineEdit* m_shapeLine = nullptr;
};

}  // namespace onsager
