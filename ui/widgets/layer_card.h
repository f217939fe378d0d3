// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QPointF>
#include <QVector>

namespace onsager {

/// What a card shows of a layer.
struct CardContent {
    QString symbol;  ///< large
    QString place;   ///< small, left out on low cards
    QString kind;
    QString shape;
    QString problem;  ///< why it cannot be run, in the place of the shape; usually empty
    QString spoken;   ///< all of it in words
    QString toolTip;
    QVector<QVector<QPointF>> strokes;  ///< a little picture in the unit square, y upwards
    double baseline = 0.0;              ///< height of its zero line
    bool operator==(const CardContent&) const = default;
};

/// One layer of the stack as a card that can be chosen.
class LayerCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit LayerCard(QWidget* parent = nullptr);

    void setContent(const CardContent& content);
    void setTheme(const Theme& theme);
    /// A low card leaves out the place, for small screens.
    void setCompact(bool compact);
    /// Whether the layer is being computed.
    void setLit(bool lit);
    [[nodiscard]] bool isLit() const { return m_lit; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintFrame(QPainter& painter) const;
    void paintTexts(QPainter& painter) const;
    void paintLastLine(QPainter& painter, int left, int baseline) const;
    void paintPicture(QPainter& painter) const;

    CardContent m_content;
    Theme m_theme;
    bool m_compact = false;
    bool m_lit = false;
};

}  // namespace onsager
