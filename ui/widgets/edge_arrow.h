// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/half_iteration.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

#include <optional>

namespace onsager {

/// The arrow between two cards: how the data come about, above it the message being computed, and on
/// it a `+` that asks for layers in between.
class EdgeArrow : public QAbstractButton {
    Q_OBJECT

public:
    explicit EdgeArrow(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The direction of the message in work; none when there is none.
    void setMessage(std::optional<Pass> pass);
    [[nodiscard]] std::optional<Pass> message() const { return m_message; }
    /// What a click does.
    void setOffer(const QString& sentence);
    /// Small, between cards of one line.
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPlus(QPainter& painter) const;

    Theme m_theme;
    bool m_compact = false;
    std::optional<Pass> m_message;
};

}  // namespace onsager
